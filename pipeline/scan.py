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
from pipeline.figures import drawn
from pipeline.image import Mask, Matrix, Picture, Quad
from pipeline.impressions import find_seals
from pipeline.limits import Limits
from pipeline.ocr import LEAST_SCORE, Char, Line, PaddleReader, crop, mean_confidence
from pipeline.pieces import DPI, PT

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
    turned, (across, down), lines = _lines(reader, clean)
    forth = image.straightening((across, down), image.tilt_of([line.quad for line in lines]))
    lines = [replace(line, quad=q) for line, q in zip(lines, image.moved([x.quad for x in lines], forth), strict=True)]
    width, height = size if turned in (0, 180) else (size[1], size[0])
    scale = min(width / across, height / down)
    words = [replace(w, box=_scaled(w.box, scale)) for w in _words(lines, limits)]
    back = sheet.matrix @ image.turning(clean.shape, turned) @ np.linalg.inv(forth)
    marks = drawn(_at_150_dpi(image.turn(sheet.picture, turned).picture, forth, scale), words)
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


def _lines(reader: PaddleReader, picture: Picture) -> tuple[int, tuple[int, int], list[Line]]:
    """By how many degrees the picture must be turned clockwise, its width and height then, and its lines."""
    quads = reader.find(picture)
    turned = 270 if _lie_sideways(quads) else 0
    upright = image.turn(picture, turned)
    quads = image.moved(quads, np.linalg.inv(upright.matrix))
    crops = [crop(upright.picture, quad) for quad in quads]
    reverse, read = _sampled(reader, quads, crops)
    if reverse:
        turned = (turned + 180) % 360
        quads = image.moved(quads, np.linalg.inv(image.turning(upright.picture.shape, 180)))
        crops = [_reversed(c) for c in crops]
    rest = [i for i in range(len(crops)) if i not in read]
    read.update(zip(rest, reader.read([crops[i] for i in rest]), strict=True))
    lines = [Line(quads[i], crops[i], read[i]) for i in range(len(crops)) if _legible(read[i])]
    lines.sort(key=lambda line: (float(line.quad[:, 1].mean()), float(line.quad[:, 0].mean())))
    return turned, (upright.picture.shape[1], upright.picture.shape[0]), lines


def _sampled(
    reader: PaddleReader, quads: Sequence[Quad], crops: Sequence[Picture]
) -> tuple[bool, dict[int, tuple[Char, ...]]]:
    """Whether the lines stand on their heads, by reading a few long ones; what was read of these the right way up."""
    lying = [i for i, quad in enumerate(quads) if not _upright_line(quad)]
    sample = sorted(lying, key=lambda i: _length(quads[i]))[-12:][:SAMPLE]
    as_is = reader.read([crops[i] for i in sample])
    if not sample or _legibility(as_is) >= SURE:
        return False, dict(zip(sample, as_is, strict=True))
    reverse = reader.read([_reversed(crops[i]) for i in sample])
    better = _legibility(reverse) > _legibility(as_is)
    return better, dict(zip(sample, reverse if better else as_is, strict=True))


def _words(lines: Sequence[Line], limits: Limits) -> list[Word]:
    words = [words_of(line, line_ink(line.crop)) for line in lines]
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
        except OSError:  # not installed, killed by its time limit, or without this language
            continue
        for i, other in zip(batch, again, strict=True):
            read[i] = second.compared(words[i], other)
    return read


def _lie_sideways(quads: Sequence[Quad]) -> bool:
    upright = sum(_length(q) for q in quads if _upright_line(q))
    return upright > sum(_length(q) for q in quads if not _upright_line(q))


def _legibility(lines: Sequence[Sequence[Char]]) -> float:
    return sum(mean_confidence(chars) for chars in lines) / len(lines)


def _legible(chars: Sequence[Char]) -> bool:
    return mean_confidence(chars) >= LEAST_SCORE and any(not c.text.isspace() for c in chars)


def _reversed(line: Picture) -> Picture:
    return np.ascontiguousarray(line[::-1, ::-1])


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


def _at_150_dpi(picture: Picture, forth: Matrix, scale: float) -> Picture:
    """The picture straightened by `forth`, which is a turn; `scale` is points a pixel."""
    shrink = DPI / 72 * scale
    how = cv2.INTER_AREA if shrink < 1 else cv2.INTER_LINEAR
    small = cv2.resize(picture, None, fx=shrink, fy=shrink, interpolation=how)
    if np.allclose(forth, np.eye(3)):
        return small
    turn = (np.diag([shrink, shrink, 1]) @ forth @ np.diag([1 / shrink, 1 / shrink, 1]))[:2]
    return cv2.warpAffine(small, turn, (small.shape[1], small.shape[0]), borderMode=cv2.BORDER_REPLICATE)


def line_ink(crop: Picture) -> Mask:
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
    pixels = np.linalg.inv(image.turning(picture.shape, turned)) @ back
    high, wide = picture.shape[:2] if turned in (0, 180) else picture.shape[1::-1]
    across, down = size[0] / wide, size[1] / high
    points = np.diag([across, down, 1]) @ pixels @ np.diag([1 / scale, 1 / scale, 1])
    points = points / points[2, 2]
    if np.allclose(points, np.eye(3), atol=1e-3):
        return None
    return tuple(float(v) for v in points.reshape(-1))


def _scaled(box: Box, scale: float) -> Box:
    return Box(box.x0 * scale, box.y0 * scale, box.x1 * scale, box.y1 * scale)


def load_engines(limits: Limits) -> None:
    """Loads both networks ahead of the first picture and runs them once, for the first run is the slowest."""
    blank = np.full((64, 640, 3), 255, np.uint8)
    _reader(limits.engine).find(blank)
    _reader(limits.engine).read([blank])


def loaded_reader(limits: Limits) -> PaddleReader:
    """The first engine; loading it takes a second or two."""
    return _reader(limits.engine)


@cache
def _reader(engine: str) -> PaddleReader:
    cv2.setNumThreads(1)
    return PaddleReader(engine)
