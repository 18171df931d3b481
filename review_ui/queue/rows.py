"""A row of the list: how urgent, what it is, where it stands, who works on it, what was found."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from models.queue import Entry
from models.queue_wanted import Stage
from models.records import State, Summary
from review_ui.desk import Reader
from review_ui.language import Language
from review_ui.queue.views import Choice, RowView
from review_ui.words import N_, STATES, VERDICTS

SOON = 2  # days before sailing from which there is no time left for the post
REPORTED = (State.REVIEW, State.CLEAR, State.COUNTERSIGN, State.DECIDED)
NUMBERS = {
    "fix": N_("%(n)s to correct"),
    "evidence": N_("%(n)s evidence"),
    "review": N_("%(n)s to judge"),
    "unread": N_("%(n)s uncertain"),
}
STAGES = {
    Stage.PRECHECK: N_("Pre-checks"),
    Stage.EXAMINED: N_("Being examined"),
    Stage.EVIDENCE: N_("Evidence asked"),
    Stage.RETURNED: N_("Returned"),
    Stage.CLEARED: N_("Cleared"),
}


def row_view(reader: Reader, entry: Entry, now: datetime) -> RowView:
    summary, text = entry.summary, reader.language.text
    holder = entry.claimant(now) if reader.examiner else ""
    sails_in, pressing = _sailing(reader, summary.departure_date, entry.state)
    came = entry.applied_at or entry.received_at
    return RowView(
        number=entry.number,
        name=entry.name,
        resubmission=""
        if entry.predecessor is None
        else text(N_("corrects %(number)s")) % {"number": entry.predecessor},
        precheck=entry.applied_at is None,
        exporter=summary.exporter_name,
        registration=entry.registration_number or "",
        consignee=summary.consignee_name,
        invoices=summary.invoice_numbers,
        state=entry.verdict.value if entry.state is State.DECIDED and entry.verdict else entry.state.value,
        state_name=_standing(reader, entry),
        holder=holder,
        mine=holder == reader.user.name,
        sails=reader.language.date(summary.departure_date),
        sails_in=sails_in,
        pressing=pressing,
        age=_age(reader, came),
        came=reader.language.moment(came, reader.desk.settings.time_zone),
        findings=_findings(reader.language, summary),
        nothing_found=entry.state in REPORTED and not (summary.fix or summary.evidence or summary.review),
    )


def _findings(language: Language, summary: Summary) -> tuple[Choice, ...]:
    """How many of each outcome, and how many of them only for want of a good reading."""
    numbers = {name: getattr(summary, name) for name in NUMBERS}
    return tuple(Choice(name, language.text(NUMBERS[name]) % {"n": n}) for name, n in numbers.items() if n)


def _standing(reader: Reader, entry: Entry) -> str:
    """An exporter is told what was decided, not how the chamber shares its work."""
    text = reader.language.text
    if entry.state is State.DECIDED and entry.verdict is not None:
        return text(VERDICTS[entry.verdict])
    if not reader.examiner and entry.applied_at is not None and entry.state is not State.FAILED:
        return text(STAGES[Stage.EXAMINED])
    return text(STATES[entry.state])


def _sailing(reader: Reader, sails: date | None, state: State) -> tuple[str, str]:
    text = reader.language.text
    if sails is None:
        return text(N_("no date read")) if state in REPORTED else "", ""
    days = (sails - reader.today).days
    if state is State.DECIDED:
        return "", ""
    return _sails_in(reader, days), "sailed" if days < 0 else "soon" if days <= SOON else ""


def _sails_in(reader: Reader, days: int) -> str:
    text = reader.language.text
    near = {-1: N_("sailed yesterday"), 0: N_("sails today"), 1: N_("sails tomorrow")}
    if days in near:
        return text(near[days])
    message = N_("sailed %(days)s days ago") if days < 0 else N_("sails in %(days)s days")
    return text(message) % {"days": abs(days)}


def _age(reader: Reader, came: datetime) -> str:
    """How long it has been waiting, in days at the chamber."""
    text = reader.language.text
    days = (reader.today - came.astimezone(ZoneInfo(reader.desk.settings.time_zone)).date()).days
    near = {0: N_("today"), 1: N_("1 day")}
    return text(near[days]) if days in near else text(N_("%(days)s days")) % {"days": days}
