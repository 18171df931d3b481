"""QTY-01: each item's quantity and unit are those of the invoice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from matchers.alignment import Alignment, Line, Match
from matchers.catalogue import Agrees, Citation, Example, Mode, Verdict, rule
from matchers.compare import Side, compare, equal, normalised
from matchers.examples import clean_case, item, printed, typed, unclear, with_certificate, with_invoice
from matchers.goods import align
from matchers.normal import Amount, total, unit
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Certificate, Item
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
        Example("a word beside the unit read for it", lambda: _unit_beside("120 PCS"), "agrees"),
        Example("the unit printed as read", lambda: _unit_beside("120 CYL"), "differs"),
        Example("a lot is another rule's matter", lambda: _first("1", "LOT"), "agrees"),
        Example("the pieces of a lot", lambda: _lot("1 LOT (120 PCS)"), "agrees"),
        Example("other pieces of a lot", lambda: _lot("1 LOT (130 PCS)"), "differs"),
        Example("counted in the total alone", lambda: _in_the_total("120 PCS"), "agrees"),
        Example("counted otherwise in the total", lambda: _in_the_total("130 PCS"), "differs"),
        Example("no unit found on the invoice", lambda: _without_unit(total_quantity=None), "not_checked"),
        Example("the unit in the invoice's total only", lambda: _without_unit(), "agrees"),
    ),
)
def line_quantities(case: Case) -> Iterator[Verdict]:
    """Grouped goods are GOODS-07's matter, the totals XDOC-13's, a bare lot QTY-02's. A quantity that is missing is
    QTY-09's and INV-REQ-12's; a unit that is missing on one side cannot agree, unless the paper gives it elsewhere.
    """
    goods = align(case)
    for match in goods.matches:
        if not match.grouped and case.certificate is not None:
            yield from _compared(case, case.certificate, goods, match)


def _compared(case: Case, certificate: Certificate, goods: Alignment, match: Match) -> Iterator[Verdict]:
    here, line = goods.items[match.certificate[0]], goods.lines[match.lines[0]]
    if here.quantity is None or (here.unit is not None and units.is_lot(here.unit.value)):
        yield from _definite(certificate, match, line)
    if here.unit is not None and units.is_lot(here.unit.value):
        return
    pairs: list[tuple[str, Field[Any] | None, Field[Any] | None]] = []
    if here.quantity is not None and line.item.quantity is not None:
        pairs.append(("quantity", here.quantity, line.item.quantity))
    if (here.unit is None) == (line.item.unit is None) or not _given_elsewhere(case, certificate, here, line):
        pairs.append(("unit", here.unit, line.item.unit))
    for name, one, other in pairs:
        same = normalised(unit) if name == "unit" else equal
        if one is None and other is None:
            continue
        verdict = compare(
            name, Side(certificate.document, one), Side(line.document, other), same,
            values={"number": str(match.certificate[0] + 1)}, invoice_items=match.lines,
            certificate_items=match.certificate,
        )  # fmt: skip
        taken_wrongly = name == "unit" and one is not None and other is not None and _printed_so(case, line, one, other)
        yield Agrees() if taken_wrongly else verdict


def _given_elsewhere(case: Case, certificate: Certificate, item: Item, line: Line) -> bool:
    """Whether the paper that leaves a unit out gives it in its total, or the invoice prints it with a quantity."""
    known = item.unit or line.item.unit
    wanted = unit(known.value) if known is not None else ""
    if item.unit is None:
        return _units_in(certificate.total_quantity) == {wanted}
    invoice = next(i for i in case.invoices if i.document == line.document)
    counts = {line.item.quantity.value if line.item.quantity is not None else None}
    counts |= {a.amount for a in _amounts(certificate.total_quantity) if a.unit == wanted}
    return _units_in(invoice.total_quantity) == {wanted} or any(
        a.unit == wanted and a.amount in counts for row in invoice.lines for a in total(row.value).amounts
    )


def _printed_so(case: Case, line: Line, unit_here: Field[Any], unit_there: Field[Any]) -> bool:
    """Whether the invoice prints the line's quantity with the certificate's unit and nowhere with the one that was
    read: a word of another column was taken for it.
    """
    invoice = next(i for i in case.invoices if i.document == line.document)
    count = line.item.quantity.value if line.item.quantity is not None else None
    printed = {a for row in invoice.lines for a in total(row.value).amounts if a.amount == count}
    here, there = ({a for a in printed if a.unit == unit(u.value)} for u in (unit_here, unit_there))
    return bool(here) and not there


def _units_in(stated: Field[str] | None) -> set[str]:
    return {a.unit for a in _amounts(stated)}


def _amounts(stated: Field[str] | None) -> tuple[Amount, ...]:
    return total(stated.value).amounts if stated is not None else ()


def _definite(certificate: Certificate, match: Match, line: Line) -> Iterator[Verdict]:
    """Of "1 LOT (6,000 PCS)", or a total that alone counts, the pieces are compared, where it is the only item."""
    stated, counted = certificate.total_quantity, line.item.quantity
    if len(certificate.items) > 1 or stated is None or counted is None or line.item.unit is None:
        return
    figures = [a.amount for a in total(stated.value).amounts if a.unit == unit(line.item.unit.value) != "LOT"]
    if figures:
        pieces: Field[Any] = stated
        yield compare(
            "quantity", Side(certificate.document, replace(pieces, value=figures[0])), Side(line.document, counted),
            values={"number": "1"}, invoice_items=match.lines, certificate_items=match.certificate,
        )  # fmt: skip


def _first(quantity: str, of: str) -> Case:
    second = item("SHAFT SEAL 25MM", "300", "PCS", origin="JP")
    return with_certificate(items=(item("GEAR PUMP GP-20", quantity, of, origin="JP"), second))


def _read_badly() -> Case:
    _, second = clean_case().invoices[0].items
    return with_invoice(items=(Item(printed("GEAR PUMP GP-20"), unclear(128), printed("PCS")), second))


def _unit_beside(row: str) -> Case:
    first, second = clean_case().invoices[0].items
    read = replace(first, unit=printed("CYL"))
    return with_invoice(items=(read, second), lines=(printed(row),))


def _lot(total_quantity: str) -> Case:
    listed = item("GEAR PUMP GP-20", "1", "LOT", origin="JP")
    case = with_certificate(items=(listed,), total_quantity=typed(total_quantity))
    return with_invoice(case, items=clean_case().invoices[0].items[:1])


def _in_the_total(total_quantity: str) -> Case:
    """One item that box 8 counts in its total only; the invoice states no total."""
    listed = replace(item("GEAR PUMP GP-20", "120", "PCS", origin="JP"), quantity=None, unit=None)
    case = with_certificate(items=(listed,), total_quantity=typed(total_quantity))
    return with_invoice(case, items=clean_case().invoices[0].items[:1], total_quantity=None)


def _without_unit(**invoice: object) -> Case:
    lines = tuple(replace(line, unit=None) for line in clean_case().invoices[0].items)
    return with_invoice(items=lines, **invoice)
