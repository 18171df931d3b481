"""Tables whose rows are more than one line, or that stand beside, above or below other texts."""

from __future__ import annotations

from decimal import Decimal

from extractors.items import Goods, find_goods
from tests.builders import typed_document


def goods(text: str) -> Goods:
    return find_goods(typed_document(text))


def described(found: Goods) -> list[str]:
    return [i.description.value for i in found.items if i.description is not None]


def amount_of(found: Goods) -> Decimal | None:
    return found.total_amount.value if found.total_amount else None


def quantity_of(found: Goods) -> str | None:
    return found.total_quantity.value if found.total_quantity else None


def test_a_quantity_before_the_word_for_total_hides_no_total() -> None:
    found = goods("""
Pos.     Quantity Description                 Unit price      Amount
1          10 PCS PUMP A                        10.00         100.00
2          20 PCS PUMP B                        10.00         200.00
           30 PCS Total amount                                300.00

Notify address      HARBOUR AGENTS
Vessel              EVER GOLD 12W
""")
    assert described(found) == ["PUMP A", "PUMP B"]
    assert (amount_of(found), quantity_of(found)) == (Decimal("300.00"), "30 PCS")


def test_a_net_sum_to_pay_is_a_total_also_in_a_box_below_the_quantities() -> None:
    found = goods("""
Désignation              Qté          P.U. HT (€)      Montant HT (€)
POMPE A               1200 SETS          10,50          12 600,00
POMPE B                100 SETS          10,50           1 050,00

                  Quantité totale : 1300 SETS
                  NET À PAYER : € 13 650,00
""")
    assert (amount_of(found), quantity_of(found)) == (Decimal("13650.00"), "1300 SETS")


def test_a_part_number_above_the_description_is_not_the_description() -> None:
    found = goods("""
Item     Material                  Qty UoM      Price USD      Value USD
         Description
000010   AB-5431                   250 SETS         10.00       2,500.00
         CYLINDER TYPE A

000020   AB-9424                   100 SETS         10.00       1,000.00
         PUMP

000030   AB-9425                   200 SETS         10.00       2,000.00
         VALVE TYPE C
Total                              550 SETS                     5,500.00
""")
    assert described(found) == ["CYLINDER TYPE A", "PUMP", "VALVE TYPE C"]


def test_a_panel_beside_the_table_describes_no_goods() -> None:
    found = goods("""
MARKS & NUMBERS
N/M                 Description           Quantity      Unit Price      Amount
PACKING: 56 PALLETS
N/WT. 30.0 KGS      TEA A                  10 KGS        10.00          100.00
G/WT. 36.5 KGS      TEA B                  20 KGS        10.00          200.00
                    TEA C                  30 KGS        10.00          300.00
                    TOTAL                  60 KGS                       600.00
""")
    assert described(found) == ["TEA A", "TEA B", "TEA C"]
    assert amount_of(found) == Decimal("600.00")


def test_a_point_misread_for_a_comma_is_reread_where_only_then_the_product_holds() -> None:
    found = goods("""
Description           Quantity        Unit Price      Amount
CRYSTAL UNIT           22.000 PCS       0.187         4,114.00
CAPACITOR               9,000 PCS       0.042           378.00
TOTAL                                                 4,492.00
""")
    quantity = found.items[0].quantity
    assert quantity is not None
    assert quantity.value == Decimal("22000")
    assert (quantity.text, quantity.rivals) == ("22.000 PCS", ("22.000",))


def test_three_decimals_that_multiply_stay_decimals() -> None:
    found = goods("""
Description           Quantity        Unit Price      Amount
SAFFRON                 2.500 KGS      100.00           250.00
PEPPER                 10.000 KGS       12.00           120.00
""")
    assert [i.quantity.value for i in found.items if i.quantity] == [Decimal("2.500"), Decimal("10.000")]


def test_captions_close_together_head_two_columns() -> None:
    found = goods("""
Art. No.    Q'TY (ROLLS) DESCRIPTION               UNIT PRICE      AMOUNT
FI-1443              150 FILM 25 MICRON               212.00      31,800.00
FI-3080               90 TAPE 50MM X 33M               20.00       1,800.00
""")
    assert described(found) == ["FILM 25 MICRON", "TAPE 50MM X 33M"]
    assert [i.unit.value for i in found.items if i.unit] == ["ROLLS", "ROLLS"]
    assert [i.quantity.value for i in found.items if i.quantity] == [150, 90]


def test_a_unit_may_stand_before_its_quantity() -> None:
    found = goods("""
Quantities     Description             U/Price         Amount
PCS 290        HAND CREAM 50G         USD 8.40      USD 2,436.00
PCS 100        MILK 60ML              USD 2.95        USD 295.00
""")
    assert [(i.quantity.value, i.unit.value) for i in found.items if i.quantity and i.unit] == [
        (290, "PCS"),
        (100, "PCS"),
    ]


def test_a_misread_caption_over_the_goods_still_heads_their_descriptions() -> None:
    found = goods("""
Marks             ARILE                     Qty        Price       Amount
ABC          V-BELT B-68 (BOX OF 25)         10        10.00       100.00
TOKYO        CONVEYOR BELT W=650             20        10.00       200.00
""")
    assert described(found) == ["V-BELT B-68 (BOX OF 25)", "CONVEYOR BELT W=650"]


def test_unit_in_brackets_over_bare_figures_is_their_unit() -> None:
    found = goods("""
Description       QTY. (UNIT)      PRICE         AMOUNT
TRUCK                  1         3,850.00      3,850.00
VAN                    2         1,000.00      2,000.00
""")
    assert [i.unit.value for i in found.items if i.unit] == ["UNIT", "UNIT"]


def test_units_at_the_figures_come_before_the_word_for_unit_in_the_header() -> None:
    found = goods("""
Description       QTY. (UNIT)      PRICE         AMOUNT
TRUCK                  1 SET     3,850.00      3,850.00
VAN                    2 SETS    1,000.00      2,000.00
""")
    assert [i.unit.value for i in found.items if i.unit] == ["SET", "SETS"]


def test_a_caption_with_a_translation_and_a_unit_below_is_one() -> None:
    found = goods("""
Description       QUANTITY      PRICE       AMOUNT
品名                 数           単価          金額
                     量
                   (PCS)                    (USD)
PUMP A              10          10.00        100.00
PUMP B              20          10.00        200.00
""")
    assert [i.unit.value for i in found.items if i.unit] == ["PCS", "PCS"]
    assert described(found) == ["PUMP A", "PUMP B"]
