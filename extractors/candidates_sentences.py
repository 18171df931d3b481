"""Candidates from sentences: "Shipped per X V.12 sailing on or about 3 May 2026 from A to B via C"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from extractors import gazetteer, places, terms, transport
from extractors.candidates import Candidate, candidate
from extractors.gazetteer import Kind
from extractors.labels import Topic
from extractors.layout import Segment
from extractors.page_reading import PageReading
from extractors.regions import Placement, Region
from extractors.spans import Lines, Span
from extractors.statements import stated
from extractors.values import Value

MOST_LINES = 3  # over which such a sentence runs
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
_ABOUT = (
    r"(?:(?:SAILING|LEAVING|DEPARTING|SAILED|DEPARTED|SHIPPED)\s+)?(?:ON\s*(?:OR\s*|/\s*)?ABOUT|ON/ABT\.?)"
    r"|(?:SAILING|LEAVING|DEPARTING|SAILED)(?:\s+ON)?|E\.?T\.?D\.?"
)
_PER = (
    r"SHIPPED(?=\s+(?:AIR|SEA|OCEAN|SURFACE|COURIER))"
    r"|(?:SHIPPED|FORWARDED|DESPATCHED|DISPATCHED|LOADED|SHIPMENT)\s+(?:PER|BY|ON|VIA|ON BOARD)"
    r"|PER(?=\s+(?:[SM]\W?\s?[SV]\b|VESSEL|STEAMER|FLIGHT))"
)


@dataclass(frozen=True, slots=True)
class Grammar:
    """The words of one language between the parts of the sentence, and those it begins with."""

    opening: re.Pattern[str]
    keys: re.Pattern[str]


def _grammar(opening: str, **keys: str) -> Grammar:
    joined = "|".join(f"(?P<{name}>(?<![\\w./]){words}(?![\\w./-]))\\s*:?" for name, words in keys.items())
    return Grammar(re.compile(rf"^\W*(?:{opening})", re.IGNORECASE), re.compile(joined, re.IGNORECASE))


_GRAMMARS = (
    _grammar(
        rf"{_PER}|{_ABOUT}|FROM\b",
        per=f"(?:{_PER})",
        date=f"(?:{_ABOUT})",
        via=r"(?:VIA|WITH TRANS-?S?HIPMENT (?:AT|IN)|TRANS-?S?HIPPED AT)",
        final=r"(?:FINAL DESTINATION|IN TRANSIT TO|FOR TRANSPORTATION TO)",
        **{"from": "FROM", "to": "TO"},
    ),
    _grammar(
        r"EXP[ÉE]DI[ÉE]E?S? PAR|PAR (?:LE )?NAVIRE|DE\b.*\s(?:À|A)\s",
        per=r"(?:EXP[ÉE]DI[ÉE]E?S? PAR(?: LE)?(?: NAVIRE)?|PAR (?:LE )?NAVIRE)",
        date=r"(?:(?:D[ÉE]PART |PARTANT )?LE OU VERS LE|D[ÉE]PART(?: LE)?)",
        via=r"(?:VIA)",
        **{"from": r"(?:DEPUIS|AU D[ÉE]PART DE|DE)", "to": r"(?:À DESTINATION DE|VERS|POUR|À)"},
    ),
    _grammar(
        r"EMBARCAD[OA]S? (?:POR|EN)|POR (?:EL )?(?:BUQUE|VAPOR)|DESDE\b",
        per=r"(?:EMBARCAD[OA]S? (?:POR|EN)(?: EL)?(?: (?:BUQUE|VAPOR|M/N))?|POR (?:EL )?(?:BUQUE|VAPOR))",
        date=r"(?:(?:ZARPANDO |SALIENDO |SALIDA )?(?:EN O ALREDEDOR DEL?|EL O ALREDEDOR DEL?)|ZARPANDO EL)",
        via=r"(?:V[ÍI]A|CON TRANSBORDO EN)",
        **{"from": r"(?:DESDE|DE)", "to": r"(?:HASTA|HACIA|CON DESTINO A|A)"},
    ),
)


def in_sentences(readings: Sequence[PageReading]) -> Iterator[Candidate]:
    yield from stated(readings)
    for reading in readings:
        lines = reading.layout.segments
        for segment in lines:
            for grammar in _GRAMMARS:
                if grammar.opening.match(segment.text):
                    yield from _parts(segment, reading, grammar)


def _parts(first: Segment, reading: PageReading, grammar: Grammar) -> Iterator[Candidate]:
    """The parts between the key words; at least two of them make it a sentence."""
    text = _running_on(first, reading)
    keys = [(m.lastgroup or "", m.start(), m.end()) for m in grammar.keys.finditer(text.text)]
    names = [k for k, _, _ in keys if k in ("from", "to", "per", "date")]
    if len(set(names)) < 2 or keys[0][1] > 3:
        return
    ends = [start for _, start, _ in keys[1:]] + [len(text.text)]
    for (name, _, start), end in zip(keys, ends, strict=True):
        if name not in _READERS:
            continue
        span = text.between(start, end) if end < len(text.text) else _last_part(name, text.after(start))
        for value in _READERS[name]((_bare(span),)):
            yield candidate(value, Region((span,), Placement.SENTENCE), reading, None)


def _running_on(first: Segment, reading: PageReading) -> Span:
    """The segment with the lines below it in the same column, as far as they are no labels."""
    spans, last = [Span(first.words)], first
    for segment in sorted(reading.layout.segments, key=lambda s: s.box.y0):
        if segment.box.cy <= last.box.y1 or segment.box.overlap_x(first.box) <= 0 or len(spans) == MOST_LINES:
            continue
        spot = reading.opening(segment)
        label = spot is not None and spot.sure and (spot.whole or spot.colon)
        if segment.box.y0 - last.box.y1 > last.height or label or len(last.words) < 4:
            break
        spans.append(Span(segment.words))
        last = segment
    return Span.joined(spans)


def _last_part(name: str, span: Span) -> Span:
    """The end of the sentence: a place is as long as its names are known, anything else ends with a stop."""
    if name in _PLACES:
        end = 0
        for found in gazetteer.entities(span):
            if found.kind is not Kind.MODE and found.start == end:
                end = found.end
        return Span(span.words[: end or 4])
    stop = next((i for i, w in enumerate(span.words) if w.text.endswith((".", ";"))), len(span.words) - 1)
    return Span(span.words[: stop + 1])


def _bare(span: Span) -> Span:
    """Without the underlines and dots of a blank to be filled in."""
    return Span(tuple(w for w in span.words if w.text.strip("_.·… ") and w.text not in (":", ",")))
