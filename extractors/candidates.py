"""Every candidate value for every field of an invoice, each with the features by which one is chosen later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractors import parties, terms, transport
from extractors.dates import Order, day_order
from extractors.label_matching import Spot
from extractors.labels import Topic
from extractors.page_reading import PageReading
from extractors.regions import Placement, Region, regions_of
from extractors.stacking import PARTIES
from extractors.values import CUT_CERTAINTY, Value
from models.document import Page, Word
from models.vocabulary import packages


@dataclass(frozen=True, slots=True)
class Features:
    """What is known about a candidate without looking at its rivals. Kept explicit so that weights can be learned.

    `label` is how well a label matched (0 without one), `distance` in label heights, `down` how far down its page
    (0 to 1), `choices` how many fields the label can mean.
    """

    label: float
    language: str
    weak: bool
    colon: bool
    choices: int
    placement: Placement
    distance: float
    aligned: bool
    fit: float
    known: bool
    in_goods: bool
    down: float
    first_page: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value that may be a field's. A party's value is a `Party`; `spot` is the label it was found by."""

    field: str
    value: object
    words: tuple[Word, ...]
    page: Page
    features: Features
    certainty: float = 1.0
    rivals: tuple[str, ...] = ()
    spot: Spot | None = None


def labelled(readings: Sequence[PageReading]) -> Iterator[Candidate]:
    """Candidates beside, below or after a label, on every page."""
    order = day_order(line.text for r in readings for line in r.layout.lines)
    for reading in readings:
        for spot in reading.spots:
            for region in regions_of(spot, reading):
                for value in _values(spot, region, order):
                    yield candidate(value, region, reading, spot)


def candidate(value: Value, region: Region, reading: PageReading, spot: Spot | None) -> Candidate:
    """A value with its features; without a spot it stands alone."""
    box = value.span.words[0].box
    features = Features(
        label=spot.score if spot else 0.0,
        language=spot.language if spot else "",
        weak=spot.weak if spot else False,
        colon=spot.colon if spot else False,
        choices=len(spot.topics) if spot else 0,
        placement=region.placement,
        distance=region.distance,
        aligned=region.aligned,
        fit=value.fit,
        known=value.known,
        in_goods=reading.in_goods(box),
        down=box.cy / max(1.0, reading.page.height),
        first_page=reading.page.number == 1,
    )
    return Candidate(
        value.field, value.value, value.span.words, reading.page, features, value.certainty, value.rivals, spot
    )


_REFERENCES = frozenset({Topic.INVOICE_NUMBER, Topic.LC_NUMBER, Topic.ORDER_NUMBER, Topic.CONTRACT_NUMBER})
_DATES = frozenset({Topic.INVOICE_DATE, Topic.DEPARTURE_DATE})
_PORTS = frozenset({Topic.PORT_OF_LOADING, Topic.PORT_OF_DISCHARGE, Topic.TRANSSHIPMENT, Topic.FINAL_DESTINATION})
_WEIGHTS = (Topic.NET_WEIGHT, Topic.GROSS_WEIGHT)


def _values(spot: Spot, region: Region, order: Order | None) -> Iterator[Value]:
    """The values that a region holds for the topics of its label."""
    lines = region.lines
    for topic in spot.topics:
        if topic in _REFERENCES:
            yield from terms.read_reference(topic, lines)
        elif topic in _DATES:
            yield from terms.read_date(topic, lines, order)
        elif topic in _PORTS:
            yield from transport.read_port(topic, lines)
        elif topic in PARTIES:
            yield from _party(topic, region, spot)
    if any(t in spot.topics for t in _WEIGHTS):
        named = tuple(str(t) for t in _WEIGHTS if t in spot.topics)
        yield from terms.read_weights(named, lines, spot.bracketed)
    yield from _terms(spot, region)
    yield from _transport(spot, region)


def _party(topic: Topic, region: Region, spot: Spot) -> Iterator[Value]:
    """After "TO" or "FROM" only what is surely a company: mostly a port follows."""
    party = parties.read_party(region.lines)
    if party is not None and (not spot.weak or parties.is_company(party)):
        certainty = CUT_CERTAINTY if parties.looks_cut(party) else 1.0
        yield Value(topic, party, party.whole, party.fit, party.known, certainty)


def _terms(spot: Spot, region: Region) -> Iterator[Value]:
    topics, lines = spot.topics, region.lines
    if Topic.INCOTERM in topics:
        yield from terms.read_incoterm(lines)
    if Topic.PAYMENT_TERMS in topics:
        yield from terms.read_payment(lines, alone=Topic.INCOTERM not in topics)
    if Topic.PACKAGES in topics:
        last = spot.words[-1].text.strip(" :.()").upper()
        yield from terms.read_packages(lines, last if packages.kind_of(last) else "")
    if Topic.ORIGIN in topics:
        yield from terms.read_origin(lines)
    if Topic.CURRENCY in topics:
        yield from terms.read_currency(lines)


def _transport(spot: Spot, region: Region) -> Iterator[Value]:
    topics, lines = spot.topics, region.lines
    if Topic.VESSEL in topics:
        yield from transport.read_vessel(lines)
    if Topic.VOYAGE in topics and Topic.VESSEL not in topics:
        yield from transport.read_voyage(lines)
    if Topic.FLIGHT in topics:
        yield from transport.read_flight(lines, sure=topics == (Topic.FLIGHT,))
    if Topic.TRANSPORT_MODE in topics or Topic.VESSEL in topics:
        yield from transport.read_mode(lines)
    if Topic.TRANSPORT_MODE in topics and Topic.FLIGHT in topics and len(lines) > 1:
        yield from (replace(v, fit=v.fit * 0.8) for v in transport.read_flight(lines[1:]))
