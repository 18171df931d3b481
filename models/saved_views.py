"""Views of the queue that a person has saved under a name: nobody else's, values in, values out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models.records import Unknown
from models.tables import SavedViewRow

MOST = 30  # of one person: beyond that nobody finds anything in the list


class TooMany(Exception):
    """The person has as many saved views as there may be."""


class NameTaken(Exception):
    """The person has another view of that name."""


@dataclass(frozen=True, slots=True)
class SavedView:
    """`query` is the list's address after the question mark."""

    id: int
    name: str
    query: str


def saved_views(session: Session, user: int) -> tuple[SavedView, ...]:
    """In the order in which they were made."""
    asked = sa.select(SavedViewRow).where(SavedViewRow.user_id == user).order_by(SavedViewRow.id)
    return tuple(SavedView(row.id, row.name, row.query) for row in session.scalars(asked))


def save(session: Session, user: int, name: str, query: str, now: datetime) -> None:
    """A name that the person used already stands for the new query from now on."""
    row = _named(session, user, name)
    if row is not None:
        row.query = query
        return
    if len(saved_views(session, user)) >= MOST:
        raise TooMany
    session.add(SavedViewRow(user_id=user, name=name, query=query, created_at=now))
    session.flush()


def rename(session: Session, user: int, view: int, name: str) -> None:
    taken = _named(session, user, name)
    if taken is not None and taken.id != view:
        raise NameTaken
    _own(session, user, view).name = name


def delete(session: Session, user: int, view: int) -> None:
    session.delete(_own(session, user, view))


def _own(session: Session, user: int, view: int) -> SavedViewRow:
    row = session.get(SavedViewRow, view)
    if row is None or row.user_id != user:
        raise Unknown(f"There is no saved view {view}.")
    return row


def _named(session: Session, user: int, name: str) -> SavedViewRow | None:
    return session.scalar(sa.select(SavedViewRow).where(SavedViewRow.user_id == user, SavedViewRow.name == name))
