"""ONL-04: no Roman numeral characters."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.characters import ROMAN, refused, without
from matchers.examples import clean_case, item, printed, with_certificate
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="ONL-04",
    title=Text("Roman numeral characters", "ローマ数字"),
    outcome=Outcome.FIX,
    field="description",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑫ L235-246"),
    message=Text(
        "“{text}” holds Roman numeral characters: {words}.", "「{text}」にローマ数字「{words}」が使われています。"
    ),
    remedy=Text("Write them with letters: II.", "II のように英字で入力してください。"),
    examples=(
        Example("plain characters", clean_case, "agrees"),
        Example("a Roman two", lambda: with_certificate(items=(item("LURE TYPE Ⅱ", "380", "PCS"),)), "differs"),
        Example(
            "the same as read by an OCR engine", lambda: with_certificate(remarks=printed("TYPE Ⅱ")), "not_checked"
        ),
    ),
)
def roman_numerals(case: Case) -> Iterator[Verdict]:
    """The letters I and II are fine; the single characters Ⅰ and Ⅱ are not."""
    yield from without(case, refused(ROMAN))
