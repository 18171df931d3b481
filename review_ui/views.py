"""What surrounds every page, and the page that says one thing; every word already in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds every page. `user` is empty before anybody has signed in; `here` is the address shown."""

    language: str
    other_language: str
    other_language_name: str
    here: str
    csrf: str
    user: str = ""
    role: str = ""
    examiner: bool = False
    supervisor: bool = False
    administrator: bool = False


@dataclass(frozen=True, slots=True)
class MessageView:
    """A page that says one thing: not found, not allowed, too large."""

    title: str
    message: str
