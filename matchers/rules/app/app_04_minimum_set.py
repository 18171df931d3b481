"""APP-04: a commercial invoice and the draft certificate are both there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Example, Mode, NotChecked, Verdict, rule
from matchers.examples import clean_case
from models.case import Case
from models.finding import Outcome, Place, Text

NO_CERTIFICATE = Text(
    "There is no draft certificate of origin among the files, so nothing was compared.",
    "提出ファイルに原産地証明書の案がないため、照合は行っていません。",
)
NO_INVOICE = Text(
    "There is no commercial invoice among the files, so nothing was compared.",
    "提出ファイルにコマーシャルインボイスがないため、照合は行っていません。",
)


@rule(
    id="APP-04",
    title=Text("The papers are complete", "書類がそろっていること"),
    outcome=Outcome.FIX,
    field="title",
    mode=Mode.PRESENCE,
    citation=Citation("001 ① L21-29"),
    message=Text("A paper is missing.", "書類が不足しています。"),
    remedy=Text("Add the missing paper.", "不足している書類を追加してください。"),
    examples=(
        Example("an invoice and a certificate", clean_case, "agrees"),
        Example("no certificate", lambda: replace(clean_case(), certificate=None), "not_checked"),
        Example("no invoice", lambda: replace(clean_case(), invoices=()), "not_checked"),
    ),
)
def minimum_set(case: Case) -> Iterator[Verdict]:
    """Without one of the two nothing can be compared; the invoice's own rules are still checked."""
    if case.certificate is None:
        yield NotChecked(NO_CERTIFICATE, tuple(Place(i.document, "") for i in case.invoices))
    if not case.invoices:
        yield NotChecked(NO_INVOICE)
    if case.certificate is not None and case.invoices:
        yield Agrees()
