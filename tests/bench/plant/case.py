"""A submission before it is printed, and the problems planted in it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random
from typing import Any

from ..deal import Deal

INVOICE, CERTIFICATE, MARKS = "INVOICE", "CERTIFICATE", "MARKS"


@dataclass(slots=True)
class Case:
    deal: Deal
    certificate: dict[str, Any]
    applied_on: date
    channel: str
    marks_title: str = ""
    marks_lines: tuple[str, ...] = ()
    """Empty without a marks page."""
    parts: tuple[Deal, ...] = ()
    """The invoices where there are several; empty where the deal has one."""
    invoice_has_hs: bool = False
    invoice_has_origins: bool = False
    papers: list[str] = field(default_factory=list)
    """Kinds of further papers that the case needs."""
    drawn: bool = False
    """The certificate is drawn on the form."""
    problems: list[dict[str, Any]] = field(default_factory=list)

    def problem(self, tag: str, name: str, document: str, why: str, *also: str, outcome: str = "fix") -> None:
        self.problems.append(
            {"tag": tag, "field": name, "document": document, "why": why, "outcome": outcome, "also": list(also)}
        )

    def change(self, **values: object) -> None:
        self.deal = replace(self.deal, **values)  # type: ignore[arg-type]

    @property
    def deals(self) -> tuple[Deal, ...]:
        return self.parts or (self.deal,)

    @property
    def items(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.certificate["goods"]["items"]
        return found

    @property
    def online(self) -> bool:
        return self.channel == "online"


def to_order(case: Case) -> bool:
    return not case.deal.receiver.country


Plant = Callable[[Case, Random], None]


def slip(text: str, rng: Random) -> str:
    """One digit or letter of the text replaced, or two neighbours exchanged."""
    places = [i for i, c in enumerate(text) if c.isdigit()] or [i for i, c in enumerate(text) if c.isalpha()]
    swaps = [i for i in places[:-1] if i + 1 in places and text[i] != text[i + 1]]
    if swaps and rng.random() < 0.5:
        i = rng.choice(swaps)
        return text[:i] + text[i + 1] + text[i] + text[i + 2 :]
    i = rng.choice(places)
    pool = "0123456789" if text[i].isdigit() else "ABCDEFGHKLMNPRSTUWY"
    return text[:i] + rng.choice([c for c in pool if c != text[i].upper()]) + text[i + 1 :]
