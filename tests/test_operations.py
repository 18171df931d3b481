"""Metrics and health: what is measured, who may ask, and when the service says that it cannot work."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from fastapi.testclient import TestClient
from prometheus_client.parser import text_string_to_metric_families

from models import operations
from models.database import Database
from models.operations import Life, Pace
from models.records import State, Verdict
from pipeline.worker import _sign
from review_ui.numbers.health import disk, worker
from review_ui.numbers.metrics import nearest
from tests.applications import Writer
from tests.desk import NOW, Office, office

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
LONGEST = timedelta(minutes=15)
LOCAL = ("127.0.0.1", 50000)


def local(desk: Office, **headers: str) -> TestClient:
    return TestClient(desk.app, client=LOCAL, headers=headers)


def samples(desk: Office) -> dict[tuple[str, ...], float]:
    answer = local(desk).get("/metrics")
    assert answer.status_code == 200
    return {
        (sample.name, *sorted(sample.labels.values())): sample.value
        for family in text_string_to_metric_families(answer.text)
        for sample in family.samples
    }


def test_counts_states_ages_pace_and_life(database: Database) -> None:
    with database.write() as session:
        writer = Writer(session)
        writer.application(NOW - 2 * HOUR, State.RECEIVED)
        writer.application(NOW - 3 * HOUR, State.REVIEW)
        writer.application(NOW - 9 * HOUR, decided=((Verdict.CLEAR_FOR_ISSUANCE, HOUR),))
        writer.application(None, State.REVIEW)
        for seconds in (4, 2):
            row = writer.application(NOW - 30 * MINUTE, State.CLEAR)
            row.received_at -= timedelta(seconds=seconds)  # the report came so much later
        writer.report(row, NOW, ())  # once more: not what somebody waited for
        writer.application(NOW - 10 * MINUTE, State.FAILED)
        operations.beat(session, "one", NOW - HOUR)
        operations.beat(session, "two", NOW - 2 * HOUR)
        operations.beat(session, "two", NOW - MINUTE)
        session.flush()
        found = operations.operations(session, NOW)
    assert (found.applications[State.REVIEW], found.prechecks[State.REVIEW]) == (1, 1)
    assert (found.applications[State.CLEAR], found.applications[State.DECIDED]) == (2, 1)
    assert found.undecided_since == NOW - 3 * HOUR
    assert found.life == Life(NOW - MINUTE, False, NOW - 2 * HOUR)
    assert found.pace == Pace((0.0, 2.0, 4.0), 1)
    assert found.last_report == NOW - 10 * MINUTE  # the last that was written


def test_an_empty_office_has_nothing_to_tell(database: Database) -> None:
    with database.read() as session:
        found = operations.operations(session, NOW)
    assert sum(found.applications.values()) == 0
    assert (found.life, found.pace) == (Life(None, False, None), Pace((), 0))


def test_a_worker_gives_its_sign(database: Database) -> None:
    _sign(database)
    with database.read() as session:
        assert operations.life(session).worker is not None


@pytest.mark.parametrize(("quantile", "expected"), [(0.5, 5.0), (0.9, 9.0), (0.99, 10.0)])
def test_quantiles_are_by_nearest_rank(quantile: float, expected: float) -> None:
    assert nearest(tuple(float(n) for n in range(1, 11)), quantile) == expected


def test_requests_are_counted_by_the_pattern_of_the_address(desk: Office) -> None:
    client = desk.client("sato")
    for number in (desk.by_state[State.REVIEW], 99_999):
        client.get(f"/submissions/{number}")
    client.get("/whatever/somebody/invents")
    told = samples(desk)
    assert told["shogo_requests_total", "/submissions/{number}", "200", "GET"] == 1
    assert told["shogo_requests_total", "/submissions/{number}", "404", "GET"] == 1
    assert told["shogo_requests_total", "(none)", "404", "GET"] == 1
    assert told["shogo_request_seconds_count", "/submissions/{number}"] == 2


def test_the_state_of_the_work_is_told_at_each_scrape(desk: Office) -> None:
    told = samples(desk)
    assert told["shogo_database_up",] == 1
    assert told["shogo_submissions", "application", "review"] == 1
    assert told["shogo_worker_seen_seconds",] == 0
    with desk.database.write() as session:
        Writer(session).application(NOW, State.REVIEW)
    assert samples(desk)["shogo_submissions", "application", "review"] == 2


def test_without_the_database_the_requests_are_still_told(desk: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: object) -> None:
        raise OSError("away")

    monkeypatch.setattr("review_ui.numbers.metrics.operations", away)
    assert samples(desk)["shogo_database_up",] == 0


@pytest.mark.parametrize("header", ["x-forwarded-for", "forwarded", "via", "x-real-ip"])
def test_what_came_through_a_proxy_did_not_come_from_this_machine(desk: Office, header: str) -> None:
    assert local(desk, **{header: "127.0.0.1"}).get("/metrics").status_code == 404


def test_with_a_token_only_the_token_opens_the_metrics(tmp_path: object) -> None:
    made = office(tmp_path / "home", metrics_token="s3cret-token")  # type: ignore[operator]
    far = TestClient(made.app)
    assert far.get("/metrics", headers={"authorization": "Bearer s3cret-token"}).status_code == 200
    for given in ("", "Bearer", "Bearer s3cret", "Basic s3cret-token", "Bearer séçret"):
        assert far.get("/metrics", headers={"authorization": given.encode()}).status_code == 404
    assert TestClient(made.app, client=LOCAL).get("/metrics").status_code == 404
    made.database.close()


def test_metrics_and_health_name_nobody(desk: Office) -> None:
    told = local(desk).get("/metrics").text + local(desk).get("/health").text
    for secret in ("sato", "sakura", "9001000001", str(desk.settings.home), "case-review"):
        assert secret not in told


def test_a_service_that_can_work_is_ready(desk: Office) -> None:
    answer = desk.client().get("/health")
    assert (answer.status_code, answer.json()["status"]) == (200, "ready")
    assert set(answer.json()["checks"]) == {"database", "worker", "disk"}
    assert desk.client().get("/health/live").json() == {"status": "live"}


def test_without_the_database_the_service_lives_but_is_not_ready(desk: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: object) -> None:
        raise OSError("password=hunter2")

    monkeypatch.setattr("review_ui.numbers.health.life", away)
    answer = desk.client().get("/health/ready")
    assert answer.status_code == 503
    assert answer.json()["checks"]["database"] == {"ok": False, "found": "does not answer"}
    assert "hunter2" not in json.dumps(answer.json())
    assert desk.client().get("/health/live").status_code == 200


@pytest.mark.parametrize(
    ("life", "ok"),
    [
        (Life(None, False, None), False),  # never seen
        (Life(NOW - 20 * MINUTE / 60, False, None), True),
        (Life(NOW - 2 * MINUTE, False, None), False),
        (Life(NOW - 2 * MINUTE, True, NOW - 2 * MINUTE), True),  # it reads a long paper
        (Life(NOW - 20 * MINUTE, True, NOW - 20 * MINUTE), False),
        (Life(NOW, False, NOW - 20 * MINUTE), False),  # alive, but what waits is not taken up
    ],
)
def test_a_worker_is_well_while_it_gives_signs_and_nothing_waits_too_long(life: Life, ok: bool) -> None:
    assert worker(life, NOW, LONGEST).ok is ok


def test_a_full_or_missing_disk_is_not_well(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "nowhere"  # type: ignore[operator]
    assert not disk(folder).ok
    monkeypatch.setattr("review_ui.numbers.health.FREE_BYTES", 1 << 62)
    assert not disk(folder.parent).ok
