"""The drawn outlines of shipping marks on a page, and the words in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.layout import Segment, lines
from models.document import Figure, FigureKind, Page, Word
from models.geometry import Box

MOST_LINES = 1.8  # line heights between the first and the last line inside an outline of initials


def shapes_on(page: Page) -> tuple[Figure, ...]:
    """Outlines of a mark's size; a frame round the whole page or table, or round more than two lines, is none."""
    return tuple(
        f
        for f in page.figures
        if f.kind is FigureKind.SHAPE
        and f.box.width < page.width / 2
        and f.box.height < page.height / 3
        and not _frames_lines(f.box, page)
    )


def _frames_lines(box: Box, page: Page) -> bool:
    inside = [w.box for w in page.words if box.holds_point(w.box.cx, w.box.cy)]
    if not inside:
        return False
    return max(b.cy for b in inside) - min(b.cy for b in inside) > MOST_LINES * max(b.height for b in inside)


def with_shape(box: Box, shapes: Sequence[Figure]) -> Box:
    """The box of initials together with the outline round them."""
    return next((Box.around((box, f.box)) for f in shapes if f.box.holds_point(box.cx, box.cy)), box)


def mark_lines(page: Page, words: Sequence[Word]) -> tuple[Segment, ...]:
    """The lines of a mark, top to bottom, but the initials inside a drawn shape first."""
    inside = [w for w in words if any(f.box.holds_point(w.box.cx, w.box.cy) for f in shapes_on(page))]
    outside = [w for w in words if w not in inside]
    return (*lines(replace(page, words=tuple(inside))), *lines(replace(page, words=tuple(outside))))


def initials_over(page: Page, column: Sequence[Word]) -> list[Word]:
    """Words in a drawn shape that stands right above a column's words and was not counted to it."""
    top = Box.around(w.box for w in column)
    over = [
        f.box
        for f in shapes_on(page)
        if f.box.overlap_x(top) > 0.5 * min(f.box.width, top.width) and top.cy - f.box.cy >= 0 and _near(f.box, top)
    ]
    return [w for w in page.words if w not in column and any(box.holds_point(w.box.cx, w.box.cy) for box in over)]


def _near(shape: Box, words: Box) -> bool:
    return -shape.height < words.y0 - shape.y1 < shape.height / 2
