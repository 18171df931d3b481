"""Fixtures: databases (each such test runs on SQLite and again on PostgreSQL) and an office with its web pages."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import make_url

from models.database import Database, upgrade
from tests.databases import BINARIES, new_postgresql_database, postgresql_server
from tests.desk import Office, office


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    if not BINARIES:
        pytest.skip("no PostgreSQL server binaries below /usr/lib/postgresql (Debian: apt-get install postgresql)")
    with postgresql_server() as url:
        yield url


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def empty_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database without any table."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'shogo.db'}"
    else:
        url = new_postgresql_database(request.getfixturevalue("postgresql_url"))
    database = Database(url)
    yield database
    database.close()


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with all tables, made by the migrations once; the tests get copies."""
    path = tmp_path_factory.mktemp("migrated") / "shogo.db"
    _migrate(f"sqlite:///{path}")
    return path


@pytest.fixture(scope="session")
def migrated_postgresql(postgresql_url: str) -> str:
    """The same on PostgreSQL: the name of a database to be copied."""
    url = new_postgresql_database(postgresql_url)
    _migrate(url)
    return str(make_url(url).database)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database with all tables and no rows."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("migrated_sqlite"), tmp_path / "shogo.db")
        url = f"sqlite:///{tmp_path / 'shogo.db'}"
    else:
        template = request.getfixturevalue("migrated_postgresql")
        url = new_postgresql_database(request.getfixturevalue("postgresql_url"), template)
    database = Database(url)
    yield database
    database.close()


def _migrate(url: str) -> None:
    database = Database(url)
    upgrade(database.engine)
    database.close()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Office]:
    """The web application over SQLite, with people and submissions in every state."""
    made = office(tmp_path / "home")
    yield made
    made.database.close()
