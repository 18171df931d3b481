"""The page on which papers are handed in, alone or to correct papers handed in before, and what receives them."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, File, Form, HTTPException, UploadFile
from fastapi.responses import RedirectResponse, Response

from models import store
from models.errors import Fault
from models.records import Submission
from pipeline.limits import MIB
from pipeline.receiving import Refused, Sent, Upload, accept, nothing_sent
from review_ui.access import audit
from review_ui.case.page import own
from review_ui.desk import Member, OwnForm, Reader
from review_ui.submit.standing import may_correct
from review_ui.submit.views import CorrectsView, FaultView, FormView, UploadView

router = APIRouter()
KEEP = Form()
# None where no file was chosen: browsers send an empty part then.
FILES = Annotated[list[UploadFile] | None, File()]


@router.get("/upload")
def upload_page(reader: Member, corrects: int | None = None) -> Response:
    earlier = None if corrects is None else _earlier(reader, corrects)
    return reader.page("submit/upload.html", UploadView(form_view(reader, earlier)))


@router.post("/upload", dependencies=[OwnForm])
def upload(
    reader: Member,
    files: FILES = None,
    registration_number: Annotated[str, Form(max_length=40)] = "",
    applied_on: Annotated[str, Form(max_length=10)] = "",
    corrects: Annotated[int | None, Form()] = None,
    keep: Annotated[tuple[str, ...], KEEP] = (),
    rows: Annotated[str, Form(max_length=10)] = "",
) -> Response:
    """303 to the new submission, or 422 with every reason for which nothing was taken."""
    earlier = None if corrects is None else _earlier(reader, corrects)
    sent = tuple(Sent(file.filename, file.file.read()) for file in files or () if file.filename)
    given = Upload(sent, registration_number, applied_on, earlier, keep, rows_replace=rows == "replace")
    try:
        number = received(reader, given)
    except Refused as refused:
        form = form_view(reader, earlier, registration_number, applied_on, keep)
        view = UploadView(form, tuple(fault_view(reader, f) for f in refused.faults))
        return reader.page("submit/upload.html", view, 422)
    return RedirectResponse(f"/submissions/{number}", 303)


def received(reader: Reader, given: Upload) -> int:
    """The number of the new submission; Refused where nothing was taken, which is on record then as well."""
    desk = reader.desk
    try:
        if not given.sent and not given.keep:
            raise nothing_sent()
        new = accept(given, reader.user, desk.settings, desk.blobs, reader.today)
    except Refused as refused:
        told = [[f.code, f.file] for f in refused.faults[:20]]
        audit.refused(reader, "upload", None if given.corrects is None else given.corrects.id, faults=told)
        raise
    with desk.database.write() as session:
        number = store.receive(session, new, desk.now())
        files = {f.name: f.sha256 for f in new.files}
        audit.note(reader, session, "handed_in", number, applied=new.applied, corrects=new.predecessor, files=files)
    return number


def form_view(
    reader: Reader,
    earlier: Submission | None,
    number: str = "",
    applied_on: str = "",
    keep: tuple[str, ...] | None = None,
) -> FormView:
    """`keep` is what was ticked before; at first everything is."""
    settings = reader.desk.settings
    return FormView(
        examiner=reader.examiner,
        registration_number=number if reader.examiner else reader.user.registration_number or "",
        applied_on=applied_on or reader.today.isoformat(),
        largest_mib=settings.limits.bytes // MIB,
        most_files=settings.submission_files,
        total_mib=settings.submission_bytes // MIB,
        corrects=None if earlier is None else _corrects(earlier, keep),
    )


def fault_view(reader: Reader, fault: Fault) -> FaultView:
    return FaultView(fault.file, reader.language.of(fault.message), reader.language.of(fault.remedy))


def _corrects(earlier: Submission, keep: tuple[str, ...] | None) -> CorrectsView:
    files = tuple((f.name, keep is None or f.name in keep) for f in earlier.files)
    return CorrectsView(earlier.id, earlier.name, earlier.applied_at is None, files)


def _earlier(reader: Reader, number: int) -> Submission:
    """What is to be corrected: one's own, and open to correction; to everybody else it is not there."""
    with reader.desk.database.read() as session:
        kept = own(session, reader, number)
    if not may_correct(kept):
        raise HTTPException(409)
    return kept
