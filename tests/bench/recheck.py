"""How long a correction takes: `python -m tests.bench.recheck FOLDER... [--out FILE]`, each folder one submission.

Each submission is read once, kept in a database of its own, and then its invoice number is corrected several times as
from the case page: what was read is loaded, corrected, put together and judged, and the new report is stored.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from models import people, store
from models.errors import IngestError
from models.records import NewSubmission, Role, StoredFile, User
from pipeline.blobs import Blobs
from pipeline.check import warm_rules
from pipeline.correcting import By, Corrector, Wish, open_corrector
from pipeline.readings import Readings
from pipeline.service import Service, open_service
from pipeline.settings import Settings

ROUNDS = 5
LEFT_ASIDE = ("submission.json", "truth.json")


@dataclass(frozen=True, slots=True)
class Timed:
    """Milliseconds of each correction by the clock, and of processor time, which other work on the machine leaves."""

    name: str
    milliseconds: tuple[float, ...]
    processor: tuple[float, ...]


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--out", type=Path)
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as home:
        timed = tuple(_measured(Settings(home=Path(home)).made(), given.folders))
    said = report(timed)
    print(said)
    if given.out is not None:
        given.out.write_text(said, "utf-8")


def report(timed: Sequence[Timed]) -> str:
    every = [ms for t in timed for ms in t.milliseconds]
    used = [ms for t in timed for ms in t.processor]
    rows = [f"| {t.name} | {_both(t.milliseconds)} | {_both(t.processor)} |" for t in timed]
    load = os.getloadavg()[0] / (os.cpu_count() or 1)
    head = [
        "# A correction, from the button to the stored report",
        "",
        f"`python -m tests.bench.recheck FOLDER...`, warm, {ROUNDS} corrections of each submission, in milliseconds.",
        "",
        f"{len(every)} corrections of {len(timed)} submissions, median / worst: {_both(every)} ms by the clock, "
        f"{_both(used)} ms of processor time; {load:.1f} processes waited for each processor meanwhile.",
        "",
        "| submission | clock | processor |",
        "| --- | --- | --- |",
    ]
    return "\n".join([*head, *rows, ""])


def _both(milliseconds: Sequence[float]) -> str:
    return f"{statistics.median(milliseconds):.0f} / {max(milliseconds):.0f}"


def _measured(settings: Settings, folders: Sequence[Path]) -> Iterator[Timed]:
    service = open_service(settings)
    corrector = open_corrector(settings, service.workshop.database, Readings(settings.readings))
    with service.workshop.database.write() as session:
        sato = people.add_user(session, "sato", "", Role.EXAMINER, datetime.now(UTC))
    warm_rules()
    for folder in folders:
        number = _stored(service, settings, folder, sato)
        try:
            rounds = [_correct(corrector, number, sato) for _ in range(ROUNDS)]
            yield Timed(folder.name, tuple(clock for clock, _ in rounds), tuple(used for _, used in rounds))
        except (IngestError, IndexError, KeyError):  # nothing to correct in it
            continue
    service.close()


def _stored(service: Service, settings: Settings, folder: Path, user: User) -> int:
    blobs = Blobs(settings.blobs)
    files = tuple(
        StoredFile(p.name, blobs.put(p.read_bytes()), p.stat().st_size)
        for p in sorted(folder.iterdir())
        if p.is_file() and p.name not in LEFT_ASIDE
    )
    with service.workshop.database.write() as session:
        number = store.receive(session, NewSubmission(folder.name, files, user.id), datetime.now(UTC))
    service.workshop.process(number)
    return number


def _correct(corrector: Corrector, number: int, user: User) -> tuple[float, float]:
    """Milliseconds that one correction took, by the clock and of processor time."""
    basis = corrector.basis(number)
    invoices = basis.saved.body["invoices"]
    assert isinstance(invoices, list)
    invoice = invoices[0]
    wish = Wish(invoice["document"], "invoice_number", None, invoice["fields"]["invoice_number"]["text"])
    now = datetime.now(UTC)
    by = By(user, now, now + timedelta(minutes=15), basis.kept.version)
    clock, used = time.perf_counter(), time.process_time()
    done = corrector.correct(number, wish, by)
    assert done.checked
    return (time.perf_counter() - clock) * 1000, (time.process_time() - used) * 1000


if __name__ == "__main__":
    main()
