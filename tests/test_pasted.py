"""Words of pictures pasted into a page with a text layer, and small signatures among its ink."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import pytest

from models.document import Figure, FigureKind, Word
from models.geometry import Box
from pipeline import pasted
from pipeline.figures import drawn
from pipeline.image import Picture
from pipeline.pasted import pasted_words, without_print
from pipeline.pieces import PT
from pipeline.second import Reading


def sheet(*printed: tuple[float, float, str]) -> Picture:
    """A white page of 300 x 200 points at 150 dpi with letters at places in points."""
    picture = np.full((round(200 * PT), round(300 * PT), 3), 255, np.uint8)
    for x, y, text in printed:
        cv2.putText(picture, text, (round(x * PT), round(y * PT)), cv2.FONT_HERSHEY_SIMPLEX, 0.7, (0, 0, 0), 2)
    return picture


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Makes the engine read every row as "C/NO. 1-9", and counts the rows that it was given."""
    given: list[int] = []

    def read_lines(crops: Sequence[Picture]) -> list[tuple[Reading, ...]]:
        given.append(len(crops))
        return [(Reading("C/NO.", 0.9), Reading("1-9", 0.9)) for _ in crops]

    monkeypatch.setattr(pasted, "read_lines", read_lines)
    return given


def test_rows_of_letters_in_no_word_are_read_where_they_stand(reads: list[int]) -> None:
    found = pasted_words(sheet((40, 60, "C/NO. 1-9")), (), (), ())
    assert [w.text for w in found] == ["C/NO.", "1-9"]
    assert found[0].box.x1 < found[1].box.x0
    assert all(35 < w.box.x0 < 140 and 40 < w.box.y0 < 62 for w in found)
    assert all(w.confidence < 0.9 for w in found)


def test_words_of_the_layer_are_not_read_again(reads: list[int]) -> None:
    layer = (Word("C/NO. 1-9", Box(35, 45, 150, 66)),)
    assert pasted_words(sheet((40, 60, "C/NO. 1-9")), layer, (), ()) == []
    assert sum(reads) == 0


def test_ink_of_a_pen_is_not_read(reads: list[int]) -> None:
    pen = (Figure(FigureKind.HANDWRITING, Box(35, 45, 150, 66)),)
    assert pasted_words(sheet((40, 60, "C/NO. 1-9")), (), (), pen) == []


def test_a_page_full_of_unread_rows_is_left_to_the_engines(reads: list[int]) -> None:
    rows = [(40.0, 12.0 + 12 * i, "C/NO. 1-9") for i in range(15)]
    assert pasted_words(sheet(*rows), (), (), ()) == []


def test_a_doubtful_row_gives_no_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pasted, "read_lines", lambda crops: [(Reading("Wxq", 0.5),) for _ in crops])
    assert pasted_words(sheet((40, 60, "C/NO. 1-9")), (), (), ()) == []


def test_without_the_engine_the_layer_has_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(crops: Sequence[Picture]) -> list[tuple[Reading, ...]]:
        raise OSError("tesseract is not installed")

    monkeypatch.setattr(pasted, "read_lines", absent)
    assert pasted_words(sheet((40, 60, "C/NO. 1-9")), (), (), ()) == []


def test_a_row_read_in_capitals_is_no_printed_signature_but_a_name_may_be() -> None:
    row = Figure(FigureKind.SCRIPT, Box(40, 50, 140, 62))
    assert without_print((row,), [Word("KUALA", Box(40, 50, 88, 62)), Word("LUMPUR", Box(92, 50, 140, 62))]) == ()
    assert without_print((row,), [Word("Taro", Box(40, 50, 88, 62)), Word("Yamada", Box(92, 50, 140, 62))]) == (row,)


def zigzag(height: float) -> Picture:
    picture = sheet()
    points = [(40 + 5 * i, 60 + (height if i % 2 else 0)) for i in range(10)]
    path = np.array([[round(x * PT), round(y * PT)] for x, y in points], np.int32)
    cv2.polylines(picture, [path], False, (60, 20, 20), 2, cv2.LINE_AA)
    return picture


def test_a_small_flat_flourish_is_handwriting() -> None:
    kinds = [f.kind for f in drawn(zigzag(10), ()).figures]
    assert kinds == [FigureKind.HANDWRITING]


def test_a_wavy_rule_is_no_handwriting() -> None:
    assert FigureKind.HANDWRITING not in [f.kind for f in drawn(zigzag(4), ()).figures]
