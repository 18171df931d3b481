"""Dates in every form that VOCAB lists."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.dates import Order, day_order, find_dates

NOVEMBER_12 = date(2026, 11, 12)


@pytest.mark.parametrize(
    "text",
    [
        *("2026/11/12", "2026.11.12", "2026-11-12", "'26/11/12", "20261112", "2026 NOV 12"),
        *("12-Nov-26", "12NOV2026", "Nov. 12th, 2026", "November 12 2026", "12th November, 2026", "NOV.12,2026"),
        *("R8.11.12", "令和8年11月12日", "2026年11月12日", "２０２６年１１月１２日"),
        *("12 novembre 2026", "12 de noviembre de 2026", "12.11.2026"),
    ],
)
def test_reads_the_twelfth_of_november(text: str) -> None:
    assert [f.value for f in find_dates(f"Date: {text} Tokyo")] == [NOVEMBER_12]


@pytest.mark.parametrize("text", ["12NOVEMBEB 2026", "N0V. 12, 2026", "12 Nov 2O26"])
def test_forgives_reading_errors_but_is_less_certain_or_equal(text: str) -> None:
    (found,) = find_dates(text)
    assert found.value == NOVEMBER_12
    assert found.certainty <= 1.0


def test_an_ambiguous_date_is_uncertain_and_names_the_other_reading() -> None:
    (found,) = find_dates("12/11/2026")
    assert (found.certainty, found.other) == (0.5, date(2026, 12, 11))


def test_an_unmistakable_date_on_the_page_settles_an_ambiguous_one() -> None:
    order = day_order(["ETD 11/25/2026", "Date 12/11/2026"])
    assert order is Order.MONTH_FIRST
    assert find_dates("12/11/2026", order)[0].value == date(2026, 12, 11)


def test_contradicting_dates_settle_nothing() -> None:
    assert day_order(["11/25/2026", "25/11/2026"]) is None


@pytest.mark.parametrize(
    "text", ["Unit 4, 61 Enterprise Drive 3083", "1-2-3 Marunouchi", "T/T 60 DAYS", "32/13/2026", "Lot 2026-11"]
)
def test_takes_no_other_figures_for_a_date(text: str) -> None:
    assert find_dates(text) == ()


@given(
    st.dates(date(1995, 1, 1), date(2050, 12, 31)), st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%d-%b-%Y"])
)
def test_reads_back_what_was_written(day: date, form: str) -> None:
    assert [f.value for f in find_dates(day.strftime(form))] == [day]


@given(st.text(max_size=40))
def test_never_fails_on_any_text(text: str) -> None:
    for found in find_dates(text):
        assert 0 <= found.start < found.end <= len(text)
