"""Finds the printed straight lines of a page."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from models.geometry import Box
from pipeline.image import Mask
from pipeline.pieces import PT, in_points, pieces

LEAST_RULING = 24.0  # points
PIECE = 14.0
THICK = 4.0  # points; anything thicker is no ruling


def find_rulings(pale: Mask) -> list[Box]:
    """Straight lines, put together from pieces of which none is as short as the bar of a letter."""
    flat = [r for r in _joined(straight(pale, PIECE, True), horizontal=True) if r.width >= LEAST_RULING]
    upright = [r for r in _joined(straight(pale, PIECE, False), horizontal=False) if r.height >= LEAST_RULING]
    return flat + upright


def straight(pale: Mask, length: float, across: bool) -> list[Box]:
    """Thin straight runs of at least `length` points; a slight slant is tolerated."""
    run, thick = int(length * PT), max(3, int(THICK * PT)) + 2
    widened = cv2.dilate(pale, np.ones((2, 1) if across else (1, 2), np.uint8))
    runs = cv2.morphologyEx(widened, cv2.MORPH_OPEN, np.ones((1, run) if across else (run, 1), np.uint8))
    runs = cv2.subtract(runs, cv2.morphologyEx(runs, cv2.MORPH_OPEN, np.ones((thick, thick), np.uint8)))
    boxes = []
    for x, y, w, h, area in pieces(runs):
        thin, long = (h, w) if across else (w, h)
        if thin <= thick and long >= 0.8 * run and area > 0.5 * long:
            boxes.append(in_points(x, y, w, h))
    return boxes


def _joined(boxes: Sequence[Box], horizontal: bool) -> list[Box]:
    """Pieces of one line put together again."""
    rulings: list[Box] = []
    for box in sorted(boxes, key=lambda b: (b.x0, b.y0) if horizontal else (b.y0, b.x0)):
        for i, line in enumerate(rulings):
            apart = box.x0 - line.x1 if horizontal else box.y0 - line.y1
            aside = abs(box.cy - line.cy) if horizontal else abs(box.cx - line.cx)
            if aside < 2 and apart < 5:
                rulings[i] = Box.around((line, box))
                break
        else:
            rulings.append(box)
    return rulings
