"""The lines that stand at a place of a recognised layout, down to where the layout or the white ends them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.confirmed_layout import Known, box_of, in_column
from extractors.label_matching import UNFINISHED
from extractors.layout import BLOCK_PITCH, Segment
from extractors.page_reading import PageReading
from extractors.spans import Span
from extractors.stacking import is_aligned, is_apart
from models.confirmed import Side, Stand
from models.document import Word

FARTHEST = 0.6  # of a page's width from a caption to the value on its line
DEEPEST = 3.5  # line heights from a caption down to the value under it
SAME_HEIGHT = 0.012  # of a page's height by which words known by their place alone may stand higher or lower
OTHER_TYPE = 1.6  # times as large: another size of type
LONG = 6  # letters from which a caption that is not where it stood before still ends a value before it on its line


@dataclass(frozen=True, slots=True)
class Ground:
    """A page as it was read, with the layout that was recognised on it."""

    reading: PageReading
    known: Known

    def starts_caption(self, segment: Segment) -> bool:
        return any(words[0] is segment.words[0] for words in self.known.placed)

    def owner(self, word: Word) -> Segment:
        return next(s for s in self.reading.layout.segments if any(w is word for w in s.words))


def lines_at(stand: Stand, ground: Ground) -> tuple[Span, ...]:
    """The lines that the stand means; nothing where its caption or the lines are not there."""
    whole = block_at(stand, ground)[stand.skip :]
    if stand.count and len(whole) < stand.count:
        return ()
    return whole[: stand.count] if stand.count else whole


def block_at(stand: Stand, ground: Ground) -> tuple[Span, ...]:
    """All lines of the block at a stand, whichever of them it means."""
    if stand.side is Side.ALONE:
        first = _alone(stand, ground)
        return () if first is None else _block(Span(first.words), first, None, ground)
    caption = ground.known.where(stand.caption)
    if caption is None:
        return ()
    if stand.side is Side.RIGHT:
        return _right(caption, ground)
    below = _below(caption, stand, ground)
    return () if below is None else _block(Span(below.words), below, None, ground)


def _right(caption: Sequence[Word], ground: Ground) -> tuple[Span, ...]:
    owner = ground.owner(caption[-1])
    behind = owner.words[next(i for i, w in enumerate(owner.words) if w is caption[-1]) + 1 :]
    rest = Span(tuple(w for w in behind if any(c.isalnum() for c in w.text)) and behind)
    if rest.words:
        return _block(rest, owner, caption, ground)
    level = [
        s
        for s in ground.reading.layout.segments
        if s.box.x0 >= caption[-1].box.x1 - 1 and ground.reading.same_row(s, owner)
    ]
    first = min(level, key=lambda s: s.box.x0, default=None)
    near = first is not None and first.box.x0 - caption[-1].box.x1 <= FARTHEST * ground.reading.page.width
    if first is None or not near or ground.starts_caption(first):
        return ()
    return _block(Span(first.words), first, caption, ground)


def _below(caption: Sequence[Word], stand: Stand, ground: Ground) -> Segment | None:
    box, page = box_of(caption), ground.reading.page
    expected = box.x0 + stand.indent * page.width
    under = [
        s
        for s in ground.reading.layout.segments
        if s.box.cy > box.y1
        and s.box.y0 - box.y1 <= DEEPEST * max(s.height, box.height)
        and (abs(s.box.x0 - expected) <= 1.5 * s.height or abs(s.box.cx - box.cx) <= s.height)
    ]
    first = min(under, key=lambda s: s.box.y0, default=None)
    return None if first is None or ground.starts_caption(first) else first


def _alone(stand: Stand, ground: Ground) -> Segment | None:
    page, (across, down) = ground.reading.page, ground.known.shift
    level = [
        s
        for s in ground.reading.layout.segments
        if abs(s.box.cy / page.height - stand.caption.y - down) <= SAME_HEIGHT
        and in_column(s.box, stand.caption, page, across)
        and not ground.starts_caption(s)
    ]
    return level[0] if len(level) == 1 else None


def _block(first: Span, owner: Segment, caption: Sequence[Word] | None, ground: Ground) -> tuple[Span, ...]:
    """The first line and what goes on below it in its column: one type, one cell, an even pitch, no caption."""
    top = Segment.of(_before_caption(first.words, ground), owner.page)
    found = [top]
    for segment in sorted(ground.reading.layout.segments, key=lambda s: s.box.y0):
        last = found[-1]
        if segment is owner or segment.box.cy <= last.box.y1 or segment.box.overlap_x(top.box.grown(6)) <= 0:
            continue
        if not _goes_on(segment, found, owner, ground) or _ended(segment, last, caption, ground):
            break
        found.append(Segment.of(_before_caption(segment.words, ground), segment.page))
    return tuple(Span(s.words) for s in found)


def _goes_on(segment: Segment, found: Sequence[Segment], owner: Segment, ground: Ground) -> bool:
    first, last = found[0], found[-1]
    size = max(last.height, segment.height)
    return (
        segment.box.y0 - last.box.y0 <= BLOCK_PITCH * size
        and size <= OTHER_TYPE * min(last.height, segment.height)
        and ground.reading.cell(segment) is ground.reading.cell(owner)
        and is_aligned(segment, first, last)
        and not is_apart(segment, found)
    )


def _ended(segment: Segment, last: Segment, caption: Sequence[Word] | None, ground: Ground) -> bool:
    """Whether the layout has something else here: a caption of its own, or one in the column of the value's caption."""
    if UNFINISHED.search(last.text):
        return False
    if ground.starts_caption(segment):
        return True
    if caption is None:
        return False
    left = box_of(caption)
    return any(
        abs(words[0].box.x0 - left.x0) <= left.height and words[0].box.overlap_y(segment.box) > 0.4 * left.height
        for words in ground.known.placed
    )


def _before_caption(words: Sequence[Word], ground: Ground) -> tuple[Word, ...]:
    """The words up to a caption of the layout in the same line; what an unfinished phrase needs is none."""
    long = [said for said in ground.known.said if sum(len(w.text) for w in said) >= LONG]
    for at in range(1, len(words)):
        opens = any(c[0] is words[at] for c in (*ground.known.placed, *long))
        if opens and not UNFINISHED.search(" ".join(w.text for w in words[:at])):
            return tuple(words[:at])
    return tuple(words)
