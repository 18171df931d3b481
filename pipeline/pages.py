"""Reads every page of one file, in the child process: the text layer where it can be trusted, else the picture."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import cv2
import pypdfium2 as pdfium

from models.document import Page, TextSource, Word
from models.document_json import Json, page_to_json
from models.geometry import Box
from pipeline.limits import Limits
from pipeline.ocr import PaddleReader, Picture, words_of
from pipeline.open import format_of, open_page, open_pdf, render, scans
from pipeline.textlayer import text_layer

SCAN_DPI = 300
A4 = (595.28, 841.89)


def read_pages(data: bytes, limits: Limits) -> Iterator[Json]:
    """One JSON object a page, as soon as it is read."""
    kind = format_of(data)
    if kind == "PDF":
        document = open_pdf(data, limits)
        for index in range(len(document)):
            page = open_page(document, index)
            yield page_to_json(_pdf_page(page, index + 1, limits))
            page.close()
        return
    for number, scan in enumerate(scans(data, kind, limits), 1):
        height, width = scan.picture.shape[:2]
        dpi = scan.dpi or (width / A4[0] * 72,) * 2
        yield page_to_json(_picture_page(scan.picture, number, width / dpi[0] * 72, height / dpi[1] * 72, None, limits))


def _pdf_page(page: pdfium.PdfPage, number: int, limits: Limits) -> Page:
    layer = text_layer(page)
    width, height = page.get_size()
    doubt = None
    if layer.glyphs < 5:
        doubt = "no_text"
    elif layer.invisible > layer.glyphs / 2:
        doubt = "invisible"
    elif layer.unmapped > layer.glyphs / 5:
        doubt = "unmapped"
    if doubt is None:
        return Page(number, width, height, layer.words, TextSource.TEXT_LAYER)
    return _picture_page(render(page, SCAN_DPI, limits, number), number, width, height, doubt, limits)


def _picture_page(picture: Picture, number: int, width: float, height: float, doubt: str | None, limits: Limits) -> Page:
    lines = _reader(limits.engine).lines(picture)
    sx, sy = width / picture.shape[1], height / picture.shape[0]
    words = tuple(_scaled(w, sx, sy) for line in lines for w in words_of(line))
    return Page(number, width, height, words, TextSource.OCR, doubt=doubt)


def _scaled(word: Word, sx: float, sy: float) -> Word:
    b = word.box
    return Word(word.text, Box(b.x0 * sx, b.y0 * sy, b.x1 * sx, b.y1 * sy), word.confidence, word.alternative)


@cache
def _reader(engine: str) -> PaddleReader:
    cv2.setNumThreads(1)
    return PaddleReader(engine)
