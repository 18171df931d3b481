"""Decisions on submissions: values in, values out. Each function works inside the caller's transaction."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session, aliased

from models.case import EarlierCertificate
from models.records import Decision, Stale, State, Unknown, Verdict
from models.tables import DecisionRow, SubmissionRow


def decide(
    session: Session, number: int, verdict: Verdict, note: str, decided_by: int, version_seen: int, now: datetime
) -> None:
    """Appends a decision if nothing has changed since `version_seen`; raises Stale otherwise and changes nothing.

    The single UPDATE that tests the version takes the row's lock, so of two examiners exactly one gets through.
    """
    claimed = session.execute(
        sa.update(SubmissionRow)
        .where(SubmissionRow.id == number, SubmissionRow.version == version_seen)
        .values(state=State.DECIDED, verdict=verdict, version=version_seen + 1, updated_at=now)
        .returning(SubmissionRow.id)
    ).one_or_none()
    if claimed is None:
        raise Stale(number, version_seen, _row(session, number).version)
    session.add(
        DecisionRow(
            submission_id=number,
            report_id=_row(session, number).report_id,
            verdict=verdict,
            note=note,
            decided_by=decided_by,
            decided_at=now,
            version_seen=version_seen,
        )
    )
    session.flush()


def taken(session: Session, number: int) -> tuple[Decision, ...]:
    """Oldest first; the last one holds."""
    asked = sa.select(DecisionRow).where(DecisionRow.submission_id == number).order_by(DecisionRow.id)
    return tuple(
        Decision(r.id, r.verdict, r.note, r.examiner.name, r.decided_at, r.version_seen, r.report_id, r.countersigns)
        for r in session.scalars(asked)
    )


def issued(session: Session, registration_number: str, but: int) -> tuple[EarlierCertificate, ...]:
    """What was cleared for issuance to an exporter, oldest first, without the submission `but`.

    The decision that holds is the last one. Both tables are searched by an index.
    """
    each = aliased(DecisionRow)
    last = sa.select(sa.func.max(each.id)).where(each.submission_id == SubmissionRow.id).correlate(SubmissionRow)
    asked = (
        sa.select(
            SubmissionRow.name, SubmissionRow.invoice_numbers, SubmissionRow.departure_date, DecisionRow.decided_at
        )
        .join(DecisionRow, DecisionRow.id == last.scalar_subquery())
        .where(SubmissionRow.registration_number == registration_number, SubmissionRow.id != but)
        .where(DecisionRow.verdict == Verdict.CLEAR_FOR_ISSUANCE)
        .order_by(DecisionRow.id)
    )
    return tuple(
        EarlierCertificate(name, tuple(numbers.split(", ")), departure, decided.date())
        for name, numbers, departure, decided in session.execute(asked)
        if numbers
    )


def _row(session: Session, number: int) -> SubmissionRow:
    row = session.get(SubmissionRow, number, populate_existing=True)
    if row is None:
        raise Unknown(f"There is no submission {number}.")
    return row
