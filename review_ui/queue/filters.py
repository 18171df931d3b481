"""The tabs above the list, the form that narrows it, and what is asked at present as chips to take off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from matchers.catalogue import rules
from models.queue import MOST_COUNTED
from models.queue_wanted import UNREAD, WAITING, Holder, Order, Stage
from models.records import State
from pipeline.profiles import load_profiles
from review_ui.desk import Reader
from review_ui.language import language
from review_ui.queue.address import ALL, OPEN, Address
from review_ui.queue.rows import STAGES
from review_ui.queue.views import Chip, Choice, Days, FilterView, Select, Tab
from review_ui.words import FIELDS, N_, OUTCOMES, STATES, VERDICTS

HELD = {
    Holder.ME: N_("by me"),
    Holder.NOBODY: N_("by nobody"),
    Holder.OTHERS: N_("by others"),
}
ORDERS = {Order.URGENT: N_("Most urgent first"), Order.NEWEST: N_("Newest first")}
LABELS = {
    "search": N_("Search"),
    "rule": N_("Rule"),
    "outcome": N_("Finding"),
    "field": N_("Field"),
    "verdict": N_("Decision"),
    "held": N_("Worked on"),
    "profile": N_("Rules of"),
    "sails_from": N_("Sails from"),
    "sails_to": N_("Sails until"),
    "came_from": N_("Came from"),
    "came_to": N_("Came until"),
}
FOR_EXAMINERS = ("held", "profile", "verdict")


def tabs(reader: Reader, address: Address, counts: Mapping[State, int] | None) -> tuple[Tab, ...]:
    """Without `counts` the tabs bear no number: then it would be about more than what is asked."""
    text = reader.language.text
    chosen = address.state or OPEN
    numbers = dict(counts or {})
    shown: dict[str, tuple[str, int]] = {OPEN: (text(N_("Open")), sum(numbers.get(s, 0) for s in WAITING))}
    shown |= {s.value: (text(name), numbers.get(s, 0)) for s, name in STATES.items()}
    shown[ALL] = (text(N_("All")), sum(numbers.values()))
    return tuple(
        Tab(name, address.query(state="" if value == OPEN else value, order=""), _number(n, counts), value == chosen)
        for value, (name, n) in shown.items()
    )


def own_tabs(reader: Reader, address: Address, counts: Mapping[Stage, int] | None) -> tuple[Tab, ...]:
    """An exporter's: where his submissions stand for him."""
    text = reader.language.text
    numbers = dict(counts or {})
    stages = [(s.value, text(name), numbers.get(s, 0)) for s, name in STAGES.items()]
    return tuple(
        Tab(name, address.query(stage=value, state=""), _number(n, counts), value == address.stage)
        for value, name, n in [("", text(N_("All")), sum(numbers.values())), *stages]
    )


def order_tabs(reader: Reader, address: Address, order: Order) -> tuple[Tab, ...]:
    text = reader.language.text
    return tuple(Tab(text(name), address.query(order=o.value), "", o is order) for o, name in ORDERS.items())


def counted(number: int) -> str:
    """With thousands set apart; a number that was not counted to its end says so."""
    return f"{number:,}" if number <= MOST_COUNTED else f"{MOST_COUNTED:,}+"


def filter_view(reader: Reader, address: Address) -> FilterView:
    names = _names(reader)
    selects = tuple(_select(reader, name, names[name], getattr(address, name)) for name in names)
    return FilterView(
        search=address.search,
        rule=address.rule,
        rules=_rules(reader.language.code),
        selects=selects,
        days=tuple(_days(reader, address)),
        kept=tuple((n, getattr(address, n)) for n in ("state", "stage", "order") if getattr(address, n)),
        chips=tuple(_chips(reader, address, names)),
        nothing=Address(state=address.state, stage=address.stage, order=address.order).query(),
    )


def _names(reader: Reader) -> dict[str, Mapping[str, str]]:
    """For each list to choose from: its values and their names."""
    text = reader.language.text

    def spoken(words: Iterable[tuple[str, str]]) -> dict[str, str]:
        return {value: text(word) for value, word in words}

    outcomes = {**{o.value: word for o, word in OUTCOMES.items()}, UNREAD: N_("Reading uncertain")}
    names: dict[str, Mapping[str, str]] = {
        "outcome": spoken(outcomes.items()),
        "field": spoken(FIELDS.items()),
        "verdict": spoken((v.value, word) for v, word in VERDICTS.items()),
        "held": spoken((h.value, word) for h, word in HELD.items()),
        "profile": _profiles(reader.desk.settings.profiles, reader.desk.settings.profile, reader.language.code),
    }
    return {name: choices for name, choices in names.items() if reader.examiner or name not in FOR_EXAMINERS}


def _select(reader: Reader, name: str, names: Mapping[str, str], value: str) -> Select:
    text = reader.language.text
    choices = tuple(Choice(v, word, v == value) for v, word in names.items())
    return Select(name, text(LABELS[name]), (Choice("", text(N_("any")), not value), *choices))


def _days(reader: Reader, address: Address) -> Iterator[Days]:
    text = reader.language.text
    for label, first, last in (
        (N_("Sailing"), "sails_from", "sails_to"),
        (N_("Came in"), "came_from", "came_to"),
    ):
        yield Days(text(label), first, getattr(address, first), last, getattr(address, last))


def _chips(reader: Reader, address: Address, names: Mapping[str, Mapping[str, str]]) -> Iterator[Chip]:
    for name, label in LABELS.items():
        value = getattr(address, name)
        if value and (reader.examiner or name not in FOR_EXAMINERS):
            shown = names.get(name, {}).get(value, value)
            yield Chip(reader.language.text(label), shown, address.query(**{name: ""}))


def _number(number: int, counts: object) -> str:
    return "" if counts is None else counted(number)


@cache
def _rules(code: str) -> tuple[Choice, ...]:
    spoken = language(code)
    return tuple(Choice(r.id, spoken.of(r.title)) for r in rules())


@cache
def _profiles(folder: Path, usual: str, code: str) -> Mapping[str, str]:
    spoken = language(code)
    return {name: spoken.of(profile.title) for name, profile in load_profiles(folder, usual).known.items()}
