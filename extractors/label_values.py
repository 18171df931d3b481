"""The values that the place beside or below a label can hold, by what the label announces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extractors import parties, places, terms, transport
from extractors.dates import Order, find_dates
from extractors.label_matching import Spot
from extractors.labels import Topic
from extractors.page_reading import PageReading
from extractors.regions import Region
from extractors.spans import Lines, Span
from extractors.stacking import PARTIES
from extractors.values import CUT_CERTAINTY, Value
from models.vocabulary import packages

OF_ONE_ITEM = 0.6  # of the fit of an origin that stands in the goods table
NAMES_COUNTRY = 0.8  # fit of a place that no list of ports has, with its country
_REFERENCES = frozenset({Topic.INVOICE_NUMBER, Topic.LC_NUMBER, Topic.ORDER_NUMBER, Topic.CONTRACT_NUMBER})
_DATES = frozenset({Topic.INVOICE_DATE, Topic.DEPARTURE_DATE})
_PORTS = frozenset({Topic.PORT_OF_LOADING, Topic.PORT_OF_DISCHARGE, Topic.TRANSSHIPMENT, Topic.FINAL_DESTINATION})
_ROUTE = {Topic.PORT_OF_LOADING, Topic.PORT_OF_DISCHARGE}
_DESTINATION = {Topic.PORT_OF_DISCHARGE, Topic.FINAL_DESTINATION}
_OF_DATE = re.compile(
    r"(?P<number>\d[^\s,]*),?\s+(?:OF|DATED|EN\s+DATE\s+DU|DAT[ÉE]E?\s+DU|DE\s+FECHA|CON\s+FECHA(?:\s+DEL?)?|DU|DEL?|VOM|ON)\s+",
    re.IGNORECASE,
)
_WEIGHTS = (Topic.NET_WEIGHT, Topic.GROSS_WEIGHT)


def values_of(spot: Spot, region: Region, reading: PageReading, order: Order | None) -> Iterator[Value]:
    """The values that a region holds for the topics of its label."""
    lines = region.lines
    route = set(spot.topics) >= _ROUTE
    if route:
        yield from places.read_route(lines)
    for topic in _meant(spot, reading):
        if topic in _REFERENCES:
            yield from terms.read_reference(topic, _undated(lines) if set(spot.topics) & _DATES else _number_of(lines))
            if topic is Topic.INVOICE_NUMBER and not set(spot.topics) & _DATES:
                yield from _date_behind(lines, order)
        elif topic in _DATES:
            yield from terms.read_date(topic, lines, order)
        elif topic in _PORTS and not route:
            # "Via Roma 27" is an address, "To whom it may concern" no port.
            yield from (v for v in places.read_port(topic, lines) if spot.sure or v.known or v.fit >= NAMES_COUNTRY)
        elif topic in PARTIES and not route:
            yield from _party(topic, region, spot)
    if any(t in spot.topics for t in _WEIGHTS):
        named = tuple(str(t) for t in _WEIGHTS if t in spot.topics)
        yield from terms.read_weights(named, _total_of_column(spot, reading) or lines, spot.bracketed)
    yield from _terms(spot, region, reading)
    yield from _transport(spot, region, reading)


def _meant(spot: Spot, reading: PageReading) -> tuple[Topic, ...]:
    """ "Destination" is the final one only where another label tells the port of discharge."""
    if set(spot.topics) != _DESTINATION:
        return spot.topics
    elsewhere = any(Topic.PORT_OF_DISCHARGE in s.topics and set(s.topics) != _DESTINATION for s in reading.spots)
    return (Topic.FINAL_DESTINATION,) if elsewhere else (Topic.PORT_OF_DISCHARGE,)


def _undated(lines: Lines) -> Lines:
    """The lines without a date that begins on the first and ends on the second ("AC2604 / 11 September" "2026")."""
    joined = Span.joined(lines[:2])
    found = find_dates(joined.text)
    return (joined.before(found[0].start),) if found and found[0].start > 3 else lines


def _number_of(lines: Lines) -> Lines:
    """The first line without a date that its own words join to the number."""
    said = _OF_DATE.search(lines[0].text) if lines else None
    if said is None or not find_dates(lines[0].after(said.end()).text):
        return lines
    return (lines[0].before(said.end("number")), *lines[1:])


def _date_behind(lines: Lines, order: Order | None) -> Iterator[Value]:
    """The date of "KK-118 of November 12th, 2026", which the label of the number does not announce."""
    for line in lines[:1]:
        said = _OF_DATE.search(line.text)
        if said is not None:
            yield from terms.read_date(Topic.INVOICE_DATE, (line.after(said.end()),), order)


def _party(topic: Topic, region: Region, spot: Spot) -> Iterator[Value]:
    """After "TO" or "FROM" only what is surely a company: mostly a port follows."""
    party = parties.read_party(region.lines)
    if party is not None and (not spot.weak or parties.is_company(party)):
        certainty = CUT_CERTAINTY if parties.looks_cut(party) else 1.0
        yield Value(topic, party, party.whole, party.fit, party.known, certainty)


def _terms(spot: Spot, region: Region, reading: PageReading) -> Iterator[Value]:
    topics, lines = spot.topics, region.lines
    if Topic.INCOTERM in topics:
        yield from terms.read_incoterm(lines)
    if Topic.INCOTERM_PLACE in topics:
        yield from terms.read_named_place(lines)
    if Topic.PAYMENT_TERMS in topics:
        yield from terms.read_payment(lines, alone=Topic.INCOTERM not in topics)
    if Topic.PACKAGES in topics:
        last = spot.words[-1].text.strip(" :.()").upper()
        if not _counts_each_item(spot, reading):
            yield from terms.read_packages(lines, last if packages.kind_of(last) else "")
    if Topic.ORIGIN in topics:
        # The column of a goods table tells the origin of its first item only.
        share = OF_ONE_ITEM if reading.heads_table(spot.segment) else 1.0
        yield from (replace(v, fit=v.fit * share) for v in terms.read_origin(lines))
    if Topic.CURRENCY in topics:
        yield from terms.read_currency(lines)


def _total_of_column(spot: Spot, reading: PageReading) -> Lines:
    """The last figure under a label that heads a column with one for each item, where it stands in the total's row."""
    box = spot.segment.box
    if not reading.heads_table(spot.segment):
        return ()
    under = [s for s in reading.layout.segments if s.box.cy > box.y1 and s.box.overlap_x(box) > 0]
    figures = [s for s in under if reading.in_goods(s.box) and s.text[:1].isdigit()]
    last = max(figures, key=lambda s: s.box.cy, default=None)
    totals = [s.segment for s in reading.spots if Topic.TOTAL in s.topics and s.start == 0]
    summed = len(figures) > 1 and last is not None and any(reading.same_row(last, t) for t in totals)
    return (reading.span_of(last),) if summed and last is not None else ()


def _counts_each_item(spot: Spot, reading: PageReading) -> bool:
    """Whether a label heads a column of the goods table with the packages of one item in each row."""
    box = spot.segment.box
    under = (s for s in reading.layout.segments if s.box.cy > box.y1 and s.box.overlap_x(box) > 0)
    stated = [s for s in under if reading.in_goods(s.box) and packages.parse(s.text) is not None]
    return reading.heads_table(spot.segment) and len(stated) > 1


def _transport(spot: Spot, region: Region, reading: PageReading) -> Iterator[Value]:
    topics, lines = spot.topics, region.lines
    if Topic.VESSEL in topics:
        yield from transport.read_vessel(lines, alone=reading.announces(Topic.VOYAGE))
    if Topic.VOYAGE in topics and Topic.VESSEL not in topics:
        yield from transport.read_voyage(lines)
    if Topic.FLIGHT in topics:
        yield from transport.read_flight(lines, sure=topics == (Topic.FLIGHT,))
    if Topic.TRANSPORT_MODE in topics or Topic.VESSEL in topics:
        yield from transport.read_mode(lines)
    if Topic.TRANSPORT_MODE in topics and Topic.FLIGHT in topics and len(lines) > 1:
        yield from (replace(v, fit=v.fit * 0.8) for v in transport.read_flight(lines[1:]))
