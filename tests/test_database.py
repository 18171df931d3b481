"""Opening, migrating and locking the database."""

from __future__ import annotations

import threading
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from models import decisions, people, store
from models.database import Database, check, downgrade, upgrade
from models.records import NewSubmission, Role, State, Verdict
from models.tables import APPEND_ONLY, Base

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)


def tables(database: Database) -> set[str]:
    return set(sa.inspect(database.engine).get_table_names()) - {"alembic_version"}


def test_migrations_make_exactly_the_typed_tables(database: Database) -> None:
    check(database.engine)
    assert tables(database) == set(Base.metadata.tables)


def test_migrations_go_down_to_nothing_and_up_again(database: Database) -> None:
    downgrade(database.engine, "base")
    assert tables(database) == set()
    upgrade(database.engine)
    assert tables(database) == set(Base.metadata.tables)


def countersigned_once(database: Database) -> int:
    """An application that one examiner cleared and that awaits the second."""
    with database.write() as session:
        user = people.add_user(session, "sato", "hash", Role.SUPERVISOR, NOW).id
        number = store.receive(session, NewSubmission("case", (), user, "9001"), NOW)
        body = {"route": "clear", "findings": []}
        made = {"content_sha256": "c" * 64, "pipeline_version": "1", "configuration_hash": "d" * 64}
        store.save_report(session, number, body, **made, now=NOW)
        verdict = Verdict.CLEAR_FOR_ISSUANCE
        first = decisions.decide(session, number, verdict, "", user, 2, NOW, awaits_second=True)
        decisions.decide(session, number, Verdict.SEND_BACK, "no", user, 3, NOW, countersigns=first)
        decisions.decide(session, number, verdict, "", user, 4, NOW, awaits_second=True)
    return number


def test_an_office_goes_back_to_the_version_before_the_desk_and_up_again(database: Database) -> None:
    number = countersigned_once(database)
    downgrade(database.engine, "0002")
    upgrade(database.engine)
    with database.read() as session:
        kept, taken = store.submission(session, number), decisions.taken(session, number)
        assert (kept.state, kept.verdict) == (State.REVIEW, None), "one examiner's clearance alone never holds"
        assert [d.verdict for d in taken] == [Verdict.CLEAR_FOR_ISSUANCE] * 2
        assert [u.role for u in people.users(session)] == [Role.EXAMINER]
    with pytest.raises(DBAPIError), database.write() as session:
        session.execute(sa.text("UPDATE decision SET note = 'another'"))


def test_upgrading_an_up_to_date_database_keeps_what_is_in_it(database: Database) -> None:
    with database.write() as session:
        people.add_user(session, "sato", "hash", Role.EXAMINER, NOW)
    upgrade(database.engine)
    with database.read() as session:
        assert people.user_named(session, "sato") is not None


def test_two_starts_at_once_migrate_one_after_the_other(empty_database: Database) -> None:
    errors: list[BaseException] = []

    def start() -> None:
        try:
            upgrade(empty_database.engine)
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=start) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert tables(empty_database) == set(Base.metadata.tables)


def test_an_error_in_a_transaction_leaves_nothing_behind(database: Database) -> None:
    def add_and_fail() -> None:
        with database.write() as session:
            people.add_user(session, "sato", "hash", Role.EXAMINER, NOW)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        add_and_fail()
    with database.read() as session:
        assert people.users(session) == ()


def test_a_writer_waits_for_another_writer_instead_of_failing(database: Database) -> None:
    def add(name: str) -> None:
        with database.write() as session:
            assert people.user_named(session, name) is None
            people.add_user(session, name, "hash", Role.EXAMINER, NOW)

    threads = [threading.Thread(target=add, args=(f"user{i}",)) for i in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.read() as session:
        assert len(people.users(session)) == 8


def test_a_moment_without_time_zone_is_refused(database: Database) -> None:
    with pytest.raises(Exception, match="without a time zone"), database.write() as session:
        people.add_user(session, "sato", "hash", Role.EXAMINER, datetime(2026, 11, 21))


def test_sqlite_refuses_a_row_that_points_at_nothing(database: Database) -> None:
    insert = "INSERT INTO user_session VALUES ('t', 99, 'c', '2026-01-01', '2026-01-02')"
    with pytest.raises(DBAPIError), database.write() as session:
        session.execute(sa.text(insert))


def test_append_only_names_tables_that_exist() -> None:
    assert set(APPEND_ONLY) <= set(Base.metadata.tables)
