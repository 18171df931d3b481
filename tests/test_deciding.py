"""One submission on screen."""

from __future__ import annotations

import json

import pytest
from jinja2 import UndefinedError

from models import store
from models.records import State
from review_ui.app import templates
from review_ui.language import language
from tests.desk import NOW, Office, csrf, version
from tests.reports import report


def page(desk: Office, state: State, person: str = "sato", language: str = "en") -> str:
    answer = desk.client(person, language).get(f"/submissions/{desk.by_state[state]}")
    assert answer.status_code == 200
    return answer.text


def test_no_finding_is_hidden_and_each_stands_under_its_outcome(desk: Office) -> None:
    shown = page(desk, State.REVIEW).partition('class="verdicts"')[2]
    order = ["Must be corrected", "E02589, the invoice", "Evidence needed", "proxy", "To be judged", "gross weight on"]
    places = [shown.index(words) for words in (*order, "For information", "Box 6 is empty.")]
    assert places == sorted(places)
    assert "<details" not in shown.partition("data-corrections")[0]


def test_what_could_not_be_read_is_told_apart_from_a_mismatch(desk: Office) -> None:
    shown = page(desk, State.REVIEW, language="ja")
    assert shown.count('nature-mismatch">不一致') == 1
    assert shown.count('nature-unread">読取不確実') == 1


def test_a_finding_leads_to_its_box_and_the_box_back_without_script(desk: Office) -> None:
    shown = page(desk, State.REVIEW)
    assert 'href="#box-0-0"' in shown
    assert '<a href="#finding-0" class="mark mark-fix mark-mismatch" id="box-0-0"' in shown
    assert 'viewBox="0 0 595.2 841.9"' in shown
    assert '<rect x="69.5" y="87.5" width="113.0" height="19.0"' in shown


def test_the_characters_that_differ_are_marked(desk: Office) -> None:
    shown = page(desk, State.REVIEW)
    assert "E025<mark>98</mark>" in shown
    assert "E025<mark>89</mark>" in shown


def test_every_field_that_was_read_is_listed_with_its_certainty(desk: Office) -> None:
    shown = page(desk, State.REVIEW)
    for words in ("SAKURA PRECISION CO., LTD.", "1250.0 KG", "uncertain 41 %", "BALL BEARINGS", "E02589 2026-11-01"):
        assert words in shown, words


def test_a_clear_submission_says_that_nothing_was_found(desk: Office) -> None:
    assert "No rule has anything to say about these papers." in page(desk, State.CLEAR)


def test_a_waiting_submission_says_so_and_asks_again_without_script(desk: Office) -> None:
    shown = page(desk, State.PROCESSING)
    assert "Being read" in shown
    assert '<noscript><meta http-equiv="refresh"' in shown


def test_the_state_can_be_asked_for(desk: Office) -> None:
    answer = desk.client("sakura", "ja").get(f"/submissions/{desk.by_state[State.PROCESSING]}/state")
    assert answer.json() == {"state": "processing", "name": "読取中", "version": 2}


def test_a_failed_submission_can_be_tried_again(desk: Office) -> None:
    number = desk.by_state[State.FAILED]
    client = desk.client("sato")
    shown = client.get(f"/submissions/{number}").text
    told = {"csrf": csrf(shown), "version": str(version(shown))}
    assert client.post(f"/submissions/{number}/process", data={**told, "version": "1"}).status_code == 409
    assert client.post(f"/submissions/{number}/process", data=told).status_code == 303
    with desk.database.read() as session:
        assert number in store.unfinished(session)  # where the worker looks


def test_a_page_picture_may_be_kept_by_the_browser_for_ever(desk: Office) -> None:
    client = desk.client("sakura")
    address = f"/submissions/{desk.by_state[State.REVIEW]}/pages/{desk.invoice_sha256}/1/150.png"
    first = client.get(address)
    assert first.headers["content-type"] == "image/png"
    assert "private" in first.headers["cache-control"]
    assert "immutable" in first.headers["cache-control"]
    assert client.get(address, headers={"if-none-match": first.headers["etag"]}).status_code == 304
    assert client.get(address.replace("150", "151")).status_code == 404


def test_an_original_is_only_ever_saved_never_opened(desk: Office) -> None:
    client = desk.client("sato")
    answer = client.get(f"/submissions/{desk.by_state[State.REVIEW]}/originals/{desk.invoice_sha256}")
    assert answer.headers["content-disposition"].startswith("attachment;")
    assert answer.headers["content-type"] == "application/octet-stream"
    assert "sandbox" in answer.headers["content-security-policy"]


def test_the_queue_shows_the_open_ones_and_searches(desk: Office) -> None:
    client = desk.client("sato")
    opened = client.get("/submissions").text
    assert "case-review" in opened
    assert "case-decided" not in opened
    assert "case-decided" in client.get("/submissions?state=decided").text
    assert "case-review" in client.get("/submissions?search=merlion").text
    assert "case-review" not in client.get("/submissions?search=tulip").text
    assert "case-review" in client.get("/submissions?state=nonsense").text


def test_a_decided_submission_is_not_examined_again(desk: Office) -> None:
    client = desk.client("sato")
    number = desk.by_state[State.DECIDED]
    shown = client.get(f"/submissions/{number}").text
    told = {"csrf": csrf(shown), "version": str(version(shown))}
    assert client.post(f"/submissions/{number}/process", data=told).status_code == 409


def test_what_somebody_else_holds_is_not_examined_again(desk: Office) -> None:
    number = desk.by_state[State.REVIEW]
    client = desk.client("sato")
    shown = client.get(f"/submissions/{number}").text
    other = desk.client("admin")
    mine = {"csrf": csrf(other.get(f"/submissions/{number}").text)}
    assert other.post(f"/submissions/{number}/claim", data=mine).status_code == 303
    told = {"csrf": csrf(shown), "version": str(version(shown))}
    assert client.post(f"/submissions/{number}/process", data=told).status_code == 409
    with desk.database.read() as session:
        assert store.submission(session, number).state is State.REVIEW


def test_text_from_the_papers_stays_text(desk: Office) -> None:
    attack = '<img src=x onerror="alert(1)">'
    number = desk.by_state[State.REVIEW]
    body = json.loads(
        json.dumps(report(sha256=desk.invoice_sha256)).replace("BALL BEARINGS", "@").replace("E02589", "@")
    )
    body = json.loads(json.dumps(body).replace("@", json.dumps(attack)[1:-1]))
    with desk.database.write() as session:
        store.save_report(
            session, number, body, content_sha256="c" * 64, pipeline_version="2", configuration_hash="d", now=NOW
        )
    shown = page(desk, State.REVIEW)
    assert "<img src=x" not in shown
    assert shown.count("&lt;img src=x onerror") >= 4


def test_a_misspelt_name_in_a_template_fails_instead_of_showing_nothing() -> None:
    with pytest.raises(UndefinedError):
        templates()(language("en")).from_string("{{ view.findngs }}").render(view=object())
