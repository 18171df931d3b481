"""Finds handwriting, names set in a script font, single strokes and pictures among the ink that is no text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

import cv2
import numpy as np

from models.document import Figure, FigureKind
from models.geometry import Box
from pipeline.image import Mask, Picture
from pipeline.pieces import PT, colour, in_points, pieces, stroke_width
from pipeline.shapes import of_a_marks_size, ring_name

LEAST_FIGURE = 13.0  # points
SURELY_INK = 0.08  # share of a piece that is really dark; a shadow or a stain has none
LEAST_SLANT = 0.03  # a stroke's fall over its length; a ruling on a page that is not quite straight has less
BAR = 12.0  # points; a longer piece as thick as this is a filled bar
LEAST_LETTER, LOWEST_ROW = 3.4, 5.5  # points: heights of a letter of such a name, and of all of it
LOWEST_PEN, LEAST_LENGTH, PEN_FILL = (
    8.0,
    25.0,
    0.35,
)  # a flat flourish: its height and length, the share of it that is ink
LETTERS = 6  # separate pieces from which on a row is a name in letters


def pen_marks(picture: Picture, inked: Mask, dark: Mask, text: Mask) -> list[Figure]:
    """Connected ink that is larger than print and not in word boxes; `dark` is the part of `inked` that is no stain."""
    bridged = cv2.dilate(inked, np.ones((3, 3), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(bridged, connectivity=8)
    figures = []
    for label in range(1, count):
        x, y, w, h, _area = (int(v) for v in stats[label])
        if max(w, h) < LEAST_FIGURE * PT or min(w, h) < 3:
            continue
        part = (slice(y, y + h), slice(x, x + w))
        own = np.where(labels[part] == label, inked[part], 0).astype(np.uint8)
        amount = cv2.countNonZero(own)
        if amount < 30 or cv2.countNonZero(cv2.bitwise_and(own, text[part])) > 0.55 * amount:
            continue
        if cv2.countNonZero(cv2.bitwise_and(own, dark[part])) < SURELY_INK * amount:
            continue
        kind, shape = _kind(own, in_points(x, y, w, h), amount)
        if kind is not None:
            figures.append(Figure(kind, in_points(x, y, w, h), colour(picture[part], own), shape, 0.7))
    return _grouped(figures)


def set_in_script(inked: Mask, text: Mask, written: Sequence[Figure]) -> list[Figure]:
    """Rows of large separate letters that are no words of the text: a name set in a script font and pasted in.

    `written` are the pieces taken for handwriting, of which a long capital may be one.
    """
    rest = cv2.bitwise_and(inked, cv2.bitwise_not(text))
    letters = [in_points(x, y, w, h) for x, y, w, h, area in pieces(rest) if area > 8 and h <= 26 * PT and w <= 40 * PT]
    figures = []
    for row in rows([b for b in letters if b.height >= 2 or b.width >= 2]):
        box = Box.around(row)
        tall = [b for b in row if b.height >= LEAST_LETTER]
        if len(tall) < LETTERS or not 30 <= box.width <= 260 or not LOWEST_ROW <= box.height <= 30:
            continue
        larger = any(f.box.overlap(box) > 0 and f.box.height > 1.3 * box.height for f in written)
        if larger or max(b.width for b in row) > 0.4 * box.width or not _on_one_line(tall):
            continue
        figures.append(Figure(FigureKind.SCRIPT, box, "black", None, 0.7))
    return figures


def _on_one_line(letters: Sequence[Box]) -> bool:
    """Whether most letters end on the same line, as type does; the turns of a pen end anywhere."""
    line = median(b.y1 for b in letters)
    return sum(abs(b.y1 - line) < 1.2 for b in letters) >= 0.6 * len(letters)


def rows(boxes: Sequence[Box]) -> list[list[Box]]:
    """Boxes that stand beside each other with no gap wider than a blank."""
    found: list[list[Box]] = []
    for box in sorted(boxes, key=lambda b: b.x0):
        for row in found:
            last = Box.around(row[-3:])
            if box.x0 - last.x1 < 9 and box.overlap_y(last) > 0:
                row.append(box)
                break
        else:
            found.append([box])
    return found


def _kind(own: Mask, box: Box, amount: int) -> tuple[FigureKind | None, str | None]:
    points = cv2.findNonZero(own)
    (_, _), (side, other), _angle = cv2.minAreaRect(points)
    long, short = max(side, other), max(min(side, other), 1.0)
    if long > 12 * short and long > 40 * PT:
        slanted = min(box.width, box.height) > max(4, LEAST_SLANT * max(box.width, box.height))
        return (FigureKind.STROKE, _slant(own)) if slanted and short < BAR * PT else (None, None)
    if of_a_marks_size(own.shape[1], own.shape[0]) and (name := ring_name(own)):
        return FigureKind.SHAPE, name
    if stroke_width(own, amount) > 6 or amount / (long * short) > 0.55:
        return (FigureKind.PICTURE, None) if min(box.width, box.height) > LEAST_FIGURE else (None, None)
    if _is_flat_flourish(box, amount):
        return FigureKind.HANDWRITING, None
    if box.height < LEAST_FIGURE or box.width < 10 or max(box.width, box.height) > 320:
        return (FigureKind.PICTURE, None) if min(box.width, box.height) > 30 else (None, None)
    return FigureKind.HANDWRITING, None


def _is_flat_flourish(box: Box, amount: int) -> bool:
    """A small signature: one thin line that is lower than print is high, but longer than words hang together."""
    low = LOWEST_PEN <= box.height < LEAST_FIGURE and max(LEAST_LENGTH, 3 * box.height) <= box.width < 8 * box.height
    return low and amount < PEN_FILL * box.area * PT * PT


def _slant(own: Mask) -> str:
    """rising: from lower left to upper right."""
    ys, xs = np.nonzero(own)
    return "rising" if float(np.cov(xs, ys)[0, 1]) < 0 else "falling"


def _grouped(figures: Sequence[Figure]) -> list[Figure]:
    """The pieces of one signature put together: handwriting that almost touches."""
    groups: list[Figure] = []
    for figure in sorted(figures, key=lambda f: -f.box.area):
        near = figure.box.grown(6, 3)
        for i, other in enumerate(groups):
            if other.kind is figure.kind is FigureKind.HANDWRITING and near.overlap(other.box) > 0:
                groups[i] = replace(other, box=Box.around((other.box, figure.box)))
                break
        else:
            groups.append(figure)
    return groups
