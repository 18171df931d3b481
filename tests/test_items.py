"""Item tables of invoices, typed as they would be printed."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.items import Goods, find_goods
from models.document import TextSource
from models.geometry import Box
from models.papers import Item
from tests.builders import document_of, typed_document, typed_page

SIMPLE = """
Description           Quantity      Unit Price      Amount
                                       (US$)         (US$)
PUMP A                 10 PCS        10.00          100.00
PUMP B                 20 PCS        10.00          200.00
TOTAL                  30 PCS                       300.00
"""


def line(item: Item) -> str:
    fields = (item.description, item.quantity, item.unit, item.unit_price, item.amount)
    return " | ".join("-" if f is None else str(f.value) for f in fields)


def lines(goods: Goods) -> list[str]:
    return [line(i) for i in goods.items]


def goods(text: str) -> Goods:
    return find_goods(typed_document(text))


def test_reads_items_total_and_currency_of_a_plain_table() -> None:
    found = goods(SIMPLE)
    assert lines(found) == ["PUMP A | 10 | PCS | 10.00 | 100.00", "PUMP B | 20 | PCS | 10.00 | 200.00"]
    assert found.total_quantity is not None
    assert found.total_quantity.value == "30 PCS"
    assert found.total_amount is not None
    assert found.total_amount.value == Decimal("300.00")
    assert found.currency is not None
    assert found.currency.value == "USD"


def test_every_value_keeps_the_place_where_it_stands() -> None:
    amount = goods(SIMPLE).items[1].amount
    assert amount is not None
    assert amount.box is not None
    assert amount.text == "200.00"
    assert amount.page == 1


def test_reads_a_typewritten_list_without_any_header() -> None:
    found = goods("""
SADDLE MODEL 200
   350 PCS @US$11.90 US$4,165.00
HANDLEBAR 580MM
   100 PCS @US$9.50 US$950.00
   TOTAL 450 PCS   US$5,115.00
""")
    assert lines(found) == [
        "SADDLE MODEL 200 | 350 | PCS | 11.90 | 4165.00",
        "HANDLEBAR 580MM | 100 | PCS | 9.50 | 950.00",
    ]


def test_a_column_headed_description_and_quantity_holds_both_above_each_other() -> None:
    found = goods("""
MARKS & NOS.        DESCRIPTION / QUANTITY          UNIT PRICE         AMOUNT
  ABC               GARDEN TOOLS

 AUCKLAND           PRUNING SHEARS 200MM
C/NO. 1-12            350 PCS               @US$11.90         US$4,165.00
                    FOLDING SAW 210MM
                      180 PCS               @US$14.20         US$2,556.00
                    TOTAL 530 PCS                   US$6,721.00
""")
    assert lines(found) == [
        "PRUNING SHEARS 200MM | 350 | PCS | 11.90 | 4165.00",
        "FOLDING SAW 210MM | 180 | PCS | 14.20 | 2556.00",
    ]
    assert found.general_description is not None
    assert found.general_description.value == "GARDEN TOOLS"
    assert [" ".join(w.text for w in words) for _, words in found.marks_column] == ["ABC", "AUCKLAND", "C/NO. 1-12"]


def test_wrapped_descriptions_are_joined_and_codes_taken_out() -> None:
    found = goods("""
Description                      Quantity      Unit Price      Amount
HYDRAULIC PUMP FOR EXCAVATOR      10 PCS        10.00          100.00
MODEL HP-200 WITH FLANGE
HS CODE: 8413.60
PRESSURE VALVE FOR EXCAVATOR      20 PCS        10.00          200.00
MODEL PV-10
HS CODE: 8481.20
TOTAL                             30 PCS                       300.00
""")
    assert lines(found)[0] == "HYDRAULIC PUMP FOR EXCAVATOR MODEL HP-200 WITH FLANGE | 10 | PCS | 10.00 | 100.00"
    assert [i.hs_code.value for i in found.items if i.hs_code] == ["841360", "848120"]


def test_numbers_at_the_last_line_of_a_description() -> None:
    found = goods("""
Description                      Quantity      Unit Price      Amount
HYDRAULIC PUMP FOR EXCAVATOR
MODEL HP-200                      10 PCS        10.00          100.00

PRESSURE VALVE FOR EXCAVATOR
MODEL PV-10                       20 PCS        10.00          200.00
""")
    assert [i.description.value for i in found.items if i.description] == [
        "HYDRAULIC PUMP FOR EXCAVATOR MODEL HP-200",
        "PRESSURE VALVE FOR EXCAVATOR MODEL PV-10",
    ]


def test_item_number_part_number_hs_and_origin_have_columns_of_their_own() -> None:
    found = goods("""
No.   PART NO.    DESCRIPTION        HS CODE     ORIGIN    QTY   UNIT    U/PRICE     TOTAL
1     12345678    BRAKE PAD          8708.30     JAPAN      10   SETS      25.00    250.00
2     12345679    OIL FILTER         8421.23     JAPAN     100   PCS        3.10    310.00
""")
    assert lines(found) == ["BRAKE PAD | 10 | SETS | 25.00 | 250.00", "OIL FILTER | 100 | PCS | 3.10 | 310.00"]
    assert found.items[0].hs_code is not None
    assert found.items[0].hs_code.value == "870830"
    assert found.items[0].origin is not None
    assert found.items[0].origin.value == "JP"


def test_a_header_with_misread_letters_is_still_one() -> None:
    found = goods("""
DESCRlPTlON OF GOOOS            QUANTlTY     UNlT PRlCE       AM0UNT
PUMP A                           10 PCS        10.00          100.00
T0TAL                            10 PCS                       100.00
""")
    assert lines(found) == ["PUMP A | 10 | PCS | 10.00 | 100.00"]


def test_a_french_table_with_decimal_commas() -> None:
    found = goods("""
Désignation des marchandises        Quantité      Prix unitaire       Montant
                                                     (EUR)             (EUR)
POMPE CENTRIFUGE 3KW                  12 PCS         1 250,00         15 000,00
VANNE A BOISSEAU DN50                 40 PCS            87,50          3 500,00
TOTAL                                 52 PCS                          18 500,00
""")
    assert lines(found)[0] == "POMPE CENTRIFUGE 3KW | 12 | PCS | 1250.00 | 15000.00"
    assert found.total_amount is not None
    assert found.total_amount.value == 18500


def test_a_bilingual_table_in_yen() -> None:
    found = goods("""
No.  品名                     数量        単価          金額
     Description            Quantity   Unit Price     Amount
1    SAKE JUNMAI 720ML      120 BTLS     ¥1,500       ¥180,000
     合計                   120 BTLS                  ¥180,000
""")
    assert lines(found) == ["SAKE JUNMAI 720ML | 120 | BTLS | 1500 | 180000"]
    assert found.currency is not None
    assert found.currency.value == "JPY"


def test_a_unit_in_the_header_counts_for_all() -> None:
    found = goods("""
DESCRIPTION              Q'TY (PCS)      PRICE (USD)       AMOUNT (USD)
STEEL BOLT M8X40             100            0.125             12.50
STEEL NUT M8               2,500            0.040            100.00
""")
    assert lines(found)[1] == "STEEL NUT M8 | 2500 | PCS | 0.040 | 100.00"


def test_charges_sub_totals_and_words_are_no_items_and_the_last_total_counts() -> None:
    found = goods("""
DESCRIPTION                QUANTITY       UNIT PRICE        AMOUNT
CHAIN 116 LINKS             220 PCS           9.85         2,167.00
SUB-TOTAL                   220 PCS                        2,167.00
FREIGHT                                                      100.00
TOTAL CIF HAMBURG                                          2,267.00
SAY US DOLLARS TWO THOUSAND TWO HUNDRED AND SIXTY-SEVEN ONLY
PACKED IN 9 CARTONS
NET WEIGHT   241.5 KGS
""")
    assert lines(found) == ["CHAIN 116 LINKS | 220 | PCS | 9.85 | 2167.00"]
    assert found.total_amount is not None
    assert found.total_amount.value == Decimal("2267.00")


def test_goods_free_of_charge_have_no_amount() -> None:
    found = goods("""
Description           Quantity      Unit Price      Amount
PUMP A                 10 PCS      US$10.00       US$100.00
SPARE GASKET            2 PCS       FREE OF CHARGE
TOTAL                  12 PCS                     US$100.00
""")
    assert lines(found)[1] == "SPARE GASKET | 2 | PCS | - | -"


def test_goods_go_on_over_pages_and_carried_sums_are_no_goods() -> None:
    first = typed_page("""
Description           Quantity      Unit Price      Amount
PUMP A                 10 PCS        10.00          100.00
                              CARRIED FORWARD       100.00
""")
    second = typed_page("""
Description           Quantity      Unit Price      Amount
                              BROUGHT FORWARD       100.00
PUMP C                 30 PCS        10.00          300.00
TOTAL                  40 PCS                       400.00
""")
    found = find_goods(document_of(first, replace(second, number=2)))
    assert lines(found) == ["PUMP A | 10 | PCS | 10.00 | 100.00", "PUMP C | 30 | PCS | 10.00 | 300.00"]
    assert found.total_amount is not None
    assert found.total_amount.value == 400


def test_an_order_heading_is_neither_item_nor_description() -> None:
    found = goods("""
Description                      Quantity      Unit Price      Amount
ORDER NO. 5511
PUMP A                            10 PCS        10.00          100.00
PUMP B                            20 PCS        10.00          200.00

ORDER NO. 5512
VALVE C                           30 PCS        10.00          300.00
""")
    assert [i.description.value for i in found.items if i.description] == ["PUMP A", "PUMP B", "VALVE C"]
    assert found.general_description is None


def test_a_total_that_runs_over_its_line_is_read_to_its_end() -> None:
    found = goods("""
Description                 Quantity         Unit Price      Amount
WELDING WIRE              5,700 KGS             2.00       11,400.00
Total                     5,700 KGS (NET                   11,400.00
                            WEIGHT)
""")
    assert found.total_quantity is not None
    assert found.total_quantity.value == "5,700 KGS (NET WEIGHT)"


def test_what_does_not_multiply_is_kept_as_printed_and_doubted() -> None:
    item = goods(SIMPLE.replace("200.00", "20000 ", 1).replace("20000 ", "20000", 1)).items[1]
    assert item.amount is not None
    assert item.amount.value == 20000
    assert item.amount.confidence <= 0.5
    assert "200" in {r.split(".")[0] for r in item.amount.rivals}


def test_a_page_without_goods_has_none() -> None:
    found = goods("""
BILL OF LADING
SHIPPER: ARAKAWA CYCLE PARTS CO., LTD.
PORT OF LOADING: TOKYO, JAPAN
GROSS WEIGHT 260.8 KGS     MEASUREMENT 1.250 M3
""")
    assert found == Goods()


def test_a_sum_without_a_word_for_total_is_the_total() -> None:
    found = goods("""
DESCRIPTION                      QUANTITY               PRICE            AMOUNT
                                                     CIF SINGAPORE IN U.S. DOLLARS
BALL BEARING 6205                 1,000 PCS      @      3.50           3,500.00
BALL BEARING 6206                   500 PCS      @      4.50           2,250.00
                                 ----------                         -----------
                                  1,500 PCS                            5,750.00
""")
    assert len(found.items) == 2
    assert found.total_amount is not None
    assert found.total_amount.value == Decimal("5750.00")
    assert found.total_quantity is not None
    assert found.total_quantity.value == "1,500 PCS"


def test_numbers_that_multiply_are_surer_than_their_reader() -> None:
    page = typed_page(SIMPLE, confidence=0.8)
    multiplied = find_goods(document_of(page)).items[0].amount
    assert multiplied is not None
    assert multiplied.confidence > 0.9


def test_rows_ruled_cell_by_cell_hold_their_descriptions_together() -> None:
    page = typed_page("""
Description of Goods            Quantity      Unit Price        Amount
SOLID WELDING WIRE
DW-50 1.2MM                    1,500 KGS          2.00        3,000.00
(15KG SPOOL)
COVERED
ELECTRODE LH-16                4,200 KGS          1.00        4,200.00
3.2MM
Total                          5,700 KGS                      7,200.00
""")
    tops = {w.text: w.box.y0 for w in page.words}
    heights = [tops["SOLID"] - 1.5, tops["COVERED"] - 1.5, tops["Total"] - 1.5]
    borders = tuple(Box(x, y, x + 100, y + 0.5) for y in heights for x in (38, 138, 238, 338))
    found = find_goods(document_of(replace(page, rulings=borders)))
    assert [i.description.value for i in found.items if i.description] == [
        "SOLID WELDING WIRE DW-50 1.2MM (15KG SPOOL)",
        "COVERED ELECTRODE LH-16 3.2MM",
    ]


WORDS = st.sampled_from(
    [
        "TOTAL",
        "Qty",
        "Amount",
        "Description",
        "12",
        "PCS",
        "@US$1.50",
        "1,000.00",
        "(US$)",
        "SAY",
        "-----",
        "¥5",
        "/",
        "AND",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(WORDS, max_size=6), max_size=12), st.integers(1, 6))
def test_no_page_breaks_it(rows: list[list[str]], blanks: int) -> None:
    page = typed_page("\n".join((" " * blanks).join(row) for row in rows), TextSource.OCR)
    find_goods(document_of(page))


def test_packages_and_weights_below_the_total_are_no_total_of_goods() -> None:
    found = goods(
        SIMPLE
        + """TOTAL 25 CARTONS   N.W. 1,250.0 KGS   G.W. 1,380.0 KGS   3.35 M3
"""
    )
    assert found.total_quantity is not None
    assert found.total_quantity.value == "30 PCS"
    assert found.total_amount is not None
    assert found.total_amount.value == Decimal("300.00")


def test_a_table_of_cases_below_the_goods_holds_no_goods() -> None:
    found = goods("""
Description           Quantity      Unit Price      Amount
PUMP A                 10 PCS        10.00          100.00
PUMP B                 20 PCS        10.00          200.00
                                                    300.00
CASE NO.        N.W. (KGS)      G.W. (KGS)
1-10            500.0           560.0
11-25           750.0           820.0
TOTAL 25        1,250.0         1,380.0
""")
    assert [i.description.value for i in found.items if i.description] == ["PUMP A", "PUMP B"]
    assert found.total_amount is not None
    assert found.total_amount.value == Decimal("300.00")


def test_a_total_of_one_group_does_not_end_the_goods() -> None:
    found = goods("""
Description           Quantity      Unit Price      Amount
PUMP A                 10 PCS        10.00          100.00
TOTAL                  10 PCS                       100.00
PUMP B                 20 PCS        10.00          200.00
GRAND TOTAL            30 PCS                       300.00
""")
    assert [i.description.value for i in found.items if i.description] == ["PUMP A", "PUMP B"]
    assert found.total_amount is not None
    assert found.total_amount.value == Decimal("300.00")


def test_the_last_of_the_sums_is_the_total_whatever_the_charges_are_called() -> None:
    found = goods("""
Description           Quantity      Unit Price      Amount
PUMP A                 10 PCS        10.00          100.00
SUB TOTAL                                           100.00
OCEAN FREIGHT                                        20.00
FUMIGATION                                            5.00
INVOICE TOTAL                                       125.00
""")
    assert len(found.items) == 1
    assert found.total_amount is not None
    assert found.total_amount.value == Decimal("125.00")


def test_a_heading_between_groups_describes_no_item() -> None:
    found = goods("""
Description                    Quantity      Unit Price      Amount
A. PUMPS
PUMP A                          10 PCS        10.00          100.00
PUMP B                          20 PCS        10.00          200.00
B. SPARE PARTS
IMPELLER                         5 PCS        10.00           50.00
ORDER NO. 4711
GASKET                           5 PCS        10.00           50.00
TOTAL                           40 PCS                       400.00
""")
    assert [i.description.value for i in found.items if i.description] == ["PUMP A", "PUMP B", "IMPELLER", "GASKET"]


def test_a_column_of_countries_without_header_describes_nothing() -> None:
    found = goods("""
PUMP A     JAPAN    10 PCS     US$10.00      US$100.00
VALVE B    JAPAN    20 PCS     US$10.00      US$200.00
TOTAL               30 PCS                   US$300.00
""")
    assert lines(found) == ["PUMP A | 10 | PCS | 10.00 | 100.00", "VALVE B | 20 | PCS | 10.00 | 200.00"]


def test_blanks_group_thousands_where_only_then_the_products_hold() -> None:
    found = goods("""
Désignation           Quantité      Prix unitaire      Montant (JPY)
RESIN A                 40 KGS           318           12 720
RESIN B                240 KGS           486          116 640
TOTAL                  280 KGS                        129 360
""")
    assert lines(found) == ["RESIN A | 40 | KGS | 318 | 12720", "RESIN B | 240 | KGS | 486 | 116640"]
    assert found.total_amount is not None
    assert found.total_amount.value == Decimal("129360")


def test_points_group_thousands_where_no_money_has_three_decimals() -> None:
    found = goods("""
Descripción           Cantidad      Precio       Importe (JPY)
SAKE                    60 BOTTLES   2.130        127.800
""")
    assert lines(found) == ["SAKE | 60 | BOTTLES | 2130 | 127800"]


def test_a_caption_centred_over_a_wide_column_heads_what_begins_at_its_left() -> None:
    found = goods("""
Marks     Line                Article                    Qty      Price      Amount
ABC        1    PUMP A                                    10      10.00      100.00
TOKYO      2    PUMP B                                    20      10.00      200.00
           TOTAL                                          30                 300.00
""")
    assert [i.description.value for i in found.items if i.description] == ["PUMP A", "PUMP B"]


def test_the_unit_of_a_total_stands_in_the_column_beside_it() -> None:
    found = goods("""
Description           Qty     Unit     Price       Amount
CUP                   450     DOZ      10.00      4,500.00
GRAND TOTAL           450     DOZ                 4,500.00
""")
    assert found.total_quantity is not None
    assert found.total_quantity.value == "450 DOZ"


def test_freight_below_a_free_item_is_not_its_amount() -> None:
    found = goods("""
Description           Quantity      Unit Price      Amount
PUMP A                 10 PCS        10.00          100.00
SAMPLE                  1 PCS                       FREE
FREIGHT                                              20.00
TOTAL                                               120.00
""")
    assert lines(found) == ["PUMP A | 10 | PCS | 10.00 | 100.00", "SAMPLE | 1 | PCS | - | -"]
