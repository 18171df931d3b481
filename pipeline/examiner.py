"""What examines submissions on the spot, without any server: a reader, the registry, the profiles and the day."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from matchers.profile import Profiles
from models.case import Exporter
from pipeline.check import conclude, read_all
from pipeline.gathered import Extraction
from pipeline.intake import Submission, open_submission
from pipeline.precheck import Precheck, precheck, with_iso_dates
from pipeline.read import Reader
from pipeline.report import Correction, Examination


@dataclass(frozen=True, slots=True)
class Examiner:
    """`meanwhile` is done while a submission's files are being read."""

    reader: Reader
    extraction: Extraction
    registry: tuple[Exporter, ...] | None
    today: date
    profiles: Profiles
    meanwhile: Callable[[], None] = lambda: None

    def examine(self, path: Path) -> Examination:
        """IngestError where the submission cannot be used."""
        return self._again(open_submission(path))[1]

    def correct(self, path: Path) -> Precheck:
        """The submission's certificate.json with what can be corrected, examined again; nothing is read twice."""
        dates: list[Correction] = []

        def dated(name: str, data: bytes) -> bytes:
            data, made = with_iso_dates(name, data)
            dates.extend(made)
            return data

        again, examined = self._again(submission := open_submission(path, typed=dated))
        done = precheck(submission, examined, again)
        return replace(done, corrections=(*dates, *done.corrections))

    def _again(self, submission: Submission) -> tuple[Callable[[Submission], Examination], Examination]:
        """What examines the submission, or the same with another certificate, and its first result."""
        readings = read_all(submission, self.reader, self.meanwhile)

        def again(changed: Submission) -> Examination:
            return conclude(changed, readings, self.registry, self.today, self.profiles, self.extraction)

        return again, again(submission)
