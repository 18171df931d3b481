"""INV-REQ-03: the invoice states the exporter's address."""

from __future__ import annotations

from collections.abc import Iterable

from matchers.catalogue import Citation, Mode, Verdict, rule
from matchers.examples import absent_or_unclear
from matchers.presence import on_each_invoice
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="INV-REQ-03",
    title=Text("Exporter's address on the invoice", "インボイスの輸出者住所"),
    outcome=Outcome.FIX,
    field="exporter_address",
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L127-140"),
    message=Text(
        "The invoice {document} does not state the exporter's address.",
        "インボイス {document} に輸出者の住所がありません。",
    ),
    remedy=Text(
        "Print the exporter's address on the invoice.",
        "インボイスに輸出者の住所を記載してください。",
    ),
    examples=absent_or_unclear("exporter_address"),
)
def exporter_address(case: Case) -> Iterable[Verdict]:
    """Box 1 is compared with this address, because the registered one need not be the one printed."""
    return on_each_invoice(case, "exporter_address")
