"""What the page of API tokens shows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TokenView:
    number: int
    name: str
    made: str
    expires: str
    last_used: str
    holds: bool


@dataclass(frozen=True, slots=True)
class TokensView:
    """`made` is a token that was just made, to be copied now; `days` are the lengths of life on offer."""

    tokens: tuple[TokenView, ...]
    days: tuple[int, ...]
    made: str = ""
    message: str = ""
