"""SIG-06: for handwritten certification the exporter signs every sheet by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.examples import typed, unclear
from matchers.presence import LIKELY, UNSURE, missing
from matchers.sheets import with_copy
from matchers.signing import certified_by_hand, ways
from models.case import Case
from models.finding import Outcome, Text
from models.papers import Certificate


def _asked(how: str, **changes: Any) -> Case:
    case = with_copy(**changes)
    return replace(case, application=replace(case.application, certification=how))


@rule(
    id="SIG-06",
    title=Text("Signed by hand on every sheet", "全用紙への肉筆署名"),
    outcome=Outcome.FIX,
    field="signature",
    mode=Mode.PRESENCE,
    citation=Citation("001 ③ L78-86; ⑩ L220"),
    message=Text(
        "Handwritten certification is asked for, but on {sheet} the signature is {how}.",
        "肉筆証明の申請ですが、{sheet} の署名は{how_ja}です。",
    ),
    remedy=Text(
        "Sign every ORIGINAL and COPY by hand, or ask for certification by rubber stamp.",
        "ORIGINAL・COPY のすべてに肉筆で署名するか、ラバー証明で申請してください。",
    ),
    examples=(
        Example("by hand on all sheets", lambda: _asked("handwritten"), "agrees"),
        Example("a stamp on the copy", lambda: _asked("handwritten", signature=typed("stamp")), "differs"),
        Example("the copy not signed", lambda: _asked("handwritten", signature=typed("none")), "differs"),
        Example("the copy read badly", lambda: _asked("handwritten", signature=unclear("stamp")), "not_checked"),
        Example("certification by rubber stamp", lambda: _asked("rubber", signature=typed("stamp")), "silent"),
    ),
)
def by_hand_on_every_sheet(case: Case) -> Iterator[Verdict]:
    """The first sheet is SIG-05's matter."""
    if case.certificate is not None and certified_by_hand(case):
        for sheet in case.certificate.further:
            yield _judged(sheet)


def _judged(sheet: Certificate) -> Verdict:
    how = sheet.signature
    if how is None:
        verdict = missing(sheet, "signature")
        said = {"sheet": _named(sheet), **ways("none")}
        return replace(verdict, values=said) if isinstance(verdict, Differs) else verdict
    where = (place(sheet.document, how),)
    if how.confidence < LIKELY:
        return NotChecked(UNSURE, where)
    if how.value == "handwritten":
        return Agrees()
    return Differs(where, {"sheet": _named(sheet), **ways(how.value)})


def _named(sheet: Certificate) -> str:
    return sheet.document if sheet.copy is None else f"{sheet.copy.text} ({sheet.document})"
