"""What agrees, what differs, and what only a person can tell."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matchers import normal
from matchers.catalogue import Agrees, Differs, NotChecked, Verdict
from matchers.compare import READ_WELL, Side, compare, in_doubt, normalised
from matchers.confusable import confusable, parted
from matchers.examples import printed, typed, unclear
from matchers.places import same_port
from matchers.shipping_marks import initials_missing, same_marks
from models.field import Field, Source


def _number(certificate: Field[str] | None, invoice: Field[str] | None) -> Verdict:
    return compare(
        "invoice_number", Side("certificate.json", certificate), Side("invoice.pdf", invoice), normalised(normal.number)
    )


def test_well_read_and_equal_agrees() -> None:
    assert isinstance(_number(typed("AB-100"), printed("AB-100")), Agrees)


def test_well_read_and_different_differs_and_shows_both_values() -> None:
    verdict = _number(typed("ACP26-5870"), printed("ACP26-5807"))
    assert isinstance(verdict, Differs)
    assert [p.value for p in verdict.places] == ["ACP26-5870", "ACP26-5807"]
    assert verdict.values["certificate"] == "ACP26-5870"


def test_a_badly_read_value_never_differs() -> None:
    assert isinstance(_number(typed("ACP26-5870"), unclear("XYZ")), NotChecked)


def test_a_badly_read_value_that_equals_the_typed_one_agrees() -> None:
    assert isinstance(_number(typed("ACP26-5870"), unclear("ACP26-5870")), Agrees)


def test_a_mere_guess_proves_nothing_even_where_it_is_equal() -> None:
    assert isinstance(_number(typed("1"), printed("1", confidence=0.01)), NotChecked)


def test_characters_that_engines_confuse_are_left_to_a_person() -> None:
    assert isinstance(_number(typed("AB-100"), printed("AB-1O0")), NotChecked)


def test_the_same_characters_in_a_text_layer_are_a_real_difference() -> None:
    assert isinstance(_number(typed("AB-100"), printed("AB-1O0", source=Source.TEXT_LAYER)), Differs)


def test_a_lost_decimal_point_is_left_to_a_person() -> None:
    sides = Side("certificate.json", typed(Decimal("12.5"))), Side("invoice.pdf", printed(Decimal("125")))
    assert isinstance(compare("quantity", *sides), NotChecked)


def test_absence_is_neither_agreement_nor_difference() -> None:
    assert isinstance(_number(typed("AB-100"), None), NotChecked)
    assert isinstance(_number(None, printed("AB-100")), NotChecked)


def test_a_rival_reading_equal_to_the_other_paper_settles_a_hair() -> None:
    read = Field("AB-1O0", "AB-1O0", 1, None, 0.6, Source.OCR, ("AB-100",))
    assert isinstance(_number(typed("AB-100"), read), Agrees)


def test_a_rival_reading_settles_no_real_difference() -> None:
    read = Field("AB-200", "AB-200", 1, None, 0.6, Source.OCR, ("AB-100",))
    assert isinstance(_number(typed("AB-100"), read), NotChecked)


def test_typed_values_are_never_in_doubt() -> None:
    assert not in_doubt(typed("x"))
    assert in_doubt(printed("x", confidence=READ_WELL - 0.01))


@pytest.mark.parametrize(
    ("one", "other"),
    [("INV0ICE", "INVOICE"), ("rn1", "ml"), ("A-12,5", "A 12.5"), ("5B", "S8"), ("Satoko lijima", "Satoko Iijima")],
)
def test_confusable_texts(one: str, other: str) -> None:
    assert confusable(one, other)


@pytest.mark.parametrize(("one", "other"), [("049W", "044W"), ("5870", "5807"), ("TOKYO", "KOBE"), ("132", "137")])
def test_texts_that_no_engine_confuses(one: str, other: str) -> None:
    assert not confusable(one, other)


@given(st.text(max_size=30), st.text(max_size=30))
def test_bracketing_differences_changes_nothing_else(one: str, other: str) -> None:
    first, second = parted(one.replace("[", ""), other.replace("[", ""))
    assert first.replace("[", "").replace("]", "") == one.replace("[", "").replace("]", "")
    assert second.replace("[", "").replace("]", "") == other.replace("[", "").replace("]", "")


def test_two_figures_that_changed_places_are_both_marked() -> None:
    assert parted("KSI-26-0471", "KSI-26-0417") == ("KSI-26-04[71]", "KSI-26-04[17]")


def test_a_lost_character_is_marked_on_one_side_only() -> None:
    assert parted("AB-100", "AB100") == ("AB[-]100", "AB100")


@pytest.mark.parametrize(
    ("text", "ship", "trip"),
    [
        ("EVERBLOOM V.1187-044W", "EVERBLOOM", "V.1187-044W"),
        ("HALCYON GRACE VOYAGE NO. N104", "HALCYON GRACE", "VOYAGE NO. N104"),
        ("LADY ARABELLE", "LADY ARABELLE", ""),
    ],
)
def test_a_vessel_line_is_taken_apart(text: str, ship: str, trip: str) -> None:
    assert normal.ship_and_voyage(text) == (ship, trip)


@pytest.mark.parametrize("text", ["V.206S", "VOY.NO.206S", "VOYAGE NO. 206S", "206S", "voy 206s"])
def test_a_voyage_is_its_number(text: str) -> None:
    assert normal.voyage(text) == "206S"


def test_addresses_are_equal_without_country_and_line_breaks() -> None:
    assert normal.address("1-2-3 Marunouchi,\nTokyo 100-0005") == normal.address(
        "1-2-3 Marunouchi Tokyo 100-0005 JAPAN"
    )


def test_totals_are_read_unit_by_unit() -> None:
    assert normal.total("187 PCS AND 40 SETS").amounts == normal.total("40 SETS, 187 PIECES").amounts
    assert normal.total("7,500 KGS (NET WEIGHT)").weight_kind == "net"
    assert normal.total("120 GROSS").weight_kind is None


@pytest.mark.parametrize("text", ["2,150 BOTTLES", "2 150 BOTTLES", "2.150 BOTTLES", "2150 BTL"])
def test_thousands_are_read_in_any_style(text: str) -> None:
    assert normal.total(text).amounts == (normal.Amount(Decimal(2150), "BOTTLES"),)


@pytest.mark.parametrize(
    ("text", "amount"), [("12,5 KGS", "12.5"), ("1,234.50 KGS", "1234.5"), ("1.234,50 KGS", "1234.5")]
)
def test_decimals_are_read_in_any_style(text: str, amount: str) -> None:
    assert normal.total(text).amounts == (normal.Amount(Decimal(amount), "KGS"),)


def test_ports_by_another_name_are_the_same_and_neighbours_are_not() -> None:
    assert same_port("PUSAN, KOREA", "BUSAN, REPUBLIC OF KOREA")
    assert not same_port("TOKYO", "YOKOHAMA, JAPAN")
    assert not same_port("NARITA", "HANEDA")
    assert not same_port("TRIPOLI, LEBANON", "TRIPOLI, LIBYA")


def test_marks_are_compared_without_line_breaks_but_with_their_figures() -> None:
    assert same_marks("HPG\nC/NO. 1-10", "HPG\nC/NO.\n1 - 10")
    assert not same_marks("HPG\nC/NO. 1-10", "HPG\nC/NO. 1-UP")


def test_only_the_first_line_can_be_initials_in_a_drawing() -> None:
    assert initials_missing("HPG\nHAMBURG\nC/NO. 1-10", "HAMBURG\nC/NO. 1-10") == "HPG"
    assert initials_missing("HPG\nHAMBURG\nC/NO. 1-10", "HPG\nC/NO. 1-10") is None
    assert initials_missing("HPG\nHAMBURG", "HPG\nHAMBURG") is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("TOKYO, JAPAN", "TOKYO", True),
        ("TOKYO, JAPAN", "TOKYO, JAPN", False),
        ("BUSAN, KOREA", "PUSAN, REPUBLIC OF KOREA", True),
        ("LOS ANGELES, CA, U.S.A.", "LOS ANGELES, U.S.A.", True),
        ("TOKYO, JAPAN", "TOKYO, APAN", False),
        ("TOKYO, JAPAN", "YOKOHAMA, JAPAN", False),
    ],
)
def test_ports_are_the_same_by_name_and_country(one: str, other: str, same: bool) -> None:
    assert same_port(one, other) is same
    assert same_port(other, one) is same
