"""What the pages of one submission show: one frozen view for each template."""

from __future__ import annotations

from dataclasses import dataclass

from review_ui.case.correcting_views import CorrectingPanel, EnteredView
from review_ui.decide.views import DecisionPanel
from review_ui.queue.views import ClaimView


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
    """`thumb` is a small picture; `findings` counts what was found on the page, `worst` is its gravest outcome."""

    anchor: str
    number: int
    of: int
    width: float
    height: float
    picture: str
    picture_fine: str
    thumb: str
    pixels: int
    pixels_fine: int
    boxes: tuple[BoxView, ...]
    findings: int
    worst: str

    @property
    def found(self) -> tuple[BoxView, ...]:
        """The boxes for the small picture: one for each spot."""
        return tuple(b for b in self.boxes if b.kind != "field" and not b.kind.endswith(" again"))


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a value; `differs` where another paper has something else there. `hint` names what cannot be seen."""

    text: str
    differs: bool = False
    hint: str = ""


@dataclass(frozen=True, slots=True)
class PlaceView:
    """What one paper says there. `box` is the anchor of a rectangle, or of the typed field, or empty.

    `crop` is the address of the place cut from the page, `width` and `height` its size on screen. `beside` is true of a
    paper that the finding does not name and that says something of the same field. `hints` name what cannot be seen.
    `rank` orders the papers as people lay them: invoice, certificate, marks, others, registry.
    """

    paper: str
    document: str
    page: int | None
    parts: tuple[Part, ...]
    box: str
    crop: str = ""
    width: int = 0
    height: int = 0
    beside: bool = False
    hints: tuple[str, ...] = ()
    rank: int = 0


@dataclass(frozen=True, slots=True)
class JudgementView:
    judged: str
    name: str
    reason: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class FindingView:
    """`key` is the same in every report; `name` is the contract's name of the field. `question` is true where somebody
    has to judge it. `expected` is what should stand there, `expected_in` the box of the certificate it belongs to."""

    anchor: str
    key: str
    rule: str
    outcome: str
    name: str
    field: str
    message: str
    remedy: str
    source: str
    nature: str
    nature_name: str
    places: tuple[PlaceView, ...]
    expected: str
    expected_in: str
    question: bool
    judged: JudgementView | None = None

    @property
    def open(self) -> bool:
        return self.question and self.judged is None


@dataclass(frozen=True, slots=True)
class FindingGroup:
    outcome: str
    name: str
    findings: tuple[FindingView, ...]

    @property
    def open(self) -> int:
        return sum(f.open for f in self.findings)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of the findings that somebody has to judge have been judged."""

    settled: int
    questions: int


@dataclass(frozen=True, slots=True)
class Judging:
    """What every judgement on this page needs; `base` is the address below which they are given.

    `held` says who else works on the case or why nothing can be judged; then nothing is offered.
    """

    base: str
    version: int
    reasons: tuple[str, ...]
    open: bool
    held: str = ""


@dataclass(frozen=True, slots=True)
class JudgedView:
    """One finding after it was judged, to be put in the place of what is on screen."""

    finding: FindingView
    tally: Tally
    judging: Judging


@dataclass(frozen=True, slots=True)
class DismissalView:
    """A finding that is to be dismissed, on a page of its own; what was chosen and typed is kept."""

    number: int
    name: str
    finding: FindingView
    judging: Judging
    chosen: str = ""
    reason: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class FieldView:
    """One value of a document. `field` is the contract's name of it, `item` the goods line counted from 0.

    `edit` is the address that corrects it, empty where the reader may not; `entered` says who did.
    """

    anchor: str
    document: str
    sha256: str
    field: str
    item: int | None
    name: str
    value: str
    source: str
    percent: int
    doubtful: bool
    box: str
    typed: bool
    heading: str = ""
    edit: str = ""
    entered: EnteredView | None = None


@dataclass(frozen=True, slots=True)
class ItemRow:
    """`number` counts from 1, as people do."""

    number: int
    cells: tuple[FieldView | None, ...]

    @property
    def doubtful(self) -> bool:
        return any(cell is not None and cell.doubtful for cell in self.cells)


@dataclass(frozen=True, slots=True)
class ItemsView:
    """`total` counts all the lines; a long list is shown in part until `all` is asked for."""

    columns: tuple[str, ...]
    rows: tuple[ItemRow, ...]
    total: int
    all: str


@dataclass(frozen=True, slots=True)
class DocumentView:
    """`label` tells it from other documents of its kind. `side` is where it lies when two papers lie side by side."""

    anchor: str
    sha256: str
    side: str
    label: str
    name: str
    kind: str
    pages: tuple[PageView, ...]
    fields: tuple[FieldView, ...]
    items: ItemsView | None
    original: str = ""

    @property
    def pictured(self) -> bool:
        return bool(self.pages)

    @property
    def doubtful(self) -> int:
        """How many of its values were read with too little certainty."""
        in_lines = [cell for row in (self.items.rows if self.items else ()) for cell in row.cells if cell]
        return sum(f.doubtful for f in (*self.fields, *in_lines))


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
    decision: DecisionPanel
    may_retry: bool
    checked: str
    rules: str
    total: int
    unread: int
    mismatches: int
    reminders: tuple[ReminderView, ...]
    tally: Tally
    judging: Judging
    correcting: CorrectingPanel
    claim: ClaimView | None


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
    decision: DecisionPanel
