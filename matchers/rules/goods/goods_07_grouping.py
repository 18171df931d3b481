"""GOODS-07: goods grouped under a collective name add up to its quantity."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from matchers.alignment import Alignment, Match, quantity_of, same_sums, sums_by_unit
from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, item, printed, typed, unclear, with_certificate, with_invoice
from matchers.goods import align
from matchers.goods_groups import sole_without_count
from matchers.goods_names import figures
from matchers.normal import total
from matchers.presence import UNSURE
from models.case import Case
from models.field import Field
from models.finding import Outcome, Place, Text
from models.papers import Certificate, Item
from models.vocabulary import units

OTHER = Text(
    "“{certificate}” stands for invoice lines that do not have its “{words}”: {invoice}.",
    "「{certificate}」の「{words}」が、まとめたインボイスの商品にありません：{invoice}。",
)
LOOK = Text(
    "Decide whether the name covers these goods, or list them one by one.",
    "この商品名でまとめられるか判断するか、個別に記載してください。",
)


@rule(
    id="GOODS-07",
    title=Text("Grouped goods", "商品の総称によるまとめ"),
    outcome=Outcome.FIX,
    field="description",
    reads=("description", "quantity", "unit", "total_quantity"),
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
        Example("the invoice's own total, one of its lines not read", lambda: _unread(), "agrees"),
        Example("pieces and sets added up", lambda: _mixed("420", "420 PCS"), "differs"),
        Example("pieces and sets, each with its total", lambda: _mixed("", "120 SETS AND 300 PCS"), "agrees"),
        Example("pieces and sets, one total wrong", lambda: _mixed("", "120 SETS AND 310 PCS"), "differs"),
        Example("the name of one article for several", lambda: _group("STEEL BOLT M8", "420"), "differs"),
        Example("a quantity read badly", lambda: _group("PARTS FOR PUMPS", "400", doubtful=True), "not_checked"),
    ),
)
def grouping(case: Case) -> Iterator[Verdict]:
    """Totals agree unit by unit. That a collective name says enough is GOODS-08's matter; a model or size in it that no
    article of the group has is put to a person.
    """
    goods = align(case)
    for match in goods.matches:
        if match.grouped and case.certificate is not None:
            verdict = _judged(case.certificate, goods, match)
            whole = isinstance(verdict, Differs) and not verdict.outcome and _is_invoices_total(case, goods, match)
            yield Agrees() if whole else verdict


def _judged(certificate: Certificate, goods: Alignment, match: Match) -> Verdict:
    items = [goods.items[at] for at in match.certificate]
    lines = [goods.lines[at].item for at in match.lines]
    where = (*(place(certificate.document, i.description) for i in items), *_places(goods, match))
    stated = _counted(certificate, items)
    invoiced = "; ".join(_told(line) for line in lines)
    if stated == {} or same_sums(stated, sums_by_unit(lines)):
        strange = _figures(items) - _figures(lines)
        told = {"certificate": _told(items[0]), "words": ", ".join(sorted(strange)), "invoice": invoiced}
        other = Differs(where, told, None, Outcome.REVIEW, OTHER, LOOK, match.lines, match.certificate)
        return other if strange else Agrees()
    if any(q is None or in_doubt(q) for q in _quantities(certificate, items, lines)):
        return NotChecked(UNSURE, where, None, match.lines, match.certificate)
    told = {"certificate": _told(items[0]), "invoice": invoiced}
    return Differs(where, told, None, None, None, None, match.lines, match.certificate)


def _is_invoices_total(case: Case, goods: Alignment, match: Match) -> bool:
    """Whether the only item counts what the only invoice totals: then a line of it was not read."""
    if len(goods.items) > 1 or len(match.lines) < len(goods.lines) or len(case.invoices) > 1:
        return False
    stated, counted = case.invoices[0].total_quantity, quantity_of(goods.items)
    lines = quantity_of([line.item for line in goods.lines])
    if stated is None or counted is None or lines is None or in_doubt(stated) or lines[0] > counted[0]:
        return False
    return {a.unit: a.amount for a in total(stated.value).amounts} == {counted[1]: counted[0]}


def _counted(certificate: Certificate, items: list[Item]) -> Mapping[str, Decimal] | None:
    """What the items count. Of one name for all goods the total tells it; a lot or weight there is QTY-02's matter."""
    if not sole_without_count(certificate.items):
        return sums_by_unit(items)
    stated = certificate.total_quantity
    amounts = total(stated.value).amounts if stated is not None else ()
    return {a.unit: a.amount for a in amounts if a.unit != "LOT" and a.unit not in units.WEIGHTS}


def _quantities(certificate: Certificate, items: list[Item], lines: list[Item]) -> Iterator[Field[Any] | None]:
    counted = not sole_without_count(certificate.items)
    yield from (i.quantity for i in items) if counted else (certificate.total_quantity,)
    yield from (i.quantity for i in lines)


def _figures(items: list[Item]) -> frozenset[str]:
    names = (i.description.value for i in items if i.description is not None)
    return frozenset(word for name in names for word in figures(name))


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


def _unread() -> Case:
    """Of three lines, the one of 7 pieces was not read."""
    return with_invoice(_group("PARTS FOR PUMPS", "427"), total_quantity=printed("427 PCS"))


def _mixed(quantity: str, total_quantity: str) -> Case:
    """Pumps in sets and seals in pieces under one name."""
    listed = item("PARTS FOR PUMPS", quantity or "0", "PCS", origin="JP")
    listed = listed if quantity else replace(listed, quantity=None, unit=None)
    lines = (item("GEAR PUMP GP-20", "120", "SETS", "130.00"), item("SHAFT SEAL 25MM", "300", "PCS", "5.00"))
    return with_certificate(with_invoice(items=lines), items=(listed,), total_quantity=typed(total_quantity))
