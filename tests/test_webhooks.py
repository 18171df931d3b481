"""Messages to other systems: where they may go, how they are signed, when they are tried again."""

from __future__ import annotations

import hashlib
import hmac
import json
import threading
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from models import decisions, people, store, webhooks
from models.database import Database
from models.finding import Text
from models.records import NewSubmission, Role, Verdict
from pipeline.settings import Settings
from pipeline.webhooks import SIGNATURE, Deliverer, allowed, signature
from tests.desk import NOW

SECRET = "a secret of the test"


class Receiver(HTTPServer):
    """Another system: keeps what it is sent and answers with `status`."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.taken: list[tuple[str, bytes]] = []
        self.status = 204

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/taken"


class _Handler(BaseHTTPRequestHandler):
    server: Receiver

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        self.server.taken.append((self.headers[SIGNATURE], body))
        self.send_response(self.server.status)
        self.send_header("Location", self.server.url)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    server = Receiver()
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def settings(folder: Path, *hosts: str, secret: str = SECRET) -> Settings:
    return Settings(home=folder, webhook_hosts=hosts, webhook_secret=secret)


def announced(database: Database, url: str | None) -> int:
    with database.write() as session:
        user = people.add_user(session, "issuer", "hash", Role.EXAMINER, NOW).id
        number = store.receive(session, NewSubmission("case-001", (), user, callback_url=url), NOW)
        webhooks.announce(session, number, "examined", NOW)
    return number


def due(database: Database, after: timedelta = timedelta()) -> tuple[webhooks.Message, ...]:
    with database.write() as session:
        return webhooks.take(session, NOW + after, timedelta(minutes=5))


@pytest.mark.parametrize(
    ("url", "may"),
    [
        ("https://issuing.example/hook", True),
        ("https://issuing.example:8443/hook", True),
        ("http://127.0.0.1:9000/hook", True),
        ("http://127.0.0.1:9001/hook", False),
        ("http://issuing.example/hook", False),
        ("https://elsewhere.example/hook", False),
        ("https://issuing.example.elsewhere.example/", False),
        ("https://name:word@issuing.example/", False),
        ("https://issuing.example:99999/", False),
        ("file:///etc/passwd", False),
        ("https://issuing.example/" + "a" * 500, False),
        ("https://issuing.example/\nHost: other", False),
        ("", False),
    ],
)
def test_messages_go_only_where_the_operator_allows_it(tmp_path: Path, url: str, may: bool) -> None:
    assert allowed(url, settings(tmp_path, "issuing.example", "127.0.0.1:9000")) is may


def test_without_a_secret_no_message_can_be_asked_for(tmp_path: Path) -> None:
    assert not allowed("https://issuing.example/", settings(tmp_path, "issuing.example", secret=""))


def test_a_message_is_delivered_once_and_can_be_checked(database: Database, receiver: Receiver, tmp_path: Path) -> None:
    number = announced(database, receiver.url)
    deliverer = Deliverer(database, settings(tmp_path, f"127.0.0.1:{receiver.server_port}"), lambda: NOW)
    assert (deliverer.deliver(), deliverer.deliver()) == (1, 0)
    ((signed, body),) = receiver.taken
    told = json.loads(body)
    assert (told["event"], told["submission"], told["state"]) == ("examined", number, "received")
    seconds = int(NOW.timestamp())
    assert signed == f"t={seconds},v1=" + hmac.new(SECRET.encode(), b"%d." % seconds + body, hashlib.sha256).hexdigest()
    assert signature("another", NOW, body.decode()) != signed


def test_a_submission_without_an_address_leaves_no_message(database: Database) -> None:
    announced(database, None)
    assert due(database) == ()


@pytest.mark.parametrize("status", [500, 404, 302])
def test_what_is_not_taken_is_tried_again_later(
    database: Database, receiver: Receiver, tmp_path: Path, status: int
) -> None:
    receiver.status = status
    announced(database, receiver.url)
    Deliverer(database, settings(tmp_path, f"127.0.0.1:{receiver.server_port}"), lambda: NOW).deliver()
    assert len(receiver.taken) == 1  # a redirection is not followed
    assert due(database, timedelta(seconds=59)) == ()
    (again,) = due(database, timedelta(seconds=60))
    assert again.attempts == 1


def test_it_is_given_up_after_the_last_pause(database: Database) -> None:
    announced(database, "https://issuing.example/hook")
    moment = NOW
    for pause in (*webhooks.PAUSES, timedelta()):
        with database.write() as session:
            (message,) = webhooks.take(session, moment, timedelta(minutes=5))
            webhooks.failed(session, message, "answered 500", moment)
        moment += pause
    assert due(database, timedelta(days=30)) == ()


def test_of_two_deliverers_one_gets_a_message_and_a_dead_one_does_not_keep_it(database: Database) -> None:
    announced(database, "https://issuing.example/hook")
    assert len(due(database)) == 1
    assert due(database) == ()
    assert len(due(database, timedelta(minutes=6))) == 1


def test_an_address_taken_off_the_list_gets_nothing_more(
    database: Database, receiver: Receiver, tmp_path: Path
) -> None:
    announced(database, receiver.url)
    Deliverer(database, settings(tmp_path, "issuing.example"), lambda: NOW).deliver()
    assert receiver.taken == []


def test_each_change_of_state_leaves_a_message(database: Database) -> None:
    with database.write() as session:
        user = people.add_user(session, "issuer", "hash", Role.EXAMINER, NOW).id
        new = NewSubmission("case-001", (), user, callback_url="https://issuing.example/hook")
        number = store.receive(session, new, NOW)
        store.fail_processing(session, number, Text("No.", "不可。"), NOW)
        store.save_report(
            session, number, {"route": "clear", "findings": []}, content_sha256="c" * 64, pipeline_version="1",
            configuration_hash="d" * 64, now=NOW,
        )  # fmt: skip
        decisions.decide(session, number, Verdict.CLEAR_FOR_ISSUANCE, "", user, 3, NOW)
    told = [json.loads(message.body) for message in due(database)]
    assert [(t["event"], t["state"], t["verdict"], t["version"]) for t in told] == [
        ("failed", "failed", None, 2),
        ("examined", "clear", None, 3),
        ("decided", "decided", "clear_for_issuance", 4),
    ]


def test_a_report_made_again_in_the_same_state_leaves_no_message(database: Database) -> None:
    number = announced(database, "https://issuing.example/hook")
    with database.write() as session:
        for version in ("1", "2"):  # as after a correction
            store.save_report(
                session, number, {"route": "review", "findings": []}, content_sha256="c" * 64,
                pipeline_version=version, configuration_hash="d" * 64, now=NOW,
            )  # fmt: skip
    assert [json.loads(m.body)["state"] for m in due(database)] == ["received", "review"]
