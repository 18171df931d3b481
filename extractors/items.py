"""The goods of an invoice, a packing list or box 7 and 8 of a certificate: items, totals, currency, headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from extractors.columns import TextColumns
from extractors.currency import currency_of
from extractors.entries import Entry, entry_of, names_order
from extractors.goods_rows import Grouping, group, is_packing
from extractors.header_words import Role
from extractors.headers import Header, find_header
from extractors.item_fields import figure, item_of, numbered_lines, second_reading, spaced, words_of
from extractors.layout import Segment
from extractors.numbers import NumberStyle, point_readings
from extractors.rows import Row, page_rows, row_of
from extractors.tables import Roles, agree, assign_roles, header_spans, split_tails
from extractors.tilt import tilt
from extractors.totals import Total, closes, is_charge, is_total, total_of
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


@dataclass(frozen=True, slots=True)
class _Table:
    """The part of one page that holds goods."""

    page: Page
    header: Header | None
    roles: Roles
    entries: tuple[Entry, ...]
    grouping: Grouping
    totals: tuple[Total, ...]
    # The total rows' and the following lines' texts: marks run on beside and below the total.
    after: tuple[Entry, ...] = ()
    rest: tuple[Entry, ...] = ()


def find_goods(document: Document) -> Goods:
    """The goods of an invoice or packing list on all its pages; empty where nothing looks like goods."""
    style = NumberStyle.of(w.text for p in document.pages for w in p.words)
    tables: list[_Table] = []
    header: Header | None = None
    for page in document.pages:
        lines = page_rows(page)
        found = find_header(lines)
        if found is not None:
            header = found
            table = _table(page, lines[found.last_line + 1 :], found, style)
        elif header is not None and not _finished(tables):
            table = _table(page, lines, header, style)
        else:
            continue
        tables.append(table)
    if not any(t.grouping.lines for t in tables):
        tables = [t for p in document.pages if (t := _headless(p, page_rows(p), style)) is not None]
    return _goods(tables, document.pages, style)


def goods_in(page: Page, region: Box, style: NumberStyle | None = None) -> Goods:
    """The goods in a part of a page that has no header of its own: boxes 7 and 8 of a certificate, no prices."""
    style = style or NumberStyle.of(w.text for w in page.words)
    lines = [
        tuple(s for s in (_inside(segment, region) for segment in line) if s is not None) for line in page_rows(page)
    ]
    lines = [line for line in lines if line]
    if not lines:
        return Goods()
    found = find_header(lines)
    rest = lines[found.last_line + 1 :] if found else lines
    table = _table(page, rest, found, style, priced=False)
    goods = _goods([table], (page,), style)
    return replace(goods, currency=None, total_amount=None)


def _inside(segment: Segment, region: Box) -> Segment | None:
    kept = [w for w in segment.words if region.holds_point(w.box.cx, w.box.cy)]
    return Segment.of(kept, segment.page) if kept else None


def _finished(tables: Sequence[_Table]) -> bool:
    """Whether a final total was already seen, so that a page without header does not continue the table."""
    return any(not t.sub and t.amount is not None for table in tables for t in table.totals)


def _table(
    page: Page, lines: Sequence[Sequence[Segment]], header: Header | None, style: NumberStyle, priced: bool = True
) -> _Table:
    slope = tilt(page)
    rows = [row_of(page, line, style, slope) for line in lines]
    end = _end(rows)
    body = [r for r in rows[:end] if not is_total(r)]
    roles = header_spans(assign_roles(body, header, priced), header, priced)
    body = [split_tails(r, roles, style) for r in body]
    columns = TextColumns.of(body, header, roles) if header else TextColumns.guessed(body, roles)
    entries = tuple(entry_of(r, roles, columns) for r in body)
    totals = _totals(rows, 0, end + 1, roles, style) or _totals(rows, end + 1, len(rows), roles, style)
    rest = tuple(entry_of(r, roles, columns) for r in rows[end + 1 :])
    after = tuple(entry_of(r, roles, columns) for i, r in enumerate(rows) if i >= end or is_total(r))
    cut = _unlabelled_sum(entries)
    if cut is not None:
        totals, rest, entries = (_bare_total(entries[cut]), *totals), (*entries[cut + 1 :], *rest), entries[:cut]
    return _Table(page, header, roles, entries, group(entries, roles), totals, after, rest)


def _unlabelled_sum(entries: Sequence[Entry]) -> int | None:
    """Where a line of numbers without words is the sum of the amounts above it."""
    summed, count = Decimal(0), 0
    for index, entry in enumerate(entries):
        amount = entry.number(Role.AMOUNT)
        if amount is None:
            continue
        bare = not entry.description and entry.number(Role.PRICE) is None
        if bare and count and amount.value == summed:
            return index
        summed, count = summed + amount.value, count + 1
    return None


def _bare_total(entry: Entry) -> Total:
    quantity = entry.number(Role.QUANTITY)
    words = quantity.words if quantity else ()
    return Total(entry.row.page, words, entry.number(Role.AMOUNT), False, "", entry.row.box)


def _totals(rows: Sequence[Row], start: int, end: int, roles: Roles, style: NumberStyle) -> tuple[Total, ...]:
    found = (total_of(r, rows[i + 1 : i + 3], roles, style) for i, r in enumerate(rows) if start <= i < end)
    return tuple(t for t in found if t is not None)


def _end(rows: Sequence[Row]) -> int:
    """The index of the last of the final total rows, or of the first line that closes a table without one."""
    seen = 0
    for index, row in enumerate(rows):
        if is_total(row) and seen and _final(row):
            return _last_total(rows, index)
        if seen and _shuts(row, rows[index + 1 : index + 4]):
            return index
        seen += bool(row.cells)
    return len(rows)


def _shuts(row: Row, following: Sequence[Row]) -> bool:
    """A closing line that no further line of goods follows."""
    return closes(row) and len(row.cells) < 2 and not any(len(r.cells) >= 2 for r in following)


def _last_total(rows: Sequence[Row], first: int) -> int:
    """ "TOTAL FOB", "FREIGHT" and "TOTAL CFR" in lines below each other: the last total is the invoice's."""
    last = first
    for index in range(first + 1, min(first + 5, len(rows))):
        if is_total(rows[index]) and rows[index].y - rows[last].y < 7 * rows[index].height:
            last = index
        elif not (rows[index].cells and is_charge(rows[index].text)):
            break
    return last


def _final(row: Row) -> bool:
    total = total_of(row, (), Roles((), 0.0), NumberStyle())
    return total is None or not total.sub


def _headless(page: Page, lines: Sequence[Sequence[Segment]], style: NumberStyle) -> _Table | None:
    """A page whose goods stand under no header: from the line before the first number line to the total."""
    rows = [row_of(page, line, style) for line in lines]
    marked = [
        i
        for i, r in enumerate(rows)
        if len(r.cells) >= 2 and any(c.known_unit or c.priced or c.currency for c in r.cells)
    ]
    if not marked:
        return None
    start = marked[0]
    while start > 0 and _touches(rows[start - 1], rows[start]) and not rows[start - 1].cells and marked[0] - start < 4:
        start -= 1
    table = _table(page, lines[start:], None, style)
    return table if _makes_sense(table) else None


def _makes_sense(table: _Table) -> bool:
    """Numbers without a header are goods only where most of them multiply as goods do: a page read badly or sideways
    is full of lone numbers."""
    sums = [tuple(line.number(r) for r in (Role.QUANTITY, Role.PRICE, Role.AMOUNT)) for line in table.grouping.lines]
    right = [q and p and a and agree(q.value, p.value, a.value) for q, p, a in sums]
    return 2 * sum(bool(r) for r in right) > len(sums)


def _touches(upper: Row, lower: Row) -> bool:
    return lower.y - upper.y < 2.2 * lower.height


def _goods(tables: Sequence[_Table], pages: Sequence[Page], style: NumberStyle) -> Goods:
    lines = [(t, line) for t in tables for line in t.grouping.lines]
    numbered = numbered_lines([line for _, line in lines])
    items = tuple(item_of(line, t.header, t.roles.certainty, numbered) for t, line in lines)
    totals = [t for table in tables for t in table.totals]
    headings = [e for t in tables[:1] for e in t.grouping.headings]
    outside = [e for t in tables for e in (*t.grouping.loose, *t.rest)]
    return Goods(
        items,
        _total_quantity(totals),
        _total_amount(totals, items),
        _currency(tables, totals, pages) if lines or totals else None,
        _general(headings),
        tuple(m for t in tables for m in _marks(t)),
        tuple((t.page, _region(t)) for t in tables if t.entries),
        tuple((e.row.page, w) for e in outside if not is_packing(e.row.text) and (w := words_of(e.description))),
        tuple((e.row.page, words_of(e.description)) for e in (*headings, *outside) if _states_packing(e)),
    )


def _states_packing(entry: Entry) -> bool:
    return bool(entry.description) and is_packing(" ".join(s.text for s in entry.description))


def _region(table: _Table) -> Box:
    boxes = [e.row.box for e in table.entries] + [t.box for t in table.totals]
    return Box.around(boxes + ([table.header.box] if table.header else []))


def _marks(table: _Table) -> list[tuple[Page, tuple[Word, ...]]]:
    """The lines of the marks column, on below the goods until a gap or a line of another kind."""
    marked = [e for e in table.entries if e.of(Role.MARKS)]
    last = table.entries[-1] if table.entries else None
    for entry in table.after:
        if last is None or entry.row.y - last.row.y > 3 * last.row.height or _starts_foot(entry):
            break
        if entry.of(Role.MARKS):
            marked.append(entry)
        last = entry
    return [(table.page, words_of(e.of(Role.MARKS))) for e in marked]


def _starts_foot(entry: Entry) -> bool:
    """Whether what stands in the marks column is no mark: the word for total, a closing line, a text that runs on."""
    marks = entry.of(Role.MARKS)
    return bool(marks) and (is_total(_only(entry, marks)) or closes(_only(entry, marks)) or len(marks[0].words) > 6)


def _only(entry: Entry, segments: tuple[Segment, ...]) -> Row:
    return replace(entry.row, texts=segments, cells=())


def _general(headings: Sequence[Entry]) -> Field[str] | None:
    named = [e for e in headings if not _states_packing(e) and not names_order(e)]
    words = tuple(w for e in named for w in words_of(e.description))
    if not words:
        return None
    return Field.read(spaced(words), Evidence.of(named[0].row.page, words), 0.9)


def _total_quantity(totals: Sequence[Total]) -> Field[str] | None:
    stated = [t for t in totals if t.quantity and not t.sub] or [t for t in totals if t.quantity]
    if not stated:
        return None
    words = stated[-1].quantity
    return Field.read(spaced(words), Evidence.of(stated[-1].page, words), 0.95, second_reading(words))


def _total_amount(totals: Sequence[Total], items: Sequence[Item]) -> Field[Decimal] | None:
    stated = [t for t in totals if t.amount and not t.sub] or [t for t in totals if t.amount]
    if not stated or stated[-1].amount is None:
        return None
    cell = stated[-1].amount
    amounts = [i.amount.value for i in items if i.amount is not None]
    summed = bool(amounts) and sum(amounts) == cell.value
    rivals = () if summed else tuple(str(v) for v in point_readings(cell.value) if v == sum(amounts))
    proven = summed and len(amounts) > 1
    return figure(stated[-1].page, cell, 0.98 if summed else 0.5 if rivals else 0.85, rivals, proven)


def _currency(tables: Sequence[_Table], totals: Sequence[Total], pages: Sequence[Page]) -> Field[str] | None:
    headers = [(t.page, t.header) for t in tables if t.header is not None]
    cells = [(t.page, t.amount) for t in totals if t.amount is not None]
    cells += [(t.page, c) for t in tables for line in t.grouping.lines for _, c in line.numbers]
    return currency_of(headers, cells, pages)
