"""The audit log: events that are only ever added, each chained to the one before by its hash.

An event is noted inside the transaction of what it tells about and gets its place in the chain when that transaction is
about to commit, so that the one lock that all writers need is held for a moment only, and always taken last.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models.tables import AuditRow

LOCK = 0x5406_0002  # of the chain's end; models.database.LOCK is the migrations'
PAGE = 1000
LONGEST = 500  # characters of one text in the detail; what an attacker sends does not fill the log
_NOTED = "audit"


@dataclass(frozen=True, slots=True)
class Event:
    """What happened. `actor` is an account's name; empty for nobody signed in. `detail` is `canonical` JSON."""

    at: datetime
    action: str
    actor: str = ""
    role: str = ""
    address: str = ""
    submission: int | None = None
    detail: str = "{}"


@dataclass(frozen=True, slots=True)
class Entry:
    """An event in its place: `number` counts from 1 without gaps, `previous` is the hash of the entry before."""

    number: int
    event: Event
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class Head:
    """The end of the chain. Kept elsewhere, it shows later whether entries were cut off or the chain was rewritten."""

    count: int
    hash: str


@dataclass(frozen=True, slots=True)
class Verified:
    """What walking the chain gave: `broken` is the number of the first entry that is not as it was written, or None.

    `expected` is the number of the entry with the expected hash; None where it was not found or nothing was expected.
    """

    head: Head
    broken: int | None = None
    expected: int | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """Which entries are wanted; what is empty does not matter. The moments are `since` ≤ moment < `until`."""

    actor: str = ""
    action: str = ""
    submission: int | None = None
    since: datetime | None = None
    until: datetime | None = None


def note(session: Session, *events: Event) -> None:
    """Puts these into the log when the transaction commits, and not at all when it is rolled back."""
    if not session.get_bind().get_execution_options().get("writes", False):
        raise RuntimeError("the audit log needs a writing transaction")
    session.info.setdefault(_NOTED, []).extend(events)


def seal(session: Session) -> None:
    """Gives the noted events their places in the chain. `Database.write` calls this last of all."""
    noted: list[Event] = session.info.pop(_NOTED, [])
    if not noted:
        return
    if session.get_bind().dialect.name == "postgresql":  # SQLite has a single writer anyway
        session.execute(sa.text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
    entries = tuple(chained(head(session), noted))
    session.execute(sa.insert(AuditRow), [_values(entry) for entry in entries])


def chained(end: Head, events: Iterable[Event]) -> Iterator[Entry]:
    """The events as the entries that follow `end`."""
    number, previous = end.count, end.hash
    for event in events:
        number += 1
        entry = Entry(number, event, previous, digest(number, event, previous))
        previous = entry.hash
        yield entry


def digest(number: int, event: Event, previous: str) -> str:
    """SHA-256 over the canonical JSON of everything that an entry says."""
    said = {
        "id": number,
        "at": event.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "actor": event.actor,
        "role": event.role,
        "address": event.address,
        "action": event.action,
        "submission_id": event.submission,
        "detail": event.detail,
        "previous": previous,
    }
    return hashlib.sha256(_json(said).encode()).hexdigest()


def canonical(values: Mapping[str, object]) -> str:
    """A detail as JSON in one way only: names sorted, no spaces, ASCII, long texts shortened."""
    return _json(_plain(values))


def head(session: Session) -> Head:
    asked = sa.select(AuditRow.id, AuditRow.hash).order_by(AuditRow.id.desc()).limit(1)
    last = session.execute(asked).one_or_none()
    return Head(0, "") if last is None else Head(*last)


def entries(session: Session, asked: Asked = Asked(), before: int | None = None, limit: int = 50) -> tuple[Entry, ...]:
    """The newest first; with `before`, only entries of smaller numbers."""
    wanted = sa.select(AuditRow).where(*_conditions(asked)).order_by(AuditRow.id.desc()).limit(limit)
    if before is not None:
        wanted = wanted.where(AuditRow.id < before)
    return tuple(_entry(row) for row in session.scalars(wanted))


def verify(session: Session, expected: str = "") -> Verified:
    """Walks the whole chain, a page at a time, up to the first entry that does not follow from the one before."""
    end, found = Head(0, ""), None
    try:
        for entry in _walk(session):
            if not _follows(entry, end):
                return Verified(end, broken=end.count + 1, expected=found)
            end = Head(entry.number, entry.hash)
            found = entry.number if entry.hash == expected else found
    except ValueError:  # a column holds what was never written there, such as a moment that is none
        return Verified(end, broken=end.count + 1, expected=found)
    return Verified(end, expected=found)


def _follows(entry: Entry, end: Head) -> bool:
    own = digest(entry.number, entry.event, entry.previous)
    return entry.number == end.count + 1 and entry.previous == end.hash and entry.hash == own


def _walk(session: Session) -> Iterator[Entry]:
    last = 0
    while True:
        asked = sa.select(AuditRow).where(AuditRow.id > last).order_by(AuditRow.id).limit(PAGE)
        page = [_entry(row) for row in session.scalars(asked)]
        session.expunge_all()
        yield from page
        if len(page) < PAGE:
            return
        last = page[-1].number


def _conditions(asked: Asked) -> Iterator[sa.ColumnElement[bool]]:
    if asked.actor:
        yield AuditRow.actor == asked.actor
    if asked.action:
        yield AuditRow.action == asked.action
    if asked.submission is not None:
        yield AuditRow.submission_id == asked.submission
    if asked.since is not None:
        yield AuditRow.at >= asked.since
    if asked.until is not None:
        yield AuditRow.at < asked.until


def _json(value: object) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True)


def _plain(value: object) -> object:
    match value:
        case None | bool() | int() | float():
            return value
        case Mapping():
            return {str(name): _plain(inner) for name, inner in value.items()}
        case list() | tuple() | set() | frozenset():
            return [_plain(inner) for inner in value]
        case _:
            text = str(value)
            return text if len(text) <= LONGEST else text[:LONGEST] + "…"


def _values(entry: Entry) -> dict[str, object]:
    event = entry.event
    return {
        "id": entry.number,
        "at": event.at,
        "actor": event.actor,
        "role": event.role,
        "address": event.address,
        "action": event.action,
        "submission_id": event.submission,
        "detail": event.detail,
        "previous": entry.previous,
        "hash": entry.hash,
    }


def _entry(row: AuditRow) -> Entry:
    event = Event(row.at, row.action, row.actor, row.role, row.address, row.submission_id, row.detail)
    return Entry(row.id, event, row.previous, row.hash)
