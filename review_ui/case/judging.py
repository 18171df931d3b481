"""What an examiner says of one finding: it is right, it does not count for a reason, or a word is taken back."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Header, HTTPException
from fastapi.responses import RedirectResponse, Response
from sqlalchemy.orm import Session

from models import claims, store
from models.judgements import NewJudgement, judge
from models.records import Stale, Submission
from models.review import Judged
from review_ui.access import audit
from review_ui.case.findings import tally
from review_ui.case.page import own
from review_ui.case.shown import JUDGED_IN, LaidOut, judging, laid_out
from review_ui.case.views import DismissalView, FindingView, JudgedView
from review_ui.desk import Examiner, OwnForm, Reader
from review_ui.queue.holding import held_message, hold
from review_ui.words import N_

router = APIRouter(prefix="/submissions/{number}/judgements/{finding}")
LONGEST_REASON = 1000
NO_REASON = N_("Choose a reason or write one: a finding is never dismissed without.")
CHANGED = N_("The submission was changed in the meantime. Look at the finding again; what you wrote is kept.")


@router.get("/dismissed")
def dismissal_page(number: int, finding: str, reader: Examiner) -> Response:
    """Asks for the reason where there is no script."""
    with reader.desk.database.read() as session:
        kept = own(session, reader, number)
        return _dismissal(reader, session, kept, finding)


@router.post("/{judged}", dependencies=[OwnForm])
def judge_finding(
    number: int,
    finding: str,
    judged: Judged,
    reader: Examiner,
    version: Annotated[int, Form()],
    common: Annotated[str, Form(max_length=LONGEST_REASON)] = "",
    reason: Annotated[str, Form(max_length=LONGEST_REASON)] = "",
    x_part: Annotated[str, Header()] = "",
) -> Response:
    """303 to the finding, or with `X-Part` the finding alone. 409 when the case was changed or is somebody else's, 422
    without a reason; what was typed is kept."""
    dismissed = judged is Judged.DISMISSED
    said = " ".join(part for part in (common.strip(), reason.strip()) if part) if dismissed else ""
    if dismissed and not said:
        return _refused(reader, number, finding, reader.language.text(NO_REASON), 422)
    try:
        with reader.desk.database.write() as session:
            kept = own(session, reader, number)
            hold(reader, session, number)
            _record(reader, session, kept, finding, judged, said, version)
            audit.note(reader, session, "finding_judged", number, finding=finding, judged=judged.value, reason=said)
    except Stale:
        return _refused(reader, number, finding, reader.language.text(CHANGED), 409, common, reason)
    except claims.Held as held:
        return _refused(reader, number, finding, held_message(reader, held), 409, common, reason)
    return _judged(reader, number, finding, bool(x_part))


def _record(
    reader: Reader, session: Session, kept: Submission, finding: str, judged: Judged, reason: str, version: int
) -> None:
    report = store.latest_report(session, kept.id)
    shown = None if report is None else laid_out(reader, session, kept, report).finding(finding)
    if report is None or shown is None or not shown.question:
        raise HTTPException(404)
    if kept.state not in JUDGED_IN:
        raise Stale(kept.id, version, kept.version)
    said = NewJudgement(kept.id, report.id, finding, shown.rule, judged, reason, reader.user.id)
    judge(session, said, version, reader.desk.now())


def _judged(reader: Reader, number: int, finding: str, part: bool) -> Response:
    with reader.desk.database.read() as session:
        kept = own(session, reader, number)
        report = store.latest_report(session, number)
        assert report is not None
        laid = laid_out(reader, session, kept, report)
        allowed = judging(reader, kept)
    shown = _found(laid, finding)
    if part:
        return reader.page("case/judged.html", JudgedView(shown, tally(laid.groups), allowed))
    return RedirectResponse(f"/submissions/{number}#{shown.anchor}", 303)


def _refused(
    reader: Reader, number: int, finding: str, message: str, status: int, common: str = "", reason: str = ""
) -> Response:
    with reader.desk.database.read() as session:
        kept = own(session, reader, number)
        return _dismissal(reader, session, kept, finding, common, reason, message, status)


def _dismissal(
    reader: Reader,
    session: Session,
    kept: Submission,
    finding: str,
    chosen: str = "",
    reason: str = "",
    message: str = "",
    status: int = 200,
) -> Response:
    report = store.latest_report(session, kept.id)
    if report is None:
        raise HTTPException(404)
    shown = _found(laid_out(reader, session, kept, report), finding)
    allowed = judging(reader, kept)
    view = DismissalView(kept.id, kept.name, shown, allowed, chosen, reason, message or allowed.held)
    return reader.page("case/dismissal.html", view, status)


def _found(laid: LaidOut, finding: str) -> FindingView:
    found = laid.finding(finding)
    if found is None:
        raise HTTPException(404)
    return found
