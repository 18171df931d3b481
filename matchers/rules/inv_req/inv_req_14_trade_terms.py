"""INV-REQ-14: the invoice states its trade terms."""

from __future__ import annotations

from collections.abc import Iterable

from matchers.catalogue import Citation, Mode, Verdict, rule
from matchers.examples import absent_or_unclear
from matchers.presence import on_each_invoice
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="INV-REQ-14",
    title=Text("Trade terms", "貿易条件（インコタームズ）"),
    outcome=Outcome.FIX,
    field="incoterm",
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L127-140"),
    message=Text(
        "The invoice {document} states no trade terms.",
        "インボイス {document} に貿易条件（インコタームズ）がありません。",
    ),
    remedy=Text(
        "Print the trade terms with their place, for instance FOB TOKYO.",
        "FOB TOKYO のように、貿易条件を地名とともに記載してください。",
    ),
    examples=absent_or_unclear("incoterm"),
)
def trade_terms(case: Case) -> Iterable[Verdict]:
    """Often printed only at the head of the amount column; that is enough."""
    return on_each_invoice(case, "incoterm")
