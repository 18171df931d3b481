"""Confidence as a probability: what was seen of a value's reading and choice, weighed by a fitted calibration.

Extraction states how sure it is by products of certainties made by hand. This is the one place where they become the
share of such values that are right. The weights are fitted on documents with truth (tests/bench/learning).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from extractors.calibration_weights import WEIGHTS
from models.document import Document, Page, Word
from models.field import Field, Source
from models.geometry import Box
from models.papers import Certificate, Invoice, Item, Marks

LEGIBLE_SHARE = 0.05  # the worst twentieth of the words decides: a mean would hide a bad corner
NEARBY = (120.0, 36.0)  # points around a value in which badly read words speak against it as well
BOUNDS = (0.0005, 0.9995)

Traits = Mapping[str, float]
P = TypeVar("P", Invoice, Certificate, Marks, Item)


@dataclass(frozen=True, slots=True)
class Seen:
    """A field's value with the page that it was read from and what kind of paper that is."""

    name: str
    field: Field[Any]
    page: Page
    paper: str


def calibrated(paper: P, document: Document, weights: Mapping[str, float] = WEIGHTS) -> P:
    """The paper with the confidence of every value read from a page as a probability."""
    return _calibrated(paper, document, type(paper).__name__.lower(), weights)


def _calibrated(part: P, document: Document, kind: str, weights: Mapping[str, float]) -> P:
    changed: dict[str, Any] = {}
    for f in fields(part):
        value = getattr(part, f.name)
        if isinstance(value, Field) and value.page is not None:
            seen = Seen(f.name, value, document.pages[value.page - 1], kind)
            changed[f.name] = replace(value, confidence=probability(traits(seen), weights))
        elif f.name == "items":
            changed[f.name] = tuple(_calibrated(item, document, f"{kind} item", weights) for item in value)
        elif f.name == "further":
            changed[f.name] = tuple(_calibrated(sheet, document, kind, weights) for sheet in value)
    return replace(part, **changed)


def probability(shown: Traits, weights: Mapping[str, float]) -> float:
    log_odds = sum(weights.get(name, 0.0) * value for name, value in shown.items())
    return min(BOUNDS[1], max(BOUNDS[0], 1.0 / (1.0 + math.exp(-log_odds))))


def traits(seen: Seen) -> Traits:
    """What is known of a value, as named numbers; those of `RISING` speak for it the more the larger they are.

    Goods lines have traits of their own: they go wrong by their table far more often than by their letters.
    """
    own = "item: " if seen.paper.endswith("item") else ""
    return {f"{own}{name}": value for name, value in (*_reading(seen), *_surroundings(seen), *_what(seen)) if value}


RISING = (
    "chosen surely",
    "worst word",
    "mean word",
    "few doubts",
    "no rivals",
    "second reader agrees",
    "legible",
    "around",
)


def _reading(seen: Seen) -> Iterator[tuple[str, float]]:
    """The value's own words and how sure the choice of them was."""
    stated = min(1.0, seen.field.confidence)
    confidences = [w.confidence for w in words_in(seen.page, seen.field.box)] or [stated]
    worst = min(confidences)
    yield "chosen surely", logit(min(1.0, stated / max(worst, BOUNDS[0])))
    yield "worst word", logit(worst)
    yield "mean word", logit(sum(confidences) / len(confidences))
    yield "few doubts", -math.log1p(sum(1.0 - c for c in confidences))
    yield "no rivals", -float(bool(seen.field.rivals))


def _surroundings(seen: Seen) -> Iterator[tuple[str, float]]:
    """How well the page and the place were read."""
    yield "text layer", float(seen.field.source is Source.TEXT_LAYER)
    if seen.field.source is Source.TEXT_LAYER:
        return
    own = words_in(seen.page, seen.field.box)
    yield "second reader agrees", -sum(w.alternative is not None for w in own) / max(1, len(own))
    yield "legible", logit(low(seen.page.words))
    if seen.field.box is not None:
        yield "around", logit(low(words_in(seen.page, seen.field.box.grown(*NEARBY))))


def _what(seen: Seen) -> Iterator[tuple[str, float]]:
    """Which field of which paper it is, and how long."""
    yield "always", 1.0
    yield seen.paper, 1.0
    yield f"{seen.paper}: {seen.name}", 1.0
    yield "length", math.log1p(len(seen.field.text) / 10)


def words_in(page: Page, box: Box | None) -> tuple[Word, ...]:
    return () if box is None else tuple(w for w in page.words if box.grown(0.5).holds_point(w.box.cx, w.box.cy))


def low(words: Sequence[Word]) -> float:
    """The confidence that all but the worst twentieth of the words reach."""
    ranked = sorted(w.confidence for w in words)
    return ranked[int(LEGIBLE_SHARE * len(ranked))] if ranked else 1.0


def logit(p: float) -> float:
    held = min(BOUNDS[1], max(BOUNDS[0], p))
    return math.log(held / (1.0 - held))
