"""What somebody asks of the list of submissions, and the same as conditions for the database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

import sqlalchemy as sa

from models.finding import Outcome
from models.queue_keys import plain
from models.records import State, Verdict
from models.tables import FindingRow, SubmissionRow

WAITING = tuple(state for state in State if state is not State.DECIDED)
UNREAD = "unread"  # beside the four outcomes: what could not be read well enough


class Holder(StrEnum):
    """By whom a case is claimed, as the one who asks sees it."""

    ME = "me"
    NOBODY = "nobody"
    OTHERS = "others"


class Order(StrEnum):
    URGENT = "urgent"
    NEWEST = "newest"


class Stage(StrEnum):
    """Where a submission stands for its exporter."""

    PRECHECK = "precheck"
    EXAMINED = "examined"
    EVIDENCE = "evidence"
    RETURNED = "returned"
    CLEARED = "cleared"

    @classmethod
    def of(cls, precheck: bool, state: State, verdict: Verdict | None) -> Stage:
        if precheck:
            return cls.PRECHECK
        return OF_VERDICT[verdict] if state is State.DECIDED and verdict is not None else cls.EXAMINED


OF_VERDICT = {
    Verdict.ASK_FOR_EVIDENCE: Stage.EVIDENCE,
    Verdict.RETURN_TO_EXPORTER: Stage.RETURNED,
    Verdict.CLEAR_FOR_ISSUANCE: Stage.CLEARED,
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is empty is not asked for. `user` asks; `exporter` confines an exporter to his own submissions.

    `outcome` is one of the four outcomes or `unread`. The days are of the submission's sailing; the moments of its
    application, the second one excluded. A `stage` is only an exporter's way to ask.
    """

    user: int
    exporter: str | None = None
    states: tuple[State, ...] = WAITING
    search: str = ""
    rule: str = ""
    outcome: str = ""
    field: str = ""
    verdict: Verdict | None = None
    sails_from: date | None = None
    sails_to: date | None = None
    came_from: datetime | None = None
    came_before: datetime | None = None
    holder: Holder | None = None
    profile: str = ""
    stage: Stage | None = None
    order: Order = Order.URGENT


def of_examiners(decided: bool) -> sa.ColumnElement[bool]:
    """Applications that are decided, or are not; in the very words of two indexes, which the database then uses."""
    word: sa.ColumnClause[State] = sa.literal_column("'decided'")
    state = SubmissionRow.state == word if decided else SubmissionRow.state != word
    return sa.and_(state, SubmissionRow.applied_at.is_not(None))


def conditions(wanted: Wanted, now: datetime) -> tuple[sa.ColumnElement[bool], ...]:
    return (
        *_scope(wanted),
        *_words(wanted.search),
        *_findings(wanted),
        *_facts(wanted),
        *_held(wanted, now),
    )


def _scope(wanted: Wanted) -> Iterator[sa.ColumnElement[bool]]:
    states = frozenset(wanted.states)
    told = {frozenset(State)}
    if wanted.exporter is not None:
        yield SubmissionRow.registration_number == wanted.exporter
        yield SubmissionRow.withdrawn_at.is_(None)
        yield from _stage(wanted.stage)
    else:
        told |= {frozenset(WAITING), frozenset({State.DECIDED})}
        yield _applied(states)
    if states not in told:
        yield SubmissionRow.state.in_(wanted.states)


def _applied(states: frozenset[State]) -> sa.ColumnElement[bool]:
    if State.DECIDED not in states:
        return of_examiners(decided=False)
    return of_examiners(decided=True) if len(states) == 1 else SubmissionRow.applied_at.is_not(None)


def _stage(stage: Stage | None) -> Iterator[sa.ColumnElement[bool]]:
    if stage is Stage.PRECHECK:
        yield SubmissionRow.applied_at.is_(None)
    elif stage is Stage.EXAMINED:
        yield of_examiners(decided=False)
    elif stage is not None:
        yield of_examiners(decided=True)
        yield SubmissionRow.verdict == next(verdict for verdict, of in OF_VERDICT.items() if of is stage)


def _words(search: str) -> Iterator[sa.ColumnElement[bool]]:
    """Each word must be somewhere; a short number may also be the submission's own."""
    for word in plain(search).split():
        within = SubmissionRow.search.contains(word, autoescape=True)
        number = word.removeprefix("#")
        own = number.isascii() and number.isdigit() and len(number) < 10
        yield sa.or_(within, SubmissionRow.id == int(number)) if own else within


def _findings(wanted: Wanted) -> Iterator[sa.ColumnElement[bool]]:
    if not (wanted.rule or wanted.field):
        if wanted.outcome in (UNREAD, *Outcome):
            yield getattr(SubmissionRow, wanted.outcome) > 0
        return
    finding = sa.select(sa.literal(1)).where(FindingRow.report_id == SubmissionRow.report_id)
    if wanted.rule:
        finding = finding.where(FindingRow.rule == wanted.rule)
    if wanted.field:
        finding = finding.where(FindingRow.field == wanted.field)
    if wanted.outcome == UNREAD:
        finding = finding.where(FindingRow.unread)
    elif wanted.outcome:
        finding = finding.where(FindingRow.outcome == wanted.outcome)
    yield finding.exists()


def _facts(wanted: Wanted) -> Iterator[sa.ColumnElement[bool]]:
    came = SubmissionRow.applied_at if wanted.exporter is None else SubmissionRow.received_at
    if wanted.verdict is not None:
        yield SubmissionRow.verdict == wanted.verdict
    if wanted.profile:
        yield SubmissionRow.profile == wanted.profile
    if wanted.sails_from is not None:
        yield SubmissionRow.departure_date >= wanted.sails_from
    if wanted.sails_to is not None:
        yield SubmissionRow.departure_date <= wanted.sails_to
    if wanted.came_from is not None:
        yield came >= wanted.came_from
    if wanted.came_before is not None:
        yield came < wanted.came_before


def _held(wanted: Wanted, now: datetime) -> Iterator[sa.ColumnElement[bool]]:
    match wanted.holder:
        case Holder.ME:
            yield SubmissionRow.claimed_by == wanted.user
            yield SubmissionRow.claimed_until > now
        case Holder.OTHERS:
            yield SubmissionRow.claimed_by != wanted.user
            yield SubmissionRow.claimed_until > now
        case Holder.NOBODY:
            yield sa.or_(SubmissionRow.claimed_by.is_(None), SubmissionRow.claimed_until <= now)
