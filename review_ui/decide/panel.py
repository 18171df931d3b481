"""The part of the case page that shows the decisions taken and offers the next one."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models import decisions
from models.records import Decision, State, Submission, Verdict
from review_ui.decide.views import Choice, DecisionForm, DecisionPanel, DecisionView
from review_ui.desk import Reader
from review_ui.words import VERDICTS

READ = (State.REVIEW, State.CLEAR, State.DECIDED)


def decision_panel(
    reader: Reader, session: Session, kept: Submission, verdict: str = "", note: str = ""
) -> DecisionPanel:
    """`verdict` and `note` are what was already chosen and typed."""
    taken = tuple(_decision(reader, d) for d in reversed(decisions.taken(session, kept.id)))
    return DecisionPanel(taken, _form(reader, kept, verdict, note))


def _form(reader: Reader, kept: Submission, verdict: str, note: str) -> DecisionForm | None:
    if not reader.examiner or kept.state in (State.RECEIVED, State.PROCESSING):
        return None
    # A submission that could not be read is never cleared from here.
    offered = [v for v in VERDICTS if kept.state in READ or v is not Verdict.CLEAR_FOR_ISSUANCE]
    choices = tuple(Choice(v.value, reader.language.text(VERDICTS[v]), v == verdict) for v in offered)
    return DecisionForm(f"/submissions/{kept.id}/decision", kept.version, choices, note)


def _decision(reader: Reader, decision: Decision) -> DecisionView:
    moment = reader.language.moment(decision.decided_at, reader.desk.settings.time_zone)
    name = reader.language.text(VERDICTS[decision.verdict])
    return DecisionView(decision.verdict.value, name, decision.note, decision.decided_by, moment)
