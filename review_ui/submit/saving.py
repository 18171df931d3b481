"""Saves what a result offers: the corrected certificate.json, tables of item rows, a draft from the invoice."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from fastapi import APIRouter, HTTPException
from fastapi.responses import RedirectResponse, Response
from sqlalchemy.orm import Session

from models import store
from models.records import SavedReport, Submission
from pipeline.draft import drafted, item_rows
from pipeline.item_rows import rows_tsv
from pipeline.receiving import Refused, Sent, Upload
from review_ui.access import audit
from review_ui.case.page import own
from review_ui.desk import Member, OwnForm, Reader
from review_ui.submit.rewritten import rewritten
from review_ui.submit.standing import may_correct
from review_ui.submit.upload import received

router = APIRouter(prefix="/submissions/{number}")
JSON, TSV = "application/json", "text/tab-separated-values; charset=utf-8"


@router.get("/take/certificate.json")
def corrected_certificate(number: int, reader: Member) -> Response:
    """certificate.json with the corrections that the result shows."""
    with reader.desk.database.read() as session:
        kept, saved = _reported(session, reader, number)
        made = rewritten(reader, session, kept, saved)
    if not made.corrections:
        raise HTTPException(404)
    return _saved(reader, kept, "certificate.json", made.certificate.encode(), JSON)


@router.get("/take/certificate-items.tsv")
def certificate_items(number: int, reader: Member) -> Response:
    with reader.desk.database.read() as session:
        kept, saved = _reported(session, reader, number)
    paper: Any = saved.body.get("certificate")
    if not paper or not paper["items"]:
        raise HTTPException(404)
    rows = [{name: _as_typed(name, field) for name, field in item.items()} for item in paper["items"]]
    return _saved(reader, kept, "items.tsv", rows_tsv(rows), TSV)


@router.get("/take/invoice-items.tsv")
def invoice_items(number: int, reader: Member) -> Response:
    with reader.desk.database.read() as session:
        kept, saved = _reported(session, reader, number)
    rows = [row for invoice in _invoices(saved) for row in item_rows(invoice["items"])]
    if not rows:
        raise HTTPException(404)
    return _saved(reader, kept, "items.tsv", rows_tsv(rows), TSV)


@router.get("/take/draft.json")
def draft(number: int, reader: Member) -> Response:
    """Only where no certificate was handed in: beside one it would be a second truth."""
    with reader.desk.database.read() as session:
        kept, saved = _reported(session, reader, number)
    if saved.body.get("certificate") is not None or not _invoices(saved):
        raise HTTPException(404)
    made = json.dumps(drafted(_invoices(saved)).certificate, ensure_ascii=False, indent=2) + "\n"
    return _saved(reader, kept, "certificate.json", made.encode(), JSON)


@router.post("/corrected", dependencies=[OwnForm])
def use_corrected(number: int, reader: Member) -> Response:
    """Hands in the same papers once more with the corrected certificate.json in place of the old one."""
    with reader.desk.database.read() as session:
        kept, saved = _reported(session, reader, number)
        made = rewritten(reader, session, kept, saved)
    if not made.corrections or not may_correct(kept):
        raise HTTPException(409)
    keep = tuple(f.name for f in kept.files)
    given = Upload((Sent("certificate.json", made.certificate.encode()),), corrects=kept, keep=keep)
    try:
        return RedirectResponse(f"/submissions/{received(reader, given)}", 303)
    except Refused:
        raise HTTPException(409) from None


def _reported(session: Session, reader: Reader, number: int) -> tuple[Submission, SavedReport]:
    kept = own(session, reader, number)
    saved = store.latest_report(session, number)
    if saved is None:
        raise HTTPException(404)
    return kept, saved


def _invoices(saved: SavedReport) -> Sequence[Mapping[str, Any]]:
    found: Any = saved.body.get("invoices", ())
    return tuple(found)


def _as_typed(name: str, field: Mapping[str, Any]) -> str:
    return str(field["value"] if name in ("quantity", "hs_code") else field.get("text") or field["value"])


def _saved(reader: Reader, kept: Submission, name: str, data: bytes, media_type: str) -> Response:
    """A file to be saved, named as intake knows it, with the submission's name before it for the person's folder."""
    with reader.desk.database.write() as session:
        audit.note(reader, session, "saved", kept.id, file=name)
    disposition = f"attachment; filename=\"{name}\"; filename*=UTF-8''{quote(name, safe='')}"
    headers = {"Content-Disposition": disposition, "Content-Security-Policy": "sandbox; default-src 'none'"}
    return Response(data, media_type=media_type, headers=headers)
