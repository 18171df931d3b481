"""Applications with known histories, written straight into the tables, for tests that count."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import count

from sqlalchemy.orm import Session

from models import people
from models.records import Role, State, Verdict
from models.review import Judged
from models.tables import DecisionRow, FieldCorrectionRow, FindingRow, JudgementRow, ReportRow, SubmissionRow

Found = tuple[str, str, bool]  # rule, outcome, unread


@dataclass
class Writer:
    """Adds rows in the caller's transaction; `examiner` is the number of an account made for it."""

    session: Session
    examiner: int = 0
    _next: count[int] = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        known = people.user_named(self.session, "counter")
        made = known or people.add_user(
            self.session, "counter", "x", Role.EXAMINER, datetime.fromtimestamp(0).astimezone()
        )
        self.examiner = made.id

    def application(
        self,
        applied: datetime | None,
        state: State = State.DECIDED,
        *,
        exporter: str | None = "9001000001",
        route: str = "review",
        findings: tuple[Found, ...] = (),
        decided: tuple[tuple[Verdict, timedelta], ...] = (),
        predecessor: int | None = None,
    ) -> SubmissionRow:
        """One with a report and decisions so long after the application; the last decision holds."""
        moment = applied or datetime.fromtimestamp(0).astimezone()
        row = SubmissionRow(
            name="a", state=state, version=1, channel="online", profile="nonpreferential", registration_number=exporter,
            uploaded_by=self.examiner, received_at=moment, updated_at=moment, applied_at=applied, route=route,
            exporter_name=f"PRINTED {exporter}", predecessor_id=predecessor,
            verdict=decided[-1][0] if decided else None,
        )  # fmt: skip
        self.session.add(row)
        self.session.flush()
        self.report(row, moment, findings)
        for verdict, after in decided:
            self.decision(row, verdict, moment + after)
        return row

    def report(self, row: SubmissionRow, moment: datetime, findings: tuple[Found, ...]) -> None:
        """A further report, which then holds."""
        made = ReportRow(
            submission_id=row.id, content_sha256="c", pipeline_version=str(next(self._next)), configuration_hash="d",
            body="{}", created_at=moment,
        )  # fmt: skip
        made.findings = [
            FindingRow(position=i, rule=rule, outcome=outcome, field="marks", unread=unread)
            for i, (rule, outcome, unread) in enumerate(findings)
        ]
        self.session.add(made)
        self.session.flush()
        row.report_id = made.id

    def decision(
        self, row: SubmissionRow, verdict: Verdict, moment: datetime, countersigns: int | None = None
    ) -> DecisionRow:
        made = DecisionRow(
            submission_id=row.id, report_id=row.report_id, verdict=verdict, note="", decided_by=self.examiner,
            decided_at=moment, version_seen=1, countersigns=countersigns,
        )  # fmt: skip
        self.session.add(made)
        self.session.flush()
        return made

    def judgement(self, row: SubmissionRow, rule: str, finding: str, judged: Judged, moment: datetime) -> None:
        self.session.add(
            JudgementRow(
                submission_id=row.id, report_id=row.report_id, finding=finding, rule=rule, judged=judged, reason="",
                judged_by=self.examiner, judged_at=moment,
            )
        )  # fmt: skip
        self.session.flush()

    def correction(
        self,
        row: SubmissionRow,
        name: str,
        moment: datetime,
        *,
        text: str | None = "right",
        was: dict[str, object] | None = None,
        item: int | None = None,
        undoes: int | None = None,
    ) -> int:
        made = FieldCorrectionRow(
            submission_id=row.id, report_id=row.report_id, document="i.pdf", sha256="s", field=name, item=item,
            text=text, was=was, undoes=undoes, made_by=self.examiner, made_at=moment,
        )  # fmt: skip
        self.session.add(made)
        self.session.flush()
        return made.id
