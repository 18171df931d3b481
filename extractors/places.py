"""Reading ports and other places of a voyage out of given words: one place, or a whole route."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.dates import find_dates
from extractors.labels import Topic
from extractors.spans import Lines, Span
from extractors.values import Value
from models.vocabulary import companies, countries, incoterms, payment, ports

LONGEST_NAME = 7  # words
MOST_LINES = 4  # over which a route runs
_ENDS = re.compile(
    r"\s*[,;(]?\s*\b(?:VIA|BY (?:SEA|AIR|VESSEL|SHIP)|ON OR ABOUT|ETD|ETA|SAILING|PER|VÍA|WITH TRANS|T/S)\b.*$",
    re.IGNORECASE,
)
_VIA = re.compile(r"\b(?:VIA|VÍA|T/S(?: AT)?|TRANS-?S?HIP(?:PED|MENT) (?:AT|IN|VIA))\s+(?P<p>.+)$", re.IGNORECASE)
_TO = re.compile(r"\s+(?:TO|→|[-=]+>|➔|⇒)\s+(?P<p>.+)$", re.IGNORECASE)
_STAGES = re.compile(r"\s*(?://|\s/\s?|/\s|→|[-=]+>|➔|⇒|[~〜～]|\s[-–—]+\s|\bTO\b|\bVIA\b)\s*", re.IGNORECASE)
_CLOSE_STAGES = re.compile(r"/")


def read_port(field: str, lines: Lines) -> Iterator[Value]:
    """A place as printed; a country on the next line belongs to it. "VIA" and "TO" on the same line give more."""
    if not lines:
        return
    line = Span.joined(lines[:2]) if _broken(lines) else lines[0]
    for other, pattern in ((Topic.TRANSSHIPMENT, _VIA), (Topic.PORT_OF_DISCHARGE, _TO)):
        found = pattern.search(line.text)
        if found and found.start() > 0 and (other is Topic.TRANSSHIPMENT or field == Topic.PORT_OF_LOADING):
            if field != Topic.TRANSSHIPMENT:
                yield from read_port(other, (line.between(found.start("p"), found.end("p")),))
            line = line.before(found.start()) if other is Topic.PORT_OF_DISCHARGE else line
    place = _place(field, line)
    if place is not None:
        yield place
    if (place is None or not place.known) and len(lines) > 1 and line is lines[0]:
        yield from _under_a_caption(field, lines[1:])


def _under_a_caption(field: str, lines: Lines) -> Iterator[Value]:
    """A known place below words that are none: mostly the label in a second language ("Verladehafen")."""
    place = _place(field, Span.joined(lines[:2]) if _broken(lines) else lines[0])
    if place is not None and place.known and place.fit == 1.0:
        yield place


def read_route(lines: Lines) -> Iterator[Value]:
    """Loading and discharge under one label ("KOBE / HAMBURG", "KOBE - SINGAPORE - HAMBURG"), or on two lines."""
    if not lines:
        return
    stages = _stages(Span.joined(lines[:MOST_LINES]))
    if len(stages) == 1 and len(lines) > 1:
        stages = [lines[0], lines[1]]
    if len(stages) == 1:
        yield from read_port(Topic.PORT_OF_LOADING, lines)
    for field, stage in zip(_ROUTES.get(len(stages), ()), stages, strict=False):
        place = _place(field, stage)
        if place is not None:
            yield place


_ROUTES = {
    2: (Topic.PORT_OF_LOADING, Topic.PORT_OF_DISCHARGE),
    3: (Topic.PORT_OF_LOADING, Topic.TRANSSHIPMENT, Topic.PORT_OF_DISCHARGE),
}


def _stages(line: Span) -> list[Span]:
    """The line cut at slashes, arrows and "to"; a slash without blanks cuts where nothing else does."""
    for pattern in (_STAGES, _CLOSE_STAGES):
        cuts = [0, *(x for m in pattern.finditer(line.text) for x in m.span()), len(line.text)]
        spans = [line.between(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=True) if b > a]
        if len(spans) > 1:
            return spans
    return [line]


def _place(field: str, line: Span) -> Value | None:
    span = line.between(0, len(_ENDS.sub("", line.text)))
    name = _tidied(span.text)
    if not any(c.isalpha() for c in name) or _is_no_place(name):
        return None
    known = ports.find(name) is not None
    country = countries.trailing(name) is not None
    fit = 1.0 if known else 0.8 if country else 0.45
    if sum(c.isdigit() for c in name) > 3:
        fit -= 0.3
    return Value(field, name, span, fit if len(span.words) <= LONGEST_NAME else fit / 2, known)


def _tidied(text: str) -> str:
    """Without punctuation at the ends, but "U.S.A." keeps its last dot."""
    plain = text.strip(" ,:;-_/")
    return plain if re.search(r"\.[A-Z]\.$", plain) else plain.rstrip(".").lstrip(".")


def _broken(lines: Lines) -> bool:
    """Whether the place goes on below: after a comma, with the country, or with the rest of the country's name."""
    if len(lines) < 2:
        return False
    first, second = lines[0].text.strip(), lines[1].text.strip(" .()")
    if countries.trailing(first) is not None:
        return False
    joined = f"{first} {second}"
    short = len(second.split()) <= 3 and not any(c.isdigit() for c in second)
    parted = short and countries.trailing(joined) is not None and countries.trailing(second) is None
    name_parted = short and ports.find(first) is None and ports.find(second) is None and ports.find(joined) is not None
    return (
        countries.code(second) is not None
        or (first.endswith(",") and ports.find(joined) is not None)
        or parted
        or name_parted
    )


def _is_no_place(name: str) -> bool:
    """A company, terms or a date. The country goes first: "U.S.A." would pass for an S.A."""
    country = countries.trailing(name)
    bare = country[1] or name if country else name
    term = incoterms.parse(name) is not None and incoterms.parse(name.split()[0]) is not None
    return term or companies.has_suffix(bare) or payment.is_terms(name) or bool(find_dates(name))
