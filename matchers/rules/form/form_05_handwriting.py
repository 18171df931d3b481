"""FORM-05: nothing but the declaration's signature is written by hand."""

from __future__ import annotations

from collections.abc import Iterable

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.condition import drawn, none_shows, showing, typed_in
from models.case import Case
from models.condition import Trace
from models.finding import Outcome, Text


@rule(
    id="FORM-05",
    title=Text("Typed, not written", "手書きの記載"),
    outcome=Outcome.REVIEW,
    field="description",
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L94-95"),
    message=Text(
        "Something is written by hand in {where}; only the signature in box 9 may be.",
        "{where_ja}に手書きの記載があるように見えます。手書きできるのは第9欄の署名だけです。",
    ),
    remedy=Text("Type or print everything but the signature.", "署名以外はすべて印字してください。"),
    examples=(
        Example("a clean form", drawn, "agrees"),
        Example("a quantity added by pen", lambda: showing(Trace.HANDWRITING, 8), "differs"),
        Example("a stamp (FORM-06)", lambda: showing(Trace.IMPRESSION, 8), "agrees"),
        Example("typed in online", typed_in, "silent"),
    ),
    always_decided="what is seen on a sheet is seen or not; a sheet that is hard to read is FORM-08's matter",
)
def handwriting(case: Case) -> Iterable[Verdict]:
    """Initials beside a correction are FORM-06's matter."""
    return none_shows(case, Trace.HANDWRITING)
