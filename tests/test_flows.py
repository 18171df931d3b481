"""The Prefect flow takes a stored submission to its route, can be repeated, and its wiring survives a fresh server."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from prefect.testing.utilities import prefect_test_harness

import flows
from models import people, store
from models.records import NewSubmission, Role, State, StoredFile
from pipeline.service import Service, open_service
from pipeline.settings import Settings
from pipeline.worker import prefect_answers
from tests.pdfs import certificate_json, invoice_pdf

pytestmark = pytest.mark.prefect
NOW = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)


@pytest.fixture(scope="module", autouse=True)
def server() -> Iterator[None]:
    with prefect_test_harness(server_startup_timeout=120):
        yield


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    opened = open_service(Settings(home=tmp_path, workers=1))
    monkeypatch.setattr(flows, "service", lambda: opened)
    yield opened
    opened.close()


def stored(service: Service, files: dict[str, bytes]) -> int:
    """A submission received from an exporter, its bytes in the content store."""
    kept = tuple(StoredFile(name, service.workshop.blobs.put(data), len(data)) for name, data in files.items())
    with service.workshop.database.write() as session:
        user = people.add_user(session, "sato", "x", Role.EXAMINER, NOW)
        return store.receive(session, NewSubmission("case", kept, user.id), NOW)


def test_the_server_of_the_pinned_prefect_starts_with_the_pinned_fastapi() -> None:
    import prefect.server.api.server as server_module

    assert server_module.create_app


def test_a_stored_submission_gets_a_report_and_a_route(service: Service) -> None:
    number = stored(service, {"invoice.pdf": invoice_pdf("A-1"), "certificate.json": certificate_json("A-1")})
    assert flows.examine_submission(number) == "review"
    with service.workshop.database.read() as session:
        assert store.submission(session, number).state is State.REVIEW
        report = store.latest_report(session, number)
    assert report is not None
    assert report.body["schema"] == "shogo.report/1"


def test_a_run_can_be_repeated_and_adds_nothing(service: Service) -> None:
    number = stored(service, {"invoice.pdf": invoice_pdf("A-1"), "certificate.json": certificate_json("A-1")})
    flows.examine_submission(number)
    with service.workshop.database.read() as session:
        first = store.latest_report(session, number)
    flows.examine_submission(number)
    with service.workshop.database.read() as session:
        second = store.latest_report(session, number)
    assert first is not None
    assert second is not None
    assert first.id == second.id


def test_papers_that_cannot_be_used_end_as_failed_with_the_reason(service: Service) -> None:
    number = stored(service, {"invoice.pdf": b"", "certificate.json": certificate_json("A-1")})
    assert flows.examine_submission(number) == "failed"
    with service.workshop.database.read() as session:
        submission = store.submission(session, number)
    assert submission.state is State.FAILED
    assert "empty" in submission.failure.en
    assert "空" in submission.failure.ja


def test_the_worker_knows_when_no_prefect_server_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PREFECT_API_URL", "http://127.0.0.1:9/api")
    assert not prefect_answers()
