"""GOODS-04: of an invoice of mixed origins, all goods or all Japanese goods are listed, never a choice."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.alignment import Alignment
from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, item, printed, unclear, with_certificate, with_invoice
from matchers.goods import align
from matchers.origins import JAPAN, line_origin, mixed
from matchers.presence import UNSURE
from models.case import Case
from models.field import Field
from models.finding import Outcome, Place, Text
from models.papers import Item


@rule(
    id="GOODS-04",
    title=Text("No picking of goods", "一部商品の抜き出し"),
    outcome=Outcome.FIX,
    field="description",
    reads=("description", "origin"),
    mode=Mode.NO_CONFLICT,
    citation=Citation("001 ⑦ L192-196"),
    message=Text(
        "The certificate leaves out “{invoice}”; only leaving out all foreign goods is allowed.",
        "「{invoice}」が証明書にありません。省けるのは外国産の商品すべてを省く場合だけです。",
    ),
    remedy=Text(
        "List all goods or all Japanese goods, or split the invoice.",
        "全商品または日本産の全商品を記載するか、インボイスを分割してください。",
    ),
    examples=(
        Example("all Japanese goods of a mixed invoice", lambda: _listing(0, 1), "agrees"),
        Example("all goods", lambda: _listing(0, 1, 2), "agrees"),
        Example("one of two Japanese goods", lambda: _listing(0), "differs"),
        Example("only the foreign goods", lambda: _listing(2), "differs"),
        Example("one of two, its name read badly", lambda: _listing(0, second=unclear("SHAFI SEA1")), "not_checked"),
        Example("Japanese goods only", clean_case, "silent"),
    ),
)
def no_picking(case: Case) -> Iterator[Verdict]:
    """Invoices of one origin are GOODS-03's matter."""
    goods = align(case)
    if case.certificate is None or not goods.items or not mixed(case, goods):
        return
    out = goods.goods_left_out
    wrong = [at for at in out if line_origin(case, goods.lines[at]) == JAPAN]
    kept_foreign = any(
        line_origin(case, goods.lines[at]) not in (JAPAN, None) for match in goods.matches for at in match.lines
    )
    for at in out if kept_foreign else wrong:
        yield _judged(case.certificate.document, goods, at)
    if not wrong and not (out and kept_foreign):
        yield Agrees()


def _judged(document: str, goods: Alignment, at: int) -> Verdict:
    line = goods.lines[at]
    name = line.item.description
    where = (place(line.document, name), Place(document, ""))
    if name is None or in_doubt(name):
        return NotChecked(UNSURE, where, invoice_items=(at,))
    return Differs(where, {"invoice": name.value}, invoice_items=(at,))


def _listing(*kept: int, second: Field[str] | None = None) -> Case:
    rows = (("GEAR PUMP GP-20", "120", "JP"), ("SHAFT SEAL 25MM", "300", "JP"), ("RUBBER HOSE 3M", "40", "CN"))
    lines = [item(name, count, "PCS", "5.00", origin) for name, count, origin in rows]
    listed = [item(name, count, "PCS", origin=origin) for name, count, origin in rows]
    if second is not None:
        lines[1] = Item(second, lines[1].quantity, lines[1].unit, origin=lines[1].origin)
    case = with_invoice(items=tuple(lines), origin=printed(("JP", "CN")))
    return with_certificate(case, items=tuple(listed[at] for at in kept))
