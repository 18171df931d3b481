"""The case page of one submission: the report that holds, what was judged of it, and what the reader may do."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sqlalchemy.orm import Session

from models import people
from models.records import SavedReport, State, Submission
from models.review import finding_keys
from pipeline.carried import Lineage
from review_ui.case.corrections import panel
from review_ui.case.documents import document_views
from review_ui.case.findings import finding_groups, reminder_views, tally
from review_ui.case.layout import Layout
from review_ui.case.report_shape import Report
from review_ui.case.views import CaseView, Fact, FindingGroup, FindingView, Judging
from review_ui.decide.panel import own_lineage
from review_ui.decide.views import DecisionPanel
from review_ui.desk import Reader
from review_ui.queue.claiming import claim_view
from review_ui.queue.holding import clock
from review_ui.words import N_, STATES

AGAIN = (State.FAILED, State.REVIEW, State.CLEAR)
JUDGED_IN = (State.REVIEW, State.CLEAR, State.COUNTERSIGN)
# What is nearly always the reason; one key each.
REASONS = (
    N_("The papers agree in substance; only the way of writing differs."),
    N_("Misread: the paper itself is right."),
    N_("The original or the evidence was seen at the counter."),
    N_("Confirmed with the exporter."),
    N_("Accepted by the practice of this chamber."),
)


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A report laid out once, with all that was judged of it."""

    layout: Layout
    groups: tuple[FindingGroup, ...]

    def finding(self, key: str) -> FindingView | None:
        return next((f for g in self.groups for f in g.findings if f.key == key), None)


def laid_out(
    reader: Reader,
    session: Session,
    kept: Submission,
    saved: SavedReport,
    all_lines: bool = False,
    line: Lineage | None = None,
) -> LaidOut:
    report = Report.model_validate(saved.body)
    registration = kept.registration_number or ""
    said = (line or own_lineage(reader, session, kept, saved)).said
    layout = Layout(
        report,
        reader.language,
        f"/submissions/{kept.id}",
        reader.desk.pictures.size,
        reader.examiner,
        number=saved.id,
        keys=_keys(saved),
        judged={key: s.judgement for key, s in said.items()},
        carried=frozenset(key for key, s in said.items() if s.carried_from is not None),
        registered=people.exporter(session, registration) if registration else None,
        moment=lambda moment: reader.language.moment(moment, reader.desk.settings.time_zone),
        all_lines=all_lines,
        edits=judging(reader, kept).open,
    )
    return LaidOut(layout, finding_groups(layout))


def case_view(
    reader: Reader,
    session: Session,
    kept: Submission,
    saved: SavedReport,
    decision: DecisionPanel,
    line: Lineage,
    all_lines: bool,
) -> CaseView:
    laid = laid_out(reader, session, kept, saved, all_lines, line)
    natures = Counter(finding.nature for group in laid.groups for finding in group.findings)
    return CaseView(
        number=kept.id,
        name=kept.name,
        state=kept.state.value,
        state_name=reader.language.text(STATES[kept.state]),
        facts=_facts(reader, kept),
        groups=laid.groups,
        documents=document_views(laid.layout),
        decision=decision,
        may_retry=kept.state in AGAIN and reader.examiner,
        checked=reader.language.moment(saved.created_at, reader.desk.settings.time_zone),
        rules=laid.layout.report.profile_version,
        total=len(laid.layout.report.findings),
        unread=natures["unread"],
        mismatches=natures["mismatch"],
        reminders=reminder_views(laid.layout),
        tally=tally(laid.groups),
        judging=judging(reader, kept),
        correcting=panel(laid.layout, kept.version),
        claim=None if decision.own else claim_view(reader, kept),
    )


def judging(reader: Reader, kept: Submission) -> Judging:
    """What the reader may judge now: nothing in a case that somebody else holds or that is decided."""
    held = _held(reader, kept)
    return Judging(
        base=f"/submissions/{kept.id}/judgements",
        version=kept.version,
        reasons=tuple(map(reader.language.text, REASONS)),
        open=reader.examiner and kept.state in JUDGED_IN and not held,
        held=held,
    )


def _held(reader: Reader, kept: Submission) -> str:
    by = kept.claimant(reader.desk.now())
    if not reader.examiner or by in ("", reader.user.name) or kept.claimed_until is None:
        return ""
    message = reader.language.text(N_("%(who)s is working on this case until %(time)s. You can read it meanwhile."))
    return message % {"who": by, "time": clock(reader, kept.claimed_until)}


def _keys(saved: SavedReport) -> tuple[str, ...]:
    found = saved.body.get("findings", ())
    return finding_keys(found) if isinstance(found, list) else ()


def _facts(reader: Reader, kept: Submission) -> tuple[Fact, ...]:
    text, summary = reader.language.text, kept.summary
    facts = (
        (N_("Exporter"), summary.exporter_name),
        (N_("Consignee"), summary.consignee_name),
        (N_("Invoice"), summary.invoice_numbers),
        (N_("Sailing"), reader.language.date(summary.departure_date)),
        (N_("Registration number"), kept.registration_number or ""),
        (N_("Applied on"), reader.language.date(kept.applied_on)),
        (N_("Handed in by"), kept.uploaded_by),
    )
    return tuple(Fact(text(name), value) for name, value in facts if value)
