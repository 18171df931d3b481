"""Marks the characters in which values that ought to agree do not. Only for showing; no rule looks at it."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Indel

from matchers.confusable import differing
from review_ui.case.views import Part

LONGEST = 400
ALIKE = 0.5  # less alike than this, marking single characters would only confuse


def whole(value: str) -> tuple[Part, ...]:
    return (Part(value),) if value else ()


def compared(values: Sequence[str]) -> list[tuple[Part, ...]]:
    """Each value against the first other one that is not the same; equal or quite different values stay unmarked."""
    return [_against(value, next((o for o in values if o and o != value), value)) for value in values]


def _against(value: str, other: str) -> tuple[Part, ...]:
    if value == other or max(len(value), len(other)) > LONGEST or Indel.normalized_similarity(value, other) < ALIKE:
        return whole(value)
    parts: list[Part] = []
    last = 0
    for start, end in differing(value, other)[0]:
        parts += [*whole(value[last:start]), Part(value[start:end], True)]
        last = end
    return (*parts, *whole(value[last:]))
