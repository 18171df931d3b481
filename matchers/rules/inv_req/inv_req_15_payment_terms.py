"""INV-REQ-15: the invoice states its payment terms."""

from __future__ import annotations

from collections.abc import Iterable

from matchers.catalogue import Citation, Mode, Verdict, rule
from matchers.examples import absent_or_unclear
from matchers.presence import on_each_invoice
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="INV-REQ-15",
    title=Text("Payment terms", "決済条件"),
    outcome=Outcome.FIX,
    field="payment_terms",
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L127-140"),
    message=Text(
        "The invoice {document} states no payment terms.",
        "インボイス {document} に決済条件がありません。",
    ),
    remedy=Text(
        "Print the payment terms, for instance T/T or L/C; NO PAYMENT where the goods are free.",
        "T/T、L/C などの決済条件を記載してください。無償の場合は NO PAYMENT などと記載してください。",
    ),
    examples=absent_or_unclear("payment_terms"),
)
def payment_terms(case: Case) -> Iterable[Verdict]:
    """“Free of charge” is a statement of terms too."""
    return on_each_invoice(case, "payment_terms")
