"""Typed words that stand for a signature."""

from __future__ import annotations

import pytest

from extractors.conformed import is_conformed
from extractors.signature import SignatureBlock, find_signature
from models.document import Figure, FigureKind
from models.field import Field
from models.geometry import Box
from tests.printed_pages import Printed, document_of, page_of

BLOCK: list[Printed] = [(330, 600, "SAKURA CO., LTD."), (330, 660, "Taro Yamada"), (330, 674, "Export Manager")]


def signed(words: str, figures: tuple[Figure, ...] = ()) -> SignatureBlock:
    page = page_of([(60, 40, "SAKURA CO., LTD."), *BLOCK, (334, 640, words)], figures)
    return find_signature(document_of(page), Field.typed("SAKURA CO., LTD."))


@pytest.mark.parametrize(
    "words",
    [
        "/s/ Taro Yamada",
        "Is/ Taro Yamada",
        "(signed)",
        "(Sgd.)",
        "Electronically signed by Taro Yamada",
        "Signed electronically",
    ],
)
def test_words_that_stand_for_a_signature_are_a_printed_one(words: str) -> None:
    block = signed(words)
    assert block.signature is not None
    assert block.signatory is not None
    assert block.title is not None
    assert (block.signature.value, block.signatory.value, block.title.value) == (
        "printed",
        "Taro Yamada",
        "Export Manager",
    )


def test_a_pen_over_the_word_signed_is_handwriting() -> None:
    pen = Figure(FigureKind.HANDWRITING, Box(340, 615, 420, 650))
    found = signed("(signed)", (pen,)).signature
    assert found is not None
    assert found.value == "handwritten"


@pytest.mark.parametrize("words", ["Signed by", "Signed", "Signature", "Is Taro Yamada", "Taro Yamada"])
def test_labels_and_names_are_no_signature(words: str) -> None:
    assert not is_conformed(page_of([(330, 600, words)]).words)
