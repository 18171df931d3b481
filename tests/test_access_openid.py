"""Signing in by an OpenID Connect provider: what it takes, and everything that is refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi.testclient import TestClient
from httpx import Response
from joserfc.jwk import OctKey, RSAKey

from models import audit, people
from models.audit import Asked
from models.case import Exporter
from models.records import Role
from pipeline.openid import OpenIdConnect
from pipeline.settings import Settings
from tests.desk import NOW, NUMBER, Office, csrf, office, sign_in
from tests.openid_provider import CLIENT, SECRET, FakeProvider, fake_provider

SITE = "http://127.0.0.1:8321"


@dataclass
class Scene:
    desk: Office
    provider: FakeProvider

    def client(self) -> TestClient:
        return self.desk.client()

    def link(self, name: str, subject: str = "person-1") -> None:
        with self.desk.database.write() as session:
            user = people.user_named(session, name)
            assert user is not None
            people.set_subject(session, user.id, f"{self.provider.issuer} {subject}")

    def walk(self, client: TestClient, next: str = "/submissions") -> Response:
        """Sign-in page → provider → back."""
        away = client.get("/sign-in/company", params={"next": next}).headers["location"]
        back = urlsplit(self.provider.authorize(away))
        return client.get(f"{back.path}?{back.query}")

    def refusals(self) -> list[str]:
        self.desk.app.state.desk.journal.flush()
        with self.desk.database.read() as session:
            return [e.event.detail for e in audit.entries(session, Asked(action="refused"))]


@pytest.fixture(scope="module")
def provider() -> Iterator[FakeProvider]:
    with fake_provider(int(NOW.timestamp())) as made:
        yield made


def rules(issuer: str, **more: object) -> OpenIdConnect:
    return OpenIdConnect(issuer=issuer, client_id=CLIENT, client_secret=SECRET, title="ACME", **more)  # type: ignore[arg-type]


@pytest.fixture
def scene(tmp_path: Path, provider: FakeProvider) -> Iterator[Scene]:
    made = office(tmp_path / "home", openid=rules(provider.issuer), public_url=SITE)
    provider.claims, provider.sign_with, provider.algorithm = {}, None, "RS256"
    yield Scene(made, provider)
    made.database.close()


@pytest.fixture
def by_rule(tmp_path: Path, provider: FakeProvider) -> Iterator[Scene]:
    """Accounts are made and get their roles by what the provider says of a person."""
    roles = {"co-examiners": Role.EXAMINER, "co-admins": Role.ADMINISTRATOR, "customers": Role.EXPORTER}
    said = rules(provider.issuer, role_claim="groups", roles=roles, number_claim="company_number", create_accounts=True)
    made = office(tmp_path / "home", openid=said, public_url=SITE, passwords=False)
    with made.database.write() as session:
        people.replace_registry(session, [Exporter(NUMBER, "SAKURA", (), date(2027, 3, 31), ())])
    provider.claims, provider.sign_with, provider.algorithm = {}, None, "RS256"
    yield Scene(made, provider)
    made.database.close()


def test_a_linked_account_is_signed_in_and_led_to_the_page_it_asked_for(scene: Scene) -> None:
    scene.link("sato")
    client = scene.client()
    assert "Sign in with ACME" in client.get("/sign-in").text
    answer = scene.walk(client, "/submissions?state=clear")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/submissions?state=clear"
    assert "sato" in client.get("/submissions").text
    with scene.desk.database.read() as session:
        assert audit.entries(session, Asked(actor="sato", action="signed_in"))[0].event.detail == '{"way":"openid"}'


def test_the_request_carries_state_nonce_and_a_hashed_verifier(scene: Scene) -> None:
    away = scene.client().get("/sign-in/company").headers["location"]
    query = parse_qs(urlsplit(away).query)
    assert query["code_challenge_method"] == ["S256"]
    assert query["redirect_uri"] == [SITE + "/sign-in/back"]
    assert query["response_type"] == ["code"]
    assert min(len(query[name][0]) for name in ("state", "nonce", "code_challenge")) >= 32


def test_nobody_is_led_to_another_site_afterwards(scene: Scene) -> None:
    scene.link("sato")
    assert scene.walk(scene.client(), "https://evil.example/").headers["location"] == "/"
    assert scene.walk(scene.client(), "//evil.example/").headers["location"] == "/"


HOUR = 3600
LIES = {
    "another nonce": {"nonce": "another"},
    "no nonce": {"nonce": None},
    "another audience": {"aud": "another"},
    "no audience": {"aud": None},
    "several audiences, made out to another": {"aud": [CLIENT, "another"], "azp": "another"},
    "another issuer": {"iss": "https://another.example"},
    "no issuer": {"iss": None},
    "expired": {"exp": int(NOW.timestamp()) - HOUR, "iat": int(NOW.timestamp()) - 2 * HOUR},
    "no expiry": {"exp": None},
    "made in the future": {"iat": int(NOW.timestamp()) + HOUR},
    "no subject": {"sub": None},
    "an endless subject": {"sub": "x" * 300},
}


@pytest.mark.parametrize("lie", LIES)
def test_a_token_that_does_not_hold_opens_nothing(scene: Scene, lie: str) -> None:
    scene.link("sato")
    scene.provider.claims = LIES[lie]
    _nothing_opens(scene)


def test_a_token_signed_by_another_key_opens_nothing(scene: Scene) -> None:
    scene.link("sato")
    scene.provider.sign_with = RSAKey.generate_key(2048, {"kid": "one"})
    _nothing_opens(scene, "signature")


def test_a_token_signed_by_a_shared_secret_opens_nothing(scene: Scene) -> None:
    scene.link("sato")
    scene.provider.sign_with, scene.provider.algorithm = OctKey.import_key(SECRET * 3), "HS256"
    _nothing_opens(scene, "signature")


def test_new_keys_of_the_provider_are_asked_for_once_more(scene: Scene) -> None:
    scene.link("sato")
    assert scene.walk(scene.client()).status_code == 303
    scene.provider.key = RSAKey.generate_key(2048, {"kid": "one"})
    assert scene.walk(scene.client()).status_code == 303


@pytest.mark.parametrize(
    "query",
    ["code=c&state=another", "code=c", "state=", "error=access_denied&state={state}", "state={state}", ""],
)
def test_an_answer_that_does_not_belong_to_the_question_opens_nothing(scene: Scene, query: str) -> None:
    scene.link("sato")
    client = scene.client()
    state = parse_qs(urlsplit(client.get("/sign-in/company").headers["location"]).query)["state"][0]
    answer = client.get("/sign-in/back?" + query.format(state=state))
    assert answer.status_code == 403
    assert client.get("/submissions").status_code == 303


def test_the_answer_of_one_browser_does_not_sign_another_one_in(scene: Scene) -> None:
    scene.link("sato")
    away = scene.client().get("/sign-in/company").headers["location"]
    back = urlsplit(scene.provider.authorize(away))
    victim = scene.client()
    victim.get("/sign-in/company")
    assert victim.get(f"{back.path}?{back.query}").status_code == 403
    assert scene.client().get(f"{back.path}?{back.query}").status_code == 403


def test_a_code_serves_once(scene: Scene) -> None:
    scene.link("sato")
    client = scene.client()
    back = urlsplit(scene.provider.authorize(client.get("/sign-in/company").headers["location"]))
    cookie = client.cookies["shogo_openid"]
    assert client.get(f"{back.path}?{back.query}").status_code == 303
    other = scene.client()
    other.cookies.set("shogo_openid", cookie)
    assert other.get(f"{back.path}?{back.query}").status_code == 403


def test_somebody_without_an_account_gets_none_and_the_log_tells_the_administrator_whom_to_link(scene: Scene) -> None:
    _nothing_opens(scene, "unknown_account")
    assert f"{scene.provider.issuer} person-1" in scene.refusals()[0]


def test_a_closed_account_stays_closed(scene: Scene) -> None:
    scene.link("sato")
    with scene.desk.database.write() as session:
        user = people.user_named(session, "sato")
        assert user is not None
        people.set_active(session, user.id, False)
    _nothing_opens(scene, "closed_account")


def test_an_account_is_made_by_rule_with_the_role_that_the_provider_says(by_rule: Scene) -> None:
    by_rule.provider.claims = {"groups": ["staff", "co-examiners"]}
    assert by_rule.walk(by_rule.client()).status_code == 303
    with by_rule.desk.database.read() as session:
        made = people.user_named(session, "hanako")
    assert made is not None
    assert made.role is Role.EXAMINER


def test_an_exporter_gets_an_account_for_a_registered_number_only(by_rule: Scene) -> None:
    by_rule.provider.claims = {"groups": "customers", "company_number": "404"}
    _nothing_opens(by_rule, "unknown_account")
    by_rule.provider.claims = {"groups": "customers", "company_number": NUMBER}
    assert by_rule.walk(by_rule.client()).status_code == 303


def test_a_changed_role_counts_at_the_next_sign_in_and_a_lost_one_lets_nobody_in(by_rule: Scene) -> None:
    by_rule.provider.claims = {"groups": ["co-admins"]}
    assert by_rule.walk(by_rule.client()).status_code == 303
    by_rule.provider.claims = {"groups": ["co-examiners"]}
    assert by_rule.walk(by_rule.client()).status_code == 303
    with by_rule.desk.database.read() as session:
        kept = people.user_named(session, "hanako")
        assert kept is not None
        assert kept.role is Role.EXAMINER
    by_rule.provider.claims = {"groups": []}
    _nothing_opens(by_rule, "no_role")


def test_nobody_takes_over_an_account_by_bearing_its_name(by_rule: Scene) -> None:
    by_rule.provider.claims = {"groups": ["co-examiners"], "preferred_username": "sato"}
    _nothing_opens(by_rule, "name")


def test_where_passwords_are_switched_off_the_right_one_opens_nothing(by_rule: Scene) -> None:
    client = by_rule.client()
    page = client.get("/sign-in").text
    assert 'type="password"' not in page
    client.cookies.set("shogo_form", "token")
    data = {"name": "sato", "password": "correct horse battery", "csrf": "token"}
    assert client.post("/sign-in", data=data).status_code == 403
    assert "no_passwords" in by_rule.refusals()[0]


def test_without_a_provider_its_addresses_are_not_there(desk: Office) -> None:
    assert desk.client().get("/sign-in/company").status_code == 404
    assert desk.client().get("/sign-in/back").status_code == 404
    assert sign_in(desk.client(), "sato").status_code == 303


def test_a_provider_that_is_away_lets_nobody_in_and_breaks_nothing(tmp_path: Path) -> None:
    made = office(tmp_path / "home", openid=rules("http://127.0.0.1:9"), public_url=SITE)
    client = made.client()
    assert client.get("/sign-in/company").status_code == 502
    assert csrf(client.get("/sign-in").text)
    made.database.close()


@pytest.mark.parametrize(
    "given",
    [
        {"openid": {"issuer": "http://idp.example", "client_id": "c"}, "public_url": "https://shogo.example"},
        {"openid": {"issuer": "https://idp.example", "client_id": "c"}},
        {"openid": {"issuer": "https://idp.example"}, "public_url": "https://shogo.example"},
        {
            "openid": {"issuer": "https://idp.example", "client_id": "c", "scopes": "x"},
            "public_url": "https://s.example",
        },
        {"passwords": False},
    ],
)
def test_settings_that_would_be_unsafe_or_lock_everybody_out_are_refused(
    tmp_path: Path, given: dict[str, object]
) -> None:
    with pytest.raises(ValueError, match=r"openid|passwords"):
        Settings(home=tmp_path, **given)  # type: ignore[arg-type]


def _nothing_opens(scene: Scene, why: str = "") -> None:
    client = scene.client()
    assert scene.walk(client).status_code == 403
    assert "shogo_session" not in client.cookies
    assert client.get("/submissions").status_code == 303
    assert why in scene.refusals()[0]
