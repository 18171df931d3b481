"""What a process that examines stored submissions holds open: database, files, a warm reader."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from matchers.profile import Profiles
from models import store
from models.case import Exporter
from models.database import Database, upgrade
from models.ledger import Edition
from pipeline.blobs import Blobs
from pipeline.check import examine as examine_now
from pipeline.check import read_all, warm_up
from pipeline.intake import TYPED_TYPES, Submission
from pipeline.processing import Workshop
from pipeline.profiles import load_profiles
from pipeline.read import Reader, Reading
from pipeline.readings import Readings
from pipeline.report import report_json
from pipeline.settings import Settings
from pipeline.version import pipeline_version


@dataclass(frozen=True, slots=True)
class Service:
    """`workshop` takes submissions from the store and puts reports there; `reader` reads their files.

    `profiles` are those of the program and this site's own.
    """

    workshop: Workshop
    reader: Reader
    profiles: Profiles

    def read(self, submission: Submission) -> tuple[Reading, ...]:
        """Every file of a submission, as many at once as the reader has children."""
        return read_all(submission, self.reader)

    def read_ahead(self, number: int) -> None:
        """Has a stored submission's papers read in the background; `read` then finds them read or on the way."""
        with self.workshop.database.read() as session:
            files = store.submission(session, number).files
        for file in files:
            if PurePath(file.name).suffix.lower() not in TYPED_TYPES:
                self.reader.submit(file.name, self.workshop.blobs.read(file.sha256))

    def close(self) -> None:
        self.reader.close()
        self.workshop.database.close()


def open_service(settings: Settings) -> Service:
    """Opens everything and brings the database up to date; the engines load while the caller goes on."""
    settings.made()
    database = Database(settings.database_url)
    upgrade(database.engine)
    reader = Reader(settings.limits, Readings(settings.readings), workers=settings.workers)
    reader.warm()
    reader.warm_engines()
    warm_up()
    blobs = Blobs(settings.blobs)
    profiles = load_profiles(settings.profiles, settings.profile)

    def examine(submission: Submission, registry: tuple[Exporter, ...] | None, today: date) -> Mapping[str, object]:
        return report_json(examine_now(submission, reader, registry, today, profiles))

    edition = Edition(pipeline_version(), hashlib.sha256(profiles.fingerprint.encode()).hexdigest())
    return Service(Workshop(database, blobs, examine, edition), reader, profiles)
