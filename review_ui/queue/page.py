"""The list of submissions: the most urgent first, narrowed by what the address says, page by page."""

from __future__ import annotations

from datetime import datetime

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from sqlalchemy.orm import Session

from models import queue, saved_views
from models.queue import Page
from models.queue_wanted import Holder, Wanted
from review_ui.desk import Member, Reader
from review_ui.queue.address import Address, mark, written
from review_ui.queue.filters import counted, filter_view, order_tabs, own_tabs, tabs
from review_ui.queue.rows import row_view
from review_ui.queue.views import QueueView, SavedViewView, Tab
from review_ui.words import N_

router = APIRouter()
ROWS = 50


@router.get("/")
def start(reader: Member) -> Response:
    return RedirectResponse("/submissions" if reader.examiner else "/papers", 303)


@router.get("/submissions")
def queue_page(reader: Member, request: Request) -> Response:
    given = dict(request.query_params)
    address = Address.of(given)
    if "" in given.values():  # a form sends its empty fields too; the address keeps what is asked
        return RedirectResponse("/submissions?" + address.query(), 303)
    return shown(reader, address, given)


def shown(
    reader: Reader, address: Address, given: dict[str, str] | None = None, message: str = "", status: int = 200
) -> Response:
    given = given or {}
    now, wanted = reader.desk.now(), address.wanted(reader)
    start, back = mark(given.get("after", "")), mark(given.get("before", ""))
    with reader.desk.database.read() as session:
        page = queue.page(session, wanted, now, ROWS, back or start, back is not None)
        if not page.entries and (back or start):  # what stood there has gone meanwhile
            page = queue.page(session, wanted, now, ROWS)
        view = _view(reader, session, address, page, wanted, now, message)
    return reader.page("queue/queue.html", view, status)


def _view(
    reader: Reader, session: Session, address: Address, page: Page, wanted: Wanted, now: datetime, message: str
) -> QueueView:
    query = address.query()
    saved = tuple(
        SavedViewView(v.id, v.name, v.query, v.query == query) for v in saved_views.saved_views(session, reader.user.id)
    )
    return QueueView(
        examiner=reader.examiner,
        rows=tuple(row_view(reader, entry, now) for entry in page.entries),
        tabs=_tabs(reader, session, address, now),
        filters=filter_view(reader, address),
        saved=saved,
        saved_name=next((v.name for v in saved if v.chosen), ""),
        query=query,
        narrowed=address.narrowed,
        found=_found(session, address, page, wanted, now),
        orders=order_tabs(reader, address, wanted.order),
        before="" if page.before is None else address.query(before=written(page.before)),
        after="" if page.after is None else address.query(after=written(page.after)),
        message=message,
    )


def _tabs(reader: Reader, session: Session, address: Address, now: datetime) -> tuple[Tab, ...]:
    if reader.only is not None:
        return own_tabs(reader, address, None if address.narrowed else queue.own_counts(session, reader.only))
    counts = None if address.narrowed else queue.counts(session)
    mine = Wanted(reader.user.id, holder=Holder.ME)
    number = queue.found(session, mine, now)
    own = Address(held=Holder.ME.value)
    held = Tab(reader.language.text(N_("Mine")), own.query(), counted(number), address == own)
    first, *rest = tabs(reader, address, counts)
    return (first, held, *rest)


def _found(session: Session, address: Address, page: Page, wanted: Wanted, now: datetime) -> str:
    """How many answer what is asked; only asked of the database where the page does not show them all."""
    if not address.narrowed:
        return ""
    whole = page.before is None and page.after is None
    return counted(len(page.entries) if whole else queue.found(session, wanted, now), queue.MOST_FOUND)
