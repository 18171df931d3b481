"""Examining a stored submission: whatever happens, it ends in a state that people understand."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from models import decisions, people, store
from models.case import Exporter
from models.database import Database
from models.errors import submission_error
from models.ledger import Edition
from models.records import NewSubmission, Role, State, StoredFile, Submission, Verdict
from pipeline.blobs import Blobs
from pipeline.intake import Submission as Opened
from pipeline.processing import Examine, Taken, Workshop
from tests.desk import NOW, PDF

FUJI = Exporter("9001", "FUJI", (), date(2027, 3, 31))


def clear(*_: object) -> dict[str, object]:
    return {"route": "clear", "findings": []}


def review(*_: object) -> dict[str, object]:
    return {"route": "review", "findings": []}


def refuse(*_: object) -> dict[str, object]:
    raise submission_error("no_invoice", "case-001")


def stumble(*_: object) -> dict[str, object]:
    raise ZeroDivisionError


@pytest.fixture
def blobs(tmp_path: Path) -> Blobs:
    return Blobs(tmp_path / "blobs")


@pytest.fixture
def number(database: Database, blobs: Blobs) -> int:
    file = StoredFile("invoice.pdf", blobs.put(PDF), len(PDF))
    with database.write() as session:
        user = people.add_user(session, "sato", "hash", Role.EXAMINER, NOW)
        return store.receive(session, NewSubmission("case-001", (file,), user.id, "9001", date(2026, 11, 20)), NOW)


def processed(database: Database, blobs: Blobs, number: int, examine: Examine, version: str = "1") -> Submission:
    Workshop(database, blobs, examine, Edition(version, "default")).process(number)
    with database.read() as session:
        return store.submission(session, number)


def test_a_report_decides_the_state(database: Database, blobs: Blobs, number: int) -> None:
    assert processed(database, blobs, number, clear).state is State.CLEAR
    assert processed(database, blobs, number, review, "2").state is State.REVIEW


def test_papers_that_cannot_be_used_say_why_in_both_languages(database: Database, blobs: Blobs, number: int) -> None:
    failed = processed(database, blobs, number, refuse)
    assert failed.state is State.FAILED
    assert "invoice" in failed.failure.en
    assert "インボイス" in failed.failure.ja


def test_a_defect_of_ours_fails_one_submission_and_names_itself(database: Database, blobs: Blobs, number: int) -> None:
    failed = processed(database, blobs, number, stumble)
    assert failed.state is State.FAILED
    assert "ZeroDivisionError" in failed.failure.en


def test_a_lost_file_fails_the_submission(database: Database, blobs: Blobs, number: int) -> None:
    blobs.path(blobs.put(PDF)).unlink()
    assert processed(database, blobs, number, clear).state is State.FAILED


def test_a_changed_registry_makes_a_new_report(database: Database, blobs: Blobs, number: int) -> None:
    assert processed(database, blobs, number, clear).state is State.CLEAR
    with database.write() as session:
        people.replace_registry(session, [FUJI])
    assert processed(database, blobs, number, review).state is State.REVIEW


def test_the_examination_gets_what_was_handed_in(database: Database, blobs: Blobs, number: int) -> None:
    seen: list[Taken] = []

    def examine(taken: Taken) -> dict[str, object]:
        seen.append(taken)
        return clear()

    with database.write() as session:
        people.replace_registry(session, [FUJI])
    processed(database, blobs, number, examine)
    opened = seen[0].submission
    assert [f.data for f in opened.files] == [PDF]
    assert opened.application.registration_number == "9001"
    assert (seen[0].grounds.registry, seen[0].grounds.today) == ((FUJI,), date(2026, 11, 20))


def examined(database: Database, blobs: Blobs, number: int) -> list[Opened]:
    """What the examination was given."""
    seen: list[Opened] = []

    def examine(taken: Taken) -> dict[str, object]:
        seen.append(taken.submission)
        return clear()

    processed(database, blobs, number, examine)
    return seen


def test_what_the_application_says_besides_reaches_the_examination(database: Database, blobs: Blobs) -> None:
    file = StoredFile("invoice.pdf", blobs.put(PDF), len(PDF))
    told = {"agent": "9001000099", "originals": 4}
    with database.write() as session:
        user = people.add_user(session, "abe", "hash", Role.EXAMINER, NOW)
        new = NewSubmission("case-002", (file,), user.id, "9001", date(2026, 11, 20), particulars=told)
        number = store.receive(session, new, NOW)
    seen = examined(database, blobs, number)
    assert (seen[0].application.agent, seen[0].application.originals) == ("9001000099", 4)


def test_a_certificate_issued_before_reaches_the_examination_of_the_next(
    database: Database, blobs: Blobs, number: int
) -> None:
    number_printed = {"fields": {"invoice_number": {"value": "INV-1"}}}
    processed(database, blobs, number, lambda *_: {**clear(), "invoices": [number_printed]})
    with database.write() as session:
        kept = store.submission(session, number)
        by = people.users(session)[0].id
        decisions.decide(session, number, Verdict.CLEAR_FOR_ISSUANCE, "", by, kept.version, NOW)
        again = store.receive(session, NewSubmission("case-003", kept.files, 1, "9001"), NOW)
    seen = examined(database, blobs, again)
    assert seen[0].earlier is not None
    assert [e.invoice_numbers for e in seen[0].earlier] == [("INV-1",)]


def corrected_in_between(database: Database, number: int) -> None:
    """Another worker examined the papers, and an examiner then corrected a value."""
    with database.write() as session:
        store.begin_processing(session, number, NOW)
        store.save_report(
            session, number, review(), content_sha256="c" * 64, pipeline_version="1", configuration_hash="d" * 64,
            now=NOW,
        )  # fmt: skip


def test_a_worker_that_was_overtaken_does_not_put_its_older_report_over_the_newer_one(
    database: Database, blobs: Blobs, number: int
) -> None:
    def overtaken(_: Taken) -> dict[str, object]:
        corrected_in_between(database, number)
        return clear()

    assert processed(database, blobs, number, overtaken).state is State.REVIEW


def test_a_worker_that_was_overtaken_fails_nothing(database: Database, blobs: Blobs, number: int) -> None:
    def overtaken(_: Taken) -> dict[str, object]:
        corrected_in_between(database, number)
        raise ZeroDivisionError

    assert processed(database, blobs, number, overtaken).state is State.REVIEW
