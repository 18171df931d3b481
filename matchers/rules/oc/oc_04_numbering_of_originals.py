"""OC-04: several originals are numbered Original-1, -2, -3 or not at all."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Citation, Differs, Example, Mode, Verdict, place, rule
from matchers.designations import Designation, designation, none_is, originals
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.sheets import with_copy
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
        Example("ORIGINAL beside ORIGINAL-2", lambda: with_copy(copy=typed("ORIGINAL-2")), "differs"),
        Example("ORIGINAL-1 twice", lambda: _twice("ORIGINAL-1"), "differs"),
        Example("ORIGINAL twice", lambda: _twice("ORIGINAL"), "agrees"),
        Example("read badly", lambda: with_certificate(copy=unclear("1ST ORIGINAL")), "not_checked"),
    ),
)
def numbering_of_originals(case: Case) -> Iterator[Verdict]:
    """Two schemes are accepted and no other; within one set they are not mixed, and no number stands twice."""
    yield from none_is(case, Designation.OTHER_NUMBERING)
    sheets = originals(case)
    said = [s.copy.value.upper() for s in sheets if s.copy is not None]
    numbered = [text for text in said if designation(text) is not Designation.PLAIN]
    if numbered and (len(numbered) < len(said) or len(set(numbered)) < len(numbered)):
        yield Differs(tuple(place(s.document, s.copy) for s in sheets), {"copy": ", ".join(said)})


def _twice(said: str) -> Case:
    return with_copy(with_certificate(copy=typed(said)), copy=typed(said))
