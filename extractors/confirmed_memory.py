"""Making confirmed places from corrections: where on its page a right value stands, told so that it is found again.

Several descriptions of the place are tried, the most telling first; the first one that finds the corrected value on its
own page is kept. Where none does, nothing is remembered.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from rapidfuzz import fuzz

from extractors.choose import choose
from extractors.confirmed import follow, ground_of, values_at
from extractors.confirmed_blocks import Ground, block_at
from extractors.confirmed_columns import column_place
from extractors.confirmed_layout import FEWEST, box_of, captions, phrase_of
from extractors.confirmed_text import Lines, lines_in, lines_of_text
from extractors.confirmed_values import ADDRESSES, NAMES, readable
from extractors.dates import day_order
from extractors.invoice import Findings, put_together
from extractors.label_spelling import squeezed
from extractors.layout import Segment
from extractors.numbers import NumberStyle
from extractors.page_reading import PageReading
from models.confirmed import ConfirmedPlace, Part, Phrase, Side, Stand
from models.document import Document, Kind, Word
from models.field import Field
from models.geometry import Box
from models.papers import Invoice, reported_fields
from models.review import FieldCorrection

MOST_PHRASES = 60
LIKE = 90.0  # how alike the value found at a place and the corrected one are at least, where a letter was misread
HIGHEST = 9  # captions over a value that are tried
LONGEST_BEFORE = 4  # words before a value that may be its caption
OPEN = frozenset({"payment_terms", "notify_party", "marks", *ADDRESSES})  # go on for as many lines as there are
# Fields that may stand without any caption: the head of a letter, a firm at its foot.
BARE = frozenset({"title", "marks", "notify_party", "invoice_number", "invoice_date", *NAMES, *ADDRESSES})


@dataclass(frozen=True, slots=True)
class Taught:
    """A correction and the place that it showed."""

    correction: FieldCorrection
    place: ConfirmedPlace


@dataclass(frozen=True, slots=True)
class _Paper:
    """An invoice as it was read, with the words of its values: everything else is its layout."""

    document: Document
    readings: tuple[PageReading, ...]
    values: frozenset[int]

    def layout(self, page: int) -> tuple[Phrase, ...]:
        reading = self.readings[page - 1]
        runs = captions(reading.layout.segments, self.values)
        return tuple(dict.fromkeys(phrase_of(words, reading.page) for words in runs))[:MOST_PHRASES]


def remember(
    document: Document, corrections: Sequence[FieldCorrection], places: Sequence[ConfirmedPlace] = ()
) -> tuple[Taught, ...]:
    """What the corrections that hold on one invoice teach about its layout; `places` are known already.

    A correction of letters alone teaches nothing, nor one that says that nothing stands there: a value left out
    unseen could hide what a rule must compare.
    """
    told = [c for c in corrections if c.sha256 == document.sha256 and c.text]
    if not told:
        return ()
    findings = Findings.of(document, places)
    invoice = follow(put_together(findings, choose(findings.candidates)), findings.readings, places)
    found = {c.id: _located(c, findings.readings, invoice) for c in told}
    paper = _Paper(document, findings.readings, _words_of_values(invoice, findings, told, found.values()))
    taught = ((c, _taught(c, found[c.id], paper)) for c in told)
    return tuple(Taught(c, place) for c, place in taught if place is not None)


_Located = tuple[int, Lines] | None


def _located(correction: FieldCorrection, readings: Sequence[PageReading], invoice: Invoice) -> _Located:
    """The page and the words of a corrected value; None where they cannot be found, or in more than one place."""
    others = frozenset(
        id(w) for name, field in _fields(invoice) if name != correction.field for w in _words(field, readings)
    )
    box = Box(*correction.box) if correction.box is not None else None
    pages = [r for r in readings if correction.page in (None, r.page.number)]
    found = [(r.page.number, f) for r in pages if (f := lines_of_text(correction.text or "", box, r, others))]
    return found[0] if len(found) == 1 else None


def _fields(invoice: Invoice) -> Iterator[tuple[str, Field[Any]]]:
    yield from reported_fields(invoice).items()
    for item in invoice.items:
        yield from ((f"item {name}", field) for name, field in reported_fields(item).items())


def _words(field: Field[Any], readings: Sequence[PageReading]) -> Iterator[Word]:
    """The words of a value: those in its box that its text has."""
    if field.page is None or field.box is None:
        return
    said = set(field.text.split())
    for word in readings[field.page - 1].page.words:
        if word.text in said and field.box.grown(0.5).holds_point(word.box.cx, word.box.cy):
            yield word


def _words_of_values(
    invoice: Invoice, findings: Findings, told: Sequence[FieldCorrection], found: Collection[_Located]
) -> frozenset[int]:
    """What is no layout: values, corrected ones as they were corrected, and everything below the goods table's head."""
    corrected = {c.field for c in told if c.item is None}
    ids = {id(w) for name, f in _fields(invoice) if name not in corrected for w in _words(f, findings.readings)}
    ids |= {id(w) for located in found if located is not None for line in located[1] for w in line.words}
    for reading in findings.readings:
        here = [(n, f.box) for n, f in _fields(invoice) if f.page == reading.page.number]
        tops = [box.y0 for n, box in here if n.startswith("item") and box is not None]
        if tops:
            ids |= {id(w) for w in reading.page.words if reading.in_goods(w.box) and w.box.cy >= min(tops)}
    return frozenset(ids)


def _taught(correction: FieldCorrection, located: _Located, paper: _Paper) -> ConfirmedPlace | None:
    if located is None:
        return None
    page, lines = located
    layout = paper.layout(page)
    if len(layout) < FEWEST:
        return None
    last = page == len(paper.readings) > 1
    bare = Stand(Side.ALONE, phrase_of(lines[0].words, paper.readings[page - 1].page))
    place = ConfirmedPlace(Kind.COMMERCIAL_INVOICE, correction.field, -1 if last else page, layout, bare)
    if correction.item is not None:
        return column_place(place, correction, lines, paper.document)
    if not (readable(correction.field) or correction.field == "marks"):
        return None
    return _header_place(place, correction, lines, paper)


def _header_place(
    place: ConfirmedPlace, correction: FieldCorrection, lines: Lines, paper: _Paper
) -> ConfirmedPlace | None:
    ground = ground_of(place, paper.readings)
    if ground is None:
        return None
    was = _misread_lines(correction, ground.reading)
    if was and _ids(was) == _ids(lines):
        return None
    order = day_order(line.text for r in paper.readings for line in r.layout.lines)
    style = NumberStyle.of(w.text for r in paper.readings for w in r.page.words)
    for stand in _stands(correction.field, lines, ground, paper.values):
        tried = replace(place, stand=stand)
        for value in values_at(tried, ground, order, style):
            if value.field == correction.field and _same(value.span.text, value.value, correction.text or ""):
                return replace(tried, misread=_misread(was, ground, paper.values))
    return None


def _same(printed: str, value: object, text: str) -> bool:
    return any(fuzz.ratio(squeezed(said), squeezed(text)) >= LIKE for said in (printed, str(value)))


def _misread_lines(correction: FieldCorrection, reading: PageReading) -> Lines:
    was = correction.was or {}
    if was.get("page") != reading.page.number or not was.get("box"):
        return ()
    return lines_in(Box(*was["box"]), reading)


def _misread(was: Lines, ground: Ground, values: frozenset[int]) -> Stand | None:
    """Where the words stand that were taken for the value."""
    if not was:
        return None
    for stand in _bases(was, ground, values - _ids(was)):
        if any(_ids(was) & _ids((line,)) for line in block_at(stand, ground)):
            return stand
    return None


def _ids(lines: Lines) -> frozenset[int]:
    return frozenset(id(w) for line in lines for w in line.words)


def _stands(field: str, lines: Lines, ground: Ground, values: Collection[int]) -> Iterator[Stand]:
    for base in _bases(lines, ground, values):
        if base.side is Side.ALONE and field not in BARE:
            continue
        block = block_at(base, ground)
        skip = next((i for i, line in enumerate(block) if id(lines[0].words[0]) in _ids((line,))), None)
        if skip is None:
            continue
        if field in NAMES:
            yield replace(base, part=Part.NAME)
        if field in ADDRESSES:
            yield replace(base, part=Part.ADDRESS)
        if field in OPEN:
            yield replace(base, skip=skip)
        yield replace(base, skip=skip, count=len(lines))


def _bases(lines: Lines, ground: Ground, values: Collection[int]) -> Iterator[Stand]:
    """The captions by which the words may be known, the nearest first, then their own place."""
    first, page = lines[0].words[0], ground.reading.page
    whole = ground.owner(first).words
    right = [Stand(Side.RIGHT, phrase_of(caption, page)) for caption in _before(first, ground, values)]
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


def _before(first: Word, ground: Ground, values: Collection[int]) -> Iterator[tuple[Word, ...]]:
    """The words before a value on its line that may announce it, the longest run first."""
    owner = ground.owner(first)
    at = next(i for i, w in enumerate(owner.words) if w is first)
    words = owner.words[:at]
    if not words:
        left = [
            s
            for s in ground.reading.layout.segments
            if s.box.x1 <= first.box.x0 + 1 and ground.reading.same_row(s, owner)
        ]
        words = max(left, key=lambda s: s.box.x1).words if left else ()
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
