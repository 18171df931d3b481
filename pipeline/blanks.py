"""Cuts recognised lines into words: a blank is where the ink leaves a gap, whether or not the engine saw one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from models.document import Word
from models.geometry import Box
from pipeline.ocr import Char, Line

WIDE = 0.24  # a gap of so many line heights is a blank whatever the engine says
NARROW = 0.07  # a gap smaller than this is none
PLAIN = str.maketrans("，．：；（）［］！？＆／－＋％＠＄＃＊＝＇＂　｜～", ",.:;()[]!?&/-+%@$#*='\" |~")


def words_of(line: Line, inked: NDArray[np.uint8]) -> list[Word]:
    """The words of a line with boxes in the picture's pixels; `inked` is its straightened crop, 255 where ink is."""
    chars = [Char(c.text.translate(PLAIN), c.x, c.confidence) for c in line.chars]
    columns = (inked > 0).any(axis=0)
    runs = _runs(chars, columns, inked.shape[0])
    return [_word(line, run, columns) for run in runs]


def _runs(chars: Sequence[Char], columns: NDArray[np.bool_], height: int) -> list[list[Char]]:
    print_ = [c for c in chars if not c.text.isspace()]
    if not print_:
        return []
    blanks = _blanks_seen(chars)
    gaps = [_gap(columns, a.x, b.x) / height for a, b in zip(print_, print_[1:], strict=False)]
    wide = _wide_gap(gaps, blanks)
    runs = [[print_[0]]]
    for i, char in enumerate(print_[1:]):
        seen, gap = i in blanks, gaps[i]
        between = (print_[i].text, char.text)
        if (gap >= wide and not _kerned(between)) or (seen and gap >= NARROW) or _letters_meet_cjk(between, gap):
            runs.append([char])
        else:
            runs[-1].append(char)
    return runs


def _blanks_seen(chars: Sequence[Char]) -> frozenset[int]:
    """After which printed characters (counted without blanks) the engine saw a blank."""
    seen, count = set(), 0
    for char in chars:
        if char.text.isspace():
            seen.add(count - 1)
        else:
            count += 1
    return frozenset(seen)


def _gap(columns: NDArray[np.bool_], left: float, right: float) -> int:
    """The widest run of columns without ink between the centres of two characters."""
    width = len(columns)
    part = columns[int(left * width) : max(int(right * width), int(left * width) + 1)]
    best = run = 0
    for has_ink in part:
        run = 0 if has_ink else run + 1
        best = max(best, run)
    return best


def _wide_gap(gaps: Sequence[float], blanks: frozenset[int]) -> float:
    """From what gap on, in line heights, this line has a blank: learnt from its blanks and its letter spacing."""
    letters = sorted(g for i, g in enumerate(gaps) if i not in blanks)
    spaced = letters[len(letters) // 2] if letters else 0.0  # a heading may be letter-spaced
    seen = sorted(gaps[i] for i in blanks if i < len(gaps))
    wide = max(WIDE if not seen else min(WIDE, 0.75 * seen[len(seen) // 2]), 2.2 * spaced + 0.04)
    return max(wide, 0.13)


def _kerned(between: tuple[str, str]) -> bool:
    """A point or comma stands far from the digit or letter that it belongs to in typewriter faces."""
    left, right = between
    return right in ".,:;" or (left in ".," and right.isdigit())


def _letters_meet_cjk(between: tuple[str, str], gap: float) -> bool:
    return any(is_cjk(t) for t in between) and gap >= 0.45


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
