"""Submissions with their files, and the reports and decisions on them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.queue_keys import searchable, urgency
from models.records import State, Verdict
from models.tables.base import Base
from models.tables.people import UserRow

# Of a hundred thousand submissions a few hundred wait for somebody; these two conditions keep their indexes small.
OPEN = "state <> 'decided' AND applied_at IS NOT NULL"
DONE = "state = 'decided' AND applied_at IS NOT NULL"


class SubmissionRow(Base):
    __tablename__ = "submission"
    __table_args__ = (
        sa.Index("ix_submission_state_departure_date", "state", "departure_date"),
        sa.Index("ix_submission_applied_at", "applied_at"),
        sa.Index("ix_submission_open", "urgency", "id", sqlite_where=sa.text(OPEN), postgresql_where=sa.text(OPEN)),
        sa.Index("ix_submission_decided", "verdict", "id", sqlite_where=sa.text(DONE), postgresql_where=sa.text(DONE)),
        sa.Index("ix_submission_search", "search", postgresql_using="gin", postgresql_ops={"search": "gin_trgm_ops"}),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(sa.Text, comment="for display; never a path")
    state: Mapped[State]
    version: Mapped[int] = mapped_column(comment="optimistic lock: grows with every change")
    channel: Mapped[str] = mapped_column(sa.String(20), comment="online or counter")
    profile: Mapped[str] = mapped_column(sa.String(40))
    registration_number: Mapped[str | None] = mapped_column(sa.String(40), index=True)
    applied_on: Mapped[date | None]
    particulars: Mapped[dict[str, Any] | None] = mapped_column(
        sa.JSON(none_as_null=True), comment="what submission.json says besides, by name"
    )
    uploaded_by: Mapped[int] = mapped_column(sa.ForeignKey("user_account.id"))
    received_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    failure_en: Mapped[str] = mapped_column(sa.Text, default="", comment="why processing failed and what to do")
    failure_ja: Mapped[str] = mapped_column(sa.Text, default="", comment="the same in Japanese")
    # Without a foreign key, because a report points at its submission already.
    report_id: Mapped[int | None] = mapped_column(
        index=True, comment="the report that holds; what follows is taken from it"
    )
    route: Mapped[str | None] = mapped_column(sa.String(12), comment="clear or review; none before the first report")
    exporter_name: Mapped[str] = mapped_column(sa.Text, default="", comment="for the queue and its search")
    consignee_name: Mapped[str] = mapped_column(sa.Text, default="")
    invoice_numbers: Mapped[str] = mapped_column(sa.Text, default="")
    departure_date: Mapped[date | None] = mapped_column(comment="sailing date; orders the queue")
    fix: Mapped[int] = mapped_column(default=0, comment="number of findings by outcome")
    evidence: Mapped[int] = mapped_column(default=0)
    review: Mapped[int] = mapped_column(default=0)
    note: Mapped[int] = mapped_column(default=0)
    unread: Mapped[int] = mapped_column(default=0, comment="of these, the ones that could not be read well enough")

    applied_at: Mapped[datetime | None] = mapped_column(comment="when the exporter applied; none: a pre-check")
    predecessor_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("submission.id"), index=True, comment="the returned submission that this one corrects"
    )
    verdict: Mapped[Verdict | None] = mapped_column(comment="of the decision that holds")
    claimed_by: Mapped[int | None] = mapped_column(
        sa.ForeignKey("user_account.id"), index=True, comment="who works on it"
    )
    claimed_until: Mapped[datetime | None] = mapped_column(comment="when the claim ends by itself")
    callback_url: Mapped[str | None] = mapped_column(sa.Text, comment="told when the state changes; asked for by API")
    withdrawn_at: Mapped[datetime | None] = mapped_column(comment="pre-check taken off the exporter's own list")

    urgency: Mapped[int] = mapped_column(sa.BigInteger, comment="orders the queue; worked out (models/queue_keys.py)")
    search: Mapped[str] = mapped_column(sa.Text, comment="what the queue's search looks through; worked out")

    uploader: Mapped[UserRow] = relationship(lazy="joined", foreign_keys=[uploaded_by])
    claimant: Mapped[UserRow | None] = relationship(lazy="joined", foreign_keys=[claimed_by])
    files: Mapped[list[SubmissionFileRow]] = relationship(order_by="SubmissionFileRow.id", lazy="selectin")


@sa.event.listens_for(SubmissionRow, "before_insert")
@sa.event.listens_for(SubmissionRow, "before_update")
def _key(_mapper: object, _connection: object, row: SubmissionRow) -> None:
    """Whoever changes a submission, the queue's keys follow."""
    row.urgency = urgency(
        row.departure_date,
        row.applied_at or row.received_at,
        row.state,
        fix=row.fix or 0,
        evidence=row.evidence or 0,
        review=row.review or 0,
    )
    row.search = searchable(
        (row.name, row.exporter_name, row.consignee_name, row.invoice_numbers, row.registration_number)
    )


class SubmissionFileRow(Base):
    __tablename__ = "submission_file"
    __table_args__ = (sa.UniqueConstraint("submission_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    submission_id: Mapped[int] = mapped_column(sa.ForeignKey("submission.id"))
    name: Mapped[str] = mapped_column(sa.Text, comment="as uploaded, for display only")
    sha256: Mapped[str] = mapped_column(sa.String(64), index=True, comment="where the bytes lie in the content store")
    size: Mapped[int] = mapped_column(sa.BigInteger, comment="bytes")


class ReportRow(Base):
    __tablename__ = "report"
    __table_args__ = (
        sa.UniqueConstraint(
            "submission_id", "content_sha256", "pipeline_version", "configuration_hash", name="uq_report_once"
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    submission_id: Mapped[int] = mapped_column(sa.ForeignKey("submission.id"))
    content_sha256: Mapped[str] = mapped_column(sa.String(64), comment="of the names and contents examined")
    pipeline_version: Mapped[str] = mapped_column(sa.String(80))
    configuration_hash: Mapped[str] = mapped_column(sa.String(64))
    body: Mapped[str] = mapped_column(sa.Text, comment="JSON of the contract's report; append-only")
    created_at: Mapped[datetime]

    findings: Mapped[list[FindingRow]] = relationship(order_by="FindingRow.position")


class FindingRow(Base):
    __tablename__ = "finding"
    __table_args__ = (
        sa.Index("ix_finding_rule", "rule", "outcome", "report_id"),
        sa.Index("ix_finding_field", "field", "unread", "report_id"),
    )

    report_id: Mapped[int] = mapped_column(sa.ForeignKey("report.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    rule: Mapped[str] = mapped_column(sa.String(40))
    outcome: Mapped[str] = mapped_column(sa.String(20))
    field: Mapped[str] = mapped_column(sa.String(40))
    unread: Mapped[bool] = mapped_column(comment="not checked for want of a good reading, not a mismatch")


class DecisionRow(Base):
    __tablename__ = "decision"

    id: Mapped[int] = mapped_column(primary_key=True)
    submission_id: Mapped[int] = mapped_column(sa.ForeignKey("submission.id"), index=True)
    report_id: Mapped[int | None] = mapped_column(sa.ForeignKey("report.id"), comment="the report that was on screen")
    verdict: Mapped[Verdict]
    note: Mapped[str] = mapped_column(sa.Text)
    decided_by: Mapped[int] = mapped_column(sa.ForeignKey("user_account.id"))
    decided_at: Mapped[datetime]
    version_seen: Mapped[int] = mapped_column(comment="version of the submission that the examiner saw")
    countersigns: Mapped[int | None] = mapped_column(
        sa.ForeignKey("decision.id"), index=True, comment="the first examiner's decision that this one confirms"
    )

    examiner: Mapped[UserRow] = relationship(lazy="joined")
