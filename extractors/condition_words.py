"""Typed words of the certificate that cross the frame, cover the form's own words, or were corrected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from extractors.form import Form
from models.condition import Sighting, Trace
from models.document import FigureKind, TextSource, Word
from models.field import Evidence, Field
from models.geometry import Box

UPRIGHT, FLAT = 60.0, 150.0  # points: the least length of a line of the frame; what is drawn in a mark is shorter
CORNER = 6.0  # points by which lines of the frame miss each other
STREAK = 0.8  # of the sheet's width; a longer line that is none of the frame's comes from a scanner's glass
MIDDLE = 0.3  # share of a word's height above and below in which a line is an underline or the next row's top
REACH_TYPED, REACH_READ = 1.5, 3.0  # points to both sides of an upright line, exact words and a reader's
SURE = 0.9  # confidence of a reader's word that is held against anybody
STRUCK_SHARE = 0.6  # of a word's width under the line through it
NEXT = 4.0  # points between two words of one text; texts on both sides of a line stand further apart
COVERED = 0.4  # of the smaller word's area under the other
SIGNED = (9, 10)  # boxes in which lines through words are those of a signature or a stamp


def word_sightings(form: Form) -> Iterator[Sighting]:
    """What is wrong with where words stand; on a scan only of words that were read surely."""
    flat = [r for r in form.page.rulings if r.width >= FLAT]
    upright = [r for r in form.page.rulings if r.height >= UPRIGHT > r.width and _ends_at(r, flat)]
    frame = [r for r in flat if _meets(r, upright)]
    longest = STREAK * form.page.width
    level = [r for r in form.page.rulings if longest > r.width > r.height and r not in frame]
    for number in sorted(form.boxes):
        written = [w for w in form.words(number) if any(c.isalnum() for c in w.text)]
        typed = [w for w in written if w.confidence >= SURE]
        yield from _seen(form, number, Trace.OVER_LINE, _crossing(typed, upright, frame, form))
        yield from _seen(form, number, Trace.OVER_PRINT, (w for w in typed if _covers_print(w, form)))
        if number not in SIGNED:
            yield from _seen(form, number, Trace.STRUCK, _struck(written, level, form))
            yield from _seen(form, number, Trace.OVERTYPED, _overtyped(typed, form))


def _seen(form: Form, number: int, trace: Trace, words: Iterable[Word]) -> Iterator[Sighting]:
    """One sighting for all words of one kind in one box."""
    found = tuple(words)
    if found:
        text = " ".join(w.text for w in found)
        field = Field.read(text, Evidence.of(form.page, found))
        yield Sighting(trace, number, form.on_paper(field))


def _meets(line: Box, upright: Sequence[Box]) -> bool:
    """Whether a level line runs from one upright line of the frame to another, as a line through words does not."""
    near = [r for r in upright if r.y0 - CORNER < line.cy < r.y1 + CORNER]
    return all(any(abs(end - r.cx) < CORNER for r in near) for end in (line.x0, line.x1))


def _ends_at(line: Box, flat: Sequence[Box]) -> bool:
    """Whether an upright line runs from one level line to another, as the streak of a scanner's glass does not."""
    near = [r for r in flat if r.x0 - CORNER < line.cx < r.x1 + CORNER]
    return all(any(abs(end - r.cy) < CORNER for r in near) for end in (line.y0, line.y1))


def _crossing(typed: Sequence[Word], upright: Sequence[Box], frame: Sequence[Box], form: Form) -> list[Word]:
    """Words on a line of the frame, and words of one text on both its sides."""
    reach = REACH_TYPED if form.page.source is TextSource.TEXT_LAYER else REACH_READ
    found = [w for w in typed if _cut(w.box, upright, reach) or any(_through(w.box, r) for r in frame)]
    everywhere = sorted((w for n in form.boxes for w in form.words(n)), key=lambda w: w.box.x0)
    for word in typed:
        near = (w for w in everywhere if 0 <= w.box.x0 - word.box.x1 < NEXT)
        follower = next((w for w in near if _beside(w.box, word.box)), None)
        if follower is not None and _cut(Box.around((word.box, follower.box)), upright, reach):
            found.append(word)
    return list(dict.fromkeys(found))


def _cut(box: Box, upright: Sequence[Box], reach: float) -> bool:
    return any(box.x0 + reach < r.cx < box.x1 - reach and r.y0 < box.cy < r.y1 for r in upright)


def _beside(one: Box, other: Box) -> bool:
    return one.overlap_y(other) > 0.6 * min(one.height, other.height)


def _through(box: Box, line: Box) -> bool:
    """Whether a level line runs through a word between its feet and its head."""
    inside = box.y0 + MIDDLE * box.height < line.cy < box.y1 - MIDDLE * box.height
    return inside and line.x0 <= box.cx <= line.x1


def _covers_print(word: Word, form: Form) -> bool:
    return any(_covered(word.box, printed.box) for printed in form.printed)


def _covered(one: Box, other: Box) -> bool:
    return one.overlap(other) > COVERED * min(one.area, other.area)


def _struck(written: Sequence[Word], level: Sequence[Box], form: Form) -> list[Word]:
    """Words with a ruled line through their middle, or under a long slanted stroke."""
    strokes = [f.box for f in form.page.figures if f.kind is FigureKind.STROKE]
    struck = [w for r in level for w in _under(r, written, form)]
    struck += [w for w in written if any(w.box.overlap(s) > STRUCK_SHARE * w.box.area for s in strokes)]
    return list(dict.fromkeys(struck))


def _under(line: Box, written: Sequence[Word], form: Form) -> list[Word]:
    """The words through which one line goes.

    On a scan the feet of letters look like a line too. A line through words shows there by their boxes: a reader that
    finds ink between all words cannot part them, and gives each the box of all.
    """
    words = [w for w in written if _through(w.box, line) and w.box.overlap_x(line) > STRUCK_SHARE * w.box.width]
    if form.page.source is TextSource.TEXT_LAYER:
        return words
    return [w for w in words if any(o is not w and o.box == w.box for o in words)]


def _overtyped(typed: Sequence[Word], form: Form) -> list[Word]:
    """Words under each other in a text layer. The same word twice is how some printers make bold type."""
    if form.page.source is not TextSource.TEXT_LAYER:
        return []
    pairs = [(a, b) for a, b in combinations(typed, 2) if a.text != b.text and _covered(a.box, b.box)]
    return list(dict.fromkeys(w for pair in pairs for w in pair))
