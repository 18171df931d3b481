"""The one configuration object."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from pipeline.settings import Settings, data_home


def test_everything_lies_below_home_unless_it_is_set(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, blobs=tmp_path / "elsewhere")
    assert settings.readings == tmp_path / "readings"
    assert settings.blobs == tmp_path / "elsewhere"
    assert settings.database_url == f"sqlite:///{tmp_path / 'shogo.db'}"


def test_the_environment_sets_single_limits(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SHOGO_HOME", str(tmp_path))
    monkeypatch.setenv("SHOGO_LIMITS__PAGES", "7")
    monkeypatch.setenv("SHOGO_PORT", "")
    settings = Settings()
    assert (settings.home, settings.limits.pages, settings.port) == (tmp_path, 7, 8321)


def test_a_setting_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValidationError):
        Settings(colour="blue")  # type: ignore[call-arg]


def test_the_default_home_follows_the_xdg_specification(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/srv/data")
    assert data_home() == Path("/srv/data/shogo")
    monkeypatch.setenv("XDG_DATA_HOME", "relative")  # the specification says: ignore it
    assert data_home() == Path.home() / ".local/share/shogo"


def test_another_process_gets_the_same_places(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, database_url="postgresql+psycopg:///shogo")
    for name, value in settings.as_environment().items():
        monkeypatch.setenv(name, value)
    assert Settings() == settings


def test_the_folders_are_for_this_user_alone(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "home").made()
    assert settings.home.stat().st_mode & 0o077 == 0
