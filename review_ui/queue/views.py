"""What the list of submissions shows, and the line about who works on a case."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tab:
    """`number` is empty where counting would not tell anything about what is asked."""

    name: str
    query: str
    number: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    name: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Select:
    """A list to choose one thing from; the first choice is always "any"."""

    name: str
    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Days:
    """A first and a last day."""

    label: str
    first: str
    first_value: str
    last: str
    last_value: str


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing that is asked, with the address without it."""

    name: str
    value: str
    without: str


@dataclass(frozen=True, slots=True)
class FilterView:
    """`kept` goes along unseen with a new search; `rules` are the options of the list of rules, as HTML."""

    search: str
    rule: str
    rules: str
    selects: tuple[Select, ...]
    days: tuple[Days, ...]
    kept: tuple[tuple[str, str], ...]
    chips: tuple[Chip, ...]
    nothing: str


@dataclass(frozen=True, slots=True)
class RowView:
    """`pressing` is sailed, soon or nothing; `holder` is empty when nobody works on it, `mine` when the reader does."""

    number: int
    name: str
    resubmission: str
    precheck: bool
    exporter: str
    registration: str
    consignee: str
    invoices: str
    state: str
    state_name: str
    holder: str
    mine: bool
    sails: str
    sails_in: str
    pressing: str
    age: str
    came: str
    findings: tuple[Choice, ...]
    nothing_found: bool


@dataclass(frozen=True, slots=True)
class SavedViewView:
    id: int
    name: str
    query: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class QueueView:
    """`query` is the present question in its one spelling; `before` and `after` the neighbouring pages', or empty."""

    examiner: bool
    rows: tuple[RowView, ...]
    tabs: tuple[Tab, ...]
    filters: FilterView
    saved: tuple[SavedViewView, ...]
    saved_name: str
    query: str
    narrowed: bool
    found: str
    orders: tuple[Tab, ...]
    before: str
    after: str
    message: str = ""


@dataclass(frozen=True, slots=True)
class ClaimView:
    """Who works on a case. `standing` is mine, other or free; `renew` is after how many seconds to claim anew."""

    number: int
    standing: str
    holder: str
    until: str
    may_take_over: bool
    renew: int
