"""Accounts and the registry as an operator sets them up: `shogo user add`, `shogo registry import`, the first start."""

from __future__ import annotations

import secrets
from datetime import datetime
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from models import people
from models.database import Database
from models.records import Role, User
from pipeline.registry import load_registry

SHORTEST_PASSWORD = 12
FIRST_USER = "admin"

_hasher = PasswordHasher()
# Checked when the name is unknown, so that an answer takes as long as for a name that is known.
_NOBODY = _hasher.hash(secrets.token_urlsafe())


def add_user(
    database: Database, name: str, password: str, role: Role, now: datetime, registration_number: str | None = None
) -> User:
    """ValueError, in words for the operator, where the name is taken or the password too short."""
    if not name.strip() or len(name) > 80:
        raise ValueError("A user name has 1 to 80 characters.")
    if len(password) < SHORTEST_PASSWORD:
        raise ValueError(f"A password needs at least {SHORTEST_PASSWORD} characters.")
    with database.write() as session:
        return people.add_user(session, name.strip(), _hasher.hash(password), role, now, registration_number)


def add_first_user(database: Database, now: datetime) -> str | None:
    """Makes the administrator `admin` where there is nobody yet, and gives the password, which is kept nowhere else."""
    password = new_password()
    with database.write() as session:
        if people.users(session):
            return None
        people.add_user(session, FIRST_USER, _hasher.hash(password), Role.ADMINISTRATOR, now)
    return password


def new_password() -> str:
    """Twenty letters and figures that cannot be mistaken for each other, in groups of five."""
    letters = "abcdefghijkmnpqrstuvwxyz23456789"
    return "-".join("".join(secrets.choice(letters) for _ in range(5)) for _ in range(4))


def authenticate(database: Database, name: str, password: str) -> User | None:
    """The active user of that name and password; takes the same time whatever is wrong."""
    with database.read() as session:
        user = people.user_named(session, name.strip())
    right = _matches(user.password_hash if user else _NOBODY, password)
    return user if user is not None and right and user.active else None


def import_registry(database: Database, path: Path) -> int:
    """Replaces the registry by the file's (JSON or CSV); gives the number of exporters."""
    exporters = load_registry(path)
    with database.write() as session:
        return people.replace_registry(session, exporters)


def _matches(password_hash: str, password: str) -> bool:
    try:
        return _hasher.verify(password_hash, password)
    except (VerificationError, InvalidHashError):
        return False
