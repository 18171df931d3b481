"""Case numbers in a mark and marks that differ by what a reader adds or loses."""

from __future__ import annotations

import pytest

from matchers.shipping_marks import case_numbers, narrowed, same_marks


@pytest.mark.parametrize(
    ("mark", "counts"),
    [
        ("HPG\nC/NO. 1-10", [10]),
        ("HPG\nC/NO.1~10", [10]),
        ("HPG\nCTN NOS. 1/10", [10]),
        ("HPG\nNO. 1 - 10", [10]),
        ("HPG\nCASE NO. 11-15", [5]),
        ("HPG\nC/NO. 1-5, 8-9", [7]),
        ("C/NO. 1-8\nP/NO. 1-2", [8, 2]),
        ("HPG\nC/NO. 1-UP", []),
        ("HPG\nC/NO. 7", []),
        ("ORDER NO. 450-12", []),
        ("HPG\nC/NO. 10-1", [0]),
        ("PO-7781\nMADE IN JAPAN", []),
    ],
)
def test_case_numbers_are_counted_in_all_their_forms(mark: str, counts: list[int]) -> None:
    assert [len(numbers) for numbers in case_numbers(mark)[1]] == counts


def test_some_of_the_packages_are_a_narrowed_mark_and_others_are_not() -> None:
    assert narrowed("HPG\nC/NO. 1-5\nOSAKA", "HPG\nC/NO. 1-9\nOSAKA")
    assert narrowed("HPG\nC/NO. 1-9", "HPG\nC/NO. 1-9")
    assert not narrowed("HPG\nC/NO. 1-12", "HPG\nC/NO. 1-9")
    assert not narrowed("HPC\nC/NO. 1-5", "HPG\nC/NO. 1-9")
    assert not narrowed("HPG", "HPG\nC/NO. 1-9")


@pytest.mark.parametrize("other", ["HPG OSAKA\nC/NO. 1-10", "<HPG>\nOSAKA\nC/NO.1–10", "ＨＰＧ\nOSAKA.\nC/NO. 1~10"])
def test_line_breaks_widths_dashes_and_shapes_do_not_count(other: str) -> None:
    assert same_marks("HPG\nOSAKA\nC/NO. 1-10", other)


@pytest.mark.parametrize(
    "other", ["HPG\nOSAKA\nC/NO. 1-UP", "HPG\nOSAKA\nC/NO. 110", "HPG\nC/NO. 1-10", "HPC\nOSAKA\nC/NO. 1-10"]
)
def test_figures_dashes_and_lines_count(other: str) -> None:
    assert not same_marks("HPG\nOSAKA\nC/NO. 1-10", other)
