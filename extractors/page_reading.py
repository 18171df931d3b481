"""A page with what was found on it before any value is looked for: its layout, its labels, its goods table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.label_matching import Spot, find_spots
from extractors.label_wrapping import unwrapped
from extractors.labels import Topic
from extractors.layout import COLONS, Cell, Layout, Segment
from extractors.respacing import respaced
from extractors.seals import without_seal_words
from extractors.spans import Span
from models.document import Page
from models.geometry import Box

FEWEST_CAPTIONS = 5  # in brackets, by which a form shows that it names its fields under them
NEXT_LINE = 1.5  # line heights from a label down to the value under it


@dataclass(frozen=True, slots=True)
class PageReading:
    """A page with its layout and labels. `goods` is where its goods table stands; `captions_below`: the form prints
    the name of every field in brackets under its value."""

    page: Page
    layout: Layout
    spots: tuple[Spot, ...]
    goods: tuple[Box, ...] = ()
    captions_below: bool = False
    _starts: dict[int, Spot] = field(default_factory=dict, compare=False, repr=False)
    _cells: dict[int, Cell] = field(default_factory=dict, compare=False, repr=False)
    _rows: dict[int, int] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, page: Page, goods: tuple[Box, ...] = ()) -> PageReading:
        page = respaced(without_seal_words(page))
        layout = Layout.of(page, unwrapped)
        spots = _announcing(find_spots(layout))
        starts = {id(s.segment): s for s in reversed(spots) if s.start == 0}
        cells = {id(s): c for c in layout.cells for s in c.segments}
        rows = {id(w): row for row, line in enumerate(layout.lines) for w in line.words}
        return cls(page, layout, spots, goods, captioned_below(spots), starts, cells, rows)

    def same_row(self, one: Segment, other: Segment) -> bool:
        """Whether two segments stand on one printed line, which may be tilted."""
        return self._rows[id(one.words[0])] == self._rows[id(other.words[0])]

    def opening(self, segment: Segment) -> Spot | None:
        """The label with which a segment begins."""
        return self._starts.get(id(segment))

    def cell(self, segment: Segment) -> Cell | None:
        return self._cells.get(id(segment))

    def span_of(self, segment: Segment) -> Span:
        """The words of a segment up to a label inside it, without a colon before them."""
        labels = [s.start for s in self.spots if s.segment is segment and s.start > 0]
        words = segment.words[: min(labels, default=len(segment.words))]
        return Span(words[1:] if len(words) > 1 and words[0].text in COLONS else words)

    def in_goods(self, box: Box) -> bool:
        return any(g.holds_point(box.cx, box.cy) for g in self.goods)

    def heads_table(self, segment: Segment) -> bool:
        """Whether the segment stands in a row of column heads."""
        row = self._rows[id(segment.words[0])]
        return sum(Topic.COLUMN in s.topics and self._rows[id(s.words[0])] == row for s in self.spots) >= 2

    def announces(self, topic: Topic) -> bool:
        """Whether a label on the page announces this topic and no other."""
        return any(s.topics == (topic,) for s in self.spots)

    def rest_of(self, spot: Spot) -> Span:
        """The words after a label, up to the next label in the same segment."""
        later = [s.start for s in self.spots if s.segment is spot.segment and s.start >= spot.end]
        return Span(spot.segment.words[spot.end : min(later, default=len(spot.segment.words))])


def captioned_below(spots: Sequence[Spot]) -> bool:
    """Whether a page's labels stand in brackets, by themselves: so they stand under what they name."""
    whole = [s for s in spots if s.whole]
    bracketed = sum(is_bracketed(s.segment.text) for s in whole)
    return bracketed >= FEWEST_CAPTIONS and 2 * bracketed > len(whole)


def is_bracketed(text: str) -> bool:
    return text[:1] in "(（" and text[-1:] in ")）"


def _announcing(spots: tuple[Spot, ...]) -> tuple[Spot, ...]:
    """The labels without those that open a value: "PAIEMENT A RECEPTION" under "Mode de règlement"."""
    heads = [s for s in spots if s.whole]
    return tuple(s for s in spots if s.colon or s.start > 0 or not s.rest or not any(_has_below(h, s) for h in heads))


def _has_below(head: Spot, spot: Spot) -> bool:
    one, other = head.segment, spot.segment
    drop = (other.box.y0 - one.box.y1) / max(one.height, other.height)
    near = 0 <= drop <= NEXT_LINE and one.box.overlap_x(other.box) > 0
    return near and bool(set(head.topics) & set(spot.topics))
