"""The supervisors' figures in a real browser: usable by everybody, in both languages, at two widths."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import Browser, Page, expect

from models.records import Verdict
from models.review import Judged
from tests.applications import Writer
from tests.browser.conftest import Site
from tests.browser.test_accessibility import complaints
from tests.desk import NOW

HOUR = timedelta(hours=1)


def worked(site: Site) -> None:
    """A fortnight's work."""
    with site.office.database.write() as session:
        writer = Writer(session)
        for number in range(28):
            at = NOW - timedelta(hours=12 * number)
            verdict = Verdict.RETURN_TO_EXPORTER if number % 4 == 0 else Verdict.CLEAR_FOR_ISSUANCE
            row = writer.application(
                at,
                exporter=f"900{number % 2}",
                route="clear" if number % 3 else "review",
                findings=(("MARK-01", "fix", False), ("QTY-01", "review", True)),
                decided=((verdict, (1 + number % 5) * HOUR),),
            )
            writer.judgement(row, "MARK-01", "k", Judged.DISMISSED if number % 2 else Judged.ACCEPTED, at)
            if number % 7 == 0:
                writer.correction(row, "marks", at, was={"source": "ocr"})


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("width", [1440, 700])
def test_the_numbers_can_be_used_by_everybody(site: Site, browser: Browser, language: str, width: int) -> None:
    worked(site)
    context = browser.new_context(locale=language, viewport={"width": width, "height": 860})
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    site.sign_in(page, "admin", "/numbers")
    expect(page.locator("svg.plot")).to_have_count(6)
    assert complaints(page) == []
    for folded in page.locator("summary").all():
        folded.click()
    assert complaints(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert said == []
    context.close()


def test_an_exporter_is_looked_at_alone_and_all_again(site: Site, page: Page) -> None:
    worked(site)
    site.sign_in(page, "admin", "/numbers")
    page.get_by_role("link", name="PRINTED 9001").click()
    expect(page.locator(".tile-figure").first).to_have_text("14")
    page.get_by_role("link", name="Show all exporters").click()
    expect(page.get_by_label("Exporter's registration number")).to_have_value("")


def test_a_table_is_saved_as_a_file(site: Site, page: Page) -> None:
    worked(site)
    site.sign_in(page, "admin", "/numbers")
    with page.expect_download() as saved:
        page.get_by_role("link", name="Findings by rule: CSV file").click()
    assert saved.value.suggested_filename == "shogo-rules-2026-10-23-2026-11-21.csv"
    assert saved.value.path().read_bytes().startswith(b"\xef\xbb\xbf")
