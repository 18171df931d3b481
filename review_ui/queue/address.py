"""The list's address: everything that is asked of it, so that a link or a saved view shows the same again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Self
from urllib.parse import parse_qsl, urlencode
from zoneinfo import ZoneInfo

from models.finding import Outcome
from models.queue import Mark
from models.queue_wanted import UNREAD, WAITING, Holder, Order, Stage, Wanted
from models.records import State, Verdict
from review_ui.desk import Reader

OPEN, ALL = "open", "all"
LONGEST = {"search": 200, "rule": 40, "field": 40, "profile": 40}
ONE_OF: Mapping[str, tuple[str, ...]] = {
    "state": (OPEN, ALL, *State),
    "outcome": (*Outcome, UNREAD),
    "verdict": tuple(Verdict),
    "held": tuple(Holder),
    "order": tuple(Order),
    "stage": tuple(Stage),
}
DAYS = ("sails_from", "sails_to", "came_from", "came_to")


@dataclass(frozen=True, slots=True)
class Address:
    """As in the address bar; empty means not asked. Days are YYYY-MM-DD at the chamber."""

    state: str = ""
    search: str = ""
    rule: str = ""
    outcome: str = ""
    field: str = ""
    verdict: str = ""
    sails_from: str = ""
    sails_to: str = ""
    came_from: str = ""
    came_to: str = ""
    held: str = ""
    profile: str = ""
    stage: str = ""
    order: str = ""

    @classmethod
    def of(cls, given: Mapping[str, str]) -> Self:
        """What makes no sense is left out, as if it had not been asked."""
        return cls(**{name: _sound(name, given.get(name, "").strip()) for name in cls.__dataclass_fields__})

    @classmethod
    def read(cls, query: str) -> Self:
        return cls.of(dict(parse_qsl(query)))

    def query(self, **changed: str) -> str:
        """With the changes, in one spelling: the same question always gives the same address."""
        asked = {name: getattr(self, name) for name in self.__dataclass_fields__}
        return urlencode({name: value for name, value in {**asked, **changed}.items() if value})

    @property
    def narrowed(self) -> bool:
        """Whether anything but the state and the order is asked."""
        return replace(self, state="", stage="", order="") != Address()

    def wanted(self, reader: Reader) -> Wanted:
        exporter = reader.only
        zone = ZoneInfo(reader.desk.settings.time_zone)
        state = self.state or (OPEN if exporter is None else ALL)
        usual = Order.URGENT if exporter is None and state not in (ALL, State.DECIDED) else Order.NEWEST
        return Wanted(
            user=reader.user.id,
            exporter=exporter,
            states=WAITING if state == OPEN else tuple(State) if state == ALL else (State(state),),
            search=self.search,
            rule=self.rule,
            outcome=self.outcome,
            field=self.field,
            verdict=Verdict(self.verdict) if self.verdict else None,
            sails_from=_day(self.sails_from),
            sails_to=_day(self.sails_to),
            came_from=_midnight(_day(self.came_from), zone),
            came_before=_midnight(_day(self.came_to), zone, timedelta(days=1)),
            holder=Holder(self.held) if self.held and exporter is None else None,
            profile=self.profile,
            stage=Stage(self.stage) if self.stage and exporter is not None else None,
            order=Order(self.order) if self.order else usual,
        )


def mark(text: str) -> Mark | None:
    """A place in the list as the address writes it; None for anything else."""
    found = re.fullmatch(r"([0-9]{1,18})\.([0-9]{1,9})", text, re.ASCII)
    return Mark(int(found[1]), int(found[2])) if found else None


def written(place: Mark) -> str:
    return f"{place.urgency}.{place.number}"


def _sound(name: str, value: str) -> str:
    if not value.isprintable():
        return ""
    if name in DAYS:
        return "" if _day(value) is None else value
    if name in ONE_OF:
        return value if value in ONE_OF[name] else ""
    return value[: LONGEST[name]]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text, re.ASCII) else None
    except ValueError:
        return None


def _midnight(day: date | None, zone: ZoneInfo, later: timedelta = timedelta(0)) -> datetime | None:
    """The moment at which the day begins at the chamber; none for days at the edge of the calendar."""
    if day is None or not 1900 <= day.year <= 9000:
        return None
    return datetime.combine(day + later, time(), zone).astimezone(UTC)
