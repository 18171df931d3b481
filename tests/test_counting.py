"""The figures of a period, over rows whose answers were worked out by hand, on both databases."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from models import counting, people
from models.case import Exporter
from models.database import Database
from models.numbers import Period, RuleCount, Scope, Share, Step, straight_through
from models.records import State, Verdict
from models.review import Judged
from models.tables import SubmissionRow
from tests.applications import Writer

CLEAR, EVIDENCE, RETURN = Verdict.CLEAR_FOR_ISSUANCE, Verdict.ASK_FOR_EVIDENCE, Verdict.RETURN_TO_EXPORTER
NOVEMBER = Scope(Period(date(2026, 11, 1), date(2026, 11, 30), "Asia/Tokyo"))
NOON = datetime(2026, 11, 10, 3, 0, tzinfo=UTC)  # twelve o'clock at the chamber
HOUR = timedelta(hours=1)


def cleared(writer: Writer, **more: object) -> SubmissionRow:
    """Goes straight through unless `more` says otherwise."""
    return writer.application(NOON, **{"route": "clear", "decided": ((CLEAR, HOUR),), **more})  # type: ignore[arg-type]


def counted(session: Session, scope: Scope = NOVEMBER) -> Share:
    return straight_through(counting.counts(session, scope, scope.period.pieces(Step.DAY)))


def test_a_day_begins_and_ends_at_the_chambers_midnight(database: Database) -> None:
    with database.write() as session:
        writer = Writer(session)
        for moment in ("2026-10-31T14:59:59.999", "2026-10-31T15:00", "2026-11-01T14:59:59.999", "2026-11-01T15:00"):
            writer.application(datetime.fromisoformat(moment).replace(tzinfo=UTC), State.REVIEW)
        found = counting.figures(session, NOVEMBER)
    assert [(found.pieces[c.piece].first, c.number) for c in found.counts] == [
        (date(2026, 11, 1), 2),
        (date(2026, 11, 2), 1),
    ]


def test_a_day_with_a_change_of_the_clock_is_counted_whole(database: Database) -> None:
    scope = Scope(Period(date(2026, 10, 25), date(2026, 10, 26), "Europe/Berlin"))  # 25 hours, then 24
    with database.write() as session:
        writer = Writer(session)
        for moment in ("2026-10-24T21:59", "2026-10-24T22:00", "2026-10-25T22:59", "2026-10-25T23:00"):
            writer.application(datetime.fromisoformat(moment).replace(tzinfo=UTC), State.REVIEW)
        found = counting.counts(session, scope, scope.period.pieces(Step.DAY))
    assert [(c.piece, c.number) for c in found] == [(0, 2), (1, 1)]


def test_counts_by_state_and_verdict_and_leaves_pre_checks_out(database: Database) -> None:
    with database.write() as session:
        writer = Writer(session)
        writer.application(None, State.REVIEW)
        writer.application(NOON, State.FAILED)
        writer.application(NOON, State.COUNTERSIGN, decided=((CLEAR, HOUR),))
        writer.application(NOON, decided=((RETURN, HOUR),))
        writer.application(NOON, decided=((RETURN, HOUR), (EVIDENCE, 2 * HOUR)))
        found = counting.counts(session, NOVEMBER, NOVEMBER.period.pieces(Step.MONTH))
    assert {(c.state, c.verdict): c.number for c in found} == {
        (State.FAILED, None): 1,
        (State.COUNTERSIGN, CLEAR): 1,
        (State.DECIDED, RETURN): 1,
        (State.DECIDED, EVIDENCE): 1,
    }


def test_what_was_routed_clear_and_cleared_as_it_was_went_straight_through(database: Database) -> None:
    with database.write() as session:
        writer = Writer(session)
        cleared(writer)
        cleared(writer, decided=((CLEAR, HOUR), (CLEAR, 2 * HOUR)))  # a second examiner confirmed it
        writer.application(NOON, State.REVIEW)  # not decided yet: not counted
        assert counted(session) == Share(2, 2)


@pytest.mark.parametrize(
    "more",
    [
        {"route": "review"},
        {"decided": ((RETURN, HOUR),)},
        {"decided": ((EVIDENCE, HOUR), (CLEAR, 2 * HOUR))},
    ],
    ids=["not routed clear", "returned", "evidence was asked for first"],
)
def test_what_needed_more_than_one_look_did_not_go_straight_through(
    database: Database, more: dict[str, object]
) -> None:
    with database.write() as session:
        cleared(Writer(session), **more)
        assert counted(session) == Share(0, 1)


def test_what_was_corrected_dismissed_or_handed_in_again_did_not_go_straight_through(database: Database) -> None:
    with database.write() as session:
        writer = Writer(session)
        writer.correction(cleared(writer), "marks", NOON)
        writer.judgement(cleared(writer), "MARK-01", "k", Judged.DISMISSED, NOON)
        writer.judgement(cleared(writer), "MARK-01", "k", Judged.ACCEPTED, NOON)  # this one did: nothing was changed
        cleared(writer, predecessor=cleared(writer).id)
        assert counted(session) == Share(2, 5)


def test_waits_are_told_by_nearest_rank_over_the_first_answers(database: Database) -> None:
    with database.write() as session:
        writer = Writer(session)
        for hours in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10):  # all on the tenth
            writer.application(NOON, decided=((CLEAR, hours * HOUR),))
        late = NOON + timedelta(days=1)
        writer.application(late, decided=((EVIDENCE, 20 * HOUR), (CLEAR, 900 * HOUR)))
        writer.application(late, State.REVIEW)
        found = counting.waits(session, NOVEMBER, NOVEMBER.period.pieces(Step.DAY))
    tenth, eleventh = found.pieces[9], found.pieces[10]
    assert (tenth.number, tenth.median, tenth.ninetieth) == (10, 5 * 3600, 9 * 3600)
    assert (eleventh.number, eleventh.median, eleventh.ninetieth) == (1, 20 * 3600, 20 * 3600)
    assert found.all is not None
    assert (found.all.number, found.all.median, found.all.ninetieth) == (11, 6 * 3600, 10 * 3600)


def test_a_decision_that_awaited_a_second_examiner_was_no_answer_yet(database: Database) -> None:
    with database.write() as session:
        writer = Writer(session)
        row = writer.application(NOON)
        first = writer.decision(row, CLEAR, NOON + HOUR)
        writer.decision(row, CLEAR, NOON + 4 * HOUR, countersigns=first.id)
        found = counting.waits(session, NOVEMBER, NOVEMBER.period.pieces(Step.DAY))
    assert found.all is not None
    assert found.all.median == 4 * 3600


def test_what_the_second_examiner_sent_back_had_no_answer_yet(database: Database) -> None:
    with database.write() as session:
        writer = Writer(session)
        row = writer.application(NOON, route="clear")
        first = writer.decision(row, CLEAR, NOON + HOUR)
        writer.decision(row, Verdict.SEND_BACK, NOON + 2 * HOUR, countersigns=first.id)
        writer.decision(row, RETURN, NOON + 5 * HOUR)
        found = counting.waits(session, NOVEMBER, NOVEMBER.period.pieces(Step.DAY))
    assert found.all is not None
    assert found.all.median == 5 * 3600


def test_where_nothing_was_answered_there_is_no_wait(database: Database) -> None:
    with database.write() as session:
        Writer(session).application(NOON, State.REVIEW)
        assert counting.waits(session, NOVEMBER, NOVEMBER.period.pieces(Step.DAY)).all is None


def test_findings_are_those_of_the_report_that_holds(database: Database) -> None:
    with database.write() as session:
        writer = Writer(session)
        row = writer.application(NOON, findings=(("OLD-01", "fix", False),))
        writer.report(row, NOON, (("MARK-01", "fix", False), ("MARK-01", "review", True), ("QTY-01", "note", False)))
        found = counting.rules(session, NOVEMBER)
    assert found == (RuleCount("MARK-01", fix=1, review=1, unread=1), RuleCount("QTY-01", note=1))


def test_the_last_word_on_a_finding_counts(database: Database) -> None:
    with database.write() as session:
        writer = Writer(session)
        row = writer.application(NOON, findings=(("MARK-01", "fix", False),) * 3)
        for finding, said in (
            ("a", (Judged.ACCEPTED, Judged.REOPENED, Judged.DISMISSED)),
            ("b", (Judged.DISMISSED, Judged.REOPENED)),
            ("c", (Judged.ACCEPTED,)),
        ):
            for judged in said:
                writer.judgement(row, "MARK-01", finding, judged, NOON)
        (found,) = counting.rules(session, NOVEMBER)
    assert (found.findings, found.accepted, found.dismissed) == (3, 1, 1)
    assert found.false_alarms == Share(1, 2)


def test_a_finding_that_a_correction_took_away_was_a_false_alarm(database: Database) -> None:
    with database.write() as session:
        writer = Writer(session)
        row = writer.application(NOON, findings=(("MARK-01", "fix", False), ("MARK-01", "fix", False)))
        writer.correction(row, "marks", NOON)
        writer.report(row, NOON, (("MARK-01", "fix", False), ("QTY-01", "fix", False)))
        untouched = writer.application(NOON, findings=(("QTY-01", "fix", False),))
        writer.report(untouched, NOON, ())  # gone by another cause: nobody corrected anything
        found = {r.rule: r for r in counting.rules(session, NOVEMBER)}
    assert (found["MARK-01"].findings, found["MARK-01"].corrected) == (1, 1)
    assert found["QTY-01"].corrected == 0


def test_corrections_count_where_they_hold(database: Database) -> None:
    read = {"value": "x", "source": "ocr"}
    with database.write() as session:
        writer = Writer(session)
        row = writer.application(NOON)
        writer.correction(row, "marks", NOON, was=read, text="first try")
        writer.correction(row, "marks", NOON, was=read)
        undone = writer.correction(row, "vessel", NOON, was=read)
        writer.correction(row, "vessel", NOON, undoes=undone, text=None)
        writer.correction(row, "quantity", NOON, item=0)
        writer.correction(row, "quantity", NOON, item=1, was={"source": "text_layer"})
        writer.correction(row, "quantity", NOON, item=2, was=read, text=None)
        found = counting.fields(session, NOVEMBER)
    assert [(f.field, f.misread, f.missed, f.struck, f.from_picture, f.submissions) for f in found] == [
        ("quantity", 1, 1, 1, 1, 1),
        ("marks", 1, 0, 0, 1, 1),
    ]


def test_exporters_with_few_decisions_are_not_ranked_by_their_rate(database: Database) -> None:
    with database.write() as session:
        people.replace_registry(session, (Exporter("B", "REGISTERED CO.", (), date(2030, 1, 1), ()),))
        writer = Writer(session)
        for number, verdicts in (
            ("A", [RETURN] * 9),
            ("B", [RETURN] * 2 + [CLEAR] * 8),
            ("C", [RETURN] * 5 + [EVIDENCE] * 5),
        ):
            for verdict in verdicts:
                writer.application(NOON, exporter=number, decided=((verdict, HOUR),))
        writer.application(NOON, State.REVIEW, exporter="A")
        writer.application(NOON, State.REVIEW, exporter=None)
        found = counting.exporters(session, NOVEMBER)
    assert [(e.registration_number, e.name, e.applied, e.rejection) for e in found] == [
        ("C", "PRINTED C", 10, Share(5, 10)),
        ("B", "REGISTERED CO.", 10, Share(2, 10)),
        ("A", "PRINTED A", 10, Share(9, 9)),
        (None, "PRINTED None", 1, Share(0, 0)),
    ]


def test_one_exporter_may_be_looked_at_alone(database: Database) -> None:
    alone = Scope(NOVEMBER.period, "A")
    with database.write() as session:
        writer = Writer(session)
        for number in "AB":
            row = writer.application(
                NOON, exporter=number, findings=((f"{number}-01", "fix", False),), decided=((CLEAR, HOUR),)
            )
            writer.judgement(row, f"{number}-01", "k", Judged.ACCEPTED, NOON)
            writer.correction(row, f"field_{number}", NOON)
        found = counting.figures(session, alone)
    assert found.applied == 1
    assert found.waits.all is not None
    assert found.waits.all.number == 1
    assert [r.rule for r in found.rules] == ["A-01"]
    assert [f.field for f in found.fields] == ["field_A"]
    assert [e.registration_number for e in found.exporters] == ["A"]


def test_the_figures_cost_seven_queries(database: Database) -> None:
    asked: list[str] = []
    sa.event.listen(database.engine, "before_cursor_execute", lambda c, cu, statement, *_: asked.append(statement))
    with database.read() as session:
        counting.figures(session, NOVEMBER)
    assert len([a for a in asked if not a.startswith("BEGIN")]) == 7
