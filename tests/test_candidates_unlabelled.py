"""What an invoice says without a label."""

from __future__ import annotations

import pytest

from extractors.candidates_unlabelled import unlabelled
from extractors.page_reading import PageReading
from tests.builders import typed_page


def titles(text: str) -> set[object]:
    return {c.value for c in unlabelled([PageReading.of(typed_page(text))]) if c.field == "title"}


@pytest.mark.parametrize("text", ["C OMMERCIAL INV O ICE", "C O M M E R C I A L I N V O I C E", "COMMERCIAL INVOICE"])
def test_a_letter_spaced_title_is_spelled_as_people_write_it(text: str) -> None:
    assert "COMMERCIAL INVOICE" in titles(text)


def test_a_title_in_more_words_than_usual_stays_as_printed() -> None:
    assert "PRO FORMA INVOICE" in titles("PRO FORMA INVOICE")
