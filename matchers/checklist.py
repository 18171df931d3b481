"""The rules that no document can decide, and the index of the whole rule book: data beside this module."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from models.finding import Text


class State(StrEnum):
    """Who sees to a rule."""

    CHECKED = "checked"  # by the program, from the papers and the registry
    PERSON = "person"  # only an examiner can judge it
    PORTAL = "portal"  # the application system's own, no document shows it
    AFTERWARDS = "afterwards"  # holds after certification
    ELSEWHERE = "elsewhere"  # for another kind of certificate


@dataclass(frozen=True, slots=True)
class Reminder:
    """A rule that is not checked here. `source` as in a rule's citation."""

    id: str
    state: State
    title: Text
    source: str

    @property
    def group(self) -> str:
        return self.id.rsplit("-", 1)[0]


@dataclass(frozen=True, slots=True)
class Indexed:
    """A rule as the rule book's index has it: `weight` is reject, evidence, review, warn, info or ok."""

    id: str
    weight: str
    kind: str


@cache
def reminders() -> tuple[Reminder, ...]:
    """Every rule that the program leaves to others, in the order of the rule book."""
    return tuple(
        Reminder(r["id"], State(r["state"]), Text(r["en"], r["ja"]), r["source"]) for r in _read("checklist")["rule"]
    )


def for_the_examiner() -> tuple[Reminder, ...]:
    """What an examiner has to judge in every submission."""
    return tuple(r for r in reminders() if r.state is State.PERSON)


@cache
def index() -> tuple[Indexed, ...]:
    """All rules of the rule book."""
    return tuple(Indexed(id, *said.split()) for id, said in _read("index")["rules"].items())


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((files("matchers") / f"{name}.toml").read_text("utf-8"))
