"""Number cells: what is a quantity, a price or an amount, and what is a word with figures in it."""

from decimal import Decimal

import pytest

from extractors.cells import currency_code, number_cells, trailing_cells, unit_name
from extractors.numbers import NumberStyle
from models.document import Word
from models.geometry import Box
from tests.builders import line_of_words

POINT, COMMA = NumberStyle(".", True), NumberStyle(",", True)


def test_a_line_of_quantity_price_and_amount_is_three_cells() -> None:
    quantity, price, amount = number_cells(line_of_words("350 PCS @US$11.90 US$4,165.00"), POINT) or ()
    assert (quantity.value, quantity.unit, quantity.known_unit) == (350, "PCS", True)
    assert (price.value, price.currency, price.at) == (Decimal("11.90"), "USD", True)
    assert (amount.value, amount.currency, amount.at) == (4165, "USD", False)


@pytest.mark.parametrize(
    "text", ["CHAIN 11-SPEED 116 LINKS", "C/NO. 1-12", "BALL VALVE 25A", "5%", "2026/10/01", "TOTAL"]
)
def test_words_with_figures_in_them_are_no_cells(text: str) -> None:
    assert number_cells(line_of_words(text), POINT) is None


def test_a_price_for_one_names_its_unit_after_a_stroke() -> None:
    (price,) = number_cells(line_of_words("@USD2.15/KG"), POINT) or ()
    assert price.per == "KG"
    assert price.priced


def test_misread_dollar_signs_count() -> None:
    (amount,) = number_cells(line_of_words("USS389.20"), POINT) or ()
    assert (amount.value, amount.currency) == (Decimal("389.20"), "USD")


def test_a_slit_after_a_narrow_one_does_not_break_a_number() -> None:
    words = (Word("1", Box(0, 0, 3, 9)), Word("00,440", Box(5, 0, 35, 9)))
    assert [c.value for c in number_cells(words, POINT) or ()] == [100440]


def test_blanks_group_thousands_only_where_commas_start_decimals() -> None:
    words = (Word("2", Box(0, 0, 5, 9)), Word("150", Box(7, 0, 22, 9)), Word("BOTTLES", Box(25, 0, 60, 9)))
    assert [c.value for c in number_cells(words, COMMA) or ()] == [2150]


def test_finds_the_numbers_at_the_end_of_a_text() -> None:
    found = trailing_cells(line_of_words("FOLDING SAW 180 PCS"), POINT)
    assert found is not None
    assert (found[0], found[1][0].value) == (2, 180)


def test_units_and_currencies_do_not_take_each_others_words() -> None:
    assert unit_name("KGS") == "KGS"
    assert currency_code("KGS") is None
    assert currency_code("ALL") is None
    assert currency_code("US$") == "USD"
    assert unit_name("UNIT(S)") == "UNITS"
