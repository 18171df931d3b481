"""A chamber's profile: what it changes in the national rules, from when to when; resolved to a `Practice`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from models.finding import Outcome, Text
from models.practice import Practice

NATIONAL = "nonpreferential"
"""The profile that all others are based on, under the name that submission.json gives it."""


@dataclass(frozen=True, slots=True)
class Change:
    """One entry of a profile; it holds from `begins` through `ends` (None: open).

    With a `rule` it gives that rule another outcome, switches it off or on again, or adds words that it allows or bars.
    Without one it sets a `switch` (a named option of single rules), or names an `area`: countries (alpha-2) that
    count as one. `source` is where a chamber says so.
    """

    why: Text
    source: str
    rule: str = ""
    outcome: Outcome | None = None
    on: bool | None = None
    allow: tuple[str, ...] = ()
    bar: tuple[str, ...] = ()
    switch: str = ""
    area: frozenset[str] = frozenset()
    begins: date | None = None
    ends: date | None = None

    def holds(self, day: date) -> bool:
        return (self.begins is None or self.begins <= day) and (self.ends is None or day <= self.ends)


@dataclass(frozen=True, slots=True)
class Profile:
    """One data file. `version` is counted up by who edits it; a report names it."""

    name: str
    version: str
    title: Text
    based_on: str | None
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Profiles:
    """The profiles at hand. `usual` is the one that judges a submission which names none of its own."""

    known: Mapping[str, Profile]
    usual: str = NATIONAL

    def practice(self, name: str, day: date) -> Practice:
        """What profile `name` asks for on a day; an unknown name is judged by the usual one (READ-02 says so)."""
        chosen = name if name in self.known and name != NATIONAL else self.usual
        holding = [c for c in self.changes(chosen) if c.holds(day)]
        versions = "; ".join(f"{p.name} {p.version}" for p in self.chain(chosen))
        return _practice(Practice(chosen, versions, areas=()), holding)

    @property
    def fingerprint(self) -> str:
        """A text that is the same in every process and changes with anything that a profile says."""
        told = [repr((p.name, p.version, p.based_on, [_ordered(c) for c in p.changes])) for p in self.known.values()]
        return "\n".join([self.usual, *sorted(told)])

    def chain(self, name: str) -> tuple[Profile, ...]:
        """The profile after all those that it is based on, the national one first."""
        profile = self.known[name]
        return (*(self.chain(profile.based_on) if profile.based_on else ()), profile)

    def changes(self, name: str) -> Iterator[Change]:
        for profile in self.chain(name):
            yield from profile.changes


def _ordered(change: Change) -> object:
    return replace(change, area=frozenset()), sorted(change.area)


def _practice(start: Practice, changes: Sequence[Change]) -> Practice:
    """Later entries win over earlier ones, an overlay over its base."""
    off, switches, areas = set(start.off), set(start.switches), list(start.areas)
    outcomes, allowed, barred = dict(start.outcomes), dict(start.allowed), dict(start.barred)
    for c in changes:
        if c.on is not None:
            given = switches if c.switch else off
            (given.add if c.on is bool(c.switch) else given.discard)(c.switch or c.rule)
        if c.outcome is not None:
            outcomes[c.rule] = c.outcome
        if c.area:
            areas.append(c.area)
        allowed[c.rule] = (*allowed.get(c.rule, ()), *c.allow)
        barred[c.rule] = (*barred.get(c.rule, ()), *c.bar)
    return replace(
        start,
        off=frozenset(off),
        outcomes=outcomes,
        allowed={rule: words for rule, words in allowed.items() if words},
        barred={rule: words for rule, words in barred.items() if words},
        areas=tuple(areas),
        switches=frozenset(switches),
    )


@dataclass(frozen=True, slots=True)
class Contrast:
    """One thing that two practices do not have alike: a rule's id, a switch, or "areas", and what each says."""

    about: str
    one: str
    other: str


def contrasts(one: Practice, other: Practice) -> tuple[Contrast, ...]:
    """Where two practices differ, sorted by rule; equal practices differ in nothing."""
    here, there = _spoken(one), _spoken(other)
    named = sorted(here.keys() | there.keys())
    return tuple(
        Contrast(name, here.get(name, "—"), there.get(name, "—")) for name in named if here.get(name) != there.get(name)
    )


def _spoken(practice: Practice) -> dict[str, str]:
    said: dict[str, list[str]] = {}
    for rule in practice.off:
        said.setdefault(rule, []).append("off")
    for rule, outcome in practice.outcomes.items():
        said.setdefault(rule, []).append(outcome.value)
    for sign, words in (("+", practice.allowed), ("-", practice.barred)):
        for rule, listed in words.items():
            said.setdefault(rule, []).extend(f"{sign}“{word}”" for word in listed)
    for switch in practice.switches:
        said[switch] = ["on"]
    for area in practice.areas:
        said.setdefault("areas", []).append("+".join(sorted(area)))
    return {name: ", ".join(parts) for name, parts in said.items()}
