"""What a submission corrects: the submissions before it with their reports. Each function works in the caller's
transaction."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models.records import Verdict
from models.review import Judgement
from models.tables import JudgementRow, ReportRow, SubmissionRow

LONGEST = 5  # submissions that are looked back upon; each brings its whole report


@dataclass(frozen=True, slots=True)
class Forerunner:
    """A submission that a later one corrects. `report` is None where nothing could be read; `applied` false: a
    pre-check."""

    number: int
    name: str
    received_at: datetime
    verdict: Verdict | None
    applied: bool
    report: Mapping[str, object] | None


def forerunners(session: Session, number: int) -> tuple[Forerunner, ...]:
    """The nearest first, in one query."""
    start = sa.select(SubmissionRow.predecessor_id.label("id"), sa.literal(1).label("step"))
    line = start.where(SubmissionRow.id == number, SubmissionRow.predecessor_id.is_not(None)).cte(
        "line", recursive=True
    )
    further = sa.select(SubmissionRow.predecessor_id, line.c.step + 1).join(line, SubmissionRow.id == line.c.id)
    line = line.union_all(further.where(SubmissionRow.predecessor_id.is_not(None), line.c.step < LONGEST))
    asked = (
        sa.select(
            SubmissionRow.id,
            SubmissionRow.name,
            SubmissionRow.received_at,
            SubmissionRow.verdict,
            SubmissionRow.applied_at,
            ReportRow.body,
        )
        .join(line, SubmissionRow.id == line.c.id)
        .outerjoin(ReportRow, ReportRow.id == SubmissionRow.report_id)
        .order_by(line.c.step)
    )
    return tuple(
        Forerunner(r.id, r.name, r.received_at, r.verdict, r.applied_at is not None, r.body and json.loads(r.body))
        for r in session.execute(asked)
    )


def successors(session: Session, number: int) -> tuple[int, ...]:
    """The submissions that correct this one and were applied with, oldest first."""
    asked = sa.select(SubmissionRow.id).where(
        SubmissionRow.predecessor_id == number, SubmissionRow.applied_at.is_not(None)
    )
    return tuple(session.scalars(asked.order_by(SubmissionRow.id)))


def judgements_on(session: Session, numbers: Iterable[int]) -> Mapping[int, tuple[Judgement, ...]]:
    """All that was ever said of each submission's findings, oldest first."""
    wanted = tuple(numbers)
    told: dict[int, tuple[Judgement, ...]] = dict.fromkeys(wanted, ())
    asked = sa.select(JudgementRow).where(JudgementRow.submission_id.in_(wanted)).order_by(JudgementRow.id)
    for r in session.scalars(asked):
        said = Judgement(r.id, r.finding, r.rule, r.judged, r.reason, r.examiner.name, r.judged_at)
        told[r.submission_id] = (*told[r.submission_id], said)
    return told
