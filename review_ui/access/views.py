"""What the pages about accounts show."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SignInView:
    name: str = ""
    message: str = ""
