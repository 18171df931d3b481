"""Differences between certificate and invoice that are no problem: a program that complains of them is wrong."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from random import Random

from num2words import num2words

from .case import Case, harmless

SPELLED = {
    "REPUBLIC OF KOREA": "KOREA",
    "U.S.A.": "UNITED STATES OF AMERICA",
    "U.A.E.": "UNITED ARAB EMIRATES",
    "THE NETHERLANDS": "NETHERLANDS",
    "UNITED KINGDOM": "U.K.",
    "P.R. CHINA": "CHINA",
}
UNITS = {"PCS": "PIECES", "SETS": "SET", "KGS": "KG", "M": "METERS", "BOTTLES": "BTLS", "DOZ": "DOZEN"}


@harmless()
def country_spelled_otherwise(case: Case, rng: Random) -> bool:
    box = case.certificate["consignee"]
    if box["country"] not in SPELLED:
        return False
    box["country"] = SPELLED[box["country"]]
    return True


@harmless()
def unit_spelled_out(case: Case, rng: Random) -> bool:
    if any(i["unit"] not in UNITS for i in case.items):
        return False
    for item in case.items:
        item["unit"] = UNITS[item["unit"]]
    total = case.certificate["goods"]["total_quantity"]
    case.certificate["goods"]["total_quantity"] = " ".join(UNITS.get(w, w) for w in total.split(" "))
    return True


@harmless()
def packages_in_words(case: Case, rng: Random) -> bool:
    count, _ = case.deal.packages
    if not count:
        return False
    rest = case.certificate["goods"]["packages"].split(" ", 1)[1]
    case.certificate["goods"]["packages"] = f"{num2words(count).upper()} ({count}) {rest}"
    return True


@harmless()
def goods_grouped(case: Case, rng: Random) -> bool:
    units = {i["unit"] for i in case.items}
    if len(units) != 1 or len(case.items) < 3:
        return False
    total = sum(int(i["quantity"]) for i in case.items)
    case.certificate["goods"]["items"] = [
        {"description": case.deal.goods, "quantity": str(total), "unit": units.pop(), "origin": "JAPAN", "hs_code": ""}
    ]
    return True


@harmless()
def two_invoices(case: Case, rng: Random) -> bool:
    deal, half = case.deal, len(case.deal.lines) // 2
    count, kind = deal.packages
    if not half or count < 2:
        return False
    case.parts = tuple(
        replace(
            deal, number=f"{deal.number}-{n}", lines=lines, packages=(share, kind), net_weight=net, gross_weight=gross
        )
        for n, lines, share, net, gross in (
            (1, deal.lines[:half], 1, Decimal("21.5"), Decimal("24.0")),
            (2, deal.lines[half:], count - 1, Decimal("33.8"), Decimal("36.2")),
        )
    )
    case.certificate["invoices"] = [{"number": d.number, "date": d.invoice_date.isoformat()} for d in case.parts]
    return True


@harmless()
def marks_on_their_page_only(case: Case, rng: Random) -> bool:
    if not case.online or not case.deal.marks:
        return False
    case.marks_lines = case.deal.marks
    case.certificate["goods"]["marks"] = ""
    return True


@harmless()
def delay_explained(case: Case, rng: Random) -> bool:
    """Over six months ago, but the letter and a bill of lading are attached."""
    sailed = case.applied_on - timedelta(days=rng.randint(190, 330))
    issued = sailed - (case.deal.departure_date - case.deal.invoice_date)
    case.change(departure_date=sailed, invoice_date=issued)
    case.certificate["transport"]["departure_date"] = sailed.isoformat()
    case.certificate["invoices"][0]["date"] = issued.isoformat()
    case.channel = "counter"
    case.papers += ["explanation", *(["bill_of_lading"] if case.deal.vessel else [])]
    return True


@harmless()
def mixed_origins(case: Case, rng: Random) -> bool:
    """The last line comes from China, invoice and certificate say so, and the Chinese certificate is attached."""
    lines = case.deal.lines
    if not case.invoice_has_origins or len(lines) < 2 or case.drawn:
        return False
    case.change(lines=(*lines[:-1], replace(lines[-1], origin="CN")))
    case.certificate["origin"] = ["JAPAN", "CHINA"]
    case.items[-1]["origin"] = "CHINA"
    case.papers.append("foreign_certificate")
    without_origin_in_the_mark(case)
    return True


def without_origin_in_the_mark(case: Case) -> None:
    """MADE IN JAPAN stands on no case of Chinese goods."""
    if case.deal.marks:
        without = tuple(m for m in case.deal.marks if m != "MADE IN JAPAN")
        case.change(marks=without)
        case.certificate["goods"]["marks"] = "\n".join(without)
        case.marks_lines = without if case.marks_lines else ()
