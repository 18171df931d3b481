"""Dates of a submission and the time limits that hang on them. No clock: the application's date is part of the case."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from matchers.catalogue import place
from matchers.compare import in_doubt
from matchers.presence import LIKELY
from models.case import Case
from models.field import Field
from models.finding import Place
from models.papers import Certificate, Invoice

NORMAL_MONTHS = 6
LAST_MONTHS = 12
WINDOW = timedelta(days=14)


class Lateness(StrEnum):
    """How long after shipment an application was made; the day of shipment is day one (C-08)."""

    NORMAL = "within six months"
    SIX_MONTHS_OR_SO = "six months, to the day, from an end of month"
    LATE = "over six months"
    A_YEAR_OR_SO = "one year, to the day, from an end of month"
    TOO_LATE = "one year or more"


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with the paper that states it. `sure` is false where it may have been misread."""

    day: date
    where: Place
    sure: bool


def lateness(shipped: date, applied: date) -> Lateness:
    """The class into which an application falls."""
    for months, boundary, before in (
        (NORMAL_MONTHS, Lateness.SIX_MONTHS_OR_SO, Lateness.NORMAL),
        (LAST_MONTHS, Lateness.A_YEAR_OR_SO, Lateness.LATE),
    ):
        limit = months_after(shipped, months)
        if limit.day != shipped.day and abs(applied - limit) <= timedelta(days=1):
            return boundary
        if applied < limit:
            return before
    return Lateness.TOO_LATE


def months_after(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day where it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def departure(case: Case) -> Dated | None:
    """The earliest surely read departure date of all papers; failing that one in doubt; None where none was found."""
    found = [_dated(p.document, p.departure_date) for p in _papers(case) if p.departure_date is not None]
    sure = [d for d in found if d.sure]
    return min(sure or found, key=lambda d: d.day, default=None)


def invoice_dates(case: Case) -> Iterator[Dated]:
    """The date of each invoice that has one."""
    for invoice in case.invoices:
        if invoice.invoice_date is not None:
            yield _dated(invoice.document, invoice.invoice_date)


def declared(case: Case) -> Dated | None:
    """The date in box 9. In the two weeks in which it belongs a likely reading is a sure one: chance hits elsewhere."""
    if case.certificate is None or case.certificate.declaration_date is None:
        return None
    day = case.certificate.declaration_date
    expected = case.applied_on - WINDOW <= day.value <= case.applied_on
    return _dated(case.certificate.document, day, likely=expected and day.confidence >= LIKELY and not day.rivals)


def _papers(case: Case) -> Iterator[Invoice | Certificate]:
    yield from case.invoices
    if case.certificate is not None:
        yield case.certificate


def _dated(document: str, value: Field[date], likely: bool = False) -> Dated:
    return Dated(value.value, place(document, value), likely or not in_doubt(value))
