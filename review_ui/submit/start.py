"""The exporter's start page: where to drop papers, what the chamber asks of him, his pre-checks and applications."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import RedirectResponse, Response

from models import applications
from models.applications import Entry
from models.records import Submission
from review_ui.desk import Member, Reader
from review_ui.submit.standing import NAMES, standing
from review_ui.submit.upload import form_view
from review_ui.submit.views import StartRow, StartView
from review_ui.words import N_

router = APIRouter()
NEWEST = 12


@router.get("/papers")
def start_page(reader: Member) -> Response:
    """The newest of each; all of them are in the list of submissions. The chamber's people have the queue."""
    if reader.examiner:
        return RedirectResponse("/submissions", 303)
    number = reader.user.registration_number or ""
    with reader.desk.database.read() as session:
        asked = applications.asked(session, number)
        prechecks = applications.entries(session, number, applied=False, limit=NEWEST)
        applied = applications.entries(session, number, applied=True, limit=NEWEST)
    answering = {entry.submission.id for entry in asked}
    view = StartView(
        form=form_view(reader, None),
        asked=tuple(_row(reader, entry) for entry in asked),
        prechecks=tuple(_row(reader, entry) for entry in prechecks),
        applications=tuple(_row(reader, entry) for entry in applied if entry.submission.id not in answering),
    )
    return reader.page("submit/start.html", view)


def _row(reader: Reader, entry: Entry) -> StartRow:
    kept, language = entry.submission, reader.language
    stand = standing(kept)
    return StartRow(
        number=kept.id,
        name=kept.name or f"{language.text(N_('Papers'))} {kept.id}",
        invoices=kept.summary.invoice_numbers,
        consignee=kept.summary.consignee_name,
        when=language.moment(kept.applied_at or kept.received_at, reader.desk.settings.time_zone),
        state_key=stand,
        state_name=language.text(NAMES[stand]),
        counts=_counts(reader, kept) if stand == "points" else (),
        successor=entry.successor,
    )


def _counts(reader: Reader, kept: Submission) -> tuple[tuple[str, str], ...]:
    text, found = reader.language.text, kept.summary
    named = (
        ("fix", N_("%d to correct"), found.fix),
        ("evidence", N_("%d to attach"), found.evidence),
        ("unread", N_("%d not readable"), found.unread),
    )
    return tuple((key, text(name) % n) for key, name, n in named if n)
