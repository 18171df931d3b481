"""The reader as a whole: good files, hostile files, killed and slow children. Files are made here."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from models.document import Document, TextSource, Unreadable
from models.errors import FILE_FAULTS
from pipeline.isolate import resident
from pipeline.limits import MIB, Limits
from pipeline.read import Reader, Reading, read_document, render_page
from pipeline.readings import Readings

LINES = (
    "COMMERCIAL INVOICE",
    "Invoice No. AB-1201",
    "Date of order 2026-11-01",
    "TOTAL 1,250.00 USD",
    "Country of origin",
)


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    with Reader(Limits(page_seconds=30, file_seconds=60, pages=5)) as reader:
        yield reader


def printed(lines: tuple[str, ...] = LINES, rotation: int = 0, mode: int = 0, key: str | None = None) -> bytes:
    """A page of text; `mode` is the rendering mode, 3 being invisible."""
    out = io.BytesIO()
    encrypt = StandardEncryption(key, ownerPassword="owner") if key else None
    canvas = Canvas(out, pagesize=(595, 842), encrypt=encrypt, invariant=1)
    for i, line in enumerate(lines):
        text = canvas.beginText(72, 742 - 20 * i)
        text.setTextRenderMode(mode)
        text.textLine(line)
        canvas.drawText(text)
    canvas.save()
    return turned(out.getvalue(), rotation) if rotation else out.getvalue()


def turned(data: bytes, rotation: int) -> bytes:
    whole, out = pdfium.PdfDocument(data), io.BytesIO()
    whole[0].set_rotation(rotation)
    whole.save(out)
    return out.getvalue()


def code(reading: Reading) -> str:
    assert isinstance(reading, Unreadable), reading
    assert reading.code in FILE_FAULTS, "every fault has words for people"
    return reading.code


def document(reading: Reading) -> Document:
    assert isinstance(reading, Document), reading
    return reading


def test_a_printed_page_is_read_from_its_text_layer(reader: Reader) -> None:
    (page,) = document(reader.read("a.pdf", printed())).pages
    assert page.source is TextSource.TEXT_LAYER
    assert [w.text for w in page.words][:3] == ["COMMERCIAL", "INVOICE", "Invoice"]
    assert 68 < page.words[0].box.x0 < 76
    assert 85 < page.words[0].box.y1 < 106


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_a_page_whose_text_lies_on_its_side_is_turned_upright(reader: Reader, rotation: int) -> None:
    (page,) = document(reader.read("a.pdf", printed(rotation=rotation))).pages
    word = next(w for w in page.words if w.text == "COMMERCIAL")
    assert page.turned == 360 - rotation
    assert (round(page.width), round(page.height)) == (595, 842)
    assert word.box.width > 3 * word.box.height
    assert word.box.x0 == pytest.approx(72, abs=3)


@pytest.mark.parametrize("rotation", [90, 270])
def test_boxes_follow_a_page_that_is_displayed_turned(reader: Reader, rotation: int) -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842))
    canvas.translate(*((595, 0) if rotation == 90 else (0, 842)))
    canvas.rotate(rotation)
    for i, line in enumerate(LINES):
        canvas.drawString(72, 500 - 20 * i, line)
    canvas.save()
    (page,) = document(reader.read("a.pdf", turned(out.getvalue(), rotation))).pages
    assert (page.turned, round(page.width), round(page.height)) == (0, 842, 595)
    assert page.words[0].box.x0 == pytest.approx(72, abs=3)
    assert page.words[0].box.y1 == pytest.approx(97, abs=5)


def typed_apart(parts: tuple[str, ...], blank: float, letters: float = 0.0, late: int | None = None) -> bytes:
    """A line with that much white between its parts and its letters, in points, and no blank in the text itself; the
    part `late` is drawn after all others."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    canvas.setFont("Helvetica", 14)
    for i, line in enumerate(LINES):
        canvas.drawString(72, 742 - 20 * i, line)
    widths = [canvas.stringWidth(part, "Helvetica", 14) + letters * len(part) + blank for part in parts]
    placed = [(72.0 + sum(widths[:i]), part) for i, part in enumerate(parts)]
    for i in sorted(range(len(parts)), key=lambda i: i == late):
        canvas.drawString(placed[i][0], 500, placed[i][1], charSpace=letters)
    canvas.save()
    return out.getvalue()


def test_a_blank_that_kerning_narrowed_parts_words(reader: Reader) -> None:
    (page,) = document(reader.read("a.pdf", typed_apart(("KAISHA", "ASAGIRI"), blank=1.9))).pages
    assert {"KAISHA", "ASAGIRI"} <= {w.text for w in page.words}


def test_parts_of_a_word_that_are_drawn_one_by_one_are_one_word(reader: Reader) -> None:
    (page,) = document(reader.read("a.pdf", typed_apart(("ALBERTIN", "A", "RO"), blank=0.0, late=1))).pages
    assert "ALBERTINARO" in {w.text for w in page.words}


def test_letters_set_apart_are_no_words(reader: Reader) -> None:
    (page,) = document(reader.read("a.pdf", typed_apart(("ASA", "GIRI"), blank=0.0, letters=1.9))).pages
    assert "ASAGIRI" in {w.text for w in page.words}


def test_boxes_are_counted_from_the_crop_box(reader: Reader) -> None:
    whole = pdfium.PdfDocument(printed())
    whole[0].set_cropbox(50, 400, 595, 842)
    out = io.BytesIO()
    whole.save(out)
    (page,) = document(reader.read("a.pdf", out.getvalue())).pages
    assert (round(page.width), round(page.height)) == (545, 442)
    assert 18 < page.words[0].box.x0 < 26


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "empty_file"),
        (b"PK\x03\x04 not a document at all", "unsupported_format"),
        (b"<html><script>alert(1)</script></html>", "unsupported_format"),
        (printed(key="secret"), "encrypted"),
        (printed()[:300], "truncated"),
        (b"%PDF-1.7\n" + b"\x00" * 5000, "truncated"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, "damaged"),
        (b"\xff\xd8\xff\xe0" + b"\x00" * 40, "damaged"),
    ],
)
def test_what_cannot_be_read_has_a_name(reader: Reader, data: bytes, expected: str) -> None:
    assert code(reader.read("upload.pdf", data)) == expected


def test_an_empty_password_is_no_secret(reader: Reader) -> None:
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("", ownerPassword="owner"))
    for i, line in enumerate(LINES):
        canvas.drawString(72, 700 - 20 * i, line)
    canvas.save()
    assert document(reader.read("a.pdf", out.getvalue())).pages[0].words


def test_the_extension_does_not_decide_what_a_file_is(reader: Reader) -> None:
    assert document(reader.read("scan.png", printed())).pages[0].source is TextSource.TEXT_LAYER


def test_more_pages_than_allowed_are_refused_before_they_are_read(reader: Reader) -> None:
    out = io.BytesIO()
    canvas = Canvas(out)
    for _ in range(6):
        canvas.showPage()
    canvas.save()
    assert code(reader.read("a.pdf", out.getvalue())) == "too_many_pages"


def test_a_picture_of_thirty_thousand_pixels_is_refused_by_its_header(reader: Reader) -> None:
    out = io.BytesIO()
    Image.new("1", (30_000, 30_000)).save(out, "PNG")
    assert code(reader.read("a.png", out.getvalue())) == "too_large_picture"


def test_a_page_larger_than_any_paper_is_refused_before_it_is_rendered(reader: Reader) -> None:
    out = io.BytesIO()
    Canvas(out, pagesize=(14_400 * 20, 14_400 * 20)).save()
    empty = reader.read("a.pdf", out.getvalue())
    assert isinstance(empty, Document) or empty.code in ("too_large_picture", "no_pages", "damaged")


def test_a_file_larger_than_allowed_never_reaches_a_child() -> None:
    with Reader(Limits(bytes=100)) as small:
        assert code(small.read("a.pdf", printed())) == "too_large_file"
        assert small.processes() == []


def test_the_next_file_is_read_after_a_child_was_killed() -> None:
    with Reader(Limits(page_seconds=0.0)) as hasty:
        assert code(hasty.read("a.pdf", printed())) == "timed_out"
        hasty.limits = Limits()
        for child in hasty._all:
            child.limits = hasty.limits
        assert document(hasty.read("a.pdf", printed())).pages


def test_content_that_ends_its_reader_twice_is_quarantined(tmp_path: Path) -> None:
    kept = Readings(tmp_path)
    with Reader(Limits(page_seconds=0.0), kept) as hasty:
        assert [code(hasty.read("a.pdf", printed())) for _ in range(3)] == ["timed_out", "timed_out", "quarantined"]


def test_too_little_memory_is_a_named_fault() -> None:
    assert code(read_document("a.pdf", printed(), Limits(memory=1))) == "out_of_memory"


def test_a_page_is_shown_as_a_picture() -> None:
    with Image.open(io.BytesIO(render_page(printed(rotation=90), 1, 72))) as picture:
        assert picture.size == (842, 595)


def test_a_page_that_is_not_there_cannot_be_shown() -> None:
    with pytest.raises(ValueError, match="page 2"):
        render_page(printed(), 2)


def test_a_file_asked_for_twice_at_a_time_is_read_once() -> None:
    with Reader() as reader:
        first, second = reader.submit("a.pdf", printed()), reader.submit("a.pdf", printed())
        assert first is second  # the child has not even started by now
        assert isinstance(first.result(), Document)
        again = reader.submit("a.pdf", printed())
        assert again is not first
        assert isinstance(again.result(), Document)


def test_the_engines_are_loaded_ahead_and_files_are_read_after_it() -> None:
    with Reader() as reader:
        reader.warm_engines()
        assert isinstance(reader.submit("a.pdf", printed()).result(), Document)
        (child,) = reader.processes()
        assert resident(child) > 200 * MIB  # a child that has only read text layers holds about half of it
