"""The whole way with the real program: papers are read, a value corrected, a notice sent, papers cleared."""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect

from models import people, store
from models.records import Role, State, Verdict
from pipeline.registry import load_registry
from pipeline.service import Service, open_service
from pipeline.settings import Settings
from review_ui.app import create_app
from tests.bench import demo
from tests.browser.test_concluding import choose
from tests.desk import PASSWORD, hashed

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)  # the day of the bundled submission
FINDING = "XDOC-06"  # box 3 names another invoice number


@dataclass
class Chamber:
    """A running program with its reader, and the bundled papers in `papers`."""

    url: str
    service: Service
    papers: Path

    def sign_in(self, browser: Browser, name: str, language: str) -> Page:
        page = browser.new_context(locale=language, viewport={"width": 1440, "height": 860}).new_page()
        page.goto(self.url)
        page.locator("input[name=name]").fill(name)
        page.locator("input[type=password]").fill(PASSWORD)
        page.locator("button.primary").click()
        page.wait_for_url(lambda url: "/sign-in" not in url)
        return page


@pytest.fixture
def chamber(tmp_path: Path) -> Iterator[Chamber]:
    """New for each language: an invoice that was certified once is found out when it comes again."""
    folder = tmp_path / "chamber"
    demo.write(folder)
    service = open_service(Settings(home=folder / "home", workers=1))
    registry = load_registry(folder / "registry.json")
    with service.workshop.database.write() as session:
        people.replace_registry(session, registry)
        people.add_user(session, "sato", hashed(), Role.EXAMINER, NOW)
        people.add_user(session, "kirishima", hashed(), Role.EXPORTER, NOW, registry[0].registration_number)
    app = create_app(Settings(home=folder / "home", workers=1), now=lambda: NOW)
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="warning"))
    closing = threading.Event()
    threads = [threading.Thread(target=server.run), threading.Thread(target=_examine, args=(service, closing))]
    for thread in threads:
        thread.start()
    while not server.started:
        time.sleep(0.05)
    yield Chamber(f"http://127.0.0.1:{_port(server)}", service, folder / "submission")
    server.should_exit = True
    closing.set()
    for thread in threads:
        thread.join()
    service.close()


def _port(server: uvicorn.Server) -> int:
    port: int = server.servers[0].sockets[0].getsockname()[1]
    return port


def _examine(service: Service, closing: threading.Event) -> None:
    """What the worker does, without Prefect's record."""
    while not closing.wait(0.1):
        with service.workshop.database.read() as session:
            waiting = store.unfinished(session)
        for number in waiting:
            service.workshop.process(number)


def hand_in(page: Page, *papers: Path) -> None:
    page.locator("#files").set_input_files(papers)
    page.locator("[data-upload] button.primary").click()
    expect(page.locator(".headline")).to_be_visible(timeout=60_000)


def apply(page: Page) -> int:
    page.locator("details.apply summary").click()
    page.locator("details.apply [name=confirmed]").check()
    page.locator("details.apply button.primary").click()
    expect(page.locator(".stand-examined")).to_be_visible(timeout=60_000)
    return int(re.findall(r"/submissions/(\d+)", page.url)[0])


def correct(page: Page, field: str, text: str) -> None:
    page.locator(f"[data-value][data-field={field}]").first.focus()
    page.keyboard.press("e")
    page.locator("[data-text]").fill(text)
    page.locator("[data-text]").press("Enter")


def read_by_now(chamber: Chamber, number: int) -> None:
    """Applied papers are examined anew."""
    for _ in range(600):
        with chamber.service.workshop.database.read() as session:
            if store.submission(session, number).state in (State.REVIEW, State.CLEAR):
                return
        time.sleep(0.1)
    raise TimeoutError


@pytest.mark.parametrize("language", ["en", "ja"])
def test_from_the_first_look_to_the_clearance(
    chamber: Chamber, browser: Browser, language: str, tmp_path: Path
) -> None:
    exporter = chamber.sign_in(browser, "kirishima", language)
    exporter.goto(chamber.url + "/upload")
    hand_in(exporter, *sorted(chamber.papers.iterdir()))
    expect(exporter.locator("main")).to_contain_text(demo.WRONG_NUMBER)
    number = apply(exporter)
    read_by_now(chamber, number)

    examiner = chamber.sign_in(browser, "sato", language)
    examiner.goto(f"{chamber.url}/submissions/{number}")
    finding = examiner.locator("[data-finding]", has_text=FINDING)
    expect(finding).to_have_count(1)
    examiner.keyboard.press("n")
    expect(finding).to_have_class(re.compile("current"))
    expect(examiner.locator("[data-evidence]")).to_contain_text(demo.WRONG_NUMBER)
    correct(examiner, "invoice_number", demo.WRONG_NUMBER)
    expect(finding).to_have_count(0, timeout=15_000)
    # What the file itself says is not overruled without a word.
    expect(examiner.locator("[data-finding]", has_text="READ-03")).to_have_count(1)
    examiner.locator(".entered-all li").first.get_by_role("button").click()
    expect(finding).to_have_count(1, timeout=15_000)
    choose(examiner, "return_to_exporter")
    expect(examiner.locator("#text-ja")).to_have_value(re.compile(demo.WRONG_NUMBER))
    examiner.locator("#text-en").press("Control+End")
    examiner.locator("#text-en").press_sequentially(" Thank you.")
    examiner.keyboard.press("Control+Enter")
    expect(examiner.locator(".decision").first).to_be_visible()

    exporter.goto(f"{chamber.url}/submissions/{number}")
    exporter.locator(".notice-one a").first.click()
    expect(exporter.locator(".letter[lang=en]")).to_contain_text("Thank you.")
    exporter.goto(f"{chamber.url}/upload?corrects={number}")
    hand_in(exporter, _put_right(chamber.papers, tmp_path))
    again = apply(exporter)
    read_by_now(chamber, again)

    examiner.goto(f"{chamber.url}/submissions/{again}")
    expect(examiner.locator(".changes .gone li")).to_have_count(1)
    expect(examiner.locator("[data-finding]", has_text=FINDING)).to_have_count(0)
    choose(examiner, "clear_for_issuance")
    expect(examiner.locator(".state-decided").first).to_be_visible()
    with chamber.service.workshop.database.read() as session:
        assert store.submission(session, again).verdict is Verdict.CLEAR_FOR_ISSUANCE


def _put_right(papers: Path, folder: Path) -> Path:
    """The draft certificate with the invoice's number in box 3."""
    draft = json.loads((papers / "certificate.json").read_text("utf-8"))
    draft["invoices"][0]["number"] = demo.sample_deal().number
    corrected = folder / "certificate.json"
    corrected.write_text(json.dumps(draft), "utf-8")
    return corrected
