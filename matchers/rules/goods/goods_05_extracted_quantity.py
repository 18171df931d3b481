"""GOODS-05: with the Japanese goods taken out of a mixed invoice, the total counts those goods only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from matchers.alignment import sums_by_unit
from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, item, printed, typed, unclear, with_certificate, with_invoice
from matchers.goods import align
from matchers.normal import total
from matchers.origins import extracted
from matchers.presence import UNSURE
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text


@rule(
    id="GOODS-05",
    title=Text("Total of the Japanese goods", "日本産商品だけの総数量"),
    outcome=Outcome.FIX,
    field="total_quantity",
    reads=("total_quantity", "quantity", "unit", "origin"),
    mode=Mode.EXACT,
    citation=Citation("001 ⑦ L192-196"),
    message=Text(
        "The certificate's total “{certificate}” is not that of the Japanese goods, {invoice}.",
        "証明書の総数量「{certificate}」が、日本産の商品の合計 {invoice} と一致しません。",
    ),
    remedy=Text("Give the total of the goods listed.", "記載した商品だけの合計を記載してください。"),
    examples=(
        Example("the Japanese goods' total", lambda: _extraction("120 PCS"), "agrees"),
        Example("the whole invoice's total", lambda: _extraction("160 PCS"), "differs"),
        Example("two units, each with its total", lambda: _two_units("120 PCS AND 9 SETS"), "agrees"),
        Example("two units, one total wrong", lambda: _two_units("120 PCS AND 49 SETS"), "differs"),
        Example("quantities read badly", lambda: _read_badly(), "not_checked"),
        Example("nothing left out", clean_case, "silent"),
    ),
)
def extracted_quantity(case: Case) -> Iterator[Verdict]:
    """Leaving out all foreign goods is allowed (GOODS-04); their number must not be counted then."""
    goods = align(case)
    stated = case.certificate.total_quantity if case.certificate is not None else None
    if case.certificate is None or stated is None or not extracted(case, goods):
        return
    lines = [goods.lines[at].item for match in goods.matches for at in match.lines]
    sums = sums_by_unit(lines)
    where = (place(case.certificate.document, stated),)
    said = {a.unit: a.amount for a in total(stated.value).amounts}
    if sums is None or in_doubt(stated) or any(i.quantity is not None and in_doubt(i.quantity) for i in lines):
        yield NotChecked(UNSURE, where)
    elif all(count in said.values() if not unit else said.get(unit) == count for unit, count in sums.items()):
        yield Agrees()
    else:
        told = " + ".join(f"{count} {unit}".strip() for unit, count in sums.items())
        yield Differs(where, {"certificate": stated.value, "invoice": told})


def _extraction(total_quantity: str, count: Field[Decimal] | None = None) -> Case:
    japanese = item("GEAR PUMP GP-20", "120", "PCS", "130.00", "JP")
    if count is not None:
        japanese = replace(japanese, quantity=unclear(count.value))
    lines = (japanese, item("RUBBER HOSE", "40", "PCS", "2.00", "CN"))
    case = with_invoice(origin=printed(("JP", "CN")), items=lines)
    listed = (item("GEAR PUMP GP-20", "120", "PCS", origin="JP"),)
    return with_certificate(case, items=listed, total_quantity=typed(total_quantity))


def _two_units(total_quantity: str) -> Case:
    case = _extraction(total_quantity)
    more = item("SHAFT SEAL SET", "9", "SETS", "5.00", "JP")
    listed = case.certificate.items if case.certificate is not None else ()
    case = with_invoice(case, items=(*case.invoices[0].items, more))
    return with_certificate(case, items=(*listed, item("SHAFT SEAL SET", "9", "SETS", origin="JP")))


def _read_badly() -> Case:
    return _extraction("120 PCS", item("", "128", "PCS").quantity)
