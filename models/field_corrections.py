"""Corrected values in the store: appended, taken back by a further row, never changed; in the caller's transaction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models.records import Stale, Unknown
from models.review import FieldCorrection
from models.tables import FieldCorrectionRow, SubmissionRow


@dataclass(frozen=True, slots=True)
class NewCorrection:
    """What an examiner says stands on a paper; the fields mean what they mean in `FieldCorrection`."""

    document: str
    sha256: str
    field: str
    item: int | None
    text: str | None
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    was: Mapping[str, Any] | None = None


def corrections(session: Session, number: int) -> tuple[FieldCorrection, ...]:
    """All of a submission's, oldest first; `models.review.in_force` says which of them hold."""
    asked = sa.select(FieldCorrectionRow).where(FieldCorrectionRow.submission_id == number)
    return tuple(_correction(row) for row in session.scalars(asked.order_by(FieldCorrectionRow.id)))


def make(
    session: Session, number: int, report_id: int, new: NewCorrection, made_by: int, now: datetime
) -> FieldCorrection:
    """Appends a correction made with the report `report_id` on screen."""
    row = FieldCorrectionRow(
        submission_id=number,
        report_id=report_id,
        document=new.document,
        sha256=new.sha256,
        field=new.field,
        item=new.item,
        text=new.text,
        page=new.page,
        box=None if new.box is None else list(new.box),
        was=None if new.was is None else dict(new.was),
        made_by=made_by,
        made_at=now,
    )
    return _appended(session, row)


def undo(
    session: Session, number: int, report_id: int, correction: int, made_by: int, now: datetime
) -> FieldCorrection:
    """Takes a correction back by a row that names it; what was read, or corrected before, holds again.

    Unknown for a correction of another submission, one that is itself an undoing, or one already taken back.
    """
    known = corrections(session, number)
    undone = {c.undoes for c in known}
    found = next((c for c in known if c.id == correction and c.undoes is None and c.id not in undone), None)
    if found is None:
        raise Unknown(f"Submission {number} has no correction {correction} that could be taken back.")
    row = FieldCorrectionRow(
        submission_id=number,
        report_id=report_id,
        document=found.document,
        sha256=found.sha256,
        field=found.field,
        item=found.item,
        text=None,
        undoes=found.id,
        made_by=made_by,
        made_at=now,
    )
    return _appended(session, row)


def take_version(session: Session, number: int, version_seen: int, now: datetime) -> None:
    """Counts the submission's version up if it is the one that was on screen; Stale otherwise, with nothing changed.

    The single UPDATE takes the row's lock, so of two people who correct one case at once exactly one gets through.
    """
    taken = session.execute(
        sa.update(SubmissionRow)
        .where(SubmissionRow.id == number, SubmissionRow.version == version_seen)
        .values(version=version_seen + 1, updated_at=now)
        .returning(SubmissionRow.id)
        .execution_options(synchronize_session=False)
    ).one_or_none()
    if taken is None:
        current = session.scalar(sa.select(SubmissionRow.version).where(SubmissionRow.id == number))
        if current is None:
            raise Unknown(f"There is no submission {number}.")
        raise Stale(number, version_seen, current)


def _appended(session: Session, row: FieldCorrectionRow) -> FieldCorrection:
    session.add(row)
    session.flush()
    session.refresh(row, ["examiner"])
    return _correction(row)


def _correction(row: FieldCorrectionRow) -> FieldCorrection:
    return FieldCorrection(
        id=row.id,
        document=row.document,
        sha256=row.sha256,
        field=row.field,
        item=row.item,
        text=row.text,
        page=row.page,
        box=None if row.box is None else _corners(row.box),
        was=row.was,
        undoes=row.undoes,
        made_by=row.examiner.name,
        made_at=row.made_at,
    )


def _corners(box: list[float]) -> tuple[float, float, float, float]:
    x0, y0, x1, y1 = box
    return x0, y0, x1, y1
