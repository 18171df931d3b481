"""FORM-04: the signature in box 9 is whole."""

from __future__ import annotations

from collections.abc import Iterable

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.condition import drawn, none_shows, showing, typed_in
from models.case import Case
from models.condition import Trace
from models.finding import Outcome, Text


@rule(
    id="FORM-04",
    title=Text("Whole signature in box 9", "サイン崩れ"),
    outcome=Outcome.REVIEW,
    field="signature",
    mode=Mode.PRESENCE,
    citation=Citation("001 ① L41-45"),
    message=Text(
        "The signature in box 9 looks cut, blotted, or runs out of its box.",
        "第9欄のサインが切れている、にじんでいる、または枠からはみ出しているように見えます。",
    ),
    remedy=Text("Sign again on a fresh sheet, within box 9.", "新しい用紙の第9欄の枠内に署名し直してください。"),
    examples=(
        Example("a clean form", drawn, "agrees"),
        Example("it ends at the sheet's edge", lambda: showing(Trace.SIGNATURE_CUT, 9), "differs"),
        Example("it runs on into box 10", lambda: showing(Trace.SIGNATURE_OVER_LINE, 9), "differs"),
        Example("a blot over it", lambda: showing(Trace.SIGNATURE_BLOTTED, 9), "differs"),
        Example("typed in online", typed_in, "silent"),
    ),
    always_decided="what is seen on a sheet is seen or not; a sheet that is hard to read is FORM-08's matter",
)
def signature(case: Case) -> Iterable[Verdict]:
    """Box 10 is the chamber's, so the signature ends before it (SUP-B9-02). Whether there is one at all is SIG-05."""
    return none_shows(case, Trace.SIGNATURE_CUT, Trace.SIGNATURE_OVER_LINE, Trace.SIGNATURE_BLOTTED)
