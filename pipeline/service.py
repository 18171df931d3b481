"""What a process that examines stored submissions holds open: database, files, a warm reader."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePath

from matchers.profile import Profiles
from models import store
from models.database import Database, upgrade
from models.ledger import Edition
from pipeline.blobs import Blobs
from pipeline.check import Judging, judge, read_all, warm_up
from pipeline.confirmed import learnt
from pipeline.gathered import GatheredPapers, extract_here, gather
from pipeline.intake import TYPED_TYPES, Submission
from pipeline.processing import Grounds, Taken, Workshop, content_of, written_out
from pipeline.profiles import load_profiles
from pipeline.read import Reader, Reading
from pipeline.readings import Readings
from pipeline.report import Json, report_json
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
    papers: GatheredPapers

    def read(self, submission: Submission) -> tuple[Reading, ...]:
        """Every file of a submission, as many at once as the reader has children."""
        return read_all(submission, self.reader)

    def check(self, taken: Taken, readings: Sequence[Reading]) -> Json:
        """The report; what was read is kept, so that a correction needs no second reading."""
        read = gather(taken.submission, readings, partial(extract_here, places=taken.grounds.places))
        gathered = replace(read, followed=written_out(taken.grounds.places))
        self.papers.put(content_of(taken.kept), gathered)
        return report_json(judge(gathered, judging(taken.grounds, self.profiles), taken.grounds.corrections))

    def examine(self, taken: Taken) -> Json:
        return self.check(taken, self.read(taken.submission))

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
    edition = edition_of(profiles)
    papers = GatheredPapers(settings.readings, edition.pipeline_version)
    service: Service

    def examine(taken: Taken) -> Json:
        return service.examine(taken)

    knowing = partial(learnt, database, reader.known)
    service = Service(Workshop(database, blobs, examine, edition, knowing), reader, profiles, papers)
    return service


def edition_of(profiles: Profiles) -> Edition:
    """The program and this site's profiles: a report of another edition is made again."""
    return Edition(pipeline_version(), hashlib.sha256(profiles.fingerprint.encode()).hexdigest())


def judging(grounds: Grounds, profiles: Profiles) -> Judging:
    return Judging(grounds.registry, grounds.today, profiles, grounds.earlier)
