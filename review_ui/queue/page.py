"""The list of submissions: the most urgent first, filtered by state, searched by what the papers say."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import RedirectResponse, Response

from models import store
from models.records import State, Submission
from review_ui.desk import Member, Reader
from review_ui.queue.views import QueueRow, QueueView, StateFilter
from review_ui.words import N_, STATES

router = APIRouter()
MOST = 200
OPEN = "open"  # everything that still waits for somebody
ALL = "all"
SOON_DAYS = 2


@router.get("/")
def start(reader: Member) -> Response:
    return RedirectResponse("/submissions", 303)


@router.get("/submissions")
def queue_page(reader: Member, state: str = OPEN, search: Annotated[str, Query(max_length=200)] = "") -> Response:
    # An exporter's own list shows the decided ones as well: the answer is what he waits for.
    chosen = state if state in (OPEN, ALL, *State) else OPEN
    with reader.desk.database.read() as session:
        found = store.queue(session, _states(chosen), search, reader.only, MOST + 1)
        counts = store.counts(session, reader.only)
    view = QueueView(
        rows=tuple(_row(reader, s) for s in found[:MOST]),
        filters=tuple(_filters(reader, counts, chosen)),
        search=search,
        state=chosen,
        cut=len(found) > MOST,
    )
    return reader.page("queue/queue.html", view)


def _states(chosen: str) -> tuple[State, ...]:
    if chosen == ALL:
        return tuple(State)
    return store.WAITING if chosen == OPEN else (State(chosen),)


def _filters(reader: Reader, counts: Mapping[State, int], chosen: str) -> list[StateFilter]:
    text = reader.language.text
    waiting = sum(counts[s] for s in store.WAITING)
    return [
        StateFilter(text(N_("Open")), OPEN, waiting, chosen == OPEN),
        *(StateFilter(text(name), s.value, counts[s], chosen == s) for s, name in STATES.items()),
        StateFilter(text(N_("All")), ALL, sum(counts.values()), chosen == ALL),
    ]


def _row(reader: Reader, s: Submission) -> QueueRow:
    language, summary = reader.language, s.summary
    return QueueRow(
        number=s.id,
        name=s.name,
        state=s.state.value,
        state_name=language.text(STATES[s.state]),
        exporter=summary.exporter_name,
        consignee=summary.consignee_name,
        invoices=summary.invoice_numbers,
        sails=language.date(summary.departure_date),
        sails_soon=_urgency(reader, s, summary.departure_date),
        received=language.moment(s.received_at, reader.desk.settings.time_zone),
        fix=summary.fix,
        evidence=summary.evidence,
        review=summary.review,
        unread=summary.unread,
        reported=s.state not in (State.RECEIVED, State.PROCESSING, State.FAILED),
    )


def _urgency(reader: Reader, s: Submission, departure: date | None) -> str:
    if departure is None or s.state is State.DECIDED:
        return ""
    days = (departure - reader.today).days
    if days < 0:
        return reader.language.text(N_("sailed"))
    return reader.language.text(N_("soon")) if days <= SOON_DAYS else ""
