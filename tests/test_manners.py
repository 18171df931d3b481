"""Manners of printing that differ from page to page: each with the values that it must not hide."""

from __future__ import annotations

from extractors.invoice import extract_invoice
from models.field import Weight
from models.papers import reported_fields
from tests.builders import typed_document

HEAD = """
                       KANEMORI KOGYO CO., LTD.
          2-14-8 Minami-Horie, Nishi-ku, Osaka 550-0015, Japan

                          COMMERCIAL INVOICE

BUYER:  GLOBAL PARTS TRADING LLC
        100 Main Street
        Houston, TX 77002
        U.S.A.
"""
GOODS = """
DESCRIPTION                     QUANTITY     UNIT PRICE    AMOUNT
                                             USD           USD
GEAR PUMP GP-20                 120 PCS      10.00         1,200.00
SHAFT SEAL 25MM                 300 PCS       2.00           600.00
TOTAL                           420 PCS                    1,800.00
"""
PACKED = """
C/NO.   PACKAGES     GOODS                       Q'TY           @ US$     AMOUNT US$
1-18    18 CARTONS   YUZU LIQUEUR 500ML          504 BOTTLES    10.60       5,342.40
19-36   18 CARTONS   HONJOZO SAKE 1800ML          96 BOTTLES    14.20       1,363.20
TOTAL   36 CARTONS                               600 BOTTLES                6,705.60
"""


def read(text: str, head: str = HEAD) -> dict[str, object]:
    """What the page says, by the names of the contract."""
    paper = extract_invoice(typed_document(head + text))
    return {name: f.value for name, f in reported_fields(paper).items()}


def test_packing_and_weights_may_be_told_in_a_numbered_sentence() -> None:
    found = read(GOODS + "\n4. Packing: 12 CASES, net weight 1,119.2 KGS, gross weight 1,208.7 KGS\n")
    assert found["packages"] == "12 CASES"
    assert found["net_weight"] == Weight("1119.2", "KG")
    assert found["gross_weight"] == Weight("1208.7", "KG")


def test_of_packages_counted_for_each_item_the_total_counts() -> None:
    found = read(PACKED)
    assert found["packages"] == "36 CARTONS"
    assert found["total_quantity"] == "600 BOTTLES"


def test_a_ship_may_follow_a_bare_per() -> None:
    told = "Per SHIN-EI MARU VOY.NO. 216S on or about NOV. 4, 2026\nFROM TOKYO, JAPAN TO BUENAVENTURA, COLOMBIA\n"
    found = read(told + GOODS)
    assert found["vessel"] == "SHIN-EI MARU"
    assert found["voyage"] == "216S"


def test_a_charge_that_is_included_does_not_end_the_totals() -> None:
    goods = GOODS.replace("TOTAL                           420 PCS ", "TOTAL OF POSITIONS                      ")
    found = read(
        f"{goods}FREIGHT AND PACKING             included\nTOTAL QUANTITY: 420 PCS         INVOICE TOTAL 1,800.00\n"
    )
    assert found["total_quantity"] == "420 PCS"
