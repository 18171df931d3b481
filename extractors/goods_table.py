"""The part of one page that holds goods: from under its header to its totals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from extractors.beside import without_panel
from extractors.columns import TextColumns
from extractors.edges import cut_at_edges
from extractors.entries import Entry, entry_of
from extractors.foot_words import NOT_GOODS
from extractors.goods_rows import GoodsLine, Grouping, group
from extractors.header_words import Role
from extractors.headers import Header
from extractors.layout import Segment
from extractors.numbers import NumberStyle
from extractors.rows import Row, row_of
from extractors.table_end import end_of
from extractors.tails import after_unit, before_names, before_total, split_tails
from extractors.tilt import tilt
from extractors.totals import Total, is_total, total_of
from extractors.value_columns import VALUE_ROLES, Roles, agree, assign_roles, header_spans
from models.document import Page
from models.vocabulary.spelling import folded


@dataclass(frozen=True, slots=True)
class GoodsTable:
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


def table_of(page: Page, lines: Sequence[Sequence[Segment]], header: Header | None, style: NumberStyle) -> GoodsTable:
    slope = tilt(page)
    cut = cut_at_edges(lines, header)
    inside = without_panel(page, cut, header, style) if header else cut
    rows = [before_total(row_of(page, line, style, slope), style) for line in inside]
    rows = before_names([after_unit(r, header, style) for r in rows], header, style)
    end = end_of(rows)
    body = [r for r in rows[:end] if not is_total(r)]
    roles = header_spans(assign_roles(body, header), header)
    body = [split_tails(r, roles, style) for r in body]
    columns = TextColumns.of(body, header, roles) if header else TextColumns.guessed(body, roles)
    entries = tuple(entry_of(r, roles, columns) for r in body)
    totals = _totals(rows, 0, end + 1, roles, style) or _totals(rows, end + 1, len(rows), roles, style)
    rest = tuple(entry_of(r, roles, columns) for r in rows[end + 1 :])
    after = tuple(entry_of(r, roles, columns) for i, r in enumerate(rows) if i >= end or is_total(r))
    summed = _unlabelled_sum(entries)
    if summed is not None:
        totals, rest = (_bare_total(entries[summed]), *totals), (*entries[summed + 1 :], *rest)
        entries = entries[:summed]
    return GoodsTable(page, header, roles, entries, group(entries, roles), totals, after, rest)


def headless(page: Page, lines: Sequence[Sequence[Segment]], style: NumberStyle) -> GoodsTable | None:
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
    table = table_of(page, lines[start:], None, style)
    return table if _makes_sense(table) else None


def _makes_sense(table: GoodsTable) -> bool:
    """Numbers without a header are goods only where most of them multiply as goods do, or add up to the total: a page
    read badly or sideways is full of lone numbers."""
    lines = table.grouping.lines
    if 2 * sum(multiplies(line) for line in lines) > len(lines):
        return True
    amounts = [a.value for line in lines if (a := line.number(Role.AMOUNT)) is not None]
    stated = {t.amount.value for t in table.totals if t.amount is not None}
    return len(amounts) > 1 and sum(amounts) in stated


def multiplies(line: GoodsLine) -> bool:
    """Whether quantity times price is the amount."""
    quantity, price, amount = (line.number(r) for r in VALUE_ROLES)
    return bool(quantity and price and amount and agree(quantity.value, price.value, amount.value))


def _touches(upper: Row, lower: Row) -> bool:
    return lower.y - upper.y < 2.2 * lower.height


def _unlabelled_sum(entries: Sequence[Entry]) -> int | None:
    """Where a line of numbers without words is the sum of the amounts above it."""
    summed, count = Decimal(0), 0
    for index, entry in enumerate(entries):
        amount = entry.number(Role.AMOUNT)
        if amount is None:
            continue
        named = entry.description and not NOT_GOODS.search(folded(entry.described))
        bare = not named and entry.number(Role.PRICE) is None
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
