"""Notices to exporters: values in, values out, never changed. Each function works inside the caller's transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models.finding import Text
from models.records import Unknown
from models.tables import NoticeRow


@dataclass(frozen=True, slots=True)
class SentNotice:
    """A notice as it was sent: the whole text in both languages. `decision` is the one that it explains."""

    id: int
    submission: int
    decision: int
    text: Text
    sent_by: str
    sent_at: datetime


def send(session: Session, number: int, decision: int, text: Text, sent_by: int, now: datetime) -> int:
    row = NoticeRow(
        submission_id=number, decision_id=decision, en=text.en, ja=text.ja, sent_by=sent_by, sent_at=now
    )  # fmt: skip
    session.add(row)
    session.flush()
    return row.id


def sent(session: Session, number: int) -> tuple[SentNotice, ...]:
    """All notices on a submission, oldest first."""
    asked = sa.select(NoticeRow).where(NoticeRow.submission_id == number).order_by(NoticeRow.id)
    return tuple(_notice(row) for row in session.scalars(asked))


def notice(session: Session, number: int, of: int) -> SentNotice:
    """The notice `of` on the submission `number`; Unknown where that submission has none of that number."""
    row = session.get(NoticeRow, of)
    if row is None or row.submission_id != number:
        raise Unknown(f"Submission {number} has no notice {of}.")
    return _notice(row)


def _notice(row: NoticeRow) -> SentNotice:
    return SentNotice(
        row.id, row.submission_id, row.decision_id, Text(row.en, row.ja), row.examiner.name, row.sent_at
    )  # fmt: skip
