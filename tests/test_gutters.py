"""Columns set close together."""

from __future__ import annotations

from extractors.layout import segments
from tests.builders import page_of
from tests.printed_pages import words_at


def texts(*printed: tuple[float, float, str]) -> list[str]:
    return [s.text for s in segments(page_of(w for x, y, text in printed for w in words_at(x, y, text)))]


def test_a_narrow_gap_parts_columns_whose_texts_begin_there_on_other_lines() -> None:
    long = (40.0, 52.0, "SETOUCHI MARINE PUMP CO., LTD.")  # ends at 190
    found = texts(
        (40, 40, "Seller"), (198, 40, "Buyer"), long, (198, 52, "DECCAN LTD."), (40, 64, "1 Kita"), (198, 64, "Pune")
    )
    assert "SETOUCHI MARINE PUMP CO., LTD." in found
    assert "DECCAN LTD." in found


def test_the_same_gap_parts_nothing_where_no_column_begins() -> None:
    assert texts((40, 40, "Seller"), (40, 52, "SETOUCHI MARINE PUMP CO., LTD."), (198, 52, "DECCAN LTD.")) == [
        "Seller",
        "SETOUCHI MARINE PUMP CO., LTD. DECCAN LTD.",
    ]
