"""One submission: its progress, its findings beside its pages, and the decision."""

from __future__ import annotations

from collections import Counter

from fastapi import APIRouter, HTTPException
from fastapi.responses import JSONResponse, RedirectResponse, Response
from sqlalchemy.orm import Session

from models import store
from models.records import SavedReport, State, Submission, Unknown
from review_ui.case.layout import Layout, document_views, finding_groups, reminder_views
from review_ui.case.report_shape import Report
from review_ui.case.views import CaseView, Fact, ProgressView
from review_ui.decide.panel import READ, decision_panel
from review_ui.decide.views import DecisionPanel
from review_ui.desk import Examiner, Member, OwnForm, Reader
from review_ui.words import N_, STATES

router = APIRouter(prefix="/submissions/{number}")
AGAIN = (State.FAILED, State.REVIEW, State.CLEAR)


@router.get("")
def case_page(number: int, reader: Member) -> Response:
    with reader.desk.database.read() as session:
        return _shown(reader, session, own(session, reader, number))


@router.get("/state")
def state(number: int, reader: Member) -> Response:
    """What the page asks while it waits."""
    with reader.desk.database.read() as session:
        kept = own(session, reader, number)
    name = reader.language.text(STATES[kept.state])
    return JSONResponse({"state": kept.state.value, "name": name, "version": kept.version})


@router.post("/process", dependencies=[OwnForm])
def process_again(number: int, reader: Examiner) -> Response:
    """Another try: for what could not be read, or after the registry or the program has changed."""
    with reader.desk.database.write() as session:
        if own(session, reader, number).state not in AGAIN:
            raise HTTPException(409)
        store.begin_processing(session, number, reader.desk.now())
    return RedirectResponse(f"/submissions/{number}", 303)


def own(session: Session, reader: Reader, number: int) -> Submission:
    """A submission that this reader may see; to everybody else it is not there."""
    try:
        return store.submission(session, number, reader.only)
    except Unknown:
        raise HTTPException(404) from None


def _shown(reader: Reader, session: Session, kept: Submission) -> Response:
    saved = store.latest_report(session, kept.id)
    decision = decision_panel(reader, session, kept)
    if saved is None or kept.state not in READ:
        return reader.page("case/progress.html", _progress(reader, kept, decision))
    return reader.page("case/case.html", _case(reader, kept, saved, decision))


def _case(reader: Reader, kept: Submission, saved: SavedReport, decision: DecisionPanel) -> CaseView:
    report = Report.model_validate(saved.body)
    layout = Layout(report, reader.language, f"/submissions/{kept.id}", reader.desk.pictures.size, reader.examiner)
    groups = finding_groups(layout)
    natures = Counter(finding.nature for group in groups for finding in group.findings)
    return CaseView(
        number=kept.id,
        name=kept.name,
        state=kept.state.value,
        state_name=reader.language.text(STATES[kept.state]),
        facts=_facts(reader, kept, report.profile_version),
        groups=groups,
        documents=document_views(layout),
        decision=decision,
        may_retry=kept.state in AGAIN and reader.examiner,
        checked=reader.language.moment(saved.created_at, reader.desk.settings.time_zone),
        total=len(report.findings),
        unread=natures["unread"],
        mismatches=natures["mismatch"],
        reminders=reminder_views(layout),
    )


def _facts(reader: Reader, kept: Submission, rules: str) -> tuple[Fact, ...]:
    text, summary = reader.language.text, kept.summary
    facts = (
        (N_("Exporter"), summary.exporter_name),
        (N_("Consignee"), summary.consignee_name),
        (N_("Invoice"), summary.invoice_numbers),
        (N_("Sailing"), reader.language.date(summary.departure_date)),
        (N_("Registration number"), kept.registration_number or ""),
        (N_("Applied on"), reader.language.date(kept.applied_on)),
        (N_("Handed in by"), kept.uploaded_by),
        (N_("Rules applied"), rules),
    )
    return tuple(Fact(text(name), value) for name, value in facts if value)


def _progress(reader: Reader, kept: Submission, decision: DecisionPanel) -> ProgressView:
    return ProgressView(
        number=kept.id,
        name=kept.name,
        state=kept.state.value,
        state_name=reader.language.text(STATES[kept.state]),
        failure=reader.language.of(kept.failure),
        files=tuple(f.name for f in kept.files),
        may_retry=kept.state is State.FAILED and reader.examiner,
        decision=decision,
    )
