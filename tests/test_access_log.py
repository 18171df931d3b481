"""The audit log on screen: complete, filtered, exported without formulas, verified; and every action has a name."""

from __future__ import annotations

import csv
import io
import re
from itertools import pairwise
from pathlib import Path

import sqlalchemy as sa

from models import audit
from models.audit import Event
from models.records import State
from review_ui.access.names import ACTIONS, DETAILS, REASONS
from tests.desk import NOW, Office, csrf, sign_in


def note(desk: Office, *events: Event) -> None:
    with desk.database.write() as session:
        audit.note(session, *events)


def event(action: str = "decided", actor: str = "sato", submission: int | None = 1, **detail: object) -> Event:
    return Event(NOW, action, actor, "examiner", "192.0.2.1", submission, audit.canonical(detail))


def numbers(page: str) -> list[int]:
    return [int(n) for n in re.findall(r'<td class="right number">(\d+)</td>', page)]


def test_looks_at_a_case_and_its_papers_are_in_the_log_once(desk: Office) -> None:
    client, number = desk.client("sato"), desk.by_state[State.REVIEW]
    for _ in range(3):
        client.get(f"/submissions/{number}")
        client.get(f"/submissions/{number}/pages/{desk.invoice_sha256}/1/150.png")
    client.get(f"/submissions/{number}/originals/{desk.invoice_sha256}")
    desk.app.state.desk.journal.flush()
    with desk.database.read() as session:
        seen = [(e.event.action, e.event.submission) for e in audit.entries(session) if e.event.actor == "sato"]
    for action in ("case_viewed", "document_viewed", "original_saved"):
        assert seen.count((action, number)) == 1, action


def test_the_page_is_filtered_by_person_action_submission_and_date(desk: Office) -> None:
    client = desk.client("admin")
    note(desk, event(), event("judged", "abe", 2), event("decided", "abe", 2))
    first = min(numbers(client.get("/audit-log?actor=abe").text)) - 1
    page = client.get("/audit-log?actor=abe").text
    assert numbers(page) == [first + 2, first + 1]
    assert numbers(client.get("/audit-log?actor=abe&action=decided").text) == [first + 2]
    assert numbers(client.get("/audit-log?submission=1").text) == [first]
    assert numbers(client.get("/audit-log?until=2026-11-20").text) == []
    assert first in numbers(client.get("/audit-log?since=2026-11-21&until=2026-11-21").text)
    for strange in ("submission=x", "since=yesterday", "action=%00", "submission=%EF%BC%91"):
        assert client.get(f"/audit-log?{strange}").status_code == 200


def test_a_long_log_is_paged(desk: Office) -> None:
    client = desk.client("admin")
    note(desk, *(event(n=n) for n in range(250)))
    address, seen = "/audit-log?actor=sato", []
    while address:
        page = client.get(address).text
        seen += numbers(page)
        more = re.search(r'href="(/audit-log\?[^"]*before=[^"]*)"', page)
        address = more[1].replace("&amp;", "&") if more else ""
    assert len(seen) == len(set(seen)) == 250


def test_the_export_holds_no_formula_and_enough_to_check_the_chain(desk: Office) -> None:
    note(desk, event(actor="=cmd|' /C calc'!A0", submission=None), event(reason="@SUM(1)"))
    rows = list(csv.DictReader(io.StringIO(desk.client("admin").get("/audit-log/export.csv").text.lstrip("\ufeff"))))
    assert not [cell for row in rows for cell in row.values() if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]
    for newer, older in pairwise(rows):
        assert newer["previous"] == older["hash"]
    assert rows[0]["action"] == "log_exported"


def test_verifying_says_whether_the_log_is_whole(desk: Office) -> None:
    client = desk.client("admin")
    token = csrf(client.get("/audit-log").text)
    assert "all as they were written" in client.post("/audit-log/verify", data={"csrf": token}).text
    assert "is not there" in client.post("/audit-log/verify", data={"csrf": token, "expect": "a" * 64}).text
    with desk.database.write() as session:
        session.execute(sa.text("DROP TRIGGER audit_event_no_update"))
        session.execute(sa.text("UPDATE audit_event SET actor = 'abe' WHERE id = 1"))
    assert "Entry 1 is missing or was changed" in client.post("/audit-log/verify", data={"csrf": token}).text


def test_what_is_in_an_event_is_text_on_the_page(desk: Office) -> None:
    note(desk, event(actor="<script>alert(1)</script>", reason="{{ 7*7 }}<img src=x onerror=alert(1)>"))
    page = desk.client("admin").get("/audit-log").text
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert "{{ 7*7 }}" in page


def test_wrong_passwords_are_told_apart_in_the_log_and_typed_secrets_are_not_kept(desk: Office) -> None:
    sign_in(desk.client(), "sato", "wrong")
    sign_in(desk.client(), "my secret password", "x")
    desk.app.state.desk.journal.flush()
    with desk.database.read() as session:
        told = " ".join(e.event.detail for e in audit.entries(session))
    assert '"account":"sato"' in told
    assert "wrong_password" in told
    assert "unknown_account" in told
    assert "my secret" not in told


def test_every_action_and_reason_in_the_program_has_a_name_on_screen() -> None:
    source = "\n".join(
        path.read_text("utf-8") for folder in ("review_ui", "pipeline") for path in Path(folder).rglob("*.py")
    )
    actions = set(re.findall(r'(?:note|event|note_of|own_deed)\(\s*(?:user, )?(?:\w+, )*"(\w+)"', source))
    reasons = set(re.findall(r'(?:refused|Untrusted|Refused)\(\s*(?:\w+, )?"(\w+)"', source))
    assert len(actions) > 15
    assert actions - set(ACTIONS) == set()
    assert reasons - set(REASONS) == set()
    assert "why" in DETAILS
