"""The words that a PDF page carries as text, with boxes on the page as displayed."""

from __future__ import annotations

import ctypes
import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from models.document import Word
from models.geometry import Box

Place = Callable[[float, float], tuple[float, float]]

INVISIBLE = 3  # text rendering mode of ISO 32000-1, table 106
KERNED_BLANK, TOUCHING = 0.1, 0.04  # of the character height: a blank that kerning narrowed, gaps between letters
SHORTEST_KERNED = 6  # characters
WORD_GAP = 0.22  # of the character height: pdfium makes blanks of most gaps, not of all between two cells


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character of the text layer. `unmapped` says that the font does not tell which character it is."""

    char: str
    box: Box
    unmapped: bool


@dataclass(frozen=True, slots=True)
class TextLayer:
    """What the layer says, and the signs that it may not be what the page shows (see `trust`)."""

    words: tuple[Word, ...]
    glyphs: int
    unmapped: int
    invisible: int

    @property
    def text(self) -> str:
        return " ".join(w.text for w in self.words)


def text_layer(page: pdfium.PdfPage) -> TextLayer:
    """All words of the page, invisible ones among them."""
    textpage = page.get_textpage()
    try:
        runs = list(_runs(textpage, to_display(page)))
        invisible = _invisible_glyphs(page, textpage)
    finally:
        textpage.close()
    glyphs = [g for run in runs for g in run]
    runs = [part for run in _touching(runs) for part in _at_kerned_blanks(run)]
    words = tuple(Word("".join(g.char for g in run), Box.around(g.box for g in run)) for run in runs)
    return TextLayer(words, len(glyphs), sum(g.unmapped for g in glyphs), invisible)


def sideways(page: pdfium.PdfPage) -> int:
    """By how many degrees the page must be turned clockwise so that most of its text stands upright."""
    textpage = page.get_textpage()
    try:
        votes = [0, 0, 0, 0]
        for i in range(0, textpage.count_chars(), 5):
            quarter = round(raw.FPDFText_GetCharAngle(textpage.raw, i) / (math.pi / 2)) % 4
            votes[quarter] += 1
    finally:
        textpage.close()
    # The angle is counted clockwise in the page's own space, which /Rotate turns clockwise once more.
    return (-90 * votes.index(max(votes)) - page.get_rotation()) % 360 if any(votes) else 0


def to_display(page: pdfium.PdfPage) -> Place:
    """The change from PDF user space to points from the top-left corner of the page as displayed.

    The page's box is CropBox within MediaBox, turned by /Rotate. UserUnit is seen to by `read`.
    """
    left, bottom, right, top = _visible_box(page)
    match page.get_rotation():
        case 90:
            return lambda x, y: (y - bottom, x - left)
        case 180:
            return lambda x, y: (right - x, y - bottom)
        case 270:
            return lambda x, y: (top - y, right - x)
        case _:
            return lambda x, y: (x - left, top - y)


def _visible_box(page: pdfium.PdfPage) -> tuple[float, float, float, float]:
    media, crop = page.get_mediabox(), page.get_cropbox()
    box = (max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3]))
    return box if box[0] < box[2] and box[1] < box[3] else media


def _runs(textpage: pdfium.PdfTextPage, place: Place) -> Iterator[list[Glyph]]:
    """Characters in the layer's order, cut at blanks, at wide gaps and where the line changes."""
    run: list[Glyph] = []
    for glyph in _glyphs(textpage, place):
        if run and (glyph is None or not _joined(run[-1], glyph)):
            yield run
            run = []
        if glyph is not None:
            run.append(glyph)
    if run:
        yield run


def _touching(runs: Sequence[list[Glyph]]) -> list[list[Glyph]]:
    """The runs, those put together that touch on one line: some printers set each letter by itself, or the letters
    of one word from two parts of a font."""
    ending: dict[int, list[int]] = defaultdict(list)  # the runs by the points at which they end
    whole: dict[int, list[Glyph]] = {}
    for number, run in sorted(enumerate(runs), key=lambda r: r[1][0].box.x0):
        at = round(run[0].box.x0)
        left = next((n for x in (at - 1, at, at + 1) for n in ending[x] if _touch(whole[n][-1], run[0])), None)
        if left is None:
            left, whole[number] = number, list(run)
        else:
            ending[round(whole[left][-1].box.x1)].remove(left)
            whole[left].extend(run)
        ending[round(whole[left][-1].box.x1)].append(left)
    return [whole[number] for number in sorted(whole)]


def _touch(left: Glyph, right: Glyph) -> bool:
    """Whether two letters of one script stand side by side without any white."""
    a, b = left.box, right.box
    one_word = left.char.isascii() and right.char.isascii() and right.char not in "(["
    least, most = sorted((a.height, b.height))
    level = a.overlap_y(b) >= 0.8 * least and most <= 1.3 * least
    return one_word and level and abs(b.x0 - a.x1) < TOUCHING * least


def _at_kerned_blanks(run: list[Glyph]) -> Iterator[list[Glyph]]:
    """The run parted at gaps between capitals among letters that touch: kerning narrows a blank ("KAISHA ASAGIRI") so
    that pdfium sees none. In letter-spaced type all gaps are alike, and nothing is parted.
    """
    gaps = [(b.box.x0 - a.box.x1) / max(a.box.height, 0.1) for a, b in pairwise(run)]
    blanks = [i + 1 for i, gap in enumerate(gaps) if gap >= KERNED_BLANK and (run[i].char + run[i + 1].char).isupper()]
    close = len(run) >= SHORTEST_KERNED and len(blanks) * 4 <= len(gaps)
    touching = all(abs(gap) < TOUCHING for i, gap in enumerate(gaps, 1) if i not in blanks)
    cuts = [0, *(blanks if close and touching else ()), len(run)]
    yield from (run[a:b] for a, b in pairwise(cuts))


def _glyphs(textpage: pdfium.PdfTextPage, place: Place) -> Iterator[Glyph | None]:
    """None stands for a blank."""
    rect, tight = raw.FS_RECTF(), [ctypes.c_double() for _ in range(4)]
    text = textpage.raw
    for i in range(textpage.count_chars()):
        code = raw.FPDFText_GetUnicode(text, i)
        char = chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else "\ufffd"
        if char.isspace() or char in "\u200b\ufeff\u00ad":
            yield None
            continue
        if not raw.FPDFText_GetLooseCharBox(text, i, rect):
            continue
        x0, y0, x1, y1 = rect.left, rect.bottom, rect.right, rect.top
        if x0 == x1 or y0 == y1:
            raw.FPDFText_GetCharBox(text, i, *(ctypes.byref(tight[k]) for k in (0, 2, 1, 3)))
            x0, y0, x1, y1 = (t.value for t in tight)
        (ax, ay), (bx, by) = place(x0, y0), place(x1, y1)
        box = Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))
        # pdfium answers 2 (STX) for the hyphen at a line's end
        yield Glyph("-" if code == 2 else char, box, raw.FPDFText_HasUnicodeMapError(text, i) == 1)


def _joined(left: Glyph, right: Glyph) -> bool:
    """Whether two characters that follow one another in the layer stand side by side on the page."""
    a, b = left.box, right.box
    height = max(min(a.height, b.height), 0.1)
    if a.overlap_y(b) >= 0.5 * height:
        return -height < b.x0 - a.x1 < WORD_GAP * max(a.height, b.height)
    upright = a.overlap_x(b) >= 0.5 * max(min(a.width, b.width), 0.1)  # a line of turned text
    return upright and -height < max(b.y0 - a.y1, a.y0 - b.y1) < WORD_GAP * max(a.width, b.width)


def _invisible_glyphs(page: pdfium.PdfPage, textpage: pdfium.PdfTextPage) -> int:
    count = 0
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=3):
        if raw.FPDFTextObj_GetTextRenderMode(item.raw) == INVISIBLE:
            length = raw.FPDFTextObj_GetText(item.raw, textpage.raw, None, 0)
            count += max(0, length // 2 - 1)
    return count
