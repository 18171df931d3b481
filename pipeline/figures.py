"""Rulings and figures on a page: the ink that is not text, told apart by its geometry and colour."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from models.document import Figure, FigureKind, Word
from models.geometry import Box
from pipeline.image import Mask, Picture, blue_ink, ink, red_ink

PALE, DARK = 0.86, 0.72  # share of the paper's lightness below which something is a hairline, or ink
DPI = 150  # of the pictures that this module looks at
PT = DPI / 72
LEAST_RULING = 24.0  # points
PIECE = 14.0
THICK = 4.0  # points; anything thicker is no ruling
LEAST_FIGURE = 13.0  # points
LARGEST_MARK = 150.0  # points; marks and seals are smaller
Contour = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Drawn:
    """What was drawn on a page besides its text, in points."""

    rulings: tuple[Box, ...]
    figures: tuple[Figure, ...]


def drawn(picture: Picture, words: Sequence[Word]) -> Drawn:
    """Rulings and figures of an upright picture at 150 dpi; `words` in points."""
    pale, dark = ink(picture, PALE, DARK)
    rulings = _rulings(pale)
    inked = cv2.subtract(dark, _painted(rulings, dark.shape))
    seals = find_seals(picture)
    for box in seals:
        inked[_slices(box, inked.shape)] = 0
    figures = [Figure(FigureKind.SEAL, box, "red", None, 0.8) for box in seals]
    figures += _stamps(picture)
    text = _painted([w.box for w in words if w.confidence >= 0.85 or len(w.text) > 5], dark.shape, 0.6)
    figures += [f for f in _shapes(dark) if not _inside(f.box, seals)]
    taken = [f.box for f in figures]
    figures += [f for f in _marks_of_the_pen(picture, inked, text) if not _inside(f.box, taken)]
    return Drawn(tuple(rulings), tuple(figures))


def find_seals(picture: Picture, scale: float = PT) -> list[Box]:
    """Round or square red impressions of 18 to 150 points, in points; `scale` is pixels a point."""
    red = red_ink(picture)
    if cv2.countNonZero(red) < 20:
        return []
    reach = max(3, int(5 * scale))
    grown = cv2.morphologyEx(red, cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    found = []
    for x, y, w, h, area in _components(grown):
        wide, high = w / scale, h / scale
        compact = max(wide, high) < 1.9 * min(wide, high) and area > 0.15 * w * h
        if compact and min(wide, high) >= 18 and max(wide, high) <= LARGEST_MARK:
            found.append(Box(x / scale, y / scale, (x + w) / scale, (y + h) / scale))
    return found


def _rulings(pale: Mask) -> list[Box]:
    """Straight lines, put together from pieces of which none is as short as the bar of a letter."""
    flat = [r for r in _joined(_straight(pale, PIECE, True), horizontal=True) if r.width >= LEAST_RULING]
    upright = [r for r in _joined(_straight(pale, PIECE, False), horizontal=False) if r.height >= LEAST_RULING]
    return flat + upright


def _straight(pale: Mask, length: float, across: bool) -> list[Box]:
    """Thin straight runs of at least `length` points; a slight slant is tolerated."""
    run, thick = int(length * PT), max(3, int(THICK * PT)) + 2
    widened = cv2.dilate(pale, np.ones((2, 1) if across else (1, 2), np.uint8))
    runs = cv2.morphologyEx(widened, cv2.MORPH_OPEN, np.ones((1, run) if across else (run, 1), np.uint8))
    runs = cv2.subtract(runs, cv2.morphologyEx(runs, cv2.MORPH_OPEN, np.ones((thick, thick), np.uint8)))
    boxes = []
    for x, y, w, h, area in _components(runs):
        thin, long = (h, w) if across else (w, h)
        if thin <= thick and long >= 0.8 * run and area > 0.5 * long:
            boxes.append(Box(x / PT, y / PT, (x + w) / PT, (y + h) / PT))
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


def _shapes(dark: Mask) -> list[Figure]:
    """Closed outlines of the size of a shipping mark, with what they look like."""
    closed = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    outlines, tree = cv2.findContours(closed, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    if tree is None:
        return []
    figures: list[Figure] = []
    for hole, links in zip(outlines, tree[0], strict=True):
        if links[3] < 0:
            continue  # an outer edge; the hole within is what makes an outline
        x, y, w, h = cv2.boundingRect(hole)
        if min(w, h) < 20 * PT or max(w, h) > LARGEST_MARK * PT or max(w, h) > 3 * min(w, h):
            continue
        name = _shape_name(np.asarray(hole, np.int32), w, h)
        if name and _stands_alone(np.asarray(outlines[links[3]], np.int32), (x, y, w, h)):
            box = Box(x / PT, y / PT, (x + w) / PT, (y + h) / PT)
            figures.append(Figure(FigureKind.SHAPE, box, "black", name, 0.9))
    return figures


def _stands_alone(outer: Contour, hole: tuple[int, int, int, int]) -> bool:
    """Whether the ink round a hole ends close to it; a cell of a table goes on."""
    _, _, w, h = cv2.boundingRect(outer)
    return w <= 1.1 * hole[2] + 7 * PT and h <= 1.1 * hole[3] + 7 * PT  # sharp corners are thick


def _shape_name(outline: Contour, w: int, h: int) -> str | None:
    area, around = cv2.contourArea(outline), cv2.arcLength(outline, True)
    hull = cv2.contourArea(cv2.convexHull(outline))
    if hull == 0 or area / hull < 0.94:
        return None
    full = area / (w * h)
    corners = len(cv2.approxPolyDP(outline, 0.03 * around, True))
    if corners == 3:
        return "triangle"
    if corners == 4 and full < 0.62:
        return "diamond"
    if corners == 4 and full > 0.9:
        return "square" if max(w, h) < 1.2 * min(w, h) else "rectangle"
    if corners == 6 and full < 0.9:
        return "hexagon"
    if 0.74 < full < 0.83:
        return "circle" if max(w, h) < 1.15 * min(w, h) else "ellipse"
    return {5: "pentagon", 8: "octagon"}.get(corners)


def _marks_of_the_pen(picture: Picture, inked: Mask, text: Mask) -> list[Figure]:
    """Handwriting, single strokes and pictures: connected ink that is larger than print and not in word boxes."""
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
        box = Box(x / PT, y / PT, (x + w) / PT, (y + h) / PT)
        kind, shape = _kind(own, box, amount)
        if kind is not None:
            figures.append(Figure(kind, box, _colour(picture[part], own), shape, 0.7))
    return _grouped(figures)


def _kind(own: Mask, box: Box, amount: int) -> tuple[FigureKind | None, str | None]:
    points = cv2.findNonZero(own)
    (_, _), (side, other), _angle = cv2.minAreaRect(points)
    long, short = max(side, other), max(min(side, other), 1.0)
    if long > 12 * short and long > 40 * PT:
        return (FigureKind.STROKE, _slant(own)) if min(box.width, box.height) > 4 else (None, None)
    thickness = _stroke_width(own, amount)
    filled = amount / (long * short)
    if thickness > 6 or filled > 0.55:
        return (FigureKind.PICTURE, None) if min(box.width, box.height) > LEAST_FIGURE else (None, None)
    if box.height < LEAST_FIGURE or box.width < 10 or max(box.width, box.height) > 320:
        return (FigureKind.PICTURE, None) if min(box.width, box.height) > 30 else (None, None)
    return FigureKind.HANDWRITING, None


def _stroke_width(own: Mask, amount: int) -> float:
    """Mean width of the strokes in pixels: twice the area by the length of the edge."""
    edges, _ = cv2.findContours(own, cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)
    length = sum(cv2.arcLength(e, True) for e in edges)
    return 2 * amount / max(length, 1.0)


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


def _letters(mask: Mask) -> int:
    """How many pieces have the size of small print."""
    return sum(2.5 * PT <= h <= 11 * PT and w <= 14 * PT for _, _, w, h, _ in _components(mask))


def _stamps(picture: Picture) -> list[Figure]:
    """Rubber stamps of a signature: print, a rule and a written name in one flat blue or purple."""
    coloured = blue_ink(picture)
    if cv2.countNonZero(coloured) < 60:
        return []
    reach = int(11 * PT)
    grown = cv2.morphologyEx(coloured, cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    figures = []
    for x, y, w, h, _ in _components(grown):
        box = Box(x / PT, y / PT, (x + w) / PT, (y + h) / PT)
        if box.width < 50 or box.height < 18 or box.height > LARGEST_MARK:
            continue
        own = coloured[y : y + h, x : x + w]
        ruled = any(r.width > 0.5 * box.width for r in _straight(own, 20, True))
        if _letters(own) >= 10 and (ruled or box.width > 1.5 * box.height):
            figures.append(Figure(FigureKind.STAMP, box, _colour(picture[y : y + h, x : x + w], own), None, 0.8))
    return figures


def _colour(part: Picture, own: Mask) -> str:
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


def _components(mask: Mask) -> list[tuple[int, int, int, int, int]]:
    """Left, top, width, height and area of each piece of a sparse mask."""
    x0, y0, w0, h0 = cv2.boundingRect(mask)
    if not w0:
        return []
    part = mask[y0 : y0 + h0, x0 : x0 + w0]
    _, _, stats, _ = cv2.connectedComponentsWithStats(part, connectivity=8)
    return [(x0 + int(x), y0 + int(y), int(w), int(h), int(a)) for x, y, w, h, a in stats[1:]]


def _painted(boxes: Sequence[Box], shape: tuple[int, ...], slack: float = 0.8) -> Mask:
    mask = np.zeros(shape[:2], np.uint8)
    for box in boxes:
        mask[_slices(box.grown(slack), shape)] = 255
    return mask


def _slices(box: Box, shape: tuple[int, ...]) -> tuple[slice, slice]:
    x0, y0, x1, y1 = (max(0, round(v * PT)) for v in (box.x0, box.y0, box.x1, box.y1))
    return slice(y0, min(y1, shape[0])), slice(x0, min(x1, shape[1]))


def _inside(box: Box, others: Sequence[Box]) -> bool:
    return any(box.overlap(o) > 0.6 * box.area for o in others)
