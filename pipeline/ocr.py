"""PP-OCR finds the lines of a picture and reads their characters; `blanks` makes words of them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.engine import detector, recogniser
from pipeline.image import Picture, Quad, ordered

# Of the detector's answer, as its makers use it: chance from which a pixel belongs to a line's core, mean chance and
# height of the least core, and how much of area by circumference it is grown (twice that share: on both sides).
CORE, LEAST_CHANCE, LEAST_CORE, GROWTH = 0.3, 0.5, 3, 1.6
LEAST_SIDE = 736
DETECTOR_SIDE = 1280  # pixels; lines are cut from the full picture, and 2000 found no more at 2.5 times the cost
LINE_HEIGHT = 48  # what the recogniser was trained on
SQUEEZE = 0.85  # of the width: an eighth of the time less, nothing read worse
STEP = 32  # widths are rounded up to it
BATCH = 6
LEAST_SCORE = 0.5


@dataclass(frozen=True, slots=True)
class Char:
    """One recognised character; `x` is its centre from 0 to 1 along the line.

    `blank` is how much the engine thought of a blank between the character before and this one.
    """

    text: str
    x: float
    confidence: float
    blank: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """One found line: its corners in the picture (clockwise from top left), its straightened crop, its characters."""

    quad: Quad
    crop: Picture
    chars: tuple[Char, ...]

    @property
    def text(self) -> str:
        return "".join(c.text for c in self.chars)


class PaddleReader:
    """PP-OCR's detector and recogniser. Making one loads both networks."""

    def __init__(self, engine: str = "openvino") -> None:
        self._detect = detector(engine)
        self._recognise, self._alphabet = recogniser(engine)

    def find(self, picture: Picture) -> list[Quad]:
        """The lines, each as four corners in the picture."""
        height, width = picture.shape[:2]
        scale = min(1.0, DETECTOR_SIDE / max(height, width))
        if min(height, width) * scale < LEAST_SIDE:
            scale = min(LEAST_SIDE / min(height, width), 2 * DETECTOR_SIDE / max(height, width))
        size = [max(STEP, round(side * scale / STEP) * STEP) for side in (width, height)]
        small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
        chances = self._detect(_normalised(small)[None])[0, 0]
        stretch = np.array([width / size[0], height / size[1]], np.float32)
        limit = np.array([width - 1, height - 1], np.float32)
        return [np.clip(quad * stretch, 0, limit) for quad in _outlines(chances)]

    def read(self, crops: Sequence[Picture]) -> list[tuple[Char, ...]]:
        """The characters on each straightened line, blanks among them."""
        order = sorted(range(len(crops)), key=lambda i: crops[i].shape[1] / crops[i].shape[0])
        read: dict[int, tuple[Char, ...]] = {}
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            read.update(zip(batch, self._read_batch([crops[i] for i in batch]), strict=True))
        return [read[i] for i in range(len(crops))]

    def _read_batch(self, crops: Sequence[Picture]) -> list[tuple[Char, ...]]:
        widths = [max(8, math.ceil(SQUEEZE * LINE_HEIGHT * c.shape[1] / c.shape[0])) for c in crops]
        full = -(-max(widths) // STEP) * STEP  # few different widths: OpenVINO compiles for each new one
        batch = np.zeros((len(crops), 3, LINE_HEIGHT, full), np.float32)
        for i, (picture, width) in enumerate(zip(crops, widths, strict=True)):
            batch[i, :, :, :width] = _normalised(
                cv2.resize(picture, (width, LINE_HEIGHT), interpolation=cv2.INTER_AREA)
            )
        return [self._decode(s, full / w) for s, w in zip(self._recognise(batch), widths, strict=True)]

    def _decode(self, scores: NDArray[np.float32], stretch: float) -> tuple[Char, ...]:
        """Greedy CTC decoding that keeps where each character stood."""
        best, steps = scores.argmax(axis=1), len(scores)
        first = np.flatnonzero((best != 0) & (best != np.concatenate(([-1], best[:-1]))))
        blank = scores[:, -1]
        chars: list[Char] = []
        before = 0
        for step in map(int, first):
            last = step
            while last + 1 < steps and best[last + 1] == best[step]:
                last += 1
            centre = min(1.0, ((step + last) / 2 + 0.5) / steps * stretch)
            sure = float(scores[step : last + 1, best[step]].max())
            chars.append(Char(self._alphabet[best[step]], centre, sure, float(blank[before : step + 1].max())))
            before = step
        return tuple(chars)


def crop(picture: Picture, quad: Quad) -> Picture:
    """The line straightened; one that is much higher than wide is turned to be read upwards."""
    width = max(1, int(_side(quad, 0, 1)), int(_side(quad, 2, 3)))
    height = max(1, int(_side(quad, 0, 3)), int(_side(quad, 1, 2)))
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = cv2.getPerspectiveTransform(quad, target)
    line = cv2.warpPerspective(picture, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    if height >= 1.5 * width:
        line = np.rot90(line)
    return np.ascontiguousarray(line, np.uint8)


def _side(quad: Quad, a: int, b: int) -> float:
    return float(np.linalg.norm(quad[a] - quad[b]))


def mean_confidence(chars: Sequence[Char]) -> float:
    return sum(c.confidence for c in chars) / len(chars) if chars else 0.0


def _normalised(picture: Picture) -> NDArray[np.float32]:
    """Colours first, from -1 to 1, as both networks were trained."""
    return np.ascontiguousarray(picture.transpose(2, 0, 1), np.float32) * np.float32(2 / 255) - np.float32(1)


def _outlines(chances: NDArray[np.float32]) -> Iterator[Quad]:
    """Rectangles round what the detector marked: the cores of lines, so they are grown by a share of their area."""
    core = cv2.dilate((chances > CORE).astype(np.uint8), np.ones((2, 2), np.uint8))
    outlines, _ = cv2.findContours(core, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    for outline in outlines:
        centre, (a, b), angle = cv2.minAreaRect(outline)
        if min(a, b) < LEAST_CORE or _mean_within(chances, cv2.boxPoints((centre, (a, b), angle))) < LEAST_CHANCE:
            continue
        by = GROWTH * a * b / (a + b)
        yield ordered(cv2.boxPoints((centre, (a + by, b + by), angle)))


def _mean_within(chances: NDArray[np.float32], quad: Quad) -> float:
    corners = np.clip(np.round(quad), 0, [chances.shape[1] - 1, chances.shape[0] - 1]).astype(np.int32)
    x, y, width, height = cv2.boundingRect(corners)
    mask = np.zeros((height, width), np.uint8)
    cv2.fillConvexPoly(mask, corners - [x, y], 1)
    return float(cv2.mean(chances[y : y + height, x : x + width], mask)[0])
