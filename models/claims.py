"""Who works on a submission: a claim that ends by itself, so that two examiners never hold or decide one case.

Every change of a claim is one UPDATE that tests the claim it replaces; it takes the row's lock, so of two people who
ask at once exactly one gets the case. A claim is no change of the submission: its version stays.
"""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models.records import Unknown
from models.tables import SubmissionRow, UserRow


class Held(Exception):
    """Somebody else works on the submission; `until` is when that claim ends by itself."""

    def __init__(self, number: int, by: str, until: datetime) -> None:
        super().__init__(f"{by} works on submission {number} until {until:%H:%M} UTC.")
        self.number = number
        self.by = by
        self.until = until


def hold(session: Session, number: int, user: int, now: datetime, until: datetime) -> None:
    """Claims the case for `user`, or renews his claim; raises Held while somebody else's is live.

    Call it in the transaction of every change to a case, before the change.
    """
    while not _held(session, number, user, now, until):
        _, by, ends = _claim(session, number)
        if ends is not None:
            raise Held(number, by, ends)
        # It was given back between the two: once more.


def _held(session: Session, number: int, user: int, now: datetime, until: datetime) -> bool:
    free = sa.or_(
        SubmissionRow.claimed_by.is_(None),
        SubmissionRow.claimed_by == user,
        SubmissionRow.claimed_until.is_(None),
        SubmissionRow.claimed_until <= now,
    )
    taken = session.execute(
        sa.update(SubmissionRow)
        .where(SubmissionRow.id == number, free)
        .values(claimed_by=user, claimed_until=until)
        .returning(SubmissionRow.id)
        .execution_options(synchronize_session=False)
    ).one_or_none()
    return taken is not None


def release(session: Session, number: int, user: int) -> bool:
    """Gives up the claim of `user`; somebody else's claim stays as it is."""
    freed = session.execute(
        sa.update(SubmissionRow)
        .where(SubmissionRow.id == number, SubmissionRow.claimed_by == user)
        .values(claimed_by=None, claimed_until=None)
        .returning(SubmissionRow.id)
        .execution_options(synchronize_session=False)
    ).one_or_none()
    return freed is not None


def take_over(session: Session, number: int, user: int, now: datetime, until: datetime) -> str:
    """Claims the case whoever holds it (a supervisor's right); gives the name of the one who lost it, or nothing."""
    before = _claim(session, number, lock=True)
    session.execute(
        sa.update(SubmissionRow)
        .where(SubmissionRow.id == number)
        .values(claimed_by=user, claimed_until=until)
        .execution_options(synchronize_session=False)
    )
    holder, name, ends = before
    return name if holder not in (None, user) and ends is not None and ends > now else ""


def _claim(session: Session, number: int, lock: bool = False) -> tuple[int | None, str, datetime | None]:
    asked = (
        sa.select(SubmissionRow.claimed_by, UserRow.name, SubmissionRow.claimed_until)
        .outerjoin(UserRow, UserRow.id == SubmissionRow.claimed_by)
        .where(SubmissionRow.id == number)
    )
    found = session.execute(asked.with_for_update(of=SubmissionRow) if lock else asked).one_or_none()
    if found is None:
        raise Unknown(f"There is no submission {number}.")
    holder, name, until = found
    return holder, name or "", until
