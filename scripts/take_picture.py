"""Takes the README's picture: the bundled submission as an examiner sees it. `take_picture.py OUT.png [en|ja]`

Runs the real program: the submission is stored, examined and shown by the web application on a free port.
"""

from __future__ import annotations

import sys
import tempfile
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

import uvicorn
from playwright.sync_api import sync_playwright

from models import people, store
from models.records import NewSubmission, Role, StoredFile
from pipeline.accounts import add_user
from pipeline.intake import open_submission
from pipeline.registry import load_registry
from pipeline.service import Service, open_service
from pipeline.settings import Settings
from review_ui.app import create_app
from tests.bench import demo

PORT = 8347
PASSWORD = "a-password-for-one-picture"
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
         "--disable-sync", "--no-first-run")  # fmt: skip


def main(out: Path, language: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        settings = Settings(home=home / "home", port=PORT, workers=1)
        service = open_service(settings)
        number = _examined(service, settings, home / "demo")
        server = uvicorn.Server(uvicorn.Config(create_app(settings), port=PORT, log_level="warning"))
        threading.Thread(target=server.run, daemon=True).start()
        while not server.started:
            time.sleep(0.05)
        _shoot(f"http://127.0.0.1:{PORT}", number, out, language)
        server.should_exit = True
        service.close()


def _examined(service: Service, settings: Settings, folder: Path) -> int:
    """Stores and examines the bundled submission; gives its number."""
    demo.write(folder)
    opened = open_submission(folder / "submission")
    user = add_user(settings, "sato", Role.EXAMINER, PASSWORD)
    files = [p for p in sorted((folder / "submission").iterdir()) if p.name != "submission.json"]
    kept = tuple(StoredFile(p.name, service.workshop.blobs.put(p.read_bytes()), p.stat().st_size) for p in files)
    a = opened.application
    new = NewSubmission("KSI-26-0417", kept, user.id, a.registration_number, a.applied_on, a.channel, a.profile)
    with service.workshop.database.write() as session:
        people.replace_registry(session, load_registry(folder / "registry.json"))
        number = store.receive(session, new, datetime.now(UTC))
    service.workshop.process(number)
    return number


def _shoot(base: str, number: int, out: Path, language: str) -> None:
    locale = "ja-JP" if language == "ja" else "en-US"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=list(FLAGS))
        page = browser.new_context(locale=locale, viewport={"width": 1440, "height": 860}).new_page()
        page.goto(f"{base}/submissions/{number}")
        page.locator("input[name=name]").fill("sato")
        page.locator("input[type=password]").fill(PASSWORD)
        page.locator("main button[type=submit]").click()
        page.wait_for_selector("text=KSI-26-0417")
        page.wait_for_load_state("networkidle")  # the scripts listen now
        page.keyboard.press("n")  # the first question, with its evidence
        page.wait_for_selector("[data-evidence] img, [data-evidence] mark")
        page.wait_for_load_state("networkidle")
        page.screenshot(path=str(out))
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "en")
