"""A real browser against a real server over SQLite; papers are examined by a stand-in, pages drawn as blank sheets."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Page

from models import store
from models.database import Database
from review_ui.app import create_app
from tests.desk import NOW, PASSWORD, Office, office, png
from tests.reports import report

CHROMIUM = Path("/usr/bin/chromium")
# No network of its own and no sandbox, for tests run as root in a container.
FLAGS = ["no-sandbox", "disable-gpu", "disable-background-networking", "disable-component-update", "disable-sync"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if not CHROMIUM.exists():
                item.add_marker(pytest.mark.skip(reason=f"no {CHROMIUM} (Debian: apt-get install chromium)"))


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, object]) -> dict[str, object]:
    return {
        **browser_type_launch_args,
        "executable_path": str(CHROMIUM),
        "args": [f"--{flag}" for flag in (*FLAGS, "no-first-run")],
    }


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, object]) -> dict[str, object]:
    return {**browser_context_args, "viewport": {"width": 1440, "height": 860}}


@dataclass
class Site:
    """A running server."""

    url: str
    office: Office

    def sign_in(self, page: Page, name: str, path: str = "/") -> None:
        page.goto(self.url + path)
        page.get_by_label("Name", exact=True).or_(page.get_by_label("利用者名")).fill(name)
        page.locator("input[type=password]").fill(PASSWORD)
        page.locator("button.primary").click()
        page.wait_for_url(lambda url: "/sign-in" not in url)


def examine_what_comes(database: Database, closing: threading.Event) -> None:
    """The worker's stand-in: takes a moment, as reading does, and always finds the same four things."""
    while not closing.wait(0.2):
        with database.read() as session:
            waiting = [store.submission(session, n) for n in store.unfinished(session)]
            fresh = [kept.id for kept in waiting if kept.name == "invoice" or kept.predecessor is not None]
        for number in fresh:
            _examine(database, number)


def _examine(database: Database, number: int) -> None:
    with database.write() as session:
        store.begin_processing(session, number, NOW)
        kept = store.submission(session, number)
    time.sleep(0.5)
    body = report(sha256=kept.files[0].sha256)
    with database.write() as session:
        store.save_report(
            session, number, body, content_sha256="c" * 64, pipeline_version="1", configuration_hash="d", now=NOW
        )


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    made = office(tmp_path / "home")
    app = create_app(made.settings, render=lambda *_: png(), now=lambda: NOW)
    closing = threading.Event()
    worker = threading.Thread(target=examine_what_comes, args=(made.database, closing))
    worker.start()
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="warning", lifespan="off"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield Site(f"http://127.0.0.1:{port}", made)
    server.should_exit = True
    closing.set()
    thread.join()
    worker.join()
    made.database.close()
