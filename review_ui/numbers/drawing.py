"""Plots as values: every length worked out, every word given. The template only writes them down as SVG.

No plotting library: matplotlib would add 60 MB and half a second a picture, its SVG carries inline styles, which the
content policy refuses, and paths instead of text, which nobody can read aloud. Three kinds of plot are all we draw.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

WIDTH = 460.0  # units of the drawing; about one CSS pixel each on a laptop
HEIGHT = 240.0
LEFT, RIGHT, TOP, BOTTOM = 56.0, 8.0, 10.0, 40.0  # margins round the field in which the marks stand
LONG = 560.0  # width of a plot with horizontal bars
ROW = 24.0  # height of one of its lines
NAMES = 190.0  # width of the names left of its bars
ENDS = 52.0  # width of the figures right of them
MOST_LABELS = 6  # along a horizontal axis of days


@dataclass(frozen=True, slots=True)
class Tick:
    """A word beside an axis, `at` so many units from the left or the top."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Bar:
    """`kind` names its colour and pattern; `says` is shown when it is pointed at."""

    x: float
    y: float
    width: float
    height: float
    kind: str
    says: str


@dataclass(frozen=True, slots=True)
class Dot:
    x: float
    y: float
    says: str


@dataclass(frozen=True, slots=True)
class Line:
    """`runs` are the points of its unbroken stretches; where nothing was counted there is a gap."""

    kind: str
    runs: tuple[str, ...]
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class Whisker:
    """The interval in which the true share probably lies."""

    left: float
    right: float
    y: float


@dataclass(frozen=True, slots=True)
class Key:
    """An entry of the legend."""

    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Plot:
    """A drawing with its words. `name` is unique on the page; `summary` says in a sentence what is to be seen."""

    name: str
    title: str
    summary: str
    legend: tuple[Key, ...]
    x_title: str
    y_title: str
    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    bars: tuple[Bar, ...] = ()
    lines: tuple[Line, ...] = ()
    whiskers: tuple[Whisker, ...] = ()
    ends: tuple[Tick, ...] = ()
    lying: bool = False  # horizontal bars: the names stand in `up`, the grid belongs to `across`


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a plot, in the reader's language."""

    name: str
    title: str
    summary: str
    x_title: str
    y_title: str
    legend: tuple[Key, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a stacked bar."""

    kind: str
    size: float
    says: str


@dataclass(frozen=True, slots=True)
class Row:
    """A horizontal bar: its name, its parts from the left, the figure at its end, and perhaps an interval."""

    name: str
    parts: tuple[Part, ...]
    end: str
    interval: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Course:
    """Values over time; None where there is nothing to tell."""

    kind: str
    values: tuple[tuple[float, str] | None, ...]  # with what the point says


def columns(words: Words, labels: Sequence[str], stacks: Sequence[tuple[Part, ...]]) -> Plot:
    """Stacked columns, one for each label, the first part lowest."""
    most = max((sum(p.size for p in stack) for stack in stacks), default=0)
    scale = steps(most)
    width = (WIDTH - LEFT - RIGHT) / max(1, len(labels))
    bars = (
        bar
        for number, stack in enumerate(stacks)
        for bar in _stack(stack, LEFT + number * width + width * 0.1, width * 0.8, scale[-1])
    )
    middles = [LEFT + (number + 0.5) * width for number in range(len(labels))]
    return _standing(words, _thinned(middles, labels), scale, [f"{v:,.0f}" for v in scale], bars=tuple(bars))


def courses(
    words: Words, labels: Sequence[str], lines: Sequence[Course], scale: Sequence[float], named: Sequence[str]
) -> Plot:
    """Lines over the labels; `scale` are the values of the vertical axis, from 0, and `named` their words."""
    width = (WIDTH - LEFT - RIGHT) / max(1, len(labels))
    middles = [LEFT + (number + 0.5) * width for number in range(len(labels))]
    drawn = tuple(_line(course, middles, scale[-1]) for course in lines)
    return _standing(words, _thinned(middles, labels), scale, named, lines=drawn)


def lying(words: Words, rows: Sequence[Row], scale: Sequence[float], named: Sequence[str]) -> Plot:
    """Horizontal bars from the top. `scale` are the values of the horizontal axis, from 0, and `named` their words."""
    height = TOP + ROW * len(rows) + BOTTOM
    long = LONG - NAMES - ENDS
    at = [TOP + ROW * (number + 0.5) for number in range(len(rows))]
    return Plot(
        name=words.name,
        title=words.title,
        summary=words.summary,
        legend=words.legend,
        x_title=words.x_title,
        y_title=words.y_title,
        width=LONG,
        height=height,
        left=NAMES,
        right=LONG - ENDS,
        top=TOP,
        bottom=height - BOTTOM,
        across=tuple(Tick(_round(NAMES + v / scale[-1] * long), n) for v, n in zip(scale, named, strict=True)),
        up=tuple(Tick(y, row.name) for y, row in zip(at, rows, strict=True)),
        bars=tuple(bar for y, row in zip(at, rows, strict=True) for bar in _beside(row.parts, y, long / scale[-1])),
        whiskers=tuple(
            Whisker(
                _round(NAMES + row.interval[0] / scale[-1] * long),
                _round(NAMES + row.interval[1] / scale[-1] * long),
                y,
            )
            for y, row in zip(at, rows, strict=True)
            if row.interval is not None
        ),
        ends=tuple(Tick(y, row.end) for y, row in zip(at, rows, strict=True)),
        lying=True,
    )


def steps(most: float, about: int = 5) -> tuple[float, ...]:
    """Round whole numbers from 0 to at least `most` (and 1), about so many."""
    rough = max(most, 1) / about
    tens = 10 ** math.floor(math.log10(rough))
    step = max(1, next(m * tens for m in (1, 2, 5, 10) if m * tens >= rough))
    return tuple(float(step * number) for number in range(math.ceil(max(most, 1) / step) + 1))


def _standing(
    words: Words,
    across: tuple[Tick, ...],
    scale: Sequence[float],
    named: Sequence[str],
    bars: tuple[Bar, ...] = (),
    lines: tuple[Line, ...] = (),
) -> Plot:
    return Plot(
        name=words.name,
        title=words.title,
        summary=words.summary,
        legend=words.legend,
        x_title=words.x_title,
        y_title=words.y_title,
        width=WIDTH,
        height=HEIGHT,
        left=LEFT,
        right=WIDTH - RIGHT,
        top=TOP,
        bottom=HEIGHT - BOTTOM,
        across=across,
        up=tuple(Tick(_height(v, scale[-1]), n) for v, n in zip(scale, named, strict=True)),
        bars=bars,
        lines=lines,
    )


def _height(value: float, most: float) -> float:
    """Where a value stands on the vertical axis, from the top."""
    return _round(HEIGHT - BOTTOM - value / most * (HEIGHT - BOTTOM - TOP))


def _stack(parts: Iterable[Part], x: float, width: float, most: float) -> Iterator[Bar]:
    below = 0.0
    for part in parts:
        low, high = _height(below, most), _height(below + part.size, most)
        if part.size:
            yield Bar(_round(x), high, _round(width), _round(low - high), part.kind, part.says)
        below += part.size


def _beside(parts: Iterable[Part], y: float, unit: float) -> Iterator[Bar]:
    x = NAMES
    for part in parts:
        if part.size:
            yield Bar(
                _round(x), _round(y - ROW * 0.32), _round(part.size * unit), _round(ROW * 0.64), part.kind, part.says
            )
        x += part.size * unit


def _line(course: Course, middles: Sequence[float], most: float) -> Line:
    dots = [
        None if told is None else Dot(_round(x), _height(told[0], most), told[1])
        for x, told in zip(middles, course.values, strict=True)
    ]
    return Line(course.kind, tuple(_runs(dots)), tuple(d for d in dots if d is not None))


def _runs(dots: Iterable[Dot | None]) -> Iterator[str]:
    """A lone point makes no run: its dot is enough."""
    run: list[Dot] = []
    for dot in (*dots, None):
        if dot is not None:
            run.append(dot)
            continue
        if len(run) > 1:
            yield " ".join(f"{d.x},{d.y}" for d in run)
        run = []


def _thinned(middles: Sequence[float], labels: Sequence[str]) -> tuple[Tick, ...]:
    every = max(1, math.ceil(len(labels) / MOST_LABELS))
    return tuple(Tick(_round(x), label) for x, label in list(zip(middles, labels, strict=True))[::every])


def _round(units: float) -> float:
    return round(units, 1)
