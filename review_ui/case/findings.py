"""Lays out the findings of one report for the screen: by outcome, with what was said of each. Pure."""

from __future__ import annotations

from matchers.checklist import for_the_examiner
from models.finding import Outcome
from models.review import Judged
from review_ui.case.evidence import places
from review_ui.case.layout import Layout, field_name, nature
from review_ui.case.views import FindingGroup, FindingView, JudgementView, ReminderView, Tally
from review_ui.words import JUDGED, N_, NATURES, OUTCOMES


def finding_groups(layout: Layout) -> tuple[FindingGroup, ...]:
    """All findings, the gravest outcome first; no outcome is folded away, nothing judged disappears."""
    shown = [(f.outcome, finding_view(layout, i)) for i, f in enumerate(layout.report.findings)]
    return tuple(
        FindingGroup(o.value, layout.language.text(name), found)
        for o, name in OUTCOMES.items()
        if (found := tuple(view for outcome, view in shown if outcome is o))
    )


def finding_view(layout: Layout, index: int) -> FindingView:
    finding, language = layout.report.findings[index], layout.language
    kind = nature(finding)
    key = layout.keys[index] if layout.keys else ""
    return FindingView(
        anchor=f"finding-{index}",
        key=key,
        rule=finding.rule,
        outcome=finding.outcome.value,
        name=finding.field,
        field=field_name(language, finding.field),
        message=language.of(finding.message),
        # What we could not read is for the examiner to settle, not for the exporter.
        remedy=language.of(finding.remedy) if layout.examiner or not finding.unread else "",
        source=finding.source,
        nature=kind,
        nature_name=NATURES[kind] and language.text(NATURES[kind]),
        places=places(layout, index),
        expected=finding.expected,
        expected_in="" if finding.certificate_box is None else language.of(finding.certificate_box),
        question=finding.outcome is not Outcome.NOTE,
        judged=_judged(layout, key),
    )


def tally(groups: tuple[FindingGroup, ...]) -> Tally:
    questions = [f for g in groups for f in g.findings if f.question]
    return Tally(sum(not f.open for f in questions), len(questions))


def reminder_views(layout: Layout) -> tuple[ReminderView, ...]:
    """What the examiner has to judge, for examiners only; an exporter cannot answer it here."""
    asked = for_the_examiner() if layout.examiner else ()
    return tuple(ReminderView(r.id, layout.language.of(r.title), r.source) for r in asked)


def _judged(layout: Layout, key: str) -> JudgementView | None:
    said = layout.judged.get(key)
    if said is None or said.judged is Judged.REOPENED:
        return None
    name = layout.language.text(JUDGED[said.judged])
    at = layout.moment(said.judged_at)
    if key in layout.carried:
        at = layout.language.text(N_("unchanged since %s")) % at
    return JudgementView(said.judged.value, name, said.reason, said.judged_by, at)
