"""The part of the case page that shows the decisions taken and offers the next one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sqlalchemy.orm import Session

from models import chain, decisions, notices, store
from models.records import Decision, SavedReport, State, Submission, Verdict
from pipeline.carried import Lineage, Standing, lineage
from pipeline.deciding import READ, awaited, open_findings, told_outside
from review_ui.decide.changes import TAKEN, changes_view, successor_links
from review_ui.decide.views import Choice, DecisionForm, DecisionPanel, DecisionView, OpenView
from review_ui.desk import Reader
from review_ui.words import N_, VERDICTS

HELP = {
    Verdict.CLEAR_FOR_ISSUANCE: N_("it may be issued"),
    Verdict.ASK_FOR_EVIDENCE: N_("with a notice"),
    Verdict.RETURN_TO_EXPORTER: N_("with a notice"),
    Verdict.SEND_BACK: N_("with the reason in the note"),
}
CONFIRM, SEND_BACK = N_("Confirm the clearance"), N_("Send back to review")


def decision_panel(
    reader: Reader,
    session: Session,
    kept: Submission,
    saved: SavedReport | None,
    line: Lineage,
    verdict: str = "",
    note: str = "",
) -> DecisionPanel:
    """`verdict` and `note` are what was already chosen and typed."""
    taken = decisions.taken(session, kept.id)
    examined = reader.examiner and kept.state not in (State.RECEIVED, State.PROCESSING)
    first = awaited(kept, taken)
    return DecisionPanel(
        taken=tuple(_taken(reader, session, kept, taken)),
        form=_form(reader, kept, saved, line.said, first, verdict, note) if examined else None,
        changes=changes_view(reader, saved, line) if examined else None,
        successors=successor_links(chain.successors(session, kept.id)) if taken else (),
        own=first is not None and first.decided_by == reader.user.name,
    )


def again_panel(reader: Reader, session: Session, kept: Submission, verdict: str, note: str) -> DecisionPanel:
    """For a page without the case: what was chosen and typed is kept."""
    saved = store.latest_report(session, kept.id)
    return decision_panel(reader, session, kept, saved, own_lineage(reader, session, kept, saved), verdict, note)


def taken_views(reader: Reader, session: Session, kept: Submission) -> tuple[DecisionView, ...]:
    """The decisions taken, the one that holds first."""
    return tuple(_taken(reader, session, kept, decisions.taken(session, kept.id)))


def own_lineage(reader: Reader, session: Session, kept: Submission, saved: SavedReport | None) -> Lineage:
    """For examiners; what the chamber said among itself is nothing for an exporter."""
    if not reader.examiner:
        return Lineage((), {})
    return lineage(session, kept.id, None if saved is None else saved.body)


def _form(
    reader: Reader,
    kept: Submission,
    saved: SavedReport | None,
    said: Mapping[str, Standing],
    first: Decision | None,
    verdict: str,
    note: str,
) -> DecisionForm:
    text = reader.language.text
    offered = tuple(_offered(reader, kept, saved, first))
    left = () if saved is None else open_findings(saved.body, said)
    return DecisionForm(
        action=f"/submissions/{kept.id}/decision",
        version=kept.version,
        choices=tuple(Choice(v.value, text(name), text(HELP[v]), v == verdict) for v, name in offered),
        open=tuple(OpenView(f"finding-{f.position}", reader.language.of(f.message), f.rule, f.accepted) for f in left),
        lead=_lead(reader, first),
        note=note,
        note_help=text(
            N_("With a clearance the exporter reads it.")
            if first is None
            else N_("With a clearance the exporter reads it, with sending back the first examiner.")
        ),
    )


def _offered(
    reader: Reader, kept: Submission, saved: SavedReport | None, first: Decision | None
) -> Iterator[tuple[Verdict, str]]:
    """What could not be read is never cleared, and nobody confirms his own clearance."""
    own = first is not None and first.decided_by == reader.user.name
    if saved is not None and kept.state in READ and not own:
        yield Verdict.CLEAR_FOR_ISSUANCE, CONFIRM if first else VERDICTS[Verdict.CLEAR_FOR_ISSUANCE]
    if first is not None:
        yield Verdict.SEND_BACK, SEND_BACK
    yield from ((v, VERDICTS[v]) for v in (Verdict.ASK_FOR_EVIDENCE, Verdict.RETURN_TO_EXPORTER))


def _lead(reader: Reader, first: Decision | None) -> str:
    if first is None:
        four_eyes = reader.desk.settings.four_eyes
        return (
            reader.language.text(N_("A clearance holds once a second examiner has confirmed it.")) if four_eyes else ""
        )
    own = first.decided_by == reader.user.name
    said = reader.language.text(
        N_("You cleared this at %(at)s. Another examiner has to confirm it.")
        if own
        else N_("%(by)s cleared this at %(at)s. Look at it again and confirm, or send it back.")
    )
    return said % {"by": first.decided_by, "at": _moment(reader, first)}


def _taken(reader: Reader, session: Session, kept: Submission, taken: tuple[Decision, ...]) -> Iterator[DecisionView]:
    """The one that holds first. An exporter is told what was decided, not how the chamber shares its work."""
    sent = {n.decision: n.id for n in notices.sent(session, kept.id)} if taken else {}
    told = taken if reader.examiner else told_outside(kept, taken, reader.desk.settings.four_eyes)
    for decision in reversed(told):
        yield _decision(reader, kept, decision, sent.get(decision.id), decision is taken[-1], taken)


def _decision(
    reader: Reader, kept: Submission, decision: Decision, notice: int | None, holds: bool, taken: tuple[Decision, ...]
) -> DecisionView:
    name = TAKEN[decision.verdict]
    if decision.verdict is Verdict.CLEAR_FOR_ISSUANCE and decision.countersigns is not None and reader.examiner:
        name = N_("Clearance confirmed by a second examiner")
    elif decision is awaited(kept, taken):
        name = N_("Cleared; awaits a second examiner")
    return DecisionView(
        verdict=decision.verdict.value,
        verdict_name=reader.language.text(name),
        note=decision.note,
        by=decision.decided_by if reader.examiner else "",
        at=_moment(reader, decision),
        notice=f"/submissions/{kept.id}/notices/{notice}" if notice else "",
        holds=holds,
    )


def _moment(reader: Reader, decision: Decision) -> str:
    return reader.language.moment(decision.decided_at, reader.desk.settings.time_zone)
