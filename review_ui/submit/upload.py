"""Handing in a submission: several files or one .zip, checked by content, kept, and passed on to be examined."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePath
from typing import Annotated

from fastapi import APIRouter, Form, UploadFile
from fastapi.responses import RedirectResponse, Response

from models import store
from models.case import Application
from models.errors import Fault, IngestError, submission_error, submission_fault
from models.finding import Text
from models.particulars import particulars
from models.records import NewSubmission, StoredFile
from pipeline.intake import IntakeLimits, Submission, open_submission
from pipeline.limits import MIB
from pipeline.settings import Settings
from review_ui.desk import Member, OwnForm, Reader
from review_ui.submit.views import FaultView, UploadView

router = APIRouter()
SIGNATURES = {
    ".pdf": (b"%PDF-",),
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".tif": (b"II*\0", b"MM\0*"),
    ".tiff": (b"II*\0", b"MM\0*"),
}


@dataclass(frozen=True, slots=True)
class Sent:
    """One uploaded file; its name is a label and never becomes a path as it stands."""

    name: str
    data: bytes


@router.get("/upload")
def upload_page(reader: Member) -> Response:
    return reader.page("submit/upload.html", _view(reader))


@router.post("/upload", dependencies=[OwnForm])
def upload(
    reader: Member,
    files: list[UploadFile],
    registration_number: Annotated[str, Form(max_length=40)] = "",
    applied_on: Annotated[str, Form(max_length=10)] = "",
) -> Response:
    """Everything is refused or everything is taken: half a submission would be judged as a whole one."""
    sent = [Sent(file.filename or "", file.file.read()) for file in files if file.filename]
    opened = received(sent, reader.desk.settings)
    given = _application(reader, opened, registration_number.strip(), applied_on)
    faults = (*opened.faults, *given.faults)
    if faults:
        return reader.page("submit/upload.html", _view(reader, faults, registration_number, applied_on), 422)
    number = _keep(reader, opened, given)
    return RedirectResponse(f"/submissions/{number}", 303)


def received(sent: list[Sent], settings: Settings) -> Submission:
    """The upload as a submission; what cannot be used is among its faults."""
    limits = IntakeLimits(settings.submission_files, settings.limits.bytes, settings.submission_bytes)
    with tempfile.TemporaryDirectory(prefix="shogo-upload-") as folder:
        try:
            opened = open_submission(_laid_out(Path(folder), sent), limits)
        except IngestError as error:
            return Submission("", faults=(error.fault,))
    wrong = tuple(
        submission_fault("unknown_type", f.name) for f in opened.files if not _is_what_it_says(f.name, f.data)
    )
    return Submission(
        _title(sent), opened.files, opened.application, opened.certificate, opened.certificate_file,
        (*opened.faults, *wrong), opened.sent,
    )  # fmt: skip


def _laid_out(folder: Path, sent: list[Sent]) -> Path:
    """The uploads in a folder of their own under the last part of their names; a single .zip as it is."""
    if len(sent) == 1 and sent[0].name.lower().endswith(".zip"):
        path = folder / "submission.zip"
        path.write_bytes(sent[0].data)
        return path
    inside = folder / "submission"
    inside.mkdir()
    taken: set[str] = set()
    for file in sent:
        name = _last_part(file.name)
        if not name or name.casefold() in taken:
            raise submission_error("same_name" if name else "unsafe_name", file.name[:100])
        taken.add(name.casefold())
        (inside / name).write_bytes(file.data)
    return inside


def _last_part(name: str) -> str:
    """Browsers may send a path; only printable characters of its last part are kept."""
    last = PurePath(name.replace("\\", "/")).name
    plain = "".join(c for c in last if c.isprintable())
    return "" if plain in (".", "..") or len(plain.encode()) > 200 else plain


def _is_what_it_says(name: str, data: bytes) -> bool:
    return data.startswith(SIGNATURES.get(PurePath(name).suffix.lower(), ()))


def _title(sent: list[Sent]) -> str:
    """A .zip names its submission; loose files are named after the first."""
    names = [PurePath(_last_part(f.name)).stem for f in sent]
    return next((n for n in names if n.lower() not in ("submission", "certificate", "")), "")


@dataclass(frozen=True, slots=True)
class Given:
    """The application as it counts: submission.json, completed by the form, bound to the exporter who signed in."""

    application: Application
    faults: tuple[Fault, ...] = ()


def _application(reader: Reader, opened: Submission, registration_number: str, applied_on: str) -> Given:
    told = opened.application
    number = told.registration_number or registration_number or None
    try:
        day = told.applied_on or date.fromisoformat(applied_on or reader.today.isoformat())
    except ValueError:
        return Given(told, (Fault("invalid", applied_on, *_NO_DATE),))
    if not reader.examiner:
        if number not in (None, reader.user.registration_number):
            return Given(told, (Fault("invalid", number or "", *_NOT_YOURS),))
        number = reader.user.registration_number
    return Given(replace(told, registration_number=number, applied_on=day))


def _keep(reader: Reader, opened: Submission, given: Given) -> int:
    """The bytes first, the row after: a row never points at bytes that are not there."""
    files = tuple(
        StoredFile(f.name, reader.desk.blobs.put(f.data), len(f.data))
        for f in opened.sent
        if f.name.lower() != "submission.json"  # its values are columns now
    )
    told = given.application
    new = NewSubmission(
        opened.name,
        files,
        reader.user.id,
        told.registration_number,
        told.applied_on,
        told.channel,
        told.profile,
        particulars(told),
    )
    with reader.desk.database.write() as session:
        return store.receive(session, new, reader.desk.now())


def _view(reader: Reader, faults: tuple[Fault, ...] = (), number: str = "", applied_on: str = "") -> UploadView:
    settings, language = reader.desk.settings, reader.language
    return UploadView(
        examiner=reader.examiner,
        registration_number=number if reader.examiner else reader.user.registration_number or "",
        applied_on=applied_on or reader.today.isoformat(),
        largest_mib=settings.limits.bytes // MIB,
        most_files=settings.submission_files,
        total_mib=settings.submission_bytes // MIB,
        faults=tuple(FaultView(f.file, language.of(f.message), language.of(f.remedy)) for f in faults),
    )


_NO_DATE = (
    Text("This is not a date.", "日付として読めません。"),
    Text("Write the application date as 2026-11-21.", "申請日は 2026-11-21 の形で入力してください。"),
)
_NOT_YOURS = (
    Text(
        "submission.json names another exporter's registration number.",
        "submission.json の登録番号が別の輸出者のものです。",
    ),
    Text("Use your own number or leave it out.", "ご自身の登録番号を書くか、省いてください。"),
)
