"""A re-submission beside what it corrects, for the case page: what is gone, still there, new, and what was changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from models.chain import Forerunner
from models.document import Kind
from models.finding import Outcome, Text
from models.records import SavedReport, Verdict
from models.review import Judged
from pipeline.carried import Lineage, Standing
from pipeline.changes import FieldChange, FindingChange, PaperChange, compared
from review_ui.case.difference import compared as marked
from review_ui.case.layout import plain
from review_ui.decide.views import ChangesView, FieldChangeView, FindingChangeView, Link, PaperChangeView
from review_ui.desk import Reader
from review_ui.words import FIELDS, KINDS, N_, OUTCOMES

TAKEN = {
    Verdict.CLEAR_FOR_ISSUANCE: N_("Cleared for issuance"),
    Verdict.ASK_FOR_EVIDENCE: N_("Evidence asked for"),
    Verdict.RETURN_TO_EXPORTER: N_("Returned to the exporter"),
    Verdict.SEND_BACK: N_("Sent back by the second examiner"),
}
STEPS = {
    "same": N_("the same file"),
    "replaced": N_("replaced"),
    "added": N_("added"),
    "removed": N_("no longer there"),
}


def changes_view(reader: Reader, saved: SavedReport | None, lineage: Lineage) -> ChangesView | None:
    """None where there is nothing to compare with: no report yet, or no submission before it."""
    before, said = lineage.before, lineage.said
    if saved is None or not before:
        return None
    line = tuple(_link(reader, f) for f in before)
    if before[0].report is None:
        return ChangesView(line, (), (), (), (), 0, compared=False)
    found = compared(before[0].report, saved.body)
    papers = tuple(_paper(reader, p) for p in found.papers)
    return ChangesView(
        line=line,
        gone=tuple(_finding(reader, f, "", said) for f in found.gone),
        still=tuple(_finding(reader, f, f"finding-{f.position}", said) for f in found.still),
        new=tuple(_finding(reader, f, f"finding-{f.position}", said) for f in found.new),
        papers=tuple(p for p in papers if p.step != "same" or p.fields),
        unchanged=sum(p.step == "same" and not p.fields for p in papers),
    )


def carried_words(reader: Reader, said: Standing | None) -> str:
    """“unchanged since …, dismissed by …” for a judgement that comes from an earlier submission; else nothing."""
    if said is None or said.carried_from is None:
        return ""
    judged = said.judgement
    message = reader.language.text(
        N_("unchanged since %(date)s, dismissed by %(by)s: %(reason)s")
        if judged.judged is Judged.DISMISSED
        else N_("unchanged since %(date)s, accepted by %(by)s")
    )
    day = reader.language.moment(judged.judged_at, reader.desk.settings.time_zone)
    return message % {"date": day, "by": judged.judged_by, "reason": judged.reason}


def successor_links(numbers: tuple[int, ...]) -> tuple[Link, ...]:
    return tuple(Link(n, "", "", "", f"/submissions/{n}") for n in numbers)


def _link(reader: Reader, before: Forerunner) -> Link:
    said = "" if before.verdict is None else reader.language.text(TAKEN[before.verdict])
    at = reader.language.moment(before.received_at, reader.desk.settings.time_zone)
    # A pre-check is its exporter's alone.
    return Link(before.number, before.name, said, at, f"/submissions/{before.number}" if before.applied else "")


def _finding(reader: Reader, change: FindingChange, anchor: str, said: Mapping[str, Standing]) -> FindingChangeView:
    outcome = Outcome(change.finding["outcome"])
    return FindingChangeView(
        message=reader.language.of(Text(**change.finding["message"])),
        rule=change.finding["rule"],
        outcome=outcome.value,
        outcome_name=reader.language.text(OUTCOMES[outcome]),
        anchor=anchor,
        otherwise=change.otherwise,
        judged=carried_words(reader, said.get(change.key)) if anchor else "",
    )


def _paper(reader: Reader, change: PaperChange) -> PaperChangeView:
    step = "added" if change.was is None else "removed" if change.now is None else "same" if change.same else "replaced"
    names = dict.fromkeys(name for name in (change.was, change.now) if name)
    return PaperChangeView(
        kind=reader.language.text(KINDS[Kind(change.kind)]),
        name=" → ".join(names),
        step=step,
        step_name=reader.language.text(STEPS[step]),
        fields=tuple(_fields(reader, change)),
    )


def _fields(reader: Reader, change: PaperChange) -> Iterator[FieldChangeView]:
    for field in change.fields:
        was, now = _value(field.was), _value(field.now)
        old, new = marked([was, now])
        yield FieldChangeView(_name(reader, field), old, new)


def _value(value: object) -> str:
    """A whole goods line reads as its values in order."""
    return plain(value)


def _name(reader: Reader, change: FieldChange) -> str:
    name = reader.language.text(FIELDS[change.field]) if change.field in FIELDS else change.field
    if change.item is None:
        return name
    line = reader.language.text(N_("line %d")) % (change.item + 1)
    return f"{name}, {line}" if name else line
