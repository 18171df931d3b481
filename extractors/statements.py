"""Candidates from what an invoice says outside labels: packing and weights in a sentence, origin, place and date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors import terms
from extractors.candidates import Candidate, candidate
from extractors.cells import UNIT
from extractors.dates import find_dates
from extractors.label_matching import PROSE
from extractors.labels import Topic
from extractors.layout import Segment
from extractors.numbers import NUMBER
from extractors.page_reading import PageReading
from extractors.regions import Placement, Region
from extractors.spans import Span
from extractors.values import Value
from models.vocabulary import countries, demonyms, packages, ports

HEAD = 0.4  # the part of the first page in which place and date stand
SAID = 0.9  # fit of a value that the words around it announce
_WEIGHT = r"(?:\s+(?:WEIGHTS?|WT\b\.?|MASS))?(?:\s+(?:OF|IS))?[\s.:]*(?=\d)"
_NET = re.compile(rf"\b(?:NETT?|N\.?\s?/?W(?:EIGHT|T)?\.?|PESO NETO|POIDS NET)\b{_WEIGHT}", re.IGNORECASE)
_GROSS = re.compile(rf"\b(?:GROSS|G\.?\s?/?W(?:EIGHT|T)?\.?|PESO BRUTO|POIDS BRUT)\b{_WEIGHT}", re.IGNORECASE)
_TOTAL = re.compile(
    r"^\W*(?:SAY\s+)?(?:GRAND\s+)?TOTAL\b\W*(?:OF\s+|PACKED\s+IN\s+|PACKAGES?\W+)?(?P<p>\S.*)$", re.IGNORECASE
)
_ORIGIN_SAID = re.compile(
    r"\bORIGIN\s+OF\s+(?:\w+\s+){0,4}?(?:IS|ARE|:)\s+|\bGOODS\s+(?:\w+\s+){0,3}?(?:MADE|PRODUCED|MANUFACTURED)\s+IN\s+"
    r"|\b(?:ORIGINATE|ORIGINATING|ORIGINATED)\s+(?:IN|FROM)\s+|\b(?:SONT|EST)\s+D'ORIGINE\s+|\bDE\s+ORIGEN\s+",
    re.IGNORECASE,
)
_COUNT = re.compile(rf"{NUMBER}\s+{UNIT}\b", re.IGNORECASE)
_OF_ORIGIN = re.compile(r"\b(?P<c>[^\W\d]+(?:\s+[^\W\d]+){0,2})\s+(?:ORIGIN|MAKE|MANUFACTURE)\b", re.IGNORECASE)
_WEEKDAY = r"(?i:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY"
_NAME = re.compile(rf"(?!{_WEEKDAY}\b)[A-Z][^\W\d_]+(?:[ -][A-Z]?[^\W\d_]+){{0,2}}")
_WEIGHTY = re.compile(r"\b(?:PACKED|TOTAL|NETT?|GROSS|N/?W|G/?W)\b", re.IGNORECASE)


def stated(readings: Sequence[PageReading]) -> Iterator[Candidate]:
    for reading in readings:
        for segment in reading.layout.segments:
            for value in _statements(segment, reading):
                yield candidate(value, Region((value.span,), Placement.ALONE), reading, None)


def _statements(segment: Segment, reading: PageReading) -> Iterator[Value]:
    line = Span(segment.words)
    if _WEIGHTY.search(line.text):
        yield from _weights(line)
        yield from _total_packages(line)
    yield from _packages_under_total(segment, line, reading)
    yield from _origin(line)
    if reading.page.number == 1 and segment.box.cy < HEAD * reading.page.height and reading.opening(segment) is None:
        yield from _place_and_date(line)


def _weights(line: Span) -> Iterator[Value]:
    """ "PACKED IN 1 CARTON, NET 21.5 KGS, GROSS 24.0 KGS"."""
    for topic, pattern in ((Topic.NET_WEIGHT, _NET), (Topic.GROSS_WEIGHT, _GROSS)):
        found = pattern.search(line.text)
        if found:
            values = terms.read_weights((topic,), (line.between(found.end(), len(line.text)),))
            yield from (replace(v, fit=SAID) for v in values)


def _total_packages(line: Span) -> Iterator[Value]:
    """ "TOTAL 13 BALES", "SAY TOTAL TEN (10) CARTONS ONLY"; also "TOTAL UNPACKED"."""
    found = _TOTAL.match(line.text)
    if found and len(line.words) <= 2 * PROSE and not re.search(r"[$€¥£]|\bUSD|\bJPY|\bEUR", line.text):
        values = terms.read_packages((line.between(found.start("p"), found.end("p")),))
        yield from (replace(v, fit=SAID) for v in values if v.known)


def _packages_under_total(segment: Segment, line: Span, reading: PageReading) -> Iterator[Value]:
    """Nothing but "18 CARTONS" in the foot of the goods table, beside the total or under it."""
    if len(line.words) > 4 or not line.words[0].text[:1].isdigit() or not packages.parse(line.text):
        return
    totals = [s.segment for s in reading.spots if Topic.TOTAL in s.topics and s.start == 0]
    if any(_stands_under(segment, t) or _beside_total(segment, t, reading) for t in totals):
        yield from (replace(v, fit=SAID) for v in terms.read_packages((line,)) if v.known)


def _beside_total(segment: Segment, label: Segment, reading: PageReading) -> bool:
    """Whether packages stand in the row of the total, and the quantity of the goods further to the right."""
    right = (s for s in reading.layout.segments if s.box.x0 > segment.box.x1 and reading.same_row(s, segment))
    return reading.same_row(segment, label) and any(_COUNT.match(s.text) for s in right)


def _stands_under(segment: Segment, label: Segment) -> bool:
    drop = segment.box.cy - label.box.cy
    return 0 < drop <= 2.5 * segment.height and segment.box.overlap_x(label.box) > 0


def _origin(line: Span) -> Iterator[Value]:
    """ "The origin of the goods is Japan", "goods of Japanese origin"."""
    said = _ORIGIN_SAID.search(line.text)
    if said:
        yield from (replace(v, fit=v.fit * SAID) for v in terms.read_origin((line.after(said.end()),)))
        return
    of_origin = _OF_ORIGIN.search(line.text)
    if of_origin and "CERTIFICATE" not in line.text.upper():
        named = of_origin["c"].split()
        for n in range(1, len(named) + 1):
            words = " ".join(named[-n:])
            code = countries.code(words) or demonyms.country(words)
            if code is not None:
                start = of_origin.end("c") - len(words)
                yield Value(Topic.ORIGIN, (code,), line.between(start, of_origin.end("c")), SAID, True)
                return


def _names_place(before: str) -> bool:
    """Whether the words before a date name where it was written: a port, or one or two names before a comma."""
    place = re.sub(r"[\s,:]+(?:le|el|the|on)?$", "", before)
    if re.fullmatch(_WEEKDAY, place) or len(place.split()) > 3:
        return len(place.split()) == 1
    parts = [p.strip() for p in place.split(",")]
    written = before.rstrip().endswith(",") and _NAME.fullmatch(parts[0]) and len(parts[0]) > 3
    return ports.find(place) is not None or bool(written and all(countries.code(p) for p in parts[1:]))


def _place_and_date(line: Span) -> Iterator[Value]:
    """ "TOKYO, May 3, 2026" or a date alone on its line, at the head of a letter."""
    found = find_dates(line.text)
    if len(found) != 1 or len(line.text.rstrip(" .")) > found[0].end:
        return
    before = line.text[: found[0].start]
    if before.strip(" ,:") and not _names_place(before):
        return
    date = found[0]
    rivals = (date.other.isoformat(),) if date.other else ()
    span = line.between(date.start, date.end)
    yield Value(Topic.INVOICE_DATE, date.value, span, SAID if before else 0.75, True, date.certainty, rivals)
