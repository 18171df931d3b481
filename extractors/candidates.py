"""Every candidate value for every field of an invoice, each with the features by which one is chosen later."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.dates import day_order
from extractors.label_matching import Spot
from extractors.label_values import values_of
from extractors.page_reading import PageReading
from extractors.regions import Placement, Region, regions_of
from extractors.values import Value
from models.document import Page, Word


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
                for value in values_of(spot, region, reading, order):
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
