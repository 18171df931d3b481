"""The registry of exporters, for the administrator: looking up, and taking over another one after a look at it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Form, HTTPException, Query, UploadFile
from fastapi.responses import RedirectResponse, Response

from matchers.registration import faults_in
from models import people
from models.case import Exporter
from models.errors import IngestError
from pipeline.registry import parse_registry, parse_registry_csv
from pipeline.registry_changes import Changed, fingerprint, particulars_of, registry_changes
from review_ui.access import audit
from review_ui.access.views import (
    ChangedView,
    DifferenceView,
    EntryView,
    Particular,
    PreviewView,
    RegistryRow,
    RegistryView,
)
from review_ui.desk import Administrator, OwnForm, Reader
from review_ui.words import N_

router = APIRouter(prefix="/registry")
PAGE = 100
SHOWN = 200  # entries of one kind in the preview
PARTICULARS = {
    "registration_number": N_("Registration number"),
    "name": N_("Full name"),
    "addresses": N_("Addresses"),
    "valid_until": N_("Valid until"),
    "signatories": N_("Signatories"),
    "type": N_("Type"),
    "registered_on": N_("Registered on"),
    "chamber": N_("Chamber"),
    "legal_form": N_("Legal form"),
    "legal_form_position": N_("Place of the legal form"),
    "used_goods": N_("Used goods"),
    "title": N_("Title"),
    "name_ja": N_("Name in Japanese"),
    "email": N_("E-mail"),
    "user_id": N_("User of the portal"),
    "signature_changed_on": N_("Signature changed on"),
    "specimen": N_("Specimen signature"),
}


@router.get("")
def registry_page(
    reader: Administrator,
    search: Annotated[str, Query(max_length=200)] = "",
    after: Annotated[str, Query(max_length=40)] = "",
    imported: bool = False,
) -> Response:
    return _list(reader, search, after, imported)


@router.get("/entry")
def entry_page(reader: Administrator, number: Annotated[str, Query(max_length=40)]) -> Response:
    with reader.desk.database.read() as session:
        entry = people.exporter(session, number)
    if entry is None:
        raise HTTPException(404)
    view = EntryView(
        number=number,
        name=entry.name,
        particulars=tuple(_particulars(reader, entry, but=("registration_number", "name", "signatories"))),
        signatories=tuple(tuple(_particulars(reader, s)) for s in entry.signatories),
        expired=entry.valid_until < reader.today,
    )
    return reader.page("access/registry_entry.html", view)


@router.post("/preview", dependencies=[OwnForm])
def preview(reader: Administrator, file: UploadFile) -> Response:
    """What would change. The file waits in the content store; nothing else is changed yet."""
    name, data = _name(file.filename), file.file.read()
    try:
        entries = _parsed(name, data)
    except IngestError as error:
        audit.refused(reader, "upload", file=name)
        fault = error.fault
        return _list(reader, message=f"{name}: {reader.language.of(fault.message)} {reader.language.of(fault.remedy)}")
    return _preview(reader, name, reader.desk.blobs.put(data), entries)


@router.post("/import", dependencies=[OwnForm])
def take_over(
    reader: Administrator,
    sha256: Annotated[str, Form(pattern="^[0-9a-f]{64}$")],
    name: Annotated[str, Form(max_length=200)],
    stamp: Annotated[str, Form(max_length=64)] = "",
) -> Response:
    """409 where the registry is not any more the one that the preview compared with; the preview is made anew."""
    try:
        entries = _parsed(_name(name), reader.desk.blobs.read(sha256))
    except (IngestError, OSError):
        raise HTTPException(404) from None
    with reader.desk.database.write() as session:
        if stamp == fingerprint(people.registry(session)):
            people.replace_registry(session, entries)
            audit.note(reader, session, "registry_imported", file=_name(name), document=sha256, exporters=len(entries))
            return RedirectResponse("/registry?imported=1", 303)
    changed = reader.language.text(N_("The registry was changed after you looked. This is the comparison as of now."))
    return _preview(reader, _name(name), sha256, entries, changed)


def _parsed(name: str, data: bytes) -> tuple[Exporter, ...]:
    parse = parse_registry_csv if PurePath(name).suffix.lower() == ".csv" else parse_registry
    return parse(name, data)


def _name(sent: str | None) -> str:
    """For display and for the kind of file; never a path."""
    last = (sent or "").replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(c for c in last if c.isprintable())[-100:] or "registry.json"


def _list(reader: Reader, search: str = "", after: str = "", imported: bool = False, message: str = "") -> Response:
    with reader.desk.database.read() as session:
        found = people.found_in_registry(session, search, after, PAGE + 1)
        count = people.count_in_registry(session, search)
        total = people.count_in_registry(session) if search else count
    last = found[PAGE - 1].registration_number if len(found) > PAGE else ""
    view = RegistryView(
        rows=_rows(reader, found[:PAGE]),
        search=search,
        found=count,
        total=total,
        more=f"/registry?{urlencode({'search': search, 'after': last})}" if last else "",
        imported=imported,
        message=message,
    )
    return reader.page("access/registry.html", view, 422 if message else 200)


def _preview(reader: Reader, name: str, sha256: str, entries: tuple[Exporter, ...], message: str = "") -> Response:
    with reader.desk.database.read() as session:
        before = people.registry(session)
    changes = registry_changes(before, entries)
    faults = [
        f"{entry.registration_number} {entry.name}: {reader.language.of(finding.message)}"
        for entry, finding in faults_in(entries, reader.today)
    ]
    view = PreviewView(
        file=name,
        sha256=sha256,
        stamp=fingerprint(before),
        added=_rows(reader, changes.added[:SHOWN]),
        removed=_rows(reader, changes.removed[:SHOWN]),
        changed=tuple(_changed(reader, c) for c in changes.changed[:SHOWN]),
        added_count=len(changes.added),
        removed_count=len(changes.removed),
        changed_count=len(changes.changed),
        unchanged=changes.unchanged,
        faults=tuple(faults[:SHOWN]),
        faults_count=len(faults),
        message=message,
    )
    return reader.page("access/registry_preview.html", view, 409 if message else 200)


def _rows(reader: Reader, entries: Sequence[Exporter]) -> tuple[RegistryRow, ...]:
    return tuple(
        RegistryRow(
            number=e.registration_number,
            name=e.name,
            valid_until=reader.language.date(e.valid_until),
            expired=e.valid_until < reader.today,
            signatories=len(e.signatories),
        )
        for e in entries
    )


def _changed(reader: Reader, changed: Changed) -> ChangedView:
    return ChangedView(
        changed.entry.registration_number,
        changed.entry.name,
        tuple(DifferenceView(_word(reader, d.name), d.before, d.after) for d in changed.differences),
    )


def _particulars(reader: Reader, entry: object, but: Iterable[str] = ()) -> Iterable[Particular]:
    return (Particular(_word(reader, name), value) for name, value in particulars_of(entry) if name not in but)


def _word(reader: Reader, name: str) -> str:
    return reader.language.text(PARTICULARS[name])
