"""Marks the characters in which values that ought to agree do not. Only for showing; no rule looks at it."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from review_ui.views import Part

LONGEST = 400
ALIKE = 0.5  # less alike than this, marking single characters would only confuse


def whole(value: str) -> tuple[Part, ...]:
    return (Part(value),) if value else ()


def compared(values: Sequence[str]) -> list[tuple[Part, ...]]:
    """Each value against the first other one that is not the same; equal or quite different values stay unmarked."""
    return [_against(value, next((o for o in values if o and o != value), value)) for value in values]


def _against(value: str, other: str) -> tuple[Part, ...]:
    matcher = SequenceMatcher(None, value, other, autojunk=False)
    if value == other or max(len(value), len(other)) > LONGEST or matcher.ratio() < ALIKE:
        return whole(value)
    blocks = matcher.get_opcodes()
    return tuple(Part(value[a:b], tag != "equal") for tag, a, b, _, _ in blocks if a < b)
