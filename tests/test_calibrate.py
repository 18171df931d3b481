"""Confidence as a probability."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractors.calibrate import BOUNDS, RISING, Seen, calibrated, low, probability, traits
from extractors.calibration_weights import WEIGHTS
from models.document import Document, Page, TextSource, Word
from models.field import Evidence, Field
from models.geometry import Box
from models.papers import Invoice, Item

PLACE = Box(100, 100, 160, 110)


def page(confidence: float = 0.99, around: float = 0.99, alternative: str | None = None) -> Page:
    value = Word("KX-5521", PLACE, confidence, alternative)
    others = [Word("W", Box(100 + 12.0 * i, 120, 108 + 12.0 * i, 130), around) for i in range(20)]
    return Page(1, 595, 842, (value, *others), TextSource.OCR)


def number(on: Page, certainty: float = 0.95, rivals: tuple[str, ...] = ()) -> Field[str]:
    return Field.read("KX-5521", Evidence.of(on, on.words[:1]), certainty, rivals)


def confidence(on: Page, certainty: float = 0.95, rivals: tuple[str, ...] = ()) -> float:
    return probability(traits(Seen("invoice_number", number(on, certainty, rivals), on, "invoice")), WEIGHTS)


def test_weights_of_what_speaks_for_a_value_are_never_negative() -> None:
    assert all(w >= 0 for name, w in WEIGHTS.items() if name.removeprefix("item: ") in RISING)


@pytest.mark.parametrize(("worse", "better"), [(0.3, 0.6), (0.6, 0.9), (0.9, 0.99)])
def test_confidence_rises_with_the_reader_s_and_with_the_chooser_s(worse: float, better: float) -> None:
    assert confidence(page(worse)) < confidence(page(better))
    assert confidence(page(), worse) < confidence(page(), better)


def test_another_reading_and_a_disagreeing_second_reader_speak_against_a_value() -> None:
    assert confidence(page(), rivals=("KX-5S21",)) <= confidence(page())
    assert confidence(page(alternative="KX-5S21")) <= confidence(page())


def test_a_bad_corner_speaks_against_what_stands_in_it() -> None:
    assert confidence(page(around=0.4)) <= confidence(page())


def test_a_badly_read_value_is_never_sure_on_a_well_read_page() -> None:
    assert confidence(page(0.3)) < 0.9


def test_every_value_of_a_paper_is_calibrated_items_included_but_nothing_typed() -> None:
    on = page()
    typed = Field.typed("JPY")
    invoice = Invoice("i.pdf", invoice_number=number(on), currency=typed, items=(Item(description=number(on, 0.5)),))
    found = calibrated(invoice, Document("i.pdf", "0" * 64, (on,)), {"always": 1.0, "item: always": 1.0})
    assert found.invoice_number is not None
    assert found.items[0].description is not None
    assert found.invoice_number.confidence == found.items[0].description.confidence == pytest.approx(0.731, abs=1e-3)
    assert found.currency == typed


def test_nothing_is_certain_and_nothing_impossible() -> None:
    shown = traits(Seen("invoice_number", number(page()), page(), "invoice"))
    assert probability(shown, {"always": 99.0}) == BOUNDS[1]
    assert probability(shown, {"always": -99.0}) == BOUNDS[0]


def test_lines_as_printed_keep_the_reader_s_confidence() -> None:
    on = page(0.4)
    invoice = replace(Invoice("i.pdf"), lines=(number(on),))
    assert calibrated(invoice, Document("i.pdf", "0" * 64, (on,))).lines == invoice.lines


def test_the_worst_twentieth_of_the_words_decides_not_their_mean() -> None:
    words = [Word("W", PLACE, 0.99)] * 90 + [Word("W", PLACE, 0.2)] * 10
    assert low(words) == 0.2
