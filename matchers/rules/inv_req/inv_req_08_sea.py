"""INV-REQ-08: an invoice for goods going by sea states vessel, departure date and both ports."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.examples import clean_case, printed, unclear, with_invoice
from matchers.presence import stated
from matchers.shipment import mode_of
from models.case import Case
from models.finding import Outcome, Text

FOUR = ("vessel", "departure_date", "port_of_loading", "port_of_discharge")


@rule(
    id="INV-REQ-08",
    title=Text("Sea shipment on the invoice", "インボイスの船積情報（海上）"),
    outcome=Outcome.FIX,
    field="departure_date",
    reads=("transport_mode", *FOUR),
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L127-140; ① L46-48"),
    message=Text(
        "The invoice {document} does not state {missing}, which goods going by sea need.",
        "海上輸送のインボイス {document} に必要な{missing_ja}がありません。",
    ),
    remedy=Text(
        "Print what is missing; apply once the shipment is fixed.",
        "不足している項目を記載してください。船積みが確定してから申請してください。",
    ),
    examples=(
        Example("all four", clean_case, "agrees"),
        Example("no departure date", lambda: with_invoice(departure_date=None), "differs"),
        Example("no vessel, mode not stated", lambda: with_invoice(vessel=None, transport_mode=None), "differs"),
        Example("a port read badly", lambda: with_invoice(port_of_loading=unclear("TOKIO")), "not_checked"),
        Example("no date on a hard page", lambda: with_invoice(departure_date=None, legibility=0.3), "not_checked"),
        Example("by air", lambda: with_invoice(transport_mode=printed("air"), vessel=None), "silent"),
    ),
)
def sea(case: Case) -> Iterator[Verdict]:
    """Only a fixed shipment can be certified. Where no paper tells the mode, the sea is assumed: it demands more."""
    for invoice in case.invoices:
        if mode_of(case, invoice) in ("sea", None):
            yield from (stated(invoice, name) for name in FOUR)
        elif mode_of(case, invoice) == "multimodal":
            yield from (stated(invoice, name, Outcome.REVIEW) for name in FOUR)
