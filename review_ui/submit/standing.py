"""Where a submission stands for its exporter, in his words, and what he may do with it now."""

from __future__ import annotations

from models.records import State, Submission, Verdict
from review_ui.words import N_

ASKED = (Verdict.RETURN_TO_EXPORTER, Verdict.ASK_FOR_EVIDENCE)
READ = (State.REVIEW, State.CLEAR)

NAMES = {
    "reading": N_("Being read"),
    "failed": N_("Could not be read"),
    "points": N_("Something to do"),
    "nothing": N_("Nothing to correct"),
    "examined": N_("With the chamber"),
    "cleared": N_("Cleared for issuance"),
    "evidence": N_("Evidence asked for"),
    "returned": N_("Returned to you"),
}


def standing(kept: Submission) -> str:
    """A word of NAMES."""
    if kept.applied_at is not None:
        return _applied(kept)
    if kept.state in (State.RECEIVED, State.PROCESSING):
        return "reading"
    if kept.state is State.FAILED:
        return "failed"
    return "points" if _to_do(kept) else "nothing"


def may_apply(kept: Submission) -> bool:
    """A pre-check that was read; whether something is to be corrected is the exporter's own matter."""
    return kept.applied_at is None and kept.withdrawn_at is None and kept.state in READ


def may_withdraw(kept: Submission) -> bool:
    return kept.applied_at is None and kept.withdrawn_at is None


def may_correct(kept: Submission) -> bool:
    """A pre-check at any time; an application once the chamber has asked for something."""
    if kept.withdrawn_at is not None:
        return False
    return kept.applied_at is None or (kept.state is State.DECIDED and kept.verdict in ASKED)


def _applied(kept: Submission) -> str:
    if kept.state is not State.DECIDED:
        return "examined"
    if kept.verdict is Verdict.RETURN_TO_EXPORTER:
        return "returned"
    return "evidence" if kept.verdict is Verdict.ASK_FOR_EVIDENCE else "cleared"


def _to_do(kept: Submission) -> bool:
    return bool(kept.summary.fix or kept.summary.evidence or kept.summary.unread)
