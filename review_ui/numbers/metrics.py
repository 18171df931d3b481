"""Measurements for Prometheus: requests as they come, and the state of the work, asked of the database at a scrape."""

from __future__ import annotations

import ipaddress
import math
import secrets
import time
from collections.abc import Callable, Iterator
from datetime import datetime

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import PlainTextResponse, Response
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.metrics_core import Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector
from prometheus_client.values import ValueClass
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from models.database import Database
from models.operations import Operations, operations
from models.records import State
from pipeline.settings import Settings
from review_ui.desk import Desk, client_address

router = APIRouter()
BUCKETS = (0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
QUANTILES = (0.5, 0.9, 0.99)
# What a proxy adds: a request that carries one of these did not begin on this machine.
FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


class Requests:
    """What this web process answered. Where several answer, a scrape of one tells what all of them did together.

    They share counts in the folder that PROMETHEUS_MULTIPROC_DIR names (review_ui/server.py).
    """

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        names = ("method", "route", "status")
        self.answered = Counter("shogo_requests", "Requests answered.", names, registry=self._registry)
        self.seconds = Histogram(
            "shogo_request_seconds", "Time to answer a request.", ("route",), buckets=BUCKETS, registry=self._registry
        )

    def written(self, work: Collector) -> bytes:
        told, ours = self._registry, CollectorRegistry()
        if ValueClass._multiprocess:
            told = CollectorRegistry()
            MultiProcessCollector(told)  # type: ignore[no-untyped-call]
        ours.register(work)
        return generate_latest(told) + generate_latest(ours)


class Measured:
    """ASGI middleware: every request by its route's pattern, never by its address, which anybody may invent."""

    def __init__(self, app: ASGIApp, requests: Requests) -> None:
        self.app = app
        self.requests = requests

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        status = 500
        begun = time.perf_counter()

        async def noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, noting)
        finally:
            method = scope["method"] if scope["method"] in METHODS else "other"
            self.requests.answered.labels(method, route(scope), str(status)).inc()
            self.requests.seconds.labels(route(scope)).observe(time.perf_counter() - begun)


def route(scope: Scope) -> str:
    """The pattern of the address, as `/submissions/{number}`; of what nobody answers only that."""
    mounted = scope.get("root_path", "")
    found = getattr(scope.get("route"), "path", None)
    return mounted + found if found else mounted or "(none)"


class Work(Collector):
    """What the worker and the examiners have before them; read from the database each time it is asked for."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    def collect(self) -> Iterator[Metric]:
        now = self._now()
        try:
            with self._database.read() as session:
                found = operations(session, now)
        except Exception:  # the scrape still tells about the requests, and that the database is away
            yield _gauge("shogo_database_up", "1 while the database answers.", 0)
            return
        yield _gauge("shogo_database_up", "1 while the database answers.", 1)
        yield from gauges(found, now)


def gauges(found: Operations, now: datetime) -> Iterator[Metric]:
    """The state of the work as Prometheus names it; ages in seconds, 0 where nothing waits."""
    submissions = GaugeMetricFamily("shogo_submissions", "Stored submissions.", labels=("kind", "state"))
    for kind, counts in (("application", found.applications), ("precheck", found.prechecks)):
        for state in State:
            submissions.add_metric((kind, state.value), counts[state])
    yield submissions
    life, pace = found.life, found.pace
    yield _gauge("shogo_unread_age_seconds", "Age of the oldest submission not read yet.", _age(life.unread_since, now))
    yield _gauge(
        "shogo_undecided_age_seconds", "Age of the oldest application not decided.", _age(found.undecided_since, now)
    )
    if life.worker is not None:
        told = "Seconds since a worker gave a sign of life."
        yield _gauge("shogo_worker_seen_seconds", told, _age(life.worker, now))
    if found.last_report is not None:
        yield _gauge("shogo_last_report_seconds", "Seconds since the last report.", _age(found.last_report, now))
    yield _gauge("shogo_read_last_hour", "Submissions received within the hour that have a report.", len(pace.seconds))
    yield _gauge("shogo_failed_last_hour", "Submissions received within the hour that could not be read.", pace.failed)
    if pace.seconds:
        processing = GaugeMetricFamily(
            "shogo_processing_seconds",
            "From reception to the first report, received within the hour.",
            labels=("quantile",),
        )
        for quantile in QUANTILES:
            processing.add_metric((str(quantile),), nearest(pace.seconds, quantile))
        yield processing


def nearest(ordered: tuple[float, ...], quantile: float) -> float:
    """Nearest rank, the shortest first."""
    return ordered[math.ceil(quantile * len(ordered)) - 1]


@router.get("/metrics")
def metrics(request: Request) -> Response:
    """For Prometheus alone: with the token of `metrics_token`, or, where none is set, from this machine itself."""
    desk: Desk = request.app.state.desk
    _admit(request, desk.settings)
    requests: Requests = request.app.state.requests
    body = requests.written(Work(desk.database, desk.now))
    return PlainTextResponse(body, media_type=CONTENT_TYPE_LATEST)


def _admit(request: Request, settings: Settings) -> None:
    if settings.metrics_token:
        kind, _, given = request.headers.get("authorization", "").partition(" ")
        right = secrets.compare_digest(given.strip().encode(), settings.metrics_token.encode())
        if kind.lower() != "bearer" or not right:
            raise HTTPException(404)
    elif not _from_here(request):
        raise HTTPException(404)


def _from_here(request: Request) -> bool:
    """Behind a proxy on the same machine every request comes from it; what it adds gives it away."""
    if any(name in request.headers for name in FORWARDED):
        return False
    try:
        return ipaddress.ip_address(client_address(request)).is_loopback
    except ValueError:
        return False


def _gauge(name: str, told: str, value: float) -> Metric:
    return GaugeMetricFamily(name, told, value)


def _age(moment: datetime | None, now: datetime) -> float:
    return 0.0 if moment is None else max(0.0, (now - moment).total_seconds())
