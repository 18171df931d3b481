"""The white between columns set close together, at the same place line after line, or between two sizes of type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from models.document import Word

NARROWEST = 0.4  # line heights of white that can be a gutter
WIDER_THAN_BLANK = 1.4  # times the blanks beside it on its line
NEAR = 6.0  # line heights up and down in which the column must begin elsewhere, too
EDGE = 0.3  # line heights by which the left edges of a column's lines may differ
OTHER_TYPE = 1.5  # times as high: words of one line are not set so
LINES = 2  # lines whose text begins there, after a wide gap or at the margin


@dataclass(frozen=True, slots=True)
class Gutters:
    """Where texts begin on a page: first words of lines and words after a wide gap."""

    starts: tuple[Word, ...]

    @classmethod
    def of(cls, rows: Sequence[Sequence[Word]], wide: float) -> Gutters:
        """`wide` is in line heights."""
        found = [row[0] for row in rows]
        for row in rows:
            size = median(w.box.height for w in row)
            found.extend(right for left, right in pairwise(row) if right.box.x0 - left.box.x1 > wide * size)
        return cls(tuple(found))

    def parts(self, left: Word, right: Word, row: Sequence[Word]) -> bool:
        """Whether the white between two words of a row is a gutter: other lines' texts begin under or over `right`."""
        size = min(left.box.height, right.box.height)
        gap = right.box.x0 - left.box.x1
        if max(left.box.height, right.box.height) >= OTHER_TYPE * size and gap > size:
            return True  # large type beside small: a title beside an address
        if gap < NARROWEST * size or gap < WIDER_THAN_BLANK * _usual(row, right):
            return False
        beginning = (
            s
            for s in self.starts
            if abs(s.box.x0 - right.box.x0) <= EDGE * size and 0.5 * size < abs(s.box.cy - right.box.cy) <= NEAR * size
        )
        return len({round(s.box.cy / size) for s in beginning}) >= LINES


def _usual(row: Sequence[Word], right: Word) -> float:
    """The usual blank of a row, the one before `right` not counted."""
    gaps = [b.box.x0 - a.box.x1 for a, b in pairwise(row) if b is not right and b.box.x0 > a.box.x1]
    return median(gaps) if gaps else 0.0
