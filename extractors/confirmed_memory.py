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
from extractors.confirmed_layout import FEWEST, Printed, captions, phrase_of
from extractors.confirmed_stands import bases, stands
from extractors.confirmed_text import Lines, ids_of, lines_in, lines_of_text
from extractors.confirmed_values import readable
from extractors.dates import day_order
from extractors.invoice import Findings, put_together
from extractors.label_spelling import squeezed
from extractors.numbers import NumberStyle
from extractors.page_reading import PageReading
from models.confirmed import ConfirmedPlace, Phrase, Side, Stand
from models.document import Document, Kind, Word
from models.field import Field
from models.geometry import Box
from models.papers import Invoice, reported_fields
from models.review import FieldCorrection
from models.vocabulary import countries, ports

MOST_PHRASES = 60
LIKE = 90.0  # how alike the value found at a place and the corrected one are at least, where a letter was misread


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
        """The page's captions, without words that stand in a value as well: they could end it."""
        reading = self.readings[page - 1]
        printed = Printed.of(reading.page, reading.layout.lines)
        runs = captions(reading.layout.segments, self.values)
        phrases = dict.fromkeys(phrase_of(words, reading.page) for words in runs if not _names_place(words))
        fixed = (p for p in phrases if not any(id(w) in self.values for run in printed.find(p.words) for w in run))
        return tuple(fixed)[:MOST_PHRASES]


def _names_place(words: Sequence[Word]) -> bool:
    """Whether words that were not read as a value are surely one: a country, a port."""
    text = " ".join(w.text for w in words)
    return countries.trailing(text) is not None or ports.find(text) is not None


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
    corrected = {c.field for c in told if c.item is None}
    others = [field for name, field in _fields(invoice) if name not in corrected]
    found = {c.id: _located(c, findings.readings, others) for c in told}
    paper = _Paper(document, findings.readings, _words_of_values(invoice, findings, others, found.values()))
    taught = ((c, _taught(c, found[c.id], paper)) for c in told)
    return tuple(Taught(c, place) for c, place in taught if place is not None)


_Located = tuple[int, Lines] | None


def _located(correction: FieldCorrection, readings: Sequence[PageReading], values: Sequence[Field[Any]]) -> _Located:
    """The page and the words of a corrected value; None where they cannot be found, or in more than one place."""
    others = frozenset(id(w) for field in values for w in _words(field, readings))
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
    invoice: Invoice, findings: Findings, others: Sequence[Field[Any]], found: Collection[_Located]
) -> frozenset[int]:
    """What is no layout: values, corrected ones as they were corrected, and everything below the goods table's head."""
    ids = {id(w) for field in others for w in _words(field, findings.readings)}
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
    if was and ids_of(was) == ids_of(lines):
        return None
    order = day_order(line.text for r in paper.readings for line in r.layout.lines)
    style = NumberStyle.of(w.text for r in paper.readings for w in r.page.words)
    for stand in stands(correction.field, lines, ground, paper.values):
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
    for stand in bases(was, ground, values - ids_of(was)):
        if any(ids_of(was) & ids_of((line,)) for line in block_at(stand, ground)):
            return stand
    return None
