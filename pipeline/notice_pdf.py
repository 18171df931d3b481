"""A notice as a PDF of A4 pages, first in Japanese, then in English, with its font embedded."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont
from reportlab.pdfgen.canvas import Canvas

from models.finding import Text
from pipeline.line_breaking import broken
from pipeline.notice_blocks import Block, BlockKind, Line, blocks

FONTS = Path("/usr/share/fonts/opentype/ipafont-gothic")
PROPORTIONAL, FIXED = "ipagp.ttf", "ipag.ttf"
PACKAGE = "fonts-ipafont-gothic"

WIDTH, HEIGHT = A4
LEFT, RIGHT, TOP, BOTTOM = 62.0, WIDTH - 62.0, HEIGHT - 62.0, 66.0
INK, SOFT, ACCENT, RULE = (0.11, 0.14, 0.17), (0.33, 0.38, 0.43), (0.09, 0.31, 0.36), (0.82, 0.85, 0.88)
# IPA Gothic has this in place of a character that it lacks, as printers do.
GETA = "〓"


class FontMissing(Exception):
    """The font of the notices is not on this machine."""

    def __init__(self) -> None:
        super().__init__(f"{FONTS / PROPORTIONAL} is missing: apt-get install {PACKAGE}")


@dataclass(frozen=True, slots=True)
class Row:
    """One printed line. `gap` is the space above it, `indent` from the left margin, all in points."""

    text: str
    size: float = 9.5
    gap: float = 0
    indent: float = 0
    colour: tuple[float, float, float] = INK
    font: str = PROPORTIONAL
    bold: bool = False
    label: str = ""
    rule: bool = False

    @property
    def height(self) -> float:
        return self.gap + self.size * 1.6


def fonts_there(folder: Path = FONTS) -> bool:
    return all((folder / name).is_file() for name in (PROPORTIONAL, FIXED))


def notice_pdf(text: Text, footer: Text) -> bytes:
    """The same bytes for the same words. `footer` stands at the foot of each page, in the page's language."""
    _register()
    sides = [(page, of) for told, of in ((text.ja, footer.ja), (text.en, footer.en)) for page in _pages(told)]
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=True, pageCompression=1)
    canvas.setTitle(" / ".join(t.strip().split("\n")[0] for t in (text.ja, text.en)))
    canvas.setCreator("Shogo")
    for number, (rows, of) in enumerate(sides, start=1):
        _draw(canvas, rows)
        _foot(canvas, of, f"{number} / {len(sides)}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@cache
def _register() -> None:
    for name in (PROPORTIONAL, FIXED):
        try:
            pdfmetrics.registerFont(TTFont(name, str(FONTS / name)))
        except (TTFError, OSError) as error:
            raise FontMissing from error


def _pages(text: str) -> Iterator[list[Row]]:
    """A block stays whole where it can, and a heading with what it is the heading of."""
    groups = _groups([(b.kind, list(_rows(b))) for b in blocks(text)])
    page: list[Row] = []
    left = TOP - BOTTOM
    for group in groups:
        height = sum(row.height for row in group)
        if page and height > left and height < (TOP - BOTTOM) * 0.6:
            yield page
            page, left = [], TOP - BOTTOM
        for row in group:
            if page and row.height > left:
                yield page
                page, left = [], TOP - BOTTOM
            page.append(row)
            left -= row.height
    if page:
        yield page


def _groups(told: list[tuple[BlockKind, list[Row]]]) -> Iterator[list[Row]]:
    held: list[Row] = []
    for (kind, rows), following in pairwise([*told, (BlockKind.PARAGRAPH, [])]):
        held += rows
        if kind is not BlockKind.HEADING or not following[1]:
            yield held
            held = []


def _rows(block: Block) -> Iterator[Row]:
    match block.kind:
        case BlockKind.TITLE:
            yield from _wrapped(Line(block.lines[0].text), Row("", size=15, bold=True), gap=0)
        case BlockKind.PARTICULARS:
            for position, line in enumerate(block.lines):
                yield from _wrapped(line, Row("", indent=96, label=line.label), gap=14 if position == 0 else 2)
            yield Row("", size=2, gap=6, rule=True)
        case BlockKind.HEADING:
            yield from _wrapped(block.lines[0], Row("", size=11.5, colour=ACCENT, bold=True), gap=16)
        case BlockKind.POINT:
            yield from _wrapped(block.lines[0], Row("", indent=22, label=f"{block.number}.", bold=True), gap=9)
            for line in block.lines[1:]:
                yield from _wrapped(line, _of_point(line), gap=2)
        case BlockKind.PARAGRAPH:
            for position, line in enumerate(block.lines):
                yield from _wrapped(line, Row(""), gap=10 if position == 0 else 0)


def _of_point(line: Line) -> Row:
    if line.place:
        return Row("", size=9, indent=34, label="・", font=FIXED)
    return Row("", indent=104, label=line.label) if line.label else Row("", indent=22)


def _wrapped(line: Line, like: Row, gap: float) -> Iterator[Row]:
    """The rows of one line of text, the first with the label and the gap."""
    text = _printable(line.text, like.font)

    def measure(piece: str) -> float:
        return float(pdfmetrics.stringWidth(piece, like.font, like.size))

    for position, piece in enumerate(broken(text, RIGHT - LEFT - like.indent, measure)):
        first = position == 0
        yield Row(
            piece, like.size, gap if first else 0, like.indent, like.colour, like.font, like.bold,
            like.label if first else "",
        )  # fmt: skip


def _printable(text: str, font: str) -> str:
    glyphs = pdfmetrics.getFont(font).face.charToGlyph
    return "".join(c if ord(c) in glyphs else GETA for c in text.replace("\t", " "))


def _draw(canvas: Canvas, rows: list[Row]) -> None:
    y = TOP
    for position, row in enumerate(rows):
        y -= row.height if position else row.height - row.gap  # no gap at the head of a page
        if row.rule:
            canvas.setStrokeColorRGB(*RULE)
            canvas.setLineWidth(0.7)
            canvas.line(LEFT, y, RIGHT, y)
            continue
        if row.label:
            _text(canvas, _label_at(row), y, row.label, Row("", size=row.size, colour=SOFT, bold=row.bold))
        _text(canvas, LEFT + row.indent, y, row.text, row)


def _label_at(row: Row) -> float:
    """The date and the like stand at the margin, labels within a point below its words, bullets beside the value."""
    if row.font == FIXED:
        return LEFT + row.indent - 12
    return LEFT + 22 if row.indent == 104 else LEFT


def _text(canvas: Canvas, x: float, y: float, text: str, row: Row) -> None:
    """IPA Gothic has no bold cut; its outlines are drawn as well."""
    canvas.saveState()
    drawn = canvas.beginText(x, y)
    drawn.setFont(row.font, row.size)
    drawn.setFillColorRGB(*row.colour)
    drawn.setStrokeColorRGB(*row.colour)
    drawn.setTextRenderMode(2 if row.bold else 0)
    canvas.setLineWidth(row.size * 0.03)
    drawn.textOut(text)
    canvas.drawText(drawn)
    canvas.restoreState()


def _foot(canvas: Canvas, footer: str, number: str) -> None:
    canvas.setStrokeColorRGB(*RULE)
    canvas.setLineWidth(0.5)
    canvas.line(LEFT, BOTTOM - 14, RIGHT, BOTTOM - 14)
    plain = Row("", size=8, colour=SOFT)
    _text(canvas, LEFT, BOTTOM - 28, _printable(footer, plain.font), plain)
    width = pdfmetrics.stringWidth(number, plain.font, plain.size)
    _text(canvas, RIGHT - width, BOTTOM - 28, number, plain)
