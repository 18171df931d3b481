"""DATE-01: box 9 is not dated before the invoice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, rule
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.presence import UNSURE
from matchers.timing import Dated, declared, invoice_dates
from models.case import Case
from models.finding import Outcome, Text


def _invoiced(day: int, confidence: float = 0.99) -> Case:
    return with_invoice(invoice_date=printed(date(2026, 11, day), confidence))


@rule(
    id="DATE-01",
    title=Text("Declaration not before the invoice", "宣誓日とインボイス日付"),
    outcome=Outcome.FIX,
    field="declaration_date",
    reads=("invoice_date", "declaration_date"),
    mode=Mode.TOLERANCE,
    citation=Citation("001 ⑧ L206"),
    message=Text(
        "Box 9 is dated {declared}, before the invoice {document} of {invoiced}.",
        "第9欄の日付 {declared} が、インボイス {document} の日付 {invoiced} より前です。",
    ),
    remedy=Text("Date box 9 on or after the invoice.", "第9欄の日付をインボイスの日付以後にしてください。"),
    examples=(
        Example("invoice first", clean_case, "agrees"),
        Example("on the same day", lambda: _invoiced(16), "agrees"),
        Example("invoice two days later", lambda: _invoiced(18), "differs"),
        Example("invoice date read badly", lambda: _invoiced(18, confidence=0.3), "not_checked"),
        Example(
            "box 9 read badly", lambda: with_certificate(declaration_date=unclear(date(2026, 11, 1))), "not_checked"
        ),
        Example("no date in box 9", lambda: with_certificate(declaration_date=None), "silent"),
        Example("declared much later", lambda: with_certificate(declaration_date=typed(date(2027, 1, 5))), "agrees"),
    ),
)
def invoice_before_declaration(case: Case) -> Iterator[Verdict]:
    """Nobody can declare on the basis of an invoice that is not made yet."""
    box_9 = declared(case)
    if box_9 is not None:
        for invoice in invoice_dates(case):
            yield _judged(invoice, box_9)


def _judged(invoice: Dated, box_9: Dated) -> Verdict:
    where = (box_9.where, invoice.where)
    if not (invoice.sure and box_9.sure):
        return NotChecked(UNSURE, where)
    if invoice.day <= box_9.day:
        return Agrees()
    said = {"declared": str(box_9.day), "invoiced": str(invoice.day), "document": invoice.where.document}
    return Differs(where, said)
