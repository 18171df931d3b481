"""Finds the mark on an invoice that stands under or beside a label of its own, in a box, or by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from extractors.foot_words import CHARGES, CLOSING, TOTAL
from extractors.label_matching import Spot, find_spots
from extractors.labels import Topic
from extractors.layout import Layout, Segment
from extractors.mark_shapes import shapes_on, with_shape
from extractors.mark_words import NUMBERED, TYPICAL, is_bank, is_statement, is_title, says_no_marks
from extractors.page_reading import is_bracketed
from models.document import Page
from models.geometry import Box
from models.vocabulary import companies

# In line heights: how far a mark may stand from its label, and its lines from each other, also round a drawn shape.
GAP, GAP_AT_SHAPE = 2.4, 3.5
GAP_ABOVE = 8.0  # from a mark down to a label in brackets: the frame is as high as the signature's beside it
LEFT, RIGHT, BESIDE = 2.0, 8.0, 14.0
WIDEST = 22.0
_NO_LABELS_HERE = frozenset({Topic.MARKS, Topic.COLUMN, Topic.TITLE})
_SEVERAL = re.compile(r"\b(?:MAIN|SIDE|FRONT|FACE|REAR|BACK)\b|メイン|サイド", re.IGNORECASE)
_STRANGE = re.compile(
    r"\b(?:TEL|FAX|PHONE|E-?MAIL|ATTN|INVOICE\s*(?:NO|DATE)|DATE|SHIPPER|CONSIGNEE|EXPORTER|PAGE|FAITHFULLY|TRULY|SIGNATURE|"
    r"SIGNED|TOTAL|WEIGHT)\b|@|WWW\.|:|\d[.,]\d{2}\b|電話|〒",
    re.IGNORECASE,
)
LIKE_NOTHING_ELSE = 20  # of "N/M"


@dataclass(frozen=True, slots=True)
class _Heading:
    """A label that announces a mark; the first `words` of its segment, after which the mark itself may begin."""

    segment: Segment
    words: int

    @property
    def box(self) -> Box:
        return Box.around(w.box for w in self.segment.words[: self.words])

    @property
    def rest(self) -> Segment | None:
        left = self.segment.words[self.words :]
        return Segment.of(left, self.segment.page) if left else None

    @property
    def one_of_several(self) -> bool:
        return _SEVERAL.search(self.segment.text) is not None


@dataclass(frozen=True, slots=True)
class _Place:
    """A page as marks are looked for on it: `ends` are segments that begin something else."""

    laid: Layout
    ends: frozenset[int]

    @classmethod
    def of(cls, laid: Layout) -> _Place:
        labels = (s.segment for s in find_spots(laid) if s.start == 0 and _announces(s, laid))
        closing = (s for s in laid.segments if _closes(s) or is_title(s.text))
        return cls(laid, frozenset(id(s) for s in chain(labels, closing)))


def labelled_section(page: Page, goods: Sequence[Box]) -> list[Segment]:
    """Lines beside or below a label such as "Shipping Marks:", whichever look more like a mark.

    Of a main and a side mark both are the mark, one after the other. A label among the goods heads a column, where
    only what is typical of a mark is one.
    """
    laid = Layout.of(page)
    headings = [h for s in laid.segments if (h := _heading(s)) is not None]
    if not headings:
        return []
    place = _Place.of(laid)
    found = [(h, _best_for(h, place)) for h in headings]
    found = [(h, lines) for h, lines in found if likeness(place.laid.page, lines) > (1 if _within(h.box, goods) else 0)]
    several = [lines for h, lines in found if h.one_of_several]
    if len(several) > 1:
        return [s for lines in several for s in lines]
    return max((lines for _, lines in found), key=lambda found: likeness(page, found), default=[])


def unlabelled_section(page: Page, goods: Sequence[Box]) -> list[Segment]:
    """The lines round one that only a mark has ("C/NO. 1-10"), where no label announces it."""
    laid = Layout.of(page)
    sure = [s for s in laid.segments if NUMBERED.match(s.text) and not _within(s.box, goods)]
    if not sure:
        return []
    place = _Place.of(laid)
    heaps = [_heap_round(s, place) for s in sure]
    return max(
        (h for h in heaps if len(h) > 1 and likeness(page, h) > 0), key=lambda found: likeness(page, found), default=[]
    )


def before_anything_else(found: Sequence[Segment], page: Page) -> list[Segment]:
    """The lines of a marks column up to a total, a label with its value or anything else that ends a mark."""
    laid = Layout.of(page)
    place = _Place.of(laid)
    ending = [s for s in laid.segments if id(s) in place.ends and not is_title(s.text)]
    kept: list[Segment] = []
    for line in found:
        if kept and any(line.words[0] in s.words[:1] for s in ending):
            break
        kept.append(line)
    return kept


def likeness(page: Page, found: Sequence[Segment]) -> int:
    """How much a heap of lines looks like a mark; 0 or less for what belongs to something else."""
    if not found:
        return 0
    if says_no_marks(" ".join(s.text for s in found)):
        return LIKE_NOTHING_ELSE
    like = sum(3 for s in found if TYPICAL.search(s.text))
    like += sum(3 for f in shapes_on(page) if any(f.box.holds_point(s.box.cx, s.box.cy) for s in found))
    strange = sum(4 for s in found if _STRANGE.search(s.text) or companies.has_suffix(s.text) or len(s.text) > 45)
    return like + 1 - strange


def _heading(segment: Segment) -> _Heading | None:
    """The label that a segment is or begins with. Without a colon only N/M may follow it in the same segment."""
    said = [" ".join(w.text for w in segment.words[:count]) for count in range(len(segment.words) + 1)]
    for count in range(1, len(segment.words)):
        rest = " ".join(w.text for w in segment.words[count:])
        if is_title(said[count]) and (said[count].endswith((":", "：")) or says_no_marks(rest)):
            return _Heading(segment, count)
    return _Heading(segment, len(segment.words)) if is_title(said[-1]) else None


def _within(box: Box, places: Iterable[Box]) -> bool:
    return any(p.holds_point(box.cx, box.cy) for p in places)


def _announces(spot: Spot, laid: Layout) -> bool:
    """Whether a label stands there with its value: after a colon, or beside it on the same line."""
    if set(spot.topics) & _NO_LABELS_HERE:
        return False
    own = spot.segment.box
    beside = any(s.box.x0 >= own.x1 and s.box.overlap_y(own) > 0.5 * own.height for s in laid.segments)
    return spot.colon or (spot.whole and beside and not spot.weak)


def _closes(segment: Segment) -> bool:
    folded = re.sub(r"[\W_]+", " ", segment.text).strip().lower()
    return bool(TOTAL.match(folded) or CLOSING.match(folded) or CHARGES.match(folded))


def _best_for(heading: _Heading, place: _Place) -> list[Segment]:
    if is_bracketed(heading.segment.text):
        return _above(heading, place)
    options = (
        _below(heading, place, within_cell=True),
        _below(heading, place, wide=0.0),
        _below(heading, place, wide=RIGHT),
        _beside(heading, place),
    )
    return max(options, key=lambda found: (likeness(place.laid.page, found), len(found)))


def _above(heading: _Heading, place: _Place) -> list[Segment]:
    """Lines over a label in brackets: forms that print the name of a field under it do so for all of them."""
    label, height = heading.box, heading.segment.height
    over = [s for s in place.laid.segments if s.box.cy < label.y0 and s.box.overlap_x(label) > 0]
    last = max(over, key=lambda s: s.box.cy, default=None)
    near = last is not None and label.y0 - last.box.y1 <= GAP_ABOVE * height and id(last) not in place.ends
    return _heap_round(last, place) if last is not None and near else []


def _below(heading: _Heading, place: _Place, wide: float = RIGHT, within_cell: bool = False) -> list[Segment]:
    """Lines under a label that begin below it or up to `wide` line heights to its right; in its cell if so asked."""
    if heading.rest is not None:
        return []
    label, height = heading.box, heading.segment.height
    reach = Box(label.x0 - LEFT * height, label.y0, label.x1 + wide * height, place.laid.page.height)
    pool: Sequence[Segment] = place.laid.segments
    if within_cell:
        cell = next((c for c in place.laid.cells if heading.segment in c.segments), None)
        pool = cell.segments if cell is not None else ()
    under = [s for s in pool if s is not heading.segment and _boxed(s, place).cy > label.y1]
    first = next((s for s in _downwards(under, place) if _under(s, reach, label, place)), None)
    if first is None:
        return []
    column = Box.around((label, _boxed(first, place))) if wide == 0 else _boxed(first, place)
    return _stacked(label, first, under, place, column)


def _under(segment: Segment, reach: Box, label: Box, place: _Place) -> bool:
    box = _boxed(segment, place)
    return box.overlap_x(reach) > 0.3 * min(box.width, reach.width) and box.x0 >= reach.x0 - label.height


def _beside(heading: _Heading, place: _Place) -> list[Segment]:
    """What stands right of a label, and what goes on below it; the first line may stand a little lower in a picture."""
    label, height, rest = heading.box, heading.segment.height, heading.rest
    others = [s for s in place.laid.segments if s is not heading.segment]
    if rest is not None:
        return _stacked(label, rest, [rest, *(s for s in others if s.box.cy > rest.box.y1)], place)
    right = [s for s in others if label.x1 <= s.box.x0 <= label.x1 + BESIDE * height and s.box.y1 > label.y0]
    first = next((s for s in _downwards(right, place) if _boxed(s, place).y0 - label.y1 < 1.5 * height), None)
    if first is None:
        return []
    top = _boxed(first, place).y0
    return _stacked(Box(label.x0, top, label.x1, top), first, [s for s in others if s.box.cy > first.box.y0], place)


def _stacked(
    top: Box, first: Segment, pool: Iterable[Segment], place: _Place, column: Box | None = None
) -> list[Segment]:
    """`first` and what follows it without a wide gap in the same column; a drawn shape fills the gap it stands in."""
    stack: list[Segment] = []
    bottom, column = top.y1, column or _boxed(first, place)
    for segment in _downwards(pool, place):
        box = _boxed(segment, place)
        if segment is not first and (not stack or not _in_column(box, column)):
            continue
        allowed = GAP_AT_SHAPE if box != segment.box or _passes_shape(bottom, box, place) else GAP
        if box.y0 - bottom > allowed * segment.height or not _goes_on(segment, stack, place):
            break
        stack.append(segment)
        bottom, column = max(bottom, box.y1), Box.around((column, box))
    return stack


def _goes_on(segment: Segment, stack: Sequence[Segment], place: _Place) -> bool:
    if id(segment) in place.ends or segment.box.width > WIDEST * segment.height:
        return False
    ends = (companies.has_suffix(segment.text), is_bank(segment.text), is_statement(segment.text))
    return not (stack and any(ends))


def _passes_shape(bottom: float, box: Box, place: _Place) -> bool:
    """Whether a drawn shape stands in the gap, also one whose initials were not read."""
    return any(f.box.overlap_x(box) > 0 and bottom - 5 < f.box.y1 <= box.y0 + 5 for f in shapes_on(place.laid.page))


def _in_column(box: Box, column: Box) -> bool:
    return box.overlap_x(column) > 0.3 * min(box.width, column.width) or abs(box.x0 - column.x0) < box.height


def _heap_round(sure: Segment, place: _Place) -> list[Segment]:
    """The lines above and below a line of a mark that stand centred or left-aligned with it; initials in a drawn shape
    are the first of them.
    """
    aligned = [s for s in place.laid.segments if _aligned(_boxed(s, place), sure.box)]
    above = [s for s in _downwards(aligned, place) if s.box.cy < sure.box.y0]
    heap = [sure]
    for segment in reversed(above):
        gap = _boxed(heap[0], place).y0 - _boxed(segment, place).y1
        if gap > GAP * segment.height or not _goes_on(segment, (), place) or companies.has_suffix(segment.text):
            break
        heap.insert(0, segment)
        if _boxed(segment, place) != segment.box:
            break
    below = _stacked(sure.box, sure, [s for s in aligned if s.box.cy >= sure.box.cy], place)
    return [*heap[:-1], *below]


def _aligned(box: Box, with_box: Box) -> bool:
    slack = with_box.height
    return abs(box.cx - with_box.cx) < slack or abs(box.x0 - with_box.x0) < 0.5 * slack


def _downwards(found: Iterable[Segment], place: _Place) -> list[Segment]:
    return sorted(found, key=lambda s: (round(_boxed(s, place).y0, 1), s.box.x0))


def _boxed(segment: Segment, place: _Place) -> Box:
    """Where a line stands, of initials the drawn shape round them."""
    return with_shape(segment.box, shapes_on(place.laid.page))
