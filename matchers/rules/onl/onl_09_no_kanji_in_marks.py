"""ONL-09: the marks field holds no Japanese or Chinese characters."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.characters import JAPANESE
from matchers.examples import clean_case, printed, typed, with_certificate
from matchers.typed_marks import judged_marks
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="ONL-09",
    title=Text("Characters of the mark", "荷印の漢字"),
    outcome=Outcome.FIX,
    field="marks",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑫ L235-246"),
    message=Text("The mark holds {words}.", "荷印に漢字・かな「{words}」が入力されています。"),
    remedy=Text("Upload the mark as a PDF.", "荷印はPDFでアップロードしてください。"),
    examples=(
        Example("Latin letters", clean_case, "agrees"),
        Example("Chinese", lambda: with_certificate(marks=typed("上海\nC/NO. 1-10")), "differs"),
        Example("Chinese, by an OCR engine", lambda: with_certificate(marks=printed("上海")), "not_checked"),
    ),
)
def no_kanji(case: Case) -> Iterator[Verdict]:
    """On paper any language is allowed in a mark (MARK-03); online only an uploaded page can show it."""
    yield from judged_marks(case, JAPANESE)
