"""Rulings and figures on a page: the ink that is not text, told apart by its geometry and colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2

from models.document import Figure, FigureKind, Word
from models.geometry import Box
from pipeline.image import Picture, ink
from pipeline.impressions import find_seals as find_seals
from pipeline.impressions import find_stamps
from pipeline.pen import pen_marks, set_in_script
from pipeline.pieces import DPI as DPI
from pipeline.pieces import PT as PT
from pipeline.pieces import inside, painted, slices
from pipeline.rulings import find_rulings
from pipeline.shapes import find_shapes

# Shares of the paper's lightness below which something is a hairline, a pale pen's stroke, or ink beyond doubt.
PALE, PEN, DARK = 0.86, 0.8, 0.72
WIDEST_LETTER = 1.8  # its width by its height
SEAL_BORDER = 3.0  # points by which the border of a seal may lie outside its box


@dataclass(frozen=True, slots=True)
class Drawn:
    """What was drawn on a page besides its text, in points."""

    rulings: tuple[Box, ...]
    figures: tuple[Figure, ...]


def drawn(picture: Picture, words: Sequence[Word]) -> Drawn:
    """Rulings and figures of an upright picture at 150 dpi; `words` in points."""
    pale, pen, dark = ink(picture, PALE, PEN, DARK)
    seals = find_seals(picture)
    borders = [box.grown(SEAL_BORDER) for box in seals]
    rulings = [r for r in find_rulings(pale) if not inside(r, borders)]  # a square seal's border parts no text
    inked = cv2.subtract(pen, painted(rulings, pen.shape))
    for box in seals:
        inked[slices(box, inked.shape)] = 0
    figures = [Figure(FigureKind.SEAL, box, "red", None, 0.8) for box in seals]
    figures += find_stamps(picture, pale)
    figures += [f for f in find_shapes(dark) if not inside(f.box, seals)]
    taken = [f.box for f in figures]
    text = painted([w.box for w in words if not _may_be_strokes(w)], pen.shape, 0.6)
    written = [f for f in pen_marks(picture, inked, dark, text) if not inside(f.box, taken)]
    script = [f for f in set_in_script(inked, text, written) if not inside(f.box, taken)]
    lettered = [f.box for f in script]
    figures += script
    figures += [f for f in written if f.kind is not FigureKind.HANDWRITING or not inside(f.box, lettered)]
    return Drawn(tuple(rulings), tuple(figures))


def _may_be_strokes(word: Word) -> bool:
    """Few letters read with doubt, or letters far wider than high: pen strokes are read so."""
    doubtful = word.confidence < 0.85 and len(word.text) <= 5
    return doubtful or word.box.width > WIDEST_LETTER * len(word.text) * word.box.height
