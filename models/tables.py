"""The tables, typed. Nothing but the store and the migrations looks at them; everybody else has `records`."""

from __future__ import annotations

from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

from models.records import Role, State, Verdict, WorkState

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Instant(sa.types.TypeDecorator[datetime]):
    """A moment in UTC. SQLite has no time zones, so they are taken off on the way in and put back on the way out."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone cannot be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: Any | None, dialect: sa.Dialect) -> datetime | None:
        if value is None:
            return None
        moment: datetime = value
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def word(kind: type[StrEnum], name: str) -> sa.Enum:
    """A closed set of words, stored as text with a check so that both databases refuse others."""
    return sa.Enum(
        kind, name=name, native_enum=False, create_constraint=True, length=24,
        values_callable=lambda members: [m.value for m in members],
    )  # fmt: skip


class Base(DeclarativeBase):
    metadata = sa.MetaData(naming_convention=NAMING)
    type_annotation_map = {  # noqa: RUF012  (SQLAlchemy's own name and shape)
        datetime: Instant,
        Role: word(Role, "role"),
        State: word(State, "state"),
        Verdict: word(Verdict, "verdict"),
        WorkState: word(WorkState, "state"),
    }


class UserRow(Base):
    __tablename__ = "user_account"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(sa.String(80), unique=True, comment="what the person signs in with")
    password_hash: Mapped[str] = mapped_column(sa.String(200), comment="Argon2id with its own salt and parameters")
    role: Mapped[Role]
    registration_number: Mapped[str | None] = mapped_column(sa.String(40), comment="of the exporter acted for")
    active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime]


class SignInRow(Base):
    __tablename__ = "user_session"

    token_sha256: Mapped[str] = mapped_column(sa.String(64), primary_key=True, comment="SHA-256 of the cookie")
    user_id: Mapped[int] = mapped_column(sa.ForeignKey("user_account.id"), index=True)
    csrf: Mapped[str] = mapped_column(sa.String(64), comment="synchroniser token of every form")
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]

    user: Mapped[UserRow] = relationship(lazy="joined")


class ExporterRow(Base):
    __tablename__ = "exporter"

    registration_number: Mapped[str] = mapped_column(sa.String(40), primary_key=True)
    name: Mapped[str] = mapped_column(sa.Text)
    valid_until: Mapped[date] = mapped_column(comment="the last day on which the registration holds")
    particulars: Mapped[dict[str, Any] | None] = mapped_column(
        sa.JSON(none_as_null=True), comment="what the registry keeps besides, by name"
    )

    addresses: Mapped[list[ExporterAddressRow]] = relationship(
        cascade="all, delete-orphan", order_by="ExporterAddressRow.position", lazy="selectin"
    )
    signatories: Mapped[list[SignatoryRow]] = relationship(
        cascade="all, delete-orphan", order_by="SignatoryRow.position", lazy="selectin"
    )


class ExporterAddressRow(Base):
    __tablename__ = "exporter_address"

    registration_number: Mapped[str] = mapped_column(
        sa.ForeignKey("exporter.registration_number", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    address: Mapped[str] = mapped_column(sa.Text)


class SignatoryRow(Base):
    __tablename__ = "signatory"

    registration_number: Mapped[str] = mapped_column(
        sa.ForeignKey("exporter.registration_number", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(sa.Text)
    title: Mapped[str] = mapped_column(sa.Text, comment="empty where none is registered")
    particulars: Mapped[dict[str, Any] | None] = mapped_column(
        sa.JSON(none_as_null=True), comment="what the registry keeps besides, by name"
    )


class SubmissionRow(Base):
    __tablename__ = "submission"
    __table_args__ = (sa.Index("ix_submission_state_departure_date", "state", "departure_date"),)

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
    report_id: Mapped[int | None] = mapped_column(comment="the report that holds; what follows is taken from it")
    exporter_name: Mapped[str] = mapped_column(sa.Text, default="", comment="for the queue and its search")
    consignee_name: Mapped[str] = mapped_column(sa.Text, default="")
    invoice_numbers: Mapped[str] = mapped_column(sa.Text, default="")
    departure_date: Mapped[date | None] = mapped_column(comment="sailing date; orders the queue")
    fix: Mapped[int] = mapped_column(default=0, comment="number of findings by outcome")
    evidence: Mapped[int] = mapped_column(default=0)
    review: Mapped[int] = mapped_column(default=0)
    note: Mapped[int] = mapped_column(default=0)
    unread: Mapped[int] = mapped_column(default=0, comment="of these, the ones that could not be read well enough")

    uploader: Mapped[UserRow] = relationship(lazy="joined")
    files: Mapped[list[SubmissionFileRow]] = relationship(order_by="SubmissionFileRow.id", lazy="selectin")


class SubmissionFileRow(Base):
    __tablename__ = "submission_file"
    __table_args__ = (sa.UniqueConstraint("submission_id", "name"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    submission_id: Mapped[int] = mapped_column(sa.ForeignKey("submission.id"))
    name: Mapped[str] = mapped_column(sa.Text, comment="as uploaded, for display only")
    sha256: Mapped[str] = mapped_column(sa.String(64), index=True, comment="where the bytes lie in the content store")
    size: Mapped[int] = mapped_column(sa.BigInteger, comment="bytes")


class ReadingRow(Base):
    __tablename__ = "reading"
    __table_args__ = (sa.UniqueConstraint("sha256", "reader"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(sa.String(64), comment="of the file that was read")
    reader: Mapped[str] = mapped_column(sa.String(80), comment="reader version and hash of its settings")
    pages: Mapped[int]
    path: Mapped[str] = mapped_column(sa.Text, comment="of the reading, relative to the readings folder")
    read_at: Mapped[datetime]


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
    __table_args__ = (sa.Index("ix_finding_rule_outcome", "rule", "outcome"),)

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

    examiner: Mapped[UserRow] = relationship(lazy="joined")


class WorkItemRow(Base):
    __tablename__ = "work_item"
    __table_args__ = (
        sa.UniqueConstraint("content_sha256", "pipeline_version", "configuration_hash", name="uq_work_item_once"),
        sa.Index("ix_work_item_state_lease_until", "state", "lease_until"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    content_sha256: Mapped[str] = mapped_column(sa.String(64))
    pipeline_version: Mapped[str] = mapped_column(sa.String(80))
    configuration_hash: Mapped[str] = mapped_column(sa.String(64))
    path: Mapped[str] = mapped_column(sa.Text, comment="relative to the source of the batch")
    state: Mapped[WorkState]
    owner: Mapped[str | None] = mapped_column(sa.String(80), comment="worker that holds the lease")
    lease_until: Mapped[datetime | None]
    attempts: Mapped[int] = mapped_column(default=0, comment="leases so far, interrupted ones included")
    failures: Mapped[int] = mapped_column(default=0, comment="attempts that ended in an error")
    reason: Mapped[str] = mapped_column(sa.Text, default="", comment="of the last failure, for people")
    result: Mapped[str | None] = mapped_column(sa.Text, comment="JSON; kept so that a second run does nothing")


# Rows of these can be added and never changed or removed; triggers in the database refuse it (migration 0001).
APPEND_ONLY = ("report", "finding", "decision")
