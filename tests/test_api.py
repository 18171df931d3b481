"""The JSON API: who may call it, what it takes and gives, and how it refuses."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from models import claims, people, store, tokens
from models.records import Role, State
from review_ui.api.access import PER_MINUTE, PREFIX, Pace
from review_ui.api.app import PATH, create_api
from review_ui.desk import digest
from tests.desk import NOW, PDF, Office, csrf, office

FILE = [("files", ("invoice.pdf", PDF, "application/pdf"))]


@pytest.fixture
def made(tmp_path: Path) -> Office:
    return office(tmp_path)


def token_of(made: Office, name: str, days: int = 30) -> str:
    token = f"{PREFIX}{name}"
    with made.database.write() as session:
        user = people.user_named(session, name)
        assert user is not None
        tokens.issue(session, user.id, "test", digest(token), NOW, NOW + timedelta(days=days))
    return token


def api(made: Office, name: str | None = "sato") -> TestClient:
    headers = {} if name is None else {"authorization": f"Bearer {token_of(made, name)}"}
    return TestClient(made.app, headers=headers, base_url=f"http://testserver{PATH}", follow_redirects=False)


def test_papers_are_handed_in_and_the_report_is_fetched(made: Office) -> None:
    client = api(made, "sakura")
    answer = client.post("/submissions", files=FILE, data={"applied_on": "2026-11-20"})
    assert answer.status_code == 202
    number = answer.json()["number"]
    assert answer.headers["location"] == f"{PATH}/submissions/{number}"
    told = client.get(f"/submissions/{number}").json()
    assert (told["state"], told["applied_on"], told["registration_number"]) == ("received", "2026-11-20", "9001000001")
    assert told["files"][0]["name"] == "invoice.pdf"
    assert client.get(f"/submissions/{number}/report").status_code == 404


def test_the_report_is_the_contracts_and_each_finding_can_be_named(made: Office) -> None:
    report = api(made).get(f"/submissions/{made.by_state[State.REVIEW]}/report").json()
    assert report["schema"] == "shogo.report/1"
    keys = [finding["key"] for finding in report["findings"]]
    assert len(set(keys)) == len(keys) == 4


def test_a_precheck_is_no_application_until_it_is_said(made: Office) -> None:
    client = api(made, "sakura")
    number = client.post("/submissions", files=FILE, data={"precheck": "true"}).json()["number"]
    assert client.get(f"/submissions/{number}").json()["applied_at"] is None
    early = client.post(f"/submissions/{number}/application", json={"version": 1})
    assert early.status_code == 409
    with made.database.write() as session:
        store.save_report(
            session, number, {"route": "clear", "findings": []}, content_sha256="c" * 64, pipeline_version="1",
            configuration_hash="d" * 64, now=NOW,
        )  # fmt: skip
    version = client.get(f"/submissions/{number}").json()["version"]
    assert client.post(f"/submissions/{number}/application", json={"version": version - 1}).status_code == 409
    applied = client.post(f"/submissions/{number}/application", json={"version": version})
    assert applied.status_code == 200
    assert applied.json()["applied_at"] is not None


@pytest.mark.parametrize("header", ["", "Bearer ", "Bearer shogo_nobody", "Basic c2F0bzpwYXNz", "Bearer sato"])
def test_without_a_token_that_holds_nothing_is_given(made: Office, header: str) -> None:
    answer = TestClient(made.app).get(f"{PATH}/submissions", headers={"authorization": header} if header else {})
    assert answer.status_code == 401
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_signed_in_browser_is_no_caller(made: Office) -> None:
    assert made.client("sato").get(f"{PATH}/submissions").status_code == 401


def test_a_token_ends_with_its_day_with_its_owner_and_when_it_is_ended(made: Office) -> None:
    client = api(made)
    assert client.get("/submissions").status_code == 200
    with made.database.write() as session:
        own = tokens.holder(session, digest(f"{PREFIX}sato"), NOW)
        assert own is not None
        assert tokens.holder(session, digest(f"{PREFIX}sato"), NOW + timedelta(days=30)) is None
        people.set_active(session, own.user.id, False)
    assert client.get("/submissions").status_code == 401
    with made.database.write() as session:
        people.set_active(session, own.user.id, True)
    assert client.get("/submissions").status_code == 200
    with made.database.write() as session:
        assert not tokens.revoke(session, own.token, own.user.id + 1, NOW)
        assert tokens.revoke(session, own.token, own.user.id, NOW)
    assert client.get("/submissions").status_code == 401


def opened(client: TestClient, number: int) -> tuple[int, list[str]]:
    """The version of a submission, and the keys of the findings that ask for a judgement."""
    report = client.get(f"/submissions/{number}/report").json()
    keys = [finding["key"] for finding in report["findings"] if finding["outcome"] != "note"]
    return client.get(f"/submissions/{number}").json()["version"], keys


def test_a_case_is_cleared_once_every_finding_is_dismissed_with_a_reason(made: Office) -> None:
    client, number = api(made), made.by_state[State.REVIEW]
    version, keys = opened(client, number)
    clear = {"version": version, "verdict": "clear_for_issuance"}
    refused = client.post(f"/submissions/{number}/decisions", json=clear)
    assert (refused.status_code, refused.headers["content-type"]) == (409, "application/problem+json")
    for key in keys:
        said = {"version": version, "finding": key, "judged": "dismissed"}
        assert client.post(f"/submissions/{number}/judgements", json=said).status_code == 422
        held = client.post(f"/submissions/{number}/judgements", json={**said, "reason": "Seen on the original."})
        assert held.status_code == 200
    assert {j["finding"] for j in client.get(f"/submissions/{number}/judgements").json()} == set(keys)
    decided = client.post(f"/submissions/{number}/decisions", json=clear)
    assert decided.json()["submission"]["verdict"] == "clear_for_issuance"
    assert client.post(f"/submissions/{number}/decisions", json=clear).status_code == 409
    assert [d["verdict"] for d in client.get(f"/submissions/{number}/decisions").json()] == ["clear_for_issuance"]


def test_a_return_sends_the_composed_notice_or_the_given_one(made: Office) -> None:
    client, number = api(made), made.by_state[State.REVIEW]
    version, _ = opened(client, number)
    back = {"version": version, "verdict": "return_to_exporter"}
    blank = client.post(f"/submissions/{number}/decisions", json={**back, "notice": {"en": " ", "ja": "差戻し"}})
    assert blank.status_code == 422
    composed = client.post(f"/submissions/{number}/decisions", json=back).json()["notice"]["text"]
    assert "KSI" in composed["en"] or "E02598" in composed["en"]
    assert composed["ja"] != composed["en"]
    number = made.by_state[State.CLEAR]
    version, _ = opened(client, number)
    given = {"version": version, "verdict": "ask_for_evidence", "notice": {"en": "Send the L/C.", "ja": "信用状を。"}}
    client.post(f"/submissions/{number}/decisions", json=given)
    exporter = api(made, "sakura")
    (notice,) = exporter.get(f"/submissions/{number}/notices").json()
    assert notice["text"] == {"en": "Send the L/C.", "ja": "信用状を。"}


def test_a_value_is_corrected_by_an_examiner_and_kept_with_his_name(made: Office) -> None:
    client, number = api(made), made.by_state[State.REVIEW]
    version, _ = opened(client, number)
    said = {"version": version, "document": "invoice.pdf", "field": "invoice_number", "text": "KSI-26-0417"}
    path = f"/submissions/{number}/corrections"
    assert client.post(path, json={**said, "document": "other.pdf"}).status_code == 404
    assert client.post(path, json={**said, "field": "no_such_field"}).status_code == 409
    assert client.post(path, json={**said, "version": version - 1}).status_code == 409
    kept = client.post(path, json=said).json()
    assert (kept["correction"]["text"], kept["submission"]["version"] > version) == ("KSI-26-0417", True)
    (holding,) = client.get(path).json()
    assert holding["made_by"] == "sato"
    assert api(made, "sakura").get(path).status_code == 403


def test_an_exporter_neither_judges_nor_decides(made: Office) -> None:
    client, number = api(made, "sakura"), made.by_state[State.REVIEW]
    said = {"version": 1, "finding": "0" * 64, "judged": "accepted"}
    assert client.post(f"/submissions/{number}/judgements", json=said).status_code == 403
    assert client.get(f"/submissions/{number}/judgements").status_code == 403
    decision = {"version": 1, "verdict": "clear_for_issuance"}
    assert client.post(f"/submissions/{number}/decisions", json=decision).status_code == 403


def test_a_case_that_somebody_else_works_on_is_not_decided(made: Office) -> None:
    number = made.by_state[State.CLEAR]
    with made.database.write() as session:
        other = people.user_named(session, "admin")
        assert other is not None
        claims.hold(session, number, other.id, NOW, NOW + timedelta(minutes=15))
    client = api(made)
    version, _ = opened(client, number)
    decision = {"version": version, "verdict": "clear_for_issuance"}
    answer = client.post(f"/submissions/{number}/decisions", json=decision)
    assert answer.status_code == 409
    assert "admin" in answer.json()["detail"]


def test_an_exporter_gets_nothing_of_another_company(made: Office) -> None:
    client = api(made, "fuji")
    number = made.by_state[State.REVIEW]
    for path in ("", "/report", "/decisions", "/notices"):
        assert client.get(f"/submissions/{number}{path}").status_code == 404
    assert client.post(f"/submissions/{number}/application", json={"version": 1}).status_code == 404
    assert client.post("/submissions", files=FILE, data={"corrects": str(number)}).status_code == 404
    assert client.get("/submissions", params={"state": list(State)}).json()["submissions"] == []


def test_an_exporter_is_not_told_that_a_second_examiner_is_awaited(made: Office) -> None:
    number = made.by_state[State.COUNTERSIGN]
    for name, state in (("sakura", "review"), ("sato", "countersign")):
        client = api(made, name)
        assert client.get(f"/submissions/{number}").json()["state"] == state
        rows = client.get("/submissions", params={"state": list(State)}).json()["submissions"]
        assert [row["state"] for row in rows if row["number"] == number] == [state]


def test_papers_for_another_company_are_refused(made: Office) -> None:
    answer = api(made, "fuji").post("/submissions", files=FILE, data={"registration_number": "9001000001"})
    if answer.status_code == 202:  # what was typed does not count for an exporter, his account does
        assert answer.json()["registration_number"] == "9001000002"
    else:
        assert answer.status_code == 422


def test_the_list_is_paged_and_searched(made: Office) -> None:
    client = api(made)
    first = client.get("/submissions", params={"limit": 2}).json()
    second = client.get("/submissions", params={"limit": 100, "after": first["after"]}).json()
    numbers = [row["number"] for row in first["submissions"] + second["submissions"]]
    assert len(first["submissions"]) == 2
    waiting = {n for state, n in made.by_state.items() if state is not State.DECIDED}
    assert sorted(numbers) == sorted(waiting)
    assert second["after"] is None
    assert client.get("/submissions", params={"search": "case-review"}).json()["submissions"][0]["state"] == "review"


@pytest.mark.parametrize(
    ("method", "path", "sent"),
    [
        ("GET", "/submissions/0", {}),
        ("GET", "/submissions/99999999999999999999", {}),
        ("GET", "/submissions?limit=101", {}),
        ("GET", "/submissions?after=soon", {}),
        ("GET", "/submissions?state=lost", {}),
        ("GET", "/submissions?search=%00", {}),
        ("POST", "/submissions", {"data": {"applied_on": "tomorrow"}}),
        ("POST", "/submissions", {"files": FILE, "data": {"applied_on": "2026-13-40"}}),
        ("POST", "/submissions", {"files": [("files", ("a.pdf", b"<html>", "application/pdf"))]}),
        ("POST", "/submissions", {"files": FILE, "data": {"callback_url": "https://elsewhere.example/"}}),
        ("POST", "/submissions/1/application", {"json": {"version": 1, "verdict": "clear"}}),
    ],
)
def test_what_is_not_as_described_is_refused_with_a_reason(
    made: Office, method: str, path: str, sent: dict[str, object]
) -> None:
    answer = api(made).request(method, path, **sent)  # type: ignore[arg-type]
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    told = answer.json()
    assert told.get("errors") or told.get("faults") or "callback_url" in told["detail"]


def test_a_refused_file_is_named_with_its_remedy_in_both_languages(made: Office) -> None:
    answer = api(made).post("/submissions", files=[("files", ("a.pdf", b"<html>", "application/pdf"))])
    (fault,) = answer.json()["faults"]
    assert fault["file"] == "a.pdf"
    assert all(fault[part][code] for part in ("message", "remedy") for code in ("en", "ja"))


def test_too_many_requests_are_slowed_down(made: Office) -> None:
    slow = create_api(made.app.state.desk, Pace(per_minute=2))
    client = TestClient(slow, headers={"authorization": f"Bearer {token_of(made, 'sato')}"})
    assert [client.get("/submissions").status_code for _ in range(3)] == [200, 200, 429]
    assert PER_MINUTE > 100


def test_a_token_is_made_shown_once_and_ended_on_its_page(made: Office) -> None:
    browser = made.client("sato")
    page = browser.get("/tokens").text
    answer = browser.post("/tokens", data={"csrf": csrf(page), "name": "Issuing system", "days": "90"})
    token = answer.text.split('class="secret" tabindex="0">')[1].split("<")[0]
    client = TestClient(made.app, headers={"authorization": f"Bearer {token}"})
    assert client.get(f"{PATH}/submissions").status_code == 200
    page = browser.get("/tokens").text
    assert token not in page
    with made.database.read() as session:
        own = tokens.holder(session, digest(token), NOW)
        assert own is not None
        assert own.user.role is Role.EXAMINER
    assert made.client("sakura").post(f"/tokens/{own.token}/end", data={"csrf": "x"}).status_code == 403
    assert browser.post(f"/tokens/{own.token}/end", data={"csrf": csrf(page)}).status_code == 303
    assert client.get(f"{PATH}/submissions").status_code == 401
    assert browser.post("/tokens", data={"csrf": csrf(page), "name": " "}).status_code == 422
    assert browser.post("/tokens", data={"csrf": csrf(page), "name": "x", "days": "9999"}).status_code == 422


def test_an_exporter_is_told_what_was_decided_and_not_by_whom(made: Office) -> None:
    number = made.by_state[State.COUNTERSIGN]
    assert [d["decided_by"] for d in api(made).get(f"/submissions/{number}/decisions").json()] == ["sato"]
    exporter = api(made, "sakura")
    assert exporter.get(f"/submissions/{number}/decisions").json() == []
    examiner, returned = api(made, "admin"), made.by_state[State.REVIEW]
    version = examiner.get(f"/submissions/{returned}").json()["version"]
    decision = {"version": version, "verdict": "return_to_exporter"}
    assert examiner.post(f"/submissions/{returned}/decisions", json=decision).status_code == 200
    told = exporter.get(f"/submissions/{returned}/decisions").json()
    assert [(d["verdict"], d["decided_by"]) for d in told] == [("return_to_exporter", "")]
    assert [n["sent_by"] for n in exporter.get(f"/submissions/{returned}/notices").json()] == [""]
