"""Printed numbers in all styles."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.numbers import NumberStyle, number, point_readings

POINT, COMMA = NumberStyle(".", True), NumberStyle(",", True)


@pytest.mark.parametrize(
    ("text", "style", "value"),
    [
        ("1,234.56", POINT, "1234.56"),
        ("1.234,56", COMMA, "1234.56"),
        ("1 234,56", COMMA, "1234.56"),
        ("1'234.50", POINT, "1234.50"),
        ("12,500.-", POINT, "12500"),
        ("1,234,567", COMMA, "1234567"),
        ("0.125", COMMA, "0.125"),
        ("58.50", NumberStyle(), "58.50"),
        ("4, 165.00", POINT, "4165.00"),
    ],
)
def test_reads_a_number_in_any_style(text: str, style: NumberStyle, value: str) -> None:
    assert number(text, style) == Decimal(value)


def test_the_documents_style_decides_what_three_digits_after_a_mark_are() -> None:
    assert number("3,300", POINT) == 3300
    assert number("3,300", COMMA) == Decimal("3.300")
    assert number("3.300", COMMA) == 3300


def test_style_is_taken_from_numbers_that_leave_no_doubt() -> None:
    assert NumberStyle.of(["12.500", "87,50", "1.250,00"]) == COMMA
    assert NumberStyle.of(["3,300", "9.85"]) == POINT
    assert not NumberStyle.of(["12.500", "3,300"]).certain


@pytest.mark.parametrize("text", ["", "12 PCS", "C/NO. 1-12", "2026/10/01", "1.2MM", "12,,5"])
def test_what_is_no_bare_number_is_none(text: str) -> None:
    assert number(text, POINT) is None


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_reads_back_what_it_would_print(value: Decimal) -> None:
    assert number(f"{value:,.2f}", POINT) == value


@given(st.text(max_size=30))
def test_never_raises(text: str) -> None:
    number(text, POINT)
    NumberStyle.of([text])


def test_a_lost_decimal_point_is_offered_as_another_reading() -> None:
    assert Decimal("1188.00") in point_readings(Decimal("118800"))
    assert point_readings(Decimal("11.88")) == ()
