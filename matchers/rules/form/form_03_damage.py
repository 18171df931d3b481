"""FORM-03: the sheet has no stains, tears or damage."""

from __future__ import annotations

from collections.abc import Iterable

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.condition import drawn, none_shows, showing, typed_in
from models.case import Case
from models.condition import Trace
from models.finding import Outcome, Text


@rule(
    id="FORM-03",
    title=Text("Undamaged sheet", "用紙の汚れ・破れ"),
    outcome=Outcome.REVIEW,
    field="signature",
    mode=Mode.PRESENCE,
    citation=Citation("001 ① L41-45"),
    message=Text(
        "The sheet looks stained or torn in {where}.",
        "{where_ja}に汚れまたは破れがあるように見えます。",
    ),
    remedy=Text("Hand in a clean, whole sheet.", "汚れや破れのない用紙で提出し直してください。"),
    examples=(
        Example("a clean form", drawn, "agrees"),
        Example("a blot over words", lambda: showing(Trace.STAIN, 2), "differs"),
        Example("a torn corner", lambda: showing(Trace.TORN, 10), "differs"),
        Example("typed in online", typed_in, "silent"),
    ),
    always_decided="what is seen on a sheet is seen or not; a sheet that is hard to read is FORM-08's matter",
)
def damage(case: Case) -> Iterable[Verdict]:
    """Holes of a punch and dust beside the text are no damage; only what covers words or tears the sheet is told."""
    return none_shows(case, Trace.STAIN, Trace.TORN)
