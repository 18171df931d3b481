"""One extracted value with its provenance. Evidence can only be made from words on a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from models.document import Page, TextSource, Word
from models.geometry import Box

T = TypeVar("T")


class Source(StrEnum):
    """How a value came to be known (contract, FIELD.source)."""

    TEXT_LAYER = "text_layer"
    OCR = "ocr"
    STRUCTURED = "structured"
    REVIEWER = "reviewer"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a value stands: text as printed, page, box and the least confidence of its words."""

    text: str
    page: int
    box: Box
    confidence: float
    source: Source

    @classmethod
    def of(cls, page: Page, words: Sequence[Word], text: str | None = None) -> Evidence:
        """The union box and the *least* confidence of `words`; `text` only where spacing differs from one blank."""
        if not words:
            raise ValueError("evidence needs at least one word")
        source = Source.TEXT_LAYER if page.source is TextSource.TEXT_LAYER else Source.OCR
        return cls(
            text if text is not None else " ".join(w.text for w in words),
            page.number,
            Box.around(w.box for w in words),
            min(w.confidence for w in words),
            source,
        )


@dataclass(frozen=True, slots=True)
class Field(Generic[T]):
    """A value and its evidence. Structured values (certificate.json) have no page and no box.

    `confidence` is the estimated probability that `value` is what the paper says. `rivals` are other readings of the
    same place (second engine, second candidate) that could be right as well; a value with a rival is in doubt.
    """

    value: T
    text: str
    page: int | None
    box: Box | None
    confidence: float
    source: Source
    rivals: tuple[str, ...] = ()

    @classmethod
    def read(cls, value: T, evidence: Evidence, certainty: float = 1.0, rivals: tuple[str, ...] = ()) -> Field[T]:
        """A value from a page; `certainty` (0 to 1) is how sure the *choice* is and scales the reader's confidence."""
        e = evidence
        return cls(value, e.text, e.page, e.box, e.confidence * certainty, e.source, rivals)

    @classmethod
    def typed(cls, value: T, text: str | None = None) -> Field[T]:
        """A value from certificate.json."""
        return cls(value, str(value) if text is None else text, None, None, 1.0, Source.STRUCTURED)


@dataclass(frozen=True, slots=True)
class Weight:
    """An amount as a decimal string with its unit as a capital code, for instance 12.5 KG."""

    amount: str
    unit: str


@dataclass(frozen=True, slots=True)
class InvoiceRef:
    """One line of box 3: number and ISO date; either may be missing on a faulty certificate."""

    number: str
    date: str
