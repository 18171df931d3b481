"""Tables as files: nothing that a spreadsheet would calculate, and nothing changed that it would not."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from review_ui.numbers.files import FORMULA, csv_file, harmless, xlsx_file
from review_ui.numbers.sheets import Cell, Column, Form, Sheet


def sheet(*cells: Cell, form: Form = Form.TEXT) -> Sheet:
    return Sheet("t", "Table", tuple(Column(f"c{i}", form) for i in range(len(cells))), (cells,))


def read(written: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(written.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "－1", "＋1", "＠x", " =1", "\u3000=1", "\ufeff=1"],
)
def test_a_text_that_would_be_calculated_gets_an_apostrophe(text: str) -> None:
    assert harmless(text) == "'" + text


@pytest.mark.parametrize("text", ["", "SAKURA CO.", "1-2-3 Marunouchi", "a=b", "'=1", " ", "–", "95 %"])
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


def test_a_number_keeps_its_minus() -> None:
    assert read(csv_file(sheet(-5, form=Form.WHOLE)))[1] == ["-5"]
    assert read(csv_file(sheet(-0.25, form=Form.SHARE)))[1] == ["-0.2500"]


def test_a_csv_begins_with_the_mark_by_which_excel_knows_utf_8() -> None:
    written = csv_file(sheet("日本"))
    assert written.startswith(b"\xef\xbb\xbf")
    assert written.endswith("日本\r\n".encode())


def test_days_moments_and_nothing_are_written_plainly() -> None:
    cells = (date(2026, 11, 21), datetime(2026, 11, 21, 9, 5, tzinfo=UTC), None)
    assert read(csv_file(sheet(*cells)))[1] == ["2026-11-21", "2026-11-21 09:05", ""]


@given(
    st.lists(st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\0")), min_size=1, max_size=4)
)
def test_every_text_comes_back_with_at_most_an_apostrophe(texts: list[str]) -> None:
    (_, back) = read(csv_file(sheet(*texts)))
    for before, after in zip(texts, back, strict=True):
        assert after in (before, "'" + before)
        assert after.strip(" \u00a0\u3000\ufeff")[:1] not in FORMULA


@given(st.text(st.characters(blacklist_categories=("Cs",))), st.floats(allow_nan=False, allow_infinity=False))
def test_a_workbook_takes_any_text_and_number(text: str, number: float) -> None:
    assert xlsx_file((sheet(text, number),), ("about",)).startswith(b"PK")
