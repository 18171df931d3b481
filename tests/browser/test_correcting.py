"""Correcting in a real browser: by key and by pointer, a drawn box, what changes on the page, where the focus goes."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from models import store
from models.document import Document, TextSource, Word
from models.document import Page as ReadPage
from models.geometry import Box
from models.records import State
from pipeline.processing import content_of
from tests.browser.conftest import Site
from tests.test_correcting import gathered, right


@pytest.fixture
def case(site: Site, page: Page) -> Page:
    """The submission in review, its invoice read with another vessel than the certificate has."""
    office = site.office
    corrector = office.app.state.desk.corrector
    number = office.by_state[State.REVIEW]
    with office.database.read() as session:
        kept = store.submission(session, number)
    corrector.papers.put(content_of(kept), gathered(office.invoice_sha256))
    words = (Word("ONE", Box(100, 100, 130, 112)), Word("APUS", Box(134, 100, 170, 112)))
    read = ReadPage(1, 595.3, 841.9, words, TextSource.TEXT_LAYER)
    corrector.readings.put(Document("invoice.pdf", office.invoice_sha256, (read,)), office.settings.limits)
    site.sign_in(page, "sato", f"/submissions/{number}")
    page.goto(f"{site.url}/submissions/{number}")
    # Any correction brings the report of what was gathered; this one changes nothing.
    page.locator("[data-field=invoice_number] ~ [data-edit]").first.click()
    page.locator("[data-text]").press("Enter")
    expect(page.locator(".entered-all li")).to_have_count(1)
    return page


def complaints(page: Page) -> list[str]:
    found = Axe().run(page)
    return [f"{v['id']}: {n['html'][:150]}" for v in found.response["violations"] for n in v["nodes"]]


def vessel(page: Page) -> str:
    return page.locator("[data-value][data-field=vessel]").first.inner_text()


def test_a_value_is_corrected_by_key_and_the_finding_disappears_without_a_reload(case: Page) -> None:
    case.evaluate("window.same = true")
    mismatch = case.locator(".finding", has_text="XDOC-08")
    expect(mismatch).to_have_count(1)
    case.locator("[data-value][data-field=vessel]").first.focus()
    case.keyboard.press("e")
    field = case.locator("[data-text]")
    expect(field).to_be_focused()
    field.fill(right())
    field.press("Enter")
    expect(mismatch).to_have_count(0)
    expect(case.locator("[data-said]")).to_contain_text("no longer there: 1")
    assert vessel(case) == right()
    assert case.evaluate("window.same") is True
    expect(case.locator("[data-value][data-field=vessel]").first).to_be_focused()
    expect(case.locator(".entered", has_text="OTHER SHIP").first).to_contain_text("entered by sato")


def test_after_a_correction_the_case_can_be_judged_and_says_what_is_left(case: Page) -> None:
    case.locator("[data-field=vessel] ~ [data-edit]").first.click()
    case.locator("[data-text]").fill("A THIRD SHIP")
    case.locator("[data-text]").press("Enter")
    finding = case.locator(".finding", has_text="A THIRD SHIP")
    expect(finding).to_have_count(1)
    expect(case.locator("[data-still-open]")).to_contain_text("A THIRD SHIP")
    finding.get_by_role("button", name="Accept").click()
    expect(case.locator(".finding.judged", has_text="A THIRD SHIP")).to_have_count(1)


def test_what_is_taken_back_is_found_again(case: Page) -> None:
    case.locator("[data-field=vessel] ~ [data-edit]").first.click()
    case.locator("[data-text]").fill(right())
    case.locator("[data-text]").press("Enter")
    expect(case.locator(".finding", has_text="XDOC-08")).to_have_count(0)
    case.locator(".entered-all li", has_text="Vessel").get_by_role("button").click()
    expect(case.locator(".finding", has_text="XDOC-08")).to_have_count(1)
    assert vessel(case) == "OTHER SHIP"


def test_a_box_drawn_on_the_page_is_read_into_the_field(case: Page) -> None:
    case.locator("[data-field=vessel] ~ [data-edit]").first.click()
    case.locator("[data-draw]").click()
    sheet = case.locator(".to-draw svg").first
    sheet.scroll_into_view_if_needed()
    frame = sheet.bounding_box()
    assert frame is not None
    scale = frame["width"] / 595.3
    case.mouse.move(frame["x"] + 95 * scale, frame["y"] + 95 * scale)
    case.mouse.down()
    case.mouse.move(frame["x"] + 180 * scale, frame["y"] + 118 * scale, steps=4)
    case.mouse.up()
    expect(case.locator("[data-text]")).to_have_value("ONE APUS")
    expect(case.locator("[data-text]")).to_be_focused()
    drawn = [float(n) for n in case.locator("[data-box]").input_value().split()]
    assert all(abs(a - b) < 2 for a, b in zip(drawn, (95, 95, 180, 118), strict=True))


def test_a_text_that_is_not_understood_stays_and_says_why(case: Page) -> None:
    case.locator("[data-field=invoice_date] ~ [data-edit]").first.click()
    case.locator("[data-text]").fill("12/11/2026")
    case.locator("[data-text]").press("Enter")
    expect(case.locator("[data-message]")).to_contain_text("can be two days")
    case.locator("[data-instead] button").last.click()
    expect(case.locator("[data-text]")).to_have_value("12/11/2026 (2026-12-11)")
    case.keyboard.press("Escape")
    expect(case.locator("[data-editor]")).to_have_count(0)


def test_axe_finds_nothing_in_the_form_beside_a_value_nor_on_its_own_page(case: Page, site: Site) -> None:
    link = case.locator("[data-field=vessel] ~ [data-edit]").first
    address = link.get_attribute("href")
    link.click()
    expect(case.locator("[data-text]")).to_be_focused()
    assert complaints(case) == []
    case.goto(f"{site.url}{address}")
    assert complaints(case) == []
