"""GOODS-07: goods grouped under a collective name add up to its quantity."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, item, unclear, with_certificate, with_invoice
from matchers.goods import Alignment, Match, align, quantity_of, same_amount
from matchers.presence import UNSURE
from models.case import Case
from models.finding import Outcome, Place, Text
from models.papers import Item


@rule(
    id="GOODS-07",
    title=Text("Grouped goods", "商品の総称によるまとめ"),
    outcome=Outcome.FIX,
    field="description",
    reads=("description", "quantity", "unit"),
    mode=Mode.EXACT,
    citation=Citation("001 ⑦ L186-187"),
    message=Text(
        "“{certificate}” stands for invoice lines whose quantities do not add up to it: {invoice}.",
        "「{certificate}」にまとめたインボイスの商品の数量合計が一致しません：{invoice}。",
    ),
    remedy=Text(
        "Group goods of one kind, with their total, or list them one by one.",
        "同じ種類の商品を合計数量とともにまとめるか、個別に記載してください。",
    ),
    examples=(
        Example("nothing grouped", clean_case, "silent"),
        Example("pumps and seals together", lambda: _group("PARTS FOR PUMPS", "420"), "agrees"),
        Example("another sum", lambda: _group("PARTS FOR PUMPS", "400"), "differs"),
        Example("a quantity read badly", lambda: _group("PARTS FOR PUMPS", "400", doubtful=True), "not_checked"),
    ),
)
def grouping(case: Case) -> Iterator[Verdict]:
    """That a collective name says enough is GOODS-08's matter."""
    goods = align(case)
    for match in goods.matches:
        if match.grouped and case.certificate is not None:
            yield _judged(case.certificate.document, goods, match)


def _judged(document: str, goods: Alignment, match: Match) -> Verdict:
    items = [goods.items[at] for at in match.certificate]
    lines = [goods.lines[at].item for at in match.lines]
    here, there = quantity_of(items), quantity_of(lines)
    if same_amount(here, there):
        return Agrees()
    where = (*(place(document, i.description) for i in items), *_places(goods, match))
    if any(q is None or in_doubt(q) for q in (i.quantity for i in (*items, *lines))):
        return NotChecked(UNSURE, where, None, match.lines, match.certificate)
    told = {"certificate": _told(items[0]), "invoice": "; ".join(_told(line) for line in lines)}
    return Differs(where, told, None, None, None, None, match.lines, match.certificate)


def _places(goods: Alignment, match: Match) -> Iterator[Place]:
    for line in (goods.lines[at] for at in match.lines):
        yield place(line.document, line.item.description)


def _told(item: Item) -> str:
    name, count, unit = (f.text if f is not None else "" for f in (item.description, item.quantity, item.unit))
    return f"{name} {count} {unit}".strip()


def _group(name: str, quantity: str, doubtful: bool = False) -> Case:
    case = with_certificate(items=(item(name, quantity, "PCS", origin="JP"),))
    first, second = case.invoices[0].items
    if doubtful:
        first = Item(first.description, unclear(first.quantity.value if first.quantity else 0), first.unit)
    return with_invoice(case, items=(first, second))
