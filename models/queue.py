"""The list of submissions: filtered, ordered and paged by the database, so that a hundred thousand are as quick as ten.

A page starts after a mark (keyset), never after an offset: what comes or goes meanwhile repeats and hides no row.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models.queue_wanted import Holder, Order, Stage, Wanted, conditions, of_examiners
from models.records import State, Summary, Verdict
from models.tables import DecisionRow, SubmissionRow, UserRow

NEEDS_PERSON = (State.REVIEW, State.CLEAR, State.FAILED, State.COUNTERSIGN)
MOST_COUNTED = 10_000  # counting further would cost more than the number tells
MOST_FOUND = 1_000  # the same where each row has to be looked at


@dataclass(frozen=True, slots=True)
class Mark:
    """A row's place in the order."""

    urgency: int
    number: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the list. `claimed_by` is a name, empty where nobody ever claimed it; see `claimant`."""

    number: int
    name: str
    state: State
    verdict: Verdict | None
    registration_number: str | None
    profile: str
    received_at: datetime
    applied_at: datetime | None
    predecessor: int | None
    claimed_by: str
    claimed_until: datetime | None
    urgency: int
    summary: Summary

    @property
    def mark(self) -> Mark:
        return Mark(self.urgency, self.number)

    def claimant(self, now: datetime) -> str:
        """Who works on it; empty when nobody's claim holds."""
        return self.claimed_by if self.claimed_until is not None and self.claimed_until > now else ""


@dataclass(frozen=True, slots=True)
class Page:
    """`before` and `after` are the marks from which the neighbouring pages start; None at the ends."""

    entries: tuple[Entry, ...]
    before: Mark | None
    after: Mark | None


SUMMARY = tuple(Summary.__dataclass_fields__)
COLUMNS = (
    SubmissionRow.id, SubmissionRow.name, SubmissionRow.state, SubmissionRow.verdict,
    SubmissionRow.registration_number, SubmissionRow.profile, SubmissionRow.received_at, SubmissionRow.applied_at,
    SubmissionRow.predecessor_id, UserRow.name.label("claimant"), SubmissionRow.claimed_until, SubmissionRow.urgency,
    *(getattr(SubmissionRow, name) for name in SUMMARY),
)  # fmt: skip


def page(
    session: Session, wanted: Wanted, now: datetime, limit: int, start: Mark | None = None, back: bool = False
) -> Page:
    """The entries after `start`, or with `back` the ones before it, in the wanted order either way."""
    asked = sa.select(*COLUMNS).outerjoin(UserRow, UserRow.id == SubmissionRow.claimed_by)
    asked = asked.where(*conditions(wanted, now))
    if start is not None:
        asked = asked.where(_beyond(wanted.order, start, back))
    asked = asked.order_by(*_order(wanted.order, back)).limit(limit + 1)
    found = [_entry(row) for row in session.execute(asked)]
    more, entries = len(found) > limit, tuple(found[:limit])
    if back:
        entries = entries[::-1]
    if not entries:
        return Page((), None, None)
    before = more if back else start is not None
    after = start is not None if back else more
    return Page(entries, entries[0].mark if before else None, entries[-1].mark if after else None)


def found(session: Session, wanted: Wanted, now: datetime, most: int = MOST_FOUND) -> int:
    """How many there are, counted no further than one beyond `most`."""
    some = sa.select(sa.literal(1)).select_from(SubmissionRow).where(*conditions(wanted, now)).limit(most + 1)
    return session.scalar(sa.select(sa.func.count()).select_from(some.subquery())) or 0


def counts(session: Session) -> dict[State, int]:
    """How many applications stand in each state; the decided ones are counted no further than one beyond the most."""
    state = sa.cast(SubmissionRow.state, sa.String).label("state")
    waiting = sa.select(state, sa.func.count()).where(of_examiners(decided=False)).group_by(state)
    done = sa.select(SubmissionRow.verdict).where(of_examiners(decided=True)).limit(MOST_COUNTED + 1).subquery()
    decided = sa.select(sa.literal(State.DECIDED.value), sa.func.count()).select_from(done)
    number = {State(name): n for name, n in session.execute(waiting.union_all(decided))}
    return {state: number.get(state, 0) for state in State}


def own_counts(session: Session, registration_number: str) -> dict[Stage, int]:
    """How many of an exporter's submissions stand at each stage."""
    asked = (
        sa.select(SubmissionRow.applied_at.is_(None), SubmissionRow.state, SubmissionRow.verdict, sa.func.count())
        .where(SubmissionRow.registration_number == registration_number, SubmissionRow.withdrawn_at.is_(None))
        .group_by(SubmissionRow.applied_at.is_(None), SubmissionRow.state, SubmissionRow.verdict)
    )
    number = dict.fromkeys(Stage, 0)
    for precheck, state, verdict, count in session.execute(asked):
        number[Stage.of(bool(precheck), state, verdict)] += count
    return number


def take_next(session: Session, wanted: Wanted, user: int, now: datetime, until: datetime) -> int | None:
    """Claims the most urgent case that nobody works on and gives its number; None when there is none.

    One UPDATE finds and claims it. PostgreSQL passes over a row that another examiner is claiming at this moment. A
    case that awaits a second examiner is not given to the one who decided it.
    """
    states = tuple(s for s in wanted.states if s in NEEDS_PERSON)
    free = replace(wanted, states=states, holder=Holder.NOBODY, order=Order.URGENT)
    own = sa.exists().where(DecisionRow.submission_id == SubmissionRow.id, DecisionRow.decided_by == user)
    first = (
        sa.select(SubmissionRow.id)
        .where(*conditions(free, now), sa.or_(SubmissionRow.state != State.COUNTERSIGN, ~own))
        .order_by(*_order(Order.URGENT))
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    return session.scalar(
        sa.update(SubmissionRow)
        .where(SubmissionRow.id == first.scalar_subquery())
        .values(claimed_by=user, claimed_until=until)
        .returning(SubmissionRow.id)
        .execution_options(synchronize_session=False)
    )


def _order(order: Order, back: bool = False) -> tuple[sa.ColumnElement[int], ...]:
    if order is Order.NEWEST:
        return (SubmissionRow.id.asc() if back else SubmissionRow.id.desc(),)
    columns = (SubmissionRow.urgency, SubmissionRow.id)
    return tuple(column.desc() if back else column.asc() for column in columns)


def _beyond(order: Order, start: Mark, back: bool) -> sa.ColumnElement[bool]:
    if order is Order.NEWEST:
        return SubmissionRow.id > start.number if back else SubmissionRow.id < start.number
    place = sa.tuple_(SubmissionRow.urgency, SubmissionRow.id)
    mark = sa.tuple_(sa.literal(start.urgency, sa.BigInteger), sa.literal(start.number))
    return place < mark if back else place > mark


def _entry(row: sa.Row[tuple[object, ...]]) -> Entry:
    return Entry(
        number=row.id,
        name=row.name,
        state=row.state,
        verdict=row.verdict,
        registration_number=row.registration_number,
        profile=row.profile,
        received_at=row.received_at,
        applied_at=row.applied_at,
        predecessor=row.predecessor_id,
        claimed_by=row.claimant or "",
        claimed_until=row.claimed_until,
        urgency=row.urgency,
        summary=Summary(**{name: getattr(row, name) for name in SUMMARY}),
    )
