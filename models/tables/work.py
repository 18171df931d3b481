"""What machines keep: readings, the ledger of bulk work, messages to other systems, the audit log."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from models.records import WorkState
from models.tables.base import Base


class ReadingRow(Base):
    __tablename__ = "reading"
    __table_args__ = (sa.UniqueConstraint("sha256", "reader"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(sa.String(64), comment="of the file that was read")
    reader: Mapped[str] = mapped_column(sa.String(80), comment="reader version and hash of its settings")
    pages: Mapped[int]
    path: Mapped[str] = mapped_column(sa.Text, comment="of the reading, relative to the readings folder")
    read_at: Mapped[datetime]


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


class WebhookRow(Base):
    __tablename__ = "webhook"
    __table_args__ = (sa.Index("ix_webhook_state_next_try_at", "state", "next_try_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    submission_id: Mapped[int] = mapped_column(sa.ForeignKey("submission.id"))
    url: Mapped[str] = mapped_column(sa.Text)
    body: Mapped[str] = mapped_column(sa.Text, comment="JSON that is sent")
    state: Mapped[WorkState]
    attempts: Mapped[int] = mapped_column(default=0)
    next_try_at: Mapped[datetime]
    reason: Mapped[str] = mapped_column(sa.Text, default="", comment="of the last failure")


class WorkerRow(Base):
    __tablename__ = "worker"

    name: Mapped[str] = mapped_column(sa.String(80), primary_key=True, comment="the machine that it runs on")
    seen_at: Mapped[datetime] = mapped_column(comment="last sign of life")


class AuditRow(Base):
    __tablename__ = "audit_event"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, comment="counts from 1 without gaps")
    at: Mapped[datetime] = mapped_column(index=True)
    actor: Mapped[str] = mapped_column(
        sa.String(80), index=True, comment="name of the account; empty for nobody signed in"
    )
    role: Mapped[str] = mapped_column(sa.String(24))
    address: Mapped[str] = mapped_column(sa.String(64), comment="network address that asked")
    action: Mapped[str] = mapped_column(sa.String(40), index=True)
    submission_id: Mapped[int | None] = mapped_column(index=True)
    detail: Mapped[str] = mapped_column(sa.Text, comment="JSON with sorted names")
    previous: Mapped[str] = mapped_column(sa.String(64), comment="hash of the event before; empty for the first")
    hash: Mapped[str] = mapped_column(sa.String(64), unique=True, comment="SHA-256 over all the rest")
