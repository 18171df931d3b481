"""axe finds nothing to complain about, on any page, in either language; no page breaks its own content policy."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from models.records import State
from models.review import finding_keys
from tests.browser.conftest import Site
from tests.reports import FINDINGS

PAGES = (
    "/submissions",
    "/submissions?search=nothing-like-it",
    "/submissions?state=all&outcome=fix",
    "/upload",
    "/account",
    "/tokens",
    "/nowhere",
    *State,
)
OF_A_CASE = (
    f"/judgements/{finding_keys(FINDINGS)[0]}/dismissed",
    "/notice",
    "/fields/{sha256}/invoice_number",
)
SUPERVISORS = ("/numbers", "/numbers?from=2026-11-01&to=2026-11-21", "/layouts", "/layouts?exporter=none")


def complaints(page: Page) -> list[str]:
    found = Axe().run(page)
    return [f"{v['id']}: {n['html'][:150]}" for v in found.response["violations"] for n in v["nodes"]]


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("width", [1440, 700])
def test_every_page_can_be_used_by_everybody(site: Site, browser: Browser, language: str, width: int) -> None:
    context = browser.new_context(locale=language, viewport={"width": width, "height": 860})
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(site.url + "/sign-in")
    assert complaints(page) == []
    site.sign_in(page, "sato")
    for shown in PAGES:
        page.goto(site.url + (f"/submissions/{site.office.by_state[shown]}" if isinstance(shown, State) else shown))
        assert complaints(page) == [], shown
    case = f"{site.url}/submissions/{site.office.by_state[State.REVIEW]}"
    for path in OF_A_CASE:
        page.goto(case + path.format(sha256=site.office.invoice_sha256))
        assert page.locator("main form").count(), path
        assert complaints(page) == [], path
    assert [line for line in said if "404" not in line] == []
    context.close()


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("width", [1440, 700])
def test_the_supervisors_pages_can_be_used_by_everybody(
    site: Site, browser: Browser, language: str, width: int
) -> None:
    context = browser.new_context(locale=language, viewport={"width": width, "height": 860})
    page = context.new_page()
    site.sign_in(page, "admin")
    for address in SUPERVISORS:
        page.goto(site.url + address)
        assert page.locator("h1").count() == 1, address
        assert complaints(page) == [], address
    context.close()
