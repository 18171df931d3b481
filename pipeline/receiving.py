"""Receives papers from an account: checked by content, kept, and made a new submission. For the page and the API."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath

from models.case import Application
from models.errors import Fault, IngestError, submission_fault
from models.finding import Text
from models.particulars import particulars, restored
from models.records import NewSubmission, Role, StoredFile, User
from models.records import Submission as Kept
from pipeline.blobs import Blobs
from pipeline.intake import IntakeLimits, Submission, open_uploaded
from pipeline.settings import Settings
from pipeline.strict_json import parse_json

CERTIFICATE, APPLICATION = "certificate.json", "submission.json"
LONGEST_NAME = 200  # bytes; longer ones do not fit a file system


class Refused(Exception):
    """Nothing was taken; `faults` say of each file why, and what to do."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("; ".join(f"{f.file}: {f.message.en}" for f in faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Sent:
    """One uploaded file; its name is a label and never becomes a path."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Upload:
    """What arrives at once. `corrects` is an earlier submission of the same exporter, `keep` names those of its files
    that are handed in again; a new file of the same name takes the place of one. `rows_replace` says that the TSV of
    item rows stands for the items in certificate.json.
    """

    sent: tuple[Sent, ...]
    registration_number: str = ""
    applied_on: str = ""
    corrects: Kept | None = None
    keep: tuple[str, ...] = ()
    rows_replace: bool = False
    applied: bool = False
    callback_url: str | None = None


def accept(upload: Upload, sender: User, settings: Settings, blobs: Blobs, today: date) -> NewSubmission:
    """The submission as it can be recorded; its bytes are in the content store by then. `Refused` takes nothing.

    Everything is refused or everything is taken: half a submission would be judged as a whole one. What the chamber's
    people hand in is an application at once; an exporter's is a pre-check unless `applied` says otherwise.
    """
    opened = opened_upload(upload, settings, blobs)
    given = _application(upload, opened, sender, today)
    faults = (*opened.faults, *given.faults)
    if faults:
        raise Refused(faults)
    told = given.application
    applied = upload.applied or sender.role is not Role.EXPORTER
    files = tuple(
        StoredFile(f.name, blobs.put(f.data), len(f.data))
        for f in opened.sent
        if f.name.lower() != APPLICATION  # its values are columns
    )
    return NewSubmission(
        name=opened.name,
        files=files,
        uploaded_by=sender.id,
        registration_number=told.registration_number,
        applied_on=told.applied_on,
        channel=told.channel,
        profile=told.profile,
        particulars=particulars(told),
        applied=applied,
        predecessor=_predecessor(upload.corrects, applied),
        callback_url=upload.callback_url,
    )


def _predecessor(corrects: Kept | None, applied: bool) -> int | None:
    """An application corrects an application: nobody at the chamber sees the pre-check in between."""
    if corrects is None:
        return None
    return corrects.predecessor if applied and corrects.applied_at is None else corrects.id


def opened_upload(upload: Upload, settings: Settings, blobs: Blobs) -> Submission:
    """The upload as a submission; what cannot be used is among its faults."""
    limits = IntakeLimits(settings.submission_files, settings.limits.bytes, settings.submission_bytes)
    name = _title(upload)
    try:
        return open_uploaded(name, _with_kept(upload, blobs), limits)
    except IngestError as error:
        return Submission(name, faults=(error.fault,))


def _with_kept(upload: Upload, blobs: Blobs) -> list[tuple[str, bytes]]:
    """The new files under plain names, before them the ones that are kept."""
    new = [(plain_name(f.name), f.data) for f in upload.sent]
    taken = {name.casefold() for name, _ in new}
    rows = any(name.endswith(".tsv") for name in taken)
    files = [] if upload.corrects is None else [f for f in upload.corrects.files if f.name in upload.keep]
    kept = [
        (f.name, blobs.read(f.sha256))
        for f in files
        if f.name.casefold() not in taken
        # A table of item rows belongs to the certificate.json beside which it was handed in.
        and not (f.name.lower().endswith(".tsv") and (rows or CERTIFICATE in taken))
    ]
    both = [*kept, *new]
    if rows and upload.rows_replace:
        return [(n, _without_items(n, data) if n.lower() == CERTIFICATE else data) for n, data in both]
    return both


def _without_items(name: str, data: bytes) -> bytes:
    """certificate.json without its own item rows; as it is where it cannot be read, for intake to say so."""
    try:
        draft = parse_json(name, data)
    except IngestError:
        return data
    if not isinstance(draft, dict) or not isinstance(draft.get("goods"), dict):
        return data
    draft = {**draft, "goods": {**draft["goods"], "items": []}}
    return (json.dumps(draft, ensure_ascii=False, indent=2, default=str) + "\n").encode()


def plain_name(name: str) -> str:
    """The last part of a name without anything that cannot be seen: no path, no control or writing-direction signs.

    Empty where nothing usable is left of it, which is refused as an unsafe name.
    """
    last = PurePath(name.replace("\\", "/")).name
    plain = "".join(c for c in last if c.isprintable()).strip()
    usable = plain not in ("", ".", "..") and len(plain.encode()) <= LONGEST_NAME
    return plain if usable else ""


def _title(upload: Upload) -> str:
    """A .zip names its submission; loose files are named after the first, a corrected one after its predecessor."""
    if upload.corrects is not None:
        return upload.corrects.name
    names = [PurePath(plain_name(f.name)).stem for f in upload.sent]
    telling = (n for n in names if n.lower() not in ("submission", "certificate", ""))
    return next(telling, next(filter(None, names), ""))


@dataclass(frozen=True, slots=True)
class _Given:
    application: Application
    faults: tuple[Fault, ...] = ()


def _application(upload: Upload, opened: Submission, sender: User, today: date) -> _Given:
    """submission.json, completed by what was typed, bound to the exporter who signed in."""
    told = _told(upload, opened)
    number = told.registration_number or upload.registration_number.strip() or None
    try:
        day = told.applied_on or (date.fromisoformat(upload.applied_on) if upload.applied_on else today)
    except ValueError:
        return _Given(told, (Fault("invalid", upload.applied_on[:40], *_NO_DATE),))
    if sender.role is Role.EXPORTER:
        if number not in (None, sender.registration_number):
            return _Given(told, (Fault("invalid", number or "", *_NOT_YOURS),))
        number = sender.registration_number
    return _Given(replace(told, registration_number=number, applied_on=day))


def _told(upload: Upload, opened: Submission) -> Application:
    """What submission.json says; where none came with corrected papers, what was said the first time."""
    earlier = upload.corrects
    if earlier is None or any(f.name.lower() == APPLICATION for f in opened.sent):
        return opened.application
    return Application(
        registration_number=earlier.registration_number,
        channel=earlier.channel,
        profile=earlier.profile,
        **restored(earlier.particulars),
    )


def nothing_sent() -> Refused:
    return Refused((submission_fault("empty", ""),))


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
