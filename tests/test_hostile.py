"""An exporter who tries everything: other companies' addresses, forged forms, disguised files, script in every text.

He gets nothing, nothing breaks (no answer is 500 or above), and what he tried is in the audit log.
"""

from __future__ import annotations

import copy
import io
import json
import re
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from httpx import Response

from models import audit, people, store
from models.audit import Asked, Event
from models.records import NewSubmission, Role, State, StoredFile
from tests.desk import NOW, NUMBER, OTHER_NUMBER, Office, csrf, hashed, office, sign_in
from tests.reports import report
from tests.routes import all_routes, parameters

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
SECRETS = ("case-review", "SAKURA", "MERLION", "E02598", "BALL BEARINGS")
OVERSIZE = 3 * 1024 * 1024


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    made = office(tmp_path_factory.mktemp("hostile") / "home", submission_bytes=2 * 1024 * 1024)
    yield made
    made.database.close()


@pytest.fixture(scope="module")
def signed_in(desk: Office) -> SignedIn:
    return SignedIn(desk)


@pytest.fixture
def fuji(signed_in: SignedIn) -> TestClient:
    """Another company than the one whose submissions these are."""
    return signed_in("fuji")


class SignedIn:
    """Signs each person in once, because signing in is throttled, and again when the session has been ended."""

    def __init__(self, desk: Office) -> None:
        self._desk = desk
        self._clients: dict[str, TestClient] = {}

    def __call__(self, name: str) -> TestClient:
        known = self._clients.get(name)
        if known is None or known.get("/account").status_code != 200:
            known = self._clients[name] = self._desk.client(name)
        return known


def values(desk: Office) -> dict[str, object]:
    """A real value for each parameter of an address, all of the other company."""
    with desk.database.read() as session:
        saved = store.latest_report(session, desk.by_state[State.REVIEW])
    return {
        "number": desk.by_state[State.REVIEW], "sha256": desk.invoice_sha256, "page": 1, "dpi": 150, "code": "ja",
        "token": 1, "account": 1, "view": 1, "report": saved.id if saved else 1, "anchor": "f0", "finding": "XDOC-01",
        "judged": "accepted", "field": "invoice_number", "correction": 1, "notice": 1, "table": "days", "kind": "csv",
    }  # fmt: skip


def log(desk: Office) -> list[Event]:
    """Refusals so far, oldest first."""
    desk.app.state.desk.journal.flush()
    with desk.database.read() as session:
        return [e.event for e in reversed(audit.entries(session, Asked(action="refused"), limit=10_000))]


def refusals_since(desk: Office, before: int) -> list[Event]:
    return log(desk)[before:]


def token(client: TestClient) -> str:
    return csrf(client.get("/account").text)


def upload(client: TestClient, *files: tuple[str, bytes], **data: str) -> Response:
    return client.post("/upload", data={"csrf": token(client), **data}, files=[("files", f) for f in files])


def test_another_companys_submission_is_not_there_by_any_way(desk: Office, fuji: TestClient) -> None:
    own_token, number = token(fuji), desk.by_state[State.REVIEW]
    for _, path in sorted(set(all_routes(desk.app.router.routes))):
        if "submissions/{number}" not in path:
            continue
        address, before = path.format(**values(desk)), len(log(desk))
        for method in METHODS:
            answer = fuji.request(
                method, address, data={"csrf": own_token, "version": "2"} if method == "POST" else None
            )
            assert answer.status_code in (401, 403, 404, 405), f"{method} {address}: {answer.status_code}"
            assert not [secret for secret in SECRETS if secret in answer.text], f"{method} {address}"
        told = refusals_since(desk, before)
        assert told, f"{address} is not in the log"
        assert {event.submission for event in told} == {number}, address
        assert path.startswith("/api/") or {event.actor for event in told} == {"fuji"}, address


def test_nothing_of_it_is_in_what_the_exporter_may_see(desk: Office, fuji: TestClient) -> None:
    for address in ("/submissions?state=all", "/submissions?search=PRECISION", "/papers", "/upload", "/account"):
        page = fuji.get(address)
        assert page.status_code < 400, address
        assert not [secret for secret in SECRETS if secret in page.text], address


def test_papers_cannot_be_handed_in_as_a_correction_of_another_companys(desk: Office, fuji: TestClient) -> None:
    number = str(desk.by_state[State.DECIDED])
    answer = upload(fuji, ("invoice.pdf", b"%PDF-1.7"), corrects=number)
    assert answer.status_code in (404, 422)
    assert fuji.get("/upload", params={"corrects": number}).status_code == 404


def test_papers_cannot_be_handed_in_in_another_companys_name(desk: Office, fuji: TestClient) -> None:
    told = json.dumps({"registration_number": NUMBER}).encode()
    answer = upload(fuji, ("invoice.pdf", b"%PDF-1.7"), ("submission.json", told))
    assert answer.status_code == 422
    upload(fuji, ("invoice.pdf", b"%PDF-1.7\n%"), registration_number=NUMBER)
    with desk.database.read() as session:
        mine = [store.submission(session, n) for n in store.unfinished(session)]
    assert {s.registration_number for s in mine if s.uploaded_by == "fuji"} <= {OTHER_NUMBER}


FORGED = {"missing": None, "empty": "", "made up": "x" * 43, "not ASCII": "é", "zero byte": "\0"}


def test_a_forged_form_does_nothing_anywhere(desk: Office, signed_in: SignedIn) -> None:
    """Also that of another person, and that of this person's session before."""
    admin = signed_in("admin")
    old = desk.client("admin")
    old_token = token(old)
    forged = {**FORGED, "another person's": token(signed_in("sato")), "of an older session": old_token}
    for method, path in sorted(set(all_routes(desk.app.router.routes))):
        if method != "POST" or path == "/sign-in" or path.startswith("/api/"):
            continue
        before = len(log(desk))
        for kind, value in forged.items():
            data = {"version": "2"} if value is None else {"csrf": value, "version": "2"}
            answer = admin.post(path.format(**values(desk)), data=data)
            assert answer.status_code == 403, f"{path}, {kind}: {answer.status_code}"
        told = refusals_since(desk, before)
        assert told, path
        assert {json.loads(event.detail)["why"] for event in told} == {"form"}, path
    assert admin.get("/accounts").status_code == 200


def test_a_forged_sign_in_form_is_refused_and_told(desk: Office) -> None:
    before = len(log(desk))
    client = desk.client()
    client.get("/sign-in")
    data = {"name": "sato", "password": "correct horse battery", "csrf": "forged"}
    assert client.post("/sign-in", data=data).status_code == 403
    assert json.loads(refusals_since(desk, before)[0].detail)["why"] == "form"


def test_what_another_site_makes_the_browser_send_is_refused_everywhere(desk: Office, signed_in: SignedIn) -> None:
    admin = signed_in("admin")
    own_token = token(admin)
    for method, path in sorted(set(all_routes(desk.app.router.routes))):
        if method != "POST":
            continue
        for site in ("cross-site", "same-site", "nonsense"):
            before = len(log(desk))
            answer = admin.post(path.format(**values(desk)), data={"csrf": own_token}, headers={"sec-fetch-site": site})
            assert answer.status_code == 403, f"{path} from {site}"
            told = refusals_since(desk, before)
            assert [(event.actor, json.loads(event.detail)["why"]) for event in told] == [("admin", "cross_site")]


def test_what_is_too_large_is_refused_whether_its_size_is_told_or_not(desk: Office, fuji: TestClient) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(OVERSIZE // 65536 + 1):
            yield b"x" * 65536

    form = {"content-type": "application/x-www-form-urlencoded"}
    parts = {"content-type": "multipart/form-data; boundary=b"}
    for address, headers in (("/sign-out", form), ("/upload", parts), ("/account/password", form)):
        for body in (b"x" * OVERSIZE, endless()):
            before = len(log(desk))
            answer = fuji.post(address, content=body, headers=headers)
            assert answer.status_code == 413, address
            assert [json.loads(e.detail)["why"] for e in refusals_since(desk, before)] == ["too_large"]
    for length in (b"-1", b"1e9", b"\xb2", b"99999999999999999999"):
        headers = {b"content-type": b"text/plain", b"content-length": length}
        answer = fuji.post("/sign-out", content=b"", headers=headers)
        assert answer.status_code in (400, 413), length
    assert fuji.get("/account").status_code == 200


def zipped(*files: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return out.getvalue()


PAGE = b"<!doctype html><script>alert(1)</script>"
DISGUISED = {
    "a page named .pdf": ("invoice.pdf", PAGE),
    "a page named .png": ("invoice.png", PAGE),
    "a drawing with script": (
        "invoice.svg",
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    ),
    "a program": ("invoice.exe", b"MZ" + b"\0" * 100),
    "a program named .jpg": ("invoice.jpg", b"MZ" + b"\0" * 100),
    "a page": ("invoice.html", PAGE),
    "a zip in a zip": ("papers.zip", zipped(("inner.zip", zipped(("invoice.pdf", b"%PDF-1.7"))))),
    "a zip that leaves its folder": ("papers.zip", zipped(("../../etc/cron.d/x", b"%PDF-1.7"))),
    "a zip that says more than it holds": ("papers.zip", zipped(("invoice.pdf", b"\0" * 40_000_000))),
    "a zip that is none": ("papers.zip", b"PK\x03\x04 broken"),
    "nothing": ("invoice.pdf", b""),
    "a name that is none": ("..", b"%PDF-1.7"),
    "a PDF of a page, zipped": ("papers.zip", zipped(("invoice.pdf", PAGE))),
}


@pytest.mark.parametrize("kind", DISGUISED)
def test_a_disguised_file_is_not_taken_and_told(desk: Office, fuji: TestClient, kind: str) -> None:
    before, waiting = len(log(desk)), _unfinished(desk)
    answer = upload(fuji, DISGUISED[kind])
    assert answer.status_code in (413, 422), f"{answer.status_code}"
    assert "<script>alert" not in answer.text
    assert _unfinished(desk) == waiting
    assert refusals_since(desk, before), "not in the log"


def test_a_file_that_is_two_things_at_once_is_never_shown_as_the_other_one(desk: Office, signed_in: SignedIn) -> None:
    """It begins as a PDF, so it is taken as one; saved, it is bytes that no browser runs."""
    both = b"%PDF-1.7\n" + PAGE + zipped(("x.html", PAGE))
    client = signed_in("sakura")
    number = re.search(r"/submissions/(\d+)", upload(client, ("invoice.pdf", both)).headers["location"])
    assert number is not None
    with desk.database.read() as session:
        sha256 = store.submission(session, int(number[1])).files[0].sha256
    with desk.database.write() as session:
        store.begin_processing(session, int(number[1]), NOW)
    assert client.get(f"/submissions/{number[1]}/originals/{sha256}").status_code == 403
    saved = signed_in("sato").get(f"/submissions/{_applied_with(desk, sha256)}/originals/{sha256}")
    assert saved.headers["content-type"] == "application/octet-stream"
    assert saved.headers["content-disposition"].startswith("attachment")
    assert saved.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in saved.headers["content-security-policy"]


def _applied_with(desk: Office, sha256: str) -> int:
    return _stored(desk, "an application", "invoice.pdf", sha256)


def _unfinished(desk: Office) -> tuple[int, ...]:
    with desk.database.read() as session:
        return store.unfinished(session)


EVIL = (
    "<script>alert(1)</script>\"><img src=x onerror=alert(1)>'`</textarea></title>"
    "\u202egnp.exe\u2066 {{ 7*7 }} {% raw %} ${7*7} javascript:alert(1)"
)


def _stored(desk: Office, name: str, file: str, sha256: str, body: dict[str, object] | None = None) -> int:
    with desk.database.write() as session:
        user = people.user_named(session, "sakura")
        assert user is not None
        new = NewSubmission(
            name, (StoredFile(file, sha256, 10), StoredFile("certificate.json", "b" * 64, 10)), user.id, NUMBER
        )
        number = store.receive(session, new, NOW)
        if body is not None:
            store.begin_processing(session, number, NOW)
            store.save_report(
                session,
                number,
                body,
                content_sha256="c" * 64,
                pipeline_version="1",
                configuration_hash="d" * 64,
                now=NOW,
            )
    return number


def poisoned(value: object) -> object:
    """Every text that people wrote replaced by the evil one; what the report's own shape needs stays."""
    if isinstance(value, dict):
        kept = {"schema", "route", "kind", "outcome", "rule", "sha256", "source", "document", "checked_on", "profile",
                "text_source", "field", "unit", "amount"}  # fmt: skip
        return {k: v if k in kept else poisoned(v) for k, v in value.items()}
    if isinstance(value, list):
        return [poisoned(v) for v in value]
    return (
        EVIL if isinstance(value, str) and not re.fullmatch(r"[\d.-]+|invoice\.pdf|certificate\.json", value) else value
    )


class Active(HTMLParser):
    """What on a page would run, or lead to something that runs."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self._open = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._open = tag
        self.found += [f"{tag} {name}" for name in given if name.startswith("on") or name in ("style", "srcdoc")]
        self.found += [f"{tag} {v}" for v in given.values() if (v or "").strip().lower().startswith("javascript:")]
        if tag in ("script", "img", "link") and not (given.get("src") or given.get("href") or "").startswith("/"):
            self.found.append(f"{tag} from elsewhere")
        if tag in ("iframe", "object", "embed", "base"):
            self.found.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self._open = ""

    def handle_data(self, data: str) -> None:
        if self._open in ("script", "style") and data.strip():
            self.found.append(f"{self._open} inline")


def harmless(page: Response, where: str) -> None:
    assert page.status_code < 500, where
    assert Active(page.text).found == [], where


def test_script_in_a_papers_text_and_names_is_text_on_every_page(desk: Office) -> None:
    body = poisoned(copy.deepcopy(report(sha256=desk.invoice_sha256)))
    assert isinstance(body, dict)
    number = _stored(desk, EVIL, "<img src=x onerror=alert(1)>.pdf", desk.invoice_sha256, body)
    known = {**values(desk), "number": number}
    for person in ("sato", "sakura", "admin"):
        client = desk.client(person)
        for method, path in sorted(set(all_routes(desk.app.router.routes))):
            if method != "GET" or path.startswith("/api/") or path.endswith(".png"):
                continue
            page = client.get(path.format(**known))
            if "html" in page.headers.get("content-type", ""):
                harmless(page, f"{path} for {person}")
            if path == "/submissions/{number}" and page.status_code == 200:
                assert "&lt;script&gt;alert(1)" in page.text
                assert "{{ 7*7 }}" in page.text


def test_script_in_search_terms_names_and_notes_is_text(desk: Office, signed_in: SignedIn) -> None:
    admin = signed_in("admin")
    for address in (
        "/submissions",
        "/accounts",
        "/registry",
        "/audit-log",
        "/numbers",
        "/papers",
        "/sign-in",
        "/upload",
    ):
        for name in ("search", "q", "actor", "state", "next", "role", "since", "done", "rule", "exporter", "after"):
            harmless(admin.get(address, params={name: EVIL}), f"{address}?{name}")
    harmless(desk.client().get("/sign-in", params={"next": EVIL}), "next")
    client = desk.client()
    client.get("/sign-in")
    harmless(sign_in(client, EVIL, EVIL), "name of the account")
    data = {"csrf": token(admin), "name": EVIL[:80], "role": "examiner"}
    harmless(admin.post("/accounts", data=data), "new account")
    harmless(admin.get("/accounts"), "list of accounts")
    harmless(admin.get("/audit-log"), "log")
    number = desk.by_state[State.REVIEW]
    page = admin.get(f"/submissions/{number}").text
    version = re.search(r'name="version" value="(\d+)"', page)
    note = {
        "csrf": token(admin),
        "version": version[1] if version else "2",
        "verdict": "ask_for_evidence",
        "note": EVIL,
    }
    harmless(admin.post(f"/submissions/{number}/decision", data=note), "decision")
    harmless(admin.get(f"/submissions/{number}"), "case with the note")


TRAVERSALS = (
    "..%2f..%2f..%2fetc%2fpasswd", "%2e%2e%2f%2e%2e%2fetc%2fpasswd", "..%5c..%5cboot.ini", "%00", "1%00.png",
    "....%2f%2f", "%252e%252e%252f", "-1", "0", "99999999999999999999", "%EF%BC%91", "1e3", "%20", "1'%20OR%20'1'='1",
    "%ED%A0%80", "%FF", "{{7*7}}", "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
)  # fmt: skip


def test_no_parameter_of_an_address_leads_out_of_it(desk: Office, signed_in: SignedIn) -> None:
    admin = signed_in("admin")
    form = {"csrf": token(admin), "version": "2"}
    for method, path in sorted(set(all_routes(desk.app.router.routes))):
        for name in parameters(path):
            for evil in TRAVERSALS:
                known = {key: str(value) for key, value in values(desk).items()} | {name: evil}
                address = path.format(**known)
                answer = admin.request(method, address, data=form if method == "POST" else None)
                assert answer.status_code < 500, f"{method} {address}"
                assert "root:x:" not in answer.text
                assert "<script>alert" not in answer.text, address
                if name in ("number", "sha256", "account"):
                    # 307 takes slashes from the end of an address; it stays here.
                    assert answer.status_code in (307, 401, 404, 405, 422), f"{method} {address}: {answer.status_code}"
                    assert answer.headers.get("location", "http://testserver/").startswith("http://testserver/")


@pytest.mark.parametrize("evil", TRAVERSALS)
def test_static_files_lead_nowhere_else(desk: Office, signed_in: SignedIn, evil: str) -> None:
    answer = signed_in("fuji").get(f"/static/{evil}")
    assert answer.status_code in (404, 405)


def test_signs_that_no_database_takes_break_nothing(desk: Office, signed_in: SignedIn) -> None:
    admin = signed_in("admin")
    own_token = token(admin)
    for method, path in sorted(set(all_routes(desk.app.router.routes))):
        if method != "POST" or path in ("/sign-out", "/account/sign-out-everywhere") or path.startswith("/api/"):
            continue
        data = dict.fromkeys(
            ("name", "role", "note", "reason", "text", "verdict", "version", "search", "value"), "\0\ud800"
        )
        body = "&".join(f"{key}=%00%ED%A0%80%F0" for key in data) + f"&csrf={own_token}"
        headers = {"content-type": "application/x-www-form-urlencoded"}
        answer = admin.post(path.format(**values(desk)), content=body, headers=headers)
        assert answer.status_code < 500, path


def test_too_many_tries_and_a_closed_account_are_told(desk: Office) -> None:
    before = len(log(desk))
    with desk.database.write() as session:
        closed = people.add_user(session, "closed", hashed(), Role.EXAMINER, NOW)
        people.set_active(session, closed.id, False)
    client = desk.client()
    for _ in range(6):
        sign_in(client, "closed")
    whys = [json.loads(event.detail)["why"] for event in refusals_since(desk, before)]
    assert set(whys) == {"closed_account", "too_often"}


def test_what_a_role_may_not_do_is_told(desk: Office, signed_in: SignedIn) -> None:
    before = len(log(desk))
    assert signed_in("sato").get("/accounts").status_code == 403
    assert signed_in("sakura").post("/submissions/1/decision").status_code == 403
    assert [event.actor for event in refusals_since(desk, before)] == ["sato", "sakura"]


def test_the_proxys_word_for_the_address_counts_only_where_it_is_trusted(tmp_path: Path) -> None:
    for trusted, expected in (("", "testclient"), ("testclient", "203.0.113.9"), ("10.0.0.0/8", "testclient")):
        made = office(tmp_path / f"home{expected}{len(trusted)}", trusted_proxies=trusted)
        client = made.client()
        client.headers["x-forwarded-for"] = "203.0.113.9"
        sign_in(client, "sato", "wrong")
        assert log(made)[-1].address == expected
        made.database.close()


def test_the_log_is_whole_after_all_this(desk: Office) -> None:
    desk.app.state.desk.journal.flush()
    with desk.database.read() as session:
        assert audit.verify(session).broken is None
