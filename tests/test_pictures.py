"""Page pictures: drawn once, upright, in the size of the reading."""

from __future__ import annotations

from pathlib import Path

from models.document import Document, Page, TextSource
from pipeline.blobs import Blobs
from pipeline.limits import Limits
from pipeline.readings import Readings
from review_ui.case.pictures import Pictures, upright
from tests.desk import PDF, png


def size_of(picture: bytes) -> tuple[int, int]:
    return int.from_bytes(picture[16:20], "big"), int.from_bytes(picture[20:24], "big")


def pictures(folder: Path, drawn: list[tuple[int, float]], turned: int | None = None) -> tuple[Pictures, str]:
    blobs, readings = Blobs(folder / "blobs"), Readings(folder / "readings")
    sha256 = blobs.put(PDF)
    if turned is not None:
        page = Page(1, 842.0, 595.0, (), TextSource.OCR, turned=turned)
        readings.put(Document("a.pdf", sha256, (page,)), Limits())

    def render(data: bytes, number: int, dpi: float) -> bytes:
        assert data == PDF
        drawn.append((number, dpi))
        return png(20, 30)

    return Pictures(folder / "pictures", blobs, render, readings, Limits()), sha256


def test_a_page_is_drawn_once(tmp_path: Path) -> None:
    drawn: list[tuple[int, float]] = []
    made, sha256 = pictures(tmp_path, drawn)
    assert made.page(sha256, 1, 150) == made.page(sha256, 1, 150)
    made.page(sha256, 1, 300)
    assert drawn == [(1, 150), (1, 300)]


def test_a_sheet_that_was_scanned_sideways_is_shown_upright(tmp_path: Path) -> None:
    made, sha256 = pictures(tmp_path, [], turned=90)
    assert size_of(made.page(sha256, 1, 150)) == (30, 20)
    assert made.size(sha256, 1) == (842.0, 595.0)


def test_without_a_reading_the_size_is_that_of_the_picture(tmp_path: Path) -> None:
    made, sha256 = pictures(tmp_path, [])
    assert made.size(sha256, 1) == (20 / 150 * 72, 30 / 150 * 72)


def test_turning_by_nothing_changes_nothing() -> None:
    assert upright(png(2, 3), 0) == png(2, 3)
    assert size_of(upright(png(2, 3), 270)) == (3, 2)
