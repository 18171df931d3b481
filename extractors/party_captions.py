"""A party told in rows under its label: inner captions ("Company", "Address") in one column, values in the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.label_matching import Spot
from extractors.labels import Topic
from extractors.layout import Segment
from extractors.page_reading import PageReading
from extractors.party_lines import is_part_caption
from extractors.spans import Span
from extractors.stacking import PARTIES

FARTHEST_ROW = 5.5  # line heights from one caption down to the next: an address may have several lines beside its own
FIRST_ROW = 2.6  # line heights from the label down to the first caption
INDENT = 4.0  # line heights by which captions may stand in from their label
SAME_COLUMN = 1.0  # line heights


def rows_of_party(spot: Spot, reading: PageReading) -> tuple[Span, ...]:
    """The values beside the captions under the label of a party, nothing where no captions stand there."""
    if not set(spot.topics) & PARTIES:
        return ()
    captions = tuple(_captions(spot, reading))
    lines: list[Span] = []
    for at, caption in enumerate(captions):
        if not is_part_caption(caption.text):
            continue  # a telephone or tax number
        below = captions[at + 1].box.cy - 0.5 * caption.height if at + 1 < len(captions) else None
        lines.extend(map(reading.span_of, _beside(caption, below, captions, reading)))
    return tuple(lines)


def _captions(spot: Spot, reading: PageReading) -> Iterator[Segment]:
    """The captions under a label, those of telephone and tax numbers with them, until anything else stands there."""
    last, first = spot.segment, True
    left = spot.segment.box.x0
    for segment in sorted(reading.layout.segments, key=lambda s: s.box.y0):
        size = max(segment.height, last.height)
        if segment.box.cy <= last.box.cy + 0.5 * size or not -SAME_COLUMN <= (segment.box.x0 - left) / size <= (
            INDENT if first else SAME_COLUMN
        ):
            continue
        drop = segment.box.y0 - last.box.y0
        if drop > (FIRST_ROW if first else FARTHEST_ROW) * size or not _is_caption(segment, reading):
            return
        yield segment
        last, left, first = segment, segment.box.x0, False


def _is_caption(segment: Segment, reading: PageReading) -> bool:
    opening = reading.opening(segment)
    contact = opening is not None and opening.whole and Topic.CONTACT in opening.topics
    return contact or is_part_caption(segment.text)


def _beside(
    caption: Segment, below: float | None, captions: Sequence[Segment], reading: PageReading
) -> Iterator[Segment]:
    """The value on the caption's line and the lines under it, down to the next caption."""
    level = [s for s in reading.layout.segments if s.box.x0 > caption.box.x1 and _level(s, caption)]
    first = min(level, key=lambda s: s.box.x0, default=None)
    if first is None or _is_label(first, reading):
        return
    yield first
    last = first
    for segment in sorted(reading.layout.segments, key=lambda s: s.box.y0):
        aligned = abs(segment.box.x0 - first.box.x0) <= SAME_COLUMN * first.height
        if not aligned or segment.box.cy <= last.box.cy + 0.3 * last.height:
            continue
        if (below is not None and segment.box.cy >= below) or segment.box.y0 - last.box.y0 > 1.9 * last.height:
            return
        if _is_label(segment, reading) or any(_level(segment, c) for c in captions):
            return
        yield segment
        last = segment


def _is_label(segment: Segment, reading: PageReading) -> bool:
    opening = reading.opening(segment)
    return is_part_caption(segment.text) or (opening is not None and opening.sure)


def _level(one: Segment, other: Segment) -> bool:
    return one.box.overlap_y(other.box) >= 0.5 * min(one.box.height, other.box.height)
