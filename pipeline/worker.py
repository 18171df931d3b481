"""Takes up stored submissions one by one, as Prefect flow runs while its server answers, directly while not."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import httpx
import structlog

from models import operations, store
from models.database import Database
from pipeline.service import Service

POLL = 0.25  # seconds between two looks for work; a person is waiting
SIGN = 10.0  # seconds between two signs of life
AHEAD = 2  # submissions that are being read at a time, the one in work among them
PAUSE = 5.0  # seconds after a failure of our own, so that a database that is away is not hammered
log = structlog.get_logger()


def work_forever(service: Service, flow: Callable[[int], object]) -> None:
    """Until the process that started this one is gone. What is unfinished then is taken up at the next start."""
    parent, signed = os.getppid(), -SIGN
    while os.getppid() == parent:
        if time.monotonic() - signed >= SIGN:
            _sign(service.workshop.database)
            signed = time.monotonic()
        numbers = _unfinished(service.workshop.database)
        _read_ahead(service, numbers[:AHEAD])
        for number in numbers[:1]:
            _run(service, flow, number)
        if not numbers:
            time.sleep(POLL)


def _sign(database: Database) -> None:
    """Tells whoever watches (/health, /metrics) that this worker lives."""
    try:
        with database.write() as session:
            operations.beat(session, socket.gethostname()[:80], datetime.now(UTC))
    except Exception:
        log.exception("no_sign_of_life")


def _read_ahead(service: Service, numbers: Sequence[int]) -> None:
    """Reading begins while Prefect still makes its record, and of the next submission while this one is checked."""
    for number in numbers:
        try:
            service.read_ahead(number)
        except Exception:  # whatever is wrong with it is told when its turn comes
            log.exception("not_read_ahead", submission=number)


def _unfinished(database: Database) -> tuple[int, ...]:
    try:
        with database.read() as session:
            return store.unfinished(session)
    except Exception:  # the database may be away for a while; work goes on when it is back
        log.exception("database_away")
        time.sleep(PAUSE)
        return ()


def _run(service: Service, flow: Callable[[int], object], number: int) -> None:
    """The submission must not wait for Prefect: without it the same steps run without its record."""
    try:
        if prefect_answers():
            flow(number)
        else:
            service.workshop.process(number)
    except Exception:
        log.exception("flow_failed", submission=number)
        _directly(service, number)


def _directly(service: Service, number: int) -> None:
    try:
        service.workshop.process(number)
    except Exception:
        log.exception("processing_stopped", submission=number)
        time.sleep(PAUSE)


def prefect_answers() -> bool:
    """Whether the server at PREFECT_API_URL is up; asked anew for each submission, in a millisecond or two."""
    url = os.environ.get("PREFECT_API_URL", "")
    try:
        return bool(url) and httpx.get(f"{url}/health", timeout=1.0).is_success
    except httpx.HTTPError:
        return False
