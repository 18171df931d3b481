"""The tabs above the list, the form that narrows it, and what is asked at present as chips to take off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from matchers.catalogue import rules
from models.queue import MOST_COUNTED
from models.queue_wanted import UNREAD, WAITING, Holder, Order, Stage
from models.records import State
from pipeline.profiles import load_profiles
from review_ui.desk import Reader
from review_ui.language import Language
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
    shown: dict[str, tuple[str, int]] = {OPEN: (text(N_("To decide")), sum(numbers.get(s, 0) for s in WAITING))}
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


def counted(number: int, most: int = MOST_COUNTED) -> str:
    """With thousands set apart; a number that was not counted to its end says so."""
    return f"{number:,}" if number <= most else f"{most:,}+"


def filter_view(reader: Reader, address: Address) -> FilterView:
    names = _names(reader)
    selects = tuple(_select(reader, name, names[name], getattr(address, name)) for name in names)
    return FilterView(
        search=address.search,
        rule=address.rule,
        rules=_rules(reader.desk.templates(reader.language), reader.language),
        selects=selects,
        days=tuple(_days(reader, address)),
        kept=tuple((n, getattr(address, n)) for n in ("state", "stage", "order") if getattr(address, n)),
        chips=tuple(_chips(reader, address, names)),
        nothing=Address(state=address.state, stage=address.stage, order=address.order).query(),
    )


def _names(reader: Reader) -> dict[str, Mapping[str, str]]:
    """For each list to choose from: its values and their names."""
    site = reader.desk.settings
    names = {**_spoken(reader.language), "profile": _profiles(site.profiles, site.profile, reader.language)}
    return {name: choices for name, choices in names.items() if reader.examiner or name not in FOR_EXAMINERS}


@cache
def _spoken(language: Language) -> Mapping[str, Mapping[str, str]]:
    def spoken(words: Iterable[tuple[str, str]]) -> dict[str, str]:
        return {str(value): language.text(word) for value, word in words}

    return {
        "outcome": {**spoken(OUTCOMES.items()), UNREAD: language.text(N_("Reading uncertain"))},
        "field": spoken(FIELDS.items()),
        "verdict": spoken(VERDICTS.items()),
        "held": spoken(HELD.items()),
    }


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


@lru_cache(4)
def _rules(templates: Environment, language: Language) -> Markup:
    """Rendered once: three hundred rules are a third of the work on a page of the list."""
    listed = [Choice(r.id, language.of(r.title)) for r in rules()]
    return Markup(templates.get_template("queue/rules.html").render(rules=listed))


@cache
def _profiles(folder: Path, usual: str, language: Language) -> Mapping[str, str]:
    return {name: language.of(profile.title) for name, profile in load_profiles(folder, usual).known.items()}
