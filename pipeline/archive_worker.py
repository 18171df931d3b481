"""One worker of an archive run: leases units, examines them, keeps each result in one transaction."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from extractors.kinds import kind_of
from matchers.profile import Profiles
from models import ledger
from models.case import Exporter
from models.database import Database
from models.document import Document, Kind
from models.errors import Fault, IngestError
from models.ledger import Edition
from models.records import WorkItem
from pipeline.archive_sources import has_marker, shown
from pipeline.check import conclude
from pipeline.intake import Submission, open_submission
from pipeline.limits import Limits
from pipeline.read import Reader, Reading
from pipeline.readings import Readings
from pipeline.report import Json, report_json

CHUNK = 8  # units leased at once: few enough that the last ones are shared, many enough that leasing costs nothing


@dataclass(frozen=True, slots=True)
class Job:
    """What every worker of a run is given; all of it can be handed to another process or machine."""

    source: Path
    database_url: str
    readings: Path
    edition: Edition
    registry: tuple[Exporter, ...] | None
    today: date
    profiles: Profiles
    limits: Limits


def work(job: Job, owner: str) -> None:
    """Works until nothing is left to lease, or the process that started this one is gone."""
    parent = os.getppid()
    database = Database(job.database_url)
    with Reader(job.limits, Readings(job.readings)) as reader:
        while items := _claimed(database, job, owner):
            for position, item in enumerate(items):
                if os.getppid() != parent:
                    _give_back(database, owner, items[position:])
                    return
                _work_one(database, job, reader, owner, item)
    database.close()


def _claimed(database: Database, job: Job, owner: str) -> tuple[WorkItem, ...]:
    with database.write() as session:
        return ledger.claim(session, job.edition, owner, CHUNK, datetime.now(UTC))


def _give_back(database: Database, owner: str, items: tuple[WorkItem, ...]) -> None:
    with database.write() as session:
        ledger.release(session, owner, [i.id for i in items])


def _work_one(database: Database, job: Job, reader: Reader, owner: str, item: WorkItem) -> None:
    try:
        result = result_of(job, reader, item.path)
    except Exception as error:  # a defect of ours at one unit must not stop the others; it is tried again, then named
        with database.write() as session:
            ledger.fail(session, owner, item.id, f"{type(error).__name__}: {error}")
        return
    with database.write() as session:
        ledger.finish(session, owner, item.id, result)


def result_of(job: Job, reader: Reader, path: str) -> Json:
    """The reports and failures of one unit: one of either for each submission or loose document."""
    reports: list[Json] = []
    failures: list[Json] = []
    try:
        submissions = _submissions(job.source, path, reader)
    except IngestError as error:
        return {"reports": [], "failures": [failure_json(path, error.fault)]}
    for submission in submissions:
        try:
            examination = conclude(submission, _readings(submission, reader), job.registry, job.today, job.profiles)
        except IngestError as error:
            failures.append(failure_json(submission.name, error.fault))
        else:
            reports.append(report_json(examination))
    return {"reports": reports, "failures": failures}


def failure_json(name: str, fault: Fault) -> Json:
    """One line of failures.jsonl."""
    return {
        "submission": name,
        "code": fault.code,
        "file": fault.file,
        "page": fault.page,
        "message": {"en": fault.message.en, "ja": fault.message.ja},
        "remedy": {"en": fault.remedy.en, "ja": fault.remedy.ja},
    }


def _submissions(source: Path, path: str, reader: Reader) -> list[Submission]:
    """A marked folder, a zip or a single document is one submission; so is a folder with one certificate's form.

    Any other folder is a heap of loose documents, each on its own.
    """
    place = source if source.is_file() else source / path
    opened = open_submission(place)
    faults = tuple(f for f in opened.faults if f.code != "sub_folder")  # the walk visits those folders by themselves
    whole = replace(opened, name=shown(source, path), faults=faults)
    if not place.is_dir() or has_marker(place) or _certificates(whole, reader) == 1:
        return [whole]
    return [Submission(name=f"{whole.name}/{file.name}", files=(file,)) for file in whole.files]


def _certificates(submission: Submission, reader: Reader) -> int:
    readings = _readings(submission, reader)
    return sum(isinstance(r, Document) and kind_of(r) is Kind.CERTIFICATE for r in readings)


def _readings(submission: Submission, reader: Reader) -> list[Reading]:
    return [reader.read(f.name, f.data) for f in submission.files]
