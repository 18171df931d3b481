"""The ledger of bulk work: nothing lost, nothing done twice, poison put aside."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta

from models import ledger
from models.database import Database
from models.records import NewWork, WorkState

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=6)
EDITION = ledger.Edition("1.0", "c" * 64)


def planned(database: Database, number: int, edition: ledger.Edition = EDITION) -> None:
    with database.write() as session:
        ledger.plan(session, edition, [NewWork(f"{i:064}", f"case-{i}") for i in range(number)])


def claimed(database: Database, owner: str, number: int, now: datetime = NOW) -> list[int]:
    with database.write() as session:
        return [item.id for item in ledger.claim(session, EDITION, owner, number, now)]


def progress(database: Database) -> dict[WorkState, int]:
    with database.read() as session:
        return {state: n for state, n in ledger.progress(session, EDITION).items() if n}


def test_planning_twice_enters_each_item_once(database: Database) -> None:
    planned(database, 1201)
    planned(database, 1201)
    assert progress(database) == {WorkState.TODO: 1201}


def test_another_edition_is_other_work(database: Database) -> None:
    planned(database, 2)
    planned(database, 2, ledger.Edition("1.1", "c" * 64))
    assert progress(database) == {WorkState.TODO: 2}
    assert len(claimed(database, "a", 10)) == 2


def test_a_leased_item_is_not_given_to_another_worker(database: Database) -> None:
    planned(database, 5)
    first, second = claimed(database, "a", 3), claimed(database, "b", 10)
    assert len(first) == 3
    assert len(second) == 2
    assert not set(first) & set(second)


def test_an_item_whose_worker_died_is_given_out_again(database: Database) -> None:
    planned(database, 1)
    assert claimed(database, "a", 1) == claimed(database, "b", 1, LATER)


def test_an_extended_lease_still_holds(database: Database) -> None:
    planned(database, 1)
    held = claimed(database, "a", 1)
    with database.write() as session:
        ledger.extend(session, "a", held, LATER + timedelta(minutes=1))
    assert claimed(database, "b", 1, LATER) == []


def test_a_worker_that_lost_its_lease_cannot_finish(database: Database) -> None:
    planned(database, 1)
    (item,) = claimed(database, "a", 1)
    claimed(database, "b", 1, LATER)
    with database.write() as session:
        assert not ledger.finish(session, "a", item, {"by": "a"})
        assert ledger.fail(session, "a", item, "late") is None
        assert ledger.finish(session, "b", item, {"by": "b"})
        assert not ledger.finish(session, "b", item, {"by": "b again"})
    with database.read() as session:
        (done,) = ledger.items(session, EDITION, [WorkState.DONE])
    assert done.result == {"by": "b"}


def test_finished_work_is_not_done_again(database: Database) -> None:
    planned(database, 1)
    (item,) = claimed(database, "a", 1)
    with database.write() as session:
        ledger.finish(session, "a", item, {})
    planned(database, 1)
    assert claimed(database, "a", 1, LATER) == []


def test_three_failures_quarantine_and_a_person_can_ask_again(database: Database) -> None:
    planned(database, 1)
    states = []
    for _ in range(3):
        (item,) = claimed(database, "a", 1)
        with database.write() as session:
            states.append(ledger.fail(session, "a", item, "the reader was killed (signal 9)"))
    assert states == [WorkState.TODO, WorkState.TODO, WorkState.QUARANTINED]
    assert claimed(database, "a", 1, LATER) == []
    with database.write() as session:
        ledger.retry(session, EDITION)
    assert claimed(database, "a", 1) == [item]


def test_a_file_that_can_never_work_fails_at_once(database: Database) -> None:
    planned(database, 1)
    (item,) = claimed(database, "a", 1)
    with database.write() as session:
        assert ledger.fail(session, "a", item, "encrypted", final=True) is WorkState.FAILED
    assert claimed(database, "a", 1, LATER) == []


def test_killed_workers_do_not_condemn_an_item_before_ten_deaths(database: Database) -> None:
    planned(database, 1)
    now = NOW
    for _ in range(ledger.DEATHS):
        assert len(claimed(database, "a", 1, now)) == 1
        now += timedelta(minutes=6)
    assert claimed(database, "a", 1, now) == []
    assert progress(database) == {WorkState.QUARANTINED: 1}


def test_released_items_are_free_again(database: Database) -> None:
    planned(database, 2)
    held = claimed(database, "a", 2)
    with database.write() as session:
        ledger.release(session, "a", held[:1])
    assert claimed(database, "b", 2) == held[:1]


def test_items_come_a_page_at_a_time(database: Database) -> None:
    planned(database, 5)
    with database.read() as session:
        first = ledger.items(session, EDITION, [WorkState.TODO], limit=3)
        rest = ledger.items(session, EDITION, [WorkState.TODO], after=first[-1].id)
    assert [i.path for i in (*first, *rest)] == [f"case-{i}" for i in range(5)]


def test_many_workers_at_once_get_every_item_exactly_once(database: Database) -> None:
    planned(database, 60)
    got: list[int] = []

    def work(owner: str) -> None:
        while items := claimed(database, owner, 4):
            got.extend(items)

    threads = [threading.Thread(target=work, args=(f"w{i}",)) for i in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(got) == 60
    assert len(set(got)) == 60


def test_leases_of_the_dead_can_be_forgotten_one_owner_at_a_time(database: Database) -> None:
    planned(database, 2)
    first, second = claimed(database, "a", 1), claimed(database, "b", 1)
    with database.write() as session:
        ledger.forget_leases(session, EDITION, "a")
    assert claimed(database, "c", 2) == first
    with database.write() as session:
        ledger.forget_leases(session, EDITION)
    assert claimed(database, "d", 2) == first + second


def test_results_of_earlier_editions_are_found_by_path_the_newest_last(database: Database) -> None:
    for version in ("0.8", "0.9", EDITION.pipeline_version):
        edition = ledger.Edition(version, EDITION.configuration_hash)
        planned(database, 1, edition)
        with database.write() as session:
            (item,) = ledger.claim(session, edition, "a", 1, NOW)
            ledger.finish(session, "a", item.id, {"version": version})
    with database.read() as session:
        assert ledger.earlier_results(session, EDITION) == {"case-0": {"version": "0.9"}}
