"""How the words of a page stand together: lines, segments (split at wide gaps), cells (between rulings), blocks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from extractors.gutters import Gutters
from extractors.tilt import tilt
from models.document import Page, Word
from models.geometry import Box

# A gap counts as wide from this many line heights and from this many usual word gaps (typewriter pages space wider).
WIDE_GAP_HEIGHTS = 0.9
WIDE_GAP_SPACES = 1.8
# Two lines belong to one block while their tops are at most this many line heights apart.
BLOCK_PITCH = 2.1
ALIGNED = 0.75  # line heights that left edges or centres may differ inside a block
COLONS = frozenset({":", "："})
SAME_LINE = 0.2  # line heights by which words with boxes over each other may differ and still be on one line
_COMPANY_FORM = re.compile(r"(?:LTD|INC|LLC|CORP|LIMITED|K\.?K)\.?", re.IGNORECASE)
RULING_SLACK = 4.0  # points by which printed lines miss each other at corners


@dataclass(frozen=True, slots=True)
class Segment:
    """Words side by side with no wide gap and no ruling between them, left to right."""

    words: tuple[Word, ...]
    page: int
    box: Box = field(compare=False)

    @classmethod
    def of(cls, words: Sequence[Word], page: int) -> Segment:
        ordered = tuple(sorted(words, key=_reach))
        return cls(ordered, page, Box.around(w.box for w in ordered))

    @property
    def text(self) -> str:
        return " ".join(w.text for w in self.words)

    @property
    def height(self) -> float:
        """The usual word height, which a single tall bracket or a low dash does not change."""
        return median(w.box.height for w in self.words)


@dataclass(frozen=True, slots=True)
class Block:
    """Segments stacked one below the other, left-aligned or centred, at an even pitch and in one size of type."""

    segments: tuple[Segment, ...]
    box: Box

    @property
    def text(self) -> str:
        return " ".join(s.text for s in self.segments)


@dataclass(frozen=True, slots=True)
class Cell:
    """A rectangle between rulings and the segments in it, top to bottom."""

    box: Box
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything this module finds on one page, found once."""

    page: Page
    lines: tuple[Segment, ...]
    segments: tuple[Segment, ...]
    cells: tuple[Cell, ...]
    blocks: tuple[Block, ...]

    @classmethod
    def of(cls, page: Page, joined: Callable[[Sequence[Segment]], tuple[Segment, ...]] = tuple) -> Layout:
        """`joined` puts segments together that only look apart: the lines of a broken label."""
        found_lines = lines(page)
        usual_gap, gutters = _usual_gap(found_lines), Gutters.of([s.words for s in found_lines], WIDE_GAP_HEIGHTS)
        found_segments = joined([s for line in found_lines for s in _split(line, page, usual_gap, gutters)])
        found_cells = _cells(page, found_segments)
        return cls(page, found_lines, found_segments, found_cells, _blocks(found_segments, found_cells))


def lines(page: Page) -> tuple[Segment, ...]:
    """The printed lines, top to bottom; each is one segment over the whole width. Tolerates a slight tilt."""
    rows: list[list[Word]] = []
    slope = tilt(page)
    for word in sorted((w for w in page.words if w.text.strip()), key=_reach):
        row = _row_of(word, rows, slope)
        if row is None:
            rows.append([word])
        else:
            row.append(word)
    found = (Segment.of(row, page.number) for row in rows)
    return tuple(sorted(found, key=lambda s: (s.words[0].box.cy - slope * s.words[0].box.cx, s.box.x0)))


def segments(page: Page) -> tuple[Segment, ...]:
    return Layout.of(page).segments


def cells(page: Page) -> tuple[Cell, ...]:
    """The boxes of a ruled form that hold text; empty where nothing is ruled."""
    return Layout.of(page).cells


def blocks(page: Page) -> tuple[Block, ...]:
    return Layout.of(page).blocks


def _reach(word: Word) -> float:
    """Words in the order of their right ends: readers give the last word of a run the box of the whole run."""
    return word.box.x1


def _row_of(word: Word, rows: Sequence[list[Word]], slope: float) -> list[Word] | None:
    """The row whose last word stands at the height of `word`: chaining follows what is left of a lean."""
    near = [(abs(_drop(row[-1], word, slope)), i) for i, row in enumerate(rows) if _level(row[-1], word, slope)]
    return rows[min(near)[1]] if near else None


def _drop(left: Word, right: Word, slope: float) -> float:
    """How much lower `right` stands than the line of `left`, in points."""
    return right.box.cy - left.box.cy - slope * (right.box.cx - left.box.cx)


def _level(left: Word, right: Word, slope: float) -> bool:
    if left.box == right.box:
        return True  # a reader that cannot tell the words of a run apart gives each the box of the run
    size = min(left.box.height, right.box.height)
    overlap = left.box.x1 - right.box.x0
    if overlap > 0.5 * min(left.box.width, right.box.width) and abs(_drop(left, right, slope)) > SAME_LINE * size:
        return False  # printed over each other: two lines, not one
    shared = (left.box.height + right.box.height) / 2 - abs(_drop(left, right, slope))
    return shared >= 0.5 * size


def _usual_gap(rows: Sequence[Segment]) -> float:
    """The usual blank between two words, in points."""
    limits = ((row, 1.5 * row.height) for row in rows)
    gaps = [gap for row, limit in limits for gap in _gaps(row) if 0 < gap < limit]
    return median(gaps) if gaps else 0.0


def _gaps(row: Segment) -> list[float]:
    return [b.box.x0 - a.box.x1 for a, b in pairwise(row.words)]


def _split(line: Segment, page: Page, usual_gap: float, gutters: Gutters) -> list[Segment]:
    """The line cut at wide gaps and rulings. A colon in a column of its own goes with the label before it."""
    wide = max(WIDE_GAP_HEIGHTS * line.height, WIDE_GAP_SPACES * usual_gap)
    parts: list[list[Word]] = [[line.words[0]]]
    after_colon = False
    for left, right in pairwise(line.words):
        apart = right.box.x0 - left.box.x1 > wide or _ruled_apart(left, right, page)
        colon = right.text in COLONS
        apart = (apart or gutters.parts(left, right, line.words)) and not _completes_name(left, right)
        if (apart and not colon) or after_colon:
            parts.append([])
        after_colon = apart and colon
        parts[-1].append(right)
    return [Segment.of(part, line.page) for part in parts]


def _completes_name(left: Word, right: Word) -> bool:
    """Whether a gap that is not very wide stands before the last word of "ABC CO., LTD."."""
    near = right.box.x0 - left.box.x1 <= 2.0 * max(left.box.height, right.box.height)
    return near and left.text.endswith(",") and _COMPANY_FORM.fullmatch(right.text) is not None


def _ruled_apart(left: Word, right: Word, page: Page) -> bool:
    return any(
        left.box.cx < r.cx < right.box.cx and r.y0 <= right.box.cy <= r.y1
        for r in page.rulings
        if r.height > r.width and left.box.x1 - 2 <= r.cx <= right.box.x0 + 2
    )


def _cells(page: Page, found: Sequence[Segment]) -> tuple[Cell, ...]:
    level: dict[int, list[Box]] = defaultdict(list)
    for ruling in page.rulings:
        if ruling.width >= ruling.height:
            level[round(ruling.cy)].append(ruling)
    upright = [r for r in page.rulings if r.width < r.height]
    inside: dict[Box, list[Segment]] = defaultdict(list)
    for segment in found:
        box = _around(segment.box, level, upright)
        if box is not None:
            inside[box].append(segment)
    merged: dict[Box, list[Segment]] = defaultdict(list)
    for box, held in inside.items():
        merged[_unparted(box, inside)].extend(held)
    made = (Cell(box, tuple(sorted(held, key=lambda s: (s.box.y0, s.box.x0)))) for box, held in merged.items())
    return tuple(sorted(made, key=lambda c: (c.box.y0, c.box.x0)))


def _unparted(box: Box, others: Iterable[Box]) -> Box:
    """The widest frame of the same height round this one: a line that stops half-way parts no cell."""
    level = [o for o in others if abs(o.y0 - box.y0) <= 2 and abs(o.y1 - box.y1) <= 2 and o.contains(box, 2.0)]
    return max(level, key=lambda o: o.width)


def _around(box: Box, level: Mapping[int, Sequence[Box]], upright: Sequence[Box]) -> Box | None:
    """The nearest closed frame round `box`, or None. An underline is no border: it does not reach both sides."""
    beside = [r.cx for r in upright if r.y0 - 1 <= box.cy <= r.y1 + 1]
    left = max((x for x in beside if x <= box.x0 + RULING_SLACK), default=None)
    right = min((x for x in beside if x >= box.x1 - RULING_SLACK), default=None)
    if left is None or right is None or right <= left:
        return None
    across = [y for y, reach in _reaches(level, left, right) if reach >= 0.8 * (right - left)]
    top = max((y for y in across if y <= box.y0 + RULING_SLACK), default=None)
    bottom = min((y for y in across if y >= box.y1 - RULING_SLACK), default=None)
    if top is None or bottom is None or bottom <= top:
        return None
    return Box(round(left), round(top), round(right), round(bottom))


def _reaches(level: Mapping[int, Sequence[Box]], left: float, right: float) -> Iterator[tuple[float, float]]:
    """How much of left..right the rulings at each height cover; broken lines of a scan are added up."""
    for y in level:
        near = (r for height in range(y - 2, y + 3) for r in level.get(height, ()))
        yield y, sum(max(0.0, min(r.x1, right) - max(r.x0, left)) for r in near)


def _blocks(found: Sequence[Segment], framed: Sequence[Cell]) -> tuple[Block, ...]:
    frame = {id(s): c.box for c in framed for s in c.segments}
    stacks: list[list[Segment]] = []
    for segment in sorted(found, key=lambda s: (s.box.y0, s.box.x0)):
        stack = next((s for s in reversed(stacks) if _continues(s, segment, frame)), None)
        if stack is None:
            stacks.append([segment])
        else:
            stack.append(segment)
    return tuple(Block(tuple(s), Box.around(x.box for x in s)) for s in stacks)


def _continues(stack: Sequence[Segment], below: Segment, frame: dict[int, Box]) -> bool:
    above = stack[-1]
    size = max(above.height, below.height)
    if frame.get(id(above)) != frame.get(id(below)) or size > 1.6 * min(above.height, below.height):
        return False
    if not 0 < below.box.y0 - above.box.y0 <= BLOCK_PITCH * size or below.box.y0 < above.box.y1 - 0.5 * size:
        return False
    left, centre = abs(below.box.x0 - stack[0].box.x0), abs(below.box.cx - above.box.cx)
    return min(left, centre) <= ALIGNED * size
