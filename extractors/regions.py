"""Where the value of a label can stand: after it, to its right, below it, in its cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from extractors.captions_below import lines_over
from extractors.label_matching import Spot
from extractors.layout import ALIGNED, BLOCK_PITCH, Cell, Segment
from extractors.page_reading import PageReading, is_bracketed
from extractors.party_captions import rows_of_party
from extractors.spans import Span
from extractors.stacking import PARTIES, WITHIN_BLOCKS, blocked, stack, stops

MOST_INDENT = 5.0  # line heights by which an address is indented under its label
FARTHEST = 0.85  # of the page's width: a value may end at the right margin of its label's row
DROP = 2.4  # line heights from a label down to its value
FLAT_CELL = 2.6  # label heights: a cell this flat is a table's, a taller one holds caption and value


class Placement(StrEnum):
    """How a value stands to its label."""

    SAME = "same line and segment"
    CELL = "same cell"
    RIGHT = "right"
    BELOW = "below"
    SENTENCE = "sentence"
    LETTERHEAD = "letterhead"
    ALONE = "no label"


@dataclass(frozen=True, slots=True)
class Region:
    """Lines that may be a label's value. `distance` is in label heights; `aligned`: their left edges agree."""

    lines: tuple[Span, ...]
    placement: Placement
    distance: float = 0.0
    aligned: bool = True


def regions_of(spot: Spot, reading: PageReading) -> Iterator[Region]:
    """Every place where the value of `spot` can stand, likely or not."""
    if reading.captions_below and is_bracketed(spot.segment.text):
        lines = lines_over(spot, reading)
        if lines:
            yield Region(lines, Placement.CELL)
        return
    rest = reading.rest_of(spot)
    if spot.opens_value:
        rest = Span((*spot.words, *rest.words))
    if rest.words:
        yield _same(spot, rest, reading)
        return
    if any(s.segment is spot.segment and s.start >= spot.end for s in reading.spots):
        return  # the next label follows at once: this one was left empty
    rows = rows_of_party(spot, reading)
    if rows:
        yield Region(rows, Placement.BELOW)
        return
    cell = reading.cell(spot.segment)
    if cell is not None and _is_form(cell, spot, reading):
        placed = (*_right(spot, reading), *_below(spot, reading))
        if placed:
            yield from placed
            return
    inside = _inside(spot, cell, reading)
    if inside is not None:
        yield inside
    elif cell is not None:
        beside = tuple(_beside(cell, spot, reading))
        yield from beside or _outside_cells(spot, reading)
    if cell is None or (inside is None and _is_head(cell, spot)):
        yield from _right(spot, reading)
        yield from _below(spot, reading)


def _is_head(cell: Cell, spot: Spot) -> bool:
    """Whether a cell has room for its label alone, in one language or two: the value stands in another cell."""
    lines = {round(s.box.cy / spot.segment.height): s.box.height for s in cell.segments}
    return cell.box.height <= FLAT_CELL * max(spot.segment.height, sum(lines.values()))


def _is_form(cell: Cell, spot: Spot, reading: PageReading) -> bool:
    """Whether a frame holds labels of several things, so that it says nothing about which value is whose."""
    others = (reading.opening(s) for s in cell.segments if s is not spot.segment)
    return any(o is not None and o.sure and not set(o.topics) & {*spot.topics, *WITHIN_BLOCKS} for o in others)


def _same(spot: Spot, rest: Span, reading: PageReading) -> Region:
    """The rest of the line and what goes on below it, either under the value or under the label."""
    tail = Segment.of(rest.words, spot.segment.page)
    ends_line = rest.words[-1] == spot.segment.words[-1]
    below = stack(tail, spot, reading) if ends_line else ()
    if ends_line and not below:
        below = max(stack(spot.segment, spot, reading), _hanging(spot, reading), key=len)
    return Region((rest, *map(reading.span_of, below)), Placement.SAME)


def _hanging(spot: Spot, reading: PageReading) -> tuple[Segment, ...]:
    """The lines of a party below its label and name, with an indent of their own."""
    first = _first_below(spot, reading) if set(spot.topics) & PARTIES else None
    if first is None or first.box.y0 - spot.segment.box.y0 > BLOCK_PITCH * spot.segment.height:
        return ()
    indent = (first.box.x0 - spot.segment.box.x0) / spot.segment.height
    same_type = first.height <= 1.3 * spot.segment.height <= 1.7 * first.height
    return (first, *stack(first, spot, reading)) if 0 <= indent <= MOST_INDENT and same_type else ()


def _beside(cell: Cell, spot: Spot, reading: PageReading) -> Iterator[Region]:
    """What the next cell of the same table row holds, unless it has a label of its own."""
    box = cell.box
    for other in reading.layout.cells:
        level = abs(other.box.y0 - box.y0) <= 3 and abs(other.box.y1 - box.y1) <= 3
        labelled = any(blocked(s, spot, reading) for s in other.segments)
        if level and abs(other.box.x0 - box.x1) <= 3 and not labelled:
            yield Region(tuple(map(reading.span_of, other.segments)), Placement.RIGHT)


def _outside_cells(spot: Spot, reading: PageReading) -> Iterator[Region]:
    """What stands right of a label in no cell: a frame that was not read whole parts labels and not values."""
    nearest = _first_right(spot.segment, reading)
    if nearest is not None and reading.cell(nearest) is None:
        yield from _right(spot, reading)


def _inside(spot: Spot, cell: Cell | None, reading: PageReading) -> Region | None:
    if cell is None:
        return None
    lines: list[Span] = []
    open_bracket = _opens_bracket(spot)
    last = spot.segment
    left, right = _column_of(spot, cell, reading)
    for segment in cell.segments:
        above = segment.box.cy < spot.segment.box.cy - spot.segment.height
        if segment is spot.segment or above or not left <= segment.box.x0 < right:
            continue
        if open_bracket:
            open_bracket = not re.search(r"[)）]", segment.text)
            continue
        if stops(last, segment, spot, reading):
            if segment.box.cy > spot.segment.box.cy + spot.segment.height or segment.box.x0 > spot.segment.box.x0:
                break
            continue
        lines.append(reading.span_of(segment))
        last = segment
    return Region(tuple(lines), Placement.CELL) if lines else None


def _opens_bracket(spot: Spot) -> bool:
    """Whether the label's second language goes on in the next line: "SHIPPER/EXPORTER(荷送人/輸"."""
    text = spot.segment.text
    return len(re.findall(r"[(（]", text)) > len(re.findall(r"[)）]", text))


def _column_of(spot: Spot, cell: Cell, reading: PageReading) -> tuple[float, float]:
    """Where in a cell the values of `spot` stand: the whole width, unless labels stand side by side in it."""
    opened = [s for s in cell.segments if (label := reading.opening(s)) is not None and label.sure]
    row = [s for s in opened if reading.same_row(s, spot.segment)]
    others = [s.box.x0 for s in row if s is not spot.segment]
    left = (
        spot.segment.box.x0 - spot.segment.height if any(x < spot.segment.box.x0 for x in others) else cell.box.x0 - 4
    )
    return left, min((x for x in others if x > spot.segment.box.x0), default=cell.box.x1)


def _right(spot: Spot, reading: PageReading) -> Iterator[Region]:
    nearest = _first_right(spot.segment, reading)
    if nearest is None or blocked(nearest, spot, reading):
        return
    gap = nearest.box.x0 - spot.segment.box.x1
    if gap <= FARTHEST * reading.page.width:
        lines = (nearest, *stack(nearest, spot, reading))
        yield Region(tuple(map(reading.span_of, lines)), Placement.RIGHT, gap / spot.segment.height)


def _first_right(label: Segment, reading: PageReading) -> Segment | None:
    """The next segment of the same printed line, else the next one at the same height."""
    right = [s for s in reading.layout.segments if s.box.x0 >= label.box.x1 - 1]
    row = [s for s in right if reading.same_row(s, label)]
    level = [s for s in right if s.box.overlap_y(label.box) >= 0.4 * min(s.box.height, label.box.height)]
    return min(row or level, key=lambda s: s.box.x0, default=None)


def _below(spot: Spot, reading: PageReading) -> Iterator[Region]:
    first = _first_below(spot, reading)
    if first is not None:
        lines = (first, *stack(first, spot, reading))
        drop = max(0.0, first.box.y0 - spot.segment.box.y1) / spot.segment.height
        indent = abs(first.box.x0 - spot.segment.box.x0) / spot.segment.height
        centred = abs(first.box.cx - spot.segment.box.cx) / spot.segment.height
        aligned = min(indent, centred) <= ALIGNED
        yield Region(tuple(map(reading.span_of, lines)), Placement.BELOW, drop + 0.1 * min(indent, centred), aligned)


def _first_below(spot: Spot, reading: PageReading) -> Segment | None:
    """The nearest segment under the label and under no other label of the same row; an indent is allowed."""
    label = spot.segment
    for segment in sorted(reading.layout.segments, key=lambda s: s.box.y0):
        if segment.box.cy <= label.box.y1 or segment.box.y0 - label.box.y1 > DROP * max(label.height, segment.height):
            continue
        starts_under = label.box.x0 - label.height <= segment.box.x0 <= label.box.x1 + 6 * label.height
        if not (starts_under or label.box.overlap_x(segment.box) > 0) or _other_label_nearer(segment, spot, reading):
            continue
        return None if blocked(segment, spot, reading) else segment
    return None


def _other_label_nearer(segment: Segment, spot: Spot, reading: PageReading) -> bool:
    own = abs(segment.box.x0 - spot.segment.box.x0)
    return any(
        abs(segment.box.x0 - s.segment.box.x0) < own
        for s in reading.spots
        if s.segment is not spot.segment
        and s.start == 0
        and s.sure
        and s.segment.box.overlap_y(spot.segment.box) > 0.4 * spot.segment.height
    )
