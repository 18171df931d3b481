"""The lean of a scanned page."""

from dataclasses import replace

from extractors.rows import page_rows
from extractors.tilt import tilt
from models.document import Page, TextSource
from models.geometry import Box
from tests.builders import typed_page

TEXT = "\n".join(
    f"ITEM NUMBER {n:02}            {n * 7} PCS             {n}.50            {n * 12}.00" for n in range(10, 30)
)


def leaning(slope: float) -> Page:
    page = typed_page(TEXT, TextSource.OCR)
    down = [(w, slope * w.box.cx) for w in page.words]
    words = (replace(w, box=Box(w.box.x0, w.box.y0 + d, w.box.x1, w.box.y1 + d)) for w, d in down)
    return replace(page, words=tuple(words))


def test_finds_the_slope_of_a_leaning_page() -> None:
    assert abs(tilt(leaning(0.03)) - 0.03) <= 0.005
    assert abs(tilt(leaning(-0.03)) + 0.03) <= 0.005


def test_a_level_page_does_not_lean() -> None:
    assert tilt(leaning(0.0)) == 0.0


def test_printed_text_is_never_tilted() -> None:
    assert tilt(replace(leaning(0.03), source=TextSource.TEXT_LAYER)) == 0.0


def test_lines_of_a_leaning_page_hold_together() -> None:
    rows = page_rows(leaning(0.04))
    assert len(rows) == 20
    assert rows[0][0].text == "ITEM NUMBER 10"
    assert rows[0][-1].text == "120.00"
