"""Submissions and reports: values in, values out. Each function works inside the caller's transaction."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import webhooks
from models.finding import Text
from models.records import (
    NewSubmission,
    SavedReport,
    Stale,
    State,
    StoredFile,
    Submission,
    Summary,
    Unknown,
)
from models.summary import findings_of, summarise
from models.tables import FindingRow, ReportRow, SubmissionFileRow, SubmissionRow

UNFINISHED = (State.RECEIVED, State.PROCESSING)


def receive(session: Session, new: NewSubmission, now: datetime) -> int:
    """Records an upload whose bytes are already in the content store; gives the submission's number."""
    row = SubmissionRow(
        name=new.name,
        state=State.RECEIVED,
        version=1,
        channel=new.channel,
        profile=new.profile,
        registration_number=new.registration_number,
        applied_on=new.applied_on,
        particulars=None if new.particulars is None else dict(new.particulars),
        uploaded_by=new.uploaded_by,
        received_at=now,
        updated_at=now,
        applied_at=now if new.applied else None,
        predecessor_id=_application_before(session, new.predecessor) if new.applied else new.predecessor,
        callback_url=new.callback_url,
        files=[SubmissionFileRow(name=f.name, sha256=f.sha256, size=f.size) for f in new.files],
    )
    session.add(row)
    session.flush()
    return row.id


def _application_before(session: Session, number: int | None) -> int | None:
    """The application that a line of pre-checks leads back to: nobody at the chamber sees what stands in between."""
    row = None if number is None else _row(session, number)
    while row is not None and row.applied_at is None:
        row = None if row.predecessor_id is None else _row(session, row.predecessor_id)
    return None if row is None else row.id


def submission(session: Session, number: int, registration_number: str | None = None) -> Submission:
    """With `registration_number`, only a submission of that exporter; anybody else's is as unknown as one not there."""
    row = _row(session, number)
    if registration_number is not None and row.registration_number != registration_number:
        raise Unknown(f"There is no submission {number}.")
    return submission_of(row)


def unfinished(session: Session) -> tuple[int, ...]:
    """Submissions that still wait for a report, oldest first; a restarted server takes them up again."""
    waiting = SubmissionRow.state.in_(UNFINISHED)
    return tuple(session.scalars(sa.select(SubmissionRow.id).where(waiting).order_by(SubmissionRow.id)))


def begin_processing(session: Session, number: int, now: datetime) -> None:
    _change(_row(session, number), State.PROCESSING, now)


def fail_processing(session: Session, number: int, reason: Text, now: datetime) -> None:
    """`reason` is shown to people: it says what happened and what to do.

    Nothing is changed where a report was kept in the meantime: another worker had read the papers.
    """
    row = _row(session, number)
    if row.state not in UNFINISHED:
        return
    row.failure_en, row.failure_ja = reason.en, reason.ja
    _change(row, State.FAILED, now)
    webhooks.announce(session, number, "failed", now)


def save_report(
    session: Session,
    number: int,
    body: Mapping[str, object],
    *,
    content_sha256: str,
    pipeline_version: str,
    configuration_hash: str,
    now: datetime,
    version: int | None = None,
) -> SavedReport:
    """Appends the report and moves the submission to review or clear. The same report a second time is not kept again.

    `version` is the one that was examined: Stale where something has changed since, for instance a value was corrected.
    """
    row = _row(session, number)
    if version is not None and row.version != version:
        raise Stale(number, version, row.version)
    before = row.state
    key = {
        "submission_id": number,
        "content_sha256": content_sha256,
        "pipeline_version": pipeline_version,
        "configuration_hash": configuration_hash,
    }
    known = session.scalar(sa.select(ReportRow).filter_by(**key))
    report = known or _append(session, ReportRow(**key, body=_dump(body), created_at=now), body)
    saved = _report(report)
    row.report_id, row.route = report.id, str(saved.body.get("route"))
    _take_over(row, summarise(saved.body))
    row.failure_en = row.failure_ja = ""
    _change(row, State.CLEAR if saved.body.get("route") == "clear" else State.REVIEW, now)
    if row.state is not before:
        webhooks.announce(session, number, "examined", now)
    return saved


def report(session: Session, number: int, report_id: int) -> SavedReport | None:
    """One report of this submission, be it an earlier one; a report of another submission is not there."""
    row = session.get(ReportRow, report_id)
    return None if row is None or row.submission_id != number else _report(row)


def latest_report(session: Session, number: int) -> SavedReport | None:
    """The report that holds: the last that was made, or made again."""
    asked = sa.select(ReportRow).join(SubmissionRow, SubmissionRow.report_id == ReportRow.id)
    report = session.scalar(asked.where(SubmissionRow.id == number))
    return None if report is None else _report(report)


def _row(session: Session, number: int) -> SubmissionRow:
    row = session.get(SubmissionRow, number, populate_existing=True)
    if row is None:
        raise Unknown(f"There is no submission {number}.")
    return row


def _change(row: SubmissionRow, state: State, now: datetime) -> None:
    # A decision stands even when the papers are read again; the new report is shown beside it.
    row.state = State.DECIDED if row.state is State.DECIDED else state
    row.version += 1
    row.updated_at = now


def _append(session: Session, report: ReportRow, body: Mapping[str, object]) -> ReportRow:
    report.findings = [
        FindingRow(position=i, rule=f.rule, outcome=f.outcome, field=f.field, unread=f.unread)
        for i, f in enumerate(findings_of(body))
    ]
    session.add(report)
    session.flush()
    return report


def _take_over(row: SubmissionRow, summary: Summary) -> None:
    for name in Summary.__dataclass_fields__:
        setattr(row, name, getattr(summary, name))


def submission_of(row: SubmissionRow) -> Submission:
    """For the other modules that read rows; its uploader, claimant and files come with it."""
    return Submission(
        id=row.id,
        name=row.name,
        state=row.state,
        version=row.version,
        channel=row.channel,
        profile=row.profile,
        registration_number=row.registration_number,
        applied_on=row.applied_on,
        uploaded_by=row.uploader.name,
        received_at=row.received_at,
        updated_at=row.updated_at,
        summary=Summary(**{name: getattr(row, name) for name in Summary.__dataclass_fields__}),
        failure=Text(row.failure_en, row.failure_ja),
        files=tuple(StoredFile(f.name, f.sha256, f.size) for f in row.files),
        particulars=row.particulars,
        applied_at=row.applied_at,
        predecessor=row.predecessor_id,
        verdict=row.verdict,
        claimed_by="" if row.claimant is None else row.claimant.name,
        claimed_until=row.claimed_until,
        callback_url=row.callback_url,
        withdrawn_at=row.withdrawn_at,
    )


def _report(row: ReportRow) -> SavedReport:
    return SavedReport(
        row.id, row.submission_id, row.pipeline_version, row.configuration_hash, row.created_at, json.loads(row.body)
    )


def _dump(body: Mapping[str, object]) -> str:
    return json.dumps(body, ensure_ascii=False, separators=(",", ":"))
