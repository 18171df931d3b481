"""Findings are judged one by one: with a reason, under a claim, kept for ever, and never hidden."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from fastapi.testclient import TestClient
from httpx import Response
from sqlalchemy.orm import Session

from models import claims, people, store
from models.database import Database
from models.judgements import NewJudgement, judge, judgements, standing
from models.records import NewSubmission, Role, Stale, State
from models.review import Judged, finding_keys
from tests.desk import NOW, Office, csrf, hashed, version
from tests.reports import FINDINGS, finding, report

KEYS = finding_keys(FINDINGS)


@pytest.fixture
def number(desk: Office) -> int:
    return desk.by_state[State.REVIEW]


def say(client: TestClient, number: int, judged: str, key: str = KEYS[0], part: bool = False, **typed: str) -> Response:
    page = client.get(f"/submissions/{number}").text
    told = {"csrf": csrf(page), "version": str(version(page)), **typed}
    headers = {"x-part": "1"} if part else {}
    return client.post(f"/submissions/{number}/judgements/{key}/{judged}", data=told, headers=headers)


def test_what_was_judged_is_shown_with_reason_and_name(desk: Office, number: int) -> None:
    client = desk.client("sato")
    answer = say(client, number, "dismissed", reason="Seen at the counter")
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/submissions/{number}#finding-0"
    page = client.get(f"/submissions/{number}").text
    shown = re.search(r'<li class="finding[^>]*id="finding-0".*?id="finding-1"', page, re.S)
    assert shown is not None
    assert "judged-dismissed" in shown[0]
    assert "The certificate names invoice E02589" in shown[0]  # it is still there
    assert "Seen at the counter" in shown[0]
    assert "sato" in shown[0]
    assert "1 of 3 settled" in page  # the note is no question


def test_nothing_is_dismissed_without_a_reason(desk: Office, number: int) -> None:
    answer = say(desk.client("sato"), number, "dismissed", reason="   ")
    assert answer.status_code == 422
    assert "never dismissed without" in answer.text
    with desk.database.read() as session:
        assert judgements(session, number) == ()


def test_a_word_can_be_taken_back_and_all_words_are_kept(desk: Office, number: int) -> None:
    client = desk.client("sato")
    for judged in ("accepted", "reopened"):
        assert say(client, number, judged).status_code == 303
    assert "0 of 3 settled" in client.get(f"/submissions/{number}").text
    with desk.database.read() as session:
        told = judgements(session, number)
    assert [j.judged for j in told] == [Judged.ACCEPTED, Judged.REOPENED]
    assert standing(told) == {}


def test_with_script_only_the_finding_and_the_count_come_back(desk: Office, number: int) -> None:
    answer = say(desk.client("sato"), number, "accepted", part=True)
    assert answer.status_code == 200
    assert "<html" not in answer.text
    assert answer.text.count("data-finding=") == 1
    assert "1 of 3 settled" in answer.text


def test_an_exporter_judges_nothing(desk: Office, number: int) -> None:
    client = desk.client("sakura")
    told = {"csrf": csrf(client.get("/upload").text), "version": "2"}
    answer = client.post(f"/submissions/{number}/judgements/{KEYS[0]}/accepted", data=told)
    assert answer.status_code in (403, 404)
    assert "data-act" not in client.get(f"/submissions/{number}").text


def test_a_case_that_somebody_else_holds_can_be_read_and_not_judged(desk: Office, number: int) -> None:
    with desk.database.write() as session:
        other = people.add_user(session, "tanaka", hashed(), Role.EXAMINER, NOW).id
        claims.hold(session, number, other, NOW, NOW + timedelta(minutes=20))
    client = desk.client("sato")
    page = client.get(f"/submissions/{number}").text
    assert "tanaka is working on this case" in page
    assert "data-act" not in page
    told = {"csrf": csrf(page), "version": "2"}
    assert client.post(f"/submissions/{number}/judgements/{KEYS[0]}/accepted", data=told).status_code == 409
    told = {**told, "common": "Confirmed with the exporter.", "reason": "by telephone"}
    answer = client.post(f"/submissions/{number}/judgements/{KEYS[0]}/dismissed", data=told)
    assert answer.status_code == 409
    assert "Confirmed with the exporter. by telephone" in answer.text  # what was typed is there to be copied
    with desk.database.read() as session:
        assert judgements(session, number) == ()


def test_who_was_too_late_keeps_the_reason(desk: Office, number: int) -> None:
    client = desk.client("sato")
    page = client.get(f"/submissions/{number}").text
    with desk.database.write() as session:
        store.begin_processing(session, number, NOW)
        body = report(sha256=desk.invoice_sha256)
        store.save_report(
            session, number, body, content_sha256="e" * 64, pipeline_version="2", configuration_hash="d", now=NOW
        )
    told = {"csrf": csrf(page), "version": str(version(page)), "reason": "took long to write"}
    answer = client.post(f"/submissions/{number}/judgements/{KEYS[0]}/dismissed", data=told)
    assert answer.status_code == 409
    assert "took long to write" in answer.text
    again = {**told, "version": str(version(answer.text))}
    assert client.post(f"/submissions/{number}/judgements/{KEYS[0]}/dismissed", data=again).status_code == 303


def test_a_note_or_an_unknown_finding_cannot_be_judged(desk: Office, number: int) -> None:
    client = desk.client("sato")
    assert say(client, number, "accepted", KEYS[3]).status_code == 404
    assert say(client, number, "accepted", "f" * 64).status_code == 404


def test_reasons_are_text(desk: Office, number: int) -> None:
    client = desk.client("sato")
    say(client, number, "dismissed", reason="<script>alert(1)</script>")
    assert "<script>alert" not in client.get(f"/submissions/{number}").text


def test_a_judgement_is_carried_over_to_the_report_of_another_examination(database: Database) -> None:
    with database.write() as session:
        user = people.add_user(session, "sato", "hash", Role.EXAMINER, NOW).id
        number = store.receive(session, NewSubmission("case", (), user), NOW)
        first = save(session, number, FINDINGS, "1")
        judge(session, said(number, first, user), 2, NOW)
    with database.write() as session:
        more = [finding("NEW-1", "fix", "vessel", "The ship differs.", "船名"), *FINDINGS]
        save(session, number, more, "2")
        held = standing(judgements(session, number))
    assert [k in held for k in finding_keys(more)] == [False, True, False, False, False]


def test_a_judgement_on_an_older_state_is_refused_and_changes_nothing(database: Database) -> None:
    with database.write() as session:
        user = people.add_user(session, "sato", "hash", Role.EXAMINER, NOW).id
        number = store.receive(session, NewSubmission("case", (), user), NOW)
        first = save(session, number, FINDINGS, "1")
    with pytest.raises(Stale), database.write() as session:
        judge(session, said(number, first, user), 1, NOW)
    with database.read() as session:
        assert judgements(session, number) == ()


def test_judging_does_not_make_the_other_forms_stale(desk: Office, number: int) -> None:
    client = desk.client("sato")
    before = version(client.get(f"/submissions/{number}").text)
    say(client, number, "accepted")
    assert version(client.get(f"/submissions/{number}").text) == before


def test_nothing_is_judged_after_the_decision(desk: Office) -> None:
    number = desk.by_state[State.DECIDED]
    client = desk.client("sato")
    assert "data-act" not in client.get(f"/submissions/{number}").text
    assert say(client, number, "accepted").status_code == 409


def save(session: Session, number: int, findings: list[dict[str, object]], run: str) -> int:
    body = {**report(), "findings": findings}
    kept = store.save_report(
        session, number, body, content_sha256="c" * 64, pipeline_version=run, configuration_hash="d", now=NOW
    )
    return kept.id


def said(number: int, report_id: int, user: int) -> NewJudgement:
    return NewJudgement(number, report_id, KEYS[0], "XDOC-01", Judged.DISMISSED, "Seen", user)
