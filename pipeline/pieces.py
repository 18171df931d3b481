"""Connected pieces of ink on a picture of 150 dpi: where they lie, how thick and of which colour they are."""

from __future__ import annotations

import math
from collections.abc import Sequence

import cv2
import numpy as np

from models.geometry import Box
from pipeline.image import Mask, Picture

DPI = 150  # of the pictures that are searched for figures
PT = DPI / 72


def pieces(mask: Mask) -> list[tuple[int, int, int, int, int]]:
    """Left, top, width, height and area of each piece of a sparse mask, in pixels."""
    x0, y0, w0, h0 = cv2.boundingRect(mask)
    if not w0:
        return []
    part = mask[y0 : y0 + h0, x0 : x0 + w0]
    _, _, stats, _ = cv2.connectedComponentsWithStats(part, connectivity=8)
    return [(x0 + int(x), y0 + int(y), int(w), int(h), int(a)) for x, y, w, h, a in stats[1:]]


def in_points(x: int, y: int, w: int, h: int) -> Box:
    return Box(x / PT, y / PT, (x + w) / PT, (y + h) / PT)


def painted(boxes: Sequence[Box], shape: tuple[int, ...], slack: float = 0.8) -> Mask:
    """A mask of boxes in points, each grown by `slack`."""
    mask = np.zeros(shape[:2], np.uint8)
    for box in boxes:
        mask[slices(box.grown(slack), shape)] = 255
    return mask


def slices(box: Box, shape: tuple[int, ...]) -> tuple[slice, slice]:
    """Rows and columns that a box in points covers."""
    x0, y0, x1, y1 = (max(0, round(v * PT)) for v in (box.x0, box.y0, box.x1, box.y1))
    return slice(y0, min(y1, shape[0])), slice(x0, min(x1, shape[1]))


def inside(box: Box, others: Sequence[Box]) -> bool:
    return any(box.overlap(o) > 0.6 * box.area for o in others)


def stroke_width(own: Mask, amount: int) -> float:
    """Mean width of the strokes in pixels: twice the area by the length of the edge."""
    edges, _ = cv2.findContours(own, cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)
    length = sum(cv2.arcLength(e, True) for e in edges)
    return 2 * amount / max(length, 1.0)


def colour(part: Picture, own: Mask) -> str:
    """black, blue, red, purple or other, by the darker half of the ink."""
    pixels = part[own > 0].astype(np.float32)
    if not len(pixels):
        return "black"
    sums = pixels.sum(axis=1)
    blue, green, red = (float(v) for v in pixels[sums <= np.median(sums)].mean(axis=0))
    if max(blue, green, red) - min(blue, green, red) < 38:
        return "black"
    hue = math.degrees(math.atan2(math.sqrt(3) * (green - blue), 2 * red - green - blue)) % 360
    if hue < 20 or hue > 330:
        return "red"
    if 190 <= hue < 252:
        return "blue"
    return "purple" if 252 <= hue <= 330 else "other"
