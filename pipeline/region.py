"""Reads one rectangle of a page anew, in the child process: larger than the page was read, by both engines."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np

from models.document import Word
from models.geometry import Box
from pipeline import image, second
from pipeline.blanks import is_cjk, words_of
from pipeline.image import Picture
from pipeline.limits import Limits
from pipeline.ocr import LINE_HEIGHT, SQUEEZE, Line, crop
from pipeline.open import Fault, format_of, open_page, open_pdf, render, scans
from pipeline.scan import line_ink, loaded_reader

DPI = 400
PAD = 24  # pixels of paper round the rectangle: the detector misses what touches the edge
LEAST_HEIGHT = 64  # pixels to which a lower rectangle is enlarged
# The engines compile for each new size of picture, which takes longer than reading one: so there are few sizes.
CANVAS = (1280, 736)  # width and height in pixels of what the detector sees
LENGTH = 320  # pixels, in steps of which the recogniser's lines are long


@dataclass(frozen=True, slots=True)
class Region:
    """A rectangle on a page as displayed upright. `size` is the page's in points, `turned` is the reading's."""

    page: int
    box: Box
    size: tuple[float, float]
    turned: int


def read_region(data: bytes, region: Region, limits: Limits) -> list[list[str]]:
    """Each line from top to bottom as the first and as the second engine has it: the same twice where they agree."""
    piece = _piece(_upright(data, region, limits), region)
    found = _lines(piece, limits)
    again = _again(found, limits)
    rows = _rows([(line, words) for line, words in zip(found, again, strict=True) if words])
    return [[" ".join(w.text for w in row), " ".join(w.alternative or w.text for w in row)] for row in rows]


def _upright(data: bytes, region: Region, limits: Limits) -> Picture:
    kind = format_of(data)
    if kind == "PDF":
        document = open_pdf(data, limits)
        if not 1 <= region.page <= len(document):
            raise Fault("no_pages", region.page)
        picture = render(open_page(document, region.page - 1), DPI, limits, region.page)
    else:
        found = next((s for n, s in enumerate(scans(data, kind, limits), 1) if n == region.page), None)
        if found is None:
            raise Fault("no_pages", region.page)
        picture = found.picture if found.dpi is None else image.square_pixels(found.picture, found.dpi)
    return image.turn(picture, region.turned).picture


def _piece(picture: Picture, region: Region) -> Picture:
    """The rectangle with paper round it, enlarged where it is low."""
    high, wide = picture.shape[:2]
    across, down = wide / region.size[0], high / region.size[1]
    box = region.box
    x0, x1 = (min(max(round(x * across), 0), wide) for x in (box.x0, box.x1))
    y0, y1 = (min(max(round(y * down), 0), high) for y in (box.y0, box.y1))
    if x1 - x0 < 4 or y1 - y0 < 4:
        raise Fault("damaged", region.page, "the rectangle lies outside the page")
    piece = picture[y0:y1, x0:x1]
    scale = min(LEAST_HEIGHT / piece.shape[0], 4.0)
    if scale > 1:
        piece = cv2.resize(piece, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    return cv2.copyMakeBorder(piece, PAD, PAD, PAD, PAD, cv2.BORDER_CONSTANT, value=_paper(piece))


def _lines(piece: Picture, limits: Limits) -> list[Line]:
    """The lines that the detector finds; the whole rectangle as one where it finds none."""
    reader = loaded_reader(limits)
    canvas, scale = _canvas(piece)
    quads = [np.asarray(quad / scale, np.float32) for quad in reader.find(canvas)]
    if not quads:
        high, wide = piece.shape[:2]
        quads = [np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)]
    crops = [_lengthened(crop(piece, quad)) for quad in quads]
    read = reader.read(crops)
    return [Line(*line) for line in zip(quads, crops, read, strict=True)]


def warm(limits: Limits) -> None:
    """Has the engines compiled for every size that is usual here."""
    reader = loaded_reader(limits)
    reader.find(np.full((*CANVAS[::-1], 3), 255, np.uint8))
    for steps in (1, 2, 3, 4):
        reader.read([_lengthened(np.full((LINE_HEIGHT, round((steps - 0.5) * LENGTH / SQUEEZE), 3), 255, np.uint8))])


def _canvas(piece: Picture) -> tuple[Picture, float]:
    """The piece on a canvas of the one size, and the scale at which it lies there."""
    high, wide = piece.shape[:2]
    scale = min(CANVAS[0] / wide, CANVAS[1] / high, 1.0)
    small = piece if scale == 1 else cv2.resize(piece, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    below, right = CANVAS[1] - small.shape[0], CANVAS[0] - small.shape[1]
    return cv2.copyMakeBorder(small, 0, below, 0, right, cv2.BORDER_CONSTANT, value=_paper(piece)), scale


def _lengthened(line: Picture) -> Picture:
    """A line's crop with paper behind it, so that it is as long as other lines are."""
    high, wide = line.shape[:2]
    unit = LENGTH * high / (LINE_HEIGHT * SQUEEZE)
    more = math.floor(math.ceil(wide / unit) * unit) - wide
    return cv2.copyMakeBorder(line, 0, 0, 0, max(0, more), cv2.BORDER_CONSTANT, value=_paper(line))


def _paper(picture: Picture) -> list[int]:
    """The colour of the paper, which is lighter than print."""
    return [int(v) for v in np.percentile(picture.reshape(-1, 3), 90, axis=0)]


def _again(lines: Sequence[Line], limits: Limits) -> list[list[Word]]:
    """The words of each line, with the second engine's beside them where they differ."""
    words = [words_of(line, line_ink(line.crop)) for line in lines]
    if not limits.tesseract:
        return words
    for language in ("eng", "jpn"):
        batch = [i for i, line in enumerate(lines) if is_cjk(line.text) == (language == "jpn")]
        try:
            other = second.read_lines([lines[i].crop for i in batch], language)
        except OSError:  # not installed, or killed by its time limit
            continue
        for i, readings in zip(batch, other, strict=True):
            words[i] = second.compared(_doubted(words[i]), readings)
    return words


def _doubted(words: Sequence[Word]) -> list[Word]:
    """A person asked: every word is compared, not only those that identify or count something."""
    return [replace(w, confidence=min(w.confidence, second.DOUBTFUL - 0.01)) for w in words]


def _rows(lines: Sequence[tuple[Line, list[Word]]]) -> list[list[Word]]:
    """Words of lines at one height together, from left to right."""
    rows: list[tuple[float, list[tuple[float, list[Word]]]]] = []
    for line, words in sorted(lines, key=lambda pair: float(pair[0].quad[:, 1].mean())):
        middle, left = float(line.quad[:, 1].mean()), float(line.quad[:, 0].min())
        height = float(np.linalg.norm(line.quad[3] - line.quad[0]))
        if rows and middle - rows[-1][0] < 0.5 * height:
            rows[-1][1].append((left, words))
        else:
            rows.append((middle, [(left, words)]))
    return [[w for _, words in sorted(row, key=lambda part: part[0]) for w in words] for _, row in rows]
