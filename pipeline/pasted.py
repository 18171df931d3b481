"""Reads what was pasted as a picture into a page with a text layer: marks, printed names, initials in drawn shapes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2

from models.document import Figure, FigureKind, Word
from models.geometry import Box
from pipeline.image import Picture, ink
from pipeline.pen import rows
from pipeline.pieces import PT, in_points, painted, pieces
from pipeline.second import Reading, read_lines

DARK = 0.72
LEAST_LETTER, LARGEST_LETTER, WIDEST_LETTER = 3.5, 26.0, 30.0  # points
MOST_ROWS = 14  # more are no pasted mark, but a page whose layer leaves out its text
LEGIBLE, LEGIBLE_INITIALS = 0.75, 0.4
OF_A_PICTURE = 0.95  # of the engine's confidence
_NO_PRINT = frozenset({FigureKind.HANDWRITING, FigureKind.STAMP, FigureKind.SEAL})


@dataclass(frozen=True, slots=True)
class _Place:
    """Where something stands that may be read; `initials` stand in a drawn shape."""

    box: Box
    initials: bool


def pasted_words(
    picture: Picture, words: Sequence[Word], rulings: Sequence[Box], figures: Sequence[Figure]
) -> list[Word]:
    """The words of rows of letters that are in no word of the layer; `picture` has 150 dpi, `words` are in points."""
    standing = [_Place(box, False) for box in _rows(picture, words, rulings, figures)]
    # apart, because the engine takes a few large letters over a line of small ones for a drawing
    return [*_read(picture, [_Place(box, True) for box in _inner(words, figures)]), *_read(picture, standing)]


def _read(picture: Picture, places: Sequence[_Place]) -> list[Word]:
    crops = [(place, _crop(picture, place.box)) for place in places]
    inked = [(place, crop) for place, crop in crops if crop.size and crop.min() < 128]
    try:
        read = read_lines([crop for _, crop in inked])
    except OSError:  # no second reader: the layer alone has to do
        return []
    return [w for (place, _), found in zip(inked, read, strict=True) for w in _words(place, found)]


def without_print(figures: Sequence[Figure], words: Sequence[Word]) -> tuple[Figure, ...]:
    """The figures but those that were read as words in capitals; a name in small letters may be a printed signature."""
    capitals = [w.box for w in words if w.text.upper() == w.text]
    return tuple(
        f
        for f in figures
        if f.kind is not FigureKind.SCRIPT or sum(f.box.overlap(b) for b in capitals) < 0.5 * f.box.area
    )


def _inner(words: Sequence[Word], figures: Sequence[Figure]) -> list[Box]:
    """The inner half of empty drawn shapes, where a diamond or triangle has no outline."""
    empty = [f.box for f in figures if f.kind is FigureKind.SHAPE and not any(f.box.overlap(w.box) for w in words)]
    return [Box(b.cx - b.width / 4, b.cy - b.height / 5, b.cx + b.width / 4, b.cy + b.height / 4) for b in empty]


def _rows(picture: Picture, words: Sequence[Word], rulings: Sequence[Box], figures: Sequence[Figure]) -> list[Box]:
    """Rows of at least two pieces of a letter's size that nothing else explains; none where there are too many."""
    (dark,) = ink(picture, DARK)
    taken = [f.box for f in figures if f.kind in _NO_PRINT or f.kind is FigureKind.SHAPE]
    rest = cv2.subtract(dark, painted([w.box for w in words], dark.shape, 1.5))
    rest = cv2.subtract(rest, painted([*taken, *rulings], dark.shape, 2.0))
    found = (in_points(x, y, w, h) for x, y, w, h, area in pieces(rest) if area > 6)
    letters = [
        b for b in found if b.height <= LARGEST_LETTER and b.width <= WIDEST_LETTER and max(b.height, b.width) > 1.5
    ]
    standing = [row for row in rows(letters) if sum(b.height >= LEAST_LETTER for b in row) >= 2]
    return [Box.around(row) for row in standing] if len(standing) <= MOST_ROWS else []


def _crop(picture: Picture, box: Box) -> Picture:
    b = box.grown(1.5)
    x0, y0, x1, y1 = (max(0, round(v * PT)) for v in (b.x0, b.y0, b.x1, b.y1))
    return picture[y0:y1, x0:x1]


def _words(place: _Place, found: Sequence[Reading]) -> Iterator[Word]:
    """The words of one row side by side, each as wide as its share of the characters; nothing from a doubtful row."""
    if place.initials:
        legible = [r for r in found if r.text.isalnum() and r.confidence > LEGIBLE_INITIALS]
        yield from (Word(r.text, place.box, OF_A_PICTURE * r.confidence) for r in legible)
        return
    letters = sum(len(r.text) for r in found)
    sure = sum(r.confidence * len(r.text) for r in found) / max(letters, 1)
    if sure < LEGIBLE or sum(c.isalnum() for r in found for c in r.text) < 2:
        return
    at, step = place.box.x0, place.box.width / (letters + len(found) - 1)
    for reading in found:
        end = min(at + step * len(reading.text), place.box.x1)
        yield Word(reading.text, Box(at, place.box.y0, end, place.box.y1), OF_A_PICTURE * reading.confidence)
        at = end + step
