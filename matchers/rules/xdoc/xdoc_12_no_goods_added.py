"""XDOC-12: every goods line of the certificate stands for goods of the invoice."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.alignment import Alignment
from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.examples import clean_case, item, with_certificate, with_invoice
from matchers.goods import align
from matchers.presence import ILLEGIBLE, LEGIBLE
from models.case import Case
from models.finding import Outcome, Place, Text


@rule(
    id="XDOC-12",
    title=Text("No goods added", "インボイスにない商品"),
    outcome=Outcome.FIX,
    field="description",
    reads=("description", "quantity", "unit"),
    mode=Mode.NO_CONFLICT,
    citation=Citation("001 ⑦ L190, L192-196"),
    message=Text(
        "“{certificate}” on the certificate stands for nothing on the invoice.",
        "証明書の「{certificate}」に当たる商品がインボイスにありません。",
    ),
    remedy=Text("List the invoice's goods only.", "インボイスに記載された商品だけを記載してください。"),
    examples=(
        Example("all goods stand on the invoice", clean_case, "agrees"),
        Example("one item too many", lambda: _added(), "differs"),
        Example("no goods read from the invoice", lambda: with_invoice(items=()), "not_checked"),
        Example("one item too many, beside a page that is hard to read", lambda: _added(0.3), "not_checked"),
    ),
)
def no_goods_added(case: Case) -> Iterator[Verdict]:
    """Goods of the invoice that the certificate lacks are GOODS-03's and GOODS-04's matter."""
    goods = align(case)
    if case.certificate is None or not goods.items:
        return
    if not goods.lines:
        yield NotChecked(ILLEGIBLE, (Place(case.certificate.document, ""),))
        return
    for at in goods.added:
        yield _judged(case, goods, at)
    if not goods.added:
        yield Agrees()


def _judged(case: Case, goods: Alignment, at: int) -> Verdict:
    document = case.certificate.document if case.certificate is not None else ""
    name = goods.items[at].description
    where = (place(document, name),)
    if any(i.legibility < LEGIBLE for i in case.invoices):
        return NotChecked(ILLEGIBLE, where, certificate_items=(at,))
    return Differs(where, {"certificate": "" if name is None else name.value}, certificate_items=(at,))


def _added(legibility: float = 1.0) -> Case:
    case = with_invoice(legibility=legibility)
    items = case.certificate.items if case.certificate is not None else ()
    return with_certificate(case, items=(*items, item("RUBBER HOSE 3M", "40", "PCS", origin="JP")))
