"""OC-05: copies carry no number."""

from __future__ import annotations

from collections.abc import Iterable

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.designations import Designation, none_is
from matchers.examples import clean_case, typed, unclear, with_certificate
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="OC-05",
    title=Text("Numbering of copies", "COPY の枝番"),
    outcome=Outcome.FIX,
    field="copy",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑪ L224-226, L227-229"),
    message=Text(
        "“{copy}”: copies are not numbered.",
        "「{copy}」とありますが、COPY に番号は付けられません。",
    ),
    remedy=Text("Write COPY.", "COPY とだけ記載してください。"),
    examples=(
        Example("ORIGINAL", clean_case, "agrees"),
        Example("COPY", lambda: with_certificate(copy=typed("COPY")), "agrees"),
        Example("COPY-1", lambda: with_certificate(copy=typed("COPY-1")), "differs"),
        Example("read badly", lambda: with_certificate(copy=unclear("COPY-1")), "not_checked"),
    ),
)
def numbering_of_copies(case: Case) -> Iterable[Verdict]:
    """Only originals may be told apart by a number."""
    return none_is(case, Designation.NUMBERED_COPY)
