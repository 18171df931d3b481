"""The desk under load: `python -m tests.bench.desk [OUT] [--submissions N] [--users N] [--workers N]` writes DESK.md.

A private PostgreSQL is filled with invented submissions, the application is started under uvicorn, and as many people
as are asked for turn pages at once: first each looks at a page for a second, then nobody looks and all ask as fast as
they can, which shows how many pages the machine makes.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from models.database import Database, upgrade
from models.records import Role
from pipeline.settings import Settings
from tests.bench.desk_filled import FINDINGS, fill, signed_in
from tests.databases import new_postgresql_database, postgresql_server

PORT = 8397
BOUND_MS, BOUND_QUERIES = 150, 15
Ask = Callable[[random.Random, int], str]


@dataclass(frozen=True)
class Kind:
    """A kind of page; `share` is how often people ask for it. The address is drawn from the number of submissions."""

    name: str
    share: int
    address: Ask


KINDS = (
    Kind("queue", 6, lambda _, n: "/submissions"),
    Kind("queue, a later page", 2, lambda r, n: f"/submissions?after=202611{r.randint(21, 29)}202611201.{n}"),
    Kind("queue, one state", 2, lambda r, n: f"/submissions?state={r.choice(['review', 'clear', 'failed'])}"),
    Kind("everything, newest first", 1, lambda _, n: "/submissions?state=all"),
    Kind("search: an invoice number", 3, lambda r, n: f"/submissions?state=all&search=-{r.randint(1, n):06}"),
    Kind("search: an exporter, open", 2, lambda r, n: f"/submissions?search={r.randint(0, 1499)}+co."),
    Kind(
        "search: an exporter, all", 2, lambda r, n: f"/submissions?state=all&search=exporter+{chr(r.randint(65, 90))}"
    ),
    Kind("search: two letters, all", 1, lambda r, n: f"/submissions?state=all&search={r.randint(10, 99)}"),
    Kind("search: nothing found", 1, lambda _, n: "/submissions?state=all&search=nowhere+gmbh"),
    Kind("filter: rule", 2, lambda _, n: "/submissions?rule=XDOC-06&outcome=fix"),
    Kind("filter: field, all states", 1, lambda _, n: "/submissions?state=all&field=marks&outcome=unread"),
    Kind("filter: sailing dates", 1, lambda _, n: "/submissions?sails_from=2026-11-21&sails_to=2026-11-24"),
    Kind("filter: decision and dates", 1, lambda r, n: DECIDED.format(r.randint(10, 28))),
    Kind("case page", 8, lambda r, n: f"/submissions/{r.randint(int(n * 0.975), n)}"),
)
DECIDED = "/submissions?state=decided&verdict=return_to_exporter&came_from=2026-05-{}&came_to=2026-06-10"


@dataclass(frozen=True)
class Measured:
    """Milliseconds of each request by kind of page, and the seconds that all of it took."""

    times: dict[str, list[float]]
    seconds: float
    faults: Counter[str]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.desk")
    parser.add_argument("out", nargs="?", type=Path, default=Path(__file__).parent / "DESK.md")
    parser.add_argument("--submissions", type=int, default=100_000)
    parser.add_argument("--users", type=int, default=20)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--pause", type=float, default=1, help="seconds for which a person looks at a page")
    parser.add_argument("--report", type=Path, help="a report to store everywhere; else the demo's is made")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, postgresql_server() as server:
        settings = Settings(home=Path(folder), database_url=new_postgresql_database(server)).made()
        database = Database(settings.database_url)
        upgrade(database.engine)
        cookies = [signed_in(database, f"examiner{i}", Role.EXAMINER) for i in range(given.users)]
        began = time.perf_counter()
        fill(database, _report(given.report, Path(folder)), given.submissions)
        filled = time.perf_counter() - began
        print(f"filled in {filled:.0f} s", flush=True)
        queries = _queries(settings, cookies[0], given.submissions)
        with _serving(settings, given.workers):
            _drive(cookies, given.submissions, 5, 0)  # warm
            measured = [_drive(cookies, given.submissions, given.seconds, pause) for pause in (given.pause, 0)]
        database.close()
    text = _page(given, queries, *measured)
    print(text)
    given.out.write_text(text, "utf-8")


def _report(path: Path | None, folder: Path) -> dict[str, object]:
    """What the program says of the demo's papers."""
    if path is None:
        subprocess.run([sys.executable, "-m", "tests.bench.demo", folder / "demo"], check=True)
        command = ["check", folder / "demo/submission", "--registry", folder / "demo/registry.json", "--json"]
        called = [sys.executable, "-m", "pipeline.cli", *map(str, command), "--today", "2026-11-21"]
        text = subprocess.run(called, check=False, stdout=subprocess.PIPE, text=True).stdout
    else:
        text = path.read_text("utf-8")
    made: dict[str, object] = json.loads(text)
    return made


def _queries(settings: Settings, cookie: str, submissions: int) -> dict[str, int]:
    """How many statements each kind of page sends, everything included that signs the reader in."""
    from fastapi.testclient import TestClient

    from review_ui.app import create_app

    app = create_app(settings, render=lambda *_: b"")
    sent: list[str] = []
    engine = app.state.desk.database.engine
    sa.event.listen(engine, "before_cursor_execute", lambda *given: sent.append(given[2]))
    client = TestClient(app, cookies={"shogo_session": cookie})
    counted = {}
    for kind in KINDS:
        address = kind.address(random.Random(1), submissions)
        client.get(address)  # what is only asked once is not a page's
        sent.clear()
        answer = client.get(address)
        assert answer.status_code == 200, f"{address}: {answer.status_code}"
        counted[kind.name] = len(sent)
    engine.dispose()
    return counted


@contextmanager
def _serving(settings: Settings, workers: int) -> Iterator[None]:
    environment = os.environ | settings.as_environment() | {"SHOGO_WEB_WORKERS": str(workers), "SHOGO_PORT": str(PORT)}
    server = subprocess.Popen([sys.executable, "-m", "tests.bench.desk_server"], env=environment)
    try:
        _wait()
        yield
    finally:
        server.terminate()
        server.wait(20)


def _wait() -> None:
    for _ in range(600):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=5)
            connection.request("GET", "/health")
            connection.getresponse().read()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError("the server does not answer")


def _drive(cookies: list[str], submissions: int, seconds: float, pause: float) -> Measured:
    times: dict[str, list[float]] = defaultdict(list)
    faults: Counter[str] = Counter()
    began = time.perf_counter()

    def person(cookie: str, seed: int) -> None:
        drawn = random.Random(seed)
        connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)
        time.sleep(drawn.random() * pause)
        while time.perf_counter() - began < seconds:
            kind = drawn.choices(KINDS, [k.share for k in KINDS])[0]
            start = time.perf_counter()
            connection.request("GET", kind.address(drawn, submissions), headers={"Cookie": f"shogo_session={cookie}"})
            answer = connection.getresponse()
            answer.read()
            times[kind.name].append((time.perf_counter() - start) * 1000)
            if answer.status != 200:
                faults[f"{kind.name}: {answer.status}"] += 1
            time.sleep(pause)

    people = [threading.Thread(target=person, args=(cookie, i)) for i, cookie in enumerate(cookies)]
    for one in people:
        one.start()
    for one in people:
        one.join()
    return Measured(times, time.perf_counter() - began, faults)


def _page(given: argparse.Namespace, queries: dict[str, int], paced: Measured, flat_out: Measured) -> str:
    load = " ".join(f"{x:.1f}" for x in os.getloadavg())
    head = f"""# The desk under load

Written by `python -m tests.bench.desk`: {given.submissions:,} stored submissions on PostgreSQL, each with the report of
the demo's papers with {FINDINGS} findings; {given.users} people at once; {given.workers} web processes. Server,
database and the {given.users} people share this machine: {os.cpu_count()} cores, load average {load} at the end, a
million additions in {_spin():.0f} ms (25 on a core that nobody else uses).

Bound: 95 of 100 answers within {BOUND_MS} ms, no page with more than {BOUND_QUERIES} queries.
"""
    told = (
        (f"Each looks at a page for {given.pause:g} s", paced),
        ("Nobody looks: each asks for the next page as soon as the last has come", flat_out),
    )
    return head + "".join(_table(title, measured, queries) for title, measured in told)


def _table(title: str, measured: Measured, queries: dict[str, int]) -> str:
    every = [time for times in measured.times.values() for time in times]
    rows = sorted(_row(name, times, queries[name]) for name, times in measured.times.items())
    return f"""
## {title}

{len(every):,} answers in {measured.seconds:.0f} s: {len(every) / measured.seconds:.0f} a second.
Faults: {dict(measured.faults) or "none"}.

| page | answers | p50 ms | p95 ms | max ms | queries |
| --- | ---: | ---: | ---: | ---: | ---: |
""" + "".join(f"{row}\n" for row in [*rows, _row("**all**", every, max(queries.values()))])


def _spin() -> float:
    """Milliseconds of the wall clock for a piece of work that is the same everywhere: how much of a core is left."""
    began, total = time.perf_counter(), 0
    for number in range(1_000_000):
        total += number
    return (time.perf_counter() - began) * 1000


def _row(name: str, times: list[float], queries: int) -> str:
    ranked = sorted(times)
    p50, p95 = (ranked[min(int(len(ranked) * share), len(ranked) - 1)] for share in (0.5, 0.95))
    return f"| {name} | {len(ranked)} | {p50:.0f} | {p95:.0f} | {ranked[-1]:.0f} | {queries} |"


if __name__ == "__main__":
    main()
