"""One submission: its progress, its findings beside its pages, and the decision."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, HTTPException
from fastapi.responses import JSONResponse, RedirectResponse, Response
from sqlalchemy.orm import Session

from models import store
from models.records import State, Submission, Unknown
from review_ui.access import audit
from review_ui.case.shown import AGAIN, case_view
from review_ui.decide.panel import decision_panel, own_lineage
from review_ui.desk import Examiner, Member, OwnForm, Reader
from review_ui.queue.holding import hold
from review_ui.submit.progress import WAITING, progress_view
from review_ui.submit.result import result_view
from review_ui.words import STATES

router = APIRouter(prefix="/submissions/{number}")


@router.get("")
def case_page(number: int, reader: Member, lines: str = "") -> Response:
    """`lines=all`: every line of a long list of goods."""
    with reader.desk.database.read() as session:
        kept = own(session, reader, number)
        audit.viewed(reader, number)
        return _shown(reader, session, kept, lines == "all")


@router.get("/state")
def state(number: int, reader: Member) -> Response:
    """What the page asks while it waits."""
    with reader.desk.database.read() as session:
        kept = own(session, reader, number)
    told = told_state(reader, kept.state)
    name = reader.language.text(STATES[told])
    return JSONResponse({"state": told.value, "name": name, "version": kept.version})


@router.post("/process", dependencies=[OwnForm])
def process_again(number: int, reader: Examiner, version: Annotated[int, Form()]) -> Response:
    """Another try: for what could not be read, or after the registry or the program has changed."""
    with reader.desk.database.write() as session:
        kept = own(session, reader, number)
        hold(reader, session, number)
        if kept.state not in AGAIN or kept.version != version:
            raise HTTPException(409)
        store.begin_processing(session, number, reader.desk.now())
        audit.note(reader, session, "processed_again", number, version=version)
    return RedirectResponse(f"/submissions/{number}", 303)


def own(session: Session, reader: Reader, number: int) -> Submission:
    """A submission that this reader may see; to everybody else it is not there. A pre-check is its exporter's alone."""
    try:
        kept = store.submission(session, number, reader.only)
    except Unknown:
        raise HTTPException(404) from None
    if reader.examiner and kept.applied_at is None:
        raise HTTPException(404)
    return kept


def told_state(reader: Reader, state: State) -> State:
    """That one examiner cleared a submission and a second one has not yet is the chamber's own matter."""
    return State.REVIEW if state is State.COUNTERSIGN and not reader.examiner else state


def _shown(reader: Reader, session: Session, kept: Submission, all_lines: bool) -> Response:
    saved = store.latest_report(session, kept.id)
    line = own_lineage(reader, session, kept, saved)
    decision = decision_panel(reader, session, kept, saved, line)
    if saved is None or kept.state in (*WAITING, State.FAILED):
        return reader.page("submit/progress.html", progress_view(reader, kept, decision))
    if not reader.examiner:
        return reader.page("submit/result.html", result_view(reader, session, kept, saved, decision, all_lines))
    return reader.page("case/case.html", case_view(reader, session, kept, saved, decision, line, all_lines))
