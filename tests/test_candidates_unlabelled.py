"""What an invoice says without a label."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.candidates_sentences import in_sentences
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


@pytest.mark.parametrize(
    ("title", "rest", "number"),
    [
        ("COMMERCIAL INVOICE", "No. KK-2026/118", "KK-2026/118"),
        ("COMMERCIAL INVOICE", "# 118", "118"),
        ("COMMERCIAL INVOICE", "(No. KK-118)", "KK-118"),
        ("FACTURE COMMERCIALE", "N° KK-118 du 12 novembre 2026", "KK-118"),
    ],
)
def test_a_title_may_stand_in_the_line_of_the_invoices_number(title: str, rest: str, number: str) -> None:
    found = {c.field: c.value for c in unlabelled([PageReading.of(typed_page(f"{title} {rest}".center(84)))])}
    assert (found["title"], found["invoice_number"]) == (title, number)


@pytest.mark.parametrize(
    "line", ["Commercial Invoice No.: KK-118", "INVOICE TOTAL USD 1,200.00", "INVOICE PAGE 1 OF 2"]
)
def test_a_label_with_its_value_is_no_title(line: str) -> None:
    assert titles(line) == set()


@pytest.mark.parametrize(
    "title", ["COMMERCIAL INVOICE 商業送り状", "INVOICE / FACTURE", "COMMERCIAL INVOICE - ORIGINAL"]
)
def test_a_title_may_be_in_two_languages_or_say_which_copy_it_is(title: str) -> None:
    assert title in titles(title)


@pytest.mark.parametrize(
    "line", ["Kyoto, OCTOBER 18, 2026", "Higashi-Osaka, 18th October 2026", "Lyon, le 18 octobre 2026", "18 Oct. 2026"]
)
def test_a_date_behind_the_place_of_writing_is_the_invoices(line: str) -> None:
    found = [c.value for c in in_sentences([PageReading.of(typed_page(line))]) if c.field == "invoice_date"]
    assert found == [date(2026, 10, 18)]


@pytest.mark.parametrize(
    "line", ["Printed 18 October 2026", "Sailing abt. 18 October 2026", "Line 12, 18 October 2026"]
)
def test_a_date_behind_other_words_is_not(line: str) -> None:
    assert not [c for c in in_sentences([PageReading.of(typed_page(line))]) if c.field == "invoice_date"]
