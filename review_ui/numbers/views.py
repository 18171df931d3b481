"""What the page of figures shows; every word already in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass

from review_ui.numbers.drawing import Plot


@dataclass(frozen=True, slots=True)
class Shortcut:
    name: str
    address: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked at, as it stands in the form and in the address; `complaint` says what could not be understood."""

    since: str
    until: str
    latest: str
    exporter: str
    exporter_name: str
    query: str
    shortcuts: tuple[Shortcut, ...]
    complaint: str


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure: what it is, how much, and what it rests on."""

    name: str
    figure: str
    basis: str


@dataclass(frozen=True, slots=True)
class CellView:
    """`flag` is a word of warning beside the figure; `address` leads somewhere."""

    text: str
    flag: str = ""
    address: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class TableView:
    """`numeric` from the second column on. `rest` are the rows after those that are shown at once."""

    name: str
    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[CellView, ...], ...]
    rest: tuple[tuple[CellView, ...], ...] = ()
    unfold: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A plot with the table that says the same."""

    name: str
    title: str
    explained: tuple[str, ...]
    plot: Plot | None
    table: TableView
    sheet: str


@dataclass(frozen=True, slots=True)
class NumbersView:
    asked: Asked
    counted: str
    tiles: tuple[Tile, ...]
    over_time: tuple[Section, ...]
    by_kind: tuple[Section, ...]
    nothing: bool
