"""Ways to tell where words stand in a layout: behind a caption, under one, or by their own place; the surest first."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from extractors.confirmed_blocks import Ground, block_at
from extractors.confirmed_layout import box_of, captions, phrase_of
from extractors.confirmed_text import Lines, ids_of
from extractors.confirmed_values import ADDRESSES, NAMES
from extractors.label_spelling import squeezed
from extractors.layout import Segment
from models.confirmed import Part, Side, Stand
from models.document import Word
from models.geometry import Box

HIGHEST = 9  # captions over a value that are tried
LONGEST_BEFORE = 4  # words before a value that may be its caption
OPEN = frozenset({"payment_terms", "notify_party", "marks", *ADDRESSES})  # go on for as many lines as there are
# Fields that may stand without any caption: the head of a letter, a firm at its foot.
BARE = frozenset({"title", "marks", "notify_party", "invoice_number", "invoice_date", *NAMES, *ADDRESSES})
# Fields that are announced together with the one before them: ship and voyage, trade term and place.
SECOND = frozenset({"voyage", "incoterm_place", "flight"})


def stands(field: str, lines: Lines, ground: Ground, values: Collection[int]) -> Iterator[Stand]:
    for base in bases(lines, ground, values, field in SECOND):
        if base.side is Side.ALONE and field not in BARE:
            continue
        block = block_at(base, ground)
        skip = next((i for i, line in enumerate(block) if id(lines[0].words[0]) in ids_of((line,))), None)
        if skip is None:
            continue
        if field in NAMES:
            yield replace(base, part=Part.NAME)
        if field in ADDRESSES:
            yield replace(base, part=Part.ADDRESS)
        if field in OPEN:
            yield replace(base, skip=skip)
        yield replace(base, skip=skip, count=len(lines))


def bases(lines: Lines, ground: Ground, values: Collection[int], second: bool = False) -> Iterator[Stand]:
    """The captions by which the words may be known, the nearest first, then their own place."""
    first, page = lines[0].words[0], ground.reading.page
    whole = ground.owner(first).words
    right = [Stand(Side.RIGHT, phrase_of(caption, page)) for caption in _before(first, ground, values, second)]
    below = list(_below(lines[0].words, ground, values))
    yield from (*below, *right) if whole[0] is first and _framed(first, below, ground) else (*right, *below)
    if whole[0] is first:
        yield Stand(Side.ALONE, phrase_of(whole, page))
    for above in _lines_above(first, ground):
        yield Stand(Side.ALONE, phrase_of(above.words, page))


def _below(words: Sequence[Word], ground: Ground, values: Collection[int]) -> Iterator[Stand]:
    for caption in _over(words, ground, values):
        indent = (words[0].box.x0 - box_of(caption).x0) / ground.reading.page.width
        yield Stand(Side.BELOW, phrase_of(caption, ground.reading.page), indent)


def _framed(first: Word, below: Sequence[Stand], ground: Ground) -> bool:
    """Whether a value stands in a frame with a caption over it: what is left of the frame is another matter."""
    cell = ground.reading.cell(ground.owner(first))
    captions_here = [ground.known.where(stand.caption) for stand in below]
    return cell is not None and any(c is not None and cell.box.contains(box_of(c), 2.0) for c in captions_here)


def _lines_above(first: Word, ground: Ground) -> Iterator[Segment]:
    """The heads of the block in which a value stands lower: a party's name over its address."""
    owner = ground.owner(first)
    over = [
        s
        for s in ground.reading.layout.segments
        if 0 < owner.box.y0 - s.box.y0 <= 3.5 * owner.height and s.box.overlap_x(owner.box) > 0
    ]
    yield from sorted(over, key=lambda s: -s.box.y0)[:2]


def _before(first: Word, ground: Ground, values: Collection[int], second: bool = False) -> Iterator[tuple[Word, ...]]:
    """The words before a value on its line that may announce it, the longest run first; of the second of two values
    that are announced together those before the first one as well."""
    owner = ground.owner(first)
    before = list(owner.words[: next(i for i, w in enumerate(owner.words) if w is first)])
    if second and before:
        yield from _run(_left_of(owner, ground), values)
        while before and id(before[-1]) in values:
            before.pop()
    yield from _run(before or _left_of(owner, ground), values)


def _left_of(owner: Segment, ground: Ground) -> Sequence[Word]:
    edge = owner.box.x0 + 1
    left = [s for s in ground.reading.layout.segments if s.box.x1 <= edge and ground.reading.same_row(s, owner)]
    return max(left, key=lambda s: s.box.x1).words if left else ()


def _run(words: Sequence[Word], values: Collection[int]) -> Iterator[tuple[Word, ...]]:
    """The last words that are no value and belong to one phrase, then fewer of them."""
    run: list[Word] = []
    for word in reversed(words):
        if id(word) in values or any(c.isdigit() for c in word.text) or (run and word.text[-1:] in ",;."):
            break
        run.insert(0, word)
    for start in range(max(0, len(run) - LONGEST_BEFORE), len(run)):
        if squeezed(" ".join(w.text for w in run[start:])):
            yield tuple(run[start:])


def _over(words: Sequence[Word], ground: Ground, values: Collection[int]) -> Iterator[tuple[Word, ...]]:
    """The captions over a value's column, the nearest first."""
    box = box_of(words)
    runs = [
        run
        for run in captions(ground.reading.layout.segments, values)
        if box_of(run).y1 <= box.cy and _shares_column(box_of(run), box)
    ]
    yield from sorted(runs, key=lambda run: -box_of(run).y1)[:HIGHEST]


def _shares_column(caption: Box, value: Box) -> bool:
    return caption.overlap_x(value) > 0 or abs(caption.x0 - value.x0) <= 3 * value.height
