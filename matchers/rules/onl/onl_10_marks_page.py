"""ONL-10: the marks page is a PDF in A4 portrait."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, rule
from matchers.characters import online
from matchers.examples import clean_case, printed
from models.case import Case
from models.finding import Outcome, Place, Text
from models.papers import Marks


@rule(
    id="ONL-10",
    title=Text("Format of the marks page", "荷印ファイルの形式"),
    outcome=Outcome.FIX,
    field="marks",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑫ L248-251"),
    message=Text(
        "The marks page {document} is not a PDF in A4 portrait.",
        "荷印ファイル {document} がA4縦のPDFではありません。",
    ),
    remedy=Text("Upload a PDF in A4 portrait.", "A4縦のPDFをアップロードしてください。"),
    examples=(
        Example("A4 portrait", lambda: _page(), "agrees"),
        Example("landscape", lambda: _page(a4_portrait=False), "differs"),
        Example("a photograph", lambda: _page(is_pdf=False), "differs"),
        Example("no marks page", clean_case, "silent"),
    ),
    always_decided="kind and size of a file are measured, not read",
)
def marks_page(case: Case) -> Iterator[Verdict]:
    """The portal prints the page onto the certificate."""
    page = case.marks
    if page is None or not online(case):
        return
    if page.is_pdf and page.a4_portrait:
        yield Agrees()
    else:
        yield Differs((Place(page.document, ""),), {"document": page.document})


def _page(a4_portrait: bool = True, is_pdf: bool = True) -> Case:
    page = Marks("marks.pdf", printed("HPG\nHAMBURG"), a4_portrait=a4_portrait, is_pdf=is_pdf)
    return replace(clean_case(), marks=page)
