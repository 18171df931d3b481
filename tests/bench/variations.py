"""Differences between certificate and invoice that are no problem: a program that complains of them is wrong."""

from collections.abc import Callable
from dataclasses import replace
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


VARIATIONS: tuple[Callable[[Case, Random], str], ...] = (
    nothing,
    two_invoices,
    packages_in_words,
    unit_spelled_out,
    marks_on_their_page_only,
    country_spelled_otherwise,
    goods_grouped,
    nothing,
    two_invoices,
)
