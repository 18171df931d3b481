"""What people add to a submission: judgements on findings, corrected values, notices, confirmed places."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.review import Judged
from models.tables.base import Base
from models.tables.people import UserRow


class JudgementRow(Base):
    __tablename__ = "judgement"

    id: Mapped[int] = mapped_column(primary_key=True)
    submission_id: Mapped[int] = mapped_column(sa.ForeignKey("submission.id"), index=True)
    report_id: Mapped[int] = mapped_column(sa.ForeignKey("report.id"), comment="the report that was on screen")
    finding: Mapped[str] = mapped_column(sa.String(64), comment="the finding's key, the same in every report")
    rule: Mapped[str] = mapped_column(sa.String(40))
    judged: Mapped[Judged]
    reason: Mapped[str] = mapped_column(sa.Text)
    judged_by: Mapped[int] = mapped_column(sa.ForeignKey("user_account.id"))
    judged_at: Mapped[datetime]

    examiner: Mapped[UserRow] = relationship(lazy="joined")


class FieldCorrectionRow(Base):
    __tablename__ = "field_correction"

    id: Mapped[int] = mapped_column(primary_key=True)
    submission_id: Mapped[int] = mapped_column(sa.ForeignKey("submission.id"), index=True)
    report_id: Mapped[int] = mapped_column(sa.ForeignKey("report.id"), comment="the report that was on screen")
    document: Mapped[str] = mapped_column(sa.Text, comment="name of the file, as in the report")
    sha256: Mapped[str] = mapped_column(sa.String(64), comment="of the file")
    field: Mapped[str] = mapped_column(sa.String(40), comment="contract's field name")
    item: Mapped[int | None] = mapped_column(comment="goods line, counted from 0; none for the document's own fields")
    text: Mapped[str | None] = mapped_column(sa.Text, comment="what stands there; none where nothing does")
    page: Mapped[int | None]
    box: Mapped[list[float] | None] = mapped_column(sa.JSON(none_as_null=True), comment="in points, as displayed")
    was: Mapped[dict[str, Any] | None] = mapped_column(
        sa.JSON(none_as_null=True), comment="the contract's FIELD as it was read; none where nothing was"
    )
    undoes: Mapped[int | None] = mapped_column(sa.ForeignKey("field_correction.id"), comment="the one taken back")
    made_by: Mapped[int] = mapped_column(sa.ForeignKey("user_account.id"))
    made_at: Mapped[datetime]

    examiner: Mapped[UserRow] = relationship(lazy="joined")


class NoticeRow(Base):
    __tablename__ = "notice"

    id: Mapped[int] = mapped_column(primary_key=True)
    submission_id: Mapped[int] = mapped_column(sa.ForeignKey("submission.id"), index=True)
    decision_id: Mapped[int] = mapped_column(sa.ForeignKey("decision.id"))
    en: Mapped[str] = mapped_column(sa.Text)
    ja: Mapped[str] = mapped_column(sa.Text)
    sent_by: Mapped[int] = mapped_column(sa.ForeignKey("user_account.id"))
    sent_at: Mapped[datetime]

    examiner: Mapped[UserRow] = relationship(lazy="joined")


class ConfirmedPlaceRow(Base):
    __tablename__ = "confirmed_place"

    id: Mapped[int] = mapped_column(primary_key=True)
    registration_number: Mapped[str] = mapped_column(sa.String(40), index=True, comment="of the exporter")
    correction_id: Mapped[int] = mapped_column(sa.ForeignKey("field_correction.id"), unique=True)
    field: Mapped[str] = mapped_column(sa.String(40), comment="contract's field name")
    place: Mapped[dict[str, Any]] = mapped_column(sa.JSON, comment="the layout it is known by, and the value's place")
    confirmed_at: Mapped[datetime]
    retired_at: Mapped[datetime | None] = mapped_column(comment="no longer followed")
