"""What examiners said of single findings: values in, values out, inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

import sqlalchemy as sa
from sqlalchemy.orm import Session

from models.records import Stale, Unknown
from models.review import Judged, Judgement
from models.tables import JudgementRow, SubmissionRow


@dataclass(frozen=True, slots=True)
class NewJudgement:
    """`report` is the report that was on screen, `finding` the finding's key in it (`models.review.finding_keys`)."""

    submission: int
    report: int
    finding: str
    rule: str
    judged: Judged
    reason: str
    judged_by: int


def judge(session: Session, new: NewJudgement, version_seen: int, now: datetime) -> None:
    """Appends what was said if nothing has changed since `version_seen`; raises Stale otherwise and changes nothing.

    A judgement is no change of the submission: its version stays, so that one after the other can be given.
    """
    asked = sa.select(SubmissionRow.version).where(SubmissionRow.id == new.submission).with_for_update()
    current = session.scalar(asked)
    if current is None:
        raise Unknown(f"There is no submission {new.submission}.")
    if current != version_seen:
        raise Stale(new.submission, version_seen, current)
    session.add(
        JudgementRow(
            submission_id=new.submission,
            report_id=new.report,
            finding=new.finding,
            rule=new.rule,
            judged=new.judged,
            reason=new.reason,
            judged_by=new.judged_by,
            judged_at=now,
        )
    )
    session.flush()


def judgements(session: Session, number: int) -> tuple[Judgement, ...]:
    """All that was ever said, oldest first."""
    asked = sa.select(JudgementRow).where(JudgementRow.submission_id == number).order_by(JudgementRow.id)
    return tuple(
        Judgement(r.id, r.finding, r.rule, r.judged, r.reason, r.examiner.name, r.judged_at)
        for r in session.scalars(asked)
    )


def standing(told: Iterable[Judgement]) -> Mapping[str, Judgement]:
    """What holds of each finding, by its key: the last word, and nothing where it was taken back."""
    last = {j.finding: j for j in told}
    return MappingProxyType({key: j for key, j in last.items() if j.judged is not Judged.REOPENED})
