"""Finds seals and rubber stamps by the colour of their ink."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

import cv2
import numpy as np

from models.document import Figure, FigureKind
from models.geometry import Box
from pipeline.image import Mask, Picture, red_ink
from pipeline.pieces import PT, colour, in_points, pieces

LEAST_SEAL, LARGEST_SEAL = 18.0, 150.0  # points
LARGEST_STAMP = 280.0
SKEW = 0.06  # of a stamp that was not pressed on straight
BLUISH = 0.12  # by how much of its own darkness ink must be bluer than red to be called blue
PALEST = 6.0


def find_seals(picture: Picture, scale: float = PT) -> list[Box]:
    """Round or square red impressions of 18 to 150 points, in points; `scale` is pixels a point."""
    red = red_ink(picture)
    if cv2.countNonZero(red) < 20:
        return []
    reach = max(3, int(5 * scale))
    grown = cv2.morphologyEx(red, cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    found = []
    for x, y, w, h, area in pieces(grown):
        wide, high = w / scale, h / scale
        compact = max(wide, high) < 1.9 * min(wide, high) and area > 0.15 * w * h
        if compact and min(wide, high) >= LEAST_SEAL and max(wide, high) <= LARGEST_SEAL:
            found.append(Box(x / scale, y / scale, (x + w) / scale, (y + h) / scale))
    return found


def find_stamps(picture: Picture, pale: Mask) -> list[Figure]:
    """Rubber stamps of a signature: small print with a rule or a written name, all in one blue or purple."""
    coloured = bluish(picture, pale)
    if cv2.countNonZero(coloured) < 60:
        return []
    reach = int(11 * PT)
    grown = cv2.morphologyEx(coloured, cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    figures = []
    for x, y, w, h, _ in pieces(grown):
        box = in_points(x, y, w, h)
        if box.width < 50 or box.width > LARGEST_STAMP or box.height < 18 or box.height > LARGEST_SEAL:
            continue
        own = coloured[y : y + h, x : x + w]
        if _has_small_print(own):
            figures.append(Figure(FigureKind.STAMP, box, colour(picture[y : y + h, x : x + w], own), None, 0.8))
    return figures


def bluish(picture: Picture, pale: Mask) -> Mask:
    """The pieces of ink that are blue or purple on average, however pale: noise in single pixels says nothing."""
    count, labels, stats, _ = cv2.connectedComponentsWithStats(pale, connectivity=8)
    inked = labels > 0
    owner = labels[inked]
    paper = np.median(picture[::16, ::16].reshape(-1, 3), axis=0)
    lack = paper - picture[inked].astype(np.float32)  # of blue, green and red light
    area = np.maximum(stats[:, cv2.CC_STAT_AREA], 1)
    darkness = np.bincount(owner, lack.max(axis=1), count) / area
    bluer = np.bincount(owner, lack[:, 2] - lack[:, 0], count) / area
    blue = (bluer > BLUISH * darkness) & (bluer > PALEST)
    return np.where(blue[labels] & inked, 255, 0).astype(np.uint8)


def _has_small_print(own: Mask) -> bool:
    """Whether a line of small print stands above or below a rule or a written name, as wide as half the impression."""
    found = [in_points(x, y, w, h) for x, y, w, h, _ in pieces(own)]
    wide = Box.around(found).width
    body = [b for b in found if (b.height > 10 and b.width > 10) or (b.width > 0.5 * wide and b.height < 7)]
    small = [b for b in found if 2 <= b.height <= 9 and 1 < b.width <= 0.5 * wide and _clear(b, body)]
    return bool(body) and any(_is_line([b for b in small if _beside(a, b)], 0.5 * wide) for a in small)


def _clear(box: Box, body: Sequence[Box]) -> bool:
    """Whether print stands above or below the written strokes; scraps between them are broken strokes."""
    return all(box.overlap_y(o) < 0.5 * box.height for o in body)


def _beside(box: Box, other: Box) -> bool:
    """Whether two pieces stand on one line, which may be tilted as stamps are."""
    return abs(box.cy - other.cy) < 2 + SKEW * abs(box.cx - other.cx)


def _is_line(row: Sequence[Box], least: float) -> bool:
    """Letters stand close together and are of one height; scraps of a broken stroke are not."""
    extent = Box.around(row).width
    even = sum(abs(b.height - median(o.height for o in row)) < 1.5 for b in row)
    return extent >= max(40, least) and sum(b.width for b in row) > 0.55 * extent and even >= 0.6 * len(row)
