"""Reads every hostile and foreign file of /work/shared/real and prints how each kind of them ended.

Run `python -m tests.bench.robust [FOLDER…]`; a run over all folders writes its table to ROBUST.md beside this file.
Exits with 1 when a file gave neither a Document nor a named fault, or passed its limits of memory or time; with 0,
having said so, when there is no such folder.
"""

from __future__ import annotations

import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from models.document import Document, Unreadable
from models.errors import FILE_FAULTS
from pipeline.isolate import resident
from pipeline.limits import MIB, Limits
from pipeline.read import Reader

REAL = Path("/work/shared/real")
FOLDERS = ("robust", "sroie/img", "zugferd/pdf", "invoice2data", "labelled_invoices", "forms")
RESULT = Path(__file__).with_name("ROBUST.md")
KINDS = {".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff"}
LIMITS = Limits(pages=20, page_seconds=30, file_seconds=90)
MEMORY = 1024 * MIB


@dataclass(frozen=True, slots=True)
class Ending:
    """How one file ended: outcome in a word, wall seconds, and the most memory its reader held."""

    path: Path
    outcome: str
    seconds: float
    memory: int
    named: bool

    @property
    def broken(self) -> bool:
        return not self.named or self.memory > MEMORY or self.seconds > LIMITS.file_seconds + 5


class Watch(threading.Thread):
    """Looks at the reader's memory twenty times a second."""

    def __init__(self, reader: Reader) -> None:
        super().__init__(daemon=True)
        self.reader = reader
        self.most = 0

    def run(self) -> None:
        while True:
            self.most = max([self.most, *(resident(pid) for pid in self.reader.processes())])
            time.sleep(0.05)


def main(arguments: list[str]) -> int:
    folders = [Path(a) for a in arguments] or [REAL / f for f in FOLDERS if (REAL / f).is_dir()]
    if not folders:
        print(f"{REAL} is not there: nothing was read")
        return 0
    bad, rows = 0, []
    for folder in folders:
        endings = read_all(sorted(p for p in folder.rglob("*") if p.suffix.lower() in KINDS))
        bad += report(folder, endings)
        rows.append(_row(folder, endings))
    if not arguments:
        RESULT.write_text(_table(rows), "utf-8")
    return 1 if bad else 0


def read_all(paths: list[Path]) -> list[Ending]:
    endings = []
    with Reader(LIMITS) as reader:
        watch = Watch(reader)
        watch.start()
        for path in paths:
            watch.most, start = 0, time.monotonic()
            reading = reader.read(path.name, path.read_bytes())
            named = isinstance(reading, Document) or reading.code in FILE_FAULTS
            endings.append(Ending(path, _outcome(reading), time.monotonic() - start, watch.most, named))
    return endings


def report(folder: Path, endings: list[Ending]) -> int:
    """Prints one folder's table and returns how many files broke a promise."""
    print(f"\n{folder}: {len(endings)} files")
    for outcome, count in Counter(e.outcome for e in endings).most_common():
        print(f"  {count:5}  {outcome}")
    seconds = sorted(e.seconds for e in endings) or [0.0]
    slowest = max(endings, key=lambda e: e.seconds, default=None)
    print(
        f"  seconds: median {seconds[len(seconds) // 2]:.2f}, most {seconds[-1]:.2f} ({slowest and slowest.path.name})"
    )
    print(f"  memory of the reader at most {max((e.memory for e in endings), default=0) / MIB:.0f} MiB")
    bad = [e for e in endings if e.broken]
    for e in bad:
        print(f"  BROKEN PROMISE {e.path}: {e.outcome}, {e.seconds:.1f} s, {e.memory / MIB:.0f} MiB")
    return len(bad)


def _row(folder: Path, endings: list[Ending]) -> str:
    outcomes = ", ".join(f"{count} {outcome}" for outcome, count in Counter(e.outcome for e in endings).most_common())
    memory = max((e.memory for e in endings), default=0) / MIB
    slowest = max((e.seconds for e in endings), default=0.0)
    broken = sum(e.broken for e in endings)
    name = folder.relative_to(REAL) if folder.is_relative_to(REAL) else folder
    return f"| {name} | {len(endings)} | {outcomes} | {memory:.0f} MiB | {slowest:.1f} s | {broken} |"


def _table(rows: list[str]) -> str:
    return "\n".join(
        (
            "# Hostile and foreign files",
            "",
            "Written by `python -m tests.bench.robust`. Every file must end as a Document or a named fault, its",
            f"reading child must stay below {MEMORY // MIB} MiB and every file within {LIMITS.file_seconds:.0f} s.",
            "",
            "| folder | files | endings | most memory | slowest | promises broken |",
            "| --- | --- | --- | --- | --- | --- |",
            *rows,
            "",
        )
    )


def _outcome(reading: Document | Unreadable) -> str:
    if isinstance(reading, Unreadable):
        return f"unreadable: {reading.code}"
    return "read: " + " and ".join(sorted({p.source.value for p in reading.pages}))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
