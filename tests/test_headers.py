"""Header rows of item tables."""

import pytest

from extractors.header_composition import composed_role
from extractors.header_phrases import role_of
from extractors.header_words import Role
from extractors.headers import find_header
from extractors.rows import page_rows
from tests.builders import typed_page


def roles(text: str) -> list[str]:
    header = find_header(page_rows(typed_page(text)))
    return [c.role.value for c in header.columns] if header else []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("DESCRIPTION OF GOODS", Role.DESCRIPTION),
        ("DESCRlPTlON OF GOOOS", Role.DESCRIPTION),
        ("Q'TY", Role.QUANTITY),
        ("Unit Price (US$)", Role.PRICE),
        ("@USD", Role.PRICE),
        ("Total USD", Role.AMOUNT),
        ("PRIX UNITAIRE", Role.PRICE),
        ("Cantidad", Role.QUANTITY),
        ("数量", Role.QUANTITY),
        ("UNIT PRICE(単価)", Role.PRICE),
        ("MARKS & NOS.", Role.MARKS),
    ],
)
def test_knows_what_a_phrase_heads(text: str, role: Role) -> None:
    assert role_of(text) is role


def test_a_header_over_two_lines_is_one_column_each() -> None:
    assert roles("""
Description      Quantity       Unit         Amount
of goods                        Price         (US$)
PUMP               1 PC         1.00           1.00
""") == ["description", "quantity", "price", "amount"]


def test_a_label_line_above_the_header_is_no_part_of_it() -> None:
    assert roles("""
Country of origin        JAPAN
Description of Goods              Quantity       Unit Price       Amount
""") == ["description", "quantity", "price", "amount"]


@pytest.mark.parametrize("text", ["TOTAL     236 PCS", "NET WEIGHT     GROSS WEIGHT     SIGNATURE", "Terms of payment"])
def test_other_lines_are_no_headers(text: str) -> None:
    assert roles(text) == []


def test_a_header_tells_currency_and_unit() -> None:
    header = find_header(page_rows(typed_page("COMMODITY     QUANTITY (PCS)      PRICE (JPY)     AMOUNT (JPY)")))
    assert header is not None
    assert header.of_role(Role.QUANTITY)[0].unit == "PCS"
    assert header.of_role(Role.AMOUNT)[0].currency == "JPY"


def test_a_currency_after_a_slash_is_no_part_of_a_column_name() -> None:
    assert role_of("U/Price/Usd") is Role.PRICE
    assert role_of("Extension/JPY") is Role.AMOUNT


@pytest.mark.parametrize(
    ("caption", "role"),
    [
        ("Description of Product", Role.DESCRIPTION),
        ("Ext. Net Value", Role.AMOUNT),
        ("Unit Net Price", Role.PRICE),
        ("HS Tariff Code", Role.HS),
        ("Your article no.", Role.PART),
        ("Total gross weight", Role.WEIGHT),
        ("Number of cartons", Role.PACKAGES),
        ("Number and kind of packages; description of goods", Role.DESCRIPTION),
        ("Sales terms", None),
    ],
)
def test_a_caption_in_no_list_is_understood_by_its_words(caption: str, role: Role | None) -> None:
    assert role_of(caption) is role


@pytest.mark.parametrize(
    "captions", ["Description of Goods Quantity", "Quantity Unit Price Amount", "Items Item", "Quantities Item"]
)
def test_words_of_several_captions_are_not_one(captions: str) -> None:
    assert composed_role(captions) is None
