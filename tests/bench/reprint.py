"""Writes the text of a page anew as other producers do: word by word, letter by letter, in lines, column by column."""

import ctypes
import io
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pypdfium2
import pypdfium2.raw as pdfium
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from .sheet import registered

FACES = (
    ("LiberationSansNarrow", "Narrow"),
    ("LiberationSans", "Helvetica"),
    ("LiberationSerif", "Times"),
    ("LiberationMono", "Courier"),
    ("DejaVuSansMono", "Mono"),
    ("DejaVuSerif", "DejaVu Serif"),
    ("DejaVu", "DejaVu Sans"),
    ("Mincho", "Mincho"),
    ("Gothic", "Gothic"),
)
LINE_END = {2: "-", 0xFFFE: "-"}
"""What PDFium makes of a hyphen at the end of a line."""


@dataclass(frozen=True, slots=True)
class Run:
    """Letters on the same baseline, in points from the lower left corner."""

    text: str
    x: float
    y: float
    end: float
    size: float
    font: str
    colour: tuple[float, float, float]


def rewritten(pdf: bytes, manner: str) -> bytes:
    """The same page with its letters taken out and set again."""
    source, page = pypdfium2.PdfDocument(pdf), pypdfium2.PdfDocument(pdf)
    layer = pypdfium2.PdfDocument(_layer(source, manner))
    for index, sheet in enumerate(page):
        for text in list(sheet.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=1)):
            sheet.remove_obj(text)
        sheet.insert_obj(layer.page_as_xobject(index, page).as_pageobject())
        sheet.gen_content()
    out = io.BytesIO()
    page.save(out)
    return out.getvalue()


def _layer(source: pypdfium2.PdfDocument, manner: str) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    for page in source:
        canvas.setPageSize(page.get_size())
        words = list(_words(list(_letters(page))))
        for run in MANNERS[manner](words):
            _drawn(canvas, run, spread=manner == "letters")
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _letters(page: pypdfium2.PdfPage) -> Iterator[Run]:
    layer = page.get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    box = pdfium.FS_RECTF()
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    matrix, name, flags = pdfium.FS_MATRIX(), ctypes.create_string_buffer(128), ctypes.c_int()
    for i in range(layer.count_chars()):
        if pdfium.FPDFText_IsGenerated(layer, i) == 1 and pdfium.FPDFText_GetUnicode(layer, i) == 32:
            continue
        letter = chr(pdfium.FPDFText_GetUnicode(layer, i)).translate(LINE_END)
        pdfium.FPDFText_GetCharOrigin(layer, i, x, y)
        pdfium.FPDFText_GetLooseCharBox(layer, i, box)
        pdfium.FPDFText_GetMatrix(layer, i, matrix)
        name.value = b""  # it is left as it was where the font has none
        pdfium.FPDFText_GetFontInfo(layer, i, name, 128, flags)
        pdfium.FPDFText_GetFillColor(layer, i, red, green, blue, alpha)
        size = abs(pdfium.FPDFText_GetFontSize(layer, i) * matrix.d)
        colour = (red.value / 255, green.value / 255, blue.value / 255)
        yield Run(letter, x.value, y.value, max(box.right, x.value), size, _font(name.value.decode(), letter), colour)


def _font(name: str, letter: str) -> str:
    """The ReportLab name of a face; Japanese is set in a face that has it."""
    plain = name.replace("-", "").replace(" ", "")
    face = next((face for part, face in FACES if part in plain), "Helvetica")
    if ord(letter) > 255 and face != "Mincho":
        face = "Gothic"
    return registered(face, bold="Bold" in plain)


def _words(letters: list[Run]) -> Iterator[Run]:
    word: Run | None = None
    for letter in letters:
        goes_on = (
            word is not None
            and letter.text.strip()
            and abs(letter.y - word.y) < 0.5
            and -1 < letter.x - word.end < 0.13 * letter.size
            and letter.font == word.font
        )
        if goes_on and word:
            word = replace(word, text=word.text + letter.text, end=letter.end)
        else:
            if word:
                yield word
            word = letter if letter.text.strip() else None
    if word:
        yield word


def _lines(words: list[Run]) -> list[Run]:
    """Words that follow each other closely, as one string with blanks."""
    lines: list[Run] = []
    for word in words:
        last = lines[-1] if lines else None
        if last and abs(last.y - word.y) < 0.5 and 0 < word.x - last.end < 0.6 * word.size and last.font == word.font:
            lines[-1] = replace(last, text=f"{last.text} {word.text}", end=word.end)
        else:
            lines.append(word)
    return lines


def _columns(words: list[Run]) -> list[Run]:
    """Down the left of the page first, then further right, as some report writers emit their fields."""
    return sorted(words, key=lambda w: (w.x // 120, -w.y, w.x))


MANNERS = {"words": lambda words: words, "letters": lambda words: words, "lines": _lines, "columns": _columns}


def _drawn(canvas: Canvas, run: Run, *, spread: bool) -> None:
    """The run in its face, drawn out to the width that it had."""
    natural = pdfmetrics.stringWidth(run.text, run.font, run.size)
    stretch = min(1.4, max(0.6, (run.end - run.x) / natural)) if natural and len(run.text) > 1 else 1
    x = run.x
    for part in run.text if spread else (run.text,):
        text = canvas.beginText(x, run.y)
        text.setFont(run.font, run.size)
        text.setFillColorRGB(*run.colour)
        text.setHorizScale(100 * stretch)
        text.textOut(part)
        canvas.drawText(text)
        x += pdfmetrics.stringWidth(part, run.font, run.size) * stretch
