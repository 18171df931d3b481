"""FORM-08: the certificate is readable by anyone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, rule
from matchers.condition import drawn, drawn_sheets, typed_in
from matchers.examples import with_certificate
from matchers.presence import LEGIBLE
from models.case import Case
from models.finding import Outcome, Place, Text


@rule(
    id="FORM-08",
    title=Text("Readable by anyone", "読みやすい表記"),
    outcome=Outcome.REVIEW,
    field="description",
    mode=Mode.TOLERANCE,
    citation=Citation("001 ④ L94-95"),
    message=Text(
        "{document} is hard to read; what is typed there was read with too little certainty.",
        "{document} は文字が読みにくく、記載内容を確実に読み取れません。",
    ),
    remedy=Text("Print it again in clear, dark type.", "はっきりした濃い文字で印刷し直してください。"),
    examples=(
        Example("a clean form", drawn, "agrees"),
        Example("faint type", lambda: with_certificate(drawn(), legibility=0.4), "differs"),
        Example("a faint COPY", lambda: _with_copy(0.4), "differs"),
        Example("typed in", typed_in, "silent"),
    ),
    always_decided="how surely a sheet was read is known of every sheet that was read",
)
def legible(case: Case) -> Iterator[Verdict]:
    """A poor scan of a good sheet looks the same, so a person looks."""
    for sheet, _ in drawn_sheets(case):
        if sheet.legibility >= LEGIBLE:
            yield Agrees()
        else:
            yield Differs((Place(sheet.document, ""),), {"document": sheet.document})


def _with_copy(legibility: float) -> Case:
    case = drawn()
    copies = () if case.certificate is None else (replace(case.certificate, legibility=legibility),)
    return with_certificate(case, further=copies)
