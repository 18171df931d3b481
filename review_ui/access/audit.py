"""What people do is noted in the audit log: in the transaction of the deed itself, or as a view or a refusal.

Names of actions are a few words in the past tense, such as `decided` or `document_viewed`; `review_ui/access/names.py`
names each for the screen.
"""

from __future__ import annotations

import re
from dataclasses import replace

from fastapi import HTTPException, Request
from sqlalchemy.orm import Session

from models import audit
from models.audit import Event
from models.records import User
from review_ui.desk import Desk, Reader, Refused, client_address, here

WHYS = {403: "role", 404: "unknown", 405: "method", 413: "too_large", 429: "too_often"}


def note(by: Reader | Request, session: Session, action: str, submission: int | None = None, **detail: object) -> None:
    """Into the log together with what else this writing transaction does, or not at all."""
    audit.note(session, event(by, action, submission, **detail))


def note_of(user: User, reader: Reader, session: Session, action: str, **detail: object) -> None:
    """The same in the name of somebody who is only just signing in."""
    noted = event(reader, action, None, **detail)
    audit.note(session, replace(noted, actor=user.name, role=user.role.value))


def viewed(reader: Reader, submission: int, document: str = "", **detail: object) -> None:
    """A look at a case page or, with the SHA-256 of the file, at a page picture or crop of a document.

    Costs no transaction of its own; looks of one person at one thing within `audit_view_minutes` are one event.
    """
    told = {"document": document, **detail} if document else detail
    noted = event(reader, "document_viewed" if document else "case_viewed", submission, **told)
    reader.desk.journal.view(noted, (noted.actor, submission, document))


def refused(by: Reader | Request, why: str, submission: int | None = None, **detail: object) -> None:
    """Something that was asked for and not given, in one word (`why`). Written within a second, in no transaction.

    The submission is that of the address asked for, unless another one is named.
    """
    path = by.here if isinstance(by, Reader) else by.url.path
    desk_of(by).journal.put(event(by, "refused", submission or submission_in(path), why=why, **detail))


def refusal(request: Request, error: HTTPException) -> None:
    """Notes what an error answer refuses. What is not there counts only where somebody signed in asks for it."""
    why = error.why if isinstance(error, Refused) else WHYS.get(error.status_code, "")
    known = getattr(request.state, "reader", None) is not None and request.state.reader.session is not None
    if why and (known or error.status_code not in (404, 405)):
        refused(request, why, method=request.method, path=here(request))


def submission_in(path: str) -> int | None:
    """The number of the submission that an address is about."""
    found = re.match(r"/(?:api/v1/)?submissions/([0-9]{1,9})(?:/|$)", path)
    return int(found[1]) if found else None


def event(by: Reader | Request, action: str, submission: int | None = None, **detail: object) -> Event:
    reader = by if isinstance(by, Reader) else getattr(by.state, "reader", None)
    if reader is None or reader.session is None:
        actor, role = "", ""
    else:
        actor, role = reader.user.name, reader.user.role.value
    moment = desk_of(by).now()
    return Event(moment, action, actor, role, _address(by), submission, audit.canonical(detail))


def desk_of(by: Reader | Request) -> Desk:
    if isinstance(by, Reader):
        return by.desk
    desk: Desk = by.app.state.desk
    return desk


def _address(by: Reader | Request) -> str:
    if isinstance(by, Reader):
        return by.address
    return client_address(by)
