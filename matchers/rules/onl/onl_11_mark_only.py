"""ONL-11: the marks page holds the mark and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, printed, unclear
from matchers.presence import UNSURE
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Marks


@rule(
    id="ONL-11",
    title=Text("The mark only", "荷印以外の記載"),
    outcome=Outcome.FIX,
    field="marks",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑫ L248-251"),
    message=Text(
        "The marks page {document} also says “{words}”.",
        "荷印ファイル {document} に荷印以外の「{words}」が記載されています。",
    ),
    remedy=Text("Remove titles, page numbers and other text.", "表題・ページ番号などを削除してください。"),
    examples=(
        Example("the mark only", lambda: _page(), "agrees"),
        Example("a title", lambda: _page(printed("CASE MARK")), "differs"),
        Example("perhaps a page number", lambda: _page(unclear("1/1")), "not_checked"),
        Example("no marks page", clean_case, "silent"),
    ),
)
def mark_only(case: Case) -> Iterator[Verdict]:
    """Whatever stands on the page is printed on the certificate."""
    page = case.marks
    if page is None:
        return
    for text in page.foreign:
        where = (place(page.document, text),)
        if in_doubt(text):
            yield NotChecked(UNSURE, where)
        else:
            yield Differs(where, {"document": page.document, "words": text.text})
    if not page.foreign:
        yield Agrees()


def _page(*foreign: Field[str]) -> Case:
    return replace(clean_case(), marks=Marks("marks.pdf", printed("HPG\nHAMBURG"), foreign=foreign))
