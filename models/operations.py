"""How the service fares: what waits and for how long, how quickly papers are read, whether a worker is alive."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import InstrumentedAttribute, Session

from models.records import State
from models.tables import ReportRow, SubmissionRow, WorkerRow

UNREAD = (State.RECEIVED, State.PROCESSING)
UNDECIDED = (State.REVIEW, State.CLEAR, State.FAILED, State.COUNTERSIGN)
LATELY = timedelta(hours=1)
MOST = 500  # of the submissions received lately, the newest so many are looked at


@dataclass(frozen=True, slots=True)
class Life:
    """`worker` is the last sign of life of any worker; `reading` whether a submission is in work just now.

    `unread_since` is the reception of the submission that has waited longest for the worker; None where none waits.
    """

    worker: datetime | None
    reading: bool
    unread_since: datetime | None


@dataclass(frozen=True, slots=True)
class Pace:
    """Of the submissions received lately: seconds until their first report, shortest first, and how many failed."""

    seconds: tuple[float, ...]
    failed: int


@dataclass(frozen=True, slots=True)
class Operations:
    """`applications` and `prechecks` by state. `undecided_since` is when the oldest application not decided came."""

    applications: dict[State, int]
    prechecks: dict[State, int]
    undecided_since: datetime | None
    last_report: datetime | None
    pace: Pace
    life: Life


def beat(session: Session, name: str, now: datetime) -> None:
    """A worker's sign of life; `name` is the machine that it runs on."""
    row = session.get(WorkerRow, name)
    if row is None:
        session.add(WorkerRow(name=name, seen_at=now))
    else:
        row.seen_at = now


def life(session: Session) -> Life:
    """Three small queries, all by an index."""
    processing = sa.select(sa.literal(1)).where(SubmissionRow.state == State.PROCESSING).limit(1)
    return Life(
        worker=session.scalar(sa.select(sa.func.max(WorkerRow.seen_at))),
        reading=session.scalar(processing) is not None,
        unread_since=_oldest(session, UNREAD, SubmissionRow.received_at),
    )


def operations(session: Session, now: datetime) -> Operations:
    """Everything that is measured at a scrape."""
    told: dict[bool, dict[State, int]] = {kind: dict.fromkeys(State, 0) for kind in (True, False)}
    applied = SubmissionRow.applied_at.is_not(None)
    asked = sa.select(applied, SubmissionRow.state, sa.func.count()).group_by(applied, SubmissionRow.state)
    for application, state, number in session.execute(asked):
        told[bool(application)][state] = number
    return Operations(
        applications=told[True],
        prechecks=told[False],
        undecided_since=_oldest(session, UNDECIDED, SubmissionRow.applied_at),
        last_report=session.scalar(sa.select(ReportRow.created_at).order_by(ReportRow.id.desc()).limit(1)),
        pace=pace(session, now),
        life=life(session),
    )


def pace(session: Session, now: datetime) -> Pace:
    """A later report on the same papers does not count: it says nothing about how long somebody waited."""
    lately = (
        sa.select(SubmissionRow.id, SubmissionRow.state, SubmissionRow.received_at)
        .where(SubmissionRow.received_at >= now - LATELY)
        .order_by(SubmissionRow.received_at.desc())
        .limit(MOST)
        .subquery()
    )
    asked = (
        sa.select(lately.c.state, lately.c.received_at, sa.func.min(ReportRow.created_at))
        .outerjoin_from(lately, ReportRow, ReportRow.submission_id == lately.c.id)
        .group_by(lately.c.id, lately.c.state, lately.c.received_at)
    )
    rows = session.execute(asked).all()
    seconds = sorted((made - received).total_seconds() for _, received, made in rows if made is not None)
    return Pace(tuple(seconds), sum(state is State.FAILED for state, _, _ in rows))


def _oldest(
    session: Session,
    states: tuple[State, ...],
    moment: InstrumentedAttribute[datetime] | InstrumentedAttribute[datetime | None],
) -> datetime | None:
    return session.scalar(sa.select(sa.func.min(moment)).where(SubmissionRow.state.in_(states)))
