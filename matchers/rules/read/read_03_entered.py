"""READ-03: what an examiner entered stands on the paper, as far as the file's own text can tell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, rule
from matchers.examples import clean_case
from models.case import Case, Contradicted
from models.finding import Outcome, Place, Text


@rule(
    id="READ-03",
    title=Text("What an examiner entered stands on the paper", "訂正値と書類の記載の一致"),
    outcome=Outcome.REVIEW,
    field="remarks",
    mode=Mode.PRESENCE,
    citation=Citation("contract, FIELD.source"),
    message=Text(
        "An examiner entered “{entered}”, but the file's own text does not say so: “{read}” was read.",
        "審査担当者が「{entered}」と入力しましたが、ファイルの文字情報にはありません（読取値：「{read}」）。",
    ),
    remedy=Text(
        "Look at the paper again. Take the correction back, or dismiss this finding and say why.",
        "書類をもう一度確認し、訂正を取り消すか、理由を付けてこの指摘を除外してください。",
    ),
    examples=(
        Example("nothing entered", clean_case, "silent"),
        Example("as the file's own text has it", lambda: replace(clean_case(), contradicted=()), "agrees"),
        Example("another number than the file's own", lambda: _with("KSI-26-0471", "KSI-26-0417"), "differs"),
        Example("nothing is said to stand there", lambda: _with("", "SINGAPORE"), "differs"),
    ),
    always_decided="it looks at what was entered only",
)
def entered(case: Case) -> Iterator[Verdict]:
    """A file's own text is exact; a slip in a correction must not make two papers agree unseen."""
    if case.contradicted == ():
        yield Agrees()
    for one in case.contradicted or ():
        place = Place(one.document, one.entered or one.read, one.page, one.box)
        yield Differs((place,), {"entered": one.entered or "–", "read": one.read or "–"}, one.field)


def _with(text: str, read: str) -> Case:
    return replace(clean_case(), contradicted=(Contradicted("invoice.pdf", "invoice_number", text, read),))
