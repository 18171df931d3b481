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
    stated = [(paper.document, paper.departure_date) for paper in _papers(case) if paper.departure_date is not None]
    days = [value.value for _, value in stated]
    found = [_dated(document, value, confirmed=days.count(value.value) > 1) for document, value in stated]
    sure = [d for d in found if d.sure]
    return min(sure or found, key=lambda d: d.day, default=None)


def invoice_dates(case: Case) -> Iterator[Dated]:
    """The date of each invoice; surely read also where box 3 says the same."""
    refs = case.certificate.invoice_refs if case.certificate else None
    listed = {ref.date for ref in refs.value} if refs is not None else set()
    for invoice in case.invoices:
        day = invoice.invoice_date
        if day is not None:
            yield _dated(invoice.document, day, confirmed=day.value.isoformat() in listed)


def declared(case: Case) -> Dated | None:
    """The date in box 9. In the two weeks in which it belongs a likely reading is a sure one: chance hits elsewhere."""
    if case.certificate is None or case.certificate.declaration_date is None:
        return None
    day = case.certificate.declaration_date
    expected = case.applied_on - WINDOW <= day.value <= case.applied_on
    return _dated(case.certificate.document, day, confirmed=expected and day.confidence >= LIKELY and not day.rivals)


def _papers(case: Case) -> Iterator[Invoice | Certificate]:
    yield from case.invoices
    if case.certificate is not None:
        yield case.certificate


def _dated(document: str, value: Field[date], confirmed: bool = False) -> Dated:
    """A date in doubt that another paper states as well was read rightly all the same."""
    return Dated(value.value, place(document, value), confirmed or not in_doubt(value))
