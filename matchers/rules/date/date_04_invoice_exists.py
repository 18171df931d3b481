"""DATE-04: the invoice is not dated after the application."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, rule
from matchers.examples import clean_case, printed, with_invoice
from matchers.presence import UNSURE
from matchers.timing import Dated, invoice_dates
from models.case import Case
from models.finding import Outcome, Text


def _invoiced(day: int, confidence: float = 0.99) -> Case:
    return with_invoice(invoice_date=printed(date(2026, 11, day), confidence))


@rule(
    id="DATE-04",
    title=Text("Invoice not in the future", "未来日付のインボイス"),
    outcome=Outcome.FIX,
    field="invoice_date",
    mode=Mode.TOLERANCE,
    citation=Citation("001 ⑧ L206"),
    message=Text(
        "The invoice {document} is dated {invoiced}, after the application of {applied}.",
        "インボイス {document} の日付 {invoiced} が申請日 {applied} より後です。",
    ),
    remedy=Text("Apply once the invoice is made.", "インボイスの作成日以後に申請してください。"),
    examples=(
        Example("before the application", clean_case, "agrees"),
        Example("four days after it", lambda: _invoiced(25), "differs"),
        Example("read badly", lambda: _invoiced(25, confidence=0.3), "not_checked"),
    ),
)
def invoice_exists(case: Case) -> Iterator[Verdict]:
    """The invoice is what the certificate rests on, so it exists on the day of application.

    A date in doubt that lies before that day is left to XDOC-06.
    """
    if case.certificate is not None:
        for invoice in invoice_dates(case):
            yield _judged(case, invoice)


def _judged(case: Case, invoice: Dated) -> Verdict:
    if invoice.day <= case.applied_on:
        return Agrees()
    if not invoice.sure:
        return NotChecked(UNSURE, (invoice.where,))
    said = {"document": invoice.where.document, "invoiced": str(invoice.day), "applied": str(case.applied_on)}
    return Differs((invoice.where,), said)
