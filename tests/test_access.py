"""Who may do what: every route for every role, and nothing that is not in the table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.routing import APIRoute
from starlette.routing import BaseRoute, Mount

from models.records import State
from tests.desk import Office, csrf

NOBODY, OWNER, OTHER, EXAMINER, ADMIN = None, "sakura", "fuji", "sato", "admin"

# Route: the answer for nobody, the exporter whose submission it is, another exporter, an examiner, the administrator.
# 303 without a session leads to the sign-in page; 404 hides what exists; 422 and 409 mean that the person was let in.
TABLE: dict[tuple[str, str], tuple[int, int, int, int, int]] = {
    ("GET", "/sign-in"): (200, 303, 303, 303, 303),
    ("POST", "/sign-in"): (403, 403, 403, 403, 403),  # without the form's own cookie
    ("POST", "/sign-out"): (401, 303, 303, 303, 303),
    ("GET", "/language/{code}"): (303, 303, 303, 303, 303),
    ("GET", "/"): (303, 303, 303, 303, 303),
    ("GET", "/submissions"): (303, 200, 200, 200, 200),
    ("POST", "/submissions/next"): (401, 403, 403, 303, 303),
    ("POST", "/submissions/{number}/claim"): (401, 403, 403, 303, 409),  # the examiner has it
    ("POST", "/submissions/{number}/release"): (401, 403, 403, 303, 303),
    ("POST", "/submissions/{number}/take-over"): (401, 403, 403, 403, 303),
    ("POST", "/views"): (401, 422, 422, 422, 422),  # without a name
    ("POST", "/views/{view}/rename"): (401, 422, 422, 422, 422),
    ("POST", "/views/{view}/delete"): (401, 404, 404, 404, 404),
    ("GET", "/upload"): (303, 200, 200, 200, 200),
    ("POST", "/upload"): (401, 422, 422, 422, 422),  # no file
    ("GET", "/submissions/{number}"): (303, 200, 404, 200, 200),
    ("GET", "/submissions/{number}/state"): (303, 200, 404, 200, 200),
    ("GET", "/submissions/{number}/pages/{sha256}/{page}/{dpi}.png"): (303, 200, 404, 200, 200),
    ("GET", "/submissions/{number}/originals/{sha256}"): (303, 403, 403, 200, 200),
    ("POST", "/submissions/{number}/decision"): (401, 403, 403, 422, 422),  # nothing chosen
    ("GET", "/submissions/{number}/notice"): (303, 403, 403, 200, 200),
    ("POST", "/submissions/{number}/notice"): (401, 403, 403, 422, 422),  # nothing written
    ("POST", "/submissions/{number}/notice/draft"): (401, 403, 403, 422, 422),
    ("POST", "/submissions/{number}/notice/draft.pdf"): (401, 403, 403, 422, 422),
    ("GET", "/submissions/{number}/notices/{notice}"): (303, 404, 404, 404, 404),  # another submission's notice
    ("GET", "/submissions/{number}/notices/{notice}/notice.pdf"): (303, 404, 404, 404, 404),
    ("POST", "/submissions/{number}/process"): (401, 403, 403, 303, 409),  # the first takes it up again
    ("GET", "/numbers"): (303, 403, 403, 403, 200),
    ("GET", "/numbers/{table}.{kind}"): (303, 403, 403, 403, 200),
    ("GET", "/metrics"): (404, 404, 404, 404, 404),  # none of them asks from the machine itself
    ("GET", "/health"): (200, 200, 200, 200, 200),
    ("GET", "/health/live"): (200, 200, 200, 200, 200),
    ("GET", "/health/ready"): (200, 200, 200, 200, 200),
}
PEOPLE = (NOBODY, OWNER, OTHER, EXAMINER, ADMIN)


def all_routes(routes: list[BaseRoute]) -> Iterator[tuple[str, str]]:
    for route in routes:
        if isinstance(route, APIRoute):
            yield from ((method, route.path) for method in route.methods)
        elif isinstance(route, Mount):
            assert route.path == "/static"
        else:
            inner = getattr(route, "routes", None) or getattr(getattr(route, "original_router", None), "routes", None)
            assert inner, f"unknown kind of route: {route!r}"
            yield from all_routes(list(inner))


def test_every_route_is_in_the_table(desk: Office) -> None:
    assert set(all_routes(desk.app.router.routes)) == set(TABLE)


@pytest.mark.parametrize(("method", "path"), TABLE, ids=lambda value: str(value))
def test_each_person_gets_what_the_table_says(desk: Office, method: str, path: str) -> None:
    address = path.format(
        number=desk.by_state[State.REVIEW],
        sha256=desk.invoice_sha256,
        page=1,
        dpi=150,
        code="ja",
        view=1,
        notice=1,
        table="rules",
        kind="csv",
    )
    for person, expected in zip(PEOPLE, TABLE[method, path], strict=True):
        client = desk.client(person)
        data = {"csrf": csrf(client.get("/upload").text) if person else "", "version": "2"}
        answer = client.request(method, address, data=data if method == "POST" else None)
        assert answer.status_code == expected, f"{person}: {answer.status_code}\n{answer.text[:500]}"


@pytest.mark.parametrize("path", [p for m, p in TABLE if m == "POST" and p != "/sign-in"])
def test_a_form_of_another_session_is_refused(desk: Office, path: str) -> None:
    address = path.format(number=desk.by_state[State.REVIEW], view=1)
    token = csrf(desk.client("admin").get("/upload").text)
    files = [("files", ("a.pdf", b"%PDF-"))] if path == "/upload" else None
    data = {"csrf": token, "version": "2", "verdict": "clear_for_issuance"}
    assert desk.client("sato").post(address, data=data, files=files).status_code == 403


def test_a_post_from_another_site_is_refused(desk: Office) -> None:
    client = desk.client("sato")
    token = csrf(client.get("/upload").text)
    answer = client.post("/sign-out", data={"csrf": token}, headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 403
    assert client.get("/submissions").status_code == 200


@pytest.mark.parametrize("address", ["/submissions", "/sign-in", "/static/case.js", "/nowhere", "/health"])
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
    for template in Path("review_ui/templates").glob("*.html"):
        text = template.read_text("utf-8")
        assert " style=" not in text, template
        assert " onclick=" not in text, template
        assert "<style" not in text, template
        for part in text.split("<script")[1:]:
            assert 'src="/static/' in part.split(">")[0], template
