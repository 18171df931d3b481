"""Finds the drawn outlines of shipping marks and names their shape."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from models.document import Figure, FigureKind
from pipeline.image import Mask
from pipeline.pieces import PT, in_points

LEAST_SHAPE, LARGEST_SHAPE = 20.0, 150.0  # points
RING = 0.04  # how far from its hull the line of an outline may lie, as a share of its size
Contour = NDArray[np.int32]


def find_shapes(dark: Mask) -> list[Figure]:
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
        if not of_a_marks_size(w, h):
            continue
        name = _shape_name(np.asarray(hole, np.int32), w, h)
        if name and _stands_alone(np.asarray(outlines[links[3]], np.int32), (x, y, w, h)):
            figures.append(Figure(FigureKind.SHAPE, in_points(x, y, w, h), "black", name, 0.9))
    return figures


def of_a_marks_size(w: int, h: int) -> bool:
    return min(w, h) >= LEAST_SHAPE * PT and max(w, h) <= LARGEST_SHAPE * PT and max(w, h) <= 3 * min(w, h)


def ring_name(own: Mask) -> str | None:
    """The shape of a piece that is nothing but one line round its own hull, which may be broken; else None.

    So an outline is known that touched the frame of its cell, where no hole of its own is left.
    """
    points = cv2.findNonZero(own)
    hull = np.asarray(cv2.convexHull(points), np.int32)
    height, width = own.shape
    reach = max(2, round(RING * max(width, height)))
    edge = np.zeros((height, width), np.uint8)
    cv2.drawContours(edge, [hull], -1, 255, 2 * reach + 1)
    on_edge = cv2.countNonZero(cv2.bitwise_and(own, edge))
    line = np.zeros((height, width), np.uint8)
    cv2.drawContours(line, [hull], -1, 255, 1)
    near = cv2.dilate(own, np.ones((2 * reach + 1, 2 * reach + 1), np.uint8))
    covered = cv2.countNonZero(cv2.bitwise_and(line, near))
    if on_edge < 0.9 * cv2.countNonZero(own) or covered < 0.9 * cv2.countNonZero(line):
        return None
    return _shape_name(hull, width, height)


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
