"""Correcting on the web: the form without script, what it answers, who may, and what is in the audit log."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi.testclient import TestClient
from httpx import Response

from matchers.examples import clean_case
from models import claims, people, store
from models.document import Document, Page, TextSource, Word
from models.geometry import Box
from models.records import Role, State
from models.tables import AuditRow
from pipeline.gathered import Gathered
from pipeline.processing import content_of
from tests.desk import NOW, Office, csrf, hashed, office, version
from tests.test_correcting import gathered

HELD = NOW.replace(hour=23)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Office]:
    made = office(tmp_path / "home")
    corrector = made.app.state.desk.corrector
    with made.database.read() as session:
        kept = store.submission(session, made.by_state[State.REVIEW])
    corrector.papers.put(content_of(kept), of_the_office(made))
    page = Page(1, 595.3, 841.9, (Word("NORTHERN", Box(100, 100, 150, 110)),), TextSource.TEXT_LAYER)
    corrector.readings.put(Document("invoice.pdf", made.invoice_sha256, (page,)), made.settings.limits)
    yield made
    made.database.close()


def of_the_office(made: Office) -> Gathered:
    """What was read of the submission in review; the office's files bear these names."""
    return gathered(made.invoice_sha256)


def case(made: Office) -> str:
    return f"/submissions/{made.by_state[State.REVIEW]}"


def form(made: Office, field: str = "invoice_number") -> str:
    return f"{case(made)}/fields/{made.invoice_sha256}/{field}"


def sent(client: TestClient, made: Office, field: str = "invoice_number", part: bool = False, **told: str) -> Response:
    page = client.get(case(made)).text
    body = {"csrf": csrf(page), "version": str(version(page)), **told}
    return client.post(form(made, field), data=body, headers={"x-part": "1"} if part else {})


def body_of(made: Office) -> Mapping[str, Any]:
    with made.database.read() as session:
        saved = store.latest_report(session, made.by_state[State.REVIEW])
    assert saved is not None
    return saved.body


def test_a_value_is_corrected_by_a_form_and_marked_with_name_time_and_what_was_read(desk: Office) -> None:
    client = desk.client("sato")
    answer = sent(client, desk, text="AB-999")
    assert (answer.status_code, answer.headers["location"].split("#")[0]) == (303, case(desk))
    page = client.get(case(desk)).text
    read = clean_case().invoices[0].invoice_number
    assert read is not None
    assert "entered by sato" in page
    assert f"<q>{read.text}</q>" in page
    assert "AB-999" in page


def test_the_form_shows_what_was_read_and_offers_the_words_of_the_page(desk: Office) -> None:
    page = desk.client("sato").get(form(desk)).text
    assert 'name="text"' in page
    assert '<option value="NORTHERN">' in page
    assert "Nothing stands there" in page
    assert "<script" not in page.split("<main")[1]


def test_the_form_is_there_in_japanese(desk: Office) -> None:
    assert "書類の記載" in desk.client("sato", "ja").get(form(desk)).text


def test_what_cannot_be_understood_is_shown_again_with_what_was_typed(desk: Office) -> None:
    answer = sent(desk.client("sato"), desk, "invoice_date", text="12/11/2026")
    assert answer.status_code == 422
    assert "can be two days" in answer.text
    assert 'value="12/11/2026 (2026-12-11)"' in answer.text
    assert "field_corrections" not in body_of(desk)


def test_a_script_gets_the_same_in_json(desk: Office) -> None:
    client = desk.client("sato")
    refused = sent(client, desk, "invoice_date", part=True, text="soon")
    assert (refused.status_code, "not one date" in refused.json()["said"]) == (422, True)
    taken = sent(client, desk, part=True, text="AB-999")
    assert taken.status_code == 200
    assert taken.json()["checked"] is True


def test_a_stale_form_is_refused_with_409_and_what_was_typed(desk: Office) -> None:
    client = desk.client("sato")
    page = client.get(case(desk)).text
    old = {"csrf": csrf(page), "version": str(version(page))}
    sent(client, desk, text="AB-999")
    answer = client.post(form(desk), data={**old, "text": "TOO-LATE-1"})
    assert answer.status_code == 409
    assert 'value="TOO-LATE-1"' in answer.text
    assert body_of(desk)["invoices"][0]["fields"]["invoice_number"]["value"] == "AB-999"


def test_a_case_that_somebody_else_holds_is_refused_with_409(desk: Office) -> None:
    client = desk.client("sato")
    page = client.get(case(desk)).text
    with desk.database.write() as session:
        abe = people.add_user(session, "abe", hashed(), Role.EXAMINER, NOW)
        number = desk.by_state[State.REVIEW]
        session.execute(sa.text("UPDATE submission SET claimed_by = NULL, claimed_until = NULL"))
        claims.hold(session, number, abe.id, NOW, HELD)
    told = {"csrf": csrf(page), "version": str(version(page)), "text": "AB-999"}
    answer = client.post(form(desk), data=told)
    assert (answer.status_code, "abe" in answer.text) == (409, True)


@pytest.mark.parametrize("name", ["sakura", "fuji"])
def test_an_exporter_corrects_nothing(desk: Office, name: str) -> None:
    client = desk.client(name)
    assert client.get(form(desk)).status_code in (403, 404)
    token = csrf(client.get("/submissions").text)
    told = {"csrf": token, "version": "3", "text": "AB-999"}
    assert client.post(form(desk), data=told).status_code in (403, 404)
    assert client.post(
        f"{case(desk)}/reread", data={**told, "sha256": "a", "page": "1", "box": "1 2 3 4"}
    ).status_code in (
        403,
        404,
    )


def test_the_typed_certificate_has_no_form(desk: Office) -> None:
    assert desk.client("sato").get(f"{case(desk)}/fields/{'b' * 64}/vessel").status_code == 404


def test_a_form_without_its_token_is_refused(desk: Office) -> None:
    client = desk.client("sato")
    assert client.post(form(desk), data={"version": "3", "text": "X"}).status_code == 403


def test_a_correction_is_taken_back(desk: Office) -> None:
    client = desk.client("sato")
    sent(client, desk, text="AB-999")
    page = client.get(case(desk)).text
    made = body_of(desk)["field_corrections"][0]["id"]
    told = {"csrf": csrf(page), "version": str(version(page))}
    assert client.post(f"{case(desk)}/corrections/{made}/undo", data=told).status_code == 303
    assert "field_corrections" not in body_of(desk)
    read = clean_case().invoices[0].invoice_number
    assert read is not None
    assert body_of(desk)["invoices"][0]["fields"]["invoice_number"]["value"] == read.value


def test_each_correction_is_in_the_audit_log(desk: Office) -> None:
    sent(desk.client("sato"), desk, text="AB-999")
    with desk.database.read() as session:
        events = session.scalars(sa.select(AuditRow).where(AuditRow.action == "value_corrected")).all()
    assert [(e.actor, e.submission_id, "AB-999" in e.detail) for e in events] == [
        ("sato", desk.by_state[State.REVIEW], True)
    ]


def test_a_drawn_rectangle_is_read_again(desk: Office) -> None:
    client = desk.client("sato")
    token = csrf(client.get(case(desk)).text)
    told = {"csrf": token, "sha256": desk.invoice_sha256, "page": "1", "box": "90 90 160 120"}
    answer = client.post(f"{case(desk)}/reread", data=told)
    assert answer.json() == {"texts": ["NORTHERN"], "said": "the file's own text"}
    for page, box in (("9", "1 2 3 4"), ("1", "nan 1 2 3"), ("1", "x"), ("1", "5 5 5 5")):
        assert client.post(f"{case(desk)}/reread", data={**told, "page": page, "box": box}).status_code == 422


def test_text_from_outside_stays_text(desk: Office) -> None:
    client = desk.client("sato")
    sent(client, desk, text="<script>alert(1)</script>")
    page = client.get(case(desk)).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_the_form_for_a_value_that_was_not_read_is_found(desk: Office) -> None:
    client = desk.client("sato")
    asked = {"paper": desk.invoice_sha256, "field": "line.quantity", "row": "2"}
    answer = client.get(f"{case(desk)}/fields", params=asked)
    assert answer.headers["location"].endswith("/quantity?row=1")
    assert client.get(f"{case(desk)}/fields", params={"paper": "..", "field": "x"}).status_code == 404
