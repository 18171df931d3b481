"""Counts tries in the database, so that every web process counts the same ones."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from models.tables import TryRow


def count(session: Session, key: str, seconds: int, now: datetime) -> int:
    """Adds a try to the window that `key` is in, or begins a window of so many seconds; gives how many there are now.

    One transaction for each key: two that count several keys together could wait for each other. The key itself, in
    which there may be a password typed into the wrong field, is not kept.
    """
    insert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    hashed = hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
    session.execute(sa.delete(TryRow).where(TryRow.until <= now))
    first = insert(TryRow).values(key=hashed, count=1, until=now + timedelta(seconds=seconds))
    added = first.on_conflict_do_update(index_elements=[TryRow.key], set_={"count": TryRow.count + 1})
    return session.execute(added.returning(TryRow.count)).scalar_one()
