"""Accounts and registry as an operator sets them up."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from models import people
from models.database import Database, upgrade
from models.errors import IngestError
from pipeline.accounts import add_first_user, add_user, authenticate, import_registry, new_password
from pipeline.settings import Settings

LONG = "a long enough password"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(home=tmp_path / "home")


def test_an_added_user_can_sign_in_with_the_password_and_no_other(settings: Settings) -> None:
    add_user(settings, " sato ", "examiner", LONG)
    database = Database(settings.database_url)
    user = authenticate(database, "sato", LONG)
    assert user is not None
    assert user.password_hash.startswith("$argon2id$")
    assert authenticate(database, "sato", LONG + "x") is None
    assert authenticate(database, "nobody", LONG) is None
    database.close()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("", "examiner", LONG), "1 to 80 characters"),
        (("abe", "chief", LONG), "The role is one of exporter, examiner, supervisor, administrator."),
        (("abe", "examiner", "short"), "at least 12 characters"),
        (("abe", "exporter", LONG), "registration number"),
        (("abe", "examiner", LONG, "9001000001"), "registration number"),
    ],
)
def test_what_is_wrong_with_an_account_is_said_in_both_languages(
    settings: Settings, given: tuple[str, str, str], said: str
) -> None:
    with pytest.raises(IngestError) as refused:
        add_user(settings, *given)
    assert said in refused.value.message.en
    assert refused.value.message.ja


def test_a_name_is_given_only_once(settings: Settings) -> None:
    add_user(settings, "sato", "examiner", LONG)
    with pytest.raises(IngestError, match="already"):
        add_user(settings, "sato", "examiner", LONG)


def test_only_an_empty_system_gets_a_first_account(settings: Settings) -> None:
    database = Database(settings.made().database_url)
    upgrade(database.engine)
    password = add_first_user(database)
    assert password is not None
    assert authenticate(database, "admin", password) is not None
    assert add_first_user(database) is None
    database.close()


def test_passwords_are_long_and_never_the_same() -> None:
    assert len({new_password() for _ in range(100)}) == 100
    assert len(new_password()) == 23


def test_the_registry_is_imported_from_a_file(settings: Settings, tmp_path: Path) -> None:
    exporter = {"registration_number": "9001", "name": "SAKURA", "addresses": ["Tokyo"], "valid_until": "2027-03-31"}
    file = tmp_path / "registry.json"
    file.write_text(json.dumps({"exporters": [exporter]}))
    assert [e.registration_number for e in import_registry(settings, file)] == ["9001"]
    database = Database(settings.database_url)
    with database.read() as session:
        assert [e.name for e in people.registry(session)] == ["SAKURA"]
    database.close()
