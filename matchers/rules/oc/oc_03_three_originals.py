"""OC-03: there are three originals at most."""

from __future__ import annotations

from collections.abc import Iterable

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.designations import Designation, none_is
from matchers.examples import clean_case, typed, unclear, with_certificate
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="OC-03",
    title=Text("Number of originals", "ORIGINAL の枚数"),
    outcome=Outcome.EVIDENCE,
    field="copy",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑪ L224-226"),
    message=Text(
        "“{copy}” is beyond three originals, which need evidence such as a full copy of the letter of credit.",
        "「{copy}」とあり、ORIGINAL が3部を超えます。信用状の全文写しなどの典拠資料が必要です。",
    ),
    remedy=Text(
        "Attach the full letter of credit, or ask for copies instead.",
        "信用状の全文写しを提出するか、COPY に変更してください。",
    ),
    examples=(
        Example("ORIGINAL", clean_case, "agrees"),
        Example("ORIGINAL-3", lambda: with_certificate(copy=typed("ORIGINAL-3")), "agrees"),
        Example("ORIGINAL-4", lambda: with_certificate(copy=typed("ORIGINAL-4")), "differs"),
        Example("read badly", lambda: with_certificate(copy=unclear("ORIGINAL-4")), "not_checked"),
    ),
)
def three_originals(case: Case) -> Iterable[Verdict]:
    """One draft shows only its own number; the count of sheets is not seen here."""
    return none_is(case, Designation.TOO_MANY)
