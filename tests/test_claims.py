"""Claims: one examiner at a time, ended by time, given back, taken over by a supervisor."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from models import claims, people, store
from models.database import Database
from models.records import NewSubmission, Role, Submission, Unknown

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
SPAN = timedelta(minutes=15)


@pytest.fixture
def staff(database: Database) -> tuple[int, int, int]:
    """Two examiners and the number of a submission."""
    with database.write() as session:
        sato = people.add_user(session, "sato", "hash", Role.EXAMINER, NOW).id
        mori = people.add_user(session, "mori", "hash", Role.EXAMINER, NOW).id
        return sato, mori, store.receive(session, NewSubmission("case-1", (), sato), NOW)


def kept(database: Database, number: int) -> Submission:
    with database.read() as session:
        return store.submission(session, number)


def test_a_claim_shows_its_holder_and_leaves_the_version_alone(database: Database, staff: tuple[int, int, int]) -> None:
    sato, _, number = staff
    before = kept(database, number)
    with database.write() as session:
        claims.hold(session, number, sato, NOW, NOW + SPAN)
    after = kept(database, number)
    assert (after.claimant(NOW), after.claimed_until, after.version) == ("sato", NOW + SPAN, before.version)


def test_anothers_live_claim_is_refused_by_name_and_time(database: Database, staff: tuple[int, int, int]) -> None:
    sato, mori, number = staff
    with database.write() as session:
        claims.hold(session, number, sato, NOW, NOW + SPAN)
    with pytest.raises(claims.Held) as refused, database.write() as session:
        claims.hold(session, number, mori, NOW + SPAN / 2, NOW + 2 * SPAN)
    assert (refused.value.by, refused.value.until) == ("sato", NOW + SPAN)
    assert kept(database, number).claimed_by == "sato"


def test_the_holder_renews_and_another_may_claim_at_the_end(database: Database, staff: tuple[int, int, int]) -> None:
    sato, mori, number = staff
    with database.write() as session:
        claims.hold(session, number, sato, NOW, NOW + SPAN)
        claims.hold(session, number, sato, NOW + SPAN / 2, NOW + SPAN / 2 + SPAN)
    with pytest.raises(claims.Held), database.write() as session:
        claims.hold(session, number, mori, NOW + SPAN, NOW + 2 * SPAN)
    with database.write() as session:
        claims.hold(session, number, mori, NOW + 2 * SPAN, NOW + 3 * SPAN)
    assert kept(database, number).claimed_by == "mori"


def test_only_the_holder_releases(database: Database, staff: tuple[int, int, int]) -> None:
    sato, mori, number = staff
    with database.write() as session:
        claims.hold(session, number, sato, NOW, NOW + SPAN)
        assert not claims.release(session, number, mori)
    assert kept(database, number).claimed_by == "sato"
    with database.write() as session:
        assert claims.release(session, number, sato)
    assert kept(database, number).claimant(NOW) == ""


def test_taking_over_names_who_lost_the_case(database: Database, staff: tuple[int, int, int]) -> None:
    sato, mori, number = staff
    with database.write() as session:
        assert claims.take_over(session, number, sato, NOW, NOW + SPAN) == ""
        assert claims.take_over(session, number, mori, NOW, NOW + SPAN) == "sato"
        assert claims.take_over(session, number, mori, NOW, NOW + SPAN) == ""
    assert kept(database, number).claimed_by == "mori"


def test_what_is_not_there_cannot_be_claimed(database: Database, staff: tuple[int, int, int]) -> None:
    with pytest.raises(Unknown), database.write() as session:
        claims.hold(session, staff[2] + 1, staff[0], NOW, NOW + SPAN)
    with pytest.raises(Unknown), database.write() as session:
        claims.take_over(session, staff[2] + 1, staff[0], NOW, NOW + SPAN)


def test_of_many_who_ask_at_once_exactly_one_holds(database: Database, staff: tuple[int, int, int]) -> None:
    number = staff[2]
    with database.write() as session:
        users = [people.add_user(session, f"user{i}", "hash", Role.EXAMINER, NOW).id for i in range(8)]
    held, refused = [], []
    ready = threading.Barrier(len(users))

    def ask(user: int) -> None:
        ready.wait()
        try:
            with database.write() as session:
                claims.hold(session, number, user, NOW, NOW + SPAN)
            held.append(user)
        except claims.Held:
            refused.append(user)

    threads = [threading.Thread(target=ask, args=(user,)) for user in users]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(held), len(refused)) == (1, 7)


def test_a_case_given_back_between_asking_and_looking_is_claimed(
    database: Database, staff: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    sato, mori, number = staff
    with database.write() as session:
        claims.hold(session, number, sato, NOW, NOW + SPAN)
    look = claims._claim

    def given_back(session: Session, number: int) -> tuple[int | None, str, datetime | None]:
        claims.release(session, number, sato)
        return look(session, number)

    monkeypatch.setattr(claims, "_claim", given_back)
    with database.write() as session:
        claims.hold(session, number, mori, NOW, NOW + SPAN)
    assert kept(database, number).claimed_by == "mori"
