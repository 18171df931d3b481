"""What the pages of a decision show: one frozen view for each template."""

from __future__ import annotations

from dataclasses import dataclass


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
class DecisionPanel:
    """What the case page shows of decisions: those taken, the one that holds first, and the form for the next."""

    taken: tuple[DecisionView, ...]
    form: DecisionForm | None


@dataclass(frozen=True, slots=True)
class AgainView:
    """A decision that was not recorded: what was chosen and typed is kept here, to be sent again or dropped."""

    number: int
    name: str
    title: str
    message: str
    state_name: str
    panel: DecisionPanel
