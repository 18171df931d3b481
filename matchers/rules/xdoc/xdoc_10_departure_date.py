"""XDOC-10: box 5 gives the invoice's departure date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.examples import clean_case, typed, unclear, with_certificate, with_invoice
from matchers.sides import against_each_invoice
from models.case import Case
from models.finding import Outcome, Text


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
        Example("box 5 gives none", lambda: with_certificate(departure_date=None), "silent"),
    ),
)
def departure_date(case: Case) -> Iterator[Verdict]:
    """Days are compared, not their spelling. The certificate may leave the date out."""
    yield from against_each_invoice(case, "departure_date")
