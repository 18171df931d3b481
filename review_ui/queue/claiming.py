"""Taking a case to work on, giving it back, taking it over, and going to the next one."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Annotated

from fastapi import APIRouter, Form, HTTPException, Request
from fastapi.responses import JSONResponse, RedirectResponse, Response
from sqlalchemy.orm import Session

from models import claims, queue, store
from models.records import Role, Submission, Unknown
from review_ui.access import audit
from review_ui.desk import Examiner, OwnForm, Reader, Supervisor
from review_ui.queue.address import Address
from review_ui.queue.holding import clock, held_message, hold
from review_ui.queue.page import shown
from review_ui.queue.views import ClaimView
from review_ui.words import N_

router = APIRouter(prefix="/submissions", dependencies=[OwnForm])
WORKABLE = queue.NEEDS_PERSON
RENEWALS = 3  # a claim is renewed after a third of its time, so that one lost request ends nothing


@router.post("/next")
def take_next(reader: Examiner, query: Annotated[str, Form(max_length=2000)] = "") -> Response:
    """The most urgent case of the list as it is narrowed at present that nobody works on."""
    address, now = Address.read(query), reader.desk.now()
    until = now + timedelta(minutes=reader.desk.settings.claim_minutes)
    with reader.desk.database.write() as session:
        number = queue.take_next(session, address.wanted(reader), reader.user.id, now, until)
        if number is not None:
            audit.note(reader, session, "claimed", number)
    if number is None:
        return shown(reader, address, message=reader.language.text(N_("Nothing here waits for somebody to take it.")))
    return RedirectResponse(f"/submissions/{number}", 303)


@router.post("/{number}/claim")
def claim(number: int, reader: Examiner, request: Request) -> Response:
    """Claims the case or renews the claim. A script that asks for JSON gets the claim, anybody else the case."""
    wants_json = "application/json" in request.headers.get("accept", "")
    try:
        with reader.desk.database.write() as session:
            kept = _application(session, number)
            if kept.state not in WORKABLE:
                raise HTTPException(409)
            until = hold(reader, session, number)
            if kept.claimant(reader.desk.now()) != reader.user.name:
                audit.note(reader, session, "claimed", number)
    except claims.Held as held:
        if not wants_json:
            raise
        return JSONResponse({"holder": held.by, "message": held_message(reader, held)}, 409)
    if wants_json:
        return JSONResponse({"until": until.isoformat(), "message": _mine(reader, until)})
    return RedirectResponse(f"/submissions/{number}", 303)


@router.post("/{number}/release")
def release(number: int, reader: Examiner) -> Response:
    with reader.desk.database.write() as session:
        _application(session, number)
        if claims.release(session, number, reader.user.id):
            audit.note(reader, session, "released", number)
    return RedirectResponse("/submissions", 303)


@router.post("/{number}/take-over")
def take_over(number: int, reader: Supervisor) -> Response:
    now = reader.desk.now()
    until = now + timedelta(minutes=reader.desk.settings.claim_minutes)
    with reader.desk.database.write() as session:
        if _application(session, number).state not in WORKABLE:
            raise HTTPException(409)
        lost = claims.take_over(session, number, reader.user.id, now, until)
        audit.note(reader, session, "taken_over", number, held_by=lost)
    return RedirectResponse(f"/submissions/{number}", 303)


def claim_view(reader: Reader, kept: Submission) -> ClaimView | None:
    """For the top of a case page; None for exporters, and where nothing is left to work on."""
    if not reader.examiner or kept.applied_at is None or kept.state not in WORKABLE:
        return None
    now = reader.desk.now()
    holder = kept.claimant(now)
    return ClaimView(
        number=kept.id,
        standing="free" if not holder else "mine" if holder == reader.user.name else "other",
        holder=holder,
        until="" if kept.claimed_until is None or not holder else clock(reader, kept.claimed_until),
        may_take_over=reader.may(Role.SUPERVISOR),
        renew=int(reader.desk.settings.claim_minutes * 60 / RENEWALS),
    )


def _mine(reader: Reader, until: datetime) -> str:
    return reader.language.text(N_("You are working on this case until %(time)s.")) % {"time": clock(reader, until)}


def _application(session: Session, number: int) -> Submission:
    try:
        kept = store.submission(session, number)
    except Unknown:
        raise HTTPException(404) from None
    if kept.applied_at is None:
        raise HTTPException(404)
    return kept
