"""Harmless ways of writing the same thing: a program that takes them for differences or forbidden words is wrong."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from .case import Case, harmless, to_order


@harmless()
def copy_word_of_a_further_sheet(case: Case, rng: Random) -> bool:
    case.certificate["copy"] = rng.choice(("COPY", "ORIGINAL-1", "ORIGINAL-2", "Original"))
    return True


@harmless()
def first_name_as_initial(case: Case, rng: Random) -> bool:
    first, *rest = case.deal.signatory.split()
    case.certificate["declaration"]["signatory"] = f"{first[0]}. {' '.join(rest)}".upper()
    return True


@harmless()
def title_of_signatory_left_out(case: Case, rng: Random) -> bool:
    case.certificate["declaration"]["title"] = ""
    return True


@harmless()
def invoice_signed_by_another_registered_person(case: Case, rng: Random) -> bool:
    others = [s for s in case.deal.exporter.signatories if s[0] != case.deal.signatory]
    if not others:
        return False
    name, title = rng.choice(others)
    case.change(signatory=name, signatory_title=title)
    return True


@harmless()
def this_side_up_in_the_mark(case: Case, rng: Random) -> bool:
    if not case.deal.marks:
        return False
    marks = (*case.deal.marks, rng.choice(("THIS SIDE UP", "NEW YORK VIA LONG BEACH", "OUR ORDER 55")))
    case.change(marks=marks)
    case.certificate["goods"]["marks"] = "\n".join(marks)
    case.marks_lines = marks if case.marks_lines else ()
    return True


@harmless()
def open_range_of_packages(case: Case, rng: Random) -> bool:
    marks = tuple(m.rpartition("1-")[0] + "1-UP" if "1-" in m and "NO." in m else m for m in case.deal.marks)
    if marks == case.deal.marks:
        return False
    case.change(marks=marks)
    case.certificate["goods"]["marks"] = "\n".join(marks)
    case.marks_lines = marks if case.marks_lines else ()
    return True


@harmless()
def ship_with_its_prefix(case: Case, rng: Random) -> bool:
    if not case.deal.vessel or case.deal.vessel.startswith("M.V."):
        return False
    case.certificate["transport"]["vessel"] = f"M/V {case.deal.vessel} VOY. {case.deal.voyage}"
    return True


@harmless()
def means_of_transport_alone(case: Case, rng: Random) -> bool:
    """Box 5 may say less than the invoice."""
    if not case.deal.vessel or to_order(case):
        return False
    case.certificate["transport"] |= {"vessel": "", "departure_date": "", "via": ""}
    return True


@harmless()
def ports_without_their_country(case: Case, rng: Random) -> bool:
    if to_order(case) or case.deal.final_destination:
        return False
    moved = case.certificate["transport"]
    moved["from"], moved["to"] = moved["from"].split(",")[0], moved["to"].split(",")[0]
    return True


@harmless()
def box_2_with_telephone_and_person(case: Case, rng: Random) -> bool:
    if to_order(case):
        return False
    case.certificate["consignee"]["address"] += ", TEL: 49-40-5550123, ATTN: MR. K. BERGER"
    return True


@harmless()
def declared_a_fortnight_before(case: Case, rng: Random) -> bool:
    """The last day that the chamber accepts."""
    declared = date.fromisoformat(case.certificate["declaration"]["date"])
    if case.deal.exporter.valid_until < declared + timedelta(days=14):
        return False
    case.applied_on = declared + timedelta(days=14)
    return True


@harmless()
def everything_on_one_day(case: Case, rng: Random) -> bool:
    """Invoice, declaration and application of the same day."""
    case.certificate["declaration"]["date"] = case.deal.invoice_date.isoformat()
    case.applied_on = case.deal.invoice_date
    return True


@harmless()
def applied_five_months_after_shipment(case: Case, rng: Random) -> bool:
    shipped = case.deal.departure_date
    case.applied_on = shipped + timedelta(days=rng.randint(120, 170))
    if case.deal.exporter.valid_until < case.applied_on:
        return False
    case.certificate["declaration"]["date"] = (case.applied_on - timedelta(days=3)).isoformat()
    return True


@harmless()
def descriptions_in_other_letters(case: Case, rng: Random) -> bool:
    """Small letters for capitals, other spacing."""
    for item in case.items:
        item["description"] = item["description"].title().replace(" X ", " x ")
    return True


@harmless()
def quantities_with_decimals(case: Case, rng: Random) -> bool:
    for item in case.items:
        item["quantity"] = f"{Decimal(item['quantity']):.2f}"
    return True


@harmless()
def names_with_forbidden_words(case: Case, rng: Random) -> bool:
    """A street and a buyer's name may hold words that the goods may not."""
    if to_order(case) or case.deal.consignee:
        return False
    buyer = replace(case.deal.buyer, name=f"OUR NEW PRIME {case.deal.buyer.name}")
    case.change(buyer=buyer)
    case.certificate["consignee"]["name"] = buyer.name
    return True


@harmless()
def signed_by_stamp(case: Case, rng: Random) -> bool:
    if case.drawn:
        return False
    case.certificate["declaration"]["signature"] = "stamp"
    return True


@harmless()
def goods_listed_in_another_order(case: Case, rng: Random) -> bool:
    if len(case.items) < 2:
        return False
    case.items.reverse()
    return True


@harmless()
def item_split_over_two_lines(case: Case, rng: Random) -> bool:
    """The invoice lists one ware twice at two prices, the certificate once."""
    line = case.deal.lines[0]
    half = line.quantity // 2
    if half < 2 or line.quantity != half * 2:
        return False
    parts = (replace(line, quantity=half), replace(line, quantity=half, price=line.price * 2))
    case.change(lines=(*parts, *case.deal.lines[1:]))
    return True


@harmless()
def country_of_origin_in_full(case: Case, rng: Random) -> bool:
    """The invoice says JAPAN and the mark MADE IN JAPAN, box 4 writes it small."""
    case.certificate["origin"] = ["Japan"]
    return True
