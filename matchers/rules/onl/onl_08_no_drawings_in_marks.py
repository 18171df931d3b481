"""ONL-08: the marks field holds letters, no figures; drawn marks are uploaded as a PDF."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.examples import clean_case, printed, typed, with_certificate
from matchers.typed_marks import judged_marks
from models.case import Case
from models.finding import Outcome, Text

DRAWN = re.compile(r"[\u25a0-\u25ff\u2605\u2606\u2b00-\u2bff◇◆△▲○●□■☆]")


@rule(
    id="ONL-08",
    title=Text("Drawings in the mark", "荷印の図形"),
    outcome=Outcome.FIX,
    field="marks",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑫ L235-246"),
    message=Text("The mark holds a drawing: {words}.", "荷印に図形「{words}」が入力されています。"),
    remedy=Text("Upload the mark as a PDF.", "荷印はPDFでアップロードしてください。"),
    examples=(
        Example("letters and figures", clean_case, "agrees"),
        Example("a diamond", lambda: with_certificate(marks=typed("◇HPG\nC/NO. 1-10")), "differs"),
        Example("a diamond, by an OCR engine", lambda: with_certificate(marks=printed("◇HPG")), "not_checked"),
    ),
)
def no_drawings(case: Case) -> Iterator[Verdict]:
    """A shape or a colour cannot be typed."""
    yield from judged_marks(case, DRAWN)
