"""Tables as CSV and XLSX files that a spreadsheet opens without taking any text for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date, datetime

import xlsxwriter

from review_ui.numbers.sheets import Cell, Form, Sheet

CSV_TYPE = "text/csv; charset=utf-8"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# A cell whose first sign is one of these is calculated by spreadsheets; the wide forms too, in a Japanese Excel.
FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
BLANK = " \u00a0\u3000\ufeff"
BOM = "\ufeff"  # without it Excel takes UTF-8 for the code page of the machine (CP932 in Japan)
PLACES = {Form.SHARE: 4, Form.HOURS: 2}
FORMATS = {
    Form.TEXT: "@",
    Form.WHOLE: "#,##0",
    Form.SHARE: "0.0%",
    Form.HOURS: "0.00",
    Form.DAY: "yyyy-mm-dd",
    Form.MOMENT: "yyyy-mm-dd hh:mm",
}
WIDEST = 60  # characters
NARROWEST = 10


def csv_file(sheet: Sheet) -> bytes:
    """UTF-8 with a byte-order mark, lines ended by CR LF (RFC 4180), points in numbers, dates as ISO 8601."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(harmless(c.title) for c in sheet.columns)
    writer.writerows(_written(sheet, row) for row in sheet.rows)
    return (BOM + out.getvalue()).encode()


def harmless(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would take it for a formula.

    Only texts: a number keeps its minus. Blanks before the sign do not help an attacker.
    """
    return f"'{text}" if text.lstrip(BLANK)[:1] in FORMULA else text


def xlsx_file(sheets: Iterable[Sheet], about: Iterable[str] = ()) -> bytes:
    """One sheet a table, and before them one with the lines of `about`. Text stays text: no formula, no link."""
    out = io.BytesIO()
    told = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, told) as book:
        lines = tuple(about)
        if lines:
            first = book.add_worksheet("Shogo")
            first.set_column(0, 0, 110, book.add_format({"text_wrap": True, "valign": "top"}))
            for row, line in enumerate(lines):
                first.write_string(row, 0, line)
        for sheet in sheets:
            _add(book, sheet)
    return out.getvalue()


def _add(book: xlsxwriter.Workbook, sheet: Sheet) -> None:
    page = book.add_worksheet(sheet.title[:31])
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E3EFF1", "bottom": 1})
    for at, column in enumerate(sheet.columns):
        page.set_column(at, at, _width(sheet, at), book.add_format({"num_format": FORMATS[column.form]}))
        page.write_string(0, at, column.title, head)
    for row, cells in enumerate(sheet.rows, 1):
        for at, cell in enumerate(cells):
            _write(page, row, at, cell)
    page.freeze_panes(1, 1)
    page.autofilter(0, 0, max(1, len(sheet.rows)), len(sheet.columns) - 1)
    page.repeat_rows(0)
    page.set_landscape()
    page.fit_to_pages(1, 0)


def _write(page: xlsxwriter.worksheet.Worksheet, row: int, at: int, cell: Cell) -> None:
    match cell:
        case None:
            return
        case str():
            page.write_string(row, at, cell)
        case date():
            page.write_datetime(row, at, cell.replace(tzinfo=None) if isinstance(cell, datetime) else cell)
        case _:
            page.write_number(row, at, cell)


def _width(sheet: Sheet, at: int) -> int:
    """Twice as much for signs that are twice as wide."""
    cells = (str(row[at]) for row in sheet.rows if isinstance(row[at], str))
    wide = max((len(cell) + sum(ord(sign) > 0x2E7F for sign in cell) for cell in cells), default=0)
    return min(WIDEST, max(NARROWEST, wide + 2, len(sheet.columns[at].title) // 2 + 6))


def _written(sheet: Sheet, row: tuple[Cell, ...]) -> Iterator[str]:
    for column, cell in zip(sheet.columns, row, strict=True):
        match cell:
            case None:
                yield ""
            case str():
                yield harmless(cell)
            case datetime():
                yield cell.strftime("%Y-%m-%d %H:%M")
            case date():
                yield cell.isoformat()
            case float() if column.form in PLACES:
                yield f"{cell:.{PLACES[column.form]}f}"
            case _:
                yield str(cell)
