"""DATE-12: the departure date lies near the invoice date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, rule
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.presence import UNSURE
from matchers.timing import departure, invoice_dates
from models.case import Case
from models.finding import Outcome, Text

FAR_APART = timedelta(days=365)


def _departed(year: int) -> Case:
    day = date(year, 12, 3)
    return with_invoice(with_certificate(departure_date=typed(day)), departure_date=printed(day))


@rule(
    id="DATE-12",
    title=Text("Plausible departure date", "出港日の妥当性"),
    outcome=Outcome.NOTE,
    field="departure_date",
    reads=("invoice_date", "departure_date"),
    mode=Mode.TOLERANCE,
    citation=Citation("DATE-12", derived=True),
    message=Text(
        "The departure on {shipped} lies {days} days from the date of the invoice {document}, {invoiced}.",
        "出港日 {shipped} が、インボイス {document} の日付 {invoiced} から {days} 日も離れています。",
    ),
    remedy=Text("See whether the year is mistyped.", "年の誤記がないか確認してください。"),
    examples=(
        Example("a month after the invoice", clean_case, "agrees"),
        Example("another century", lambda: _departed(1926), "differs"),
        Example("two years later", lambda: _departed(2028), "differs"),
        Example(
            "read badly, and far apart",
            lambda: with_invoice(with_certificate(departure_date=None), departure_date=unclear(date(1926, 12, 3))),
            "not_checked",
        ),
        Example(
            "no departure date",
            lambda: with_invoice(with_certificate(departure_date=None), departure_date=None),
            "silent",
        ),
    ),
)
def plausible_departure(case: Case) -> Iterator[Verdict]:
    """Only a hint at a slip of the pen; what is too long ago for a certificate DATE-07 and DATE-08 say."""
    shipped = departure(case)
    if shipped is None:
        return
    for invoice in invoice_dates(case):
        apart = abs(shipped.day - invoice.day)
        where = (shipped.where, invoice.where)
        if apart <= FAR_APART:
            yield Agrees()
        elif not (shipped.sure and invoice.sure):
            yield NotChecked(UNSURE, where)
        else:
            said = {"shipped": str(shipped.day), "invoiced": str(invoice.day), "days": str(apart.days)}
            yield Differs(where, {**said, "document": invoice.where.document})
