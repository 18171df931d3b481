"""A desk for tests of the screen: temporary settings, three people, and submissions in every state."""

from __future__ import annotations

import atexit
import hashlib
import re
import shutil
import struct
import tempfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from argon2 import PasswordHasher
from fastapi import FastAPI
from fastapi.testclient import TestClient
from httpx import Response

from models import decisions, notices, operations, people, store
from models.database import Database, upgrade
from models.finding import Text
from models.records import NewSubmission, Role, State, StoredFile, Verdict
from pipeline.blobs import Blobs
from pipeline.settings import Settings
from review_ui.app import create_app
from tests.reports import report

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
PASSWORD = "correct horse battery"
NUMBER, OTHER_NUMBER = "9001000001", "9001000002"
PDF = b"%PDF-1.7\n% not a real one\n"
INVOICE_SHA256 = hashlib.sha256(PDF).hexdigest()
NOTICE = Text(
    "Return of your application\n\nDate: November 21, 2026\nTo: SAKURA\n\nPlease correct box 3.",
    "申請の差戻しについて\n\n日付：2026年11月21日\n宛先：SAKURA\n\n第3欄を訂正してください。",
)


@cache
def hashed() -> str:
    return PasswordHasher(time_cost=1, memory_cost=64).hash(PASSWORD)


def png(width: int = 1240, height: int = 1754) -> bytes:
    """A white picture of that size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress(b"".join(b"\0" + b"\xff" * width for _ in range(height)), 1)
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@dataclass
class Office:
    """The application with its database, and one submission in each state."""

    settings: Settings
    database: Database
    app: FastAPI
    by_state: dict[State, int]
    invoice_sha256: str

    def client(self, name: str | None = None, language: str = "en") -> TestClient:
        client = TestClient(self.app, headers={"accept-language": language}, follow_redirects=False)
        if name is not None:
            assert sign_in(client, name).status_code == 303
        return client


def office(folder: Path, render: Callable[[bytes, int, float], bytes] = lambda *_: png(), **given: Any) -> Office:
    """With `given`, those settings are other than usual. Its own database is a copy of one that is filled once."""
    home, states = _filled()
    shutil.copytree(home, folder, dirs_exist_ok=True)
    settings = Settings(home=folder, **given).made()
    database = Database(settings.database_url)
    if not settings.database_url.endswith(str(folder / "shogo.db")):
        upgrade(database.engine)
        states = _fill(database)
    app = create_app(settings, render=render, now=lambda: NOW)
    return Office(settings, database, app, dict(states), INVOICE_SHA256)


@cache
def _filled() -> tuple[Path, Mapping[State, int]]:
    """A home with people and a submission in each state, made once for each process."""
    home = Path(tempfile.mkdtemp(prefix="shogo-office-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    settings = Settings(home=home, database_url=f"sqlite:///{home / 'shogo.db'}").made()
    assert Blobs(settings.blobs).put(PDF) == INVOICE_SHA256
    database = Database(settings.database_url)
    upgrade(database.engine)
    states = _fill(database)
    database.close()
    return home, states


def _fill(database: Database) -> Mapping[State, int]:
    with database.write() as session:
        examiner = people.add_user(session, "sato", hashed(), Role.EXAMINER, NOW).id
        people.add_user(session, "admin", hashed(), Role.ADMINISTRATOR, NOW)
        people.add_user(session, "sakura", hashed(), Role.EXPORTER, NOW, NUMBER)
        people.add_user(session, "fuji", hashed(), Role.EXPORTER, NOW, OTHER_NUMBER)
        operations.beat(session, "worker", NOW)
    return {state: _submission(database, state, examiner, INVOICE_SHA256) for state in State}


def _submission(database: Database, state: State, examiner: int, sha256: str) -> int:
    typed = StoredFile("certificate.json", "b" * 64, 10)
    new = NewSubmission(
        f"case-{state.value}",
        (StoredFile("invoice.pdf", sha256, len(PDF)), typed),
        examiner,
        NUMBER,
        date(2026, 11, 21),
    )
    with database.write() as session:
        number = store.receive(session, new, NOW)
        if state in (State.PROCESSING, State.FAILED):
            store.begin_processing(session, number, NOW)
        if state is State.FAILED:
            store.fail_processing(session, number, Text("invoice.pdf is locked.", "パスワードがあります。"), NOW)
        if state in (State.REVIEW, State.CLEAR, State.COUNTERSIGN, State.DECIDED):
            good = state in (State.CLEAR, State.COUNTERSIGN)
            body = report(route="clear" if good else "review", sha256=sha256)
            store.save_report(
                session,
                number,
                body,
                content_sha256="c" * 64,
                pipeline_version="1",
                configuration_hash="d" * 64,
                now=NOW,
            )
    with database.write() as session:
        if state is State.COUNTERSIGN:
            verdict = Verdict.CLEAR_FOR_ISSUANCE
            decisions.decide(session, number, verdict, "", examiner, 2, NOW, awaits_second=True)
        if state is State.DECIDED:
            verdict = Verdict.RETURN_TO_EXPORTER
            made = decisions.decide(session, number, verdict, "Correct box 3, please.", examiner, 2, NOW)
            notices.send(session, number, made, NOTICE, examiner, NOW)
    return number


def sign_in(client: TestClient, name: str, password: str = PASSWORD) -> Response:
    token = csrf(client.get("/sign-in").text)
    return client.post("/sign-in", data={"name": name, "password": password, "csrf": token})


def csrf(page: str) -> str:
    found = re.search(r'name="csrf" value="([^"]+)"', page)
    assert found is not None
    return found[1]


def version(page: str) -> int:
    found = re.search(r'name="version" value="(\d+)"', page)
    assert found is not None
    return int(found[1])
