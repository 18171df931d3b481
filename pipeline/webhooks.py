"""Delivers messages to other systems: signed, only to hosts that the operator has named, again after a failure."""

from __future__ import annotations

import hashlib
import hmac
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import httpx
import structlog

from models import webhooks
from models.database import Database
from models.webhooks import Message
from pipeline.settings import Settings

SECONDS = 10.0  # for one delivery; the other side only has to take the message
LEASE = timedelta(minutes=5)
POLL = 1.0  # seconds between two looks for messages
LONGEST_URL = 500
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
SIGNATURE = "Shogo-Signature"
log = structlog.get_logger()


def allowed(url: str, settings: Settings) -> bool:
    """Whether messages may go there: to a named host, over TLS (but to this machine itself), without credentials.

    Nobody who may use the API can thereby make this server ask addresses of the network that it stands in.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return False
    named = host in settings.webhook_hosts or f"{host}:{port}" in settings.webhook_hosts
    safe = parts.scheme == "https" or (parts.scheme == "http" and host in LOOPBACK)
    plain = parts.username is None and parts.password is None and url.isascii() and url.isprintable()
    return bool(settings.webhook_secret) and named and safe and plain and len(url) <= LONGEST_URL


def signature(secret: str, moment: datetime, body: str) -> str:
    """`t=<seconds>,v1=<HMAC-SHA256 of "seconds.body" in hex>`: the receiver checks it and refuses old ones."""
    seconds = int(moment.timestamp())
    digest = hmac.new(secret.encode(), f"{seconds}.{body}".encode(), hashlib.sha256).hexdigest()
    return f"t={seconds},v1={digest}"


class Deliverer:
    """Delivers what is due, over and over, in a thread of its own. Several processes may do so side by side."""

    def __init__(
        self, database: Database, settings: Settings, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._database = database
        self._settings = settings
        self._now = now
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="webhooks", daemon=True)

    def start(self) -> None:
        """Nothing is started where no secret is set: without it no message can be asked for."""
        if self._settings.webhook_secret:
            self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join(SECONDS + 1)

    def deliver(self) -> int:
        """Sends every message that is due; gives their number."""
        with self._database.write() as session:
            due = webhooks.take(session, self._now(), LEASE)
        for message in due:
            reason = self._sent(message)
            with self._database.write() as session:
                if reason:
                    webhooks.failed(session, message, reason, self._now())
                else:
                    webhooks.delivered(session, message)
        return len(due)

    def _sent(self, message: Message) -> str:
        """Empty when the other side took it, else what went wrong."""
        if not allowed(message.url, self._settings):  # a host may have been taken off the list since
            return "the address is not allowed any more"
        headers = {
            "Content-Type": "application/json",
            "User-Agent": "Shogo",
            SIGNATURE: signature(self._settings.webhook_secret, self._now(), message.body),
            "Shogo-Delivery": str(message.id),
        }
        try:
            # Only the status is of interest: a body of any length is left unread.
            with httpx.stream(
                "POST", message.url, content=message.body.encode(), headers=headers, timeout=SECONDS
            ) as answer:
                return "" if answer.is_success else f"answered {answer.status_code}"
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            return f"{type(error).__name__}: {error}"

    def _run(self) -> None:
        while not self._stopping.wait(POLL):
            try:
                self.deliver()
            except Exception:  # the database may be away for a while; messages wait in it
                log.exception("webhooks_stopped")
                self._stopping.wait(30)
