"""FORM-02: no text runs over the border of its box."""

from __future__ import annotations

from collections.abc import Iterable

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.condition import drawn, none_shows, showing, typed_in
from models.case import Case
from models.condition import Trace
from models.field import Source
from models.finding import Outcome, Text


@rule(
    id="FORM-02",
    title=Text("Text within its box", "枠からのはみ出し"),
    outcome=Outcome.FIX,
    field="description",
    mode=Mode.PRESENCE,
    citation=Citation("001 ① L41-45"),
    message=Text(
        "“{words}” in {where} runs over a line of the form or over its printed words.",
        "{where_ja}の「{words}」が枠線または印刷文字に重なっています。",
    ),
    remedy=Text(
        "Print it again so that all text stands inside its box.",
        "すべての文字が枠内に収まるように印刷し直してください。",
    ),
    examples=(
        Example("a clean form", drawn, "agrees"),
        Example(
            "an address that crosses into box 3",
            lambda: showing(Trace.OVER_LINE, 2, "SUITE 1200", Source.TEXT_LAYER),
            "differs",
        ),
        Example("on a scan, for a person to judge", lambda: showing(Trace.OVER_LINE, 8, "1,200,000"), "differs"),
        Example("typed on a caption", lambda: showing(Trace.OVER_PRINT, 5, "BREMEN"), "differs"),
        Example("typed in online", typed_in, "silent"),
    ),
    always_decided="what is seen on a sheet is seen or not; a sheet that is hard to read is FORM-08's matter",
)
def over_the_frame(case: Case) -> Iterable[Verdict]:
    """A program's own file tells it to the point; on a scan a person looks."""
    return none_shows(case, Trace.OVER_LINE, Trace.OVER_PRINT, exact=Outcome.FIX)
