"""Records a decision on a submission; what cannot be recorded is shown again with everything that was typed."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse, Response

from models import decisions
from models.records import Stale, Verdict
from review_ui.case.page import own
from review_ui.decide.panel import decision_panel
from review_ui.decide.views import AgainView
from review_ui.desk import Examiner, OwnForm, Reader
from review_ui.words import N_, STATES

router = APIRouter(prefix="/submissions/{number}")
LONGEST_NOTE = 4000


@router.post("/decision", dependencies=[OwnForm])
def decide(
    number: int,
    reader: Examiner,
    version: Annotated[int, Form()],
    verdict: Annotated[str, Form()] = "",
    note: Annotated[str, Form(max_length=LONGEST_NOTE)] = "",
) -> Response:
    """303 when it stands, 422 when something is missing, 409 when someone was quicker; the typed note is never lost."""
    missing = _missing(verdict, note)
    if missing:
        title = N_("Not recorded yet")
        return _again(reader, number, verdict, note, title, reader.language.text(missing), 422)
    try:
        with reader.desk.database.write() as session:
            own(session, reader, number)
            decisions.decide(
                session, number, Verdict(verdict), note.strip(), reader.user.id, version, reader.desk.now()
            )
    except Stale:
        return _again(reader, number, verdict, note, N_("Changed in the meantime"), "", 409)
    return RedirectResponse(f"/submissions/{number}", 303)


def _missing(verdict: str, note: str) -> str:
    if verdict not in [v.value for v in Verdict]:
        return N_("Choose one of the three decisions.")
    if verdict != Verdict.CLEAR_FOR_ISSUANCE and not note.strip():
        return N_("Write in the note what the exporter has to do.")
    return ""


def _again(reader: Reader, number: int, verdict: str, note: str, title: str, message: str, status: int) -> Response:
    with reader.desk.database.read() as session:
        kept = own(session, reader, number)
        panel = decision_panel(reader, session, kept, verdict, note)
    changed = reader.language.moment(kept.updated_at, reader.desk.settings.time_zone)
    stale = reader.language.text(
        N_(
            "%(name)s was changed at %(changed)s, after you opened it. Your decision was not recorded; what you chose "
            "and wrote is kept below."
        )
    )
    view = AgainView(
        number=number,
        name=kept.name,
        title=reader.language.text(title),
        message=message or stale % {"name": kept.name, "changed": changed},
        state_name=reader.language.text(STATES[kept.state]),
        panel=panel,
    )
    return reader.page("decide/again.html", view, status)
