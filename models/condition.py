"""What a certificate looks like as a picture: what is seen on the sheet beside the values typed into its boxes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from models.field import Field


class Trace(StrEnum):
    """Kinds of things that a clean sheet does not show."""

    OVER_LINE = "over a line"  # typed words across a line of the frame
    OVER_PRINT = "over print"  # typed words on the form's own words
    STRUCK = "struck"  # typed words with a line through them
    OVERTYPED = "overtyped"  # different words typed in one place
    HANDWRITING = "handwriting"  # pen strokes outside boxes 9 and 10
    INITIALS = "initials"  # pen strokes beside a correction or an impression
    IMPRESSION = "impression"  # a seal or stamp outside boxes 9 and 10
    STAIN = "stain"  # a blot over what is printed
    TORN = "torn"  # dark ground that reaches in from the sheet's edge
    SIGNATURE_CUT = "signature cut"  # the ink of the signature ends at the sheet's edge
    SIGNATURE_OVER_LINE = "signature over a line"  # it runs on into box 10
    SIGNATURE_BLOTTED = "signature blotted"


@dataclass(frozen=True, slots=True)
class Sighting:
    """One such thing. `number` is the form's box (0: the corner with the Original/Copy field).

    `seen` holds the words concerned, or the colour of the ink.
    """

    trace: Trace
    number: int
    seen: Field[str]


@dataclass(frozen=True, slots=True)
class Condition:
    """A sheet as it looks. `designated` is whether the ten boxes stand as on the chambers' form; None where the sheet
    carries no captions at all, as one to be printed on a form does not."""

    designated: Field[bool] | None = None
    sightings: tuple[Sighting, ...] = ()
