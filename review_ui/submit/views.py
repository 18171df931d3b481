"""What the pages for handing in show: one frozen view for each template."""

from __future__ import annotations

from dataclasses import dataclass

from review_ui.case.views import DocumentView, PlaceView
from review_ui.decide.views import DecisionPanel


@dataclass(frozen=True, slots=True)
class CorrectsView:
    """The papers that are corrected; each of its files with whether it is handed in again."""

    number: int
    name: str
    precheck: bool
    files: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class FormView:
    examiner: bool
    registration_number: str
    applied_on: str
    largest_mib: int
    most_files: int
    total_mib: int
    corrects: CorrectsView | None = None


@dataclass(frozen=True, slots=True)
class FaultView:
    file: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class UploadView:
    form: FormView
    faults: tuple[FaultView, ...] = ()


@dataclass(frozen=True, slots=True)
class FileProgress:
    """One file on the waiting page. `step` is waiting, reading, read, typed or unread; `facts` are what it says.

    `picture` is the address of its first page, which the browser may fetch before it is shown.
    """

    name: str
    step: str
    step_name: str
    kind: str
    facts: tuple[tuple[str, str], ...]
    remedy: str = ""
    picture: str = ""


@dataclass(frozen=True, slots=True)
class ProgressView:
    """A submission that has no report yet, or none because it failed."""

    number: int
    name: str
    version: int
    state: str
    state_name: str
    waiting: bool
    failure: str
    examiner: bool
    files: tuple[FileProgress, ...]
    may_retry: bool
    may_correct: bool
    decision: DecisionPanel | None


@dataclass(frozen=True, slots=True)
class Point:
    """One finding in the exporter's words."""

    anchor: str
    field: str
    box: str
    message: str
    remedy: str
    expected: str
    places: tuple[PlaceView, ...]
    rule: str
    source: str


@dataclass(frozen=True, slots=True)
class PointGroup:
    """`key` is correct, attach, unread, judged or note."""

    key: str
    name: str
    help: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A text of certificate.json that can be written anew mechanically."""

    place: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Download:
    address: str
    name: str
    help: str


@dataclass(frozen=True, slots=True)
class Notice:
    """What the chamber decided and wrote."""

    verdict: str
    verdict_name: str
    text: str
    at: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class ResultView:
    number: int
    name: str
    version: int
    withdrawn: bool
    stand: str
    stand_key: str
    headline: str
    lead: str
    good: bool
    facts: tuple[tuple[str, str], ...]
    groups: tuple[PointGroup, ...]
    documents: tuple[DocumentView, ...]
    corrections: tuple[CorrectionView, ...]
    remaining: int
    downloads: tuple[Download, ...]
    notices: tuple[Notice, ...]
    may_apply: bool
    to_correct: int
    may_correct: bool
    may_withdraw: bool
    typed: bool
    files: tuple[str, ...]
    predecessor: int | None = None
    successor: int | None = None


@dataclass(frozen=True, slots=True)
class StartRow:
    """One line of the exporter's list, with its state in plain words."""

    number: int
    name: str
    invoices: str
    consignee: str
    when: str
    state_key: str
    state_name: str
    counts: tuple[tuple[str, str], ...]
    successor: int | None = None


@dataclass(frozen=True, slots=True)
class StartView:
    """`asked` are the applications with which the chamber wants something and nothing was handed in since."""

    form: FormView
    asked: tuple[StartRow, ...]
    prechecks: tuple[StartRow, ...]
    applications: tuple[StartRow, ...]


@dataclass(frozen=True, slots=True)
class ChangedView:
    """Somebody was quicker, or the papers stand elsewhere now."""

    number: int
    name: str
    message: str
