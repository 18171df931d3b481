"""ONL-03: no characters that exist on some machines only."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.characters import DEPENDENT, refused, without
from matchers.examples import clean_case, printed, typed, with_certificate
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="ONL-03",
    title=Text("Machine-dependent characters", "機種依存文字"),
    outcome=Outcome.FIX,
    field="description",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑫ L235-246, L257-260"),
    message=Text(
        "“{text}” holds machine-dependent characters: {words}.", "「{text}」に機種依存文字「{words}」が使われています。"
    ),
    remedy=Text("Write TEL, No., (Co.) in letters.", "TEL、No. のように文字で入力してください。"),
    examples=(
        Example("plain characters", clean_case, "agrees"),
        Example(
            "the telephone sign", lambda: with_certificate(exporter_address=typed("Tokyo ℡ 03-1234-5678")), "differs"
        ),
        Example(
            "the same as read by an OCR engine",
            lambda: with_certificate(exporter_address=printed("Tokyo ℡ 03")),
            "not_checked",
        ),
    ),
)
def dependent_characters(case: Case) -> Iterator[Verdict]:
    """Roman numerals, circled figures, Greek letters and currency signs have rules of their own (ONL-02 to ONL-07)."""
    yield from without(case, refused(DEPENDENT))
