"""FORM-07: errors are mended by printing anew, not by correcting."""

from __future__ import annotations

from collections.abc import Iterable

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.condition import drawn, none_shows, showing, typed_in
from models.case import Case
from models.condition import Trace
from models.finding import Outcome, Text


@rule(
    id="FORM-07",
    title=Text("Printed anew, not corrected", "訂正の跡"),
    outcome=Outcome.REVIEW,
    field="description",
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L121-123"),
    message=Text(
        "“{words}” in {where} looks struck through or typed over.",
        "{where_ja}の「{words}」に、抹消または重ね打ちの跡があるように見えます。",
    ),
    remedy=Text("Print a fresh sheet with the right words.", "正しい内容で新しい用紙に印字し直してください。"),
    examples=(
        Example("a clean form", drawn, "agrees"),
        Example("a weight struck through", lambda: showing(Trace.STRUCK, 7, "860 KG"), "differs"),
        Example("one number typed over another", lambda: showing(Trace.OVERTYPED, 3, "INV-1101 INV-1011"), "differs"),
        Example("typed in online", typed_in, "silent"),
    ),
    always_decided="what is seen on a sheet is seen or not; a sheet that is hard to read is FORM-08's matter",
)
def corrections(case: Case) -> Iterable[Verdict]:
    """The one diagonal line through an empty box 3 is no correction (CO-B3-03)."""
    return none_shows(case, Trace.STRUCK, Trace.OVERTYPED)
