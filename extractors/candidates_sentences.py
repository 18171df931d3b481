"""Candidates from sentences: "Shipped per X V.12 sailing on or about 3 May 2026 from A to B via C"."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from extractors import gazetteer, places, terms, transport
from extractors.candidates import Candidate, candidate
from extractors.clause_words import GRAMMARS, Grammar
from extractors.dates import find_dates
from extractors.gazetteer import Kind
from extractors.labels import Topic
from extractors.layout import Segment
from extractors.page_reading import PageReading
from extractors.regions import Placement, Region
from extractors.spans import Lines, Span
from extractors.statements import stated
from extractors.values import Value

MOST_LINES = 6  # over which such a sentence runs
NAMES_COUNTRY = 0.8  # fit of a place that no list of ports has, with its country
BEFORE_DATE = 12  # characters from "on or about" to the date: a weekday
FEWEST_WORDS = 4  # in a line that the next one goes on with
_Read = Callable[[Lines], Iterator[Value]]
_READERS: dict[str, _Read] = {
    "from": partial(places.read_port, Topic.PORT_OF_LOADING),
    "to": partial(places.read_port, Topic.PORT_OF_DISCHARGE),
    "via": partial(places.read_port, Topic.TRANSSHIPMENT),
    "final": partial(places.read_port, Topic.FINAL_DESTINATION),
    "date": lambda lines: terms.read_date(Topic.DEPARTURE_DATE, lines, None),
    "per": transport.read_carrier,
}
_PLACES = frozenset({"from", "to", "via", "final"})


def in_sentences(readings: Sequence[PageReading]) -> Iterator[Candidate]:
    yield from stated(readings)
    for reading in readings:
        told: set[int] = set()
        for segment in reading.layout.segments:
            if id(segment) in told:
                continue
            lines = _running_on(segment, reading)
            text = Span.joined(Span(line.words) for line in lines)
            for grammar in GRAMMARS:
                values = tuple(_parts(text, grammar))
                told.update(id(line) for line in lines[1:] if values)
                for value in values:
                    yield candidate(value, Region((value.span,), Placement.SENTENCE), reading, None)


def _parts(text: Span, grammar: Grammar) -> Iterator[Value]:
    """The parts behind the key words.

    A line that begins as such sentences do may say anything; elsewhere what is said must be proven by what is known
    of ports and dates, because "to", "on" and "by" stand in every letter.
    """
    keys = [(m.lastgroup or "", m.start(), m.end()) for m in grammar.keys.finditer(text.text)]
    if len({name for name, _, _ in keys} & {"from", "to", "per", "date"}) < 2:
        return
    sure = grammar.sure.match(text.text) is not None and keys[0][1] <= 3
    ends = [start for _, start, _ in keys[1:]] + [len(text.text)]
    read = [
        (name, value)
        for (name, _, start), end in zip(keys, ends, strict=True)
        for value in _read(name, _part(text, name, start, end))
    ]
    proven = {value.field for name, value in read if _is_proof(name, value)}
    if sure or len(proven) >= 2:
        yield from (value for name, value in _first_of_each(read) if sure or value.field in proven)


def _part(text: Span, name: str, start: int, end: int) -> Span:
    """The words up to the next key; a date may hold one ("6 de septiembre de 2026") and ends where it ends."""
    if name != "date":
        return text.between(start, end) if end < len(text.text) else text.after(start)
    found = next(iter(find_dates(text.text[start:])), None)
    begins_here = found is not None and found.start <= BEFORE_DATE
    return text.between(start, start + found.end if found is not None and begins_here else end)


def _read(name: str, span: Span) -> Iterator[Value]:
    """A part is as long as what it names: after it the sentence may go on with anything."""
    bare = _bare(_place_alone(span) if name in _PLACES else _to_the_stop(span))
    if bare.words:
        yield from _READERS[name]((bare,))


def _is_proof(name: str, value: Value) -> bool:
    named = value.field in (Topic.VESSEL, Topic.VOYAGE, Topic.FLIGHT, Topic.TRANSPORT_MODE)
    return (name == "per" and named) or value.known or (name in _PLACES and value.fit >= NAMES_COUNTRY)


def _first_of_each(read: Sequence[tuple[str, Value]]) -> Iterator[tuple[str, Value]]:
    """For each field the first known value, else the first; a word like "to" may have come before for nothing."""
    for field in dict.fromkeys(value.field for _, value in read):
        of_field = [(name, value) for name, value in read if value.field == field]
        yield next(((n, v) for n, v in of_field if v.known), of_field[0])


def _running_on(first: Segment, reading: PageReading) -> list[Segment]:
    """The segment with the lines below it in the same column, as far as they are no labels."""
    lines = [first]
    for segment in sorted(reading.layout.segments, key=lambda s: s.box.y0):
        last = lines[-1]
        if segment.box.cy <= last.box.y1 or segment.box.overlap_x(first.box) <= 0 or len(lines) == MOST_LINES:
            continue
        spot = reading.opening(segment)
        label = spot is not None and spot.sure and (spot.whole or spot.colon)
        if segment.box.y0 - last.box.y1 > last.height or label or len(last.words) < FEWEST_WORDS:
            break
        if reading.in_goods(segment.box) or reading.heads_table(segment):
            break
        lines.append(segment)
    return lines


def _place_alone(span: Span) -> Span:
    """The place at the start of a part: as far as its names are known, else up to the next stop."""
    end = 0
    for found in gazetteer.entities(span):
        if found.kind is not Kind.MODE and found.start == end:
            end = found.end
    return Span(span.words[:end]) if end else _to_the_stop(Span(span.words[: places.LONGEST_NAME]))


def _to_the_stop(span: Span) -> Span:
    stop = next((i for i, w in enumerate(span.words) if _ends_sentence(w.text)), len(span.words) - 1)
    return Span(span.words[: stop + 1])


def _ends_sentence(word: str) -> bool:
    """A full stop that is no abbreviation's ("V.12", "M.V.", "U.S.A.", "No.")."""
    letters = word.rstrip(".")
    return word.endswith(";") or (word.endswith(".") and len(letters) > 3 and "." not in letters)


def _bare(span: Span) -> Span:
    """Without the underlines and dots of a blank to be filled in."""
    return Span(tuple(w for w in span.words if w.text.strip("_.·… ") and w.text not in (":", ",")))
