"""The lines of a page as table rows: texts, number cells and the height at which they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from extractors.cells import NumberCell, number_cells
from extractors.layout import Layout, Segment
from extractors.numbers import NumberStyle
from models.document import Page
from models.geometry import Box

RULE_WORD = re.compile(r"[-=_—–~.·•*+|:]{3,}")


@dataclass(frozen=True, slots=True)
class Row:
    """A printed line in a table: its texts and its number cells.

    `y` is its middle with the page's lean taken out, `height` that of a usual word in it: the box of a leaning line
    is much too high to measure gaps with.
    """

    page: Page
    texts: tuple[Segment, ...]
    cells: tuple[NumberCell, ...]
    box: Box
    y: float
    height: float
    slope: float = 0.0

    def middle(self, boxes: Sequence[Box]) -> float:
        """The middle of some of the line's words, comparable with `y`."""
        return median(b.cy - self.slope * b.cx for b in boxes)

    @property
    def text(self) -> str:
        pieces = sorted([(s.box.x0, s.text) for s in self.texts] + [(c.box.x0, cell_text(c)) for c in self.cells])
        return " ".join(t for _, t in pieces)


def cell_text(cell: NumberCell) -> str:
    return " ".join(w.text for w in cell.words)


def page_rows(page: Page) -> tuple[tuple[Segment, ...], ...]:
    """The lines of a page as their segments, without lines that are only a row of dashes."""
    layout = Layout.of(page)
    by_word = {id(w): n for n, line in enumerate(layout.lines) for w in line.words}
    rows: list[list[Segment]] = [[] for _ in layout.lines]
    for segment in layout.segments:
        kept = [w for w in segment.words if not RULE_WORD.fullmatch(w.text)]
        if kept:
            rows[by_word[id(segment.words[0])]].append(Segment.of(kept, page.number))
    return tuple(tuple(sorted(row, key=lambda s: s.box.x0)) for row in rows if row)


def rulings(page: Page) -> tuple[Box, ...]:
    """The level rulings of a page, typed rows of dashes included; the borders of neighbouring cells are one ruling."""
    typed = (w.box for w in page.words if RULE_WORD.fullmatch(w.text) and w.box.width > 6 * w.box.height)
    level = [*(r for r in page.rulings if r.width > r.height), *typed]
    joined: list[Box] = []
    for ruling in sorted(level, key=lambda r: (round(r.cy), r.x0)):
        if joined and abs(joined[-1].cy - ruling.cy) <= 2 and ruling.x0 <= joined[-1].x1 + 6:
            joined[-1] = Box.around([joined[-1], ruling])
        else:
            joined.append(ruling)
    return tuple(joined)


def row_of(page: Page, segments: Sequence[Segment], style: NumberStyle, slope: float = 0.0) -> Row:
    texts: list[Segment] = []
    cells: list[NumberCell] = []
    for segment in segments:
        found = number_cells(segment.words, style)
        if found is None:
            texts.append(segment)
        else:
            cells.extend(found)
    boxes = [w.box for s in segments for w in s.words]
    middle = median(b.cy - slope * b.cx for b in boxes)
    return Row(page, tuple(texts), tuple(cells), Box.around(boxes), middle, median(b.height for b in boxes), slope)
