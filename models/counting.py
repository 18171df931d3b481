"""Counts the figures of a period in the database: few queries, each over the applications of one scope.

Every query finds its applications by the index on `submission.applied_at`; the pieces of the period are joined as a
table of moments, so that days are the chamber's own on either database and in any time zone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

import sqlalchemy as sa
from sqlalchemy.orm import Session, aliased

from models.finding import Outcome, Route
from models.numbers import (
    Count,
    ExporterCount,
    FieldCount,
    Figures,
    Piece,
    RuleCount,
    Scope,
    Step,
    Wait,
    Waits,
    ranked,
)
from models.records import State, Verdict
from models.review import Judged
from models.tables import (
    DecisionRow,
    ExporterRow,
    FieldCorrectionRow,
    FindingRow,
    JudgementRow,
    ReportRow,
    SubmissionRow,
)
from models.tables.base import Instant

S = SubmissionRow


def figures(session: Session, scope: Scope, step: Step | None = None) -> Figures:
    """All figures of a page; without `step` the period is cut as its length demands."""
    pieces = scope.period.pieces(step or scope.period.step)
    return Figures(
        scope=scope,
        pieces=pieces,
        counts=counts(session, scope, pieces),
        waits=waits(session, scope, pieces),
        rules=rules(session, scope),
        fields=fields(session, scope),
        exporters=exporters(session, scope),
    )


def counts(session: Session, scope: Scope, pieces: tuple[Piece, ...]) -> tuple[Count, ...]:
    """Applications by piece, state and verdict."""
    cut = _cut(pieces)
    asked = (
        sa.select(cut.c.piece, S.state, S.verdict, sa.func.count(), sa.func.sum(sa.case((_straight(), 1), else_=0)))
        .select_from(sa.join(cut, S, _within(cut)))
        .where(*_of(scope))
        .group_by(cut.c.piece, S.state, S.verdict)
        .order_by(cut.c.piece, S.state, S.verdict)
    )
    return tuple(Count(*row) for row in session.execute(asked))


def waits(session: Session, scope: Scope, pieces: tuple[Piece, ...]) -> Waits:
    """From the application to its first answer: the first decision that had not to wait for a second examiner."""
    cut = _cut(pieces)
    answered = _answers(scope, cut)
    ranks = [
        (
            sa.func.row_number().over(partition_by=kind, order_by=answered.c.seconds),
            sa.func.count().over(partition_by=kind),
        )
        for kind in (answered.c.piece, None)
    ]
    rows = sa.select(
        answered.c.piece, answered.c.seconds, *(c.label(f"c{i}") for i, c in enumerate([*ranks[0], *ranks[1]]))
    ).subquery()
    sought = [
        sa.func.min(sa.case((rank * 10 >= total * tenths, rows.c.seconds)))
        for rank, total in ((rows.c.c0, rows.c.c1), (rows.c.c2, rows.c.c3))
        for tenths in (5, 9)
    ]
    found = session.execute(sa.select(rows.c.piece, sa.func.count(), *sought).group_by(rows.c.piece)).all()
    if not found:
        return Waits(None, {})
    median = min(float(row[4]) for row in found if row[4] is not None)
    ninetieth = min(float(row[5]) for row in found if row[5] is not None)
    each = {row[0]: Wait(row[1], float(row[2]), float(row[3])) for row in found}
    return Waits(Wait(sum(w.number for w in each.values()), median, ninetieth), each)


def rules(session: Session, scope: Scope) -> tuple[RuleCount, ...]:
    """The rule with the most findings first."""
    by_rule: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for rule, name, number in (*_findings(session, scope), *_judgements(session, scope), *_gone(session, scope)):
        by_rule[rule][name] += number
    made = (RuleCount(rule, **told) for rule, told in by_rule.items())
    return tuple(sorted(made, key=lambda r: (-r.findings, -r.false_alarms.whole, r.rule)))


def fields(session: Session, scope: Scope) -> tuple[FieldCount, ...]:
    """The most corrected field first. A correction that was taken back or replaced is not counted."""
    c, undo = FieldCorrectionRow, aliased(FieldCorrectionRow)
    undone = sa.exists().where(undo.submission_id == c.submission_id, undo.undoes == c.id)
    newest = sa.func.row_number().over(partition_by=(c.submission_id, c.sha256, c.field, c.item), order_by=c.id.desc())
    told = (
        sa.select(
            c.submission_id.label("submission"),
            c.field.label("field"),
            c.text.is_(None).label("struck"),
            c.was.is_(sa.null()).label("missed"),
            sa.case((c.was["source"].as_string() == "ocr", 1), else_=0).label("picture"),
            newest.label("newest"),
        )
        .join(S, S.id == c.submission_id)
        .where(*_of(scope), c.undoes.is_(None), ~undone)
        .subquery()
    )
    struck = sa.func.sum(sa.case((told.c.struck, 1), else_=0))
    missed = sa.func.sum(sa.case((told.c.struck, 0), (told.c.missed, 1), else_=0))
    misread = sa.func.sum(sa.case((told.c.struck, 0), (told.c.missed, 0), else_=1))
    pictures, submissions = sa.func.sum(told.c.picture), sa.func.count(sa.distinct(told.c.submission))
    asked = (
        sa.select(told.c.field, misread, missed, struck, pictures, submissions)
        .where(told.c.newest == 1)
        .group_by(told.c.field)
        .order_by(sa.func.count().desc(), told.c.field)
    )
    return tuple(FieldCount(*row) for row in session.execute(asked))


def exporters(session: Session, scope: Scope) -> tuple[ExporterCount, ...]:
    """In the order of `ranked`. The name is the registry's, else the one on the papers."""
    number = {v: sa.func.sum(sa.case((_stands(v), 1), else_=0)).label(v.value) for v in Verdict}
    each = (
        sa.select(
            S.registration_number.label("registration_number"),
            sa.func.max(S.exporter_name).label("printed"),
            sa.func.count().label("applied"),
            *number.values(),
        )
        .where(*_of(scope))
        .group_by(S.registration_number)
        .subquery()
    )
    asked = sa.select(
        each.c.registration_number,
        sa.func.coalesce(ExporterRow.name, each.c.printed),
        each.c.applied,
        each.c[Verdict.CLEAR_FOR_ISSUANCE.value],
        each.c[Verdict.RETURN_TO_EXPORTER.value],
        each.c[Verdict.ASK_FOR_EVIDENCE.value],
    ).outerjoin_from(each, ExporterRow, ExporterRow.registration_number == each.c.registration_number)
    return ranked(tuple(ExporterCount(*row) for row in session.execute(asked)))


def _of(scope: Scope) -> Iterator[sa.ColumnElement[bool]]:
    yield S.applied_at >= scope.period.start
    yield S.applied_at < scope.period.end
    if scope.registration_number is not None:
        yield S.registration_number == scope.registration_number


def _cut(pieces: tuple[Piece, ...]) -> sa.CTE:
    columns = (sa.column("piece", sa.Integer), sa.column("start", Instant), sa.column("until", Instant))
    rows = [(number, piece.start, piece.end) for number, piece in enumerate(pieces)]
    return sa.values(*columns, name="pieces").data(rows).cte("pieces")


def _within(cut: sa.CTE) -> sa.ColumnElement[bool]:
    return sa.and_(S.applied_at >= cut.c.start, S.applied_at < cut.c.until)


def _stands(verdict: Verdict) -> sa.ColumnElement[bool]:
    return sa.and_(S.state == State.DECIDED, S.verdict == verdict)


def _straight() -> sa.ColumnElement[bool]:
    """As `models.numbers.straight_through` defines it."""
    corrected = sa.exists().where(FieldCorrectionRow.submission_id == S.id)
    dismissed = sa.exists().where(JudgementRow.submission_id == S.id, JudgementRow.judged == Judged.DISMISSED)
    otherwise = sa.exists().where(DecisionRow.submission_id == S.id, DecisionRow.verdict != Verdict.CLEAR_FOR_ISSUANCE)
    return sa.and_(
        _stands(Verdict.CLEAR_FOR_ISSUANCE),
        S.route == Route.CLEAR.value,
        S.predecessor_id.is_(None),
        ~corrected,
        ~dismissed,
        ~otherwise,
    )


def _answers(scope: Scope, cut: sa.CTE) -> sa.Subquery:
    """One row for each decided application: its piece, and the seconds until its first answer."""
    d, second = DecisionRow, aliased(DecisionRow)
    awaited = sa.exists().where(second.countersigns == d.id)
    seconds = sa.extract("epoch", sa.func.min(d.decided_at)) - sa.extract("epoch", S.applied_at)
    return (
        sa.select(cut.c.piece, seconds.label("seconds"))
        .select_from(sa.join(cut, S, _within(cut)))
        .join(d, d.submission_id == S.id)
        .where(*_of(scope), S.state == State.DECIDED, d.verdict != Verdict.SEND_BACK, ~awaited)
        .group_by(cut.c.piece, S.id, S.applied_at)
        .subquery()
    )


def _findings(session: Session, scope: Scope) -> Iterator[tuple[str, str, int]]:
    f = FindingRow
    asked = (
        sa.select(f.rule, f.outcome, sa.func.count(), sa.func.sum(sa.case((f.unread, 1), else_=0)))
        .join(S, S.report_id == f.report_id)
        .where(*_of(scope))
        .group_by(f.rule, f.outcome)
    )
    for rule, outcome, number, unread in session.execute(asked):
        yield rule, outcome, number
        yield rule, "unread", unread


def _judgements(session: Session, scope: Scope) -> Iterator[tuple[str, str, int]]:
    """Only the last word on a finding counts."""
    j = JudgementRow
    newest = sa.func.row_number().over(partition_by=(j.submission_id, j.finding), order_by=j.id.desc())
    told = (
        sa.select(j.rule.label("rule"), j.judged.label("judged"), newest.label("newest"))
        .join(S, S.id == j.submission_id)
        .where(*_of(scope))
        .subquery()
    )
    asked = (
        sa.select(told.c.rule, told.c.judged, sa.func.count())
        .where(told.c.newest == 1, told.c.judged != Judged.REOPENED)
        .group_by(told.c.rule, told.c.judged)
    )
    for rule, judged, number in session.execute(asked):
        yield rule, judged.value, number


def _gone(session: Session, scope: Scope) -> Iterator[tuple[str, str, int]]:
    """Findings of the first report that the one that holds no longer has, where values were corrected in between."""
    corrected = sa.exists().where(FieldCorrectionRow.submission_id == S.id)
    reports = (
        sa.select(S.id.label("id"), S.report_id.label("last"), sa.func.min(ReportRow.id).label("first"))
        .join(ReportRow, ReportRow.submission_id == S.id)
        .where(*_of(scope), corrected)
        .group_by(S.id, S.report_id)
        .cte("reports")
    )
    f = FindingRow
    parts = [
        sa.select(reports.c.id, f.rule, sa.literal(sign).label("sign"))
        .join(f, f.report_id == column)
        .where(f.outcome != Outcome.NOTE.value)
        for column, sign in ((reports.c.first, 1), (reports.c.last, -1))
    ]
    both = sa.union_all(*parts).subquery()
    less = sa.func.sum(both.c.sign)
    each = sa.select(both.c.rule, less.label("less")).group_by(both.c.id, both.c.rule).having(less > 0).subquery()
    asked = sa.select(each.c.rule, sa.func.sum(each.c.less)).group_by(each.c.rule)
    for rule, number in session.execute(asked):
        yield rule, "corrected", int(number)
