"""The exporter's start page: where to drop papers, what the chamber asks of him, his pre-checks and applications."""

from __future__ import annotations

from fastapi.responses import Response

from models import applications
from models.applications import Entry
from models.records import Submission
from review_ui.desk import Reader
from review_ui.submit.standing import NAMES, may_correct, standing
from review_ui.submit.upload import form_view
from review_ui.submit.views import StartRow, StartView
from review_ui.words import N_

PAGE = 50


def start_page(reader: Reader, search: str = "", page: int = 1) -> Response:
    """One page of applications beside the newest pre-checks."""
    number = reader.user.registration_number or ""
    with reader.desk.database.read() as session:
        prechecks = applications.entries(session, number, applied=False, search=search, limit=PAGE)
        applied = applications.entries(
            session, number, applied=True, search=search, limit=PAGE + 1, offset=PAGE * (page - 1)
        )
    shown = [_row(reader, entry) for entry in applied[:PAGE]]
    view = StartView(
        form=form_view(reader, None),
        search=search,
        asked=tuple(row for row in shown if row.may_correct and row.successor is None),
        prechecks=tuple(_row(reader, entry) for entry in prechecks),
        applications=tuple(row for row in shown if not row.may_correct or row.successor is not None),
        page=page,
        more=len(applied) > PAGE,
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
        may_correct=kept.applied_at is not None and may_correct(kept),
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
