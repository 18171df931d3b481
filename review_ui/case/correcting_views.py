"""What is shown of corrected values: the form that corrects one, and those that were corrected."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EnteredView:
    """A value that an examiner entered. `read` is what was read there, empty where nothing was.

    `undo` is the address that takes it back, empty where the reader may not.
    """

    name: str
    document: str
    anchor: str
    entered: str
    read: str
    by: str
    at: str
    undo: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    name: str


@dataclass(frozen=True, slots=True)
class Correctable:
    """A paper with values that can be corrected: its fields, and of a paper with goods the fields of a line.

    `lines` counts the goods lines; one more can be added. None for a paper that has none.
    """

    sha256: str
    label: str
    fields: tuple[Option, ...]
    cells: tuple[Option, ...]
    lines: int | None


@dataclass(frozen=True, slots=True)
class CorrectingPanel:
    """On the case page. `open` is false where the reader may not correct; then only what was entered is listed."""

    open: bool
    base: str
    version: int
    entered: tuple[EnteredView, ...]
    papers: tuple[Correctable, ...]


@dataclass(frozen=True, slots=True)
class Looked:
    """The page on which a value stands or may stand, in points, with the place of the value on it."""

    sha256: str
    number: int
    picture: str
    width: float
    height: float
    box: tuple[float, float, float, float] | None


@dataclass(frozen=True, slots=True)
class CorrectView:
    """The form for one value. `row` is the goods line counted from 0; `several` lines are written in a larger field.

    `words` are offered while typing: what stands on the page, or the words that the field may have. `kept` is what was
    typed and not taken, with `message` saying why and `instead` offering texts that would be.
    """

    number: int
    case: str
    action: str
    version: int
    sha256: str
    document: str
    kind: str
    name: str
    field: str
    row: int | None
    text: str
    read: str
    percent: int
    several: bool
    words: tuple[str, ...]
    page: Looked | None
    entered: EnteredView | None
    there: bool
    whole_line: bool
    reread: str
    message: str = ""
    instead: tuple[str, ...] = ()
    drawn_page: str = ""
    drawn_box: str = ""
