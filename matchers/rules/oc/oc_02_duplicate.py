"""OC-02: the Original/Copy field does not say DUPLICATE, TRIPLICATE or the like."""

from __future__ import annotations

from collections.abc import Iterable

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.designations import Designation, none_is
from matchers.examples import clean_case, typed, unclear, with_certificate
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="OC-02",
    title=Text("Duplicate, Triplicate", "DUPLICATE・TRIPLICATE の表記"),
    outcome=Outcome.FIX,
    field="copy",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑪ L227-229"),
    message=Text(
        "The Original/Copy field says “{copy}”; only ORIGINAL or COPY is accepted.",
        "Original・Copy欄に「{copy}」とあります。記載できるのは ORIGINAL または COPY だけです。",
    ),
    remedy=Text("Write ORIGINAL or COPY.", "ORIGINAL または COPY と記載してください。"),
    examples=(
        Example("ORIGINAL", clean_case, "agrees"),
        Example("TRIPLICATE", lambda: with_certificate(copy=typed("TRIPLICATE")), "differs"),
        Example("read badly", lambda: with_certificate(copy=unclear("TRIPLICATE")), "not_checked"),
    ),
)
def duplicate(case: Case) -> Iterable[Verdict]:
    """Banks ask for a “duplicate”; the chamber issues originals and copies and knows nothing else."""
    return none_is(case, Designation.BARRED)
