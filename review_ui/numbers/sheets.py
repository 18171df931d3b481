"""The figures as tables of plain values, the same for the screen's exports in either format."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from matchers.catalogue import rules as catalogue
from matchers.checklist import reminders
from models.finding import Text
from models.numbers import Figures, straight_through
from models.records import State, Verdict
from review_ui.language import Language
from review_ui.numbers.said import HOUR
from review_ui.numbers.standing import DECIDED
from review_ui.words import FIELDS, N_, STATES, VERDICTS

Cell = str | int | float | date | None


class Form(StrEnum):
    """How the values of a column are to be shown."""

    TEXT = "text"
    WHOLE = "whole"
    SHARE = "share"  # 0 to 1
    HOURS = "hours"
    DAY = "day"
    MOMENT = "moment"


@dataclass(frozen=True, slots=True)
class Column:
    title: str
    form: Form


@dataclass(frozen=True, slots=True)
class Sheet:
    """`name` is for addresses and file names, `title` for people. A cell is None where there is nothing to tell."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


def sheets(figures: Figures, language: Language) -> tuple[Sheet, ...]:
    """Every table. `figures` are cut into days."""
    return tuple(make(figures, language) for make in SHEETS.values())


def days(figures: Figures, language: Language) -> Sheet:
    standings: list[tuple[State, Verdict | None, str]] = [
        *((state, None, name) for state, name in STATES.items() if state is not State.DECIDED),
        *((State.DECIDED, verdict, VERDICTS[verdict]) for verdict in DECIDED),
    ]
    columns = _columns(
        language,
        (N_("Application day"), Form.DAY),
        (N_("Applications"), Form.WHOLE),
        *((name, Form.WHOLE) for _, _, name in standings),
        (N_("Straight through"), Form.WHOLE),
        (N_("Straight-through share"), Form.SHARE),
        (N_("Hours to the decision, median"), Form.HOURS),
        (N_("Hours to the decision, 90th percentile"), Form.HOURS),
    )
    rows = []
    for index, piece in enumerate(figures.pieces):
        counts, wait = figures.of(index), figures.waits.pieces.get(index)
        share = straight_through(counts)
        numbers = (
            sum(c.number for c in counts if c.state is state and verdict in (None, c.verdict))
            for state, verdict, _ in standings
        )
        waits = (None, None) if wait is None else (wait.median / HOUR, wait.ninetieth / HOUR)
        rows.append((piece.first, sum(c.number for c in counts), *numbers, share.part, share.value, *waits))
    return Sheet("days", language.text(N_("Applications by day")), columns, tuple(rows))


def rules(figures: Figures, language: Language) -> Sheet:
    columns = _columns(
        language,
        (N_("Rule"), Form.TEXT),
        (N_("What it asks"), Form.TEXT),
        (N_("Findings"), Form.WHOLE),
        (N_("Must be corrected"), Form.WHOLE),
        (N_("Evidence needed"), Form.WHOLE),
        (N_("To be judged by a person"), Form.WHOLE),
        (N_("For information"), Form.WHOLE),
        (N_("of these, reading uncertain"), Form.WHOLE),
        (N_("Accepted"), Form.WHOLE),
        (N_("Dismissed"), Form.WHOLE),
        (N_("Gone after a correction"), Form.WHOLE),
        (N_("False alarms"), Form.SHARE),
    )
    rows = tuple(
        (r.rule, rule_title(r.rule, language), r.findings, r.fix, r.evidence, r.review, r.note, r.unread, r.accepted,
         r.dismissed, r.corrected, r.false_alarms.value)
        for r in figures.rules
    )  # fmt: skip
    return Sheet("rules", language.text(N_("Findings by rule")), columns, rows)


def fields(figures: Figures, language: Language) -> Sheet:
    columns = _columns(
        language,
        (N_("Field"), Form.TEXT),
        (N_("Values corrected"), Form.WHOLE),
        (N_("Misread"), Form.WHOLE),
        (N_("Not read"), Form.WHOLE),
        (N_("Nothing stands there"), Form.WHOLE),
        (N_("Read from a picture"), Form.WHOLE),
        (N_("Applications concerned"), Form.WHOLE),
    )
    rows = tuple(
        (field_name(f.field, language), f.corrections, f.misread, f.missed, f.struck, f.from_picture, f.submissions)
        for f in figures.fields
    )
    return Sheet("fields", language.text(N_("Corrections by field")), columns, rows)


def exporters(figures: Figures, language: Language) -> Sheet:
    columns = _columns(
        language,
        (N_("Registration number"), Form.TEXT),
        (N_("Exporter"), Form.TEXT),
        (N_("Applications"), Form.WHOLE),
        (N_("Applications decided"), Form.WHOLE),
        (N_("Cleared for issuance"), Form.WHOLE),
        (N_("Evidence asked for"), Form.WHOLE),
        (N_("Returned"), Form.WHOLE),
        (N_("Rejection rate"), Form.SHARE),
        (N_("95 % interval, from"), Form.SHARE),
        (N_("95 % interval, to"), Form.SHARE),
        (N_("Enough decisions to be ranked"), Form.TEXT),
    )
    yes, no = language.text(N_("yes")), language.text(N_("no"))
    rows = tuple(
        (e.registration_number, e.name, e.applied, e.decided, e.cleared, e.evidence, e.returned, e.rejection.value,
         *(e.rejection.interval if e.decided else (None, None)), yes if e.rejection.enough else no)
        for e in figures.exporters
    )  # fmt: skip
    return Sheet("exporters", language.text(N_("Exporters by rejection rate")), columns, rows)


SHEETS: dict[str, Callable[[Figures, Language], Sheet]] = {
    "days": days,
    "rules": rules,
    "fields": fields,
    "exporters": exporters,
}


def rule_title(rule: str, language: Language) -> str:
    """Empty for a rule that is no longer in the catalogue."""
    title = _titles().get(rule)
    return "" if title is None else language.of(title)


@cache
def _titles() -> dict[str, Text]:
    return {**{r.id: r.title for r in catalogue()}, **{r.id: r.title for r in reminders()}}


def field_name(field: str, language: Language) -> str:
    return language.text(FIELDS[field]) if field in FIELDS else field


def _columns(language: Language, *told: tuple[str, Form]) -> tuple[Column, ...]:
    return tuple(_each(language, told))


def _each(language: Language, told: tuple[tuple[str, Form], ...]) -> Iterator[Column]:
    for title, form in told:
        yield Column(language.text(title), form)
