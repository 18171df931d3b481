"""How far a value goes on downwards: line below line in its column, until another label or a wider gap."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from extractors.label_matching import UNFINISHED, Spot, captioned
from extractors.labels import Topic
from extractors.layout import ALIGNED, BLOCK_PITCH, Segment
from extractors.page_reading import PageReading
from extractors.party_names import ADDRESS_WORD

LONGEST_BLOCK = 9  # lines; no address is longer
WIDER_PITCH = 1.5  # times the pitch so far: from here a line stands apart
NAME_LARGER = 2.0  # a party's name may be this much larger than its address
AFTER_NAME = 2.6  # line heights from a party's name down to its address
SAME_EDGE = 3.0  # points by which the edges of cells in one column may differ
HANGING = 5.0  # line heights by which an address is indented under its name
PARTIES = frozenset({Topic.EXPORTER, Topic.BUYER, Topic.CONSIGNEE, Topic.NOTIFY_PARTY})
WITHIN_BLOCKS = frozenset({Topic.CONTACT})
# Values in which a colon may stand: "BALANCE: 70% BY T/T".
OF_MANY_LINES = PARTIES | {Topic.PAYMENT_TERMS, Topic.REMARKS, Topic.MARKS, Topic.TITLE, Topic.OTHER}


def blocked(segment: Segment, spot: Spot, reading: PageReading) -> bool:
    """Whether a segment begins with another label. A label of the same topic may open a value ("MADE IN JAPAN")."""
    other = reading.opening(segment)
    if other is None and _ends_as_caption(segment, reading):
        return True
    if other is None and captioned(segment):
        return not set(spot.topics) & OF_MANY_LINES
    if other is None or not other.sure or other.segment is spot.segment:
        return False
    if set(other.topics) & WITHIN_BLOCKS and set(spot.topics) & PARTIES:
        return False
    if other.weak and other.whole and not other.colon and _stands_empty(other, reading):
        return False  # "DATE" on a line of its own ends "T/T 60 DAYS AFTER B/L"
    shared = set(other.topics) & set(spot.topics)
    return not shared or (other.whole and not other.opens_value)


def _ends_as_caption(segment: Segment, reading: PageReading) -> bool:
    """Whether a line is a party's label with a word before it: "Kindly notify:"."""
    last = next((s for s in reading.spots if s.segment is segment and not s.rest and s.colon), None)
    return last is not None and bool(set(last.topics) & PARTIES)


def _stands_empty(spot: Spot, reading: PageReading) -> bool:
    """Whether nothing stands near to the right of a label or close below it."""
    box, near = spot.segment.box, 12 * spot.segment.height
    return not any(
        (0 <= s.box.x0 - box.x1 <= near and s.box.overlap_y(box) > 0)
        or (0 <= s.box.cy - box.cy <= 2 * spot.segment.height and s.box.overlap_x(box.grown(near / 2, 0)) > 0)
        for s in reading.layout.segments
        if s is not spot.segment
    )


def stack(first: Segment, spot: Spot, reading: PageReading) -> tuple[Segment, ...]:
    """The lines that go on below `first` in the same column, until another label or a wider gap."""
    found: list[Segment] = []
    last = first
    for segment in sorted(reading.layout.segments, key=lambda s: s.box.y0):
        if segment.box.y0 <= last.box.y0 + 0.3 * last.height or segment.box.overlap_x(first.box) <= 0:
            continue
        pitch = AFTER_NAME if _may_follow_name(segment, first, last, spot) else BLOCK_PITCH
        if len(found) == LONGEST_BLOCK or segment.box.y0 - last.box.y0 > pitch * max(last.height, segment.height):
            break
        if not _goes_on(first, last, segment, spot, reading) or is_apart(segment, (first, *found)):
            break
        found.append(segment)
        last = segment
    return tuple(found)


def is_apart(segment: Segment, above: Sequence[Segment]) -> bool:
    """Whether more white stands over a line than between the lines above it: a blank line ends a block."""
    pitches = [lower.box.cy - upper.box.cy for upper, lower in pairwise(above)]
    return bool(pitches) and segment.box.cy - above[-1].box.cy > WIDER_PITCH * median(pitches)


def is_aligned(segment: Segment, first: Segment, last: Segment) -> bool:
    """Whether a line's left edge, middle or right edge agrees with those above, or it hangs under the first line."""
    slack = ALIGNED * max(last.height, segment.height)
    left = min(abs(segment.box.x0 - first.box.x0), abs(segment.box.x0 - last.box.x0))
    return min(left, abs(segment.box.cx - last.box.cx), abs(segment.box.x1 - last.box.x1)) <= slack


def _may_follow_name(segment: Segment, first: Segment, last: Segment, spot: Spot) -> bool:
    """Whether an address may begin here: letters leave a line free between the name and the street."""
    left = abs(segment.box.x0 - first.box.x0) <= ALIGNED * segment.height / 2
    return last is first and left and bool(set(spot.topics) & PARTIES) and ADDRESS_WORD.search(segment.text) is not None


def _hangs(segment: Segment, first: Segment, last: Segment, spot: Spot) -> bool:
    """Whether the second line of a party is indented under its first, as addresses on typed pages are."""
    indent = (segment.box.x0 - first.box.x0) / segment.height
    return last is first and bool(set(spot.topics) & PARTIES) and 0 < indent <= HANGING


def _goes_on(first: Segment, last: Segment, segment: Segment, spot: Spot, reading: PageReading) -> bool:
    size, party = max(last.height, segment.height), bool(set(spot.topics) & PARTIES)
    change = NAME_LARGER if party and last is first else 1.6
    if size > change * min(last.height, segment.height):
        return False
    if reading.cell(segment) is not reading.cell(first) and not (party and _ruled_lines(last, segment, reading)):
        return False
    aligned = is_aligned(segment, first, last) or _hangs(segment, first, last, spot)
    return aligned and not stops(last, segment, spot, reading) and not _label_comes_first(last, segment, spot, reading)


def _ruled_lines(last: Segment, segment: Segment, reading: PageReading) -> bool:
    """Whether two lines stand in cells right under each other that hold one line each, as on ruled sheets."""
    upper, lower = reading.cell(last), reading.cell(segment)
    if upper is None or lower is None or len(upper.segments) > 1 or len(lower.segments) > 1:
        return False
    edges = (upper.box.x0 - lower.box.x0, upper.box.x1 - lower.box.x1, upper.box.y1 - lower.box.y0)
    return all(abs(apart) <= SAME_EDGE for apart in edges)


def stops(last: Segment, segment: Segment, spot: Spot, reading: PageReading) -> bool:
    """Whether a label ends the value; after "T/T 90 DAYS OF" the words "INVOICE DATE" are no label."""
    opening = reading.opening(segment)
    goes_on = UNFINISHED.search(last.text) and opening is not None and not opening.colon
    return not goes_on and blocked(segment, spot, reading)


def _label_comes_first(last: Segment, segment: Segment, spot: Spot, reading: PageReading) -> bool:
    """Whether a label in the column of `spot` stands before the segment, on its row or between the two rows."""
    return any(
        s.start == 0
        and s.segment is not spot.segment
        and s.segment is not segment
        and not set(s.topics) & set(spot.topics)
        and s.segment.box.x0 <= segment.box.x0 + 1
        and abs(s.segment.box.x0 - spot.segment.box.x0) <= 3 * segment.height
        and (reading.same_row(s.segment, segment) or last.box.cy < s.segment.box.cy < segment.box.cy)
        and not reading.same_row(s.segment, last)
        for s in reading.spots
    )
