"""Blanks that the reader swallowed."""

from __future__ import annotations

import pytest

from extractors.respacing import respaced
from models.document import TextSource
from tests.builders import typed_page


def words(text: str, source: TextSource = TextSource.OCR) -> list[str]:
    return [w.text for w in respaced(typed_page(text, source)).words]


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Date23-SEP-2026", "Date 23-SEP-2026"),
        ("EXP04811-A-2Date:", "EXP04811-A-2 Date:"),
        ("toVALPARAISO,", "to VALPARAISO,"),
        ("SABLEVOY.NO.018W", "SABLE VOY.NO.018W"),
        ("ORDER,60%T/T", "ORDER, 60% T/T"),
        ("KGSGross", "KGS Gross"),
        ("OUTFITTERSLTD.", "OUTFITTERS LTD."),
    ],
)
def test_parts_what_was_glued(read: str, meant: str) -> None:
    assert " ".join(words(read)) == meant


@pytest.mark.parametrize(
    "text", ["INV004977", "C/NO.1-6", "US$2,167.00", "MELBOURNE,", "1,060", "TOKYO", "CO.,LTD.", "McDonald"]
)
def test_leaves_whole_words_alone(text: str) -> None:
    assert "".join(words(text)) == text
    assert len(words(text)) == 1 or text == "CO.,LTD."


def test_a_text_layer_is_taken_as_it_is() -> None:
    assert words("Date23-SEP-2026", TextSource.TEXT_LAYER) == ["Date23-SEP-2026"]


def test_the_parts_share_the_box_of_the_word() -> None:
    (whole,) = typed_page("KGSGross").words
    left, right = respaced(typed_page("KGSGross", TextSource.OCR)).words
    assert (left.box.x0, right.box.x1) == (whole.box.x0, whole.box.x1)
    assert left.box.x1 == right.box.x0
