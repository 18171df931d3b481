"""What people do is noted in the audit log: in the transaction of the deed itself, or as a view or a refusal.

Names of actions are a few words in the past tense, such as `decided` or `document_viewed`; `ACTIONS` names each for the
screen.
"""

from __future__ import annotations

from fastapi import Request
from sqlalchemy.orm import Session

from models import audit
from models.audit import Event
from review_ui.desk import Desk, Reader, client_address
from review_ui.words import N_

ACTIONS = {
    "signed_in": N_("Signed in"),
    "signed_out": N_("Signed out"),
    "case_viewed": N_("Submission viewed"),
    "document_viewed": N_("Document viewed"),
    "original_saved": N_("Original file saved"),
    "decided": N_("Decided"),
    "refused": N_("Refused"),
}


def note(by: Reader | Request, session: Session, action: str, submission: int | None = None, **detail: object) -> None:
    """Into the log together with what else this writing transaction does, or not at all."""
    audit.note(session, event(by, action, submission, **detail))


def viewed(reader: Reader, submission: int, document: str = "", **detail: object) -> None:
    """A look at a case page or, with the SHA-256 of the file, at a page picture or crop of a document.

    Costs no transaction of its own; looks of one person at one thing within `audit_view_minutes` are one event.
    """
    told = {"document": document, **detail} if document else detail
    noted = event(reader, "document_viewed" if document else "case_viewed", submission, **told)
    reader.desk.journal.view(noted, (noted.actor, submission, document))


def refused(by: Reader | Request, why: str, submission: int | None = None, **detail: object) -> None:
    """Something that was asked for and not given, in one word (`why`). Written within a second, in no transaction."""
    desk_of(by).journal.put(event(by, "refused", submission, why=why, **detail))


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
