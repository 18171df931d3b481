"""Goods whose line is more than one printed line: facts under the name, units under figures, prices for a hundred."""

from __future__ import annotations

from decimal import Decimal

from extractors.items import Goods, find_goods
from models.document import Word
from models.papers import Item
from tests.builders import document_of, line_of_words, page_of, typed_document


def goods(text: str) -> Goods:
    return find_goods(typed_document(text))


def described(found: Goods) -> list[str]:
    return [i.description.value for i in found.items if i.description is not None]


def counted(found: Goods) -> list[tuple[Decimal | None, str | None]]:
    return [(i.quantity.value if i.quantity else None, i.unit.value if i.unit else None) for i in found.items]


def origins(items: tuple[Item, ...]) -> list[str | None]:
    return [i.origin.value if i.origin else None for i in items]


def test_an_origin_of_two_letters_under_the_name_is_an_origin() -> None:
    found = goods("""
Description of goods          Quantity      Unit price      Amount
PUMP WITH FLANGE              10 PCS           10.00        100.00
Origin: JP
VALVE BODY                    20 PCS           10.00        200.00
HS Code: 8481.80   Made in JP
TOTAL                                                       300.00
""")
    assert described(found) == ["PUMP WITH FLANGE", "VALVE BODY"]
    assert origins(found.items) == ["JP", "JP"]


def test_a_name_above_its_facts_and_figures_is_the_name() -> None:
    found = goods("""
Description of goods          Quantity      Unit price      Amount

PUMP WITH FLANGE
Tariff no.: 8413.70           10 PCS           10.00        100.00

TOTAL                                                       100.00
""")
    assert described(found) == ["PUMP WITH FLANGE"]
    assert [i.hs_code.value for i in found.items if i.hs_code is not None] == ["841370"]


def test_a_net_weight_under_a_name_is_no_goods() -> None:
    found = goods("""
Description        Quantity          Unit price      Amount
PUMP WITH FLANGE     10 PCS             10.00        100.00
Net weight:       255.1 kg
VALVE BODY           20 PCS             10.00        200.00
Net weight:        64.0 kg
TOTAL                                                300.00
""")
    assert described(found) == ["PUMP WITH FLANGE", "VALVE BODY"]


def test_a_unit_alone_under_its_quantity_belongs_to_the_figures_above_it() -> None:
    found = goods("""
Description of goods            Qty     Unit price      Amount

PUMP WITH FLANGE
HS Code: 8413.70                 10        10.00        100.00
                                SETS
VALVE BODY
HS Code: 8481.80                 20        10.00        200.00
                                SETS
TOTAL                                                   300.00
""")
    assert described(found) == ["PUMP WITH FLANGE", "VALVE BODY"]
    assert counted(found) == [(Decimal(10), "SETS"), (Decimal(20), "SETS")]


def test_a_unit_behind_the_caption_of_quantities_counts_the_goods() -> None:
    found = goods("""
Description of goods       QTY SETS     Unit price      Amount
PUMP WITH FLANGE                 10        10.00        100.00
VALVE BODY                       20        10.00        200.00
TOTAL                                                   300.00
""")
    assert counted(found) == [(Decimal(10), "SETS"), (Decimal(20), "SETS")]


def test_the_unit_of_the_price_says_more_than_a_column_of_pieces() -> None:
    found = goods("""
Description of goods         Pieces        Unit price      Amount
PUMP WITH FLANGE                 10     10.00 USD/SETS     100.00
VALVE BODY                       20     10.00 USD/PRS      200.00
TOTAL                                                      300.00
""")
    assert counted(found) == [(Decimal(10), "SETS"), (Decimal(20), "PRS")]


def test_a_price_for_a_hundred_pieces_is_read_for_one() -> None:
    found = goods("""
Description of goods     N.W. (KG)       Qty     U/Price / 100      Amount
PUMP WITH FLANGE             71.2    2400 PCS          203.34      4880.16
VALVE BODY                   63.1    1200 PCS          963.19     11558.28
TOTAL                                                             16438.44
""")
    assert described(found) == ["PUMP WITH FLANGE", "VALVE BODY"]
    assert [i.unit_price.value for i in found.items if i.unit_price is not None] == [
        Decimal("2.0334"),
        Decimal("9.6319"),
    ]


def test_three_captions_close_together_head_three_columns() -> None:
    found = goods("""
CARTON NO. ARTICLE NO. PARTICULARS          PIECES      PRICE      AMOUNT
1-3           TX-4778  DRILL WITH CASE      24 PCS      10.00      240.00
4-6           TX-9671  GREEN TEA IN BAGS    12 PCS      10.00      120.00
TOTAL                                                              360.00
""")
    assert described(found) == ["DRILL WITH CASE", "GREEN TEA IN BAGS"]


def test_figures_half_way_between_two_lines_of_text_belong_to_both() -> None:
    rows = (
        (100.0, "Description of goods          Quantity      Unit price      Amount"),
        (115.0, "PUMP                          10 PCS           10.00        100.00"),
        (127.0, "VALVE BODY OF STEEL"),
        (132.0, "                              20 PCS           10.00        200.00"),
        (137.0, "WITH FLANGE"),
        (149.0, "ROD                           30 PCS           10.00        300.00"),
        (164.0, "TOTAL                                                       600.00"),
    )
    words: list[Word] = [w for y, text in rows for w in line_of_words(text, y=y)]
    found = find_goods(document_of(page_of(words)))
    assert described(found) == ["PUMP", "VALVE BODY OF STEEL WITH FLANGE", "ROD"]


def test_a_code_alone_above_every_name_is_no_part_of_it() -> None:
    found = goods("""
Pos.   Article                  Quantity         Price         Value
10     CO-9423                   336 PCS      5.05 USD      1,696.80 USD
       LIP TREATMENT NO. 4
20     CO-9022                    30 PCS      8.40 USD        252.00 USD
       UV PROTECT MILK
       Invoice total                                        1,948.80 USD
""")
    assert described(found) == ["LIP TREATMENT NO. 4", "UV PROTECT MILK"]


def test_a_word_above_some_names_only_is_a_part_of_them() -> None:
    found = goods("""
Pos.   Article                  Quantity         Price         Value
10     CO-9423                   336 PCS      5.05 USD      1,696.80 USD
       LIP TREATMENT NO. 4
20     UV PROTECT MILK            30 PCS      8.40 USD        252.00 USD
       Invoice total                                        1,948.80 USD
""")
    assert described(found) == ["CO-9423 LIP TREATMENT NO. 4", "UV PROTECT MILK"]


def test_a_weight_beside_a_case_number_ends_no_table() -> None:
    found = goods("""
MARKS & NOS.     COMMODITY                  QUANTITY      PRICE      AMOUNT
R.C.P.           PUMP WITH FLANGE             10 PCS      10.00      100.00
C/NO. 1-12       Net weight: 73.4 kg
MADE IN JAPAN
                 VALVE BODY                   20 PCS      10.00      200.00
                 Net weight: 37.9 kg
                 TOTAL                                               300.00
""")
    assert described(found) == ["PUMP WITH FLANGE", "VALVE BODY"]


def test_goods_go_on_below_a_sum_on_the_way_also_where_they_do_not_multiply() -> None:
    found = goods("""
Description of goods          Quantity      Unit price      Amount
PUMP WITH FLANGE                10 PCS           10.00       90.00
Sub-total                                                    90.00
VALVE BODY                      20 PCS           10.00      180.00
TOTAL                                                       270.00
""")
    assert described(found) == ["PUMP WITH FLANGE", "VALVE BODY"]


def test_a_heading_with_an_order_number_and_a_letter_names_no_goods() -> None:
    found = goods("""
Description of goods          Quantity      Unit price      Amount
ORDER NO. 4654
A. HOUSEHOLD GOODS
PUMP WITH FLANGE                10 PCS           10.00      100.00
ORDER NO. 5833
B. PARTS
VALVE BODY                      20 PCS           10.00      200.00
ROD                             30 PCS           10.00      300.00
TOTAL                                                       600.00
""")
    assert described(found) == ["PUMP WITH FLANGE", "VALVE BODY", "ROD"]


def test_a_name_that_runs_on_into_the_line_of_its_figures_is_whole() -> None:
    found = goods("""
Description of goods          Quantity      Unit price      Amount
PUMP                            10 PCS           10.00      100.00
ROLLER BEARING NU308
WITH BRASS CAGE                 20 PCS           10.00      200.00
ROD                             30 PCS           10.00      300.00
TOTAL                                                       600.00
""")
    assert described(found) == ["PUMP", "ROLLER BEARING NU308 WITH BRASS CAGE", "ROD"]


def test_a_quantity_close_before_a_name_is_a_quantity() -> None:
    found = goods("""
Our code     Quantity Goods                        Price        Extension
AB-53481        1 pcs TURBO ACTUATOR              70,617           70,617
AB-62602     59 pcs ALUMINIUM FOIL                83,168        4,906,912
TOTAL                                                           4,977,529
""")
    assert described(found) == ["TURBO ACTUATOR", "ALUMINIUM FOIL"]
    assert counted(found) == [(Decimal(1), "pcs"), (Decimal(59), "pcs")]


def test_a_mark_that_spells_a_unit_is_no_unit_of_the_goods() -> None:
    found = goods("""
MARKS & NOS.     DESCRIPTION             QTY. (PRS)   UNIT VALUE   EXT. PRICE
                 COTTON WORK GLOVES          46,000         0.42    19,320.00
   CYL
BUENAVENTURA
TOTAL AMOUNT                             46,000 PRS             USD 19,320.00
""")
    assert counted(found) == [(Decimal(46000), "PRS")]


def test_a_caption_set_with_blanks_inside_its_words_is_read() -> None:
    found = goods("""
Product                       Q .ty(M)        Price       Linetotal
LINEN BLEND CANVAS                  48         5.45          261.60
COTTON SHIRTING                    140         2.85          399.00
TOTAL                                                        660.60
""")
    assert counted(found) == [(Decimal(48), "M"), (Decimal(140), "M")]


def test_a_unit_in_brackets_inside_a_caption_counts_the_goods() -> None:
    found = goods("""
Product               NO. OF UNITS(数量) (PCS) U.   PRICE(単価)      AMT(金額)
PIPE WRENCH                        48                5.45          261.60
CUTTERS                           140                2.85          399.00
TOTAL                                                              660.60
""")
    assert counted(found) == [(Decimal(48), "PCS"), (Decimal(140), "PCS")]
