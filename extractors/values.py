"""A value that some words can be read as, before anybody decides whether they are it."""

from __future__ import annotations

from dataclasses import dataclass

from extractors.spans import Span

CUT_CERTAINTY = 0.6  # of a value that ends where more must follow


@dataclass(frozen=True, slots=True)
class Value:
    """`fit` (0 to 1) is how well the words look like this kind of value, `known` that a closed list holds them.

    `certainty` falls below 1.0 where the words themselves allow another reading, which `rivals` then name.
    """

    field: str
    value: object
    span: Span
    fit: float
    known: bool = False
    certainty: float = 1.0
    rivals: tuple[str, ...] = ()
