"""What an exporter does with a pre-check: applies with it, or takes it off his list."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse, Response

from models import applications
from models.records import Stale
from review_ui.access import audit
from review_ui.case.page import own
from review_ui.desk import Member, OwnForm, Reader
from review_ui.submit.views import ChangedView
from review_ui.words import N_

router = APIRouter(prefix="/submissions/{number}")


@router.post("/apply", dependencies=[OwnForm])
def apply(
    number: int, reader: Member, version: Annotated[int, Form()], confirmed: Annotated[str, Form(max_length=3)] = ""
) -> Response:
    """303 once it is an application, 422 unless confirmed, 409 where the papers changed or stand elsewhere."""
    if confirmed != "yes":
        return _changed(reader, number, N_("Nothing was sent: the application was not confirmed."), 422)
    try:
        with reader.desk.database.write() as session:
            own(session, reader, number)
            applications.apply(session, number, version, reader.desk.now(), reader.today)
            audit.note(reader, session, "applied", number, version=version)
    except (Stale, applications.NotNow):
        return _changed(reader, number, N_("The papers were changed or applied with after you opened them."), 409)
    return RedirectResponse(f"/submissions/{number}", 303)


@router.post("/withdraw", dependencies=[OwnForm])
def withdraw(number: int, reader: Member, version: Annotated[int, Form()]) -> Response:
    """Only ever a pre-check; what was found stays on record, its files too."""
    try:
        with reader.desk.database.write() as session:
            own(session, reader, number)
            applications.withdraw(session, number, version, reader.desk.now())
            audit.note(reader, session, "taken_off", number, version=version)
    except (Stale, applications.NotNow):
        return _changed(reader, number, N_("The papers were changed or applied with after you opened them."), 409)
    return RedirectResponse("/papers", 303)


def _changed(reader: Reader, number: int, message: str, status: int) -> Response:
    with reader.desk.database.read() as session:
        kept = own(session, reader, number)
    return reader.page("submit/changed.html", ChangedView(number, kept.name, reader.language.text(message)), status)
