"""SIG-10: all sheets of one set have the same signer and content."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, item, typed, unclear
from matchers.normal import words
from matchers.presence import UNSURE
from matchers.sheets import SIGNER_AND_CONTENT, alike, with_copy
from models.case import Case
from models.field import Field
from models.finding import Outcome, Place, Text
from models.papers import Certificate, Item

GOODS = Text("The sheets of the set do not list the same goods.", "同じ組の用紙の間で、商品の記載が異なります。")


@rule(
    id="SIG-10",
    title=Text("Same signer and content on all sheets", "全用紙の署名者・内容の一致"),
    outcome=Outcome.REVIEW,
    field="signatory",
    reads=(
        "signatory", "signatory_title", "exporter_name", "exporter_address", "consignee_name", "consignee_address",
        "origin", "vessel", "remarks", "marks", "packages", "total_quantity", "description", "quantity", "unit",
    ),
    mode=Mode.NORMALISED,
    citation=Citation("001 ④ L124-126; SUP-GEN-05", derived=True),
    message=Text(
        "The sheets of the set differ in {what}: “{one}” on the first, “{other}” on another.",
        "同じ組の用紙の間で{what_ja}が異なります：1枚目は「{one}」、別の用紙は「{other}」。",
    ),
    remedy=Text(
        "Print all sheets with the same content, and let the same person sign them.",
        "すべての用紙を同一の内容で印字し、同じ署名者が署名してください。",
    ),
    examples=(
        Example("an original and its copy", with_copy, "agrees"),
        Example("two signers", lambda: with_copy(signatory=typed("Hanako Sato")), "differs"),
        Example("another consignee", lambda: with_copy(consignee_name=typed("ALSTER PUMPEN GMBH")), "differs"),
        Example("an item less", lambda: with_copy(items=(item("GEAR PUMP GP-20", "120", "PCS"),)), "differs"),
        Example("the copy read badly", lambda: with_copy(signatory=unclear("Taro Yanada")), "not_checked"),
        Example("no marks found on the copy", lambda: with_copy(marks=None), "not_checked"),
        Example("one sheet", clean_case, "silent"),
    ),
)  # fmt: skip
def same_on_all_sheets(case: Case) -> Iterator[Verdict]:
    """Only the first sheet is held against the invoice, so the others must equal it. Dates are DATE-10's matter."""
    yield from alike(case, SIGNER_AND_CONTENT)
    if case.certificate is not None:
        for sheet in case.certificate.further:
            yield _goods(case.certificate, sheet)


def _goods(first: Certificate, sheet: Certificate) -> Verdict:
    one, other = [_line(i) for i in first.items], [_line(i) for i in sheet.items]
    if one == other:
        return Agrees()
    where = tuple(place(s.document, i.description) for s in (first, sheet) for i in s.items)
    if any(in_doubt(f) for s in (first, sheet) for i in s.items for f in _fields(i)):
        return NotChecked(UNSURE, where, "description")
    return Differs(where or (Place(first.document, ""),), field="description", message=GOODS)


def _fields(line: Item) -> list[Field[Any]]:
    return [f for f in (line.description, line.quantity, line.unit) if f is not None]


def _line(line: Item) -> tuple[str, ...]:
    return tuple(words(str(f.value)) for f in _fields(line))
