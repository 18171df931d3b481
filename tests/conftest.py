"""Fixtures: databases (each such test runs on SQLite and again on PostgreSQL) and an office with its web pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

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


@pytest.fixture
def database(empty_database: Database) -> Database:
    """A database with all tables, made by the migrations."""
    upgrade(empty_database.engine)
    return empty_database


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Office]:
    """The web application over SQLite, with people and submissions in every state."""
    made = office(tmp_path / "home")
    yield made
    made.database.close()
