"""How long a correction takes: `python -m tests.bench.recheck FOLDER... [--out FILE]`, each folder one submission.

Each submission is read once, kept in a database of its own, and then its invoice number is corrected several times as
from the case page: what was read is loaded, corrected, put together and judged, and the new report is stored.
"""

from __future__ import annotations

import argparse
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
    name: str
    milliseconds: tuple[float, ...]


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
    middle, worst = statistics.median(every), max(every)
    rows = [f"| {t.name} | {statistics.median(t.milliseconds):.0f} | {max(t.milliseconds):.0f} |" for t in timed]
    head = [
        "# A correction, from the button to the stored report",
        "",
        f"`python -m tests.bench.recheck FOLDER...`, warm, {ROUNDS} corrections of each submission, in milliseconds.",
        "",
        f"Median {middle:.0f} ms, worst {worst:.0f} ms over {len(every)} corrections of {len(timed)} submissions.",
        "",
        "| submission | median | worst |",
        "| --- | --- | --- |",
    ]
    return "\n".join([*head, *rows, ""])


def _measured(settings: Settings, folders: Sequence[Path]) -> Iterator[Timed]:
    service = open_service(settings)
    corrector = open_corrector(settings, service.workshop.database, Readings(settings.readings))
    with service.workshop.database.write() as session:
        sato = people.add_user(session, "sato", "", Role.EXAMINER, datetime.now(UTC))
    warm_rules()
    for folder in folders:
        number = _stored(service, settings, folder, sato)
        try:
            yield Timed(folder.name, tuple(_correct(corrector, number, sato) for _ in range(ROUNDS)))
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


def _correct(corrector: Corrector, number: int, user: User) -> float:
    """Milliseconds that one correction took."""
    basis = corrector.basis(number)
    invoices = basis.saved.body["invoices"]
    assert isinstance(invoices, list)
    invoice = invoices[0]
    wish = Wish(invoice["document"], "invoice_number", None, invoice["fields"]["invoice_number"]["text"])
    now = datetime.now(UTC)
    by = By(user, now, now + timedelta(minutes=15), basis.kept.version)
    begun = time.perf_counter()
    done = corrector.correct(number, wish, by)
    assert done.checked
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    main()
