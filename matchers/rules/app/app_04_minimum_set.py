"""APP-04: a commercial invoice and the draft certificate are both there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, rule
from matchers.examples import clean_case
from models.case import Case, OtherDocument
from models.document import Kind
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
    message=Text(
        "{names} is a pro forma invoice; the commercial invoice is missing.",
        "{names} はプロフォーマインボイスです。コマーシャルインボイスがありません。",
    ),
    remedy=Text("Add the commercial invoice.", "コマーシャルインボイスを提出してください。"),
    examples=(
        Example("an invoice and a certificate", clean_case, "agrees"),
        Example("no certificate", lambda: replace(clean_case(), certificate=None), "not_checked"),
        Example("no invoice", lambda: replace(clean_case(), invoices=()), "not_checked"),
        Example(
            "a pro forma for the invoice",
            lambda: replace(clean_case(), invoices=(), others=(OtherDocument("quote.pdf", Kind.PROFORMA_INVOICE),)),
            "differs",
        ),
    ),
)
def minimum_set(case: Case) -> Iterator[Verdict]:
    """Without one of the two nothing can be compared; the invoice's own rules are still checked."""
    if case.certificate is None:
        yield NotChecked(NO_CERTIFICATE, tuple(Place(i.document, "") for i in case.invoices))
    proforma = [o.name for o in case.others if o.kind is Kind.PROFORMA_INVOICE]
    if not case.invoices and proforma:
        yield Differs(tuple(Place(name, "PROFORMA INVOICE") for name in proforma), {"names": ", ".join(proforma)})
    elif not case.invoices:
        yield NotChecked(NO_INVOICE)
    if case.certificate is not None and case.invoices:
        yield Agrees()
