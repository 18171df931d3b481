"""XDOC-10: box 5 gives the invoice's departure date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.compare import Side, compare
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.normal import upper
from matchers.printed_days import day_in
from matchers.shipment import mode_of
from matchers.sides import against_each_invoice, pairs
from models.case import Case
from models.finding import Outcome, Text
from models.papers import Invoice


@rule(
    id="XDOC-10",
    title=Text("Departure date on both papers", "出港予定日の一致"),
    outcome=Outcome.FIX,
    field="departure_date",
    mode=Mode.NORMALISED,
    citation=Citation("001 ① L41-45"),
    message=Text(
        "Box 5 gives the departure as {certificate}, the invoice as {invoice}.",
        "出港予定日が第5欄では {certificate}、インボイスでは {invoice} です。",
    ),
    remedy=Text("Write the invoice's departure date.", "インボイスと同じ出港予定日を記載してください。"),
    examples=(
        Example("the same day", clean_case, "agrees"),
        Example("ten days apart", lambda: with_certificate(departure_date=typed(date(2026, 12, 13))), "differs"),
        Example("read badly", lambda: with_invoice(departure_date=unclear(date(2026, 12, 8))), "not_checked"),
        Example("by air, and only box 5 gives a day", lambda: _by_air(), "not_checked"),
        Example("by air, the day printed somewhere", lambda: _by_air("ETD TOKYO 3 DEC 2026"), "silent"),
        Example("by sea, no day on the invoice (INV-REQ-08)", lambda: with_invoice(departure_date=None), "silent"),
        Example("box 5 gives none", lambda: with_certificate(departure_date=None), "silent"),
    ),
)
def departure_date(case: Case) -> Iterator[Verdict]:
    """Days are compared, not their spelling. The certificate may leave the date out. At sea the invoice has to give it,
    and INV-REQ-08 says so; by other means it may leave it out, but then box 5 has it from nowhere.
    """
    yield from against_each_invoice(case, "departure_date")
    for certificate, invoice in pairs(case):
        here = certificate.departure_date
        asked = mode_of(case, invoice) in ("sea", "multimodal", None)
        if here is not None and invoice.departure_date is None and not asked and not _printed(invoice, here.value):
            yield compare("departure_date", Side(certificate.document, here), Side(invoice.document, None))


def _printed(invoice: Invoice, day: date) -> bool:
    return any(day_in(upper(line.value), day) for line in invoice.lines)


def _by_air(line: str = "BY AIR") -> Case:
    lines = (printed(line),)
    case = with_invoice(transport_mode=printed("air"), vessel=None, voyage=None, departure_date=None, lines=lines)
    return with_certificate(case, transport_mode=typed("air"), vessel=None, voyage=None)
