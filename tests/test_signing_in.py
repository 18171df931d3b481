"""Signing in and out."""

from __future__ import annotations

from datetime import timedelta

import pytest

from models import people
from review_ui.desk import digest, local_path
from tests.desk import NOW, PASSWORD, Office, csrf, sign_in


def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(desk: Office) -> None:
    cookie = sign_in(desk.client(), "sato").headers.get_list("set-cookie")
    session = next(c for c in cookie if c.startswith("shogo_session="))
    assert "HttpOnly" in session
    assert "SameSite=lax" in session


def test_signing_in_opens_a_new_session_and_ends_the_one_the_browser_brought(desk: Office) -> None:
    old = desk.client("sato").cookies["shogo_session"]
    client = desk.client()
    token = csrf(client.get("/sign-in").text)
    client.cookies.set("shogo_session", old)
    answer = client.post("/sign-in", data={"name": "sato", "password": PASSWORD, "csrf": token})
    assert f"shogo_session={old}" not in answer.headers["set-cookie"]
    with desk.database.read() as session:
        assert people.signed_in(session, digest(old), NOW) is None


def test_the_database_holds_no_token_that_opens_a_session(desk: Office) -> None:
    token = desk.client("sato").cookies["shogo_session"]
    with desk.database.read() as session:
        assert people.signed_in(session, token, NOW) is None
        assert people.signed_in(session, digest(token), NOW) is not None
        assert people.signed_in(session, digest(token), NOW + timedelta(hours=11)) is None


@pytest.mark.parametrize("name", ["sato", "nobody"])
def test_a_wrong_password_and_an_unknown_name_get_the_same_answer(desk: Office, name: str) -> None:
    answer = sign_in(desk.client(), name, "wrong")
    assert answer.status_code == 401
    assert "The name or the password is not right." in answer.text


def test_guessing_is_slowed_down_even_for_the_right_password(desk: Office) -> None:
    client = desk.client()
    for _ in range(5):
        assert sign_in(client, "sato", "wrong").status_code == 401
    assert sign_in(client, "sato", PASSWORD).status_code == 429
    assert sign_in(client, "admin", PASSWORD).status_code == 303


def test_a_closed_account_cannot_sign_in(desk: Office) -> None:
    with desk.database.write() as session:
        user = people.user_named(session, "sato")
        assert user is not None
        people.set_active(session, user.id, False)
    assert sign_in(desk.client(), "sato").status_code == 401


def test_after_signing_out_the_session_is_gone(desk: Office) -> None:
    client = desk.client("sato")
    token = client.cookies["shogo_session"]
    client.post("/sign-out", data={"csrf": csrf(client.get("/upload").text)})
    client.cookies.set("shogo_session", token)
    assert client.get("/submissions").status_code == 303


def test_the_page_asked_for_opens_after_signing_in(desk: Office) -> None:
    client = desk.client()
    to_sign_in = client.get("/submissions?state=clear").headers["location"]
    assert to_sign_in == "/sign-in?next=%2Fsubmissions%3Fstate%3Dclear"
    token = csrf(client.get(to_sign_in).text)
    answer = client.post(to_sign_in, data={"name": "sato", "password": PASSWORD, "csrf": token})
    assert answer.headers["location"] == "/submissions?state=clear"


@pytest.mark.parametrize("address", ["//evil.example", "https://evil.example", "/\\evil.example", "evil", "/a\r\nb"])
def test_nobody_is_led_to_another_site(address: str) -> None:
    assert local_path(address) == "/"
