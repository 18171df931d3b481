"""Cuts recognised lines into words: a blank is where the ink leaves a gap, whether or not the engine saw one."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from models.document import Word
from models.geometry import Box
from pipeline.ocr import Char, Line

# Log-odds of a blank between two characters, fitted on 1,400 lines set in 41 faces, blurred, thinned, letter-spaced
# and at 110 to 300 dpi (no sample among them): 6 of 1,309 blanks and gaps wrong by them; by the gap alone 159.
ALWAYS, BY_GAP, BY_SPACING, BY_ENGINE = -1.2, 13.0, -16.0, 1.1
LEAST_CHANCE = 1e-3
PLAIN = str.maketrans("，．：；（）［］！？＆／－＋％＠＄＃＊＝＇＂　｜～", ",.:;()[]!?&/-+%@$#*='\" |~")


def words_of(line: Line, inked: NDArray[np.uint8]) -> list[Word]:
    """The words of a line with boxes in the picture's pixels; `inked` is its straightened crop, 255 where ink is."""
    chars = [Char(c.text.translate(PLAIN), c.x, c.confidence, c.blank) for c in line.chars]
    columns, height = _profile(inked)
    return [_word(line, run, columns) for run in _runs(chars, columns, height)]


def _profile(inked: NDArray[np.uint8]) -> tuple[NDArray[np.bool_], int]:
    """Which columns hold ink, and the height of the print in pixels."""
    rows = np.flatnonzero((inked > 0).sum(axis=1) >= max(1.0, 0.01 * inked.shape[1]))
    height = int(rows[-1] - rows[0] + 1) if len(rows) else inked.shape[0]
    columns: NDArray[np.bool_] = np.asarray((inked > 0).any(axis=0))
    return columns, max(height, 6)


def _runs(chars: Sequence[Char], columns: NDArray[np.bool_], height: int) -> list[list[Char]]:
    printed = [c for c in chars if not c.text.isspace()]
    if not printed:
        return []
    chances = _chances(chars)
    gaps = [_gap(columns, a.x, b.x) / height for a, b in pairwise(printed)]
    spacing = float(np.percentile(gaps, 30)) if gaps else 0.0
    runs = [[printed[0]]]
    for before, char, gap, chance in zip(printed, printed[1:], gaps, chances[1:], strict=False):
        odds = ALWAYS + BY_GAP * gap + BY_SPACING * spacing + BY_ENGINE * math.log(chance / (1 - chance))
        if odds > 0 and not _one_word_of_cjk((before.text, char.text), gap):
            runs.append([char])
        else:
            runs[-1].append(char)
    return runs


def _chances(chars: Sequence[Char]) -> list[float]:
    """For each printed character, how likely the engine held a blank before it, within sensible bounds."""
    chances, blank = [], 0.0
    for char in chars:
        if char.text.isspace():
            blank = max(blank, char.confidence, char.blank)
        else:
            chances.append(min(max(blank, char.blank, LEAST_CHANCE), 1 - LEAST_CHANCE))
            blank = 0.0
    return chances


def _gap(columns: NDArray[np.bool_], left: float, right: float) -> int:
    """The widest run of columns without ink between the centres of two characters."""
    width = len(columns)
    part = columns[int(left * width) : max(int(right * width), int(left * width) + 1)]
    best = run = 0
    for has_ink in part:
        run = 0 if has_ink else run + 1
        best = max(best, run)
    return best


def _one_word_of_cjk(between: tuple[str, str], gap: float) -> bool:
    """Japanese is set without blanks; only a gap as wide as a character parts it."""
    return all(is_cjk(t) for t in between) and gap < 0.8


def is_cjk(text: str) -> bool:
    return any("\u3040" <= c <= "\u30ff" or "\u3400" <= c <= "\u9fff" or "\uff66" <= c <= "\uff9f" for c in text)


def _word(line: Line, run: Sequence[Char], columns: NDArray[np.bool_]) -> Word:
    width = len(columns)
    left, right = _ink_edge(columns, int(run[0].x * width), -1), _ink_edge(columns, int(run[-1].x * width), 1)
    a, b = left / width, (right + 1) / width
    top, bottom = line.quad[:2], line.quad[3:1:-1]
    corners = np.array([edge[0] + (edge[1] - edge[0]) * t for edge in (top, bottom) for t in (a, b)])
    (x0, y0), (x1, y1) = corners.min(axis=0), corners.max(axis=0)
    text = "".join(c.text for c in run)
    return Word(text, Box(float(x0), float(y0), float(x1), float(y1)), _confidence(run))


def _confidence(run: Sequence[Char]) -> float:
    """Between the least and the mean: one doubtful character makes the word doubtful, but not all of it."""
    values = [c.confidence for c in run]
    return (min(values) + sum(values) / len(values)) / 2


def _ink_edge(columns: NDArray[np.bool_], start: int, step: int) -> int:
    """The last inked column from `start` on before the next gap."""
    at = min(max(start, 0), len(columns) - 1)
    while 0 <= at + step < len(columns) and (columns[at + step] or columns[at]):
        at += step
    return at
