"""Decisions on submissions: values in, values out. Each function works inside the caller's transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import webhooks
from models.case import EarlierCertificate
from models.records import Decision, Stale, State, Unknown, Verdict
from models.tables import DecisionRow, SubmissionRow


@dataclass(frozen=True, slots=True)
class Effect:
    """What a decision makes of the submission. `verdict` is None where none holds (yet)."""

    state: State
    verdict: Verdict | None


def effect(verdict: Verdict, awaits_second: bool = False) -> Effect:
    """`awaits_second`: a first clearance, which a second examiner has to confirm before it holds (four-eyes)."""
    if verdict is Verdict.SEND_BACK:
        return Effect(State.REVIEW, None)
    return Effect(State.COUNTERSIGN, None) if awaits_second else Effect(State.DECIDED, verdict)


def decide(
    session: Session,
    number: int,
    verdict: Verdict,
    note: str,
    decided_by: int,
    version_seen: int,
    now: datetime,
    *,
    awaits_second: bool = False,
    countersigns: int | None = None,
) -> int:
    """Appends a decision if nothing has changed since `version_seen`; raises Stale otherwise and changes nothing.

    The single UPDATE that tests the version takes the row's lock, so of two examiners exactly one gets through. It
    also ends the examiner's claim. `countersigns` is the first examiner's decision, confirmed or sent back.
    """
    made = effect(verdict, awaits_second)
    claimed = session.execute(
        sa.update(SubmissionRow)
        .where(SubmissionRow.id == number, SubmissionRow.version == version_seen)
        .values(
            state=made.state,
            verdict=made.verdict,
            version=version_seen + 1,
            updated_at=now,
            claimed_by=None,
            claimed_until=None,
        )
        .returning(SubmissionRow.report_id)
    ).one_or_none()
    if claimed is None:
        raise Stale(number, version_seen, _version(session, number))
    row = DecisionRow(
        submission_id=number,
        report_id=claimed.report_id,
        verdict=verdict,
        note=note,
        decided_by=decided_by,
        decided_at=now,
        version_seen=version_seen,
        countersigns=countersigns,
    )
    session.add(row)
    session.flush()
    webhooks.announce(session, number, "decided", now)
    return row.id


def taken(session: Session, number: int) -> tuple[Decision, ...]:
    """Oldest first; the last one holds."""
    asked = sa.select(DecisionRow).where(DecisionRow.submission_id == number).order_by(DecisionRow.id)
    return tuple(
        Decision(r.id, r.verdict, r.note, r.examiner.name, r.decided_at, r.version_seen, r.report_id, r.countersigns)
        for r in session.scalars(asked)
    )


def issued(session: Session, registration_number: str, but: int) -> tuple[EarlierCertificate, ...]:
    """What was cleared for issuance to an exporter, oldest first, without the submission `but`.

    A clearance that awaits the second examiner is none yet. Both tables are searched by an index.
    """
    last = (
        sa.select(sa.func.max(DecisionRow.id))
        .where(DecisionRow.submission_id == SubmissionRow.id)
        .correlate(SubmissionRow)
    )
    asked = (
        sa.select(
            SubmissionRow.name, SubmissionRow.invoice_numbers, SubmissionRow.departure_date, DecisionRow.decided_at
        )
        .join(DecisionRow, DecisionRow.id == last.scalar_subquery())
        .where(SubmissionRow.registration_number == registration_number, SubmissionRow.id != but)
        .where(SubmissionRow.verdict == Verdict.CLEAR_FOR_ISSUANCE)
        .order_by(DecisionRow.id)
    )
    return tuple(
        EarlierCertificate(name, tuple(numbers.split(", ")), departure, decided.date())
        for name, numbers, departure, decided in session.execute(asked)
        if numbers
    )


def _version(session: Session, number: int) -> int:
    found = session.scalar(sa.select(SubmissionRow.version).where(SubmissionRow.id == number))
    if found is None:
        raise Unknown(f"There is no submission {number}.")
    return found
