"""Saved views of the queue: a person's own, by name, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from sqlalchemy.orm import Session

from models import people, saved_views
from models.database import Database
from models.records import Role, Unknown

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


@pytest.fixture
def staff(database: Database) -> tuple[int, int]:
    with database.write() as session:
        return tuple(people.add_user(session, name, "hash", Role.EXAMINER, NOW).id for name in ("sato", "mori"))  # type: ignore[return-value]


def views(database: Database, user: int) -> list[tuple[str, str]]:
    with database.read() as session:
        return [(view.name, view.query) for view in saved_views.saved_views(session, user)]


def test_a_view_is_its_owners_alone(database: Database, staff: tuple[int, int]) -> None:
    sato, mori = staff
    with database.write() as session:
        saved_views.save(session, sato, "Osaka", "profile=osaka", NOW)
        saved_views.save(session, mori, "Osaka", "profile=osaka&state=failed", NOW)
        (own,) = saved_views.saved_views(session, sato)
    assert views(database, mori) == [("Osaka", "profile=osaka&state=failed")]
    changes: tuple[Callable[[Session, int, int], None], ...] = (
        saved_views.delete,
        lambda session, user, view: saved_views.rename(session, user, view, "mine"),
    )
    for change in changes:
        with pytest.raises(Unknown), database.write() as session:
            change(session, mori, own.id)
    assert views(database, sato) == [("Osaka", "profile=osaka")]


def test_saving_under_a_known_name_changes_what_it_stands_for(database: Database, staff: tuple[int, int]) -> None:
    with database.write() as session:
        saved_views.save(session, staff[0], "Osaka", "profile=osaka", NOW)
        saved_views.save(session, staff[0], "Osaka", "profile=osaka&held=me", NOW)
    assert views(database, staff[0]) == [("Osaka", "profile=osaka&held=me")]


def test_a_view_is_renamed_but_not_to_anothers_name_and_deleted(database: Database, staff: tuple[int, int]) -> None:
    with database.write() as session:
        for name in ("a", "b"):
            saved_views.save(session, staff[0], name, "", NOW)
        first, second = (view.id for view in saved_views.saved_views(session, staff[0]))
        saved_views.rename(session, staff[0], first, "c")
        saved_views.rename(session, staff[0], first, "c")
        with pytest.raises(saved_views.NameTaken):
            saved_views.rename(session, staff[0], first, "b")
        saved_views.delete(session, staff[0], second)
    assert views(database, staff[0]) == [("c", "")]


def test_nobody_saves_views_without_end(database: Database, staff: tuple[int, int]) -> None:
    with database.write() as session:
        for i in range(saved_views.MOST):
            saved_views.save(session, staff[0], f"view {i}", "", NOW)
        with pytest.raises(saved_views.TooMany):
            saved_views.save(session, staff[0], "one more", "", NOW)
