"""Messages to other systems about submissions: written with the change itself, delivered later, tried again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models.records import WorkState
from models.tables import SubmissionRow, WebhookRow

# After the first, second ... failure; after the last one the message is given up.
PAUSES = tuple(timedelta(minutes=m) for m in (1, 5, 30, 120, 720))


@dataclass(frozen=True, slots=True)
class Message:
    """What is to be sent where. `attempts` counts the ones before; `body` is JSON as it is signed and sent."""

    id: int
    submission: int
    url: str
    body: str
    attempts: int


def announce(session: Session, number: int, event: str, now: datetime) -> None:
    """Leaves a message for the submission's callback address, if it has one, in the transaction of the change."""
    session.flush()
    row = session.get_one(SubmissionRow, number, populate_existing=True)
    if row.callback_url is None:
        return
    session.add(
        WebhookRow(
            submission_id=number, url=row.callback_url, body=_body(row, event, now), state=WorkState.TODO,
            next_try_at=now, attempts=0, reason="",
        )
    )  # fmt: skip
    session.flush()


def take(session: Session, now: datetime, lease: timedelta, limit: int = 20) -> tuple[Message, ...]:
    """Messages that are due, for one deliverer alone; what he does not settle within `lease` is due again."""
    due = (
        sa.select(WebhookRow.id)
        .where(WebhookRow.state.in_((WorkState.TODO, WorkState.LEASED)), WebhookRow.next_try_at <= now)
        .order_by(WebhookRow.next_try_at, WebhookRow.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    taken = (
        sa.update(WebhookRow)
        .where(WebhookRow.id.in_(due))
        .values(state=WorkState.LEASED, next_try_at=now + lease)
        .returning(WebhookRow.id, WebhookRow.submission_id, WebhookRow.url, WebhookRow.body, WebhookRow.attempts)
        .execution_options(synchronize_session=False)
    )
    return tuple(sorted((Message(*row) for row in session.execute(taken)), key=lambda message: message.id))


def delivered(session: Session, message: Message) -> None:
    _settle(session, message, state=WorkState.DONE, reason="")


def failed(session: Session, message: Message, reason: str, now: datetime) -> None:
    """Tried again after a pause that grows; given up after the last one."""
    over = message.attempts >= len(PAUSES)
    pause = timedelta() if over else PAUSES[message.attempts]
    state = WorkState.FAILED if over else WorkState.TODO
    _settle(session, message, state=state, reason=reason[:500], next_try_at=now + pause)


def _settle(session: Session, message: Message, **values: object) -> None:
    session.execute(
        sa.update(WebhookRow)
        .where(WebhookRow.id == message.id)
        .values(attempts=message.attempts + 1, **values)
        .execution_options(synchronize_session=False)
    )


def _body(row: SubmissionRow, event: str, now: datetime) -> str:
    said: Mapping[str, object] = {
        "event": event,
        "at": now.isoformat(timespec="seconds"),
        "submission": row.id,
        "name": row.name,
        "state": row.state.value,
        "verdict": None if row.verdict is None else row.verdict.value,
        "version": row.version,
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))
