"""A drawn rectangle read again: the file's own words, both engines' where they differ, and no crash on anything."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from models.document import Document, Page, TextSource, Word
from models.geometry import Box
from pipeline.isolate import ChildEnded
from pipeline.limits import Limits
from pipeline.placing import Spot, lines_in, place_on
from pipeline.readings import Readings
from pipeline.reread import Reread, Rereader
from tests.test_read import printed

SHA = "a" * 64
WORDS = (
    Word("EVER", Box(10, 10, 30, 20)),
    Word("GIVEN", Box(35, 11, 60, 21)),
    Word("V.052W", Box(10, 25, 40, 35)),
    Word("EVER", Box(200, 500, 230, 510)),
)
PAGE = Page(1, 595.0, 842.0, WORDS, TextSource.TEXT_LAYER)


class Answering:
    """Stands for the reading process."""

    def __init__(self, answer: object) -> None:
        self.answer = answer
        self.asked: list[dict[str, Any]] = []

    def ask(self, request: dict[str, Any], _: bytes) -> Iterator[bytes]:
        self.asked.append(request)
        if isinstance(self.answer, Exception):
            raise self.answer
        yield json.dumps(self.answer).encode()

    def rest(self) -> None: ...


def rereader(folder: Path, answer: object, page: Page = PAGE) -> tuple[Rereader, Answering]:
    readings, child = Readings(folder), Answering(answer)
    readings.put(Document("invoice.pdf", SHA, (page,)), Limits())
    made = Rereader(Limits(), readings)
    made._child = child  # type: ignore[assignment]
    return made, child


def test_the_files_own_words_need_no_engine(tmp_path: Path) -> None:
    read, child = rereader(tmp_path, {})
    assert read(b"", SHA, 1, Box(0, 0, 100, 50)) == Reread(("EVER GIVEN\nV.052W",), TextSource.TEXT_LAYER)
    assert child.asked == []


def test_engines_that_agree_give_one_text(tmp_path: Path) -> None:
    read, child = rereader(tmp_path, {"rows": [["AB-1", "AB-1"]]}, replace(PAGE, source=TextSource.OCR, turned=90))
    assert read(b"", SHA, 1, Box(0, 0, 100, 50)).texts == ("AB-1",)
    assert (child.asked[0]["turned"], child.asked[0]["box"]) == (90, [0, 0, 100, 50])


def test_engines_that_differ_give_both_texts(tmp_path: Path) -> None:
    answer = {"rows": [["AB-1", "A8-1"], ["X", "X"]]}
    read, _ = rereader(tmp_path, answer, replace(PAGE, source=TextSource.OCR))
    assert read(b"", SHA, 1, Box(0, 0, 9, 9)).texts == ("AB-1\nX", "A8-1\nX")


def test_where_nothing_stands_there_is_no_text(tmp_path: Path) -> None:
    read, _ = rereader(tmp_path, {"rows": []})
    assert read(b"", SHA, 1, Box(300, 300, 309, 309)).texts == ()


@pytest.mark.parametrize("answer", [{"fault": "damaged"}, ChildEnded("timed_out")])
def test_what_cannot_be_read_is_said_and_kills_nothing(tmp_path: Path, answer: object) -> None:
    read, _ = rereader(tmp_path, answer, replace(PAGE, source=TextSource.OCR))
    with pytest.raises(ValueError, match="could not be read"):
        read(b"", SHA, 1, Box(0, 0, 9, 9))


@pytest.mark.parametrize("page", [0, 2])
def test_a_page_that_is_not_there_is_said(tmp_path: Path, page: int) -> None:
    read, _ = rereader(tmp_path, {})
    with pytest.raises(ValueError, match="no page"):
        read(b"", SHA, page, Box(0, 0, 9, 9))


def test_words_are_taken_line_by_line_as_displayed() -> None:
    moved = replace(PAGE, shown=(1.0, 0, 100, 0, 1, 0, 0, 0, 1))
    assert lines_in(moved, Box(100, 0, 200, 50)) == ("EVER GIVEN", "V.052W")
    assert lines_in(moved, Box(0, 0, 90, 50)) == ()


def test_a_text_is_found_where_its_very_words_stand_once() -> None:
    document = Document("invoice.pdf", SHA, (PAGE,))
    assert place_on(document, "EVER GIVEN V.052W") == Spot(1, (10, 10, 60, 35))
    assert place_on(document, "EVER") is None, "it stands there twice"
    assert place_on(document, "EVER", Spot(1, (190, 490, 240, 520))) == Spot(1, (200, 500, 230, 510))
    assert place_on(document, "EVER GREEN") is None
    assert place_on(document, "GIVE") is None
    assert place_on(document, " ") is None


@pytest.mark.ocr
def test_a_rectangle_of_a_picture_is_read_by_both_engines(tmp_path: Path) -> None:
    data = printed(("COMMERCIAL INVOICE", "Invoice No. AB-1201"))
    sha256 = hashlib.sha256(data).hexdigest()
    readings = Readings(tmp_path)
    page = Page(1, 595.0, 842.0, (), TextSource.OCR)
    readings.put(Document("invoice.pdf", sha256, (page,)), Limits())
    read = Rereader(Limits(), readings)
    try:
        assert read(data, sha256, 1, Box(134.5, 105, 220, 128)).texts == ("AB-1201",)
        with pytest.raises(ValueError, match="could not be read"):
            read(data, sha256, 1, Box(900, 900, 950, 950))
    finally:
        read.close()


def test_the_engines_are_warmed_for_the_sizes_of_rectangles(tmp_path: Path) -> None:
    made, child = rereader(tmp_path, {})
    made._load()
    assert [asked["do"] for asked in child.asked] == ["warm_region"]
