"""Makes a picture of a page flat and upright and tells ink from paper; a fault is treated only where it is found."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

# What is in the arrays is said here only: OpenCV's stubs promise no element type.
Picture: TypeAlias = NDArray[Any]  # uint8, rows x columns x (blue, green, red)
Mask: TypeAlias = NDArray[Any]  # uint8, rows x columns, 0 or 255
Quad: TypeAlias = NDArray[Any]  # float32, four corners clockwise from the top left
Matrix: TypeAlias = NDArray[Any]  # float64, a homography of points

PAPER_RATIOS = (math.sqrt(2), 11 / 8.5)
EDGE = 10  # pixels at 800 a page within which the edge of a sheet lies
DARKER = 45  # gray levels by which a table is darker than the sheet of paper lying on it
LEAST_TILT = 0.1  # degrees


@dataclass(frozen=True, slots=True)
class Flat:
    """A flattened picture; `matrix` takes its pixels back to those of the picture that it was made from."""

    picture: Picture
    matrix: Matrix


def unchanged(picture: Picture) -> Flat:
    return Flat(picture, np.eye(3))


def square_pixels(picture: Picture, dpi: tuple[float, float]) -> Picture:
    """Stretches a fax of 204 x 98 dots per inch and the like; a picture with square dots is returned as it is."""
    across, down = dpi
    if 0.97 < across / down < 1.03:
        return picture
    scale = max(across, down)
    return cv2.resize(picture, None, fx=scale / across, fy=scale / down, interpolation=cv2.INTER_CUBIC)


def turn(picture: Picture, degrees: int) -> Flat:
    """Turned clockwise by a multiple of 90 degrees."""
    if degrees % 360 == 0:
        return unchanged(picture)
    return Flat(np.ascontiguousarray(np.rot90(picture, -degrees // 90)), turning(picture.shape, degrees))


def turning(shape: tuple[int, ...], degrees: int) -> Matrix:
    """Takes points of the picture turned clockwise back to those of the picture of that shape."""
    height, width = shape[:2]
    match degrees % 360:
        case 90:
            return np.array([[0, 1, 0], [-1, 0, height], [0, 0, 1.0]])
        case 180:
            return np.array([[-1, 0, width], [0, -1, height], [0, 0, 1.0]])
        case 270:
            return np.array([[0, -1, width], [1, 0, 0], [0, 0, 1.0]])
        case _:
            return np.eye(3)


def straightening(size: tuple[int, int], tilt: float) -> Matrix:
    """Turns points of a picture of that width and height so that lines falling by `tilt` degrees become horizontal."""
    if abs(tilt) < LEAST_TILT:
        return np.eye(3)
    turned = cv2.getRotationMatrix2D((size[0] / 2, size[1] / 2), tilt, 1)
    return np.vstack([turned, [0, 0, 1]])


def cut_out_paper(picture: Picture, least_side: int = 2300) -> Flat:
    """A sheet photographed on something darker, seen straight from above; other pictures come back unchanged."""
    corners = _paper(picture)
    if corners is None:
        return unchanged(picture)
    across = float(np.linalg.norm(corners[1] - corners[0]) + np.linalg.norm(corners[2] - corners[3])) / 2
    down = float(np.linalg.norm(corners[3] - corners[0]) + np.linalg.norm(corners[2] - corners[1])) / 2
    ratio = _paper_ratio(max(across, down) / min(across, down))
    long = max(across, down, least_side)
    width, height = (long / ratio, long) if down >= across else (long, long / ratio)
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = cv2.getPerspectiveTransform(corners, target)
    size = (round(width), round(height))
    flat = cv2.warpPerspective(picture, matrix, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return Flat(np.asarray(flat, np.uint8), np.linalg.inv(matrix))


def tilt_of(quads: Sequence[Quad]) -> float:
    """The tilt of most text in degrees, positive where lines fall to the right; long lines count most."""
    angles, weights = [], []
    for quad in quads:
        (dx, dy) = quad[1] - quad[0]
        height = float(np.linalg.norm(quad[3] - quad[0]))
        if dx > 3 * height:
            angles.append(math.degrees(math.atan2(dy, dx)))
            weights.append(float(dx))
    if not angles:
        return 0.0
    order = np.argsort(angles)
    half = np.cumsum(np.asarray(weights)[order])
    tilt = float(np.asarray(angles)[order][np.searchsorted(half, half[-1] / 2)])
    return tilt if abs(tilt) < 20 else 0.0


def moved(quads: Sequence[Quad], matrix: Matrix) -> list[Quad]:
    """The quadrilaterals where `matrix` takes them, corners again clockwise from the top left."""
    if not quads:
        return []
    points = cv2.perspectiveTransform(np.asarray(quads, np.float64).reshape(1, -1, 2), matrix)
    return [ordered(q) for q in points.reshape(-1, 4, 2).astype(np.float32)]


def ordered(quad: Quad) -> Quad:
    """Corners clockwise, the one nearest to the top left first."""
    centre = quad.mean(axis=0)
    around = quad[np.argsort(np.arctan2(*(quad - centre).T[::-1]))]
    return np.roll(around, -int(np.argmin(around.sum(axis=1))), axis=0)


def ink(picture: Picture, *contrasts: float) -> tuple[Mask, ...]:
    """For each contrast, 255 where a pixel is darker in any colour than that times the paper around it."""
    blue, green, red = cv2.split(picture)
    darkest = np.asarray(cv2.min(cv2.min(blue, green), red), np.uint8)
    paper = _paper_shade(darkest)
    return tuple(cv2.compare(darkest, cv2.convertScaleAbs(paper, alpha=c), cv2.CMP_LT) for c in contrasts)


def red_ink(picture: Picture) -> Mask:
    """255 where the ink is red, as that of seals is."""
    blue, green, red = cv2.split(picture)
    return cv2.threshold(cv2.subtract(red, cv2.max(blue, green)), 26, 255, cv2.THRESH_BINARY)[1]


def without_red(picture: Picture, places: Sequence[tuple[int, int, int, int]]) -> Picture:
    """Within the places (x0, y0, x1, y1), only what shows in red light: black print stays, a seal over it goes."""
    if not places:
        return picture
    clean = picture.copy()
    for x0, y0, x1, y1 in places:
        clean[y0:y1, x0:x1] = _red_light(picture[y0:y1, x0:x1])
    return clean


def _red_light(part: Picture) -> Picture:
    """The red channel, stretched so that the palest ink of the seal becomes as light as the paper."""
    red = part[:, :, 2].astype(np.float32)
    inked = red_ink(part) > 0
    palest = float(np.percentile(red[inked], 15)) if inked.any() else 255.0
    gray = np.clip(red / max(palest, 1.0) * 255, 0, 255).astype(np.uint8)
    return np.asarray(cv2.cvtColor(gray, cv2.COLOR_GRAY2BGR), np.uint8)


def _paper_shade(gray: Mask) -> Mask:
    """How light the paper is at every pixel: the ink is closed at an eighth of the size and the rest smoothed."""
    height, width = gray.shape
    small = cv2.resize(gray, (max(1, width // 8), max(1, height // 8)), interpolation=cv2.INTER_AREA)
    closed = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))
    smooth = cv2.medianBlur(closed, 9)
    return np.asarray(cv2.resize(smooth, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8)


def _paper(picture: Picture) -> Quad | None:
    """The corners of a sheet that is clearly lighter than what is around it and does not fill the picture."""
    height, width = picture.shape[:2]
    scale = 800 / max(height, width)
    small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    gray = cv2.GaussianBlur(cv2.cvtColor(small, cv2.COLOR_BGR2GRAY), (9, 9), 0)
    _, light = cv2.threshold(gray, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    light = cv2.morphologyEx(light, cv2.MORPH_CLOSE, np.ones((25, 25), np.uint8))
    outlines, _ = cv2.findContours(light, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    if not outlines:
        return None
    sheet = max(outlines, key=cv2.contourArea)
    share = cv2.contourArea(sheet) / gray.size
    corners = cv2.approxPolyDP(cv2.convexHull(sheet), 0.03 * cv2.arcLength(sheet, True), True).reshape(-1, 2)
    if not 0.25 < share < 0.96 or len(corners) != 4:
        return None
    inside = np.zeros_like(gray)
    cv2.fillConvexPoly(inside, corners, 255)
    outside = gray[inside == 0]
    if outside.size < 0.04 * gray.size or np.median(gray[inside > 0]) - np.median(outside) < DARKER:
        return None
    quad = ordered(corners.astype(np.float32))
    return np.asarray(quad / scale) if _has_edges(gray, quad) else None


def _has_edges(gray: Mask, quad: Quad) -> bool:
    """Whether the sheet ends within the picture as sheets do.

    At a shadow, which is still paper, brightness falls slowly; a coloured band across the page ends at one side or at
    two opposite ones, while of a sheet on a table a corner is seen.
    """
    steps = [_step(gray, *side, quad.mean(axis=0)) for side in zip(quad, np.roll(quad, -1, axis=0), strict=True)]
    corner = any(steps[i - 1] is not None and steps[i] is not None for i in range(len(steps)))
    return corner and all(step is None or step >= 0.5 * DARKER for step in steps)


def _step(gray: Mask, start: Quad, end: Quad, middle: Quad) -> float | None:
    """By how much it is darker just outside a side than just inside; None where the picture itself ends there."""
    along = start + (end - start) * np.linspace(0.1, 0.9, 60)[:, None]
    outward = np.array([end[1] - start[1], start[0] - end[0]], np.float32)
    outward *= np.sign(outward @ (start - middle)) / max(1.0, float(np.linalg.norm(outward)))
    inner, outer = along - EDGE * outward, along + EDGE * outward
    shown = ((outer >= 0) & (outer < gray.shape[::-1])).all(axis=1)
    if shown.mean() < 0.3:
        return None
    return float(np.median(_at(gray, inner[shown]).astype(int) - _at(gray, outer[shown])))


def _at(gray: Mask, points: NDArray[Any]) -> Mask:
    x, y = points.round().astype(int).T
    return np.asarray(gray[y.clip(0, gray.shape[0] - 1), x.clip(0, gray.shape[1] - 1)])


def _paper_ratio(measured: float) -> float:
    nearest = min(PAPER_RATIOS, key=lambda r: abs(r - measured))
    return nearest if abs(nearest - measured) < 0.12 else measured
