"""What the pages of one submission show: one frozen view for each template."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class BoxView:
    """A rectangle on a page, in points. `anchor` is its id; `target` the id of what it belongs to."""

    anchor: str
    target: str
    kind: str
    label: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PageView:
    anchor: str
    number: int
    of: int
    width: float
    height: float
    picture: str
    picture_fine: str
    pixels: int
    pixels_fine: int
    boxes: tuple[BoxView, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a value; `differs` where another paper has something else there."""

    text: str
    differs: bool = False


@dataclass(frozen=True, slots=True)
class PlaceView:
    """Where to look. `box` is the anchor of a rectangle, or of the typed field, or empty."""

    document: str
    page: int | None
    parts: tuple[Part, ...]
    box: str


@dataclass(frozen=True, slots=True)
class FindingView:
    anchor: str
    rule: str
    outcome: str
    field: str
    message: str
    remedy: str
    source: str
    nature: str
    nature_name: str
    places: tuple[PlaceView, ...]
    expected: str = ""
    """What should stand there, with the box it belongs to."""


@dataclass(frozen=True, slots=True)
class FindingGroup:
    outcome: str
    name: str
    findings: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class FieldView:
    anchor: str
    name: str
    value: str
    source: str
    percent: int
    doubtful: bool
    box: str


@dataclass(frozen=True, slots=True)
class ItemsView:
    columns: tuple[str, ...]
    rows: tuple[tuple[FieldView | None, ...], ...]


@dataclass(frozen=True, slots=True)
class DocumentView:
    """`label` tells it from other documents of its kind."""

    anchor: str
    label: str
    name: str
    kind: str
    pages: tuple[PageView, ...]
    fields: tuple[FieldView, ...]
    items: ItemsView | None
    original: str = ""


@dataclass(frozen=True, slots=True)
class DecisionView:
    verdict: str
    verdict_name: str
    note: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    name: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class DecisionForm:
    action: str
    version: int
    choices: tuple[Choice, ...]
    note: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    name: str
    value: str


@dataclass(frozen=True, slots=True)
class ReminderView:
    """A rule that only a person can judge."""

    rule: str
    title: str
    source: str


@dataclass(frozen=True, slots=True)
class CaseView:
    number: int
    name: str
    state: str
    state_name: str
    facts: tuple[Fact, ...]
    groups: tuple[FindingGroup, ...]
    documents: tuple[DocumentView, ...]
    decisions: tuple[DecisionView, ...]
    form: DecisionForm | None
    may_retry: bool
    checked: str
    total: int
    unread: int
    mismatches: int
    reminders: tuple[ReminderView, ...]


@dataclass(frozen=True, slots=True)
class ProgressView:
    """A submission that has no report yet, or none because it failed."""

    number: int
    name: str
    state: str
    state_name: str
    failure: str
    files: tuple[str, ...]
    may_retry: bool
    decisions: tuple[DecisionView, ...] = ()
    form: DecisionForm | None = None


@dataclass(frozen=True, slots=True)
class StaleView:
    """Someone was quicker: what was chosen and typed is kept here, to be sent again or dropped."""

    number: int
    name: str
    state_name: str
    decisions: tuple[DecisionView, ...]
    form: DecisionForm
    changed: str = field(default="")
