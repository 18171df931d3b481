"""Pictures of pages: geometry without engines, and a few short readings with them (marked ocr)."""

from __future__ import annotations

import io

import cv2
import numpy as np
import pypdfium2 as pdfium
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from models.document import Document, FigureKind, Page, TextSource
from models.geometry import Box
from pipeline import image
from pipeline.figures import drawn
from pipeline.pieces import DPI
from pipeline.read import read_document
from tests.test_read import LINES, printed

WHITE = np.full((1754, 1240, 3), 255, np.uint8)


def scanned(rotation: int = 0, tilt: float = 0.0) -> Image.Image:
    page = pdfium.PdfDocument(printed())[0].render(scale=200 / 72).to_pil().convert("L")
    return page.rotate(-rotation, expand=True).rotate(-tilt, fillcolor=255)


def as_pdf(picture: Image.Image, over: tuple[str, ...] = ()) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    canvas.drawImage(ImageReader(picture), 0, 0, 595, 842)
    for i, line in enumerate(over):
        text = canvas.beginText(72, 742 - 20 * i)
        text.setTextRenderMode(3)
        text.textLine(line)
        canvas.drawText(text)
    canvas.save()
    return out.getvalue()


def read(data: bytes, name: str = "scan.pdf") -> Page:
    reading = read_document(name, data)
    assert isinstance(reading, Document), reading
    return reading.pages[0]


def text(page: Page) -> str:
    return " ".join(w.text for w in page.words)


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_turning_back_finds_every_pixel_again(degrees: int) -> None:
    picture = np.arange(60, dtype=np.uint8).reshape(4, 5, 3)
    flat = image.turn(picture, degrees)
    for y, x in ((0, 0), (flat.picture.shape[0] - 1, 0)):
        source = flat.matrix @ (x + 0.5, y + 0.5, 1)
        assert (flat.picture[y, x] == picture[int(source[1]), int(source[0])]).all()


def test_a_sheet_on_a_dark_table_is_cut_out_and_a_full_scan_is_not() -> None:
    table = np.full((1000, 800, 3), 60, np.uint8)
    cv2.fillConvexPoly(table, np.array([[140, 80], [690, 95], [700, 890], [120, 880]], np.int32), (235, 235, 235))
    flat = image.cut_out_paper(table).picture
    assert flat.shape[0] / flat.shape[1] == pytest.approx(1.414, abs=0.02)
    assert (flat < 150).mean() < 0.01
    assert image.cut_out_paper(WHITE).picture is WHITE


def test_a_shadow_at_the_edge_is_still_paper() -> None:
    shades = np.interp(np.arange(800), [0, 160, 800], [120, 240, 240]).astype(np.uint8)
    scan = np.repeat(np.tile(shades, (1130, 1))[:, :, None], 3, axis=2)
    assert image.cut_out_paper(scan).picture is scan


@pytest.mark.parametrize("bands", [[slice(0, 100)], [slice(0, 100), slice(1060, 1130)]])
def test_a_coloured_band_across_the_sheet_is_still_paper(bands: list[slice]) -> None:
    scan = np.full((1130, 800, 3), 250, np.uint8)
    for band in bands:
        scan[band] = (120, 60, 30)
    assert image.cut_out_paper(scan).picture is scan


@pytest.mark.parametrize(
    ("points", "name"),
    [
        ([(300, 200), (400, 280), (300, 360), (200, 280)], "diamond"),
        ([(300, 200), (400, 360), (200, 360)], "triangle"),
        ([(250, 200), (350, 200), (400, 280), (350, 360), (250, 360), (200, 280)], "hexagon"),
        ([(200, 200), (380, 200), (380, 380), (200, 380)], "square"),
    ],
)
def test_a_drawn_outline_is_named_by_its_shape(points: list[tuple[int, int]], name: str) -> None:
    picture = WHITE.copy()
    cv2.polylines(picture, [np.array(points, np.int32)], True, (0, 0, 0), 3, cv2.LINE_AA)
    (figure,) = (f for f in drawn(picture, ()).figures if f.kind is FigureKind.SHAPE)
    assert figure.shape == name
    assert figure.box.x0 == pytest.approx(200 * 72 / DPI, abs=3)


def test_a_red_ring_is_a_seal_and_long_lines_are_rulings() -> None:
    picture = WHITE.copy()
    cv2.circle(picture, (600, 600), 60, (40, 40, 210), 5)
    cv2.line(picture, (100, 900), (1100, 900), (0, 0, 0), 2)
    found = drawn(picture, ())
    assert [f.kind for f in found.figures] == [FigureKind.SEAL]
    assert [r for r in found.rulings if r.width > 400] == [found.rulings[0]]


def test_only_red_light_is_left_where_a_seal_was() -> None:
    picture = WHITE.copy()
    picture[600:660, 500:700] = (60, 60, 220)
    picture[620:640, 550:600] = (0, 0, 0)
    clean = image.without_red(picture, [(490, 590, 710, 670)])
    assert clean[605, 510].min() > 240
    assert clean[630, 575].max() < 20


def test_boxes_of_a_straightened_page_lead_back_to_the_page_as_shown() -> None:
    page = Page(1, 595.0, 842.0, (), TextSource.OCR, shown=(1.0, 0.0, 10.0, 0.0, 1.0, -5.0, 0.0, 0.0, 1.0))
    assert page.as_shown(Box(1, 20, 3, 40)) == Box(11, 15, 13, 35)


@pytest.mark.ocr
@pytest.mark.parametrize(("rotation", "tilt"), [(0, 0.0), (180, 0.0), (90, 1.5)])
def test_a_scan_is_read_however_it_was_fed(rotation: int, tilt: float) -> None:
    picture, out = scanned(rotation, tilt), io.BytesIO()
    picture.save(out, "PNG", dpi=(200, 200))
    page = read(out.getvalue(), "scan.png")
    assert page.source is TextSource.OCR
    assert page.turned == (360 - rotation) % 360
    assert text(page) == " ".join(LINES)
    assert page.words[0].box.x0 == pytest.approx(72, abs=12)


@pytest.mark.ocr
def test_the_picture_decides_against_the_invisible_text_of_another_document() -> None:
    page = read(as_pdf(scanned(), over=("PROFORMA INVOICE", "Invoice No. ZZ-9999", "TOTAL 9,999.00 EUR")))
    assert page.doubt == "invisible"
    assert text(page) == " ".join(LINES)


@pytest.mark.ocr
def test_a_layer_of_shifted_characters_is_not_believed() -> None:
    shifted = tuple("".join(chr(ord(c) + 3) if c.isalnum() else c for c in line * 2) for line in LINES * 4)
    assert read(printed(shifted)).doubt == "garbage"
