"""ONL-02: no circled digits."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.characters import CIRCLED, refused, without
from matchers.examples import clean_case, printed, typed, with_certificate
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="ONL-02",
    title=Text("Circled digits", "丸付き数字"),
    outcome=Outcome.FIX,
    field="description",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑫ L235-246"),
    message=Text("“{text}” holds circled figures: {words}.", "「{text}」に丸付き数字「{words}」が使われています。"),
    remedy=Text("Write plain figures: 1.", "1 のように通常の数字で入力してください。"),
    examples=(
        Example("plain characters", clean_case, "agrees"),
        Example("a circled one", lambda: with_certificate(remarks=typed("① GEAR PUMP")), "differs"),
        Example(
            "the same as read by an OCR engine", lambda: with_certificate(remarks=printed("① GEAR PUMP")), "not_checked"
        ),
    ),
)
def circled_digits(case: Case) -> Iterator[Verdict]:
    """They exist on some machines only."""
    yield from without(case, refused(CIRCLED))
