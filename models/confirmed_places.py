"""Confirmed places in the store: kept once for each correction, followed until retired; in the caller's transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session, aliased

from models.confirmed import ConfirmedPlace, place_from_json, place_to_json
from models.field_corrections import corrections
from models.records import Unknown
from models.review import FieldCorrection, in_force
from models.tables import ConfirmedPlaceRow, FieldCorrectionRow, SubmissionRow

MOST_PAPERS = 50  # submissions whose corrections are learnt at once


@dataclass(frozen=True, slots=True)
class KeptPlace:
    """A place that is followed: the exporter whose it is, what was corrected (`text` as printed, `was` as read before),
    on which submission and by whom."""

    id: int
    registration_number: str
    exporter: str
    place: ConfirmedPlace
    text: str
    was: str
    submission: int
    made_by: str
    confirmed_at: datetime


def followed(session: Session, registration_number: str) -> tuple[ConfirmedPlace, ...]:
    """What holds for an exporter, the latest first."""
    rows = session.scalars(
        sa.select(ConfirmedPlaceRow)
        .where(ConfirmedPlaceRow.registration_number == registration_number, ConfirmedPlaceRow.retired_at.is_(None))
        .order_by(ConfirmedPlaceRow.id.desc())
    )
    return tuple(place for row in rows if (place := place_from_json(row.place)) is not None)


def unlearnt(session: Session, registration_number: str) -> tuple[int, ...]:
    """The submissions of an exporter with corrections from which nothing was learnt yet, the latest first."""
    asked = (
        sa.select(FieldCorrectionRow.submission_id)
        .join(SubmissionRow, SubmissionRow.id == FieldCorrectionRow.submission_id)
        .outerjoin(ConfirmedPlaceRow, ConfirmedPlaceRow.correction_id == FieldCorrectionRow.id)
        .where(SubmissionRow.registration_number == registration_number)
        .where(ConfirmedPlaceRow.id.is_(None), FieldCorrectionRow.undoes.is_(None))
        .group_by(FieldCorrectionRow.submission_id)
        .order_by(FieldCorrectionRow.submission_id.desc())
        .limit(MOST_PAPERS)
    )
    return tuple(session.scalars(asked))


def to_learn(session: Session, number: int) -> tuple[tuple[FieldCorrection, ...], tuple[FieldCorrection, ...]]:
    """A submission's corrections from which nothing was learnt yet: those that hold, and those that do not."""
    made = corrections(session, number)
    known, holding = _known(session, [c.id for c in made]), {c.id for c in in_force(made)}
    fresh = [c for c in made if c.id not in known and c.undoes is None]
    return tuple(c for c in fresh if c.id in holding), tuple(c for c in fresh if c.id not in holding)


def keep(
    session: Session, registration_number: str, correction: FieldCorrection, place: ConfirmedPlace | None, now: datetime
) -> None:
    """Keeps what a correction taught, also that it taught nothing; an earlier place of the same value is retired.

    A correction is kept once: of two processes that learn at once the second one fails on the unique number.
    """
    if place is not None:
        for row in _active(session, registration_number):
            earlier = place_from_json(row.place)
            if earlier is None or earlier.same_place(place):
                row.retired_at = now
    session.add(
        ConfirmedPlaceRow(
            registration_number=registration_number,
            correction_id=correction.id,
            field=correction.field,
            place={} if place is None else place_to_json(place),
            confirmed_at=now,
            retired_at=now if place is None else None,
        )
    )
    session.flush()


def retire_undone(session: Session, registration_number: str, now: datetime) -> None:
    """No longer follows what a correction taught that was taken back, or replaced by another of the same value."""
    undoing = aliased(FieldCorrectionRow)
    own = aliased(FieldCorrectionRow)
    replaced = sa.and_(
        undoing.sha256 == own.sha256,
        undoing.field == own.field,
        undoing.item.is_not_distinct_from(own.item),
        undoing.id > own.id,
    )
    asked = (
        sa.select(ConfirmedPlaceRow)
        .join(own, own.id == ConfirmedPlaceRow.correction_id)
        .join(undoing, undoing.submission_id == own.submission_id)
        .where(sa.or_(undoing.undoes == own.id, replaced))
        .where(ConfirmedPlaceRow.registration_number == registration_number, ConfirmedPlaceRow.retired_at.is_(None))
    )
    for row in session.scalars(asked).unique():
        row.retired_at = now
    session.flush()


def retire(session: Session, number: int, now: datetime) -> str:
    """No longer follows a place; gives the exporter's registration number. Unknown where there is none to retire."""
    row = session.get(ConfirmedPlaceRow, number)
    if row is None or row.retired_at is not None:
        raise Unknown(f"There is no confirmed place {number}.")
    row.retired_at = now
    session.flush()
    return row.registration_number


def kept(session: Session, registration_number: str | None = None, limit: int = 200) -> tuple[KeptPlace, ...]:
    """What is followed, for one exporter or for all, with where it comes from; the latest first."""
    asked = (
        sa.select(ConfirmedPlaceRow, FieldCorrectionRow, SubmissionRow.exporter_name)
        .join(FieldCorrectionRow, FieldCorrectionRow.id == ConfirmedPlaceRow.correction_id)
        .join(SubmissionRow, SubmissionRow.id == FieldCorrectionRow.submission_id)
        .where(ConfirmedPlaceRow.retired_at.is_(None))
        .order_by(ConfirmedPlaceRow.id.desc())
        .limit(limit)
    )
    if registration_number is not None:
        asked = asked.where(ConfirmedPlaceRow.registration_number == registration_number)
    return tuple(
        KeptPlace(
            row.id,
            row.registration_number,
            exporter,
            place,
            taught.text or "",
            str((taught.was or {}).get("text", "")),
            taught.submission_id,
            taught.examiner.name,
            row.confirmed_at,
        )
        for row, taught, exporter in session.execute(asked).unique()
        if (place := place_from_json(row.place)) is not None
    )


def _active(session: Session, registration_number: str) -> tuple[ConfirmedPlaceRow, ...]:
    asked = (
        sa.select(ConfirmedPlaceRow)
        .where(ConfirmedPlaceRow.registration_number == registration_number, ConfirmedPlaceRow.retired_at.is_(None))
        .order_by(ConfirmedPlaceRow.id.desc())
    )
    return tuple(session.scalars(asked))


def _known(session: Session, numbers: list[int]) -> frozenset[int]:
    asked = sa.select(ConfirmedPlaceRow.correction_id).where(ConfirmedPlaceRow.correction_id.in_(numbers))
    return frozenset(session.scalars(asked))
