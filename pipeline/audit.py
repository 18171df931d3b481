"""The audit log outside the screen: what the program and its operator do, and whether the log is whole."""

from __future__ import annotations

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from sqlalchemy import make_url
from sqlalchemy.exc import OperationalError, ProgrammingError
from sqlalchemy.orm import Session

from models import audit
from models.audit import Event, Head, Verified
from models.database import Database
from models.errors import submission_error
from pipeline.settings import Settings

WORKER = "worker"  # the program itself, when nobody asked at that moment
COMMAND_LINE = "command line"


def own_deed(action: str, submission: int | None = None, *, role: str = COMMAND_LINE, **detail: object) -> Event:
    """What was done without the screen: by whoever uses the command line, or by the `WORKER`."""
    actor = "" if role == WORKER else _operator()
    return Event(datetime.now(UTC), action, actor, role, "", submission, audit.canonical(detail))


def head(settings: Settings) -> Head:
    """To be kept where this database's keeper cannot change it."""
    with _reading(settings) as session:
        return audit.head(session)


def verify(settings: Settings, expected: str = "") -> Verified:
    with _reading(settings) as session:
        return audit.verify(session, expected)


@contextmanager
def _reading(settings: Settings) -> Iterator[Session]:
    """IngestError where there is no database of ours."""
    database = Database(settings.database_url)
    try:
        with database.read() as session:
            yield session
    except (OperationalError, ProgrammingError) as error:
        where = make_url(settings.database_url).render_as_string(hide_password=True)
        raise submission_error("cannot_read", where, str(error.orig)) from None
    finally:
        database.close()


def _operator() -> str:
    """The name by which the operating system knows who gave the command."""
    try:
        return getpass.getuser()[:80]
    except (KeyError, OSError):  # a container may run under a number without a name
        return ""
