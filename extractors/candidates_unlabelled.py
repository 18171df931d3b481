"""Candidates that stand without a label: title, letterhead, trade terms over the amounts, packages, weights, origin."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors import terms, transport
from extractors.candidates import Candidate, candidate
from extractors.candidates_titles import titles
from extractors.labels import Topic
from extractors.layout import Segment
from extractors.letterheads import letterheads
from extractors.page_reading import PageReading
from extractors.regions import Placement, Region
from extractors.spans import Span
from extractors.values import Value
from models.vocabulary import countries, incoterms, payment

_MADE_IN = re.compile(
    r"\b(?:MADE|PRODUCED|MANUFACTURED)\s+IN\s+|\bORIGIN\s*[:：]\s*|\bPRODUCTS? OF\s+|\bFABRIQUÉ (?:AU|EN) |\bHECHO EN ",
    re.IGNORECASE,
)
# By itself on a line it is how shipping marks end; the invoice has to state the origin elsewhere (INV-REQ-17).
_LINE_OF_A_MARK = re.compile(r"MADE\s+IN\s+[^\W\d]+(?:[\s.]+[^\W\d]+){0,3}\.?", re.IGNORECASE)
_PACKED = re.compile(
    r"\b(?:PACKED|PACKING|CONTAINED|STUFFED)\s+IN\s*:?\s*(?P<p>.+)$|\bTOTAL\s*[:：]?\s*(?P<t>\S.*(?:CARTONS?|CASES?|PALLETS?|PACKAGES?|CRATES?)\b.*)$",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"\b(?:L/C|LETTER OF CREDIT|(?:DOCUMENTARY |IRREVOCABLE )?CREDIT)\s*(?:NO|NUMBER|#)\s*[.:]*\s*"
    r"(?P<n>[A-Z0-9][\w/.-]*\d[\w/.-]*)",
    re.IGNORECASE,
)
_VESSEL_SIGN = re.compile(r"^\W*(?:M\s?[./]\s?V|S\s?[./]\s?S|M/S)\b\.?\s+\S+", re.IGNORECASE)


def unlabelled(readings: Sequence[PageReading]) -> Iterator[Candidate]:
    yield from letterheads(readings)
    for reading in readings:
        yield from titles(reading)
        for segment in reading.layout.segments:
            for value in _in_segment(segment, reading):
                yield _alone(value, reading)


def _alone(value: Value, reading: PageReading) -> Candidate:
    return candidate(value, Region((value.span,), Placement.ALONE), reading, None)


def _in_segment(segment: Segment, reading: PageReading) -> Iterator[Value]:
    """What one printed segment says by itself."""
    line = Span(segment.words)
    yield from _trade_terms(line, segment, reading)
    for pattern, read in ((_PACKED, terms.read_packages),):
        found = pattern.search(line.text)
        if found:
            start = found.start(found.lastgroup or 0)
            yield from read((line.after(start),))
    made_in = _MADE_IN.search(line.text)
    if made_in and not _LINE_OF_A_MARK.fullmatch(line.text.strip()):
        yield from (replace(v, fit=v.fit * 0.9) for v in terms.read_origin((line.after(made_in.end()),)))
    credit = _CREDIT.search(line.text)
    if credit:
        yield Value(Topic.LC_NUMBER, credit["n"].rstrip(".,"), line.between(credit.start("n"), credit.end("n")), 0.9)
    if payment.is_terms(line.text) and reading.opening(segment) is None and len(line.words) <= 14:
        yield Value(Topic.PAYMENT_TERMS, line.text.strip(" ,:;"), line, 0.6, True)
    if _VESSEL_SIGN.match(line.text):
        yield from transport.read_vessel((line,))
    if transport.mode_of(line.text) and line.text.upper().startswith(("BY ", "VIA ", "PAR ", "POR ")):
        yield Value(Topic.TRANSPORT_MODE, transport.mode_of(line.text), line, 0.9, True)


def _trade_terms(line: Span, segment: Segment, reading: PageReading) -> Iterator[Value]:
    """ "CIF HAMBURG" alone or in brackets, mostly over the amounts; not "CIF" inside a sentence."""
    found = incoterms.parse(line.text)
    if found is None or len(line.words) > 8 or line.text != line.text.upper():
        return
    if found[1] is None or countries.code(found[0]):
        return
    yield from (replace(v, fit=0.9 * v.fit) for v in terms.read_incoterm((line,)))
