"""OC-01: the field holds ORIGINAL or COPY and nothing else."""

from __future__ import annotations

from collections.abc import Iterable

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.designations import Designation, none_is
from matchers.examples import clean_case, typed, unclear, with_certificate
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="OC-01",
    title=Text("Original or Copy, nothing else", "ORIGINAL・COPY 以外の記載"),
    outcome=Outcome.FIX,
    field="copy",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑪ L227-229"),
    message=Text(
        "The Original/Copy field says “{copy}”; nothing may stand there beside ORIGINAL or COPY.",
        "Original・Copy欄に「{copy}」とあります。ORIGINAL または COPY 以外の語は記載できません。",
    ),
    remedy=Text("Write ORIGINAL or COPY.", "ORIGINAL または COPY とだけ記載してください。"),
    examples=(
        Example("ORIGINAL", clean_case, "agrees"),
        Example("COPY", lambda: with_certificate(copy=typed("COPY")), "agrees"),
        Example("ORIGINAL FOR BANK", lambda: with_certificate(copy=typed("ORIGINAL FOR BANK")), "differs"),
        Example("read badly", lambda: with_certificate(copy=unclear("ORIGINAL FOR BANK")), "not_checked"),
    ),
)
def only_original_or_copy(case: Case) -> Iterable[Verdict]:
    """Whom a sheet is for is not the chamber's matter. Duplicates and numbering have rules of their own."""
    return none_is(case, Designation.OTHER)
