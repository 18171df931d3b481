"""axe finds nothing to complain about, on any page, in either language; no page breaks its own content policy."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from models.records import State
from tests.browser.conftest import Site

PAGES = (
    "/submissions",
    "/submissions?search=nothing-like-it",
    "/submissions?state=all&outcome=fix",
    "/upload",
    "/nowhere",
    *State,
)


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
    assert [line for line in said if "404" not in line] == []
    context.close()
