"""Accounts: one's own, and what the administrator does with those of others."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from argon2 import PasswordHasher
from fastapi.testclient import TestClient
from httpx import Response

from models import audit, people
from models.audit import Asked
from models.records import Role, User
from pipeline.accounts import authenticate
from review_ui.desk import digest
from tests.desk import NOW, NUMBER, PASSWORD, Office, csrf, sign_in

NEW = "ein neues Passwort, lang"


def user(desk: Office, name: str) -> User:
    with desk.database.read() as session:
        found = people.user_named(session, name)
    assert found is not None
    return found


def change_password(client: TestClient, old: str = PASSWORD, new: str = NEW, again: str = NEW) -> Response:
    token = csrf(client.get("/account/password").text)
    return client.post("/account/password", data={"csrf": token, "old": old, "new": new, "again": again})


def post(client: TestClient, address: str, page: str, **data: str) -> Response:
    shown = client.get(page).text
    stamp = re.search(r'name="stamp" value="([^"]+)"', shown)
    return client.post(address, data={"csrf": csrf(shown), "stamp": stamp[1] if stamp else "", **data})


def on_account(desk: Office, name: str, what: str, by: str = "admin", **data: str) -> Response:
    page = f"/accounts/{user(desk, name).id}"
    return post(desk.client(by), f"{page}/{what}", page, **data)


def once(page: str) -> str:
    found = re.search(r'class="password">([^<]+)<', page)
    assert found is not None
    return found[1]


def logged(desk: Office, action: str) -> list[str]:
    with desk.database.read() as session:
        return [entry.event.detail for entry in audit.entries(session, Asked(action=action))]


def test_a_changed_password_ends_every_other_session_and_keeps_this_one(desk: Office) -> None:
    other, client = desk.client("sato"), desk.client("sato")
    before = client.cookies["shogo_session"]
    assert change_password(client).status_code == 303
    assert client.cookies["shogo_session"] != before
    assert client.get("/submissions").status_code == 200
    assert other.get("/submissions").status_code == 303
    assert sign_in(desk.client(), "sato").status_code == 401
    assert sign_in(desk.client(), "sato", NEW).status_code == 303
    assert logged(desk, "password_changed") == ["{}"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"old": "wrong"}, "The present password is not right."),
        ({"new": "short", "again": "short"}, "at least 12 characters"),
        ({"again": "another"}, "not the same"),
        ({"new": "aaaaaaaaaaaaaaa", "again": "aaaaaaaaaaaaaaa"}, "too easy"),
        ({"new": "this is for Sato", "again": "this is for Sato"}, "too easy"),
        ({"new": PASSWORD, "again": PASSWORD}, "the present one"),
        ({"new": "x1y2z3" * 40, "again": "x1y2z3" * 40}, "at most 200"),
    ],
)
def test_a_password_that_will_not_do_is_not_taken(desk: Office, given: dict[str, str], said: str) -> None:
    answer = change_password(desk.client("sato"), **given)
    assert answer.status_code == 422
    assert said in answer.text
    assert sign_in(desk.client(), "sato").status_code == 303


def test_signing_out_everywhere_ends_every_session(desk: Office) -> None:
    one, other = desk.client("sato"), desk.client("sato")
    one.post("/account/sign-out-everywhere", data={"csrf": csrf(one.get("/account").text)})
    assert one.get("/submissions").status_code == 303
    assert other.get("/submissions").status_code == 303


def test_a_session_that_is_not_used_ends_and_one_that_is_used_does_not(desk: Office) -> None:
    token = desk.client("sato").cookies["shogo_session"]
    idle = desk.settings.idle
    with desk.database.write() as session:
        assert people.signed_in(session, digest(token), NOW + idle - timedelta(seconds=1), idle) is not None
        assert people.signed_in(session, digest(token), NOW + idle, idle) is None
        people.seen(session, digest(token), NOW + idle / 2)
        assert people.signed_in(session, digest(token), NOW + idle, idle) is not None


def test_a_hash_with_old_parameters_is_made_anew_at_the_next_sign_in(desk: Office) -> None:
    before = user(desk, "sato").password_hash
    assert PasswordHasher().check_needs_rehash(before)
    assert authenticate(desk.database, "sato", PASSWORD) is not None
    after = user(desk, "sato").password_hash
    assert not PasswordHasher().check_needs_rehash(after)
    assert authenticate(desk.database, "sato", PASSWORD) is not None


def test_guessing_is_counted_over_several_web_processes(desk: Office, tmp_path: object) -> None:
    from review_ui.app import create_app

    another = TestClient(create_app(desk.settings, render=lambda *_: b"", now=lambda: NOW), follow_redirects=False)
    for client in (desk.client(), another, desk.client(), another, desk.client()):
        assert sign_in(client, "sato", "wrong").status_code == 401
    assert sign_in(another, "sato").status_code == 429


def test_an_added_person_changes_the_one_time_password_before_anything_else(desk: Office) -> None:
    answer = post(desk.client("admin"), "/accounts", "/accounts", name="ito", role="examiner")
    password = once(answer.text)
    client = desk.client()
    assert sign_in(client, "ito", password).status_code == 303
    for address in ("/submissions", "/account", "/upload"):
        assert client.get(address).headers["location"] == "/account/password"
    assert "for this sign-in only" in client.get("/account/password").text
    assert change_password(client, password).status_code == 303
    assert client.get("/submissions").status_code == 200
    assert '"account":"ito"' in logged(desk, "account_added")[0]
    assert password not in str(logged(desk, "account_added"))


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"name": "sato", "role": "examiner"}, "already an account"),
        ({"name": "", "role": "examiner"}, "1 to 80 characters"),
        ({"name": "ito", "role": "chief"}, "The role is one of"),
        ({"name": "ito", "role": "exporter"}, "registration number"),
        ({"name": "ito", "role": "examiner", "registration_number": NUMBER}, "registration number"),
    ],
)
def test_what_is_wrong_with_a_new_account_is_said_and_nothing_typed_is_lost(
    desk: Office, given: dict[str, str], said: str
) -> None:
    answer = post(desk.client("admin"), "/accounts", "/accounts", **given)
    assert answer.status_code == 422
    assert said in answer.text
    assert f'name="name" value="{given["name"]}"' in answer.text


def test_a_reset_password_is_shown_once_and_throws_the_person_out(desk: Office) -> None:
    client = desk.client("sato")
    answer = on_account(desk, "sato", "password")
    assert client.get("/submissions").status_code == 303
    assert sign_in(desk.client(), "sato").status_code == 401
    assert sign_in(desk.client(), "sato", once(answer.text)).status_code == 303
    assert 'class="password"' not in desk.client("admin").get(f"/accounts/{user(desk, 'sato').id}").text


def test_a_changed_role_counts_at_once_and_needs_a_new_session(desk: Office) -> None:
    client = desk.client("sato")
    assert on_account(desk, "sato", "role", role="exporter", registration_number=NUMBER).status_code == 303
    assert client.get("/submissions").status_code == 303
    assert user(desk, "sato").role is Role.EXPORTER
    assert '"before":"examiner"' in logged(desk, "role_changed")[0]


def test_a_closed_account_is_out_at_once_and_comes_back_when_opened(desk: Office) -> None:
    client = desk.client("sato")
    assert on_account(desk, "sato", "close").status_code == 303
    assert client.get("/submissions").status_code == 303
    assert sign_in(desk.client(), "sato").status_code == 401
    assert on_account(desk, "sato", "open").status_code == 303
    assert sign_in(desk.client(), "sato").status_code == 303


@pytest.mark.parametrize(("what", "data"), [("close", {}), ("role", {"role": "examiner"})])
def test_an_administrator_does_not_lock_himself_out(desk: Office, what: str, data: dict[str, str]) -> None:
    assert on_account(desk, "admin", what, **data).status_code == 422
    assert user(desk, "admin").active
    assert user(desk, "admin").role is Role.ADMINISTRATOR


def test_a_form_made_before_another_change_changes_nothing(desk: Office) -> None:
    client, page = desk.client("admin"), f"/accounts/{user(desk, 'sato').id}"
    shown = client.get(page).text
    stamp = re.search(r'name="stamp" value="([^"]+)"', shown)
    assert stamp is not None
    on_account(desk, "sato", "role", role="supervisor")
    data = {"csrf": csrf(shown), "stamp": stamp[1], "role": "examiner"}
    assert client.post(f"{page}/role", data=data).status_code == 409
    assert user(desk, "sato").role is Role.SUPERVISOR


def test_the_list_is_searched_and_filtered(desk: Office) -> None:
    client = desk.client("admin")
    assert "sakura" not in client.get("/accounts?search=sato").text
    assert "sakura" in client.get(f"/accounts?search={NUMBER}").text
    assert "sato" not in client.get("/accounts?role=exporter").text


def test_there_is_no_account_of_that_number(desk: Office) -> None:
    assert desk.client("admin").get("/accounts/99999").status_code == 404
