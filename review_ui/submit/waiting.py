"""What the waiting page asks for while the papers are read."""

from __future__ import annotations

from fastapi import APIRouter
from fastapi.responses import Response

from review_ui.case.page import own
from review_ui.desk import Member
from review_ui.submit.progress import WAITING, progress_view
from review_ui.submit.read import gathered

router = APIRouter(prefix="/submissions/{number}")


@router.get("/progress")
def progress(number: int, reader: Member) -> Response:
    """The list of files as it stands, a piece of HTML in place of the one on the page."""
    with reader.desk.database.read() as session:
        kept = own(session, reader, number)
    found = gathered(reader, kept) if kept.state in WAITING else None
    view = progress_view(reader, kept, None, found)
    return reader.page("submit/files.html", view)
