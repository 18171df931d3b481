"""An exporter drops his papers, watches them being read, sees what to do, saves, corrects and applies."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from models import store
from tests.browser.conftest import Site
from tests.browser.test_accessibility import complaints
from tests.desk import PDF

DROP = """([area, files]) => {
  const carried = new DataTransfer();
  for (const [name, text] of files) carried.items.add(new File([text], name));
  const given = {dataTransfer: carried, bubbles: true, cancelable: true};
  for (const kind of ["dragenter", "dragover", "drop"])
    document.querySelector(area).dispatchEvent(new DragEvent(kind, given));
}"""
INVOICE: FilePayload = {"name": "invoice.pdf", "mimeType": "application/pdf", "buffer": PDF}


def drop(page: Page, *files: tuple[str, str]) -> None:
    page.evaluate(DROP, ["[data-drop]", [list(f) for f in files]])


def check(page: Page) -> None:
    page.locator("[data-upload] button.primary").click()


def precheck(site: Site, page: Page, person: str = "sakura") -> str:
    """The address of a result."""
    site.sign_in(page, person, "/upload")
    page.locator("#files").set_input_files([INVOICE])
    check(page)
    expect(page.locator(".headline")).to_be_visible(timeout=15_000)
    return page.url


def test_dropped_papers_are_answered_without_a_reload(site: Site, page: Page) -> None:
    site.sign_in(page, "sakura")
    page.evaluate("window.stayed = true")
    drop(page, ("invoice.pdf", PDF.decode()), ("prices.xlsx", "x"))
    drop(page, ("marks.pdf", PDF.decode() + "marks"))
    expect(page.locator("[data-chosen] li")).to_have_count(3)
    page.get_by_role("button", name="Remove: prices.xlsx").click()
    expect(page.locator("[data-chosen] .file-name")).to_have_text(["invoice.pdf", "marks.pdf"])
    check(page)
    expect(page.locator(".files-read .file-name")).to_have_text(["invoice.pdf", "marks.pdf"])
    expect(page.locator(".headline h2")).to_have_text("To correct: 1", timeout=15_000)
    assert page.evaluate("window.stayed") is True
    assert re.search(r"/submissions/\d+$", page.url)
    expect(page.locator(".stand").first).to_have_text("Pre-check, not an application")
    page.go_back()
    expect(page.get_by_role("heading", name="Check the papers")).to_be_visible()


def test_a_zip_is_enough_and_sending_shows_how_far_it_is(site: Site, page: Page) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("invoice.pdf", PDF)
    site.sign_in(page, "sakura", "/upload")
    page.locator("#files").set_input_files(
        [{"name": "invoice.zip", "mimeType": "application/zip", "buffer": packed.getvalue()}]
    )
    page.route("**/upload", lambda route: (page.wait_for_timeout(300), route.continue_()))
    check(page)
    expect(page.locator("[data-sending] progress")).to_be_visible()
    expect(page.locator(".headline")).to_be_visible(timeout=15_000)


def test_what_is_refused_is_named_and_the_files_stay_chosen(site: Site, page: Page) -> None:
    site.sign_in(page, "sakura", "/upload")
    drop(page, ("invoice.pdf", "<html>"), ("<img src=x>.pdf", PDF.decode()))
    check(page)
    expect(page.get_by_role("alert")).to_contain_text("it looks like a web page")
    expect(page.locator("[data-chosen] .file-name")).to_have_text(["invoice.pdf", "<img src=x>.pdf"])
    assert complaints(page) == []
    page.get_by_role("button", name="Remove: invoice.pdf").click()
    check(page)
    expect(page.locator(".files-read .file-name")).to_have_text(["<img src=x>.pdf"])
    expect(page.locator("main img[src=x]")).to_have_count(0)


def test_a_point_shows_its_place_and_a_place_its_point(site: Site, page: Page) -> None:
    precheck(site, page)
    page.locator("#finding-0 a[data-shows^=box]").first.click()
    expect(page.locator("#box-0-0")).to_have_class(re.compile("shown"))
    expect(page.locator("#box-0-0")).to_be_in_viewport()
    page.locator("#box-2-0").dispatch_event("click")
    expect(page.locator("#finding-2")).to_have_class(re.compile("current"))
    expect(page.locator("#finding-2")).to_be_in_viewport()
    page.evaluate("window.stayed = true")
    page.locator(".result-tabs a").last.click()
    expect(page).to_have_url(re.compile("#"))
    assert page.evaluate("window.stayed") is True  # a link to a place on the page loads nothing


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("width", [1440, 700])
def test_the_exporters_pages_can_be_used_by_everybody(site: Site, browser: Browser, language: str, width: int) -> None:
    context = browser.new_context(locale=language, viewport={"width": width, "height": 860})
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    address = precheck(site, page)
    assert complaints(page) == []
    page.locator("details.apply summary").click()
    assert complaints(page) == []
    for path in ("/papers", "/upload", f"/upload?corrects={address.rsplit('/', 1)[1]}"):
        page.goto(site.url + path)
        assert complaints(page) == [], path
    assert said == []
    context.close()


def test_tables_of_goods_are_saved_and_handed_in_again(site: Site, page: Page) -> None:
    precheck(site, page)
    with page.expect_download() as saved:
        page.get_by_role("link", name="Item rows of the certificate").click()
    assert saved.value.suggested_filename == "items.tsv"
    assert "BALL BEARINGS\t1200" in saved.value.path().read_text("utf-8-sig")


def test_applying_needs_a_word_and_then_the_chamber_sees_it(site: Site, page: Page, browser: Browser) -> None:
    address = precheck(site, page)
    other = browser.new_context()
    stranger, examiner = other.new_page(), browser.new_context().new_page()
    site.sign_in(stranger, "fuji")
    site.sign_in(examiner, "sato")
    for somebody in (stranger, examiner):
        answer = somebody.goto(address)
        assert answer is not None
        assert answer.status == 404
    page.locator("details.apply summary").click()
    page.get_by_role("button", name="Apply now").click()  # without the tick the browser asks for it
    expect(page.locator("details.apply")).to_be_visible()
    page.get_by_label("I apply for the certificate with these papers.").check()
    page.get_by_role("button", name="Apply now").click()
    expect(page.locator(".stand").first).to_have_text("With the chamber", timeout=15_000)
    expect(page.locator("details.apply")).to_have_count(0)
    answer = examiner.goto(address)
    assert answer is not None
    assert answer.status == 200
    answer = stranger.goto(address)
    assert answer is not None
    assert answer.status == 404


def test_corrected_papers_take_the_place_of_the_first(site: Site, page: Page) -> None:
    address = precheck(site, page)
    page.get_by_role("link", name="Hand in corrected papers").click()
    expect(page.get_by_label("invoice.pdf")).to_be_checked()
    drop(page, ("marks.pdf", PDF.decode() + "marks"))
    check(page)
    expect(page.locator(".headline")).to_be_visible(timeout=15_000)
    number = int(page.url.rsplit("/", 1)[1])
    with site.office.database.read() as session:
        later = store.submission(session, number)
    assert [f.name for f in later.files] == ["invoice.pdf", "marks.pdf"]
    page.goto(address)
    expect(page.get_by_role("link", name="Show the corrected papers")).to_be_visible()


def test_everything_works_without_script(site: Site, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, locale="ja")
    page = context.new_page()
    site.sign_in(page, "sakura", "/upload")
    page.locator("#files").set_input_files([INVOICE])
    check(page)
    expect(page.locator(".files-read")).to_contain_text("invoice.pdf")
    expect(page.locator(".headline h2")).to_have_text("訂正が必要な点：1件", timeout=20_000)  # the page asks by itself
    page.locator("details.apply summary").click()
    page.get_by_label("この書類で証明書の発給を申請します。").check()
    page.get_by_role("button", name="申請する", exact=True).click()
    expect(page.locator(".stand").first).to_have_text("審査中", timeout=20_000)
    context.close()
