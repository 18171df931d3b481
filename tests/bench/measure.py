"""Runs the program over cases, two at a time, and measures what reading each file costs."""

import json
import os
import resource
import shutil
import statistics
import tempfile
import time
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from matchers.catalogue import check
from models.case import Case
from models.document import Document, TextSource
from models.errors import IngestError
from pipeline.check import examine, warm_up
from pipeline.intake import open_submission
from pipeline.read import Reader, Reading
from pipeline.readings import Readings
from pipeline.registry import load_registry
from pipeline.report import report_json

TIMES = 3
TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Cost:
    """What reading one file took; `processor` has this process, the reading child and all that it started."""

    case: str
    file: str
    pages: int
    scanned: int
    wall: float
    processor: float
    memory: int
    """Bytes that the reading child held at most since its start."""


@dataclass(frozen=True, slots=True)
class Outcome:
    case: str
    report: dict[str, Any] | None
    error: str
    seconds: float
    costs: tuple[Cost, ...]
    rules: float = 0.0
    """Seconds that all rules take over the submission as it was read: the middle one of three times."""


class MeasuredReader(Reader):
    """A reader with one child that notes the cost of every file; nothing is noted of a reading kept before."""

    def __init__(self, cache: Path | None) -> None:
        super().__init__(cache=Readings(cache) if cache else None)
        self.caching = cache is not None
        self.case = ""
        self.costs: list[Cost] = []

    def read(self, name: str, data: bytes) -> Reading:
        children, own, began = self._processor(), time.process_time(), time.perf_counter()
        reading = super().read(name, data)
        wall, children = time.perf_counter() - began, self._processor() - children
        if isinstance(reading, Document) and (children > 0 or not self.caching):
            processor = children + time.process_time() - own
            scanned = sum(page.source is TextSource.OCR for page in reading.pages)
            cost = Cost(self.case, name, len(reading.pages), scanned, wall, processor, self._memory())
            self.costs.append(cost)
        return reading

    def _processor(self) -> float:
        """Processor seconds of the living children and of those that have ended."""
        ended = resource.getrusage(resource.RUSAGE_CHILDREN)
        return ended.ru_utime + ended.ru_stime + sum(_processor_of(pid) for pid in self.processes())

    def _memory(self) -> int:
        return max((_most_resident(pid) for pid in self.processes()), default=0)


def run(cases: list[Path], registry: Path, workers: int, cache: Path | None) -> list[Outcome]:
    """In the order of the cases; a case whose process dies has no report."""
    with ProcessPoolExecutor(workers, get_context("spawn"), initializer=_start, initargs=(registry, cache)) as pool:
        runs = [pool.submit(_checked, case) for case in cases]
        return [_outcome(case, done) for case, done in zip(cases, runs, strict=True)]


def _outcome(case: Path, done: Future[Outcome]) -> Outcome:
    try:
        return done.result()
    except Exception as broken:  # whatever it is, the other cases are still to be counted
        return Outcome(case.name, None, f"{type(broken).__name__}: {broken}", 0.0, ())


class _Process:
    """What one worker process keeps between its cases."""

    reader: MeasuredReader
    registry: Any


def _start(registry: Path, cache: Path | None) -> None:
    _Process.reader = MeasuredReader(cache)
    _Process.reader.warm()
    warm_up()
    _Process.registry = load_registry(registry)


def _checked(case: Path) -> Outcome:
    """One examination of a copy of the case without its truth."""
    reader = _Process.reader
    reader.case, reader.costs = case.name, []
    applied = date.fromisoformat(json.loads((case / "submission.json").read_text())["applied_on"])
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / case.name
        shutil.copytree(case, copy, ignore=shutil.ignore_patterns("truth.json"))
        began = time.perf_counter()
        report, error, rules = None, "", 0.0
        try:
            examination = examine(open_submission(copy), reader, _Process.registry, applied)
            report, rules = report_json(examination), _rules_take(examination.case)
        except IngestError as refused:
            error = f"refused: {refused}"
        except Exception as defect:  # of ours, and one case's matter: the costs of what was read still count
            error = f"{type(defect).__name__}: {defect}"
        took = time.perf_counter() - began - TIMES * rules
        return Outcome(case.name, report, error, took, tuple(reader.costs), rules)


def _rules_take(case: Case) -> float:
    took = []
    for _ in range(TIMES):
        began = time.perf_counter()
        check(case)
        took.append(time.perf_counter() - began)
    return statistics.median(took)


def _processor_of(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(int(ticks) for ticks in fields[11:15]) / TICK


def _most_resident(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:")), 0)
