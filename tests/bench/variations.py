"""Differences between certificate and invoice that are no problem: a program that complains of them is wrong."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from random import Random

from num2words import num2words

from .plant.case import Case

SPELLED = {
    "REPUBLIC OF KOREA": "KOREA",
    "U.S.A.": "UNITED STATES OF AMERICA",
    "U.A.E.": "UNITED ARAB EMIRATES",
    "THE NETHERLANDS": "NETHERLANDS",
    "UNITED KINGDOM": "U.K.",
    "P.R. CHINA": "CHINA",
}
UNITS = {"PCS": "PIECES", "SETS": "SET", "KGS": "KG", "M": "METERS", "BOTTLES": "BTLS", "DOZ": "DOZEN"}


def nothing(case: Case, rng: Random) -> str:
    return ""


def country_spelled_otherwise(case: Case, rng: Random) -> str:
    box = case.certificate["consignee"]
    if box["country"] not in SPELLED:
        return ""
    box["country"] = SPELLED[box["country"]]
    return "country spelled otherwise"


def unit_spelled_out(case: Case, rng: Random) -> str:
    if any(i["unit"] not in UNITS for i in case.items):
        return ""
    for item in case.items:
        item["unit"] = UNITS[item["unit"]]
    total = case.certificate["goods"]["total_quantity"]
    case.certificate["goods"]["total_quantity"] = " ".join(UNITS.get(w, w) for w in total.split(" "))
    return "unit spelled otherwise"


def packages_in_words(case: Case, rng: Random) -> str:
    count, _ = case.deal.packages
    if not count:
        return ""
    rest = case.certificate["goods"]["packages"].split(" ", 1)[1]
    case.certificate["goods"]["packages"] = f"{num2words(count).upper()} ({count}) {rest}"
    return "packages in words"


def goods_grouped(case: Case, rng: Random) -> str:
    units = {i["unit"] for i in case.items}
    if len(units) != 1 or len(case.items) < 3:
        return ""
    total = sum(int(i["quantity"]) for i in case.items)
    case.certificate["goods"]["items"] = [
        {"description": case.deal.goods, "quantity": str(total), "unit": units.pop(), "origin": "JAPAN", "hs_code": ""}
    ]
    return "goods grouped"


def two_invoices(case: Case, rng: Random) -> str:
    deal, half = case.deal, len(case.deal.lines) // 2
    count, kind = deal.packages
    if not half or count < 2:
        return ""
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
    return "two invoices"


def marks_on_their_page_only(case: Case, rng: Random) -> str:
    if not case.online or not case.deal.marks:
        return ""
    case.marks_lines = case.deal.marks
    case.certificate["goods"]["marks"] = ""
    return "marks on their page only"


def delay_explained(case: Case, rng: Random) -> str:
    """Over six months ago, but the letter and a bill of lading are attached."""
    sailed = case.applied_on - timedelta(days=rng.randint(190, 330))
    issued = sailed - (case.deal.departure_date - case.deal.invoice_date)
    case.change(departure_date=sailed, invoice_date=issued)
    case.certificate["transport"]["departure_date"] = sailed.isoformat()
    case.certificate["invoices"][0]["date"] = issued.isoformat()
    case.channel = "counter"
    case.papers += ["explanation"] + (["bill_of_lading"] if case.deal.vessel else [])
    return "delay explained"


def mixed_origins(case: Case, rng: Random) -> str:
    """The last line comes from China, invoice and certificate say so, and the Chinese certificate is attached."""
    lines = case.deal.lines
    if not case.invoice_has_origins or len(lines) < 2 or case.drawn:
        return ""
    case.change(lines=(*lines[:-1], replace(lines[-1], origin="CN")))
    case.certificate["origin"] = ["JAPAN", "CHINA"]
    case.items[-1]["origin"] = "CHINA"
    case.papers.append("foreign_certificate")
    if case.deal.marks:
        without = tuple(m for m in case.deal.marks if m != "MADE IN JAPAN")
        case.change(marks=without)
        case.certificate["goods"]["marks"] = "\n".join(without)
        case.marks_lines = without if case.marks_lines else ()
    return "mixed origins"


# Nine, so that going through them in steps of five meets them all.
VARIATIONS: tuple[Callable[[Case, Random], str], ...] = (
    nothing,
    two_invoices,
    packages_in_words,
    unit_spelled_out,
    marks_on_their_page_only,
    country_spelled_otherwise,
    goods_grouped,
    delay_explained,
    delay_explained,
)
