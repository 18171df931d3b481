"""The case page in a real browser: stepping, evidence, both papers at once, zoom, turning, judging by single keys."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Browser, Page, expect

from models import store
from models.judgements import judgements
from models.records import NewSubmission, State, StoredFile
from models.review import Judged
from tests.browser.conftest import Site
from tests.browser.test_accessibility import complaints
from tests.desk import NOW, NUMBER
from tests.reports import report


def address(site: Site) -> str:
    return f"/submissions/{site.office.by_state[State.REVIEW]}"


def drawn(site: Site) -> int:
    """A submission whose certificate is drawn on the form too, with a fault far down on both papers."""
    body = json.loads(json.dumps(report(sha256=site.office.invoice_sha256)))
    body["documents"][1] |= {
        "name": "form.pdf",
        "sha256": site.office.invoice_sha256,
        "pages": 1,
        "text_source": ["ocr"],
    }
    body["certificate"]["document"] = "form.pdf"
    body["findings"][0]["places"] = [
        {"document": "invoice.pdf", "page": 1, "box": [72.0, 760.0, 180.0, 774.0], "value": "E02598"},
        {"document": "form.pdf", "page": 1, "box": [300.0, 740.0, 400.0, 754.0], "value": "E02589"},
    ]
    with site.office.database.write() as session:
        files = (StoredFile("invoice.pdf", site.office.invoice_sha256, 9),)
        number = store.receive(session, NewSubmission("drawn", files, 1, NUMBER), NOW)
        store.save_report(
            session, number, body, content_sha256="c" * 64, pipeline_version="1", configuration_hash="d", now=NOW
        )
    return number


@pytest.fixture
def case(site: Site, page: Page) -> Page:
    site.sign_in(page, "sato", address(site))
    expect(page.locator("[data-tools]")).to_be_visible()
    return page


def test_the_next_question_shows_its_evidence(case: Page) -> None:
    case.keyboard.press("n")
    strip = case.locator("[data-evidence]")
    expect(strip.locator(".place-paper").first).to_have_text("Commercial invoice")
    expect(strip.locator("mark")).to_have_text(["98", "89"])
    crop = strip.locator("img.crop").first
    expect(crop).to_be_visible()
    assert crop.evaluate("image => image.decode().then(() => image.naturalWidth)") > 400
    case.keyboard.press("Space")
    expect(strip).to_contain_text("power of attorney")


def test_both_papers_go_to_their_boxes(site: Site, page: Page) -> None:
    number = drawn(site)
    page.set_viewport_size({"width": 2200, "height": 700})
    site.sign_in(page, "sato", f"/submissions/{number}")
    for box in ("#box-0-0", "#box-0-1"):
        expect(page.locator(box)).not_to_be_in_viewport()
    page.keyboard.press("n")
    for box in ("#box-0-0", "#box-0-1"):
        expect(page.locator(box)).to_be_in_viewport()
        expect(page.locator(box)).to_have_class(re.compile("shown"))


def test_papers_can_be_laid_side_by_side_on_a_small_screen_too(site: Site, page: Page) -> None:
    site.sign_in(page, "sato", f"/submissions/{drawn(site)}")
    left, right = page.locator(".pile-left"), page.locator(".pile-right")
    page.keyboard.press("b")
    boxes = left.bounding_box(), right.bounding_box()
    assert boxes[0]
    assert boxes[1]
    assert boxes[1]["x"] >= boxes[0]["x"] + boxes[0]["width"] - 1
    page.keyboard.press("n")
    for box in ("#box-0-0", "#box-0-1"):
        expect(page.locator(box)).to_be_in_viewport()


def test_a_turned_page_keeps_its_boxes_on_its_words(case: Page) -> None:
    def share() -> tuple[float, float]:
        box, sheet = case.locator("#box-0-0 rect").bounding_box(), case.locator(".paper").first.bounding_box()
        assert box
        assert sheet
        across = (box["x"] + box["width"] / 2 - sheet["x"]) / sheet["width"]
        return across, (box["y"] + box["height"] / 2 - sheet["y"]) / sheet["height"]

    across, down = share()
    case.keyboard.press("r")
    assert share() == pytest.approx((1 - down, across), abs=0.01)
    paper = case.locator(".paper").first.bounding_box()
    assert paper
    assert paper["width"] > paper["height"]
    for _ in range(3):
        case.keyboard.press("r")
    assert share() == pytest.approx((across, down), abs=0.01)


def test_the_wheel_enlarges_about_the_pointer(case: Page) -> None:
    sheet = case.locator(".paper").first
    before = sheet.bounding_box()
    assert before
    at = before["x"] + before["width"] * 0.4, before["y"] + 200
    share = (at[1] - before["y"]) / before["height"]
    case.mouse.move(*at)
    case.keyboard.down("Control")
    case.mouse.wheel(0, -120)
    case.keyboard.up("Control")
    case.wait_for_function("width => document.querySelector('.paper').clientWidth > width + 50", arg=before["width"])
    after = sheet.bounding_box()
    assert after
    assert after["y"] + share * after["height"] == pytest.approx(at[1], abs=3)


def test_the_whole_page_can_be_fitted(case: Page) -> None:
    case.keyboard.press("f")
    view, sheet = case.locator("[data-views]").bounding_box(), case.locator(".paper").first.bounding_box()
    assert view
    assert sheet
    assert sheet["height"] <= view["height"]
    case.keyboard.press("0")
    wide = case.locator(".paper").first.bounding_box()
    assert wide
    assert wide["height"] > view["height"]


def test_the_strip_marks_findings_and_leads_to_pages(case: Page) -> None:
    expect(case.locator(".thumb-count").first).to_have_text("4")
    case.locator(".thumb-typed").click()
    expect(case.locator("#document-1")).to_be_in_viewport()
    case.keyboard.press("1")
    expect(case.locator("#document-0 .document-head")).to_be_in_viewport()


def test_a_finding_is_accepted_with_one_key_and_taken_back_with_another(site: Site, case: Page) -> None:
    case.keyboard.press("n")
    case.keyboard.press("a")
    expect(case.locator("#finding-0")).to_contain_text("Accepted")
    expect(case.locator("#tally")).to_have_text("1 of 3 settled")
    expect(case.locator("#finding-0")).to_have_class(re.compile("current"))
    case.keyboard.press("n")
    expect(case.locator("#finding-1")).to_have_class(re.compile("current"))
    case.keyboard.press("u")
    expect(case.locator("#finding-0 .said-word")).to_have_count(0)
    expect(case.locator("#tally")).to_have_text("0 of 3 settled")
    with site.office.database.read() as session:
        told = judgements(session, site.office.by_state[State.REVIEW])
    assert [j.judged for j in told] == [Judged.ACCEPTED, Judged.REOPENED]


def test_a_finding_is_dismissed_with_a_reason_chosen_by_key(case: Page) -> None:
    case.keyboard.press("n")
    case.keyboard.press("x")
    case.keyboard.press("3")
    case.keyboard.press("Enter")
    finding = case.locator("#finding-0")
    expect(finding).to_contain_text("Dismissed")
    expect(finding).to_contain_text("was seen at the counter")
    expect(finding).to_contain_text("The certificate names invoice E02589")
    case.reload()
    expect(case.locator("#finding-0")).to_contain_text("was seen at the counter")


def test_without_a_reason_nothing_is_dismissed(case: Page) -> None:
    case.keyboard.press("n")
    case.keyboard.press("x")
    case.get_by_role("button", name=re.compile("^Dismiss Enter")).click()
    expect(case.locator("[data-dismissal] input[name=reason]")).to_be_focused()
    case.keyboard.press("Escape")
    expect(case.locator("[data-dismissal]")).to_be_hidden()
    expect(case.locator("#tally")).to_have_text("0 of 3 settled")


def test_keys_wait_while_japanese_is_composed(case: Page) -> None:
    case.keyboard.press("n")
    case.evaluate("document.dispatchEvent(new KeyboardEvent('keydown', {key: 'a', isComposing: true, bubbles: true}))")
    case.keyboard.press("x")
    typed = case.locator("[data-dismissal] input[name=reason]")
    typed.fill("窓口で確認")
    typed.evaluate(
        "e => e.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', isComposing: true, bubbles: true}))"
    )
    expect(typed).to_have_value("窓口で確認")
    expect(typed).to_be_visible()
    expect(case.locator("#tally")).to_have_text("0 of 3 settled")


def test_what_the_server_refuses_is_said_and_nothing_changes(site: Site, case: Page) -> None:
    number = site.office.by_state[State.REVIEW]
    with site.office.database.write() as session:
        store.begin_processing(session, number, NOW)
    case.keyboard.press("n")
    case.keyboard.press("a")
    expect(case.locator("[data-said]")).not_to_be_empty()
    expect(case.locator("#finding-0 .said-word")).to_have_count(0)


def test_a_value_and_its_box_light_up_together(case: Page) -> None:
    value, mark = case.locator("#field-0-buyer_name"), case.locator("#place-0-buyer_name")
    value.get_by_role("link").focus()
    expect(mark).to_have_class(re.compile("near"))
    value.get_by_role("link").hover()
    expect(mark).to_have_class(re.compile("near"))
    mark.dispatch_event("click")
    expect(value).to_be_in_viewport()
    expect(value).to_have_class(re.compile("shown"))


def test_uncertain_values_can_be_shown_alone_while_findings_stay(case: Page) -> None:
    case.get_by_label("only uncertain values").check()
    expect(case.locator("#field-0-gross_weight")).to_be_visible()
    expect(case.locator("#field-0-buyer_name")).to_be_hidden()
    expect(case.locator("[data-finding]")).to_have_count(4)
    for finding in case.locator("[data-finding]").all():
        expect(finding).to_be_visible()


def test_the_keys_are_listed(case: Page) -> None:
    case.keyboard.press("?")
    expect(case.get_by_role("dialog")).to_contain_text("next open question")
    case.keyboard.press("a")  # is not given to the page behind
    case.keyboard.press("Escape")
    expect(case.get_by_role("dialog")).to_be_hidden()


def test_axe_finds_nothing_while_a_finding_is_judged(case: Page) -> None:
    said: list[str] = []
    case.on("console", lambda message: said.append(message.text))
    case.keyboard.press("n")
    case.keyboard.press("x")
    assert complaints(case) == []
    case.keyboard.press("Escape")
    case.keyboard.press("a")
    expect(case.locator("#finding-0")).to_contain_text("Accepted")
    case.keyboard.press("?")
    assert complaints(case) == []
    assert said == []


def test_judging_works_without_script(site: Site, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    site.sign_in(page, "sato", address(site))
    expect(page.locator("#finding-0 img.crop").first).to_be_visible()
    page.locator("#finding-0").get_by_role("button", name=re.compile("Accept")).click()
    expect(page.locator("#finding-0")).to_contain_text("Accepted")
    page.locator("#finding-2").get_by_role("link", name=re.compile("Dismiss")).click()
    page.get_by_label("In your own words").fill("Read it myself")
    page.get_by_role("button", name="Dismiss").click()
    expect(page.locator("#finding-2")).to_contain_text("Read it myself")
    expect(page.locator("#tally")).to_have_text("2 of 3 settled")
    context.close()


def test_at_twice_the_size_everything_is_stacked_and_reached(site: Site, page: Page) -> None:
    page.set_viewport_size({"width": 720, "height": 430})  # 1440 × 860 at 200 %
    site.sign_in(page, "sato", address(site))
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.keyboard.press("n")
    expect(page.locator("#finding-0 img.crop").first).to_be_in_viewport()
    page.locator("#finding-0 .places a").first.click()
    expect(page.locator("#box-0-0")).to_be_in_viewport()
