"""Accounts and the registry as an operator sets them up: `shogo user add`, `shogo registry import`, the first start."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from models import audit, people
from models.case import Exporter
from models.database import Database, upgrade
from models.errors import submission_error
from models.finding import Text
from models.records import Role, User
from pipeline.audit import own_deed
from pipeline.registry import load_registry
from pipeline.settings import Settings

SHORTEST_PASSWORD = 12
LONGEST_PASSWORD = 200  # hashing costs more the longer it is
LONGEST_NAME = 80
FIRST_USER = "admin"

_hasher = PasswordHasher()
# Checked when the name is unknown, so that an answer takes as long as for a name that is known.
_NOBODY = _hasher.hash(secrets.token_urlsafe())


def add_user(settings: Settings, name: str, role: str, password: str, registration_number: str | None = None) -> User:
    """IngestError, in words for the operator, where the account cannot be made as it is asked for."""
    fault = _fault(name, role, password, registration_number)
    if fault is not None:
        raise submission_error("invalid", name, fault)
    with _database(settings) as database, database.write() as session:
        if people.user_named(session, name.strip()) is not None:
            raise submission_error("invalid", name, _TAKEN)
        added = people.add_user(
            session, name.strip(), hashed(password), Role(role), datetime.now(UTC), registration_number
        )
        audit.note(session, own_deed("account_added", account=added.name, role=role))
        return added


def add_first_user(database: Database) -> str | None:
    """Makes the administrator `admin` where there is nobody yet, and gives the password, which is kept nowhere else."""
    password = new_password()
    with database.write() as session:
        if people.users(session):
            return None
        people.add_user(session, FIRST_USER, _hasher.hash(password), Role.ADMINISTRATOR, datetime.now(UTC))
        audit.note(session, own_deed("account_added", account=FIRST_USER, role=Role.ADMINISTRATOR))
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
    if user is None or not right or not user.active:
        return None
    if _hasher.check_needs_rehash(user.password_hash):  # today's parameters are dearer than those of then
        with database.write() as session:
            people.rehash(session, user.id, _hasher.hash(password))
    return user


def hashed(password: str) -> str:
    """Argon2id by today's parameters."""
    return _hasher.hash(password)


def password_fault(password: str, name: str) -> Text | None:
    """What is wrong with a password that somebody chose for himself."""
    if len(password) < SHORTEST_PASSWORD:
        return _SHORT
    if len(password) > LONGEST_PASSWORD:
        return _LONG
    return _EASY if len(set(password)) < 5 or name.casefold() in password.casefold() else None


def account_fault(name: str, role: str, registration_number: str | None) -> Text | None:
    """What is wrong with an account as it is asked for."""
    if not 0 < len(name.strip()) <= LONGEST_NAME or not name.strip().isprintable():
        return _BAD_NAME
    if role not in list(Role):
        return _NO_ROLE
    return None if (role == Role.EXPORTER) == bool(registration_number) else _NUMBER


def import_registry(settings: Settings, path: Path) -> tuple[Exporter, ...]:
    """Replaces the registry by the file's (JSON or CSV); gives its entries."""
    exporters = load_registry(path)
    with _database(settings) as database, database.write() as session:
        people.replace_registry(session, exporters)
        audit.note(session, own_deed("registry_imported", file=path.name, exporters=len(exporters)))
    return exporters


@contextmanager
def _database(settings: Settings) -> Iterator[Database]:
    database = Database(settings.made().database_url)
    try:
        upgrade(database.engine)
        yield database
    finally:
        database.close()


def _fault(name: str, role: str, password: str, registration_number: str | None) -> Text | None:
    return account_fault(name, role, registration_number) or password_fault(password, name.strip())


def _matches(password_hash: str, password: str) -> bool:
    try:
        return _hasher.verify(password_hash, password)
    except (VerificationError, InvalidHashError):
        return False


_BAD_NAME = Text(f"A user name has 1 to {LONGEST_NAME} characters.", f"利用者名は1文字以上{LONGEST_NAME}文字以内です。")
_TAKEN = Text("There is already a user of this name.", "同じ名前の利用者がいます。")
_NO_ROLE = Text(f"The role is one of {', '.join(Role)}.", f"役割は {'・'.join(Role)} のいずれかです。")
_SHORT = Text(
    f"A password needs at least {SHORTEST_PASSWORD} characters.",
    f"パスワードは{SHORTEST_PASSWORD}文字以上にしてください。",
)
_LONG = Text(
    f"A password has at most {LONGEST_PASSWORD} characters.",
    f"パスワードは{LONGEST_PASSWORD}文字以内にしてください。",
)
_EASY = Text(
    "This password is too easy to guess: it holds the name, or only a few different characters.",
    "推測されやすいパスワードです。利用者名を含めず、異なる文字を5種類以上使ってください。",
)
_NUMBER = Text(
    "An exporter's account needs a registration number, and only an exporter's has one.",
    "登録番号は輸出者のアカウントに必要で、ほかの役割には付けられません。",
)
