"""The pictures of a submission's pages, and for examiners its original files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath
from urllib.parse import quote

import structlog
from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import Response

from models import store
from pipeline.isolate import ChildEnded
from review_ui.access import audit
from review_ui.case.documents import DPI, DPI_FINE, DPI_THUMB
from review_ui.case.evidence import crop_box, spot
from review_ui.case.page import own
from review_ui.desk import Examiner, Member, Reader

router = APIRouter(prefix="/submissions/{number}")
log = structlog.get_logger()


@router.get("/pages/{sha256}/{page}/{dpi}.png")
def picture(number: int, sha256: str, page: int, dpi: int, reader: Member, request: Request) -> Response:
    """Never changes for one address, so the browser may keep it; only this person's browser, though."""
    _file_name(reader, number, sha256)
    if dpi not in (DPI, DPI_FINE, DPI_THUMB) or not 1 <= page <= reader.desk.settings.limits.pages:
        raise HTTPException(404)
    headers = {"ETag": f'"{sha256}-{page}-{dpi}"', "Cache-Control": "private, max-age=31536000, immutable"}
    if request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    if dpi != DPI_THUMB:
        audit.viewed(reader, number, sha256, page=page)
    return _drawn(number, lambda: reader.desk.pictures.page(sha256, page, dpi), headers)


@router.get("/crops/{report}/{anchor}.png")
def crop(number: int, report: int, anchor: str, reader: Member) -> Response:
    """The place of a value, cut out of its page. Only places of a report, so nobody fills the disk with pieces."""
    with reader.desk.database.read() as session:
        own(session, reader, number)
        saved = store.report(session, number, report)
    found = None if saved is None else spot(saved.body, anchor)
    if found is None:
        raise HTTPException(404)
    sha256, page, box = found
    audit.viewed(reader, number, sha256, page=page)
    pictures = reader.desk.pictures
    headers = {"Cache-Control": "private, max-age=31536000, immutable"}
    shown = crop_box(box, *pictures.size(sha256, page))
    return _drawn(number, lambda: pictures.crop(sha256, page, DPI_FINE, shown, box), headers)


@router.get("/originals/{sha256}")
def original(number: int, sha256: str, reader: Examiner) -> Response:
    """Only ever to be saved: opened here, an exporter's file would run in the chamber's browser."""
    name = _file_name(reader, number, sha256)
    with reader.desk.database.write() as session:
        audit.note(reader, session, "original_saved", number, document=sha256, file=name)
    ascii_name = f"original-{sha256[:12]}{_suffix(name)}"
    disposition = f"attachment; filename=\"{ascii_name}\"; filename*=UTF-8''{quote(name, safe='')}"
    headers = {"Content-Disposition": disposition, "Content-Security-Policy": "sandbox; default-src 'none'"}
    return Response(reader.desk.blobs.read(sha256), media_type="application/octet-stream", headers=headers)


def _drawn(number: int, draw: Callable[[], bytes], headers: dict[str, str]) -> Response:
    try:
        return Response(draw(), media_type="image/png", headers=headers)
    except (ChildEnded, ValueError, OSError) as error:
        log.warning("page_not_drawn", submission=number, error=str(error))
        raise HTTPException(404) from None


def _file_name(reader: Reader, number: int, sha256: str) -> str:
    with reader.desk.database.read() as session:
        kept = own(session, reader, number)
    found = next((f.name for f in kept.files if f.sha256 == sha256), None)
    if found is None:
        raise HTTPException(404)
    return found


def _suffix(name: str) -> str:
    suffix = PurePath(name).suffix.lower()
    return suffix if suffix.isascii() and suffix[1:].isalnum() else ""
