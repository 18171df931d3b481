"""Total rows and the lines under a table."""

import pytest

from extractors.numbers import NumberStyle
from extractors.rows import Row, page_rows, row_of
from extractors.totals import closes, is_charge, is_total, total_of
from extractors.value_columns import Roles
from tests.builders import typed_page

POINT = NumberStyle(".", True)


def row(text: str) -> Row:
    page = typed_page(text)
    return row_of(page, page_rows(page)[0], POINT)


@pytest.mark.parametrize(
    "text",
    ["TOTAL   480 PCS", "GRAND TOTAL :   US$1.00", "T0TAL   5", "合計   5", "MONTANT TOTAL   5,00", "IN ALL   5"],
)
def test_knows_a_total(text: str) -> None:
    assert is_total(row(text))


@pytest.mark.parametrize("text", ["PUMP A    10 PCS", "TOTAL PACKAGES: NINE", "TOTALLY NEW PUMP  10"])
def test_other_lines_are_no_totals(text: str) -> None:
    assert not is_total(row(text))


def test_a_total_of_two_kinds_of_goods_is_kept_as_printed() -> None:
    total = total_of(row("TOTAL   187 PCS AND 40 SETS        US$47,644.90"), (), Roles((), 0.0), POINT)
    assert total is not None
    assert " ".join(w.text for w in total.quantity) == "187 PCS AND 40 SETS"
    assert total.amount is not None
    assert total.amount.currency == "USD"


def test_packages_beside_a_total_are_not_its_quantity() -> None:
    total = total_of(row("TOTAL     Packages: 9 CARTONS     480 PCS     US$6,003.00"), (), Roles((), 0.0), POINT)
    assert total is not None
    assert " ".join(w.text for w in total.quantity) == "480 PCS"


@pytest.mark.parametrize(
    "text", ["SAY US DOLLARS TEN ONLY", "PACKED IN 6 CARTONS", "NET WEIGHT   5.0 KGS", "E. & O. E."]
)
def test_knows_what_stands_under_a_table(text: str) -> None:
    assert closes(row(text))


def test_charges_are_no_goods() -> None:
    assert is_charge("OCEAN FREIGHT")
    assert not is_charge("FREIGHTER MODEL KIT")
