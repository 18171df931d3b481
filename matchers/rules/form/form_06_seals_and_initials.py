"""FORM-06: no correction seal, stamp or signature stands outside box 9."""

from __future__ import annotations

from collections.abc import Iterable

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.condition import drawn, none_shows, showing, typed_in
from models.case import Case
from models.condition import Trace
from models.finding import Outcome, Text


@rule(
    id="FORM-06",
    title=Text("No seal or signature outside box 9", "訂正印・第9欄以外の印や署名"),
    outcome=Outcome.REVIEW,
    field="signature",
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L121-123"),
    message=Text(
        "A seal, a stamp or initials stand in {where}; a certificate that bears one cannot be certified.",
        "{where_ja}に印または署名があるように見えます。訂正印などのある証明書は認証できません。",
    ),
    remedy=Text("Print a fresh sheet; sign in box 9 alone.", "新しい用紙に印字し直し、署名は第9欄だけにしてください。"),
    examples=(
        Example("a clean form", drawn, "agrees"),
        Example("a correction seal", lambda: showing(Trace.IMPRESSION, 3), "differs"),
        Example("initials beside a corrected weight", lambda: showing(Trace.INITIALS, 7), "differs"),
        Example("typed in online", typed_in, "silent"),
    ),
    always_decided="what is seen on a sheet is seen or not; a sheet that is hard to read is FORM-08's matter",
)
def seals_and_initials(case: Case) -> Iterable[Verdict]:
    """A company's stamp in box 9 is usual, and box 10 is the chamber's. Other handwriting is FORM-05's matter."""
    return none_shows(case, Trace.IMPRESSION, Trace.INITIALS)
