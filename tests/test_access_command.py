"""`shogo audit` on the command line: exit statuses, words, and what the operator's own deeds leave in the log."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import sqlalchemy as sa
from typer.testing import CliRunner, Result

from models.database import Database
from pipeline.cli import app
from pipeline.settings import Settings
from tests.test_accounts import LONG


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("SHOGO_HOME", str(tmp_path / "home"))
    return Settings()


def shogo(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def test_what_the_operator_does_is_in_the_log_and_the_log_is_whole(settings: Settings) -> None:
    assert shogo("user", "add", "sato", "--role", "examiner", "--password", LONG).exit_code == 0
    count, end = shogo("audit", "head").stdout.split()
    assert count == "1"
    done = shogo("audit", "verify", "--expect", end, "--json")
    assert done.exit_code == 0
    assert json.loads(done.stdout) == {"whole": True, "count": 1, "hash": end, "broken": None, "expected": 1}
    assert "1 entries" in shogo("audit", "verify").stdout


def test_a_changed_entry_ends_with_status_1_and_is_named(settings: Settings) -> None:
    for name in ("sato", "abe", "ito"):
        shogo("user", "add", name, "--role", "examiner", "--password", LONG)
    database = Database(settings.database_url)
    with database.write() as session:
        session.execute(sa.text("DROP TRIGGER audit_event_no_update"))
        session.execute(sa.text("UPDATE audit_event SET detail = '{}' WHERE id = 2"))
    database.close()
    done = shogo("audit", "verify")
    assert done.exit_code == 1
    assert "Entry 2 is missing or was changed" in done.stdout
    assert "2番の記録" in done.stdout


def test_an_expected_entry_that_is_gone_ends_with_status_1(settings: Settings) -> None:
    shogo("user", "add", "sato", "--role", "examiner", "--password", LONG)
    done = shogo("audit", "verify", "--expect", "a" * 64)
    assert done.exit_code == 1
    assert "cut off" in done.stdout


def test_without_a_database_there_is_nothing_to_verify(settings: Settings) -> None:
    assert shogo("audit", "verify").exit_code == 2
