"""Numbers that a reader joined to the text beside them, cut off where a column says that they stand apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.cells import NumberCell, leading_cell, number_cells, trailing_cells, unit_name
from extractors.foot_words import TOTAL
from extractors.header_words import Role
from extractors.headers import Header
from extractors.layout import Segment
from extractors.numbers import NumberStyle
from extractors.rows import Row
from extractors.value_columns import Roles
from models.geometry import Box
from models.vocabulary.spelling import folded

_JITTER = 2.0  # points by which the edges of numbers in a column differ


def split_tails(row: Row, roles: Roles, style: NumberStyle) -> Row:
    """The row with numbers cut from the end (or start) of a text where a role's strip says that they stand apart."""
    texts: list[Segment] = []
    cells = list(row.cells)
    filled = {roles.of(c.box) for c in cells}
    for segment in row.texts:
        cut = _tail(segment, roles, filled, style, bool(row.cells)) or _head(segment, roles, filled, style, row)
        if cut is None:
            texts.append(segment)
        else:
            texts.append(cut[0])
            cells.extend(cut[1])
    return replace(row, texts=tuple(texts), cells=tuple(cells))


def before_total(row: Row, style: NumberStyle) -> Row:
    """The row with a quantity cut off before the word for total: "64,000 PCS TOTAL" where quantities stand first."""
    texts: list[Segment] = []
    cells = list(row.cells)
    for segment in row.texts:
        found = leading_cell(segment.words, style)
        if found is None or TOTAL.match(folded(" ".join(w.text for w in segment.words[found[0] :]))) is None:
            texts.append(segment)
        else:
            texts.append(Segment.of(segment.words[found[0] :], segment.page))
            cells.append(found[1])
    return replace(row, texts=tuple(texts), cells=tuple(cells))


def after_unit(row: Row, header: Header | None, style: NumberStyle) -> Row:
    """The row with quantities printed "PCS 290" as numbers, under the header of quantities only."""
    captions = header.of_role(Role.QUANTITY) if header else ()
    texts: list[Segment] = []
    cells = list(row.cells)
    for segment in row.texts:
        found = _unit_first(segment, style) if any(c.box.overlap_x(segment.box) > 0 for c in captions) else None
        if found is None:
            texts.append(segment)
        else:
            cells.append(found)
    return replace(row, texts=tuple(texts), cells=tuple(cells))


def before_names(rows: Sequence[Row], header: Header | None, style: NumberStyle) -> list[Row]:
    """The rows with quantities cut off before the names ("24 PCS DRILL"), where the header has quantities left of
    descriptions and most lines of figures have theirs so: the white between two such columns is narrow."""
    if header is None or not _counts_first(header):
        return list(rows)
    names = header.of_role(Role.DESCRIPTION)[0].box
    cut = [_before_name(row, names.x1, style) for row in rows]
    figured = [i for i, row in enumerate(rows) if len(row.cells) > 1]
    usual = 2 * sum(cut[i] is not None for i in figured) > len(figured)
    return [(c if usual else None) or row for row, c in zip(rows, cut, strict=True)]


def _counts_first(header: Header) -> bool:
    """Whether the column of quantities stands next to that of descriptions, at its left."""
    return any(
        a.role is Role.QUANTITY and b.role is Role.DESCRIPTION
        for a, b in zip(header.columns, header.columns[1:], strict=False)
    )


def _before_name(row: Row, until: float, style: NumberStyle) -> Row | None:
    first = next((s for s in row.texts if leading_cell(s.words, style) is not None), None)
    found = leading_cell(first.words, style) if first else None
    if first is None or found is None or found[1].box.x1 > until or any(c.known_unit for c in row.cells):
        return None
    rest = Segment.of(first.words[found[0] :], first.page)
    return replace(row, texts=tuple(rest if s is first else s for s in row.texts), cells=(*row.cells, found[1]))


def _unit_first(segment: Segment, style: NumberStyle) -> NumberCell | None:
    unit, *figures = segment.words
    found = number_cells(figures, style) if len(figures) == 1 and unit_name(unit.text) else None
    if found is None or len(found) > 1 or found[0].unit is not None or found[0].currency is not None:
        return None
    return replace(found[0], words=segment.words, box=segment.box, unit=unit.text, known_unit=True)


def _stands_alone(cells: Sequence[NumberCell]) -> bool:
    """Whether numbers at the end of a text are no part of it where nothing else in the row is a number: "MODEL 200" and
    "SAW 210MM" are names, "SAW 350 PCS" is not."""
    return len(cells) > 1 or (len(cells[0].words) > 1 and (cells[0].known_unit or cells[0].currency is not None))


def _tail(
    segment: Segment, roles: Roles, filled: set[Role | None], style: NumberStyle, row_has_numbers: bool
) -> tuple[Segment, tuple[NumberCell, ...]] | None:
    found = trailing_cells(segment.words, style)
    if found is None or found[0] == 0:
        return None
    start, cells = found
    kept = tuple(c for c in cells if (role := roles.of(c.box)) is not None and role not in filled)
    if not kept or kept != cells[-len(kept) :] or not (row_has_numbers or _stands_alone(kept)):
        return None
    start = next(i for i, w in enumerate(segment.words) if w is kept[0].words[0])
    if start == 0 or segment.words[start - 1].text.endswith((":", "：")):
        return None  # "Net weight: 255.1 kg"
    return Segment.of(segment.words[:start], segment.page), kept


def _head(
    segment: Segment, roles: Roles, filled: set[Role | None], style: NumberStyle, row: Row
) -> tuple[Segment, tuple[NumberCell, ...]] | None:
    """A quantity before a text: with a unit that we know, or bare where it stands well inside the column."""
    if Role.QUANTITY in filled:
        return None
    found = leading_cell(segment.words, style)
    if found is not None and roles.of(found[1].box) is Role.QUANTITY:
        return Segment.of(segment.words[found[0] :], segment.page), (found[1],)
    first = number_cells(segment.words[:1], style) if len(segment.words) > 1 and row.cells else None
    if first is None or first[0].unit is not None or not _well_inside(first[0].box, roles.span(Role.QUANTITY)):
        return None
    return Segment.of(segment.words[1:], segment.page), first


def _well_inside(box: Box, span: tuple[float, float] | None) -> bool:
    """Whether a number stands in a column, also one that is longer than the others and shares their edge only."""
    if span is None:
        return False
    slack = 0.25 * box.width
    inside = span[0] - slack <= box.x0 and box.x1 <= span[1] + slack
    return inside or abs(box.x0 - span[0]) <= _JITTER or abs(box.x1 - span[1]) <= _JITTER
