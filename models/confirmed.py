"""Places on a page that an examiner confirmed, as values and as JSON: where in a layout a field's value stands."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

from models.document import Kind

FORM = 1  # raise it when places kept before can no longer be understood; older ones are then not followed


class Side(StrEnum):
    """How a value stands to its caption."""

    RIGHT = "right"  # behind it on the same line
    BELOW = "below"
    ALONE = "alone"  # no caption: known by its own place on the page
    COLUMN = "column"  # a caption over a column of the goods table


class Part(StrEnum):
    """What is taken from the block of lines at a place."""

    LINES = "lines"  # a number of its lines
    NAME = "name"  # a party's name, however many lines it takes
    ADDRESS = "address"  # a party's address, after its name


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that a layout prints on every page. `words` are letters alone, as compared; x0, x1 and y (its middle) are
    shares of the page's width and height."""

    words: str
    x0: float
    x1: float
    y: float


@dataclass(frozen=True, slots=True)
class Stand:
    """Where words stand in a layout: to their `caption`, or where `caption` says by itself (`Side.ALONE`).

    `indent` is from the caption's left edge to theirs, as a share of the page's width. `skip` lines of the block come
    before them; `count` lines are theirs, 0 for all that follow in the block.
    """

    side: Side
    caption: Phrase
    indent: float = 0.0
    skip: int = 0
    count: int = 0
    part: Part = Part.LINES


@dataclass(frozen=True, slots=True)
class ConfirmedPlace:
    """What one correction taught: on pages of this `layout` the `field` stands at `stand`.

    `page` counts from 1, and from the last page backwards where it is negative. `misread` is where the program had
    taken the value from before; what it reads there again is known to be wrong.
    """

    kind: Kind
    field: str
    page: int
    layout: tuple[Phrase, ...]
    stand: Stand
    misread: Stand | None = None

    def same_place(self, other: ConfirmedPlace) -> bool:
        """Whether a later correction says where the same value of the same layout stands."""
        own, theirs = {p.words for p in self.layout}, {p.words for p in other.layout}
        alike = 2 * len(own & theirs) >= min(len(own), len(theirs))
        told = self.stand.caption.words == other.stand.caption.words or self.stand.side is not Side.COLUMN
        return alike and told and (self.kind, self.field, self.page) == (other.kind, other.field, other.page)


def place_to_json(place: ConfirmedPlace) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(json.dumps(asdict(_rounded(place))))
    return {"form": FORM, **told}


def place_from_json(data: Mapping[str, Any]) -> ConfirmedPlace | None:
    """The place that `place_to_json` was given; None for one of another form."""
    if data.get("form") != FORM:
        return None
    misread = data["misread"]
    return ConfirmedPlace(
        Kind(data["kind"]),
        data["field"],
        data["page"],
        tuple(Phrase(**p) for p in data["layout"]),
        _stand(data["stand"]),
        None if misread is None else _stand(misread),
    )


def _stand(data: Mapping[str, Any]) -> Stand:
    told = {**data, "side": Side(data["side"]), "part": Part(data["part"]), "caption": Phrase(**data["caption"])}
    return Stand(**told)


def _rounded(place: ConfirmedPlace) -> ConfirmedPlace:
    """Four decimals are a twentieth of a point."""
    phrases = tuple(_rounded_phrase(p) for p in place.layout)
    return replace(place, layout=phrases)


def _rounded_phrase(p: Phrase) -> Phrase:
    return Phrase(p.words, round(p.x0, 4), round(p.x1, 4), round(p.y, 4))
