"""Returning with a notice, handing in again, seeing the difference, clearing; four eyes; two examiners at once."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from models import decisions, store
from models.records import State, Verdict
from models.review import Judged, finding_keys
from tests.browser.conftest import Site
from tests.browser.test_accessibility import complaints
from tests.desk import NOW, PDF
from tests.reports import report
from tests.test_decisions import say

KEYS = finding_keys(report()["findings"])  # type: ignore[arg-type]


@pytest.fixture
def two_examiners(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Site:
    """A chamber where a second examiner has to confirm."""
    monkeypatch.setenv("SHOGO_FOUR_EYES", "true")
    site: Site = request.getfixturevalue("site")
    return site


@pytest.fixture(params=["en", "ja"])
def reader(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page in each language."""
    context = browser.new_context(locale=request.param, viewport={"width": 1440, "height": 860})
    yield context.new_page()
    context.close()


def choose(page: Page, verdict: str) -> None:
    """By keyboard: d goes to the decision."""
    page.keyboard.press("d")
    page.locator(f"#decision [value={verdict}]").check()
    page.keyboard.press("Control+Enter")


def found_better(site: Site, number: int) -> None:
    """The corrected papers as they were examined: box 3 is right now."""
    body = copy.deepcopy(report(sha256=site.office.invoice_sha256))
    body["findings"] = body["findings"][1:]  # type: ignore[index]
    body["certificate"]["fields"]["invoice_refs"]["value"][0]["number"] = "E02598"  # type: ignore[index]
    body["documents"][1]["sha256"] = "f" * 64  # type: ignore[index]
    with site.office.database.write() as session:
        store.save_report(
            session, number, body, content_sha256="9" * 64, pipeline_version="2", configuration_hash="d", now=NOW
        )


def test_from_the_notice_to_the_clearance_of_the_corrected_papers(site: Site, reader: Page) -> None:
    page, number = reader, site.office.by_state[State.REVIEW]
    say(site.office, number, Judged.DISMISSED, KEYS[1], KEYS[2], reason="seen at the counter")
    site.sign_in(page, "sato", f"/submissions/{number}")
    choose(page, "return_to_exporter")
    expect(page.locator("[data-notice]")).to_be_visible()
    for code in ("ja", "en"):
        expect(page.locator(f"#text-{code}")).to_have_value(re.compile("E02589"))
    text = page.locator("#text-en")
    text.fill(text.input_value().replace("Correct box 3", "Kindly correct box 3"))
    expect(page.locator("[data-preview=en]")).to_contain_text("Kindly correct box 3")
    assert complaints(page) == []
    page.keyboard.press("Control+Enter")
    expect(page.locator(".decision").first).to_be_visible()

    page.context.clear_cookies()
    site.sign_in(page, "sakura", f"/submissions/{number}")
    page.locator(".notice-one a").first.click()
    expect(page.locator("article[lang], .letter[lang=en]").first).to_be_visible()
    expect(page.locator(".letter[lang=en]")).to_contain_text("Kindly correct box 3")
    expect(page.locator(".letter[lang=ja]")).to_contain_text("第3欄を訂正してください")
    assert complaints(page) == []
    with page.expect_download() as saved:
        page.locator("a[href$='notice.pdf']").click()
    assert saved.value.path().read_bytes().startswith(b"%PDF-")
    page.locator(f"a[href='/upload?corrects={number}']").click()
    page.locator("[name=keep][value='certificate.json']").uncheck()  # the office keeps no bytes of it
    page.locator("#files").set_input_files([{"name": "invoice.pdf", "mimeType": "application/pdf", "buffer": PDF}])
    page.locator("[data-upload] button.primary").click()
    expect(page.locator("details.apply")).to_be_visible(timeout=15_000)
    again = int(page.url.rsplit("/", 1)[1])
    page.locator("details.apply summary").click()
    page.locator("details.apply [name=confirmed]").check()
    page.locator("details.apply button.primary").click()
    expect(page.locator(".stand-examined")).to_be_visible(timeout=15_000)
    found_better(site, again)

    page.context.clear_cookies()
    site.sign_in(page, "sato", f"/submissions/{again}")
    expect(page.locator(".changes .gone li")).to_have_count(1)
    expect(page.locator(".changes .still li")).to_have_count(3)
    expect(page.locator(".changes .new li")).to_have_count(0)
    expect(page.locator(".changes mark")).to_have_text(["89", "98"])
    expect(page.locator(".changes .still")).to_contain_text("seen at the counter")
    expect(page.locator(f".changes a[href='/submissions/{number}']")).to_be_visible()
    assert complaints(page) == []
    choose(page, "clear_for_issuance")
    expect(page.locator(".case-title .state-decided, .state-decided").first).to_be_visible()
    with site.office.database.read() as session:
        assert store.submission(session, again).verdict is Verdict.CLEAR_FOR_ISSUANCE


def test_ticks_take_points_out_of_the_text_and_keep_what_was_typed(site: Site, page: Page) -> None:
    site.sign_in(page, "sato", f"/submissions/{site.office.by_state[State.REVIEW]}/notice")
    japanese = page.locator("#text-ja")
    japanese.fill(japanese.input_value().replace("委任状が必要です", "委任状をお送りください"))
    page.locator(f"[name=point][value='{KEYS[0]}']").uncheck()
    expect(japanese).not_to_have_value(re.compile("E02589 です"))
    expect(japanese).to_have_value(re.compile("委任状をお送りください"))
    expect(page.locator("[data-preview=en]")).not_to_contain_text("names invoice E02589")
    page.locator("[value=ask_for_evidence]").check()
    expect(page.locator("#text-en")).to_have_value(re.compile("^Evidence needed"))
    expect(japanese).to_have_value(re.compile("委任状をお送りください"))
    page.locator(f"[name=point][value='{KEYS[0]}']").check()
    expect(japanese).to_have_value(re.compile("E02589 です"))


def test_a_tick_reaches_the_text_though_typing_asks_for_a_preview_meanwhile(site: Site, page: Page) -> None:
    site.sign_in(page, "sato", f"/submissions/{site.office.by_state[State.REVIEW]}/notice")
    japanese = page.locator("#text-ja")
    expect(japanese).to_have_value(re.compile("E02589 です"))
    page.route("**/notice/draft", lambda route: (page.wait_for_timeout(900), route.continue_()))
    japanese.press("Control+End")
    japanese.press_sequentially("以上")
    page.locator(f"[name=point][value='{KEYS[0]}']").uncheck()
    expect(japanese).not_to_have_value(re.compile("E02589 です"))
    expect(japanese).to_have_value(re.compile("以上$"))


def test_an_unfinished_notice_survives_leaving_the_page(site: Site, page: Page) -> None:
    address = f"/submissions/{site.office.by_state[State.REVIEW]}/notice"
    site.sign_in(page, "sato", address)
    page.locator("#text-en").fill("Half a notice")
    page.locator(f"[name=point][value='{KEYS[1]}']").uncheck()
    expect(page.locator("#text-ja")).not_to_have_value(re.compile("委任状"))
    page.goto(site.url + "/submissions")
    page.goto(site.url + address)
    expect(page.locator("#text-en")).to_have_value(re.compile("Half a notice"))
    expect(page.locator(f"[name=point][value='{KEYS[1]}']")).not_to_be_checked()


def test_the_notice_is_written_and_sent_without_script(site: Site, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    number = site.office.by_state[State.REVIEW]
    site.sign_in(page, "sato", f"/submissions/{number}")
    page.get_by_label("Return to the exporter").check()
    page.get_by_role("button", name="Write the notice").click()
    page.locator(f"[name=point][value='{KEYS[0]}']").uncheck()
    page.get_by_role("button", name="Write the text anew from this choice").click()
    assert "names invoice E02589" not in page.locator("#text-en").input_value()
    page.get_by_role("button", name="Record the decision and send the notice").click()
    expect(page.get_by_text("Returned to the exporter")).to_be_visible()
    context.close()


def test_a_second_examiner_confirms_what_the_first_one_cleared(two_examiners: Site, browser: Browser) -> None:
    site, number = two_examiners, two_examiners.office.by_state[State.CLEAR]
    first, second = browser.new_context().new_page(), browser.new_context().new_page()
    site.sign_in(first, "sato", f"/submissions/{number}")
    choose(first, "clear_for_issuance")
    expect(first.get_by_text("Another examiner has to confirm it.")).to_be_visible()
    expect(first.locator("#decision [value=clear_for_issuance]")).to_have_count(0)
    site.sign_in(second, "admin", f"/submissions/{number}")
    expect(second.locator("#decision")).to_contain_text("sato cleared this")
    assert complaints(second) == []
    second.get_by_label("Send back to review").check()
    second.locator("#decision-note").fill("Look at box 5 again.")
    second.get_by_role("button", name="Record the decision").click()
    first.reload()
    expect(first.locator(".decision").first).to_contain_text("Look at box 5 again.")
    choose(first, "clear_for_issuance")
    expect(first.get_by_text("Another examiner has to confirm it.")).to_be_visible()
    second.goto(f"{site.url}/submissions/{number}")
    choose(second, "clear_for_issuance")
    expect(second.get_by_text("Clearance confirmed by a second examiner")).to_be_visible()


def test_of_two_examiners_the_second_is_told_and_keeps_his_notice(site: Site, page: Page) -> None:
    number = site.office.by_state[State.REVIEW]
    site.sign_in(page, "sato", f"/submissions/{number}/notice")
    page.locator("#text-en").fill("A text that took long.")
    with site.office.database.write() as session:
        decisions.decide(session, number, Verdict.ASK_FOR_EVIDENCE, "", 2, 2, NOW)
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("alert")).to_contain_text("was changed at")
    expect(page.locator("#text-en")).to_have_value(re.compile("A text that took long."))
    expect(page.locator(".in-between .decision")).to_have_count(1)
    assert complaints(page) == []
    page.get_by_role("button", name="Record the decision and send the notice").click()
    expect(page.locator(".decision")).to_have_count(2)
