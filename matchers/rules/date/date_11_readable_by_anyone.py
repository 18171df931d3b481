"""DATE-11: dates are printed so that day and month cannot be taken for one another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, place, rule
from matchers.examples import clean_case, printed, with_invoice
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text

FIGURES = re.compile(r"^\W*(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})\W*$")


def _printed(text: str) -> Case:
    return with_invoice(invoice_date=printed(date(2026, 11, 2), text=text))


@rule(
    id="DATE-11",
    title=Text("Dates readable by anyone", "日付の表記"),
    outcome=Outcome.NOTE,
    field="invoice_date",
    reads=("invoice_date", "departure_date", "declaration_date"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L94-95"),
    message=Text(
        "The date “{date}” on {document} can be read in two ways.",
        "{document} の日付「{date}」は、日と月を取り違えるおそれがあります。",
    ),
    remedy=Text(
        "Write the month in letters: November 2, 2026.", "November 2, 2026 のように月を文字で記載してください。"
    ),
    examples=(
        Example("2 November 2026", lambda: _printed("2 November 2026"), "agrees"),
        Example("2026/11/02, as is usual in Japan", lambda: _printed("2026/11/02"), "agrees"),
        Example("02/11/2026", lambda: _printed("02/11/2026"), "differs"),
        Example("13/11/2026", lambda: _printed("13/11/2026"), "agrees"),
        Example("nothing is wrong", clean_case, "agrees"),
    ),
    always_decided="it looks at the printed characters only; a date read badly is another rule's matter",
)
def readable_by_anyone(case: Case) -> Iterator[Verdict]:
    """Dates are compared by value (C-11); the style is for the exporter's information."""
    for invoice in case.invoices:
        yield from _judged(invoice.document, "invoice_date", invoice.invoice_date)
        yield from _judged(invoice.document, "departure_date", invoice.departure_date)
    if case.certificate is not None:
        yield from _judged(case.certificate.document, "departure_date", case.certificate.departure_date)
        yield from _judged(case.certificate.document, "declaration_date", case.certificate.declaration_date)


def _judged(document: str, name: str, value: Field[date] | None) -> Iterator[Verdict]:
    if value is None:
        return
    figures = FIGURES.match(value.text)
    if figures and figures[1].zfill(2) != figures[2].zfill(2) and max(int(figures[1]), int(figures[2])) <= 12:
        yield Differs((place(document, value),), {"date": value.text, "document": document}, name)
    else:
        yield Agrees()
