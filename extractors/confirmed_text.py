"""Finding on a page the words that an examiner typed or drew a box around."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from rapidfuzz import fuzz

from extractors.label_spelling import squeezed
from extractors.layout import Segment
from extractors.page_reading import PageReading
from extractors.spans import Span
from models.document import Word
from models.geometry import Box

LIKE = 85.0  # how alike the words in a drawn box and the typed text are at least: a reader misreads letters
NEXT_LINE = 2.6  # line heights from one line of a value down to its next
FEWEST_INSIDE = 3  # letters of a value that is a part of a word ("052W" of "V.052W")
Lines = tuple[Span, ...]


def lines_of_text(
    text: str, box: Box | None, reading: PageReading, others: Collection[int] = frozenset()
) -> Lines | None:
    """The words that spell `text`, line by line; None where they do not stand on the page, or more than once.

    `box` is on the page as displayed. `others` are ids of words that are other values.
    """
    if box is not None:
        return _in_box(text, box, reading)
    found = list(_spelled(squeezed(text), reading))
    free = [f for f in found if not all(id(w) in others for line in f for w in line.words)] or found
    exact = [f for f in free if " ".join(line.text for line in f) == " ".join(text.split())]
    return next((f[0] for f in (free, exact) if len(f) == 1), None)


def ids_of(lines: Lines) -> frozenset[int]:
    return frozenset(id(w) for line in lines for w in line.words)


def lines_in(box: Box, reading: PageReading) -> Lines:
    """The words in a box of the page as displayed, line by line."""
    shown = [(w, reading.page.as_shown(w.box)) for w in reading.page.words]
    inside = {id(w) for w, at in shown if box.holds_point(at.cx, at.cy)}
    rows = (Span(tuple(w for w in line.words if id(w) in inside)) for line in reading.layout.lines)
    return tuple(row for row in rows if row.words)


def _in_box(text: str, box: Box, reading: PageReading) -> Lines | None:
    drawn = lines_in(box, reading)
    if not drawn:
        return None
    said, key = squeezed(Span.joined(drawn).text), squeezed(text)
    if fuzz.ratio(said, key) >= LIKE:
        return drawn
    ids = {id(w) for line in drawn for w in line.words}
    within = [f for f in _spelled(key, reading) if all(id(w) in ids for line in f for w in line.words)]
    return within[0] if len(within) == 1 else None


def _spelled(key: str, reading: PageReading) -> Iterator[Lines]:
    """Every run of words that spells `key`, on below in the same column."""
    if not key:
        return
    for segment in reading.layout.segments:
        for start, word in enumerate(segment.words):
            if squeezed(word.text) and key.startswith(squeezed(word.text)):
                found = _onwards(key, segment, start, (), reading)
                if found is not None:
                    yield found
            elif len(key) >= FEWEST_INSIDE and key in squeezed(word.text):
                yield (Span((word,)),)


def _onwards(key: str, segment: Segment, start: int, before: Lines, reading: PageReading) -> Lines | None:
    words: list[Word] = []
    for word in segment.words[start:]:
        said = squeezed(word.text)
        if not key.startswith(said):
            return None
        key = key[len(said) :]
        words.append(word)
        if not key:
            return (*before, Span(tuple(words)))
    found = (*before, Span(tuple(words)))
    follows = (_onwards(key, s, 0, found, reading) for s in _next_lines(segment, found[0].words, reading))
    return next((f for f in follows if f is not None), None)


def _next_lines(segment: Segment, first: Sequence[Word], reading: PageReading) -> Iterator[Segment]:
    """The nearest segments below in the same column, nearest first, and the next one on the same line."""
    column = Box.around(w.box for w in first).grown(2 * segment.height, 0)
    below = (
        s
        for s in reading.layout.segments
        if segment.box.cy < s.box.cy
        and 0 < s.box.y0 - segment.box.y0 <= NEXT_LINE * max(s.height, segment.height)
        and s.box.overlap_x(column) > 0
    )
    yield from sorted(below, key=lambda s: s.box.y0)[:3]
    right = (s for s in reading.layout.segments if s.box.x0 > segment.box.x1 and reading.same_row(s, segment))
    yield from sorted(right, key=lambda s: s.box.x0)[:1]
