"""INV-REQ-06: the invoice has a date."""

from __future__ import annotations

from collections.abc import Iterable

from matchers.catalogue import Citation, Mode, Verdict, rule
from matchers.examples import absent_or_unclear
from matchers.presence import on_each_invoice
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="INV-REQ-06",
    title=Text("Invoice date", "インボイス日付"),
    outcome=Outcome.FIX,
    field="invoice_date",
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L127-140, L145"),
    message=Text(
        "The invoice {document} has no date.",
        "インボイス {document} に日付がありません。",
    ),
    remedy=Text(
        "Print the date on which the invoice was made.",
        "インボイスの作成日を記載してください。",
    ),
    examples=absent_or_unclear("invoice_date"),
)
def invoice_date(case: Case) -> Iterable[Verdict]:
    """Needed even where the number is NIL."""
    return on_each_invoice(case, "invoice_date")
