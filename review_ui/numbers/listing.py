"""The list of submissions as a file: what the address asks for, in the order of the screen."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import Response

from models import queue
from models.queue import Entry
from review_ui.access import audit
from review_ui.desk import Examiner, Reader
from review_ui.numbers.files import CSV_TYPE, XLSX_TYPE, csv_file, xlsx_file
from review_ui.numbers.sheets import Cell, Column, Form, Sheet
from review_ui.queue.address import Address
from review_ui.words import N_, OUTCOMES, STATES, VERDICTS

router = APIRouter()
MOST = 10_000  # rows; the name of a file that was cut there says so
COLUMNS = (
    (N_("Number"), Form.WHOLE),
    (N_("Submission"), Form.TEXT),
    (N_("Exporter"), Form.TEXT),
    (N_("Registration number"), Form.TEXT),
    (N_("Consignee"), Form.TEXT),
    (N_("Invoice"), Form.TEXT),
    (N_("Sailing"), Form.DAY),
    (N_("State"), Form.TEXT),
    (N_("Decision"), Form.TEXT),
    *((name, Form.WHOLE) for name in OUTCOMES.values()),
    (N_("of these, reading uncertain"), Form.WHOLE),
    (N_("Received"), Form.MOMENT),
    (N_("Day and time of application"), Form.MOMENT),
)


@router.get("/submissions.{kind}")
def submissions_file(reader: Examiner, request: Request, kind: str) -> Response:
    """`kind` is csv or xlsx. With the filters of /submissions in the address, of applications only, as there."""
    if kind not in ("csv", "xlsx"):
        raise HTTPException(404)
    address = Address.of(dict(request.query_params))
    desk = reader.desk
    with desk.database.read() as session:
        page = queue.page(session, address.wanted(reader), desk.now(), MOST)
    with desk.database.write() as session:
        audit.note(reader, session, "exported", None, kind=kind, filters=address.query(), rows=len(page.entries))
    sheet = listing(reader, page.entries)
    body = csv_file(sheet) if kind == "csv" else xlsx_file((sheet,))
    cut = "" if page.after is None else f"-first-{MOST}"
    headers = {"Content-Disposition": f'attachment; filename="shogo-submissions-{reader.today}{cut}.{kind}"'}
    return Response(body, media_type=CSV_TYPE if kind == "csv" else XLSX_TYPE, headers=headers)


def listing(reader: Reader, entries: tuple[Entry, ...]) -> Sheet:
    text = reader.language.text
    columns = tuple(Column(text(title), form) for title, form in COLUMNS)
    return Sheet("submissions", text(N_("Submissions")), columns, tuple(_row(reader, entry) for entry in entries))


def _row(reader: Reader, entry: Entry) -> tuple[Cell, ...]:
    text, zone, told = reader.language.text, ZoneInfo(reader.desk.settings.time_zone), entry.summary
    return (
        entry.number,
        entry.name,
        told.exporter_name,
        entry.registration_number,
        told.consignee_name,
        told.invoice_numbers,
        told.departure_date,
        text(STATES[entry.state]),
        None if entry.verdict is None else text(VERDICTS[entry.verdict]),
        *(getattr(told, outcome.value) for outcome in OUTCOMES),
        told.unread,
        entry.received_at.astimezone(zone),
        None if entry.applied_at is None else entry.applied_at.astimezone(zone),
    )
