"""The administrator's pages and one's own account in a browser: usable by everybody, and a walk through them."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from models import audit, people
from models.case import Exporter, Signatory
from tests.browser.conftest import Site
from tests.browser.test_accessibility import complaints
from tests.desk import NUMBER, OTHER_NUMBER

PAGES = (
    "/accounts", "/accounts?search=nobody", "/accounts/1", "/accounts/2", "/registry", "/registry?search=none",
    f"/registry/entry?number={NUMBER}", "/audit-log", "/audit-log?actor=nobody", "/account", "/account/password",
)  # fmt: skip
SAKURA = Exporter(NUMBER, "SAKURA CO., LTD.", ("Tokyo",), date(2027, 3, 31), (Signatory("Taro Yamada"),))


@pytest.fixture(autouse=True)
def registry(site: Site) -> None:
    with site.office.database.write() as session:
        people.replace_registry(session, [SAKURA, Exporter(OTHER_NUMBER, "FUJI", (), date(2026, 1, 31))])


@pytest.fixture
def other_registry(tmp_path: Path) -> Path:
    file = tmp_path / "registry.json"
    entry = {"registration_number": NUMBER, "name": "SAKURA K.K.", "addresses": ["Tokyo"], "valid_until": "2027-03-31"}
    file.write_text(json.dumps({"exporters": [entry]}))
    return file


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("width", [1440, 700])
def test_every_page_can_be_used_by_everybody(
    site: Site, browser: Browser, other_registry: Path, language: str, width: int
) -> None:
    context = browser.new_context(locale=language, viewport={"width": width, "height": 860})
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    site.sign_in(page, "admin")
    for address in PAGES:
        page.goto(site.url + address)
        assert complaints(page) == [], address
    page.locator("form[action='/account/password'] button").click()
    page.goto(site.url + "/registry")
    page.set_input_files("input[type=file]", other_registry)
    page.locator(".side button").click()
    page.wait_for_url("**/registry/preview")
    assert complaints(page) == []
    page.goto(site.url + "/accounts/1")
    page.locator("form[action$='/password'] button").click()
    assert complaints(page) == []
    assert [line for line in said if "40" not in line] == []
    context.close()


def test_an_account_is_added_its_password_changed_and_all_of_it_is_in_the_log(site: Site, page: Page) -> None:
    site.sign_in(page, "admin", "/accounts")
    page.goto(site.url + "/accounts")
    side = page.locator(".side")
    side.get_by_label("Name").fill("ito")
    side.locator("select").select_option("examiner")
    side.get_by_role("button", name="Add").click()
    password = page.locator(".password").inner_text()
    page.get_by_role("button", name="Sign out", exact=True).click()
    page.get_by_label("Name", exact=True).fill("ito")
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="Choose your password")).to_be_visible()
    page.get_by_label("Present password").fill(password)
    page.get_by_label("New password", exact=False).first.fill("four words of my own")
    page.get_by_label("New password once more").fill("four words of my own")
    page.get_by_role("button", name="Change password").click()
    expect(page.get_by_role("status")).to_have_text("Your password has been changed.")
    page.get_by_role("button", name="Sign out", exact=True).click()
    site.sign_in(page, "admin", "/audit-log?actor=ito")
    page.goto(site.url + "/audit-log?actor=ito")
    actions = page.locator("table.log tbody tr td:nth-child(4)").all_inner_texts()
    assert actions == ["Signed out", "Signed in", "Password changed", "Signed in"]


def test_a_registry_is_compared_taken_over_and_the_log_verified(site: Site, page: Page, other_registry: Path) -> None:
    site.sign_in(page, "admin")
    page.get_by_role("link", name="Administration").click()
    page.get_by_role("link", name="Registry of exporters").click()
    page.set_input_files("input[type=file]", other_registry)
    page.get_by_role("button", name="Compare").click()
    expect(page.locator("ins").first).to_have_text("SAKURA K.K.")
    expect(page.get_by_role("listitem").filter(has_text=re.compile("not registered any more"))).to_contain_text("1")
    page.get_by_role("button", name="Take this registry over").click()
    expect(page.get_by_role("status")).to_be_visible()
    page.get_by_role("link", name="Audit log").click()
    page.get_by_role("button", name="Verify the log").click()
    expect(page.get_by_role("status")).to_contain_text("all as they were written")
    with site.office.database.read() as session:
        assert audit.verify(session).broken is None
