"""Handing in papers, and asking how far they are and what was found."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any

from fastapi import APIRouter, File, Form, HTTPException, Query, Response, UploadFile

from models import applications, decisions, queue, store
from models.queue_wanted import WAITING, Wanted
from models.records import Submission
from models.review import finding_keys
from pipeline.deciding import told_outside
from pipeline.receiving import Sent, Upload
from pipeline.webhooks import LONGEST_URL, allowed
from review_ui.access import audit
from review_ui.api.access import Caller, SubmissionNumber
from review_ui.api.problems import described
from review_ui.api.shapes import (
    MOST,
    Asked,
    Counts,
    DecisionOut,
    PageOut,
    Plain,
    RowOut,
    SubmissionOut,
    VersionIn,
)
from review_ui.case.page import own, told_state
from review_ui.desk import Reader
from review_ui.submit.standing import may_correct
from review_ui.submit.upload import received

router = APIRouter(prefix="/submissions", tags=["submissions"])


@router.post("", status_code=202, responses=described(400, 404, 409, 413))
def hand_in(
    reader: Caller,
    response: Response,
    files: Annotated[
        list[UploadFile], File(min_length=1, description="Invoice, certificate, marks, evidence; or one .zip of them.")
    ],
    registration_number: Annotated[Plain, Form(max_length=40)] = "",
    applied_on: Annotated[str, Form(pattern=r"^([0-9]{4}-[0-9]{2}-[0-9]{2})?$")] = "",
    precheck: Annotated[bool, Form(description="Examine only; no application yet.")] = False,
    corrects: Annotated[
        int | None, Form(ge=1, le=MOST, description="The returned submission that is corrected.")
    ] = None,
    callback_url: Annotated[Plain, Form(max_length=LONGEST_URL, description="Told after each change of state.")] = "",
) -> SubmissionOut:
    """Takes everything or nothing. The papers are examined in the background: ask again, or be called back."""
    if callback_url and not allowed(callback_url, reader.desk.settings):
        raise HTTPException(422, "Messages may not be sent to this callback_url. Ask the operator to allow its host.")
    sent = tuple(Sent(f.filename or "", f.file.read()) for f in files)
    earlier = None if corrects is None else _correctable(reader, corrects)
    upload = Upload(
        sent, registration_number, applied_on, earlier, applied=not precheck, callback_url=callback_url or None
    )
    number = received(reader, upload)
    response.headers["Location"] = f"{reader.here}/{number}"
    return show(reader, number)


@router.get("", responses=described())
def find(reader: Caller, asked: Annotated[Asked, Query()]) -> PageOut:
    """The most urgent first: by sailing date, then by age."""
    states = WAITING if asked.state is None else asked.state
    wanted = Wanted(reader.user.id, reader.only, states, asked.search)
    with reader.desk.database.read() as session:
        page = queue.page(session, wanted, reader.desk.now(), asked.limit, _mark(asked.after))
    last = page.after
    return PageOut(
        submissions=tuple(_row(reader, entry) for entry in page.entries),
        after=None if last is None else f"{last.urgency}.{last.number}",
    )


@router.get("/{number}", responses=described(404))
def show(reader: Caller, number: SubmissionNumber) -> SubmissionOut:
    """How far a submission is. `state` is `received` or `processing` until the report is there."""
    with reader.desk.database.read() as session:
        kept = own(session, reader, number)
    return SubmissionOut.of(replace(kept, state=told_state(reader, kept.state)))


@router.get("/{number}/report", responses=described(404))
def report(reader: Caller, number: SubmissionNumber) -> dict[str, Any]:
    """The report (docs/report.schema.json); besides, each finding has a `key` by which it can be judged."""
    with reader.desk.database.read() as session:
        own(session, reader, number)
        saved = store.latest_report(session, number)
    if saved is None:
        raise HTTPException(404, "There is no report yet.")
    audit.viewed(reader, number)
    findings: Any = saved.body["findings"]
    keyed = [{**f, "key": key} for f, key in zip(findings, finding_keys(findings), strict=True)]
    return {**saved.body, "findings": keyed}


@router.get("/{number}/decisions", responses=described(404))
def decided(reader: Caller, number: SubmissionNumber) -> tuple[DecisionOut, ...]:
    """Oldest first; the last one holds. An exporter is told neither names nor how the chamber shares its work."""
    with reader.desk.database.read() as session:
        kept = own(session, reader, number)
        taken = decisions.taken(session, number)
    if reader.examiner:
        return tuple(map(DecisionOut.of, taken))
    told = told_outside(kept, taken, reader.desk.settings.four_eyes)
    return tuple(DecisionOut.of(replace(d, decided_by="", countersigns=None)) for d in told)


@router.post("/{number}/application", responses=described(400, 404, 409))
def apply(reader: Caller, number: SubmissionNumber, given: VersionIn) -> SubmissionOut:
    """Makes a pre-check an application."""
    try:
        with reader.desk.database.write() as session:
            own(session, reader, number)
            applications.apply(session, number, given.version, reader.desk.now(), reader.today)
            audit.note(reader, session, "applied", number)
    except applications.NotNow:
        raise HTTPException(409, "It was applied with already, or is not examined yet.") from None
    return show(reader, number)


def _correctable(reader: Reader, number: int) -> Submission:
    with reader.desk.database.read() as session:
        earlier = own(session, reader, number)
    if not may_correct(earlier):
        raise HTTPException(409, "This submission does not wait for corrected papers.")
    return earlier


def _mark(after: str) -> queue.Mark | None:
    if not after:
        return None
    urgency, number = after.split(".")
    return queue.Mark(int(urgency), int(number))


def _row(reader: Reader, entry: queue.Entry) -> RowOut:
    said = entry.summary
    return RowOut(
        number=entry.number,
        name=entry.name,
        state=told_state(reader, entry.state),
        verdict=entry.verdict,
        registration_number=entry.registration_number,
        exporter_name=said.exporter_name,
        consignee_name=said.consignee_name,
        invoice_numbers=said.invoice_numbers,
        departure_date=said.departure_date,
        received_at=entry.received_at,
        applied_at=entry.applied_at,
        corrects=entry.predecessor,
        findings=Counts(fix=said.fix, evidence=said.evidence, review=said.review, note=said.note, unread=said.unread),
    )
