"""The result for the exporter: the same findings as the chamber's, in his words, with what he may do now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy.orm import Session

from models import applications
from models.finding import Outcome
from models.records import SavedReport, State, Submission
from review_ui.case.documents import document_views
from review_ui.case.findings import finding_view
from review_ui.case.layout import Layout, field_name
from review_ui.case.report_shape import Report, ReportFinding
from review_ui.decide.views import DecisionPanel
from review_ui.desk import Reader
from review_ui.submit.offers import downloads
from review_ui.submit.rewritten import rewritten
from review_ui.submit.standing import NAMES, may_apply, may_correct, may_withdraw, standing
from review_ui.submit.views import Notice, Point, PointGroup, ResultView
from review_ui.words import N_

GROUPS = {
    "correct": (
        N_("To correct"),
        N_("Correct these in your papers and hand them in again."),
    ),
    "attach": (
        N_("Evidence to attach"),
        N_("Acceptable once the named paper is handed in with the others."),
    ),
    "unread": (
        N_("What we could not read"),
        N_("This is not a mistake of yours. A clearer copy (a PDF from your software, or a scan at 300 dpi) helps."),
    ),
    "judged": (
        N_("For the chamber to judge"),
        N_("A person at the chamber looks at these. An explanation in your papers may help."),
    ),
    "note": (N_("For information"), ""),
}


@dataclass(frozen=True, slots=True)
class Headline:
    text: str
    lead: str
    good: bool


def result_view(
    reader: Reader,
    session: Session,
    kept: Submission,
    saved: SavedReport,
    decision: DecisionPanel,
    all_lines: bool = False,
) -> ResultView:
    report, text = Report.model_validate(saved.body), reader.language.text
    layout = Layout(
        report,
        reader.language,
        f"/submissions/{kept.id}",
        reader.desk.pictures.size,
        examiner=False,
        number=saved.id,
        all_lines=all_lines,
    )
    groups = tuple(_groups(layout))
    new = rewritten(reader, session, kept, saved)
    stand = standing(kept)
    headline = _headline(reader, kept, groups)
    return ResultView(
        number=kept.id,
        name=kept.name,
        version=kept.version,
        withdrawn=kept.withdrawn_at is not None,
        stand=text(N_("Pre-check, not an application")) if kept.applied_at is None else text(NAMES[stand]),
        stand_key="precheck" if kept.applied_at is None else stand,
        headline=headline.text,
        lead=headline.lead,
        good=headline.good,
        facts=_facts(reader, kept, saved),
        groups=groups,
        documents=document_views(layout),
        corrections=new.corrections,
        remaining=new.remaining,
        downloads=downloads(reader, kept, report, bool(new.corrections)),
        notices=_notices(decision),
        may_apply=may_apply(kept),
        to_correct=sum(len(g.points) for g in groups if g.key in ("correct", "attach")),
        may_correct=may_correct(kept),
        may_withdraw=may_withdraw(kept),
        typed=any(f.name.lower() == "certificate.json" for f in kept.files),
        files=tuple(f.name for f in kept.files),
        predecessor=kept.predecessor,
        successor=applications.successor_of(session, kept.id),
    )


def _groups(layout: Layout) -> Iterator[PointGroup]:
    points = [(_group(f), _point(layout, i)) for i, f in enumerate(layout.report.findings)]
    for key, (name, told) in GROUPS.items():
        found = tuple(point for group, point in points if group == key)
        if found:
            yield PointGroup(key, layout.language.text(name), told and layout.language.text(told), found)


def _group(finding: ReportFinding) -> str:
    """A key of GROUPS. What could not be read is never put among the mistakes, whatever its outcome."""
    if finding.outcome is Outcome.NOTE:
        return "note"
    if finding.unread:
        return "unread"
    return {Outcome.FIX: "correct", Outcome.EVIDENCE: "attach"}.get(finding.outcome, "judged")


def _point(layout: Layout, index: int) -> Point:
    finding, language = layout.report.findings[index], layout.language
    shown = finding_view(layout, index)
    return Point(
        anchor=shown.anchor,
        field=field_name(language, finding.field),
        box="" if finding.certificate_box is None else language.of(finding.certificate_box),
        message=language.of(finding.message),
        # How to settle what could not be read is said once, above the group.
        remedy="" if finding.unread else language.of(finding.remedy),
        expected=finding.expected,
        places=shown.places,
        rule=finding.rule,
        source=finding.source,
    )


def _headline(reader: Reader, kept: Submission, groups: tuple[PointGroup, ...]) -> Headline:
    """What matters most in one sentence. Nothing here ever promises issuance."""
    text, counts = reader.language.text, {g.key: len(g.points) for g in groups}
    if kept.applied_at is not None and kept.state is not State.DECIDED:
        said = N_("The chamber has your application. Below is what the program found in the papers.")
    elif kept.applied_at is not None:
        said = N_("Below is what the program found in the papers.")
    else:
        said = N_("Nobody at the chamber has seen these papers. Whether a certificate is issued, the chamber decides.")
    if "correct" in counts:
        return Headline(text(N_("To correct: %d")) % counts["correct"], text(said), False)
    if "attach" in counts:
        return Headline(text(N_("Evidence to attach: %d")) % counts["attach"], text(said), False)
    if "unread" in counts:
        return Headline(text(N_("Nothing to correct was found, but not everything could be read.")), text(said), False)
    if "judged" in counts:
        return Headline(
            text(N_("Nothing to correct was found. Some points are for the chamber to judge.")), text(said), True
        )
    return Headline(text(N_("Nothing to correct was found.")), text(said), True)


def _facts(reader: Reader, kept: Submission, saved: SavedReport) -> tuple[tuple[str, str], ...]:
    text, language, zone = reader.language.text, reader.language, reader.desk.settings.time_zone
    facts = (
        (N_("Invoice"), kept.summary.invoice_numbers),
        (N_("Consignee"), kept.summary.consignee_name),
        (N_("Sailing"), language.date(kept.summary.departure_date)),
        (N_("Judged as of"), language.date(kept.applied_on)),
        (N_("Checked"), language.moment(saved.created_at, zone)),
        (N_("Applied"), "" if kept.applied_at is None else language.moment(kept.applied_at, zone)),
        (N_("Handed in by"), kept.uploaded_by),
    )
    return tuple((text(name), value) for name, value in facts if value)


def _notices(decision: DecisionPanel) -> tuple[Notice, ...]:
    """What the chamber decided and wrote, the word that holds first."""
    return tuple(Notice(d.verdict, d.verdict_name, d.note, d.at, d.notice) for d in decision.taken)
