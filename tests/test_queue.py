"""The queue: its order, its search and filters, its pages and counts, and the next case, on both databases."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import sqlalchemy as sa

from models import claims, decisions, people, queue, store
from models.database import Database
from models.queue_keys import searchable, urgency
from models.queue_wanted import UNREAD, WAITING, Holder, Order, Stage, Wanted
from models.records import NewSubmission, Role, State, Verdict
from models.tables import SubmissionRow
from tests.reports import report

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
SPAN = timedelta(minutes=15)
NUMBER = "9001000001"


@dataclass
class Office:
    database: Database
    examiner: int
    other: int

    def receive(self, name: str = "case", number: str = NUMBER, at: datetime = NOW, **more: object) -> int:
        with self.database.write() as session:
            new = NewSubmission(name, (), self.examiner, number, **more)  # type: ignore[arg-type]
            return store.receive(session, new, at)

    def checked(self, name: str = "case", number: str = NUMBER, at: datetime = NOW, **more: object) -> int:
        """A submission with its report; `route` and `departure` are the report's, the rest the submission's."""
        about = {key: str(more.pop(key)) for key in ("route", "departure") if key in more}
        kept = self.receive(name, number, at, **more)
        with self.database.write() as session:
            store.save_report(
                session, kept, report(**about), content_sha256="c" * 64, pipeline_version="1",
                configuration_hash="d" * 64, now=at,
            )  # fmt: skip
        return kept

    def decide(self, number: int, verdict: Verdict) -> None:
        with self.database.write() as session:
            decisions.decide(
                session, number, verdict, "", self.examiner, store.submission(session, number).version, NOW
            )

    def numbers(self, now: datetime = NOW, **asked: object) -> list[int]:
        with self.database.read() as session:
            wanted = replace(Wanted(self.examiner), **asked)  # type: ignore[arg-type]
            return [entry.number for entry in queue.page(session, wanted, now, 50).entries]


@pytest.fixture
def office(database: Database) -> Office:
    with database.write() as session:
        sato = people.add_user(session, "sato", "hash", Role.EXAMINER, NOW).id
        return Office(database, sato, people.add_user(session, "mori", "hash", Role.EXAMINER, NOW).id)


def test_urgency_is_sailing_then_age_then_severity() -> None:
    day = date(2026, 11, 28)
    keys = [
        urgency(day, NOW, State.REVIEW, fix=1),
        urgency(day, NOW, State.REVIEW, evidence=1),
        urgency(day, NOW, State.REVIEW, review=1),
        urgency(day, NOW, State.CLEAR),
        urgency(day, NOW + timedelta(days=1), State.REVIEW, fix=1),
        urgency(day + timedelta(days=1), NOW - timedelta(days=9), State.REVIEW, fix=1),
    ]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)
    assert keys[0] == 20261128_20261121_0
    assert urgency(day, NOW, State.FAILED) == keys[0]


def test_a_case_without_sailing_date_is_taken_as_sailing_a_week_after_it_came() -> None:
    assert urgency(None, NOW, State.REVIEW) == urgency(NOW.date() + timedelta(days=7), NOW, State.REVIEW)


def test_the_most_urgent_come_first_and_follow_their_new_reports(office: Office) -> None:
    late = office.checked(departure="2026-12-30")
    unknown = office.receive()
    clear, early = office.checked(departure="2026-11-22", route="clear"), office.checked(departure="2026-11-22")
    assert office.numbers() == [early, clear, unknown, late]
    office.decide(early, Verdict.RETURN_TO_EXPORTER)
    assert office.numbers() == [clear, unknown, late]


def test_search_finds_each_word_anywhere_in_any_width_and_case(office: Office) -> None:
    number = office.checked("Case-001")
    for words in (
        "e02598",
        "sakura",
        "merlion e025",
        NUMBER,
        "CASE-001",
        "ＳＡＫＵＲＡ　precision",
        f"#{number}",
        f"{number}",
    ):
        assert office.numbers(search=words) == [number], words
    for words in ("tulip", "%", "_", "sakura tulip", "#999"):
        assert office.numbers(search=words) == [], words
    assert searchable(("Ａ  b", None, "Ç")) == "a b ç"


def test_filters_narrow_by_finding_state_dates_verdict_profile_and_claim(office: Office) -> None:
    found = office.checked(departure="2026-11-22")
    clear = office.checked(departure="2026-12-30", route="clear", at=NOW + timedelta(days=1), profile="osaka")
    both = [found, clear]
    assert office.numbers() == both
    assert office.numbers(rule="XDOC-01") == office.numbers(rule="XDOC-01", outcome="fix") == [found]
    assert office.numbers(rule="XDOC-01", outcome="review") == office.numbers(rule="NO-SUCH") == []
    assert office.numbers(field="gross_weight", outcome=UNREAD) == office.numbers(outcome=UNREAD) == [found]
    assert office.numbers(field="invoice_number", outcome=UNREAD) == []
    assert office.numbers(outcome="evidence") == [found]
    assert office.numbers(states=(State.CLEAR,)) == office.numbers(profile="osaka") == [clear]
    assert office.numbers(sails_from=date(2026, 12, 30)) == office.numbers(came_from=NOW + SPAN) == [clear]
    assert office.numbers(sails_to=date(2026, 12, 29)) == office.numbers(came_before=NOW + SPAN) == [found]
    with office.database.write() as session:
        claims.hold(session, clear, office.examiner, NOW, NOW + SPAN)
        claims.hold(session, found, office.other, NOW, NOW + SPAN)
    assert office.numbers(holder=Holder.ME) == [clear]
    assert office.numbers(holder=Holder.OTHERS) == [found]
    assert office.numbers(holder=Holder.NOBODY) == []
    assert office.numbers(NOW + SPAN, holder=Holder.NOBODY) == both
    office.decide(found, Verdict.ASK_FOR_EVIDENCE)
    assert office.numbers(states=tuple(State), verdict=Verdict.ASK_FOR_EVIDENCE) == [found]
    assert office.numbers(states=(State.DECIDED,)) == [found]


@pytest.mark.parametrize("order", Order)
def test_pages_forward_and_back_show_every_case_once(office: Office, order: Order) -> None:
    numbers = [office.checked(departure=f"2026-12-{20 - i // 2}") for i in range(7)]
    wanted = Wanted(office.examiner, order=order)
    with office.database.read() as session:
        whole = [e.number for e in queue.page(session, wanted, NOW, 50).entries]
        first = queue.page(session, wanted, NOW, 3)
        second = queue.page(session, wanted, NOW, 3, first.after)
        third = queue.page(session, wanted, NOW, 3, second.after)
        back = queue.page(session, wanted, NOW, 3, third.before, back=True)
        top = queue.page(session, wanted, NOW, 3, back.before, back=True)
    assert sorted(whole) == numbers
    assert [e.number for page in (first, second, third) for e in page.entries] == whole
    assert (first.before, third.after) == (None, None)
    assert (back.entries, top.entries) == (second.entries, first.entries)
    assert (top.before, top.after) == (None, first.after)


def test_a_page_shows_who_holds_a_case_until_the_claim_ends(office: Office) -> None:
    number = office.checked()
    with office.database.write() as session:
        claims.hold(session, number, office.other, NOW, NOW + SPAN)
    with office.database.read() as session:
        (entry,) = queue.page(session, Wanted(office.examiner), NOW, 50).entries
    assert (entry.claimant(NOW), entry.claimant(NOW + SPAN)) == ("mori", "")


def test_a_pre_check_is_its_exporters_alone(office: Office) -> None:
    precheck = office.checked(applied=False)
    application = office.checked()
    assert office.numbers() == [application]
    assert office.numbers(search="sakura") == [application]
    own: dict[str, Any] = {"exporter": NUMBER, "states": tuple(State), "order": Order.NEWEST}
    assert office.numbers(**own) == [application, precheck]
    assert office.numbers(**own, stage=Stage.PRECHECK) == [precheck]
    assert office.numbers(**own, stage=Stage.EXAMINED) == [application]
    assert office.numbers(exporter="9001000002", states=tuple(State)) == []
    with office.database.write() as session:
        session.execute(sa.update(SubmissionRow).where(SubmissionRow.id == precheck).values(withdrawn_at=NOW))
    assert office.numbers(**own) == [application]


def test_counts_are_those_of_the_list(office: Office) -> None:
    office.checked(applied=False)
    returned, cleared = office.checked(), office.checked(route="clear")
    office.checked(), office.receive(number="9001000002")
    office.decide(returned, Verdict.RETURN_TO_EXPORTER)
    office.decide(cleared, Verdict.CLEAR_FOR_ISSUANCE)
    with office.database.read() as session:
        counted, own = queue.counts(session), queue.own_counts(session, NUMBER)
        assert queue.found(session, Wanted(office.examiner), NOW) == 2
        assert queue.found(session, Wanted(office.examiner, states=tuple(State)), NOW, most=2) == 3
    assert {state: n for state, n in counted.items() if n} == {State.REVIEW: 1, State.RECEIVED: 1, State.DECIDED: 2}
    assert own == {Stage.PRECHECK: 1, Stage.EXAMINED: 1, Stage.EVIDENCE: 0, Stage.RETURNED: 1, Stage.CLEARED: 1}


def test_the_next_case_is_the_most_urgent_that_nobody_holds(office: Office) -> None:
    late, early = office.checked(departure="2026-12-30"), office.checked(departure="2026-11-22")
    office.receive()
    wanted = Wanted(office.examiner)
    with office.database.write() as session:
        taken = [queue.take_next(session, wanted, user, NOW, NOW + SPAN) for user in (office.examiner, office.other)]
        assert queue.take_next(session, wanted, office.other, NOW, NOW + SPAN) is None
        again = queue.take_next(session, wanted, office.other, NOW + SPAN, NOW + 2 * SPAN)
    assert (taken, again) == ([early, late], early)


def test_the_next_case_keeps_to_the_filter(office: Office) -> None:
    office.checked(departure="2026-11-22")
    osaka = office.checked(departure="2026-12-30", profile="osaka")
    with office.database.write() as session:
        wanted = Wanted(office.examiner, profile="osaka")
        assert queue.take_next(session, wanted, office.examiner, NOW, NOW + SPAN) == osaka


def test_the_second_examiner_is_another_one(office: Office) -> None:
    number = office.checked()
    office.decide(number, Verdict.CLEAR_FOR_ISSUANCE)
    with office.database.write() as session:
        session.execute(sa.update(SubmissionRow).values(state=State.COUNTERSIGN))
        assert queue.take_next(session, Wanted(office.examiner), office.examiner, NOW, NOW + SPAN) is None
        assert queue.take_next(session, Wanted(office.other), office.other, NOW, NOW + SPAN) == number


def test_examiners_who_ask_at_once_get_different_cases(office: Office) -> None:
    for _ in range(6):
        office.checked()
    with office.database.write() as session:
        users = [people.add_user(session, f"user{i}", "hash", Role.EXAMINER, NOW).id for i in range(6)]
    taken: list[int | None] = []
    ready = threading.Barrier(len(users))

    def ask(user: int) -> None:
        ready.wait()
        with office.database.write() as session:
            taken.append(queue.take_next(session, Wanted(user), user, NOW, NOW + SPAN))

    threads = [threading.Thread(target=ask, args=(user,)) for user in users]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert None not in taken
    assert len(set(taken)) == 6


def test_waiting_is_everything_but_the_decided() -> None:
    assert set(State) - set(WAITING) == {State.DECIDED}
