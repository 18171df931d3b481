"""What the waiting page shows: each file as it is read, what it is, and what it says in the main."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePath

from extractors.kinds import kind_of
from models.document import Unreadable
from models.errors import file_fault
from models.papers import reported_fields
from models.records import State, StoredFile, Submission
from pipeline.extract import Extracted
from pipeline.gathered import Gathered
from review_ui.case.documents import DPI
from review_ui.decide.views import DecisionPanel
from review_ui.desk import Reader
from review_ui.submit.standing import may_correct
from review_ui.submit.views import FileProgress, ProgressView
from review_ui.words import FIELDS, KINDS, N_, STATES

WAITING = (State.RECEIVED, State.PROCESSING)
STEPS = {
    "waiting": N_("Waiting"),
    "reading": N_("Being read"),
    "read": N_("Read"),
    "typed": N_("Taken over"),
    "unread": N_("Could not be read"),
}
# What tells papers apart at a glance, the most telling first; no more of them than a line holds.
MAIN = ("invoice_number", "invoice_refs", "exporter_name", "consignee_name", "departure_date", "marks")
MOST_FACTS = 4
LONGEST_FACT = 60


def progress_view(
    reader: Reader, kept: Submission, decision: DecisionPanel | None, gathered: Gathered | None = None
) -> ProgressView:
    """`gathered` is what was extracted, once all files are read."""
    return ProgressView(
        number=kept.id,
        name=kept.name,
        version=kept.version,
        state=kept.state.value,
        state_name=reader.language.text(STATES[kept.state]),
        waiting=kept.state in WAITING,
        failure=reader.language.of(kept.failure),
        examiner=reader.examiner,
        files=tuple(_files(reader, kept, gathered)),
        may_retry=kept.state is State.FAILED and reader.examiner,
        may_correct=kept.state is State.FAILED and not reader.examiner and may_correct(kept),
        decision=decision,
    )


def _files(reader: Reader, kept: Submission, gathered: Gathered | None) -> Iterator[FileProgress]:
    """The worker reads them in their order, so the first that has no reading yet is the one at hand."""
    papers = {} if gathered is None else {p.document.sha256: p for p in gathered.papers}
    at_hand = kept.state is State.PROCESSING
    for file in kept.files:
        if PurePath(file.name).suffix.lower() in (".json", ".tsv"):
            yield _progress(reader, file, "typed", N_("Certificate of origin"))
            continue
        reading = reader.desk.pictures.reading(file.sha256)
        if reading is None:
            yield _progress(reader, file, "reading" if at_hand else "waiting")
            at_hand = False
        elif isinstance(reading, Unreadable):
            fault = file_fault(reading)
            said = f"{reader.language.of(fault.message)} {reader.language.of(fault.remedy)}"
            yield _progress(reader, file, "unread", remedy=said)
        else:
            paper = papers.get(file.sha256)
            kind = KINDS[kind_of(reading)] if paper is None else KINDS[paper.kind]
            facts = () if paper is None else tuple(_facts(reader, paper))
            first = f"/submissions/{kept.id}/pages/{file.sha256}/1/{DPI}.png"
            yield replace(_progress(reader, file, "read", kind, facts), picture=first)


def _progress(
    reader: Reader,
    file: StoredFile,
    step: str,
    kind: str = "",
    facts: tuple[tuple[str, str], ...] = (),
    remedy: str = "",
) -> FileProgress:
    text = reader.language.text
    return FileProgress(file.name, step, text(STEPS[step]), kind and text(kind), facts, remedy)


def _facts(reader: Reader, paper: Extracted) -> Iterator[tuple[str, str]]:
    """The main fields of an extracted paper, shortened."""
    if paper.paper is None:
        return
    found = reported_fields(paper.paper)
    named = [name for name in MAIN if name in found][:MOST_FACTS]
    for name in named:
        value = " ".join(found[name].text.split())
        yield reader.language.text(FIELDS[name]), value if len(value) <= LONGEST_FACT else value[:LONGEST_FACT] + "…"
