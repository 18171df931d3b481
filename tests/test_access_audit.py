"""The audit log: chained, complete, and telling of any change made to it afterwards."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from models import audit
from models.audit import Asked, Event
from models.database import Database
from review_ui.access.journal import Journal

NOW = datetime(2026, 11, 21, 9, 0, 0, 123456, tzinfo=UTC)


def event(action: str = "decided", actor: str = "sato", submission: int | None = 1, **detail: object) -> Event:
    return Event(NOW, action, actor, "examiner", "192.0.2.1", submission, audit.canonical(detail))


def add(database: Database, *events: Event) -> None:
    with database.write() as session:
        audit.note(session, *events)


def verified(database: Database, expected: str = "") -> audit.Verified:
    with database.read() as session:
        return audit.verify(session, expected)


def tamper(database: Database, *statements: str) -> None:
    """As somebody with the database's own password could, after taking the triggers off."""
    with database.engine.execution_options(writes=True).begin() as connection:
        if connection.dialect.name == "sqlite":
            connection.execute(sa.text("DROP TRIGGER audit_event_no_update"))
            connection.execute(sa.text("DROP TRIGGER audit_event_no_delete"))
        else:
            connection.execute(sa.text("ALTER TABLE audit_event DISABLE TRIGGER ALL"))
        for statement in statements:
            connection.execute(sa.text(statement))


def test_an_empty_log_and_a_long_one_are_whole(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "PAGE", 7)
    assert verified(database).broken is None
    add(database, *(event(n=n) for n in range(30)))
    done = verified(database)
    assert done.broken is None
    assert done.head.count == 30


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_event SET actor = 'abe' WHERE id = 4",
        "UPDATE audit_event SET role = 'exporter' WHERE id = 4",
        "UPDATE audit_event SET address = '' WHERE id = 4",
        "UPDATE audit_event SET action = 'viewed' WHERE id = 4",
        "UPDATE audit_event SET submission_id = NULL WHERE id = 4",
        "UPDATE audit_event SET detail = '{}' WHERE id = 4",
        "UPDATE audit_event SET at = '2026-11-21 09:00:00.123457' WHERE id = 4",
        "UPDATE audit_event SET previous = '' WHERE id = 4",
        "DELETE FROM audit_event WHERE id = 4",
    ],
)
def test_any_change_is_found_and_named(database: Database, statement: str) -> None:
    add(database, *(event(n=n, long="x" * 2000) for n in range(6)))
    tamper(database, statement)
    assert verified(database).broken == 4


def test_the_beginning_cannot_be_cut_off(database: Database) -> None:
    add(database, *(event(n=n) for n in range(6)))
    tamper(database, "DELETE FROM audit_event WHERE id < 3")
    assert verified(database).broken == 1


def test_an_end_cut_off_is_found_by_the_head_that_was_kept_elsewhere(database: Database) -> None:
    add(database, *(event(n=n) for n in range(6)))
    kept = verified(database).head.hash
    add(database, event())
    assert verified(database, kept).expected == 6
    tamper(database, "DELETE FROM audit_event WHERE id > 5")
    done = verified(database, kept)
    assert done.broken is None
    assert done.expected is None


def test_the_database_itself_refuses_changes(database: Database) -> None:
    add(database, event())
    for statement in ("UPDATE audit_event SET actor = 'abe'", "DELETE FROM audit_event"):
        with pytest.raises(sa.exc.DBAPIError, match="append-only"), database.write() as session:
            session.execute(sa.text(statement))


def test_what_was_rolled_back_did_not_happen(database: Database) -> None:
    def fail() -> None:
        with database.write() as session:
            audit.note(session, event())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert verified(database).head.count == 0


def test_nothing_is_noted_where_it_would_not_be_kept(database: Database) -> None:
    with pytest.raises(RuntimeError), database.read() as session:
        audit.note(session, event())


def test_writers_at_the_same_time_make_one_chain(database: Database) -> None:
    def work(name: str) -> None:
        for n in range(10):
            add(database, event(actor=name, n=n))

    threads = [threading.Thread(target=work, args=(f"user-{n}",)) for n in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    done = verified(database)
    assert done.broken is None
    assert done.head.count == 60


def test_text_from_outside_is_kept_as_it_is_and_bounded(database: Database) -> None:
    add(database, event(name='a"\x00<b>\ud800「請求書」', long="x" * 10_000))
    assert verified(database).broken is None
    with database.read() as session:
        (kept,) = audit.entries(session)
    assert len(kept.event.detail) < 700


def test_entries_are_found_by_person_action_submission_and_date(database: Database) -> None:
    add(database, event(), event("judged", "abe", 2), event("judged", submission=None))
    with database.read() as session:

        def numbers(**asked: object) -> list[int]:
            return [e.number for e in audit.entries(session, Asked(**asked))]  # type: ignore[arg-type]

        assert numbers() == [3, 2, 1]
        assert numbers(actor="abe") == [2]
        assert numbers(action="judged") == [3, 2]
        assert numbers(submission=1) == [1]
        assert numbers(since=NOW + timedelta(seconds=1)) == []
        assert numbers(until=NOW) == []
        assert [e.number for e in audit.entries(session, before=3, limit=1)] == [2]


def test_looks_at_one_document_within_some_minutes_are_one_event(database: Database) -> None:
    clock = [0.0]
    journal = Journal(database, 300, lambda: clock[0])
    for moment in (0.0, 10.0, 299.0, 300.0, 310.0):
        clock[0] = moment
        journal.view(event("document_viewed", n=moment), ("sato", 1, "abc"))
    journal.view(event("document_viewed", n=0), ("abe", 1, "abc"))
    journal.close()
    assert verified(database).head.count == 3


def test_what_is_refused_many_times_at_once_is_one_event_that_says_how_often(database: Database) -> None:
    journal = Journal(database, 300)
    for _ in range(100):
        journal.put(event("refused", why="csrf"))
    journal.close()
    with database.read() as session:
        (kept,) = audit.entries(session)
    assert '"times":100' in kept.event.detail


def test_what_waits_is_written_by_itself_within_a_second(database: Database) -> None:
    Journal(database, 300).put(event("refused"))
    wait = threading.Event()
    for _ in range(40):
        if verified(database).head.count:
            break
        wait.wait(0.05)
    assert verified(database).head.count == 1


def test_nothing_is_lost_while_the_database_is_away(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = Journal(database, 300)
    with monkeypatch.context() as away:
        away.setattr(audit, "note", lambda *_: (_ for _ in ()).throw(ConnectionError()))
        journal.put(event("refused"))
        with pytest.raises(ConnectionError):
            journal.flush()
    journal.close()
    assert verified(database).head.count == 1
