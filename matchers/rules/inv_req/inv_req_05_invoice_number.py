"""INV-REQ-05: the invoice has a number."""

from __future__ import annotations

from collections.abc import Iterable

from matchers.catalogue import Citation, Mode, Verdict, rule
from matchers.examples import absent_or_unclear
from matchers.presence import on_each_invoice
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="INV-REQ-05",
    title=Text("Invoice number", "インボイス番号"),
    outcome=Outcome.FIX,
    field="invoice_number",
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L127-140, L145"),
    message=Text(
        "The invoice {document} has no number.",
        "インボイス {document} に番号がありません。",
    ),
    remedy=Text(
        "Print the invoice number, or NIL where the company gives none.",
        "インボイス番号を記載してください。番号がない場合は NIL と記載してください。",
    ),
    examples=absent_or_unclear("invoice_number"),
)
def invoice_number(case: Case) -> Iterable[Verdict]:
    """NIL counts as a number here; whether box 3 says NIL too is CO-B3-05."""
    return on_each_invoice(case, "invoice_number")
