"""Forms that print the name of a field in brackets under its value: which words stand over a caption."""

from __future__ import annotations

import re

from extractors.label_matching import Spot
from extractors.layout import Segment
from extractors.page_reading import PageReading, is_bracketed
from extractors.spans import Span
from extractors.stacking import PARTIES

HIGHEST = 2.4  # line heights from a value down to its caption
FREE_ROW = 4.5  # line heights from the caption of a name down to that of its address
_OF_ADDRESS = re.compile(r"\W*(?:FULL\s+)?ADDRESS\b|\W*所?住所", re.IGNORECASE)
EDGE = 4.0  # points by which a value may begin before the middle between two captions


def lines_over(spot: Spot, reading: PageReading) -> tuple[Span, ...]:
    """The value over a caption; over that of a party's name, with the address over the next one."""
    lines = _over(spot.segment, reading)
    below = _next_caption(spot.segment, reading) if set(spot.topics) & PARTIES else None
    if below is not None and _OF_ADDRESS.match(below.text):
        lines = (*lines, *_over(below, reading))
    return tuple(map(reading.span_of, lines))


def _over(caption: Segment, reading: PageReading) -> tuple[Segment, ...]:
    """The segments on the line over a caption, as far as no other caption of its row is nearer."""
    left, right = _reach(caption, reading)
    reach = HIGHEST * caption.height
    inside = [
        s
        for s in reading.layout.segments
        if 0 < caption.box.cy - s.box.cy <= reach
        and left - EDGE <= s.box.x0 < right - EDGE
        and not is_bracketed(s.text)
    ]
    lowest = max((s.box.cy for s in inside), default=0.0)
    return tuple(sorted((s for s in inside if lowest - s.box.cy < 0.5 * s.height), key=lambda s: s.box.x0))


def _reach(caption: Segment, reading: PageReading) -> tuple[float, float]:
    """From the middle between a caption and the one at its left to the middle at its right."""
    row = [
        s.box
        for s in reading.layout.segments
        if s is not caption and is_bracketed(s.text) and s.box.overlap_y(caption.box) > 0.5 * caption.height
    ]
    own = caption.box.cx
    left = max(((b.cx + own) / 2 for b in row if b.cx < own), default=0.0)
    return left, min(((b.cx + own) / 2 for b in row if b.cx > own), default=reading.page.width)


def _next_caption(caption: Segment, reading: PageReading) -> Segment | None:
    below = (s for s in reading.layout.segments if s.box.cy - caption.box.cy > 0 and is_bracketed(s.text))
    found = min(below, key=lambda s: s.box.cy, default=None)
    near = found is not None and found.box.y0 - caption.box.y1 <= FREE_ROW * caption.height
    return found if near else None
