"""QTY-01: each item's quantity and unit are those of the invoice."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.alignment import Alignment, Match
from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.compare import Side, compare, normalised
from matchers.examples import clean_case, item, printed, unclear, with_certificate, with_invoice
from matchers.goods import align
from matchers.normal import unit
from models.case import Case
from models.finding import Outcome, Text
from models.papers import Item
from models.vocabulary import units


@rule(
    id="QTY-01",
    title=Text("Quantity and unit of each item", "商品ごとの数量・単位"),
    outcome=Outcome.FIX,
    field="quantity",
    reads=("quantity", "unit"),
    mode=Mode.NORMALISED,
    citation=Citation("001 ⑦ L197-199"),
    message=Text(
        "Item {number}: the certificate says {certificate}, the invoice {invoice}.",
        "商品{number}：証明書では {certificate}、インボイスでは {invoice} です。",
    ),
    remedy=Text(
        "Give the quantity in the unit on which the invoice's unit price is based.",
        "インボイスの単価の基準となる単位で、同じ数量を記載してください。",
    ),
    examples=(
        Example("the same quantities", clean_case, "agrees"),
        Example("PIECES for PCS", lambda: _first("120", "PIECES"), "agrees"),
        Example("another figure", lambda: _first("210", "PCS"), "differs"),
        Example("dozens for pieces", lambda: _first("10", "DOZ"), "differs"),
        Example("read badly", lambda: _read_badly(), "not_checked"),
        Example("a lot is another rule's matter", lambda: _first("1", "LOT"), "agrees"),
    ),
)
def line_quantities(case: Case) -> Iterator[Verdict]:
    """Grouped goods are GOODS-07's matter, the totals XDOC-13's, a bare lot QTY-02's."""
    goods = align(case)
    for match in goods.matches:
        if not match.grouped and case.certificate is not None:
            yield from _compared(case.certificate.document, goods, match)


def _compared(document: str, goods: Alignment, match: Match) -> Iterator[Verdict]:
    here, line = goods.items[match.certificate[0]], goods.lines[match.lines[0]]
    if here.unit is not None and units.is_lot(here.unit.value):
        return
    values = {"number": str(match.certificate[0] + 1)}
    for name, one, other in (
        ("quantity", here.quantity, line.item.quantity),
        ("unit", here.unit, line.item.unit),
    ):
        if one is not None and other is not None:
            same = normalised(unit) if name == "unit" else _same_number
            yield compare(
                name, Side(document, one), Side(line.document, other), same,
                values=values, invoice_items=match.lines, certificate_items=match.certificate,
            )  # fmt: skip


def _same_number(one: object, other: object) -> bool:
    return one == other


def _first(quantity: str, of: str) -> Case:
    second = item("SHAFT SEAL 25MM", "300", "PCS", origin="JP")
    return with_certificate(items=(item("GEAR PUMP GP-20", quantity, of, origin="JP"), second))


def _read_badly() -> Case:
    _, second = clean_case().invoices[0].items
    return with_invoice(items=(Item(printed("GEAR PUMP GP-20"), unclear(128), printed("PCS")), second))
