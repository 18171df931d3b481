"""Writes an archive run's reports.jsonl, failures.jsonl and summary.html from its ledger, each whole or not at all."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from models import ledger
from models.database import Database
from models.finding import Text
from models.ledger import Edition
from models.records import WorkItem, WorkState
from pipeline.report import Json

ENDED = (WorkState.DONE, WorkState.FAILED, WorkState.QUARANTINED)
PAGE = 1000
MOST_SHOWN = 500  # rows of a table on the summary page; the files have them all


@dataclass(frozen=True, slots=True)
class Change:
    """A submission whose verdict is not the one of the run before."""

    submission: str
    before: str
    now: str
    rules: str


@dataclass(slots=True)
class Tally:
    """What the summary page shows; filled while the lines are written, so that no report is held in memory."""

    routes: Counter[str] = field(default_factory=Counter)
    rules: Counter[tuple[str, str]] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    failures: list[Json] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    to_review: list[tuple[str, int]] = field(default_factory=list)


def write_output(database: Database, edition: Edition, planned: frozenset[str], out: Path) -> int:
    """Writes the three files for the units that are in the archive now; gives the number of failures."""
    with database.read() as session:
        before = _verdicts(ledger.earlier_results(session, edition))
    tally = Tally()
    items = sorted(_items(database, edition, planned), key=lambda item: item.path)
    with _whole(out / "reports.jsonl") as reports, _whole(out / "failures.jsonl") as failures:
        for item in items:
            for report in _result(item)["reports"]:
                reports.write(report)
                _count(tally, report, before)
            for failed in _failures(item):
                failures.write(failed)
                tally.failures.append(failed)
    _write_summary(out, tally)
    return len(tally.failures)


def _items(database: Database, edition: Edition, planned: frozenset[str]) -> Iterator[WorkItem]:
    last = 0
    while True:
        with database.read() as session:
            page = ledger.items(session, edition, ENDED, last, PAGE)
        if not page:
            return
        last = page[-1].id
        yield from (item for item in page if item.content_sha256 in planned)


def _result(item: WorkItem) -> Mapping[str, Any]:
    return item.result or {"reports": [], "failures": []}


def _failures(item: WorkItem) -> Iterator[Json]:
    yield from _result(item)["failures"]
    if item.state is not WorkState.DONE:
        message = Text(f"This could not be examined: {item.reason}", f"処理できませんでした：{item.reason}")
        remedy = Text("Please report this with the file.", "このファイルを添えて開発元にお知らせください。")
        yield {
            "submission": item.path, "code": "crashed", "file": item.path, "page": None,
            "message": {"en": message.en, "ja": message.ja}, "remedy": {"en": remedy.en, "ja": remedy.ja},
        }  # fmt: skip


def _verdicts(results: Mapping[str, Mapping[str, Any]]) -> dict[str, Json]:
    return {report["submission"]: report for result in results.values() for report in result["reports"]}


def _count(tally: Tally, report: Json, before: Mapping[str, Json]) -> None:
    tally.routes[report["route"]] += 1
    tally.kinds.update(d["kind"] for d in report["documents"])
    tally.rules.update((f["rule"], f["outcome"]) for f in report["findings"])
    if report["route"] == "review":
        tally.to_review.append((report["submission"], sum(f["outcome"] != "note" for f in report["findings"])))
    old = before.get(report["submission"])
    if old is not None and _verdict(old) != _verdict(report):
        rules = " ".join(f"{sign}{r}" for r, sign in _difference(old, report))
        tally.changes.append(Change(report["submission"], old["route"], report["route"], rules))


def _verdict(report: Json) -> tuple[str, frozenset[str]]:
    return report["route"], frozenset(f["rule"] for f in report["findings"] if f["outcome"] != "note")


def _difference(old: Json, new: Json) -> Iterator[tuple[str, str]]:
    before, now = _verdict(old)[1], _verdict(new)[1]
    yield from ((r, "−") for r in sorted(before - now))
    yield from ((r, "+") for r in sorted(now - before))


class _whole:
    """A file of JSON lines that appears under its name only when it is complete."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.temporary = path.with_name(f".{path.name}.part")

    def __enter__(self) -> _whole:
        self.file = self.temporary.open("w", encoding="utf-8")
        return self

    def write(self, value: Json) -> None:
        self.file.write(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n")

    def __exit__(self, kind: object, error: object, at: object) -> None:
        self.file.flush()
        os.fsync(self.file.fileno())
        self.file.close()
        if error is None:
            os.replace(self.temporary, self.path)


def _write_summary(out: Path, tally: Tally) -> None:
    loader = PackageLoader("pipeline", "templates")
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    page = environment.get_template("archive_summary.html").render(tally=tally, most=MOST_SHOWN)
    temporary = out / ".summary.part"
    temporary.write_text(page, "utf-8")
    os.replace(temporary, out / "summary.html")
