"""One submission: its progress, its findings beside its pages, and the decision."""

from __future__ import annotations

from collections import Counter
from typing import Annotated

from fastapi import APIRouter, Form, HTTPException
from fastapi.responses import JSONResponse, RedirectResponse, Response
from sqlalchemy.orm import Session

from models import store
from models.records import Decision, SavedReport, Stale, State, Submission, Unknown, Verdict
from review_ui.case.layout import Layout, document_views, finding_groups, reminder_views
from review_ui.case.report_shape import Report
from review_ui.case.views import CaseView, Choice, DecisionForm, DecisionView, Fact, ProgressView, StaleView
from review_ui.desk import Examiner, Member, OwnForm, Reader
from review_ui.words import N_, STATES, VERDICTS

router = APIRouter(prefix="/submissions/{number}")
LONGEST_NOTE = 4000
AGAIN = (State.FAILED, State.REVIEW, State.CLEAR)
READ = (State.REVIEW, State.CLEAR, State.DECIDED)


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


@router.post("/decision", dependencies=[OwnForm])
def decide(
    number: int,
    reader: Examiner,
    version: Annotated[int, Form()],
    verdict: Annotated[str, Form()] = "",
    note: Annotated[str, Form(max_length=LONGEST_NOTE)] = "",
) -> Response:
    """303 when it stands, 422 when something is missing, 409 when someone was quicker; the typed note is never lost."""
    message = _missing(verdict, note)
    try:
        if message:
            return _again(reader, number, version, verdict, note, message)
        with reader.desk.database.write() as session:
            own(session, reader, number)
            store.decide(session, number, Verdict(verdict), note.strip(), reader.user.id, version, reader.desk.now())
    except Stale:
        return _stale(reader, number, verdict, note)
    return RedirectResponse(f"/submissions/{number}", 303)


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


def _shown(
    reader: Reader, session: Session, kept: Submission, form: DecisionForm | None = None, status: int = 200
) -> Response:
    saved = store.latest_report(session, kept.id)
    decided = _decisions(reader, store.decisions(session, kept.id))
    form = form or _form(reader, kept, kept.version)
    if saved is None or kept.state not in READ:
        return reader.page("case/progress.html", _progress(reader, kept, decided, form), status)
    return reader.page("case/case.html", _case(reader, kept, saved, decided, form), status)


def _case(
    reader: Reader, kept: Submission, saved: SavedReport, decided: tuple[DecisionView, ...], form: DecisionForm | None
) -> CaseView:
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
        decisions=decided,
        form=form,
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


def _progress(
    reader: Reader, kept: Submission, decided: tuple[DecisionView, ...], form: DecisionForm | None
) -> ProgressView:
    failed = kept.state is State.FAILED
    return ProgressView(
        number=kept.id,
        name=kept.name,
        state=kept.state.value,
        state_name=reader.language.text(STATES[kept.state]),
        failure=reader.language.of(kept.failure),
        files=tuple(f.name for f in kept.files),
        may_retry=failed and reader.examiner,
        decisions=decided,
        form=form if failed else None,
    )


def _form(reader: Reader, kept: Submission, version: int, verdict: str = "", note: str = "") -> DecisionForm | None:
    if not reader.examiner:
        return None
    # A submission that could not be read is never cleared from here.
    offered = [v for v in VERDICTS if kept.state in READ or v is not Verdict.CLEAR_FOR_ISSUANCE]
    choices = tuple(Choice(v.value, reader.language.text(VERDICTS[v]), v == verdict) for v in offered)
    return DecisionForm(f"/submissions/{kept.id}/decision", version, choices, note)


def _missing(verdict: str, note: str) -> str:
    if verdict not in [v.value for v in Verdict]:
        return N_("Choose one of the three decisions.")
    if verdict != Verdict.CLEAR_FOR_ISSUANCE and not note.strip():
        return N_("Write in the note what the exporter has to do.")
    return ""


def _again(reader: Reader, number: int, version: int, verdict: str, note: str, message: str) -> Response:
    with reader.desk.database.read() as session:
        kept = own(session, reader, number)
        form = _form(reader, kept, version, verdict, note)
        assert form is not None
        said = DecisionForm(form.action, version, form.choices, note, reader.language.text(message))
        return _shown(reader, session, kept, said, 422)


def _stale(reader: Reader, number: int, verdict: str, note: str) -> Response:
    with reader.desk.database.read() as session:
        kept = own(session, reader, number)
        decided = store.decisions(session, number)
    form = _form(reader, kept, kept.version, verdict, note)
    assert form is not None
    view = StaleView(
        number=number,
        name=kept.name,
        state_name=reader.language.text(STATES[kept.state]),
        decisions=_decisions(reader, decided),
        form=form,
        changed=reader.language.moment(kept.updated_at, reader.desk.settings.time_zone),
    )
    return reader.page("case/stale.html", view, 409)


def _decisions(reader: Reader, decided: tuple[Decision, ...]) -> tuple[DecisionView, ...]:
    """The one that holds first."""
    zone, text = reader.desk.settings.time_zone, reader.language.text
    return tuple(
        DecisionView(
            d.verdict.value, text(VERDICTS[d.verdict]), d.note, d.decided_by, reader.language.moment(d.decided_at, zone)
        )
        for d in reversed(decided)
    )
