"""What all layouts share: how a layout is declared, and how hands sign and stamp it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from random import Random

from .. import ink
from ..chromium import Chromium
from ..deal import Deal
from ..paper import Paper
from ..reprint import rewritten
from ..sheet import Sheet
from ..truth import Truth
from ..wording import Wording


@dataclass(frozen=True, slots=True)
class Markup:
    """A page in HTML that knows its own paper, and the producer that is to write its text anew."""

    body: str
    producer: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    name: str
    draw: Callable[[Paper], "str | Sheet | Markup"]
    lang: str = "en"
    numbers: str = "english"
    case: str = "as is"
    bilingual: bool = False
    wide: bool = False
    trades: tuple[str, ...] = ()
    """Trades that alone use it; empty for all."""
    hs: bool = False
    """It prints HS codes."""
    air: bool = False
    """Only for air shipments."""
    origins: bool = False
    """It prints the origin of each line."""
    many: bool = False
    """For shipments of many lines."""
    capitals: bool = False
    words: Mapping[str, str] = field(default_factory=dict)
    """Label words of its own."""

    @property
    def producer(self) -> str:
        return "chromium" if self.markup else "reportlab"

    @property
    def markup(self) -> bool:
        draw = self.draw.func if isinstance(self.draw, partial) else self.draw
        return draw.__name__.endswith("_html")

    def print(self, deal: Deal, rng: Random, chromium: Chromium) -> tuple[bytes, Truth]:
        wording = Wording(rng, self.lang, self.numbers, self.case, self.words)
        paper = Paper(deal, rng, wording, bilingual=self.bilingual, markup=self.markup, capitals=self.capitals)
        drawn = self.draw(paper)
        return self._pdf(drawn, chromium), paper.truth

    def _pdf(self, drawn: "str | Sheet | Markup", chromium: Chromium) -> bytes:
        match drawn:
            case Sheet():
                return drawn.pdf()
            case Markup():
                pdf = chromium.print(drawn.body, own_paper=True)
                return rewritten(pdf, drawn.producer) if drawn.producer else pdf
        return chromium.print(drawn, wide=self.wide)


def page_html(body: str, style: str) -> str:
    return f'<!doctype html><meta charset="utf-8"><style>@page{{size:A4;margin:0}}*{{box-sizing:border-box}}{style}</style>{body}'


def br(lines: list[str]) -> str:
    return "<br>".join(lines)


def signature_html(paper: Paper, height: int = 46) -> str:
    match paper.signature():
        case "handwritten":
            return (
                ink.svg_signature(paper.rng, height=height)
                if paper.rng.random() < 0.5
                else ink.img(ink.signature(paper.rng), height)
            )
        case "stamp":
            return ink.img(ink.rubber_stamp(paper.rng, _stamped(paper)), height + 14)
        case "printed":
            return ink.img(ink.printed_name(paper.deal.signatory), height - 14)
    return f'<div style="height:{height}px"></div>'


def signature_on(sheet: Sheet, paper: Paper, x: float, y: float, height: float = 40) -> None:
    match paper.signature():
        case "handwritten":
            sheet.picture(ink.signature(paper.rng), x, y, height)
        case "stamp":
            sheet.picture(ink.rubber_stamp(paper.rng, _stamped(paper)), x, y, height + 8)
        case "printed":
            sheet.picture(ink.printed_name(paper.deal.signatory), x, y + 8, height - 14)


def _stamped(paper: Paper) -> str:
    return paper.deal.exporter.company.name if paper.shown("exporter_name") else ""


def seal_html(paper: Paper, style: str, chance: float = 0.4) -> str:
    """A red seal that lies over the text, in some papers."""
    if paper.rng.random() > chance:
        return ""
    return ink.img(ink.seal(paper.rng, paper.deal.exporter.seal), 62, "position:absolute;" + style)


def seal_on(sheet: Sheet, paper: Paper, x: float, y: float, chance: float = 0.4) -> None:
    if paper.rng.random() < chance:
        sheet.picture(ink.seal(paper.rng, paper.deal.exporter.seal), x, y, 50)


def marks_html(paper: Paper) -> str:
    """The mark lines under each other, initials in their drawn shape."""
    lines = paper.marks()
    if paper.deal.shape and paper.deal.marks and lines:
        return ink.svg_mark(paper.deal.shape, lines[0]) + "<br>" + br(lines[1:])
    return br(lines)


def marks_on(sheet: Sheet, paper: Paper, x: float, y: float, size: float = 8, *, align: str = "centre") -> float:
    """The same on a sheet; x is the middle, or the left edge."""
    lines = paper.marks()
    if paper.deal.shape and paper.deal.marks and lines:
        middle = x if align == "centre" else x + 30
        sheet.shape(paper.deal.shape, middle - 30, y - 6, 60, 40)
        sheet.text(
            middle, y + (23 if paper.deal.shape == "triangle" else 17), lines[0], size, bold=True, align="centre"
        )
        y, lines = y + (58 if paper.deal.shape == "triangle" else 48), lines[1:]
    return sheet.lines(x, y, lines, size, align=align)


def labelled(rows: list[tuple[str, str]], separator: str = ": ") -> list[str]:
    return [f"{label}{separator}{value}" for label, value in rows]
