"""XDOC-22: the place of the trade terms fits the transport."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, printed, unclear, with_invoice
from matchers.shipment import country_of
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Invoice
from models.vocabulary import incoterms


@rule(
    id="XDOC-22",
    title=Text("Place of the trade terms and transport", "貿易条件の地名と輸送区間"),
    outcome=Outcome.NOTE,
    field="incoterm_place",
    reads=("incoterm", "incoterm_place", "port_of_loading", "port_of_discharge"),
    mode=Mode.NO_CONFLICT,
    citation=Citation("001 ④ L127-140", derived=True),
    message=Text(
        "{terms} {words} does not fit the transport to or from {port}.",
        "{terms} {words} は輸送区間（{port}）と合いません。",
    ),
    remedy=Text("Check the trade terms.", "貿易条件を確認してください。"),
    examples=(
        Example("CIF HAMBURG to Hamburg", clean_case, "agrees"),
        Example("FOB HAMBURG from Tokyo", lambda: with_invoice(incoterm=printed("FOB")), "differs"),
        Example("read badly: nothing is said", lambda: with_invoice(incoterm=unclear("FOB")), "silent"),
    ),
    always_decided="it is for information only, and says nothing where a value is missing or badly read",
)
def place_of_trade_terms(case: Case) -> Iterator[Verdict]:
    """FOB and its like name the country of loading, CIF and its like that of destination."""
    for invoice in case.invoices:
        port = _port(invoice)
        if invoice.incoterm is None or invoice.incoterm_place is None or port is None:
            continue
        if any(in_doubt(f) for f in (invoice.incoterm, invoice.incoterm_place, port)):
            continue
        there = country_of(port.value, "JP")
        here = country_of(invoice.incoterm_place.value, there or "JP")
        if here is None or there is None or here == there:
            yield Agrees()
        else:
            told = {"terms": invoice.incoterm.value, "words": invoice.incoterm_place.value, "port": port.value}
            yield Differs((place(invoice.document, invoice.incoterm_place), place(invoice.document, port)), told)


def _port(invoice: Invoice) -> Field[str] | None:
    term = invoice.incoterm.value if invoice.incoterm is not None else ""
    if term in incoterms.PLACE_OF_LOADING:
        return invoice.port_of_loading
    return invoice.port_of_discharge if term in ("CFR", "CIF", "CPT", "CIP") else None
