"""Pre-checks and applications of one exporter: his list, applying, taking a pre-check off the list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session, aliased

from models.records import Stale, State, Submission, Unknown, Verdict
from models.store import submission_of
from models.tables import SubmissionRow

FINISHED = (State.REVIEW, State.CLEAR)
ASKED = (Verdict.RETURN_TO_EXPORTER, Verdict.ASK_FOR_EVIDENCE)
MOST_ASKED = 50


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of an exporter's list. `successor` is the newest submission that corrects this one."""

    submission: Submission
    successor: int | None


class NotNow(Exception):
    """The submission does not stand where this can be done."""


def entries(session: Session, registration_number: str, *, applied: bool, limit: int) -> tuple[Entry, ...]:
    """An exporter's applications or pre-checks, the newest first. A pre-check that was handed in anew is left out."""
    asked = _of(registration_number).limit(limit)
    if applied:
        return _entries(session, asked.where(SubmissionRow.applied_at.is_not(None)))
    return _entries(session, asked.where(SubmissionRow.applied_at.is_(None), _successor().is_(None)))


def asked(session: Session, registration_number: str) -> tuple[Entry, ...]:
    """The applications that were returned or lack evidence and that nothing was handed in for since, newest first."""
    waiting = _of(registration_number).where(
        SubmissionRow.state == State.DECIDED, SubmissionRow.verdict.in_(ASKED), _successor().is_(None)
    )
    return _entries(session, waiting.limit(MOST_ASKED))


def _of(registration_number: str) -> sa.Select[SubmissionRow, int | None]:
    return (
        sa.select(SubmissionRow, _successor())
        .where(SubmissionRow.registration_number == registration_number, SubmissionRow.withdrawn_at.is_(None))
        .order_by(SubmissionRow.id.desc())
    )


def _successor() -> sa.ScalarSelect[int | None]:
    """The newest submission that corrects the row at hand."""
    later = aliased(SubmissionRow)
    return (
        sa.select(sa.func.max(later.id))
        .where(later.predecessor_id == SubmissionRow.id, later.withdrawn_at.is_(None))
        .correlate(SubmissionRow)
        .scalar_subquery()
    )


def _entries(session: Session, asked: sa.Select[SubmissionRow, int | None]) -> tuple[Entry, ...]:
    return tuple(Entry(submission_of(row), number) for row, number in session.execute(asked).unique())


def successor_of(session: Session, number: int) -> int | None:
    """The newest submission that corrects this one and was not taken off the list."""
    asked = sa.select(sa.func.max(SubmissionRow.id)).where(
        SubmissionRow.predecessor_id == number, SubmissionRow.withdrawn_at.is_(None)
    )
    return session.scalar(asked)


def apply(session: Session, number: int, version_seen: int, now: datetime, today: date) -> None:
    """Makes a pre-check an application, to be examined anew as of today. Stale where it has changed since it was seen.

    It corrects the last *application* before it, if there is one: pre-checks in between were nobody's but the
    exporter's and leave his list. NotNow where it was applied with already, or nothing was found out about it yet.
    """
    row = _locked(session, number, version_seen)
    if row.applied_at is not None or row.withdrawn_at is not None or row.state not in FINISHED:
        raise NotNow
    between = tuple(_prechecks_before(session, row))
    row.predecessor_id = between[-1].predecessor_id if between else row.predecessor_id
    for earlier in between:
        earlier.withdrawn_at = now
    row.applied_at, row.applied_on = now, today
    row.state, row.version, row.updated_at = State.RECEIVED, version_seen + 1, now


def withdraw(session: Session, number: int, version_seen: int, now: datetime) -> None:
    """Takes a pre-check off the exporter's list; what was found stays on record. NotNow for an application."""
    row = _locked(session, number, version_seen)
    if row.applied_at is not None:
        raise NotNow
    row.withdrawn_at, row.version, row.updated_at = now, version_seen + 1, now


def _prechecks_before(session: Session, row: SubmissionRow) -> Iterator[SubmissionRow]:
    """The unbroken line of pre-checks that led to this one, the nearest first."""
    earlier = _row(session, row.predecessor_id)
    while earlier is not None and earlier.applied_at is None:
        yield earlier
        earlier = _row(session, earlier.predecessor_id)


def _row(session: Session, number: int | None) -> SubmissionRow | None:
    return None if number is None else session.get(SubmissionRow, number)


def _locked(session: Session, number: int, version_seen: int) -> SubmissionRow:
    row = session.get(SubmissionRow, number, populate_existing=True, with_for_update={"of": SubmissionRow})
    if row is None:
        raise Unknown(f"There is no submission {number}.")
    if row.version != version_seen:
        raise Stale(number, version_seen, row.version)
    return row
