"""INV-REQ-10: an invoice for goods going by air says so and states both airports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, rule
from matchers.examples import printed, typed, unclear, with_certificate, with_invoice
from matchers.presence import stated
from matchers.shipment import mode_of
from models.case import Case
from models.finding import Outcome, Text
from models.papers import Invoice

PLACES = ("port_of_loading", "port_of_discharge")
MEANS = {
    "rail": Text("rail", "鉄道"),
    "road": Text("road", "陸路"),
    "courier": Text("courier", "国際宅配便"),
}
OTHERWISE = Text(
    "The goods go by {mode}, and the invoice {document} does not state {missing}.",
    "輸送手段は{mode_ja}で、インボイス {document} に{missing_ja}がありません。",
)
PRINT = Text("Print where the goods leave and arrive.", "発送地と到着地を記載してください。")


def _by_air(**changes: Any) -> Case:
    fields: dict[str, Any] = {"transport_mode": printed("air"), "vessel": None, "voyage": None}
    certificate = with_certificate(transport_mode=typed("air"), transport_by=typed("AIR"), vessel=None, voyage=None)
    return with_invoice(certificate, **(fields | changes))


def _by_truck() -> Case:
    return _by_air(transport_mode=printed("road"), port_of_discharge=None)


@rule(
    id="INV-REQ-10",
    title=Text("Air shipment on the invoice", "インボイスの船積情報（航空）"),
    outcome=Outcome.FIX,
    field="port_of_loading",
    reads=("transport_mode", "flight", *PLACES),
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L127-140; ① L46-48"),
    message=Text(
        "The invoice {document} does not state {missing}, which goods going by air need.",
        "航空輸送のインボイス {document} に必要な{missing_ja}がありません。",
    ),
    remedy=Text(
        "Print what is missing, for instance NARITA TO FRANKFURT BY AIR.",
        "NARITA TO FRANKFURT BY AIR のように、不足している項目を記載してください。",
    ),
    examples=(
        Example("by air, no flight, no date", lambda: _by_air(departure_date=None), "agrees"),
        Example("a flight without airports", lambda: _by_air(port_of_loading=None, flight=printed("NH204")), "differs"),
        Example("only the certificate says by air", lambda: _by_air(transport_mode=None), "differs"),
        Example("an airport read badly", lambda: _by_air(port_of_loading=unclear("NARITA")), "not_checked"),
        Example("by truck, no place of arrival: review", lambda: _by_truck(), "differs"),
        Example("by sea", lambda: with_invoice(), "silent"),
    ),
)
def air(case: Case) -> Iterator[Verdict]:
    """Flight number and date are not required. Sources name only ship and aircraft; other modes get a review."""
    for invoice in case.invoices:
        mode = mode_of(case, invoice)
        if mode == "air":
            yield from (stated(invoice, name) for name in PLACES)
            yield _says_air(invoice)
        elif mode in MEANS:
            yield from (_on_the_way(stated(invoice, name, Outcome.REVIEW), mode) for name in PLACES)


def _on_the_way(verdict: Verdict, mode: str) -> Verdict:
    if not isinstance(verdict, Differs):
        return verdict
    by = MEANS[mode]
    return replace(verdict, values={**verdict.values, "mode": by.en, "mode_ja": by.ja}, message=OTHERWISE, remedy=PRINT)


def _says_air(invoice: Invoice) -> Verdict:
    """A flight number shows an aircraft as plainly as the word does."""
    return Agrees() if invoice.flight is not None else stated(invoice, "transport_mode")
