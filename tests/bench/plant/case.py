"""A submission before it is printed, and how problems are planted in it."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

from ..deal import Deal, Exporter, of_unit, plain

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
    marks_wide: bool = False
    """The marks page is turned."""
    parts: tuple[Deal, ...] = ()
    """The invoices where there are several; empty where the deal has one."""
    invoice_has_hs: bool = False
    invoice_has_origins: bool = False
    papers: list[str] = field(default_factory=list)
    """Kinds of further papers that the case needs."""
    withheld: set[str] = field(default_factory=set)
    """Kinds of further papers that must not be there."""
    drawn: bool = False
    """The certificate is drawn on the form."""
    flaws: set[str] = field(default_factory=set)
    """What is wrong with the drawn form as such."""
    entry: dict[str, Any] = field(default_factory=dict)
    """The exporter's row of the registry where it is not the usual one."""
    asked: dict[str, Any] = field(default_factory=dict)
    """What submission.json says besides."""
    applicant: str = ""
    """The registration number of the application where it is not the exporter's."""
    problems: list[dict[str, Any]] = field(default_factory=list)

    def problem(self, name: str, document: str, why: str, *also: str, outcome: str = "fix") -> None:
        """What a finding must say: the field to look at first, kindred fields, and why."""
        self.problems.append({"field": name, "document": document, "why": why, "outcome": outcome, "also": list(also)})

    def change(self, **values: object) -> None:
        self.deal = replace(self.deal, **values)  # type: ignore[arg-type]

    def change_line(self, index: int, **values: object) -> None:
        lines = list(self.deal.lines)
        lines[index] = replace(lines[index], **values)  # type: ignore[arg-type]
        self.change(lines=tuple(lines))

    def registered(self, rng: Random, digits: int = 10, **changes: object) -> None:
        """The exporter's entry of the registry changed, under a registration number of its own."""
        serial = f"{rng.randint(0, 99999):05d}"
        number = f"95000{serial}" if digits == 10 else f"9{serial}"
        self.entry = {**registry_row(self.deal.exporter), "registration_number": number, **changes}

    def without(self, *kinds: str) -> None:
        """Evidence that is not handed in."""
        self.papers = [kind for kind in self.papers if kind not in kinds]
        self.withheld |= set(kinds)

    def retotal(self) -> None:
        """The total of box 8 made the sum of its lines."""
        totals: dict[str, Decimal] = {}
        for item in self.items:
            totals[item["unit"]] = totals.get(item["unit"], Decimal(0)) + Decimal(item["quantity"])
        self.certificate["goods"]["total_quantity"] = " AND ".join(of_unit(f"{n:,}", u) for u, n in totals.items())

    @property
    def application(self) -> dict[str, Any]:
        """submission.json."""
        return {
            "registration_number": self.registration,
            "applied_on": self.applied_on.isoformat(),
            "channel": self.channel,
            "profile": "nonpreferential",
            **self.asked,
        }

    @property
    def registration(self) -> str:
        return str(self.applicant or self.entry.get("registration_number") or self.deal.exporter.registration)

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


Change = Callable[[Case, Random], None]
Variation = Callable[[Case, Random], bool]
"""A harmless difference; False where the case does not allow it."""


@dataclass(frozen=True, slots=True)
class Plant:
    """One named problem: what it changes, and the rules that should find it."""

    name: str
    rules: tuple[str, ...]
    change: Change
    given: Variation | None = None
    """The harmless situation that the problem needs: its clean twin has this alone."""
    alone: bool = False
    """It changes so much that no other problem is planted beside it."""
    by_value: bool = True
    """It shows in the values that are read; else only on the drawn sheet."""
    printed: bool = True
    """Layouts can print it; else only the values can say so."""

    def __call__(self, case: Case, rng: Random) -> bool:
        """Plants the problem; leaves the case as it was and says False where it does not fit."""
        before, found = deepcopy(case), len(case.problems)
        self.change(case, rng)
        if len(case.problems) == found:
            restore(case, before)
            return False
        for problem in case.problems[found:]:
            problem["tag"] = self.name
        return True


PLANTS: dict[str, Plant] = {}
HARMLESS: dict[str, Variation] = {}
UNPRINTED: set[str] = set()
"""Variations that only the values can show."""


def finds(
    *rules: str, given: Variation | None = None, alone: bool = False, by_value: bool = True, printed: bool = True
) -> Callable[[Change], Change]:
    """Makes a function a plant of its own name; `rules` are the ids that should find it."""

    def register(change: Change) -> Change:
        name = change.__name__
        PLANTS[name] = Plant(name, rules, change, given, alone or given is not None, by_value, printed)
        return change

    return register


def harmless(*, printed: bool = True) -> Callable[[Variation], Variation]:
    """Makes a function a harmless variation of its own name; layouts cannot print all of them."""

    def register(change: Variation) -> Variation:
        HARMLESS[change.__name__] = change
        if not printed:
            UNPRINTED.add(change.__name__)
        return change

    return register


def varied(case: Case, name: str, rng: Random) -> bool:
    """Makes the harmless difference; leaves the case as it was and says False where it does not fit."""
    before = deepcopy(case)
    if HARMLESS[name](case, rng):
        return True
    restore(case, before)
    return False


def restore(case: Case, before: Case) -> None:
    for slot in Case.__slots__:
        setattr(case, slot, getattr(before, slot))


def registry_row(exporter: Exporter) -> dict[str, Any]:
    """The exporter in the chamber's registry."""
    return {
        "registration_number": exporter.registration,
        "name": exporter.company.name,
        "addresses": [", ".join(exporter.company.address) + ", Japan"],
        "valid_until": exporter.valid_until.isoformat(),
        "signatories": [{"name": n, "title": t} for n, t in exporter.signatories],
    }


def to_order(case: Case) -> bool:
    return not case.deal.receiver.country


def item_of(description: str, quantity: Decimal | int, unit: str, origin: str = "JAPAN") -> dict[str, str]:
    """One goods line of certificate.json."""
    return {
        "description": description,
        "quantity": plain(Decimal(quantity)),
        "unit": unit,
        "origin": origin,
        "hs_code": "",
    }


def slip(text: str, rng: Random) -> str:
    """One digit or letter of the text replaced, or two neighbours exchanged."""
    places = [i for i, c in enumerate(text) if c.isdigit()] or [i for i, c in enumerate(text) if c.isalpha()]
    swaps = [i for i in places[:-1] if i + 1 in places and text[i] != text[i + 1]]
    if swaps and rng.random() < 0.5:
        i = rng.choice(swaps)
        return text[:i] + text[i + 1] + text[i] + text[i + 2 :]
    i = rng.choice(places)
    pool = "0123456789" if text[i].isdigit() else "ABCDEFGHKLMNPRSTUWY"
    other = rng.choice([c for c in pool if c != text[i].upper()])
    return text[:i] + (other.lower() if text[i].islower() else other) + text[i + 1 :]
