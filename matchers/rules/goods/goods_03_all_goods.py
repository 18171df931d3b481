"""GOODS-03: the certificate lists all goods of the invoice, paid or free."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.alignment import Alignment
from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, item, with_certificate, with_invoice
from matchers.goods import align
from matchers.origins import mixed
from matchers.presence import LEGIBLE, UNSURE
from models.case import Case
from models.finding import Outcome, Place, Text


@rule(
    id="GOODS-03",
    title=Text("All goods of the invoice", "インボイスの全商品"),
    outcome=Outcome.FIX,
    field="description",
    reads=("description", "quantity", "unit", "origin"),
    mode=Mode.NO_CONFLICT,
    citation=Citation("001 ⑦ L190"),
    message=Text(
        "“{invoice}” of the invoice is not on the certificate.",
        "インボイスの「{invoice}」が証明書にありません。",
    ),
    remedy=Text(
        "List every item, or split the invoice.",
        "すべての商品を記載するか、インボイスを分割してください。",
    ),
    examples=(
        Example("both items", clean_case, "agrees"),
        Example("one left out", lambda: _only_the_first(), "differs"),
        Example("one left out, on a page that is hard to read", lambda: _only_the_first(0.3), "not_checked"),
        Example("freight is no goods", lambda: _with_line("OCEAN FREIGHT", "1", "LOT"), "agrees"),
        Example("no goods on the certificate", lambda: with_certificate(items=()), "differs"),
        Example("no goods read from the invoice", lambda: with_invoice(items=()), "silent"),
    ),
)
def all_goods(case: Case) -> Iterator[Verdict]:
    """Goods under a collective name count as listed. What mixed origins allow to be left out, GOODS-04 tells."""
    certificate = case.certificate
    if certificate is None:
        return
    goods = align(case)
    if not goods.items:
        yield Differs((Place(certificate.document, ""),), {"invoice": "—"})
    elif goods.lines and not mixed(case, goods):
        out = goods.goods_left_out
        yield from (_judged(case, goods, at) for at in out)
        if not out:
            yield Agrees()


def _judged(case: Case, goods: Alignment, at: int) -> Verdict:
    line = goods.lines[at]
    name = line.item.description
    listed = Place(case.certificate.document if case.certificate is not None else "", "")
    where = (place(line.document, name), listed)
    legible = min(i.legibility for i in case.invoices)
    if legible < LEGIBLE or name is None or in_doubt(name):
        return NotChecked(UNSURE, where, invoice_items=(at,))
    return Differs(where, {"invoice": name.value}, invoice_items=(at,))


def _only_the_first(legibility: float = 1.0) -> Case:
    case = with_invoice(legibility=legibility)
    items = case.certificate.items if case.certificate is not None else ()
    return with_certificate(case, items=items[:1])


def _with_line(description: str, quantity: str, unit: str) -> Case:
    lines = clean_case().invoices[0].items
    return with_invoice(items=(*lines, item(description, quantity, unit, "90.00")))
