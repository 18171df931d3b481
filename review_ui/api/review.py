"""What examiners do: judging single findings, and deciding with a notice to the exporter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from fastapi import APIRouter, HTTPException
from sqlalchemy.orm import Session

from models import judgements, notices, store
from models.finding import Outcome, Text
from models.judgements import NewJudgement
from models.notices import SentNotice
from models.records import Submission
from models.review import finding_keys
from pipeline.carried import lineage
from pipeline.deciding import NothingToConfirm, NotRead, NotYet, SameExaminer, Wish
from review_ui.access import audit
from review_ui.api.access import Caller, Examining, SubmissionNumber
from review_ui.api.problems import described
from review_ui.api.shapes import (
    DecidedOut,
    DecisionIn,
    JudgementIn,
    JudgementOut,
    NoticeOut,
    SubmissionOut,
    Words,
)
from review_ui.case.page import own
from review_ui.case.shown import JUDGED_IN
from review_ui.decide.composing import composed, text_of
from review_ui.decide.page import WITH_NOTICE, record
from review_ui.desk import Reader
from review_ui.queue.holding import hold

router = APIRouter(prefix="/submissions/{number}", tags=["review"])
REASONS: dict[type[Exception], Callable[[Exception], str]] = {
    NotYet: lambda error: f"Findings that are not dismissed with a reason stand in the way of a clearance: {error}.",
    NotRead: lambda _: "What could not be read, or is still being read, cannot be decided so.",
    SameExaminer: lambda _: "Another examiner has to confirm this clearance.",
    NothingToConfirm: lambda _: "This submission does not await a second examiner.",
}


@router.get("/judgements", responses=described(403, 404))
def judged(reader: Examining, number: SubmissionNumber) -> tuple[JudgementOut, ...]:
    """What holds of each finding of the present report; judgements on papers handed in before hold for them, too."""
    with reader.desk.database.read() as session:
        own(session, reader, number)
        saved = store.latest_report(session, number)
        said = {} if saved is None else lineage(session, number, saved.body).said
    return tuple(
        JudgementOut(
            finding=key,
            rule=s.judgement.rule,
            judged=s.judgement.judged,
            reason=s.judgement.reason,
            judged_by=s.judgement.judged_by,
            judged_at=s.judgement.judged_at,
        )
        for key, s in said.items()
    )


@router.post("/judgements", responses=described(400, 403, 404, 409))
def judge(reader: Examining, number: SubmissionNumber, given: JudgementIn) -> tuple[JudgementOut, ...]:
    """Accepts or dismisses a finding, or takes an earlier word back. Answers with all that holds afterwards."""
    with reader.desk.database.write() as session:
        kept = own(session, reader, number)
        report, rule = _question(session, kept, given.finding)
        hold(reader, session, number)
        new = NewJudgement(number, report, given.finding, rule, given.judged, given.reason.strip(), reader.user.id)
        judgements.judge(session, new, given.version, reader.desk.now())
        audit.note(
            reader, session, "finding_judged", number,
            finding=given.finding, judged=given.judged.value, reason=given.reason,
        )  # fmt: skip
    return judged(reader, number)


@router.post("/decisions", responses=described(400, 403, 404, 409))
def decide(reader: Examining, number: SubmissionNumber, given: DecisionIn) -> DecidedOut:
    """Records a decision. A return and a request for evidence send a notice: the given one, else the composed one."""
    with reader.desk.database.read() as session:
        kept = own(session, reader, number)
        notice = _notice(reader, session, kept, given)
    wish = Wish(number, given.verdict, given.version, reader.user.id, reader.user.name, given.note, notice)
    try:
        record(reader, wish)
    except tuple(REASONS) as refused:
        raise HTTPException(409, REASONS[type(refused)](refused)) from None
    with reader.desk.database.read() as session:
        sent = notices.sent(session, number) if notice is not None else ()
        return DecidedOut(
            submission=SubmissionOut.of(own(session, reader, number)),
            notice=_notice_out(sent[-1]) if sent else None,
        )


@router.get("/notices", responses=described(404))
def sent_notices(reader: Caller, number: SubmissionNumber) -> tuple[NoticeOut, ...]:
    """The notices to the exporter as they were sent, oldest first; he is not told by whom."""
    with reader.desk.database.read() as session:
        own(session, reader, number)
        sent = notices.sent(session, number)
    audit.viewed(reader, number, "notices")
    return tuple(_notice_out(notice if reader.examiner else replace(notice, sent_by="")) for notice in sent)


def _question(session: Session, kept: Submission, key: str) -> tuple[int, str]:
    """The report in which the finding stands, and its rule; 404 where it asks for no judgement."""
    saved = store.latest_report(session, kept.id)
    findings = () if saved is None else saved.body.get("findings", ())
    assert isinstance(findings, list | tuple)
    rules = {
        k: f["rule"] for k, f in zip(finding_keys(findings), findings, strict=True) if f["outcome"] != Outcome.NOTE
    }
    if saved is None or key not in rules:
        raise HTTPException(404, "The present report has no finding of this key that could be judged.")
    if kept.state not in JUDGED_IN:
        raise HTTPException(409, "Findings are judged while the submission waits for its decision.")
    return saved.id, rules[key]


def _notice(reader: Reader, session: Session, kept: Submission, given: DecisionIn) -> Text | None:
    if given.verdict not in WITH_NOTICE:
        return None
    if given.notice is not None:
        return Text(given.notice.en, given.notice.ja)
    return text_of(composed(reader, session, kept, given.verdict))


def _notice_out(sent: SentNotice) -> NoticeOut:
    return NoticeOut(
        id=sent.id, decision=sent.decision, text=Words.of(sent.text), sent_by=sent.sent_by, sent_at=sent.sent_at
    )
