"""PP-OCR finds the lines of a picture and reads their characters; `blanks` makes words of them."""

from __future__ import annotations

import logging
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from pipeline.image import Picture, Quad

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
    """PP-OCR's detector and recogniser as shipped inside RapidOCR's wheel. Making one loads both models."""

    def __init__(self, engine: str = "openvino", threads: int = 1) -> None:
        from rapidocr import RapidOCR

        logging.getLogger("RapidOCR").setLevel(logging.ERROR)
        kind = _engine_type(engine)
        _bound_memory()
        parts = RapidOCR(
            params={
                "Global.log_level": "error",
                "Det.engine_type": kind,
                "Rec.engine_type": kind,
                "Cls.engine_type": kind,
                "EngineConfig.openvino.inference_num_threads": threads,
                "EngineConfig.openvino.num_streams": 1,
                "Rec.rec_batch_num": BATCH,
                "EngineConfig.onnxruntime.intra_op_num_threads": threads,
            }
        )
        load: Any = parts  # its loaders carry no types
        self._detector: Any = load._load_det_model()
        self._recogniser: Any = load._load_rec_model()

    def find(self, picture: Picture) -> list[Quad]:
        height, width = picture.shape[:2]
        scale = min(1.0, DETECTOR_SIDE / max(height, width))
        small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else picture
        boxes = self._detector(small).boxes
        return [] if boxes is None else [np.asarray(b, np.float32) / scale for b in boxes]

    def read(self, crops: Sequence[Picture]) -> list[tuple[Char, ...]]:
        """The characters on each straightened line, blanks among them."""
        order = sorted(range(len(crops)), key=lambda i: crops[i].shape[1] / crops[i].shape[0])
        read: dict[int, tuple[Char, ...]] = {}
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            read.update(zip(batch, self._recognise([crops[i] for i in batch]), strict=True))
        return [read[i] for i in range(len(crops))]

    def _recognise(self, crops: Sequence[Picture]) -> list[tuple[Char, ...]]:
        widths = [max(8, math.ceil(SQUEEZE * LINE_HEIGHT * c.shape[1] / c.shape[0])) for c in crops]
        full = -(-max(widths) // STEP) * STEP  # few different widths: OpenVINO compiles for each new one
        batch = np.zeros((len(crops), 3, LINE_HEIGHT, full), np.float32)
        for i, (picture, width) in enumerate(zip(crops, widths, strict=True)):
            line = cv2.resize(picture, (width, LINE_HEIGHT), interpolation=cv2.INTER_AREA).astype(np.float32)
            batch[i, :, :, :width] = (line.transpose(2, 0, 1) / 255 - 0.5) / 0.5
        scores = self._recogniser.session(batch)
        return [self._decode(s, full / w) for s, w in zip(scores, widths, strict=True)]

    def _decode(self, scores: NDArray[np.float32], stretch: float) -> tuple[Char, ...]:
        """Greedy CTC decoding that keeps where each character stood."""
        best, steps = scores.argmax(axis=1), len(scores)
        alphabet = self._recogniser.postprocess_op.character
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
            chars.append(Char(alphabet[best[step]], centre, sure, float(blank[before : step + 1].max())))
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


def _bound_memory() -> None:
    """OpenVINO keeps compiled code for every width that it has met: 300 MB after some pages, for no gain in speed."""
    from rapidocr.inference_engine.openvino import main
    from rapidocr.inference_engine.openvino.device_config import CPUConfig

    class Bounded(CPUConfig):
        def get_config(self) -> dict[str, Any]:
            return {**super().get_config(), "CPU_RUNTIME_CACHE_CAPACITY": "0"}

    main.__dict__["CPUConfig"] = Bounded


def _engine_type(engine: str) -> Any:
    from rapidocr import EngineType

    return EngineType.ONNXRUNTIME if engine == "onnxruntime" else EngineType.OPENVINO
