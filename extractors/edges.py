"""Cuts lines of a table where a column begins in other lines though the blank before it is narrow."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from extractors.header_words import Role
from extractors.headers import Header
from extractors.layout import Segment

_JITTER = 1.5  # points by which the left or right edges of a column differ
_REACH = 20.0  # points by which a column may begin left of its caption
_MORE_THAN_BLANK = 1.15  # usual blanks from which a gap may part two columns
_LEAST_LINES, _LEAST_SHARE = 2, 0.25  # of the lines, those that must show the edge


def cut_at_edges(lines: Sequence[Sequence[Segment]], header: Header | None = None) -> list[tuple[Segment, ...]]:
    """The lines with segments cut where a word begins at the left edge, or a figure ends at the right edge, that
    enough other lines have."""
    lines = [tuple(part for s in line for part in _cut_at_caption(s, header)) for line in lines]
    blanks = [b.box.x0 - a.box.x1 for line in lines for s in line for a, b in pairwise(s.words)]
    if not blanks:
        return [tuple(line) for line in lines]
    wide = _MORE_THAN_BLANK * max(0.0, median(blanks))
    starts = [tuple(s.box.x0 for s in line) for line in lines]
    ends = [tuple(s.box.x1 for s in line if _figure(s.text)) for line in lines]
    return [tuple(part for s in line for part in _cut(s, wide, starts, ends)) for line in lines]


def _cut_at_caption(segment: Segment, header: Header | None) -> list[Segment]:
    """A text that begins under another column and goes on where the caption of descriptions begins is two."""
    if header is None:
        return [segment]
    for column in header.of_role(Role.DESCRIPTION):
        left = [c.box.x0 for c in header.columns if c.box.x1 <= column.box.x0]
        at = next((i for i, w in enumerate(segment.words) if abs(w.box.x0 - column.box.x0) <= _JITTER), 0)
        # A figure stands in the column on the left: words before the caption are a description's if it is centred.
        counted = any(re.fullmatch(r"[\d.,]+", w.text) for w in segment.words[:at])
        if counted and left and segment.words[0].box.x0 > left[-1] - _REACH:
            return [Segment.of(segment.words[:at], segment.page), Segment.of(segment.words[at:], segment.page)]
    return [segment]


def _cut(
    segment: Segment, wide: float, starts: Sequence[Sequence[float]], ends: Sequence[Sequence[float]]
) -> list[Segment]:
    parts = [[segment.words[0]]]
    for left, right in pairwise(segment.words):
        # The groups of "116 640" stand above each other as columns do.
        grouped = _figure(left.text) and right.text[:1].isdigit()
        apart = right.box.x0 - left.box.x1 > wide and not grouped
        if apart and (_shown(right.box.x0, starts) or (_figure(left.text) and _shown(left.box.x1, ends))):
            parts.append([])
        parts[-1].append(right)
    return [Segment.of(part, segment.page) for part in parts]


def _shown(at: float, edges: Sequence[Sequence[float]]) -> bool:
    near = sum(any(abs(at - x) <= _JITTER for x in line) for line in edges)
    return near >= max(_LEAST_LINES, _LEAST_SHARE * sum(bool(line) for line in edges))


def _figure(text: str) -> bool:
    return text[-1:].isdigit()
