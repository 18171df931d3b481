"""Reads a picture of a page: flattens it, turns it upright, reads it with two engines and describes what is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import cv2
import numpy as np

from models.document import Figure, FigureKind, Page, TextSource, Word
from models.geometry import Box
from pipeline import image, second
from pipeline.blanks import is_cjk, words_of
from pipeline.figures import DPI, PT, drawn, find_seals
from pipeline.image import Mask, Matrix, Picture, Quad
from pipeline.limits import Limits
from pipeline.ocr import LEAST_SCORE, Line, PaddleReader, crop, mean_confidence

SURE = 0.9  # mean confidence from which on a sample of lines stands upright beyond doubt
SAMPLE = 4
SECOND_LINES = 40  # lines that the second reader gets at most: fewer cost no less that could be measured


def read_picture(
    picture: Picture, number: int, size: tuple[float, float], limits: Limits, doubt: str | None = None
) -> Page:
    """One page; `size` is that of the picture in points, as it comes."""
    reader = _reader(limits.engine)
    sheet = image.cut_out_paper(picture)
    clean = image.without_red(sheet.picture, _seal_places(sheet.picture, size))
    quads = reader.find(clean)
    turned = _turned(reader, clean, quads)
    upright = image.turn(clean, turned)
    quads = image.moved(quads, np.linalg.inv(upright.matrix))
    straight = image.straighten(upright.picture, image.tilt_of(quads))
    quads = image.moved(quads, np.linalg.inv(straight.matrix))
    back = sheet.matrix @ upright.matrix @ straight.matrix
    width, height = size if turned in (0, 180) else (size[1], size[0])
    scale = min(width / straight.picture.shape[1], height / straight.picture.shape[0])
    words = _read(reader, straight.picture, quads, limits)
    words = [replace(w, box=_scaled(w.box, scale)) for w in words]
    marks = drawn(_at_150_dpi(_same_way(sheet.picture, turned, straight.matrix), scale), words)
    return Page(
        number,
        width,
        height,
        tuple(_without_scribbles(words, marks.figures)),
        TextSource.OCR,
        marks.rulings,
        marks.figures,
        turned,
        doubt,
        _shown(back, picture, turned, scale, (width, height)),
    )


def _read(reader: PaddleReader, picture: Picture, quads: Sequence[Quad], limits: Limits) -> list[Word]:
    crops = [crop(picture, quad) for quad in quads]
    lines = [
        Line(quad, cut, chars)
        for quad, cut, chars in zip(quads, crops, reader.read(crops), strict=True)
        if mean_confidence(chars) >= LEAST_SCORE and any(not c.text.isspace() for c in chars)
    ]
    lines.sort(key=lambda line: (float(line.quad[:, 1].mean()), float(line.quad[:, 0].mean())))
    words = [words_of(line, _line_ink(line.crop)) for line in lines]
    if limits.tesseract:
        words = _read_again(lines, words)
    return [w for line in words for w in line]


def _read_again(lines: Sequence[Line], words: list[list[Word]]) -> list[list[Word]]:
    """The lines with words that matter, read by Tesseract too; the least sure ones first."""
    wanted = [i for i, line in enumerate(words) if any(second.matters(w) for w in line)]
    wanted.sort(key=lambda i: min(w.confidence for w in words[i]))
    read = list(words)
    for language in ("eng", "jpn"):
        batch = [i for i in wanted[:SECOND_LINES] if is_cjk(lines[i].text) == (language == "jpn")]
        try:
            again = second.read_lines([lines[i].crop for i in batch], language)
        except (RuntimeError, OSError):  # not installed, killed by its time limit, or without this language
            continue
        for i, other in zip(batch, again, strict=True):
            read[i] = second.compared(words[i], other)
    return read


def _turned(reader: PaddleReader, picture: Picture, quads: Sequence[Quad]) -> int:
    """By how many degrees the picture must be turned clockwise: from the lines' direction and how well they read."""
    upright = sum(_length(q) for q in quads if _upright_line(q))
    sideways = upright > sum(_length(q) for q in quads if not _upright_line(q))
    sample = sorted((q for q in quads if _upright_line(q) == sideways), key=_length)[-12:][:SAMPLE]
    if not sample:
        return 0
    crops = [crop(picture, q) for q in sample]  # `crop` turns upright lines anticlockwise, as 270 does
    as_is = _legibility(reader, crops)
    if as_is >= SURE:
        return 270 if sideways else 0
    reverse = _legibility(reader, [np.ascontiguousarray(c[::-1, ::-1]) for c in crops])
    if sideways:
        return 90 if reverse > as_is else 270
    return 180 if reverse > as_is else 0


def _legibility(reader: PaddleReader, crops: Sequence[Picture]) -> float:
    return sum(mean_confidence(chars) for chars in reader.read(crops)) / len(crops)


def _upright_line(quad: Quad) -> bool:
    return bool(np.linalg.norm(quad[3] - quad[0]) >= 1.5 * np.linalg.norm(quad[1] - quad[0]))


def _length(quad: Quad) -> float:
    return float(max(np.linalg.norm(quad[3] - quad[0]), np.linalg.norm(quad[1] - quad[0])))


def _seal_places(picture: Picture, size: tuple[float, float]) -> list[tuple[int, int, int, int]]:
    scale = picture.shape[0] / size[1]
    places = []
    for box in find_seals(cv2.resize(picture, None, fx=PT / scale, fy=PT / scale, interpolation=cv2.INTER_AREA)):
        b = _scaled(box.grown(2), scale)
        places.append((max(0, int(b.x0)), max(0, int(b.y0)), int(b.x1) + 1, int(b.y1) + 1))
    return places


def _same_way(picture: Picture, turned: int, straight: Matrix) -> Picture:
    """The coloured picture brought to where the cleaned one was brought."""
    upright = image.turn(picture, turned).picture
    if np.allclose(straight, np.eye(3)):
        return upright
    height, width = upright.shape[:2]
    forth = np.linalg.inv(straight)[:2]
    return np.asarray(cv2.warpAffine(upright, forth, (width, height), borderMode=cv2.BORDER_REPLICATE), np.uint8)


def _at_150_dpi(picture: Picture, scale: float) -> Picture:
    """`scale` is points a pixel."""
    shrink = DPI / 72 * scale
    how = cv2.INTER_AREA if shrink < 1 else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(picture, None, fx=shrink, fy=shrink, interpolation=how), np.uint8)


def _line_ink(crop: Picture) -> Mask:
    """Ink of one line, by Otsu's threshold between print and paper; rulings above and below are left out."""
    gray = crop.min(axis=2)
    margin = gray.shape[0] // 8
    _, inked = cv2.threshold(gray, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    return np.asarray(inked[margin : gray.shape[0] - margin or None], np.uint8)


def _without_scribbles(words: Sequence[Word], figures: Sequence[Figure]) -> list[Word]:
    """Pen strokes read as letters are no words."""
    written = [f.box for f in figures if f.kind is FigureKind.HANDWRITING]
    return [w for w in words if w.confidence >= 0.97 or not any(w.box.overlap(b) > 0.5 * w.box.area for b in written)]


def _shown(
    back: Matrix, picture: Picture, turned: int, scale: float, size: tuple[float, float]
) -> tuple[float, ...] | None:
    """From points of the flat page to points of the picture as displayed upright."""
    upright = image.turn(picture[:, :, :1], turned)
    pixels = np.linalg.inv(upright.matrix) @ back
    across, down = size[0] / upright.picture.shape[1], size[1] / upright.picture.shape[0]
    points = np.diag([across, down, 1]) @ pixels @ np.diag([1 / scale, 1 / scale, 1])
    points = points / points[2, 2]
    if np.allclose(points, np.eye(3), atol=1e-3):
        return None
    return tuple(float(v) for v in points.reshape(-1))


def _scaled(box: Box, scale: float) -> Box:
    return Box(box.x0 * scale, box.y0 * scale, box.x1 * scale, box.y1 * scale)


@cache
def _reader(engine: str) -> PaddleReader:
    cv2.setNumThreads(1)
    return PaddleReader(engine)
