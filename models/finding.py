"""What a rule has to say about a submission, in words for people, with the places it looked at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from models.geometry import Box


class Outcome(StrEnum):
    """How bad a finding is (contract, `outcome`). Everything but a NOTE routes to review."""

    FIX = "fix"
    EVIDENCE = "evidence"
    REVIEW = "review"
    NOTE = "note"


class Route(StrEnum):
    CLEAR = "clear"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in English and Japanese."""

    en: str
    ja: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person should look. `page` and `box` are None for certificate.json and for what is not printed."""

    document: str
    value: str
    page: int | None = None
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule says. `field` is a contract field name, the one to look at first.

    `unread` is true when the rule could not be checked because something was missing or badly read
    (読取不確実), false when well-read papers conflict (不一致). `invoice_items` and `certificate_items` count from 0.
    `met_by` names the documents that meet a demand for evidence; such a finding is a note. `words` are the very words
    complained of, `expected` is what should stand there, as far as another paper or the registry says it.
    """

    rule: str
    outcome: Outcome
    field: str
    message: Text
    remedy: Text
    source: str
    places: tuple[Place, ...] = ()
    unread: bool = False
    invoice_items: tuple[int, ...] = ()
    certificate_items: tuple[int, ...] = ()
    met_by: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    expected: str = ""
