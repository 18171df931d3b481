"""Labels that a narrow column breaks over several lines."""

from __future__ import annotations

import pytest

from extractors.label_wrapping import unwrapped
from extractors.layout import Layout
from tests.builders import typed_page


def texts(page: str) -> list[str]:
    return [s.text for s in unwrapped(Layout.of(typed_page(page)).segments)]


@pytest.mark.parametrize(
    "lines",
    [
        ("PORT OF", "LOADING"),
        ("Sailing on or", "About"),
        ("PORT OF LOADING /", "DISCHARGE"),
        ("PORT OF LOADING", "/ DISCHARGE"),
        ("CONDITIONS OF", "PAYMENT"),
        ("COUNTRY", "OF", "ORIGIN"),
        ("Invoice Number(送り状番", "号)"),
        ("ESTIMATED DEPARTURE", "DATE"),
    ],
)
def test_puts_the_lines_of_one_label_together(lines: tuple[str, ...]) -> None:
    assert texts("\n".join(lines)) == [" ".join(lines)]


@pytest.mark.parametrize(
    "lines", [("Vessel", "Voyage"), ("INVOICE NO.", "DATE"), ("Port of loading", "KOBE, JAPAN"), ("Origin", "====")]
)
def test_labels_of_their_own_and_values_stay_apart(lines: tuple[str, ...]) -> None:
    assert texts("\n".join(lines)) == list(lines)


def test_lines_that_do_not_stand_below_each_other_stay_apart() -> None:
    assert texts("PORT OF\n                    LOADING") == ["PORT OF", "LOADING"]


def test_a_title_over_no_with_its_number_beside_it_is_no_broken_label() -> None:
    assert texts("FACTURA COMERCIAL\nNº         KK-118") == ["FACTURA COMERCIAL", "Nº", "KK-118"]


def test_a_broken_label_may_begin_as_a_title_does() -> None:
    assert texts("INVOICE     GLOBAL PARTS TRADING LLC\nTO          100 Main Street")[0] == "INVOICE TO"
