"""Prints pages with ReportLab, from base-14 or embedded fonts."""

import io

from PIL import Image
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from .ink import outline

FONT_FILES = {
    "Liberation Sans": "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf",
    "Liberation Sans Bold": "/usr/share/fonts/truetype/liberation/LiberationSans-Bold.ttf",
    "Liberation Serif": "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf",
    "Liberation Serif Bold": "/usr/share/fonts/truetype/liberation/LiberationSerif-Bold.ttf",
    "Narrow": "/usr/share/fonts/truetype/liberation/LiberationSansNarrow-Regular.ttf",
    "Narrow Bold": "/usr/share/fonts/truetype/liberation/LiberationSansNarrow-Bold.ttf",
    "Mono": "/usr/share/fonts/truetype/liberation/LiberationMono-Regular.ttf",
    "Mono Bold": "/usr/share/fonts/truetype/liberation/LiberationMono-Bold.ttf",
    "Gothic": "/usr/share/fonts/opentype/ipafont-gothic/ipag.ttf",
    "DejaVu Sans": "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "DejaVu Sans Bold": "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf",
    "DejaVu Serif": "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf",
    "DejaVu Serif Bold": "/usr/share/fonts/truetype/dejavu/DejaVuSerif-Bold.ttf",
    "Mincho": "/usr/share/fonts/opentype/ipafont-mincho/ipamp.ttf",
}


class Sheet:
    """A ReportLab page measured in points from its top left corner."""

    def __init__(self, font: str = "Helvetica", *, wide: bool = False, title: str = "") -> None:
        self._buffer = io.BytesIO()
        self.width, self.height = landscape(A4) if wide else A4
        self.canvas = Canvas(self._buffer, pagesize=(self.width, self.height), invariant=1)
        if title:
            self.canvas.setTitle(title)
        self.font = font

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: float = 9,
        *,
        bold: bool = False,
        align: str = "left",
        font: str | None = None,
        colour: tuple[float, float, float] = (0, 0, 0),
    ) -> None:
        name = registered(font or self.font, bold=bold)
        self.canvas.setFillColorRGB(*colour)
        self.canvas.setFont(name, size)
        draw = {
            "left": self.canvas.drawString,
            "right": self.canvas.drawRightString,
            "centre": self.canvas.drawCentredString,
        }
        draw[align](x, self.height - y, words)

    def lines(
        self,
        x: float,
        y: float,
        rows: list[str],
        size: float = 9,
        *,
        step: float = 0,
        bold_first: bool = False,
        align: str = "left",
    ) -> float:
        """Prints lines under each other and returns the next free y."""
        for i, row in enumerate(rows):
            self.text(x, y, row, size, bold=bold_first and i == 0, align=align)
            y += step or size * 1.25
        return y

    def wrapped(self, x: float, y: float, words: str, width: float, size: float = 9) -> float:
        """The words broken to a width; returns the next free y."""
        return self.lines(x, y, self.broken(words, width, size), size)

    def broken(self, words: str, width: float, size: float) -> list[str]:
        rows = [""]
        for word in words.split():
            trial = f"{rows[-1]} {word}".strip()
            if self.extent(trial, size) > width and rows[-1]:
                rows.append(word)
            else:
                rows[-1] = trial
        return rows

    def extent(self, words: str, size: float, *, bold: bool = False) -> float:
        return float(pdfmetrics.stringWidth(words, registered(self.font, bold=bold), size))

    def rule(
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        width: float = 0.6,
        colour: tuple[float, float, float] = (0, 0, 0),
    ) -> None:
        self.canvas.setLineWidth(width)
        self.canvas.setStrokeColorRGB(*colour)
        self.canvas.line(x0, self.height - y0, x1, self.height - y1)

    def box(
        self,
        x0: float,
        y0: float,
        x1: float,
        y1: float,
        width: float = 0.6,
        shade: float | None = None,
        colour: tuple[float, float, float] = (0, 0, 0),
    ) -> None:
        self.canvas.setLineWidth(width)
        self.canvas.setStrokeColorRGB(*colour)
        if shade is not None:
            self.canvas.setFillGray(shade)
        self.canvas.rect(
            x0, self.height - y1, x1 - x0, y1 - y0, stroke=1 if width else 0, fill=0 if shade is None else 1
        )

    def band(self, x0: float, y0: float, x1: float, y1: float, colour: tuple[float, float, float]) -> None:
        self.canvas.setFillColorRGB(*colour)
        self.canvas.rect(x0, self.height - y1, x1 - x0, y1 - y0, stroke=0, fill=1)

    def picture(self, image: Image.Image, x: float, y: float, height: float) -> None:
        width = height * image.width / image.height
        self.canvas.drawImage(ImageReader(image), x, self.height - y - height, width, height, mask="auto")

    def shape(self, shape: str, x: float, y: float, width: float, height: float) -> None:
        path = self.canvas.beginPath()
        for i, (px, py) in enumerate(outline(shape)):
            (path.lineTo if i else path.moveTo)(x + px * width, self.height - y - py * height)
        path.close()
        self.canvas.setLineWidth(1)
        self.canvas.setStrokeColorRGB(0, 0, 0)
        self.canvas.drawPath(path)

    def next_page(self) -> None:
        self.canvas.showPage()

    def pdf(self) -> bytes:
        self.canvas.showPage()
        self.canvas.save()
        return self._buffer.getvalue()


def registered(font: str, *, bold: bool = False) -> str:
    """The name under which ReportLab knows a font, registering an embedded one at first use."""
    if font in ("Helvetica", "Courier"):
        return f"{font}-Bold" if bold else font
    if font == "Times":
        return "Times-Bold" if bold else "Times-Roman"
    name = f"{font} Bold" if bold and f"{font} Bold" in FONT_FILES else font
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, FONT_FILES[name]))
    return name
