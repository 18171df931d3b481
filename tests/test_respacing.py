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
        ("SABLEVOY.NO.018W", "SABLE VOY.NO. 018W"),
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


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("Date:03-MAY-26", "Date: 03-MAY-26"),
        ("日付：2026年5月3日", "日付： 2026年5月3日"),
        ("INVOICE NO.AB-12345", "INVOICE NO. AB-12345"),
        ("L/C NO.LC12345/26", "L/C NO. LC12345/26"),
        ("Vessel.........HERON", "Vessel ......... HERON"),
        ("Loading:KOBE", "Loading: KOBE"),
    ],
)
def test_a_label_printed_in_one_piece_with_its_value_is_parted_everywhere(printed: str, meant: str) -> None:
    assert " ".join(words(printed, TextSource.TEXT_LAYER)) == meant


@pytest.mark.parametrize(
    "text", ["http://example.jp", "10:30", "NO.", "Model:", "A.B.C.", "EN10088-3:2014", "NOTE", "No.5-3"]
)
def test_what_is_one_word_stays_one_word(text: str) -> None:
    assert words(text, TextSource.TEXT_LAYER) == [text]


def test_the_parts_share_the_box_of_the_word() -> None:
    (whole,) = typed_page("KGSGross").words
    left, right = respaced(typed_page("KGSGross", TextSource.OCR)).words
    assert (left.box.x0, right.box.x1) == (whole.box.x0, whole.box.x1)
    assert left.box.x1 == right.box.x0
