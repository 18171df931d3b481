"""What was read from one file: pages of words, rulings and figures, in one coordinate system (see `geometry`)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from models.geometry import Box


class TextSource(StrEnum):
    """Where a page's words come from."""

    TEXT_LAYER = "text_layer"
    OCR = "ocr"


class Kind(StrEnum):
    """What a document is, by its content (contract, `kind`)."""

    COMMERCIAL_INVOICE = "commercial_invoice"
    CERTIFICATE = "certificate"
    SHIPPING_MARKS = "shipping_marks"
    PACKING_LIST = "packing_list"
    BILL_OF_LADING = "bill_of_lading"
    LETTER_OF_CREDIT = "letter_of_credit"
    POWER_OF_ATTORNEY = "power_of_attorney"
    MANUFACTURING_CERTIFICATE = "manufacturing_certificate"
    FOREIGN_CERTIFICATE = "foreign_certificate"
    EXPLANATION = "explanation"
    PROFORMA_INVOICE = "proforma_invoice"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Word:
    """Printed characters without a space between them (a run of Japanese counts as one word).

    `confidence` is the reader's own, 0 to 1; 1.0 in a trusted text layer. `alternative` is what a second
    engine read in the same place where the two differ, else None.
    """

    text: str
    box: Box
    confidence: float = 1.0
    alternative: str | None = None


class FigureKind(StrEnum):
    """What a piece of ink that is not text looks like."""

    HANDWRITING = "handwriting"  # pen strokes: a signature, initials
    SCRIPT = "script"  # a signature set in a script font
    SEAL = "seal"  # a round or square stamp, usually red
    STAMP = "stamp"  # a rubber stamp of a signature with name and rule, one flat colour
    SHAPE = "shape"  # a drawn outline: the diamond, triangle or circle of a shipping mark
    STROKE = "stroke"  # one long straight line that is neither horizontal nor vertical
    PICTURE = "picture"  # a logo, a photograph, anything else


@dataclass(frozen=True, slots=True)
class Figure:
    """Ink that is not text. `shape` is diamond, triangle, circle, ellipse, square, hexagon, ... for SHAPE;
    for STROKE it is "rising" (upper right to lower left) or "falling". `colour` is black, blue, red, purple, other."""

    kind: FigureKind
    box: Box
    colour: str = "black"
    shape: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Page:
    """One page as displayed upright. `number` counts from 1; `width` and `height` are in points.

    `rulings` are printed straight lines as thin boxes (horizontal: wider than high). `turned` is how many degrees
    the picture was turned clockwise to stand upright. `doubt` names why a text layer was not used, or is None.
    `shown` (the nine numbers of a homography) takes points of a page that was also straightened or cut out of a
    photograph back to points of the upright picture; None where there is no difference.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    source: TextSource
    rulings: tuple[Box, ...] = ()
    figures: tuple[Figure, ...] = ()
    turned: int = 0
    doubt: str | None = None
    shown: tuple[float, ...] | None = None

    def as_shown(self, box: Box) -> Box:
        """Where a box of this page lies on the page as displayed upright, tilt and perspective included."""
        if self.shown is None:
            return box
        a, b, c, d, e, f, g, h, i = self.shown
        xs, ys = [], []
        for x, y in ((box.x0, box.y0), (box.x1, box.y0), (box.x1, box.y1), (box.x0, box.y1)):
            depth = g * x + h * y + i
            xs.append((a * x + b * y + c) / depth)
            ys.append((d * x + e * y + f) / depth)
        return Box(min(xs), min(ys), max(xs), max(ys))


@dataclass(frozen=True, slots=True)
class Document:
    """One file as it was read. `sha256` is of the file's bytes, in lower-case hexadecimal."""

    name: str
    sha256: str
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that gave no reading: a result, not a crash. `code` is a word of `errors.FAULTS`."""

    name: str
    sha256: str
    code: str
    page: int | None = None
    detail: str = ""
