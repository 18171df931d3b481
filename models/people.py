"""Who may sign in, who is signed in, and the registry of exporters. Passwords come here already hashed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models.case import Exporter, Signatory
from models.particulars import particulars, restored
from models.records import Role, SignIn, User
from models.tables import ExporterAddressRow, ExporterRow, SignatoryRow, SignInRow, UserRow


def add_user(
    session: Session, name: str, password_hash: str, role: Role, now: datetime, registration_number: str | None = None
) -> User:
    """An exporter's account needs the registration number it acts for; ValueError for one without, or a taken name."""
    if (role is Role.EXPORTER) != bool(registration_number):
        raise ValueError("An exporter's account needs a registration number, and only an exporter's has one.")
    if user_named(session, name) is not None:
        raise ValueError(f"There is already a user named {name}.")
    row = UserRow(
        name=name, password_hash=password_hash, role=role, registration_number=registration_number, active=True,
        created_at=now,
    )  # fmt: skip
    session.add(row)
    session.flush()
    return user_of(row)


def user_named(session: Session, name: str) -> User | None:
    row = session.scalar(sa.select(UserRow).where(UserRow.name == name))
    return None if row is None else user_of(row)


def users(session: Session) -> tuple[User, ...]:
    return tuple(user_of(r) for r in session.scalars(sa.select(UserRow).order_by(UserRow.name)))


def set_password(session: Session, user: int, password_hash: str) -> None:
    """Also ends the person's sessions: whoever had the old password is out."""
    session.execute(sa.update(UserRow).where(UserRow.id == user).values(password_hash=password_hash))
    session.execute(sa.delete(SignInRow).where(SignInRow.user_id == user))


def set_active(session: Session, user: int, active: bool) -> None:
    """Closing an account also ends its sessions; its decisions stay."""
    session.execute(sa.update(UserRow).where(UserRow.id == user).values(active=active))
    session.execute(sa.delete(SignInRow).where(SignInRow.user_id == user))


def sign_in(session: Session, user: int, token_sha256: str, csrf: str, now: datetime, expires_at: datetime) -> None:
    """Opens a session and forgets the ones that have expired."""
    session.execute(sa.delete(SignInRow).where(SignInRow.expires_at < now))
    session.add(SignInRow(token_sha256=token_sha256, user_id=user, csrf=csrf, created_at=now, expires_at=expires_at))
    session.flush()


def signed_in(session: Session, token_sha256: str, now: datetime) -> SignIn | None:
    """Who holds this session; None when it is unknown, expired, or the account was closed."""
    row = session.get(SignInRow, token_sha256)
    if row is None or row.expires_at <= now or not row.user.active:
        return None
    return SignIn(user_of(row.user), row.csrf, row.expires_at)


def sign_out(session: Session, token_sha256: str) -> None:
    session.execute(sa.delete(SignInRow).where(SignInRow.token_sha256 == token_sha256))


def replace_registry(session: Session, exporters: Iterable[Exporter]) -> int:
    """The registry is taken over whole: an exporter who is not in it any more is not registered any more."""
    session.execute(sa.delete(SignatoryRow))
    session.execute(sa.delete(ExporterAddressRow))
    session.execute(sa.delete(ExporterRow))
    rows = [_exporter_row(e) for e in exporters]
    session.add_all(rows)
    session.flush()
    return len(rows)


def registry(session: Session) -> tuple[Exporter, ...]:
    """Every registered exporter by number; empty when no registry was imported."""
    rows = session.scalars(sa.select(ExporterRow).order_by(ExporterRow.registration_number))
    return tuple(
        Exporter(
            r.registration_number,
            r.name,
            tuple(a.address for a in r.addresses),
            r.valid_until,
            tuple(Signatory(s.name, s.title, **restored(s.particulars)) for s in r.signatories),
            **restored(r.particulars),
        )
        for r in rows
    )


def _exporter_row(e: Exporter) -> ExporterRow:
    return ExporterRow(
        registration_number=e.registration_number,
        name=e.name,
        valid_until=e.valid_until,
        particulars=particulars(e),
        addresses=[ExporterAddressRow(position=i, address=a) for i, a in enumerate(e.addresses)],
        signatories=[
            SignatoryRow(position=i, name=s.name, title=s.title, particulars=particulars(s))
            for i, s in enumerate(e.signatories)
        ],
    )


def user_of(row: UserRow) -> User:
    """The account of a row that another table of this package points at."""
    return User(row.id, row.name, row.role, row.password_hash, row.registration_number, row.active)
