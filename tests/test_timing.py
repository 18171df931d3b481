"""Time limits counted in calendar months, and the dates they are counted from."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.timing import Lateness, declared, departure, invoice_dates, lateness, months_after

SHIPPED = date(2016, 6, 25)


@pytest.mark.parametrize(
    ("applied", "expected"),
    [
        (date(2016, 6, 1), Lateness.NORMAL),
        (date(2016, 12, 24), Lateness.NORMAL),
        (date(2016, 12, 25), Lateness.LATE),
        (date(2017, 6, 24), Lateness.LATE),
        (date(2017, 6, 25), Lateness.TOO_LATE),
    ],
)
def test_follows_the_chambers_worked_example(applied: date, expected: Lateness) -> None:
    assert lateness(SHIPPED, applied) is expected


@pytest.mark.parametrize("applied", [date(2017, 2, 27), date(2017, 2, 28), date(2017, 3, 1)])
def test_leaves_the_end_of_a_month_to_a_person(applied: date) -> None:
    assert lateness(date(2016, 8, 31), applied) is Lateness.SIX_MONTHS_OR_SO


def test_leaves_the_year_after_a_leap_day_to_a_person() -> None:
    assert lateness(date(2024, 2, 29), date(2025, 2, 28)) is Lateness.A_YEAR_OR_SO


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 48))
def test_months_after_never_skips_a_month(day: date, months: int) -> None:
    later = months_after(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day <= day.day


@given(st.dates(date(2000, 1, 1), date(2050, 1, 1)), st.integers(0, 800))
def test_lateness_never_shrinks_as_days_pass(shipped: date, days: int) -> None:
    order = list(Lateness)
    today, tomorrow = shipped + timedelta(days), shipped + timedelta(days + 1)
    assert order.index(lateness(shipped, today)) <= order.index(lateness(shipped, tomorrow))


def test_takes_the_earliest_departure_that_was_read_surely() -> None:
    case = with_invoice(departure_date=printed(date(2026, 12, 1)))
    found = departure(case)
    assert found is not None
    assert (found.day, found.sure) == (date(2026, 12, 1), True)


def test_prefers_a_sure_departure_to_an_earlier_doubtful_one() -> None:
    found = departure(with_invoice(departure_date=unclear(date(2025, 12, 1))))
    assert found is not None
    assert (found.day, found.sure) == (date(2026, 12, 3), True)


def test_a_lone_doubtful_departure_stays_in_doubt() -> None:
    case = with_invoice(with_certificate(departure_date=None), departure_date=unclear(date(2026, 12, 5)))
    found = departure(case)
    assert found is not None
    assert not found.sure


def test_no_departure_at_all_is_none() -> None:
    assert departure(with_invoice(with_certificate(departure_date=None), departure_date=None)) is None


def test_an_invoice_date_read_badly_is_in_doubt() -> None:
    (doubtful,) = invoice_dates(with_invoice(invoice_date=unclear(date(2026, 11, 3))))
    assert not doubtful.sure


@pytest.mark.parametrize(
    ("day", "sure"), [(date(2026, 11, 7), True), (date(2026, 11, 6), False), (date(2026, 11, 22), False)]
)
def test_a_likely_date_of_box_9_is_sure_within_its_two_weeks(day: date, sure: bool) -> None:
    found = declared(with_certificate(declaration_date=printed(day, confidence=0.6)))
    assert found is not None
    assert found.sure is sure


def test_a_typed_date_is_sure() -> None:
    found = departure(with_invoice(clean_case(), departure_date=typed(date(2026, 1, 1))))
    assert found is not None
    assert found.where.value == "2026-01-01"
