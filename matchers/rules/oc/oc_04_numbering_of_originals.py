"""OC-04: several originals are numbered Original-1, -2, -3 or not at all."""

from __future__ import annotations

from collections.abc import Iterable

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.designations import Designation, none_is
from matchers.examples import clean_case, typed, unclear, with_certificate
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="OC-04",
    title=Text("Numbering of originals", "ORIGINAL の枝番"),
    outcome=Outcome.FIX,
    field="copy",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑪ L224-226"),
    message=Text(
        "“{copy}” is not the accepted numbering of originals.",
        "「{copy}」という ORIGINAL の番号の付け方は認められていません。",
    ),
    remedy=Text(
        "Write ORIGINAL on all, or ORIGINAL-1, ORIGINAL-2, ORIGINAL-3.",
        "すべて ORIGINAL とするか、ORIGINAL-1、ORIGINAL-2、ORIGINAL-3 としてください。",
    ),
    examples=(
        Example("ORIGINAL", clean_case, "agrees"),
        Example("ORIGINAL-2", lambda: with_certificate(copy=typed("ORIGINAL-2")), "agrees"),
        Example("1ST ORIGINAL", lambda: with_certificate(copy=typed("1ST ORIGINAL")), "differs"),
        Example("read badly", lambda: with_certificate(copy=unclear("1ST ORIGINAL")), "not_checked"),
    ),
)
def numbering_of_originals(case: Case) -> Iterable[Verdict]:
    """Two schemes are accepted and no other."""
    return none_is(case, Designation.OTHER_NUMBERING)
