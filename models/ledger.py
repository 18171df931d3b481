"""The ledger of bulk work: each item is done once for its content, pipeline version and configuration.

An item is leased, then finished in the transaction that keeps its result: a killed process loses and doubles nothing.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from models.records import NewWork, WorkItem, WorkState
from models.tables import WorkItemRow

TRIES = 3
# A worker that is killed fails nobody's document; only an item held at so many deaths is suspected of causing them.
DEATHS = 10
LEASE = timedelta(minutes=5)
CHUNK = 500


@dataclass(frozen=True, slots=True)
class Edition:
    """What makes a result: the pipeline's version and the hash of its configuration."""

    pipeline_version: str
    configuration_hash: str


def plan(session: Session, edition: Edition, work: Iterable[NewWork]) -> None:
    """Enters what is not in the ledger yet; what is there keeps its state, so planning twice does nothing."""
    rows = [_new(edition, w) for w in work]
    insert = postgresql.insert if _is_postgresql(session) else sqlite.insert
    for start in range(0, len(rows), CHUNK):
        statement = insert(WorkItemRow).values(rows[start : start + CHUNK])
        session.execute(statement.on_conflict_do_nothing())


def claim(
    session: Session, edition: Edition, owner: str, number: int, now: datetime, lease: timedelta = LEASE
) -> tuple[WorkItem, ...]:
    """Leases up to `number` items that are free or whose lease ran out. Needs a writing transaction."""
    _quarantine_deadly(session, edition, now)
    free = sa.or_(
        WorkItemRow.state == WorkState.TODO,
        sa.and_(WorkItemRow.state == WorkState.LEASED, WorkItemRow.lease_until < now),
    )
    chosen = sa.select(WorkItemRow.id).where(_of(edition), free).order_by(WorkItemRow.id).limit(number)
    if _is_postgresql(session):  # on SQLite the writing transaction already holds the only write lock
        chosen = chosen.with_for_update(skip_locked=True)
    leased = session.execute(
        sa.update(WorkItemRow)
        .where(WorkItemRow.id.in_(chosen.scalar_subquery()))
        .values(state=WorkState.LEASED, owner=owner, lease_until=now + lease, attempts=WorkItemRow.attempts + 1)
        .returning(*WorkItemRow.__table__.c)
        .execution_options(synchronize_session=False)
    )
    return tuple(sorted((_item(r) for r in leased), key=lambda item: item.id))


def extend(session: Session, owner: str, items: Collection[int], until: datetime) -> None:
    """Keeps the lease on items still being worked on."""
    session.execute(_held(owner, items).values(lease_until=until))


def release(session: Session, owner: str, items: Collection[int]) -> None:
    """Gives items back that were leased and not begun."""
    session.execute(
        _held(owner, items).values(
            state=WorkState.TODO, owner=None, lease_until=None, attempts=WorkItemRow.attempts - 1
        )
    )


def finish(session: Session, owner: str, item: int, result: Mapping[str, object]) -> bool:
    """Keeps the result if `owner` still holds the item; False means that another worker has it now."""
    text = json.dumps(result, ensure_ascii=False, separators=(",", ":"))
    done = _held(owner, [item]).values(state=WorkState.DONE, result=text, owner=None, lease_until=None, reason="")
    return session.execute(done.returning(WorkItemRow.id)).one_or_none() is not None


def fail(session: Session, owner: str, item: int, reason: str, *, final: bool = False) -> WorkState | None:
    """Records a failed attempt: another try, or quarantined after the third.

    `final` is for a file that can never work (encrypted, not a document): it is failed at once.
    None means that another worker has the item now.
    """
    last = WorkItemRow.failures >= TRIES - 1
    again = sa.case((last, WorkState.QUARANTINED), else_=WorkState.TODO)
    failed = _held(owner, [item]).values(
        state=WorkState.FAILED if final else sa.cast(again, WorkItemRow.state.type),
        failures=WorkItemRow.failures + 1,
        reason=reason,
        owner=None,
        lease_until=None,
    )
    return session.execute(failed.returning(WorkItemRow.state)).scalar_one_or_none()


def progress(session: Session, edition: Edition) -> dict[WorkState, int]:
    asked = sa.select(WorkItemRow.state, sa.func.count()).where(_of(edition)).group_by(WorkItemRow.state)
    found = dict(session.execute(asked).all())
    return {state: found.get(state, 0) for state in WorkState}


def items(
    session: Session, edition: Edition, states: Collection[WorkState], after: int = 0, limit: int = 1000
) -> tuple[WorkItem, ...]:
    """Items in these states by number, a page at a time: pass the last number seen as `after`."""
    asked = (
        sa.select(*WorkItemRow.__table__.c)
        .where(_of(edition), WorkItemRow.state.in_(tuple(states)), WorkItemRow.id > after)
        .order_by(WorkItemRow.id)
        .limit(limit)
    )
    return tuple(_item(r) for r in session.execute(asked))


def retry(session: Session, edition: Edition) -> None:
    """Puts failed and quarantined items back; only a person asks for this."""
    bad = WorkItemRow.state.in_((WorkState.FAILED, WorkState.QUARANTINED))
    session.execute(
        sa.update(WorkItemRow)
        .where(_of(edition), bad)
        .values(state=WorkState.TODO, attempts=0, failures=0, reason="")
        .execution_options(synchronize_session=False)
    )


def forget_leases(session: Session, edition: Edition, owner: str | None = None) -> None:
    """Frees what a dead worker held, or everybody; only for a caller who knows that the holders are gone."""
    held = sa.and_(_of(edition), WorkItemRow.state == WorkState.LEASED)
    session.execute(
        sa.update(WorkItemRow)
        .where(held if owner is None else sa.and_(held, WorkItemRow.owner == owner))
        .values(state=WorkState.TODO, owner=None, lease_until=None)
        .execution_options(synchronize_session=False)
    )


def earlier_results(session: Session, edition: Edition) -> dict[str, Mapping[str, object]]:
    """By path, the newest finished result of any other edition: what `edition`'s results are compared with."""
    asked = (
        sa.select(WorkItemRow.path, WorkItemRow.result)
        .where(sa.not_(_of(edition)), WorkItemRow.state == WorkState.DONE)
        .order_by(WorkItemRow.id)
    )
    return {path: json.loads(result) for path, result in session.execute(asked) if result is not None}


def _quarantine_deadly(session: Session, edition: Edition, now: datetime) -> None:
    dead = sa.and_(WorkItemRow.state == WorkState.LEASED, WorkItemRow.lease_until < now)
    session.execute(
        sa.update(WorkItemRow)
        .where(_of(edition), dead, WorkItemRow.attempts >= DEATHS)
        .values(
            state=WorkState.QUARANTINED, owner=None, lease_until=None, failures=WorkItemRow.failures + 1,
            reason=f"The worker died {DEATHS} times while it held this item.",
        )
        .execution_options(synchronize_session=False)
    )  # fmt: skip


def _held(owner: str, items: Collection[int]) -> sa.Update:
    mine = (WorkItemRow.owner == owner, WorkItemRow.state == WorkState.LEASED, WorkItemRow.id.in_(tuple(items)))
    return sa.update(WorkItemRow).where(*mine).execution_options(synchronize_session=False)


def _of(edition: Edition) -> sa.ColumnElement[bool]:
    return sa.and_(
        WorkItemRow.pipeline_version == edition.pipeline_version,
        WorkItemRow.configuration_hash == edition.configuration_hash,
    )


def _new(edition: Edition, work: NewWork) -> dict[str, object]:
    return {
        "content_sha256": work.content_sha256, "path": work.path, "state": WorkState.TODO,
        "pipeline_version": edition.pipeline_version, "configuration_hash": edition.configuration_hash,
        "attempts": 0, "failures": 0, "reason": "",
    }  # fmt: skip


def _item(row: sa.Row[tuple[object, ...]]) -> WorkItem:
    text: str | None = row.result
    result = None if text is None else json.loads(text)
    return WorkItem(row.id, row.content_sha256, row.path, row.state, row.attempts, row.failures, row.reason, result)


def _is_postgresql(session: Session) -> bool:
    return session.get_bind().dialect.name == "postgresql"
