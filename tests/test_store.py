"""Submissions, reports and decisions, on both databases."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from models import decisions, people, store
from models.case import EarlierCertificate, Exporter, RegistrationType, Signatory
from models.database import Database
from models.finding import Text
from models.records import NewSubmission, Role, SavedReport, Stale, State, StoredFile, Unknown, Verdict
from models.review import Judged
from models.tables import APPEND_ONLY, AuditRow, Base, FieldCorrectionRow, JudgementRow, NoticeRow
from tests.reports import report

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
FILE = StoredFile("invoice.pdf", "a" * 64, 1234)


@pytest.fixture
def examiner(database: Database) -> int:
    with database.write() as session:
        return people.add_user(session, "sato", "hash", Role.EXAMINER, NOW).id


def received(database: Database, by: int, name: str = "case-001", registration: str | None = "9001000001") -> int:
    with database.write() as session:
        return store.receive(session, NewSubmission(name, (FILE,), by, registration), NOW)


def reported(database: Database, number: int, version: str = "1", **more: str) -> SavedReport:
    with database.write() as session:
        return store.save_report(
            session, number, report(**more), content_sha256="c" * 64, pipeline_version=version,
            configuration_hash="d" * 64, now=NOW,
        )  # fmt: skip


def test_an_upload_is_kept_with_its_files_and_waits(database: Database, examiner: int) -> None:
    number = received(database, examiner)
    with database.read() as session:
        kept = store.submission(session, number)
        assert store.unfinished(session) == (number,)
    assert (kept.state, kept.version, kept.files) == (State.RECEIVED, 1, (FILE,))
    assert kept.received_at == NOW


def test_a_report_moves_the_submission_to_review_or_clear(database: Database, examiner: int) -> None:
    first, second = received(database, examiner), received(database, examiner)
    reported(database, first)
    reported(database, second, route="clear")
    with database.read() as session:
        assert store.submission(session, first).state is State.REVIEW
        assert store.submission(session, second).state is State.CLEAR
        assert store.unfinished(session) == ()


def test_what_the_report_says_is_summarised(database: Database, examiner: int) -> None:
    number = received(database, examiner)
    reported(database, number)
    with database.read() as session:
        summary = store.submission(session, number).summary
    assert summary.departure_date == date(2026, 11, 28)
    assert (summary.fix, summary.evidence, summary.review, summary.note, summary.unread) == (1, 1, 1, 1, 1)


def test_an_exporter_finds_only_submissions_of_its_own_number(database: Database, examiner: int) -> None:
    own, other = received(database, examiner), received(database, examiner, registration="9001000002")
    with database.read() as session:
        assert store.submission(session, own, "9001000001").id == own
        with pytest.raises(Unknown):
            store.submission(session, other, "9001000001")


def test_the_same_report_twice_is_one_report(database: Database, examiner: int) -> None:
    number = received(database, examiner)
    assert reported(database, number).id == reported(database, number).id
    assert reported(database, number, version="2").id != reported(database, number).id


def test_the_report_that_was_made_last_holds_even_if_it_was_known_before(database: Database, examiner: int) -> None:
    number = received(database, examiner)
    first = reported(database, number, route="clear")
    second = reported(database, number, version="2")
    for again in (first, second):
        reported(database, number, version=again.pipeline_version)
        with database.read() as session:
            assert store.latest_report(session, number) == again
            expected = State.CLEAR if again is first else State.REVIEW
            assert store.submission(session, number).state is expected


def test_a_failed_reading_says_why(database: Database, examiner: int) -> None:
    number = received(database, examiner)
    with database.write() as session:
        store.begin_processing(session, number, NOW)
        store.fail_processing(session, number, Text("invoice.pdf is encrypted.", "暗号化されています。"), NOW)
    with database.read() as session:
        failed = store.submission(session, number)
    assert failed.state is State.FAILED
    assert failed.failure == Text("invoice.pdf is encrypted.", "暗号化されています。")


def decide(database: Database, number: int, by: int, seen: int, verdict: Verdict = Verdict.RETURN_TO_EXPORTER) -> None:
    with database.write() as session:
        decisions.decide(session, number, verdict, "訂正してください", by, seen, NOW)


def test_a_decision_is_kept_with_who_when_and_on_what(database: Database, examiner: int) -> None:
    number = received(database, examiner)
    saved = reported(database, number)
    decide(database, number, examiner, 2)
    with database.read() as session:
        (decision,) = decisions.taken(session, number)
        assert store.submission(session, number).state is State.DECIDED
    assert (decision.decided_by, decision.decided_at, decision.version_seen) == ("sato", NOW, 2)
    assert (decision.report_id, decision.note) == (saved.id, "訂正してください")


def test_a_decision_on_an_old_version_changes_nothing(database: Database, examiner: int) -> None:
    number = received(database, examiner)
    reported(database, number)
    with pytest.raises(Stale) as stale:
        decide(database, number, examiner, 1)
    assert stale.value.current == 2
    with database.read() as session:
        assert decisions.taken(session, number) == ()
        assert store.submission(session, number).state is State.REVIEW


def test_of_eight_examiners_at_once_exactly_one_decides(database: Database, examiner: int) -> None:
    number = received(database, examiner)
    reported(database, number)
    barrier = threading.Barrier(8)
    stale: list[Stale] = []

    def click() -> None:
        barrier.wait()
        try:
            decide(database, number, examiner, 2)
        except Stale as error:
            stale.append(error)

    threads = [threading.Thread(target=click) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.read() as session:
        assert len(decisions.taken(session, number)) == 1
    assert len(stale) == 7


def test_a_later_decision_stands_beside_the_first(database: Database, examiner: int) -> None:
    number = received(database, examiner)
    reported(database, number)
    decide(database, number, examiner, 2)
    decide(database, number, examiner, 3, Verdict.CLEAR_FOR_ISSUANCE)
    with database.read() as session:
        verdicts = [d.verdict for d in decisions.taken(session, number)]
    assert verdicts == [Verdict.RETURN_TO_EXPORTER, Verdict.CLEAR_FOR_ISSUANCE]


def test_a_new_report_does_not_undo_a_decision(database: Database, examiner: int) -> None:
    number = received(database, examiner)
    reported(database, number)
    decide(database, number, examiner, 2)
    reported(database, number, version="2")
    with database.read() as session:
        assert store.submission(session, number).state is State.DECIDED


@pytest.mark.parametrize("table", APPEND_ONLY)
@pytest.mark.parametrize("change", ["UPDATE {} SET {}={}", "DELETE FROM {}"])
def test_the_database_refuses_to_rewrite_history(database: Database, examiner: int, table: str, change: str) -> None:
    number = received(database, examiner)
    reported(database, number)
    decide(database, number, examiner, 2)
    with database.write() as session:
        session.add_all(_added(number, examiner))
    columns = {"report": "body", "finding": "rule", "field_correction": "text", "notice": "en", "audit_event": "actor"}
    column = columns.get(table, "note" if table == "decision" else "reason")
    with pytest.raises(DBAPIError, match="append-only"), database.write() as session:
        session.execute(sa.text(change.format(table, column, column)))


def _added(number: int, examiner: int) -> tuple[Base, ...]:
    """One row in each of the tables of the desk."""
    return (
        JudgementRow(
            submission_id=number, report_id=1, finding="f" * 64, rule="XDOC-01", judged=Judged.ACCEPTED, reason="",
            judged_by=examiner, judged_at=NOW,
        ),
        FieldCorrectionRow(
            submission_id=number, report_id=1, document="invoice.pdf", sha256="a" * 64, field="invoice_number",
            made_by=examiner, made_at=NOW,
        ),
        NoticeRow(submission_id=number, decision_id=1, en="Dear", ja="拝啓", sent_by=examiner, sent_at=NOW),
        AuditRow(
            id=1, at=NOW, actor="sato", role="examiner", address="", action="view", detail="{}", previous="", hash="h"
        ),
    )  # fmt: skip


def test_a_session_ends_by_itself_and_with_the_account(database: Database, examiner: int) -> None:
    with database.write() as session:
        people.sign_in(session, examiner, "t" * 64, "csrf", NOW, NOW + timedelta(hours=1))
    with database.read() as session:
        assert people.signed_in(session, "t" * 64, NOW) is not None
        assert people.signed_in(session, "t" * 64, NOW + timedelta(hours=1)) is None
        assert people.signed_in(session, "u" * 64, NOW) is None
    with database.write() as session:
        people.set_active(session, examiner, False)
    with database.read() as session:
        assert people.signed_in(session, "t" * 64, NOW) is None


def test_an_exporters_account_needs_a_registration_number_and_no_other_has_one(database: Database) -> None:
    for role, registration in ((Role.EXPORTER, None), (Role.EXAMINER, "9001000001")):
        with pytest.raises(ValueError, match="registration number"), database.write() as session:
            people.add_user(session, "abe", "hash", role, NOW, registration)


def test_importing_the_registry_again_replaces_it_whole(database: Database) -> None:
    sakura = Exporter("9001", "SAKURA", ("Tokyo", "Osaka"), date(2027, 3, 31), (Signatory("Taro", "Manager"),))
    taro = Signatory("Taro", "", "太郎", "taro@fuji.example", "U1", date(2025, 4, 1))
    fuji = Exporter(
        "9002", "FUJI", (), date(2027, 3, 31), (taro,), RegistrationType.BOTH, date(2021, 4, 1), "tokyo", "株式会社",
        "before", False,
    )  # fmt: skip
    for exporters in ((sakura, fuji), (replace(sakura, name="SAKURA CO."),)):
        with database.write() as session:
            assert people.replace_registry(session, exporters) == len(exporters)
        with database.read() as session:
            assert people.registry(session) == exporters


def test_certificates_issued_before_are_those_cleared_last_to_the_same_exporter(
    database: Database, examiner: int
) -> None:
    issued, returned, waiting, now = (received(database, examiner, f"case-{n}") for n in range(4))
    another = received(database, examiner, "case-of-another", "9001000002")
    for number in (issued, returned, waiting, another, now):
        reported(database, number)
    for number in (issued, another, now):
        decide(database, number, examiner, 2, Verdict.CLEAR_FOR_ISSUANCE)
    decide(database, returned, examiner, 2, Verdict.CLEAR_FOR_ISSUANCE)
    decide(database, returned, examiner, 3, Verdict.RETURN_TO_EXPORTER)
    with database.read() as session:
        kept = store.submission(session, issued).summary
        found = decisions.issued(session, "9001000001", but=now)
    assert kept.invoice_numbers
    numbers = tuple(kept.invoice_numbers.split(", "))
    assert found == (EarlierCertificate("case-0", numbers, kept.departure_date, NOW.date()),)


def test_an_application_corrects_an_application_past_every_precheck_in_between(
    database: Database, examiner: int
) -> None:
    with database.write() as session:

        def received(predecessor: int | None, applied: bool) -> int:
            new = NewSubmission("case", (), examiner, predecessor=predecessor, applied=applied)
            return store.receive(session, new, NOW)

        first = received(None, True)
        check = received(received(first, False), False)
        assert store.submission(session, received(check, True)).predecessor == first
        assert store.submission(session, received(received(None, False), True)).predecessor is None
