"""Opens the database (SQLite or PostgreSQL), brings it up to date, and hands out short transactions."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from sqlalchemy import event
from sqlalchemy.orm import Session

from models import audit

MIGRATIONS = Path(__file__).parent / "migrations"
SETTINGS = (
    "jit = off",
    "random_page_cost = 1.1",
    "plan_cache_mode = force_custom_plan",
    "max_parallel_workers_per_gather = 0",
)
LOCK = 0x5406_0001  # any number that nothing else in the database uses: migrations run one at a time


class Database:
    """`read()` and `write()` give one transaction each; keep them short, for SQLite has a single writer."""

    def __init__(self, url: str) -> None:
        self.engine = connect(url)
        self._writer = self.engine.execution_options(writes=True)

    @contextmanager
    def read(self) -> Iterator[Session]:
        with Session(self.engine, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def write(self) -> Iterator[Session]:
        """Commits at the end, rolls back on any error. On SQLite it waits for the write lock before it reads."""
        with Session(self._writer, expire_on_commit=False) as session, session.begin():
            yield session
            audit.seal(session)

    def close(self) -> None:
        self.engine.dispose()


def connect(url: str) -> sa.Engine:
    """An engine with the pragmas that SQLite needs here; nothing is opened before the first use."""
    server = not url.startswith("sqlite")
    # A connection for each of the threads that answer pages (anyio has 40), so that nobody waits for one.
    pool = {"pool_pre_ping": True, "pool_size": 20, "max_overflow": 20} if server else {}
    engine = sa.create_engine(url, **pool)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        event.listen(engine, "connect", _prepare_postgresql)
    return engine


def upgrade(engine: sa.Engine, revision: str = "head") -> None:
    """Brings the tables to `revision`, in one transaction, one process at a time."""
    with _migrating(engine) as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(sa.text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        command.upgrade(_config(connection), revision)


def downgrade(engine: sa.Engine, revision: str) -> None:
    with _migrating(engine) as connection:
        command.downgrade(_config(connection), revision)


@contextmanager
def _migrating(engine: sa.Engine) -> Iterator[sa.Connection]:
    """SQLite alters a table by making it anew, which foreign keys would forbid; they are checked before the commit."""
    with engine.execution_options(writes=True).connect() as connection:
        sqlite = connection.dialect.name == "sqlite"
        if sqlite:
            _foreign_keys(connection, "OFF")
        try:
            with connection.begin():
                yield connection
                if sqlite and connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                    raise RuntimeError("a migration would leave rows that point at nothing")
        finally:
            if sqlite:
                _foreign_keys(connection, "ON")


def _foreign_keys(connection: sa.Connection, switch: str) -> None:
    # Straight to the driver: inside a transaction, which SQLAlchemy would begin, SQLite ignores this pragma.
    driver = connection.connection.dbapi_connection
    assert driver is not None
    driver.cursor().execute(f"PRAGMA foreign_keys={switch}")


def check(engine: sa.Engine) -> None:
    """Raises alembic's CommandError when the typed tables and the migrations say different things."""
    with engine.connect() as connection:
        command.check(_config(connection))


def _config(connection: sa.Connection) -> Config:
    """For a new migration: `alembic.command.revision(_config(connection), message="...", autogenerate=True)`."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _prepare_sqlite(dbapi: sa.engine.interfaces.DBAPIConnection, _: object) -> None:
    dbapi.isolation_level = None  # sqlite3 must not begin transactions of its own; _begin_sqlite does
    cursor = dbapi.cursor()
    for pragma in ("journal_mode=WAL", "busy_timeout=10000", "foreign_keys=ON", "synchronous=NORMAL"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _prepare_postgresql(dbapi: sa.engine.interfaces.DBAPIConnection, _: object) -> None:
    """Compiling a query took 0.4 s where the query takes 0.05 s; and rows are found by an index as on a disk without
    a moving head, else a tenth of the findings is sought by reading all of them. A prepared query is planned for its
    own values (0.3 ms): one plan for all took every search word for a rare one, 1.2 s instead of 1 ms. Helpers for
    a query that takes some milliseconds cost more than they bring while twenty people ask at once.
    """
    cursor = dbapi.cursor()
    for setting in SETTINGS:
        cursor.execute(f"SET {setting}")
    cursor.close()
    dbapi.commit()


def _begin_sqlite(connection: sa.Connection) -> None:
    # A transaction that reads first and writes later can fail at once with "database is locked"; IMMEDIATE waits.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
