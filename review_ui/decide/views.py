"""What the pages of a decision show: one frozen view for each template."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.notice_blocks import Block

if TYPE_CHECKING:
    from review_ui.case.views import Part


@dataclass(frozen=True, slots=True)
class DecisionView:
    """`notice` is the address of what was sent with it; empty where nothing was."""

    verdict: str
    verdict_name: str
    note: str
    by: str
    at: str
    notice: str = ""
    holds: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    value: str
    name: str
    help: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class OpenView:
    """A finding that stands in the way of a clearance. `anchor` is its id on the case page."""

    anchor: str
    message: str
    rule: str
    accepted: bool


@dataclass(frozen=True, slots=True)
class DecisionForm:
    """`open` are the findings to judge before a clearance. `lead` says where the submission stands between two
    examiners, `note_help` who reads the note."""

    action: str
    version: int
    choices: tuple[Choice, ...]
    open: tuple[OpenView, ...]
    lead: str = ""
    note: str = ""
    note_help: str = ""


@dataclass(frozen=True, slots=True)
class FindingChangeView:
    """`anchor` is its id on this case page; empty for one that is gone."""

    message: str
    rule: str
    outcome: str
    outcome_name: str
    anchor: str
    otherwise: bool
    judged: str = ""


@dataclass(frozen=True, slots=True)
class FieldChangeView:
    name: str
    was: tuple[Part, ...]
    now: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class PaperChangeView:
    """`step` is same, replaced, added or removed."""

    kind: str
    name: str
    step: str
    step_name: str
    fields: tuple[FieldChangeView, ...]


@dataclass(frozen=True, slots=True)
class Link:
    number: int
    name: str
    said: str
    at: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class ChangesView:
    """A submission beside the one it corrects. `line` are all before it, the nearest first."""

    line: tuple[Link, ...]
    gone: tuple[FindingChangeView, ...]
    still: tuple[FindingChangeView, ...]
    new: tuple[FindingChangeView, ...]
    papers: tuple[PaperChangeView, ...]
    unchanged: int
    compared: bool = True


@dataclass(frozen=True, slots=True)
class DecisionPanel:
    """What the case page shows of decisions: those taken, the one that holds first, and the form for the next.

    `successors` are the submissions that correct this one. `own` is true while the reader's own clearance awaits a
    second examiner: then the case is not his to work on.
    """

    taken: tuple[DecisionView, ...]
    form: DecisionForm | None
    changes: ChangesView | None = None
    successors: tuple[Link, ...] = ()
    own: bool = False


@dataclass(frozen=True, slots=True)
class AgainView:
    """A decision that was not recorded: what was chosen and typed is kept here, to be sent again or dropped."""

    number: int
    name: str
    title: str
    message: str
    state_name: str
    panel: DecisionPanel


@dataclass(frozen=True, slots=True)
class PointView:
    """A finding that may be spoken of in the notice."""

    key: str
    about: str
    message: str
    rule: str
    chosen: bool
    dismissed: bool


@dataclass(frozen=True, slots=True)
class PointGroup:
    name: str
    points: tuple[PointView, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """A notice in one language, as text and laid out."""

    code: str
    name: str
    text: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class NoticeForm:
    """The notice before it is sent. `was` are the points, `was_verdict` the verdict, that the text was written for.

    `taken` are decisions that came in between; empty unless somebody was quicker.
    """

    number: int
    name: str
    action: str
    version: int
    verdicts: tuple[Choice, ...]
    was_verdict: str
    groups: tuple[PointGroup, ...]
    was: tuple[str, ...]
    letters: tuple[Letter, ...]
    message: str = ""
    taken: tuple[DecisionView, ...] = ()


@dataclass(frozen=True, slots=True)
class SentView:
    """A notice as it was sent. `corrects` is the address for handing in again; empty where that is not possible."""

    number: int
    name: str
    verdict: str
    verdict_name: str
    at: str
    by: str
    letters: tuple[Letter, ...]
    pdf: str
    corrects: str
