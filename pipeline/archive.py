"""Bulk reprocessing: plans units in a ledger, runs workers on all cores, and writes reports, failures and a summary.

Killing any process at any time loses and doubles nothing: the ledger keeps each result in one transaction, and the
files in the output folder are written from it. A second run over the same content does no reading and no checking.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import multiprocessing
import os
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date
from multiprocessing.context import SpawnProcess
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from matchers.profile import Profiles
from models import ledger
from models.case import Exporter
from models.database import Database, upgrade
from models.errors import submission_error
from models.finding import Text
from models.ledger import Edition
from models.records import NewWork, WorkState
from pipeline.archive_output import write_output
from pipeline.archive_sources import units
from pipeline.archive_worker import Job, work
from pipeline.limits import Limits
from pipeline.profiles import built_in
from pipeline.version import pipeline_version

POLL = 0.3  # seconds between two looks at the ledger
MOST_RESTARTS = 20  # of workers that died; more than that is a fault of the machine, not of a document


def run_archive(
    source: Path,
    out: Path,
    workers: int | None,
    registry: tuple[Exporter, ...] | None,
    today: date,
    profiles: Profiles | None = None,
) -> int:
    """Runs until every unit has a report or a failure; gives the number of failures. IngestError for a bad source."""
    if not source.exists():
        raise submission_error("not_found", str(source))
    out.mkdir(parents=True, exist_ok=True)
    profiles = profiles or built_in()
    with _alone(out):
        job = Job(
            source=source.resolve(),
            database_url=f"sqlite:///{out.resolve() / 'ledger.db'}",
            readings=out.resolve() / "readings",
            edition=Edition(pipeline_version(), configuration_hash(registry, today, profiles)),
            registry=registry,
            today=today,
            profiles=profiles,
            limits=Limits(),
        )
        database = Database(job.database_url)
        upgrade(database.engine)
        planned = _plan(database, job)
        _run(database, job, planned, workers or os.cpu_count() or 1)
        failed = write_output(database, job.edition, planned, out)
        database.close()
    return failed


def configuration_hash(registry: tuple[Exporter, ...] | None, today: date, profiles: Profiles) -> str:
    """Of everything besides content and program that a verdict depends on."""
    known = None if registry is None else [asdict(e) for e in registry]
    text = json.dumps([known, today, profiles.fingerprint], ensure_ascii=False, default=str, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


@contextmanager
def _alone(out: Path) -> Iterator[None]:
    """One run for each output folder; the lock goes with the process, however it ends."""
    with (out / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            told = Text("Another run is writing to this folder.", "このフォルダーには別の処理が書き込み中です。")
            raise submission_error("invalid", str(out), told) from None
        yield


def _plan(database: Database, job: Job) -> frozenset[str]:
    """Enters every unit in the ledger; gives the content hashes of the units that are there now."""
    found = [NewWork(unit.content_sha256(), unit.path) for unit in units(job.source)]
    with database.write() as session:
        ledger.forget_leases(session, job.edition)
        ledger.plan(session, job.edition, found)
    return frozenset(w.content_sha256 for w in found)


def _run(database: Database, job: Job, planned: frozenset[str], workers: int) -> None:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    restarts = 0
    running: dict[str, SpawnProcess] = {}
    with Progress(*columns, console=Console(stderr=True)) as progress:
        bar = progress.add_task("", total=len(planned))
        while (left := _left(database, job.edition)) > 0:
            progress.update(bar, completed=max(0, len(planned) - left))
            died = {owner: p for owner, p in running.items() if p.exitcode not in (None, 0)}
            restarts += len(died)
            if restarts > MOST_RESTARTS:
                raise RuntimeError(f"{restarts} workers died, the last ones: {died}")
            _free(database, job.edition, died)
            running = {owner: p for owner, p in running.items() if p.is_alive()}
            running |= dict(_started(job) for _ in range(min(workers, left) - len(running)))
            time.sleep(POLL)
        progress.update(bar, completed=len(planned))
    for process in running.values():
        process.join()


def _started(job: Job) -> tuple[str, SpawnProcess]:
    owner = f"{os.getpid()}-{time.monotonic_ns()}"
    process = multiprocessing.get_context("spawn").Process(target=work, args=(job, owner), name=owner)
    process.start()
    return owner, process


def _free(database: Database, edition: Edition, died: Iterable[str]) -> None:
    for owner in died:
        with database.write() as session:
            ledger.forget_leases(session, edition, owner)


def _left(database: Database, edition: Edition) -> int:
    with database.read() as session:
        states = ledger.progress(session, edition)
    return states[WorkState.TODO] + states[WorkState.LEASED]
