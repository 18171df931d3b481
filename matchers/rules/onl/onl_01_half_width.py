"""ONL-01: half-width fields hold no full-width letters or symbols."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.characters import full_width, without
from matchers.examples import clean_case, printed, typed, with_certificate
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="ONL-01",
    title=Text("Full-width characters", "全角文字"),
    outcome=Outcome.FIX,
    field="remarks",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑫ L235-246, L257-260"),
    message=Text("“{text}” holds full-width characters: {words}.", "「{text}」に全角文字「{words}」が使われています。"),
    remedy=Text("Type them half-width.", "半角で入力してください。"),
    examples=(
        Example("plain characters", clean_case, "agrees"),
        Example("full-width letters", lambda: with_certificate(remarks=typed("ＬＯＴ 7")), "differs"),
        Example(
            "the same as read by an OCR engine", lambda: with_certificate(remarks=printed("ＬＯＴ 7")), "not_checked"
        ),
    ),
)
def half_width(case: Case) -> Iterator[Verdict]:
    """The portal cannot print them. Online applications only, as all of this group."""
    yield from without(case, full_width)
