"""The queue by keyboard and by filters, and a claim that the other examiner sees, in a real browser."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Page, expect

from models.records import State
from tests.browser.conftest import Site
from tests.browser.test_accessibility import complaints


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.closest('tr')?.dataset.number ?? ''"))


def test_the_queue_is_worked_by_keyboard_alone(site: Site, page: Page) -> None:
    site.sign_in(page, "sato", "/submissions")
    rows = page.locator("#rows tr")
    numbers = [str(row.get_attribute("data-number")) for row in rows.all()]
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    assert focused(page) == numbers[0]
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("/")
    page.keyboard.type("jo?n")
    expect(page.locator("#search")).to_have_value("jo?n")
    page.keyboard.press("Control+a")
    page.keyboard.type("case-failed")
    page.keyboard.press("Enter")
    expect(rows).to_have_count(1)
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.keyboard.press("o")
    page.wait_for_url(re.compile(rf"/submissions/{site.office.by_state[State.FAILED]}$"))


def test_the_next_case_is_claimed_and_the_other_examiner_sees_it(site: Site, browser: Browser) -> None:
    sato, admin = browser.new_context(locale="en"), browser.new_context(locale="ja")
    first, second = sato.new_page(), admin.new_page()
    site.sign_in(first, "sato", "/submissions")
    site.sign_in(second, "admin", "/submissions")
    first.keyboard.press("n")
    first.wait_for_url(re.compile(r"/submissions/\d+$"))
    number = first.url.rsplit("/", 1)[1]
    second.reload()
    expect(second.locator(f'tr[data-number="{number}"] .tag-held')).to_have_text("sato")
    second.locator(f'tr[data-number="{number}"] .row-link').click()
    sato.close()
    admin.close()


def test_filters_open_by_key_narrow_the_list_and_are_taken_off(site: Site, page: Page) -> None:
    site.sign_in(page, "sato", "/submissions")
    page.keyboard.press("f")
    page.locator("select[name=outcome]").select_option(label="Must be corrected")
    assert complaints(page) == []
    page.get_by_role("button", name="Show", exact=True).click()
    page.wait_for_url("**/submissions?outcome=fix")
    expect(page.locator("#rows tr")).not_to_have_count(0)
    page.get_by_role("link", name="Take off: Finding Must be corrected").click()
    page.wait_for_url("**/submissions")


def test_a_view_is_saved_and_deleted_on_the_page(site: Site, page: Page) -> None:
    site.sign_in(page, "sato", "/submissions?outcome=fix")
    page.get_by_text("Save this view").click()
    page.get_by_label("Save what is shown now as").fill("Mistakes")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("link", name="Mistakes")).to_have_attribute("aria-current", "true")
    page.get_by_text("Edit views").click()
    assert complaints(page) == []
    page.get_by_role("button", name="Delete Mistakes").click()
    expect(page.get_by_role("link", name="Mistakes")).to_have_count(0)
