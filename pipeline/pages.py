"""Reads every page of one file, in the child process: the text layer where it can be trusted, else the picture."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from models.document import Page, TextSource
from models.document_json import Json, page_to_json
from pipeline.limits import Limits
from pipeline.open import Fault, format_of, open_page, open_pdf, render, scans
from pipeline.plumber import characters, disagree
from pipeline.textlayer import TextLayer, sideways, text_layer

SCAN_DPI = 300
LOOK_DPI = 150
A4_LONG = 841.89
UNREAD = 60  # letters of ink in no word, from which on a layer leaves too much out


def read_pages(data: bytes, limits: Limits) -> Iterator[Json]:
    """One JSON object a page, as soon as it is read."""
    kind = format_of(data)
    pages = _pdf_pages(data, limits) if kind == "PDF" else _picture_pages(data, kind, limits)
    words = 0
    for page in pages:
        words += len(page.words)
        if words > limits.words:
            raise Fault("too_much_text", page.number)
        yield page_to_json(page)


def _pdf_pages(data: bytes, limits: Limits) -> Iterator[Page]:
    document = open_pdf(data, limits)
    for index in range(len(document)):
        page = open_page(document, index)
        yield _pdf_page(page, index + 1, limits, partial(characters, data, index + 1))
        page.close()


def _picture_pages(data: bytes, kind: str, limits: Limits) -> Iterator[Page]:
    from pipeline.image import square_pixels
    from pipeline.scan import read_picture

    for number, scan in enumerate(scans(data, kind, limits), 1):
        height, width = scan.picture.shape[:2]
        dpi = scan.dpi or (max(height, width) / A4_LONG * 72,) * 2
        size = (width / dpi[0] * 72, height / dpi[1] * 72)
        yield read_picture(square_pixels(scan.picture, dpi), number, size, limits)


def _pdf_page(page: pdfium.PdfPage, number: int, limits: Limits, other: Callable[[], str | None]) -> Page:
    """`other` is what a second parser makes of the page's text layer; asked only where the layer would be used."""
    turned = sideways(page)
    if turned:
        page.set_rotation((page.get_rotation() + turned) % 360)
    read = _page(page, number, limits, other)
    return replace(read, turned=(read.turned + turned) % 360)


def _page(page: pdfium.PdfPage, number: int, limits: Limits, other: Callable[[], str | None]) -> Page:
    from pipeline.trust import blind_doubt

    layer = text_layer(page)
    doubt = blind_doubt(layer, _is_scan(page))
    if doubt is None:
        trusted = _layered(page, layer, number, limits)
        if isinstance(trusted, Page) and not disagree(layer.text, other()):
            return trusted
        doubt = "parsers_disagree" if isinstance(trusted, Page) else trusted
    elif doubt == "no_text" and _blank(page):
        width, height = page.get_size()
        return Page(number, width, height, (), TextSource.TEXT_LAYER)
    return _scanned(page, number, limits, doubt)


def _layered(page: pdfium.PdfPage, layer: TextLayer, number: int, limits: Limits) -> Page | str:
    """The page by its text layer, or what speaks against it once the page is looked at."""
    from pipeline import trust
    from pipeline.figures import DARK, drawn
    from pipeline.image import ink
    from pipeline.pasted import pasted_words, without_print

    if not trust.plausible(layer.text):
        return "garbage"
    picture = render(page, LOOK_DPI, limits, number)
    scale = picture.shape[1] / page.get_width()
    words = trust.seen(picture, layer.words, scale)
    if len(words) < 0.8 * len(layer.words):
        return "no_ink"
    marks = drawn(picture, words)
    (dark,) = ink(picture, DARK)
    pasted = pasted_words(picture, words, marks.rulings, marks.figures) if limits.tesseract else []
    if trust.unread(dark, [*words, *pasted], [*marks.rulings, *(f.box for f in marks.figures)], scale) > UNREAD:
        return "unread_ink"
    figures = without_print(marks.figures, pasted)
    width, height = page.get_size()
    return Page(number, width, height, (*words, *pasted), TextSource.TEXT_LAYER, marks.rulings, figures)


def _scanned(page: pdfium.PdfPage, number: int, limits: Limits, doubt: str) -> Page:
    from pipeline.scan import read_picture

    return read_picture(render(page, SCAN_DPI, limits, number), number, page.get_size(), limits, doubt)


def _is_scan(page: pdfium.PdfPage) -> bool:
    """Whether pictures cover most of the page: one, or the strips that some scanners make of it."""
    width, height = page.get_size()
    covered = 0.0
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = item.get_bounds()
        covered += max(0.0, right - left) * max(0.0, top - bottom)
    return bool(covered > 0.8 * width * height)


def _blank(page: pdfium.PdfPage) -> bool:
    return next(iter(page.get_objects(max_depth=2)), None) is None
