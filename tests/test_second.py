"""Two readings of one line compared: agreement, difference, and words divided differently. No engine is needed."""

from __future__ import annotations

import pytest

from models.document import Word
from models.geometry import Box
from pipeline.second import Reading, compared


def both(first: str, second: str) -> list[Word]:
    words = [Word(text, Box(0, 0, 1, 1), 0.97) for text in first.split()]
    return compared(words, [Reading(text, 0.95) for text in second.split()])


def alternatives(first: str, second: str) -> list[str | None]:
    return [word.alternative for word in both(first, second)]


def test_what_both_read_alike_becomes_surer() -> None:
    assert [w.confidence > 0.97 for w in both("TOTAL 1,250.00 USD", "TOTAL 1,250.00 USD")] == [True] * 3


def test_another_digit_is_kept_beside_the_first_and_makes_it_doubtful() -> None:
    (_, number) = both("TOTAL 1,250.00", "TOTAL 1,280.00")
    assert number.alternative == "1,280.00"
    assert number.confidence < 0.8


def test_a_number_of_one_digit_read_as_another_is_doubtful_too() -> None:
    assert alternatives("CARTONS 2", "CARTONS 3") == [None, "3"]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("ACCOUNT45 NO", "ACCOUNT 45 NO", ["ACCOUNT 45", None]),
        ("SC-71 1-26", "SC-711-26", ["SC-711-26", "SC-711-26"]),
        ("AER-1 28 X", "AER-128 X", ["AER-128", "AER-128", None]),
    ],
)
def test_where_the_readers_see_different_blanks_nothing_is_sure(
    first: str, second: str, expected: list[str | None]
) -> None:
    words = both(first, second)
    assert [w.alternative for w in words] == expected
    assert all(w.confidence < 0.9 for w in words if w.alternative)


def test_a_number_and_its_unit_may_be_set_with_or_without_a_blank() -> None:
    assert alternatives("NET 12 KGS", "NET 12KGS") == [None, None, None]


def test_a_line_that_the_second_reader_did_not_find_stays_as_it_is() -> None:
    assert [w.confidence for w in both("TOTAL 12", "")] == [0.97, 0.97]
