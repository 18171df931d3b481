"""The audit log outside the screen: what the program and its operator do, and whether the log is whole."""

from __future__ import annotations

import getpass
from datetime import UTC, datetime

from models import audit
from models.audit import Event, Head, Verified
from models.database import Database
from pipeline.settings import Settings

WORKER = "worker"  # the program itself, when nobody asked at that moment
COMMAND_LINE = "command line"


def own_deed(action: str, submission: int | None = None, *, role: str = COMMAND_LINE, **detail: object) -> Event:
    """What was done without the screen: by whoever uses the command line, or by the `WORKER`."""
    actor = "" if role == WORKER else _operator()
    return Event(datetime.now(UTC), action, actor, role, "", submission, audit.canonical(detail))


def head(settings: Settings) -> Head:
    """To be kept where this database's keeper cannot change it."""
    database = Database(settings.database_url)
    try:
        with database.read() as session:
            return audit.head(session)
    finally:
        database.close()


def verify(settings: Settings, expected: str = "") -> Verified:
    database = Database(settings.database_url)
    try:
        with database.read() as session:
            return audit.verify(session, expected)
    finally:
        database.close()


def _operator() -> str:
    """The name by which the operating system knows who gave the command."""
    try:
        return getpass.getuser()[:80]
    except (KeyError, OSError):  # a container may run under a number without a name
        return ""
