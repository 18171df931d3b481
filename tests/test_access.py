"""Who may do what: every route for every role, and nothing that is not in the table."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from httpx import Response

from models import people, store
from models.records import NewSubmission, Role, State, StoredFile
from tests.desk import NOW, NUMBER, PASSWORD, Office, csrf, hashed, office
from tests.routes import all_routes


class To(Enum):
    """Who is let in: the exporter whose submission it is, another exporter, examiner, supervisor, administrator."""

    ALL = "nobody sakura fuji sato mori admin"
    MEMBERS = "sakura fuji sato mori admin"
    OWN = "sakura sato mori admin"
    CHAMBER = "sato mori admin"
    SUPERVISORS = "mori admin"
    ADMINISTRATORS = "admin"
    TOKENS = ""  # the API: a browser's session counts for nothing there


PEOPLE = ("nobody", "sakura", "fuji", "sato", "mori", "admin")
# What is asked for is not there in this office, so that whoever is let in gets 404 as well.
MISSING = {
    "/sign-in/company", "/sign-in/back", "/metrics", "/registry/entry", "/accounts/{account}/link",
    "/submissions/{number}/take/certificate.json", "/submissions/{number}/take/draft.json",
    "/submissions/{number}/crops/{report}/{anchor}.png", "/submissions/{number}/judgements/{finding}/dismissed",
    "/submissions/{number}/judgements/{finding}/{judged}", "/submissions/{number}/fields",
    "/submissions/{number}/corrections/{correction}/undo", "/submissions/{number}/notices/{notice}",
    "/submissions/{number}/notices/{notice}/notice.pdf",
    "/layouts/{number}/retire", "/views/{view}/rename", "/views/{view}/delete", "/tokens/{token}/end",
}  # fmt: skip

TABLE: dict[tuple[str, str], To] = {
    ("GET", "/sign-in"): To.ALL,
    ("POST", "/sign-in"): To.ALL,
    ("GET", "/sign-in/company"): To.ALL,
    ("GET", "/sign-in/back"): To.ALL,
    ("GET", "/language/{code}"): To.ALL,
    ("GET", "/metrics"): To.ALL,  # by its own token, or from this machine alone
    ("GET", "/health"): To.ALL,
    ("GET", "/health/live"): To.ALL,
    ("GET", "/health/ready"): To.ALL,
    ("GET", "/api/v1/openapi.json"): To.ALL,
    ("GET", "/"): To.MEMBERS,
    ("GET", "/account"): To.MEMBERS,
    ("GET", "/account/password"): To.MEMBERS,
    ("POST", "/account/password"): To.MEMBERS,
    ("GET", "/tokens"): To.MEMBERS,
    ("POST", "/tokens"): To.MEMBERS,
    ("POST", "/tokens/{token}/end"): To.MEMBERS,
    ("GET", "/submissions"): To.MEMBERS,
    ("GET", "/papers"): To.MEMBERS,
    ("POST", "/views"): To.MEMBERS,
    ("POST", "/views/{view}/rename"): To.MEMBERS,
    ("POST", "/views/{view}/delete"): To.MEMBERS,
    ("GET", "/upload"): To.MEMBERS,
    ("POST", "/upload"): To.MEMBERS,
    ("GET", "/submissions/{number}"): To.OWN,
    ("GET", "/submissions/{number}/state"): To.OWN,
    ("GET", "/submissions/{number}/progress"): To.OWN,
    ("GET", "/submissions/{number}/pages/{sha256}/{page}/{dpi}.png"): To.OWN,
    ("GET", "/submissions/{number}/crops/{report}/{anchor}.png"): To.OWN,
    ("POST", "/submissions/{number}/apply"): To.OWN,
    ("POST", "/submissions/{number}/withdraw"): To.OWN,
    ("GET", "/submissions/{number}/take/certificate.json"): To.OWN,
    ("GET", "/submissions/{number}/take/certificate-items.tsv"): To.OWN,
    ("GET", "/submissions/{number}/take/invoice-items.tsv"): To.OWN,
    ("GET", "/submissions/{number}/take/draft.json"): To.OWN,
    ("POST", "/submissions/{number}/corrected"): To.OWN,
    ("GET", "/submissions/{number}/notices/{notice}"): To.OWN,
    ("GET", "/submissions/{number}/notices/{notice}/notice.pdf"): To.OWN,
    ("GET", "/submissions/{number}/originals/{sha256}"): To.CHAMBER,
    ("POST", "/submissions/next"): To.CHAMBER,
    ("POST", "/submissions/{number}/claim"): To.CHAMBER,
    ("POST", "/submissions/{number}/release"): To.CHAMBER,
    ("POST", "/submissions/{number}/take-over"): To.SUPERVISORS,
    ("POST", "/submissions/{number}/decision"): To.CHAMBER,
    ("GET", "/submissions/{number}/notice"): To.CHAMBER,
    ("POST", "/submissions/{number}/notice"): To.CHAMBER,
    ("POST", "/submissions/{number}/notice/draft"): To.CHAMBER,
    ("POST", "/submissions/{number}/notice/draft.pdf"): To.CHAMBER,
    ("GET", "/submissions/{number}/judgements/{finding}/dismissed"): To.CHAMBER,
    ("POST", "/submissions/{number}/judgements/{finding}/{judged}"): To.CHAMBER,
    ("GET", "/submissions/{number}/fields"): To.CHAMBER,
    ("GET", "/submissions/{number}/fields/{sha256}/{field}"): To.CHAMBER,
    ("POST", "/submissions/{number}/fields/{sha256}/{field}"): To.CHAMBER,
    ("POST", "/submissions/{number}/corrections/{correction}/undo"): To.CHAMBER,
    ("POST", "/submissions/{number}/reread"): To.CHAMBER,
    ("POST", "/submissions/{number}/process"): To.CHAMBER,
    ("GET", "/layouts"): To.SUPERVISORS,
    ("POST", "/layouts/{number}/retire"): To.SUPERVISORS,
    ("GET", "/submissions.{kind}"): To.CHAMBER,
    ("GET", "/numbers"): To.SUPERVISORS,
    ("GET", "/numbers/{table}.{kind}"): To.SUPERVISORS,
    ("GET", "/accounts"): To.ADMINISTRATORS,
    ("POST", "/accounts"): To.ADMINISTRATORS,
    ("GET", "/accounts/{account}"): To.ADMINISTRATORS,
    ("POST", "/accounts/{account}/role"): To.ADMINISTRATORS,
    ("POST", "/accounts/{account}/password"): To.ADMINISTRATORS,
    ("POST", "/accounts/{account}/close"): To.ADMINISTRATORS,
    ("POST", "/accounts/{account}/open"): To.ADMINISTRATORS,
    ("POST", "/accounts/{account}/link"): To.ADMINISTRATORS,
    ("POST", "/accounts/{account}/sign-out"): To.ADMINISTRATORS,
    ("GET", "/registry"): To.ADMINISTRATORS,
    ("GET", "/registry/entry"): To.ADMINISTRATORS,
    ("POST", "/registry/preview"): To.ADMINISTRATORS,
    ("POST", "/registry/import"): To.ADMINISTRATORS,
    ("GET", "/audit-log"): To.ADMINISTRATORS,
    ("GET", "/audit-log/export.csv"): To.ADMINISTRATORS,
    ("POST", "/audit-log/verify"): To.ADMINISTRATORS,
    ("POST", "/api/v1/submissions"): To.TOKENS,
    ("GET", "/api/v1/submissions"): To.TOKENS,
    ("GET", "/api/v1/submissions/{number}"): To.TOKENS,
    ("GET", "/api/v1/submissions/{number}/report"): To.TOKENS,
    ("GET", "/api/v1/submissions/{number}/decisions"): To.TOKENS,
    ("POST", "/api/v1/submissions/{number}/application"): To.TOKENS,
    ("GET", "/api/v1/submissions/{number}/judgements"): To.TOKENS,
    ("POST", "/api/v1/submissions/{number}/judgements"): To.TOKENS,
    ("POST", "/api/v1/submissions/{number}/decisions"): To.TOKENS,
    ("GET", "/api/v1/submissions/{number}/notices"): To.TOKENS,
    ("GET", "/api/v1/submissions/{number}/corrections"): To.TOKENS,
    ("POST", "/api/v1/submissions/{number}/corrections"): To.TOKENS,
    ("POST", "/api/v1/submissions/{number}/corrections/{correction}/undo"): To.TOKENS,
    # Last, because they end the sessions that the others need.
    ("POST", "/sign-out"): To.MEMBERS,
    ("POST", "/account/sign-out-everywhere"): To.MEMBERS,
}


@pytest.fixture(scope="module")
def building(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """One office for the whole table, with a supervisor."""
    made = office(tmp_path_factory.mktemp("access") / "home")
    with made.database.write() as session:
        people.add_user(session, "mori", hashed(), Role.SUPERVISOR, NOW)
        people.add_user(session, "spare", hashed(), Role.EXAMINER, NOW)
    yield made
    made.database.close()


@pytest.fixture(scope="module")
def visitors(building: Office) -> dict[str, TestClient]:
    return {person: building.client(None if person == "nobody" else person) for person in PEOPLE}


def asked(desk: Office, client: TestClient, person: str, method: str, path: str) -> Response:
    """The real thing where there is one, with the form's own token; nothing is filled in besides."""
    with desk.database.read() as session:
        spare = people.user_named(session, "spare")
    address = path.format(
        number=desk.by_state[State.REVIEW], sha256=desk.invoice_sha256, page=1, dpi=150, code="ja", token=9, view=9,
        account=spare.id if spare else 0, report=1, anchor="x", finding="XDOC-01", judged="accepted", correction=9,
        field="invoice_number", notice=9, table="days", kind="csv",
    )  # fmt: skip
    if method == "GET":
        return client.get(address)
    if path == "/sign-in":
        return client.post(address, data={"csrf": csrf(desk.client().get("/sign-in").text)})
    token = "" if person == "nobody" else csrf(client.get("/account").text)
    return client.post(address, data={"csrf": token, "version": "2"})


def let_in(answer: Response, missing: bool) -> bool:
    if answer.headers.get("location", "").startswith("/sign-in?"):
        return False
    return answer.status_code not in (401, 403) and (answer.status_code != 404 or missing)


def test_every_route_is_in_the_table(building: Office) -> None:
    assert set(all_routes(building.app.router.routes)) == set(TABLE)


@pytest.mark.parametrize(("method", "path"), TABLE, ids=lambda value: str(value))
def test_each_person_gets_what_the_table_says(
    building: Office, visitors: dict[str, TestClient], method: str, path: str
) -> None:
    if (method, path) == ("POST", "/sign-in"):
        pytest.skip("has tests of its own (tests/test_signing_in.py)")
    for person in PEOPLE:
        if path == "/account/sign-out-everywhere" and person != "nobody":
            visitors[person] = building.client(person)  # signed out just before
        answer = asked(building, visitors[person], person, method, path)
        expected = person in TABLE[method, path].value.split()
        assert answer.status_code < 500, f"{person}: {answer.status_code}"
        outside = person == "fuji" and "submissions/{number}" in path  # nothing tells him even that it is there
        if expected:
            assert let_in(answer, path in MISSING), f"{person}: {answer.status_code}\n{answer.text[:500]}"
        else:
            assert answer.status_code in (303, 401, 403, 404), f"{person}: {answer.status_code}"
            assert not let_in(answer, missing=False), f"{person}: {answer.status_code}"
        if outside and TABLE[method, path] is To.OWN:
            assert answer.status_code == 404


@pytest.mark.parametrize("address", ["/submissions", "/sign-in", "/static/case/case.js", "/nowhere", "/health"])
def test_every_answer_carries_the_security_headers(desk: Office, address: str) -> None:
    headers = desk.client("sato").get(address).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_pages_with_papers_are_not_kept_by_caches(desk: Office) -> None:
    client = desk.client("sato")
    assert client.get(f"/submissions/{desk.by_state[State.REVIEW]}").headers["cache-control"] == "no-store"


def test_an_exporter_does_not_see_others_in_the_list(desk: Office) -> None:
    assert "case-review" in desk.client("sakura").get("/submissions?state=all").text
    assert "case-review" not in desk.client("fuji").get("/submissions?state=all").text


def test_a_page_of_a_file_of_another_submission_is_not_shown(desk: Office) -> None:
    number = desk.by_state[State.REVIEW]
    assert desk.client("sato").get(f"/submissions/{number}/pages/{'e' * 64}/1/150.png").status_code == 404


def test_templates_hold_no_inline_script_or_style() -> None:
    for template in Path("review_ui/templates").rglob("*.html"):
        text = template.read_text("utf-8")
        assert " style=" not in text, template
        assert " onclick=" not in text, template
        assert "<style" not in text, template
        for part in text.split("<script")[1:]:
            assert 'src="/static/' in part.split(">")[0], template


def test_head_gets_the_headers_of_get_and_no_body(desk: Office) -> None:
    client = desk.client("sato")
    answer = client.head("/submissions")
    assert answer.status_code == 200
    assert answer.content == b""
    assert "content-security-policy" in answer.headers
    assert client.head("/sign-out").status_code == client.options("/submissions").status_code == 405


def test_behind_tls_cookies_are_bound_to_the_host_and_browsers_told_to_stay_with_tls(tmp_path: Path) -> None:
    made = office(tmp_path / "home", https=True)
    client = TestClient(made.app, base_url="https://shogo.example", follow_redirects=False)
    shown = client.get("/sign-in")
    data = {"name": "sato", "password": PASSWORD, "csrf": csrf(shown.text)}
    answer = client.post("/sign-in", data=data)
    assert answer.headers["strict-transport-security"].startswith("max-age=")
    for cookie in (shown.headers["set-cookie"], answer.headers.get_list("set-cookie")[-1]):
        assert cookie.startswith("__Host-shogo_")
        assert "Secure" in cookie
        assert "Path=/;" in cookie + ";"
        assert "Domain" not in cookie
    assert client.get("/submissions").status_code == 200
    made.database.close()


def test_a_pre_check_is_its_exporters_own(desk: Office) -> None:
    with desk.database.write() as session:
        user = people.user_named(session, "sakura")
        assert user is not None
        files = (StoredFile("invoice.pdf", desk.invoice_sha256, 10),)
        number = store.receive(session, NewSubmission("mine", files, user.id, NUMBER, applied=False), NOW)
    assert desk.client("sakura").get(f"/submissions/{number}").status_code == 200
    for person in ("fuji", "sato", "admin"):
        assert desk.client(person).get(f"/submissions/{number}").status_code == 404, person
