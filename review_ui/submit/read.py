"""What the worker read of a submission, as far as the screen needs it again."""

from __future__ import annotations

from models.records import Submission
from pipeline.gathered import Gathered, GatheredPapers
from pipeline.processing import content_of
from pipeline.version import pipeline_version
from review_ui.desk import Reader


def gathered(reader: Reader, kept: Submission) -> Gathered | None:
    """None while its files are being read, or where another edition of the program read them."""
    return GatheredPapers(reader.desk.settings.readings, pipeline_version()).get(content_of(kept))
