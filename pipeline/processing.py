"""Examines uploaded submissions one after the other, outside the web requests, and keeps what came out."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import structlog
from sqlalchemy.orm import Session

from models import decisions, field_corrections, people, store
from models.case import EarlierCertificate, Exporter
from models.confirmed import ConfirmedPlace
from models.database import Database
from models.errors import IngestError
from models.finding import Text
from models.ledger import Edition
from models.records import Stale
from models.records import Submission as Kept
from models.review import FieldCorrection, in_force
from pipeline.blobs import Blobs
from pipeline.intake import Submission, open_submission

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a stored submission is judged by besides its papers. `registry` is None where none was imported.

    `corrections` are all that examiners made of its values, oldest first.
    """

    registry: tuple[Exporter, ...] | None
    today: date
    earlier: tuple[EarlierCertificate, ...] | None = None
    corrections: tuple[FieldCorrection, ...] = ()
    places: tuple[ConfirmedPlace, ...] = ()  # of the exporter's layouts; the papers were extracted with them
    followed: str = ""  # the same written out, where the papers had been extracted before

    @classmethod
    def of(cls, session: Session, kept: Kept) -> Grounds:
        """As the store knows them now."""
        registered = kept.registration_number
        return cls(
            people.registry(session) or None,
            day_of(kept),
            decisions.issued(session, registered, kept.id) if registered else None,
            field_corrections.corrections(session, kept.id),
        )

    def configuration(self, edition: Edition) -> str:
        """A changed registry, a certificate issued since or a correction can change a verdict: worth another report."""
        told = f"{edition.configuration_hash} {self.registry!r} {self.earlier!r}"
        told = f"{told} {followed}" if (followed := self.followed or written_out(self.places)) else told
        holding = [c.id for c in in_force(self.corrections)]
        return hashlib.sha256((f"{told} {holding}" if holding else told).encode()).hexdigest()


def written_out(places: tuple[ConfirmedPlace, ...]) -> str:
    """The confirmed places that were followed, as one text; empty for none."""
    return repr(places) if places else ""


@dataclass(frozen=True, slots=True)
class Taken:
    """A stored submission in work: its row, its files opened, and what it is judged by."""

    kept: Kept
    submission: Submission
    grounds: Grounds


# What examiners confirmed of an exporter's layouts, by registration number.
Learnt = Callable[[str], tuple[ConfirmedPlace, ...]]
# The report (contract) of a submission.
Examine = Callable[[Taken], Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Workshop:
    """What is needed to examine one stored submission."""

    database: Database
    blobs: Blobs
    examine: Examine
    edition: Edition
    learnt: Learnt = lambda registration_number: ()

    def process(self, number: int) -> None:
        """Never raises for anything that is wrong with the papers: that is a state of the submission."""
        try:
            taken = self.take(number)
            report = self.examine(taken)
        except IngestError as error:
            self.fail(number, in_words(error))
        except Exception as error:  # a defect of ours must not stop the submissions behind this one
            log.exception("processing_failed", submission=number)
            self.fail(number, _defect(error))
        else:
            self.keep(taken, report)

    def take(self, number: int) -> Taken:
        """Takes a stored submission into work. IngestError where its files cannot be used as they are."""
        with self.database.write() as session:
            store.begin_processing(session, number, datetime.now(UTC))
            kept = store.submission(session, number)
            grounds = Grounds.of(session, kept)
        if kept.registration_number:
            grounds = replace(grounds, places=self.learnt(kept.registration_number))
        return Taken(kept, replace(self._opened(kept), earlier=grounds.earlier), grounds)

    def _opened(self, kept: Kept) -> Submission:
        """The stored files laid out as a folder again; what the form says replaces submission.json."""
        with tempfile.TemporaryDirectory(prefix="shogo-") as folder:
            for file in kept.files:
                (Path(folder) / file.name).write_bytes(self.blobs.read(file.sha256))
            (Path(folder) / "submission.json").write_text(json.dumps(_application(kept)), "utf-8")
            return open_submission(Path(folder))

    def keep(self, taken: Taken, report: Mapping[str, object]) -> None:
        """Keeping the same report again changes nothing, so a run can be repeated safely.

        Nothing is kept where the submission was changed since it was taken: another worker has it, or had it before a
        value was corrected, and this report knows nothing of that.
        """
        try:
            with self.database.write() as session:
                self._save(session, taken, report)
        except Stale as stale:
            log.warning("report_overtaken", submission=taken.kept.id, seen=taken.kept.version, current=stale.current)

    def _save(self, session: Session, taken: Taken, report: Mapping[str, object]) -> None:
        kept = taken.kept
        store.save_report(
            session,
            kept.id,
            {**report, "submission": kept.name},
            content_sha256=content_of(kept),
            pipeline_version=self.edition.pipeline_version,
            configuration_hash=taken.grounds.configuration(self.edition),
            now=datetime.now(UTC),
            version=kept.version,
        )

    def fail(self, number: int, reason: Text) -> None:
        with self.database.write() as session:
            store.fail_processing(session, number, reason, datetime.now(UTC))


def in_words(error: IngestError) -> Text:
    """What is wrong with the files and what to do."""
    fault = error.fault
    return Text(
        f"{fault.file}: {fault.message.en} {fault.remedy.en}", f"{fault.file}：{fault.message.ja}{fault.remedy.ja}"
    )


def _defect(error: Exception) -> Text:
    name = type(error).__name__
    return Text(
        f"The submission could not be examined because of a fault of this program ({name}). Try again.",
        f"プログラムの不具合により検査できませんでした（{name}）。もう一度お試しください。",
    )


def content_of(kept: Kept) -> str:
    """One hash of everything that a report depends on besides the pipeline: names, contents, and the application."""
    files = sorted((f.name, f.sha256) for f in kept.files)
    return hashlib.sha256(json.dumps([files, _application(kept)], ensure_ascii=False).encode()).hexdigest()


def _application(kept: Kept) -> dict[str, Any]:
    given = {
        **(kept.particulars or {}),
        "registration_number": kept.registration_number or "",
        "applied_on": day_of(kept).isoformat(),
        "channel": kept.channel,
        "profile": kept.profile,
    }
    return {name: value for name, value in given.items() if value}


def day_of(kept: Kept) -> date:
    """The day on which the papers came in, so that a second examination judges them by the same day."""
    return kept.applied_on or kept.received_at.date()
