"""ONL-05: no Greek letters or similar symbols."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.characters import GREEK, refused, without
from matchers.examples import clean_case, item, printed, with_certificate
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="ONL-05",
    title=Text("Greek letters and symbols", "ギリシャ文字・記号"),
    outcome=Outcome.FIX,
    field="description",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑫ L235-246"),
    message=Text(
        "“{text}” holds Greek letters or symbols: {words}.",
        "「{text}」にギリシャ文字・記号「{words}」が使われています。",
    ),
    remedy=Text("Write the word: DIA., OHM.", "DIA.、OHM のように英字で入力してください。"),
    examples=(
        Example("plain characters", clean_case, "agrees"),
        Example("a diameter sign", lambda: with_certificate(items=(item("PIPE φ25", "380", "PCS"),)), "differs"),
        Example(
            "the same as read by an OCR engine", lambda: with_certificate(remarks=printed("PIPE φ25")), "not_checked"
        ),
    ),
)
def greek_letters(case: Case) -> Iterator[Verdict]:
    """Diameters and resistances are the usual occasion."""
    yield from without(case, refused(GREEK))
