"""Finds seals and rubber stamps by the colour of their ink."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from models.document import Figure, FigureKind
from models.geometry import Box
from pipeline.image import Mask, Picture, red_ink
from pipeline.pieces import PT, colour, in_points, pieces

LEAST_SEAL, LARGEST_SEAL = 18.0, 150.0  # points
LARGEST_STAMP = 280.0
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
        if _small_print(own) > 0.3 * box.width:
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


def _small_print(own: Mask) -> float:
    """How wide the small print above or below a rule or a written name is, in points; 0 where there is neither."""
    found = [in_points(x, y, w, h) for x, y, w, h, _ in pieces(own)]
    around = Box.around(found)
    body = [b for b in found if (b.height > 10 and b.width > 10) or (b.width > 0.5 * around.width and b.height < 7)]
    small = [b for b in found if 2 <= b.height <= 9 and 1 < b.width <= 0.5 * around.width]
    return sum(b.width for b in small if any(b.cy < o.y0 + 2 or b.cy > o.y1 - 2 for o in body) and _clear(b, body))


def _clear(box: Box, body: Sequence[Box]) -> bool:
    """Whether print stands above or below every written stroke that it shares columns with."""
    return all(box.overlap_y(o) < 0.5 * box.height for o in body)
