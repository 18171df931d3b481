"""What an examiner sees and does on the case page all day, in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from models.records import State
from tests.browser.conftest import Site


def test_the_keys_step_through_the_findings_and_show_their_boxes(site: Site, page: Page) -> None:
    site.sign_in(page, "sato", f"/submissions/{site.office.by_state[State.REVIEW]}")
    for number in (0, 1):
        page.keyboard.press("j")
        expect(page.locator(f"#finding-{number}")).to_have_class(re.compile("current"))
        expect(page.locator(f"#box-{number}-0")).to_have_class(re.compile("shown"))
        expect(page.locator(f"#box-{number}-0")).to_be_in_viewport()
    page.keyboard.press("k")
    expect(page.locator("#finding-0")).to_have_class(re.compile("current"))
    expect(page.locator(".mark.shown")).to_have_count(1)


def test_keys_do_nothing_while_a_note_is_typed(site: Site, page: Page) -> None:
    site.sign_in(page, "sato", f"/submissions/{site.office.by_state[State.REVIEW]}")
    page.get_by_label("Note (optional)").press_sequentially("jd+")
    expect(page.get_by_label("Note (optional)")).to_have_value("jd+")
    expect(page.locator(".current")).to_have_count(0)


def test_a_box_leads_to_its_finding(site: Site, page: Page) -> None:
    site.sign_in(page, "sato", f"/submissions/{site.office.by_state[State.REVIEW]}")
    page.locator("#box-2-0").dispatch_event("click")
    expect(page.locator("#finding-2")).to_have_class(re.compile("current"))
    expect(page.locator("#finding-2")).to_be_in_viewport()


def test_a_field_shows_where_it_was_read(site: Site, page: Page) -> None:
    site.sign_in(page, "sato", f"/submissions/{site.office.by_state[State.REVIEW]}")
    page.get_by_role("link", name="BALL BEARINGS").click()
    expect(page.locator("#place-0-0-description")).to_be_in_viewport()
    expect(page.locator("#place-0-0-description")).to_have_class(re.compile("shown"))


def test_boxes_stay_on_their_words_when_the_page_is_enlarged(site: Site, page: Page) -> None:
    site.sign_in(page, "sato", f"/submissions/{site.office.by_state[State.REVIEW]}")

    def share() -> list[float]:
        box, sheet = page.locator("#box-0-0 rect").bounding_box(), page.locator(".paper").first.bounding_box()
        assert box is not None
        assert sheet is not None
        return [(box["x"] - sheet["x"]) / sheet["width"], (box["y"] - sheet["y"]) / sheet["height"]]

    before = share()
    assert before == pytest.approx([69.5 / 595.2, 87.5 / 841.9], abs=0.004)
    page.get_by_role("button", name="Larger").click()
    assert share() == pytest.approx(before, abs=0.002)


def test_everything_can_be_read_and_decided_without_script(site: Site, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    site.sign_in(page, "sato", f"/submissions/{site.office.by_state[State.REVIEW]}")
    page.locator("#finding-0 .places a").first.click()
    assert page.url.endswith("#box-0-0")
    page.goto(f"{site.url}/submissions/{site.office.by_state[State.CLEAR]}")
    page.get_by_label("Clear for issuance").check()
    page.get_by_role("button", name="Record the decision").click()
    expect(page.locator(".decision")).to_contain_text("Cleared for issuance")
    context.close()


def test_an_unfinished_note_survives_leaving_the_page(site: Site, page: Page) -> None:
    address = f"/submissions/{site.office.by_state[State.REVIEW]}"
    site.sign_in(page, "sato", address)
    page.get_by_label("Note (optional)").fill("half a note")
    page.goto(site.url + "/submissions")
    page.goto(site.url + address)
    expect(page.get_by_label("Note (optional)")).to_have_value("half a note")


def test_the_language_can_be_changed_on_every_page(site: Site, page: Page) -> None:
    site.sign_in(page, "sato", f"/submissions/{site.office.by_state[State.REVIEW]}")
    page.get_by_role("link", name="日本語").click()
    expect(page.locator("html")).to_have_attribute("lang", "ja")
    expect(page.locator("#finding-0")).to_contain_text("不一致")
    expect(page.locator("#finding-2")).to_contain_text("読取不確実")
    page.get_by_role("link", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
