"""The goods of an invoice or a packing list: items, totals, currency, headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from extractors.currency import currency_of
from extractors.entries import Entry, names_order
from extractors.goods_rows import is_packing
from extractors.goods_table import GoodsTable, headless, multiplies, table_of
from extractors.header_words import Role
from extractors.headers import Header, find_header
from extractors.item_fields import Habit, item_of, spaced, words_of
from extractors.layout import Segment
from extractors.marks_column import marks_in
from extractors.numbers import NumberStyle, possible_styles
from extractors.page_reading import is_bracketed
from extractors.rows import page_rows
from extractors.stated_totals import total_amount, total_quantity
from extractors.totals import Total
from extractors.value_columns import exponent
from models.document import Document, Page, Word
from models.field import Evidence, Field
from models.geometry import Box
from models.papers import Item


@dataclass(frozen=True, slots=True)
class Goods:
    """What the goods part of a document states. `others` are lines inside it that belong to no item;
    `marks_column` are the words of a marks column, line by line, with their page."""

    items: tuple[Item, ...] = ()
    total_quantity: Field[str] | None = None
    total_amount: Field[Decimal] | None = None
    currency: Field[str] | None = None
    general_description: Field[str] | None = None
    marks_column: tuple[tuple[Page, tuple[Word, ...]], ...] = ()
    region: tuple[tuple[Page, Box], ...] = ()
    others: tuple[tuple[Page, tuple[Word, ...]], ...] = ()
    packing: tuple[tuple[Page, tuple[Word, ...]], ...] = ()


def find_goods(document: Document) -> Goods:
    """The goods of an invoice or packing list on all its pages; empty where nothing looks like goods."""
    styles = possible_styles(w.text for p in document.pages for w in p.words)
    readings = [_tables(document, style) for style in styles]
    return _goods(max(readings, key=_plausibility), document.pages)


def _tables(document: Document, style: NumberStyle) -> list[GoodsTable]:
    tables: list[GoodsTable] = []
    header: Header | None = None
    for page in document.pages:
        lines = page_rows(page)
        found = find_header(lines)
        if found is not None:
            header = found
            table = table_of(page, _body(lines, found), found, style)
        elif header is not None and not _finished(tables):
            table = table_of(page, lines, header, style)
        else:
            continue
        tables.append(table)
    if not any(t.grouping.lines for t in tables):
        tables = [t for p in document.pages if (t := headless(p, page_rows(p), style)) is not None]
    return tables


def _body(lines: Sequence[Sequence[Segment]], header: Header) -> list[Sequence[Segment]]:
    """The lines under a header; of a form that names its columns in brackets under them, also those over it."""
    under = list(lines[header.last_line + 1 :])
    if not all(is_bracketed(s.text) for line in lines[header.first_line : header.last_line + 1] for s in line):
        return under
    over = list(lines[: header.first_line])
    last = max((i for i, line in enumerate(over) if any(is_bracketed(s.text) for s in line)), default=-1)
    return over[last + 1 :] + under


def _plausibility(tables: Sequence[GoodsTable]) -> int:
    """How well one way of reading the numbers suits goods: products that hold, no money to three decimals."""
    lines = [line for t in tables for line in t.grouping.lines]
    amounts = [a for line in lines if (a := line.number(Role.AMOUNT)) is not None]
    return sum(multiplies(line) for line in lines) - sum(exponent(a.value) == -3 for a in amounts)


def _finished(tables: Sequence[GoodsTable]) -> bool:
    """Whether a final total was already seen, so that a page without header does not continue the table."""
    return any(not t.sub and t.amount is not None for table in tables for t in table.totals)


def _goods(tables: Sequence[GoodsTable], pages: Sequence[Page]) -> Goods:
    lines = [(t, line) for t in tables for line in t.grouping.lines]
    habit = Habit.of([line for _, line in lines])
    items = tuple(item_of(line, t.header, t.roles.certainty, habit) for t, line in lines)
    totals = [t for table in tables for t in table.totals]
    headings = [e for t in tables[:1] for e in t.grouping.headings]
    outside = [e for t in tables for e in (*t.grouping.loose, *t.rest)]
    return Goods(
        items,
        total_quantity(totals, items),
        total_amount(totals, items),
        _currency(tables, totals, pages) if lines or totals else None,
        _general(headings),
        tuple(m for t in tables for m in marks_in(t)),
        tuple((t.page, _region(t)) for t in tables if t.entries),
        tuple((e.row.page, w) for e in outside if not is_packing(e.row.text) and (w := words_of(e.description))),
        tuple((e.row.page, words_of(e.description)) for e in (*headings, *outside) if _states_packing(e)),
    )


def _states_packing(entry: Entry) -> bool:
    return bool(entry.description) and is_packing(" ".join(s.text for s in entry.description))


def _region(table: GoodsTable) -> Box:
    boxes = [e.row.box for e in table.entries] + [t.box for t in table.totals]
    return Box.around(boxes + ([table.header.box] if table.header else []))


def _general(headings: Sequence[Entry]) -> Field[str] | None:
    named = [e for e in headings if not _states_packing(e) and not names_order(e)]
    words = tuple(w for e in named for w in words_of(e.description))
    if not words:
        return None
    return Field.read(spaced(words), Evidence.of(named[0].row.page, words), 0.9)


def _currency(tables: Sequence[GoodsTable], totals: Sequence[Total], pages: Sequence[Page]) -> Field[str] | None:
    headers = [(t.page, t.header) for t in tables if t.header is not None]
    cells = [(t.page, t.amount) for t in totals if t.amount is not None]
    cells += [(t.page, c) for t in tables for line in t.grouping.lines for _, c in line.numbers]
    return currency_of(headers, cells, pages)
