"""DATE-05: behind an invoice of a year ago or more stands a known departure date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, rule
from matchers.examples import clean_case, printed, typed, with_certificate, with_invoice
from matchers.presence import UNSURE
from matchers.timing import LAST_MONTHS, departure, invoice_dates, months_after
from models.case import Case
from models.finding import Outcome, Text


def _of_2025(departed: date | None, confidence: float = 0.99) -> Case:
    invoice_date = printed(date(2025, 10, 1))
    typed_departure = typed(departed) if departed and confidence > 0.5 else None
    printed_departure = printed(departed, confidence) if departed else None
    case = with_certificate(departure_date=typed_departure)
    return with_invoice(case, invoice_date=invoice_date, departure_date=printed_departure)


@rule(
    id="DATE-05",
    title=Text("Old invoice", "1年以上前のインボイス"),
    outcome=Outcome.REVIEW,
    field="departure_date",
    reads=("invoice_date", "departure_date"),
    mode=Mode.TOLERANCE,
    citation=Citation("001 ⑧ L207-208"),
    message=Text(
        "The invoice {document} is of {invoiced}, and nothing shows that the shipment was less than a year ago.",
        "インボイス {document} は {invoiced} 付けですが、船積みから1年以内であることを示す記載がありません。",
    ),
    remedy=Text("Show when the goods were shipped.", "船積日が分かる資料を提出してください。"),
    examples=(
        Example("an invoice of this month", clean_case, "agrees"),
        Example("an old invoice, shipped lately", lambda: _of_2025(date(2026, 9, 1)), "agrees"),
        Example("an old invoice, no departure date", lambda: _of_2025(None), "differs"),
        Example("an old invoice, departure read badly", lambda: _of_2025(date(2026, 9, 1), 0.3), "not_checked"),
    ),
)
def old_invoice(case: Case) -> Iterator[Verdict]:
    """An invoice may be as old as it likes; what must not be over a year ago is the shipment (DATE-08)."""
    if case.certificate is None:
        return
    shipped = departure(case)
    for invoice in invoice_dates(case):
        where = (invoice.where,)
        if case.applied_on < months_after(invoice.day, LAST_MONTHS) or (shipped is not None and shipped.sure):
            yield Agrees()
        elif shipped is not None or not invoice.sure:
            yield NotChecked(UNSURE, where)
        else:
            yield Differs(where, {"document": invoice.where.document, "invoiced": str(invoice.day)})
