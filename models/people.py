"""Who may sign in, who is signed in, and the registry of exporters. Passwords come here already hashed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models.case import Exporter, Signatory
from models.particulars import particulars, restored
from models.records import Role, SignIn, User
from models.tables import ExporterAddressRow, ExporterRow, SignatoryRow, SignInRow, UserRow


def add_user(
    session: Session,
    name: str,
    password_hash: str,
    role: Role,
    now: datetime,
    registration_number: str | None = None,
    *,
    subject: str | None = None,
    renew: bool = False,
) -> User:
    """An exporter's account needs the registration number it acts for; ValueError for one without, or a taken name."""
    if (role is Role.EXPORTER) != bool(registration_number):
        raise ValueError("An exporter's account needs a registration number, and only an exporter's has one.")
    if user_named(session, name) is not None:
        raise ValueError(f"There is already a user named {name}.")
    row = UserRow(
        name=name, password_hash=password_hash, role=role, registration_number=registration_number, active=True,
        created_at=now, subject=subject, renew=renew,
    )  # fmt: skip
    session.add(row)
    session.flush()
    return user_of(row)


def user(session: Session, number: int) -> User | None:
    row = session.get(UserRow, number)
    return None if row is None else user_of(row)


def user_named(session: Session, name: str) -> User | None:
    row = session.scalar(sa.select(UserRow).where(UserRow.name == name))
    return None if row is None else user_of(row)


def user_of_subject(session: Session, subject: str) -> User | None:
    """The account that is linked with this OpenID Connect account."""
    row = session.scalar(sa.select(UserRow).where(UserRow.subject == subject))
    return None if row is None else user_of(row)


def users(session: Session) -> tuple[User, ...]:
    return tuple(user_of(r) for r in session.scalars(sa.select(UserRow).order_by(UserRow.name)))


def found_users(session: Session, search: str, role: Role | None, after: str, limit: int) -> tuple[User, ...]:
    """By name, from the one behind `after` on; the search is in names and registration numbers."""
    columns = (UserRow.name, sa.func.coalesce(UserRow.registration_number, ""))
    asked = sa.select(UserRow).where(UserRow.name > after).order_by(UserRow.name).limit(limit)
    for word in search.split():
        asked = asked.where(sa.or_(*(c.icontains(word, autoescape=True) for c in columns)))
    if role is not None:
        asked = asked.where(UserRow.role == role)
    return tuple(map(user_of, session.scalars(asked)))


def other_administrators(session: Session, but: int) -> int:
    """How many administrators with an open account there are besides this one."""
    asked = sa.select(sa.func.count()).select_from(UserRow)
    others = asked.where(UserRow.role == Role.ADMINISTRATOR, UserRow.active, UserRow.id != but)
    return session.scalar(others) or 0


def last_seen(session: Session, users: Iterable[int]) -> dict[int, datetime]:
    """When those of these people who have a session were last there."""
    last = sa.func.max(sa.func.coalesce(SignInRow.seen_at, SignInRow.created_at), type_=SignInRow.created_at.type)
    asked = sa.select(SignInRow.user_id, last).where(SignInRow.user_id.in_(tuple(users))).group_by(SignInRow.user_id)
    return dict(session.execute(asked).all())


def set_password(session: Session, user: int, password_hash: str, renew: bool = False) -> None:
    """Also ends the person's sessions: whoever had the old password is out. `renew`: it serves for one sign-in only."""
    _change(session, user, password_hash=password_hash, renew=renew)
    sign_out_everywhere(session, user)


def rehash(session: Session, user: int, password_hash: str) -> None:
    """The same password, hashed by today's parameters."""
    _change(session, user, password_hash=password_hash)


def set_active(session: Session, user: int, active: bool) -> None:
    """Closing an account also ends its sessions; its decisions stay."""
    _change(session, user, active=active)
    sign_out_everywhere(session, user)


def set_role(session: Session, user: int, role: Role, registration_number: str | None) -> None:
    """Also ends the person's sessions, for what is open in them was allowed to somebody else, as it were."""
    if (role is Role.EXPORTER) != bool(registration_number):
        raise ValueError("An exporter's account needs a registration number, and only an exporter's has one.")
    _change(session, user, role=role, registration_number=registration_number)
    sign_out_everywhere(session, user)


def set_subject(session: Session, user: int, subject: str | None) -> None:
    """Links the account with an OpenID Connect account; ValueError where another one is linked with that."""
    other = None if subject is None else user_of_subject(session, subject)
    if other is not None and other.id != user:
        raise ValueError(f"{other.name} is linked with that account.")
    _change(session, user, subject=subject)


def sign_in(session: Session, user: int, token_sha256: str, csrf: str, now: datetime, expires_at: datetime) -> None:
    """Opens a session and forgets the ones that have expired."""
    session.execute(sa.delete(SignInRow).where(SignInRow.expires_at < now))
    session.add(
        SignInRow(
            token_sha256=token_sha256, user_id=user, csrf=csrf, created_at=now, expires_at=expires_at, seen_at=now
        )
    )
    session.flush()


def signed_in(session: Session, token_sha256: str, now: datetime, idle: timedelta = timedelta.max) -> SignIn | None:
    """Who holds this session; None when it is unknown, expired, unused for as long as `idle`, or the account closed."""
    row = session.get(SignInRow, token_sha256)
    if row is None or row.expires_at <= now or not row.user.active:
        return None
    seen_at = row.seen_at or row.created_at
    return None if now - seen_at >= idle else SignIn(user_of(row.user), row.csrf, row.expires_at, seen_at)


def seen(session: Session, token_sha256: str, now: datetime) -> None:
    """The session was used just now."""
    session.execute(sa.update(SignInRow).where(SignInRow.token_sha256 == token_sha256).values(seen_at=now))


def sign_out(session: Session, token_sha256: str) -> None:
    session.execute(sa.delete(SignInRow).where(SignInRow.token_sha256 == token_sha256))


def sessions_of(session: Session, user: int, now: datetime) -> int:
    """How many sessions the person has open."""
    open_ = (SignInRow.user_id == user, SignInRow.expires_at > now)
    return session.scalar(sa.select(sa.func.count()).select_from(SignInRow).where(*open_)) or 0


def sign_out_everywhere(session: Session, user: int) -> None:
    session.execute(sa.delete(SignInRow).where(SignInRow.user_id == user))


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
    return tuple(map(_exporter, rows))


def exporter(session: Session, registration_number: str) -> Exporter | None:
    """What the registry has of one exporter."""
    row = session.get(ExporterRow, registration_number)
    return None if row is None else _exporter(row)


def exporter_names(session: Session, numbers: Iterable[str]) -> dict[str, str]:
    """The names of those of these registration numbers that are registered."""
    asked = sa.select(ExporterRow.registration_number, ExporterRow.name)
    return dict(session.execute(asked.where(ExporterRow.registration_number.in_(tuple(numbers)))).all())


def found_in_registry(session: Session, search: str, after: str, limit: int) -> tuple[Exporter, ...]:
    """Exporters whose number or name holds every word of the search, by number, from the one behind `after` on."""
    asked = sa.select(ExporterRow).where(ExporterRow.registration_number > after, *_mentioned(search))
    return tuple(map(_exporter, session.scalars(asked.order_by(ExporterRow.registration_number).limit(limit))))


def count_in_registry(session: Session, search: str = "") -> int:
    return session.scalar(sa.select(sa.func.count()).select_from(ExporterRow).where(*_mentioned(search))) or 0


def _mentioned(search: str) -> list[sa.ColumnElement[bool]]:
    columns = (ExporterRow.registration_number, ExporterRow.name)
    return [sa.or_(*(c.icontains(word, autoescape=True) for c in columns)) for word in search.split()]


def _exporter(row: ExporterRow) -> Exporter:
    return Exporter(
        row.registration_number,
        row.name,
        tuple(a.address for a in row.addresses),
        row.valid_until,
        tuple(Signatory(s.name, s.title, **restored(s.particulars)) for s in row.signatories),
        **restored(row.particulars),
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
    return User(
        row.id, row.name, row.role, row.password_hash, row.registration_number, row.active, row.subject, row.renew
    )


def _change(session: Session, user: int, **values: object) -> None:
    session.execute(sa.update(UserRow).where(UserRow.id == user).values(**values))
