"""Tokens with which other programs use the API on behalf of an account. Only their SHA-256 comes here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models.people import user_of
from models.records import User
from models.tables import ApiTokenRow

USED = timedelta(minutes=1)  # "last used" is not written more often: a write for each request would be felt


@dataclass(frozen=True, slots=True)
class Token:
    """What a person may know of a token: everything but the token itself."""

    id: int
    name: str
    owner: str
    created_at: datetime
    expires_at: datetime
    last_used_at: datetime | None
    revoked_at: datetime | None

    def holds(self, now: datetime) -> bool:
        return self.revoked_at is None and now < self.expires_at


@dataclass(frozen=True, slots=True)
class Holder:
    """Who a token stands for, and whether its use is worth writing down again."""

    token: int
    user: User
    stale: bool


def issue(session: Session, user: int, name: str, token_sha256: str, now: datetime, expires_at: datetime) -> Token:
    row = ApiTokenRow(user_id=user, name=name, token_sha256=token_sha256, created_at=now, expires_at=expires_at)
    session.add(row)
    session.flush()
    return _token(row)


def holder(session: Session, token_sha256: str, now: datetime) -> Holder | None:
    """None for a token that is unknown, revoked or past its day, and for the token of a closed account."""
    row = session.scalar(sa.select(ApiTokenRow).where(ApiTokenRow.token_sha256 == token_sha256))
    if row is None or not _token(row).holds(now) or not row.user.active:
        return None
    stale = row.last_used_at is None or now - row.last_used_at >= USED
    return Holder(row.id, user_of(row.user), stale)


def used(session: Session, token: int, now: datetime) -> None:
    session.execute(sa.update(ApiTokenRow).where(ApiTokenRow.id == token).values(last_used_at=now))


def revoke(session: Session, token: int, user: int | None, now: datetime) -> bool:
    """Ends a token for good; with `user`, only one of that person's. False where there is none that holds."""
    asked = sa.update(ApiTokenRow).where(ApiTokenRow.id == token, ApiTokenRow.revoked_at.is_(None))
    if user is not None:
        asked = asked.where(ApiTokenRow.user_id == user)
    return session.execute(asked.values(revoked_at=now).returning(ApiTokenRow.id)).first() is not None


def tokens(session: Session, user: int | None = None) -> tuple[Token, ...]:
    """One person's, or everybody's; the newest first."""
    asked = sa.select(ApiTokenRow).order_by(ApiTokenRow.id.desc())
    if user is not None:
        asked = asked.where(ApiTokenRow.user_id == user)
    return tuple(_token(row) for row in session.scalars(asked))


def _token(row: ApiTokenRow) -> Token:
    return Token(row.id, row.name, row.user.name, row.created_at, row.expires_at, row.last_used_at, row.revoked_at)
