"""Manners of printing that differ from page to page: each with the values that it must not hide."""

from __future__ import annotations

from datetime import date

import pytest

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


CAPTIONS_BELOW = """
                          COMMERCIAL INVOICE

KANEMORI KOGYO CO., LTD.
                    (Name of exporter)
2-14-8 Minami-Horie, Nishi-ku, Osaka 550-0015, Japan
                    (Address of exporter)
GLOBAL PARTS TRADING LLC
                    (Name of purchaser)
100 Main Street, Houston, TX 77002 U.S.A.
                    (Address of purchaser)
KK-2604                                  Sept. 11, 2026
            (Invoice number)                      (Date of invoice)
KOBE, JAPAN                              HOUSTON, U.S.A.
            (Port of loading)                     (Port of discharge)

GEAR PUMP GP-20                 120 PCS      10.00         US$1,200.00
SHAFT SEAL 25MM                 300 PCS       2.00           US$600.00
(Commodity)                   (Quantity)  (Unit price)    (Total price)
TOTAL                           420 PCS                    US$1,800.00

    GPT
    HOUSTON
    C/NO. 1-12
(Marks and numbers on packages)
"""


def test_a_form_may_name_its_fields_in_brackets_under_them() -> None:
    found = read(CAPTIONS_BELOW, head="")
    assert found["exporter_name"] == "KANEMORI KOGYO CO., LTD."
    assert found["exporter_address"] == "2-14-8 Minami-Horie, Nishi-ku, Osaka 550-0015, Japan"
    assert found["buyer_name"] == "GLOBAL PARTS TRADING LLC"
    assert found["buyer_address"] == "100 Main Street, Houston, TX 77002 U.S.A."
    assert (found["invoice_number"], found["invoice_date"]) == ("KK-2604", date(2026, 9, 11))
    assert (found["port_of_loading"], found["port_of_discharge"]) == ("KOBE, JAPAN", "HOUSTON, U.S.A.")
    assert found["marks"] == "GPT\nHOUSTON\nC/NO. 1-12"


def test_such_a_form_names_the_columns_of_its_goods_under_them_as_well() -> None:
    goods = extract_invoice(typed_document(CAPTIONS_BELOW))
    assert [i.description and i.description.value for i in goods.items] == ["GEAR PUMP GP-20", "SHAFT SEAL 25MM"]
    assert goods.total_quantity is not None
    assert goods.total_quantity.value == "420 PCS"


@pytest.mark.parametrize(
    "line",
    [
        "Invoice No. KK-118 of November 12th, 2026",
        "Invoice No. KK-118 dated November 12, 2026",
        "Facture no KK-118 en date du 12 novembre 2026",
        "Factura No. KK-118 de fecha 12 de noviembre de 2026",
    ],
)
def test_the_date_may_follow_the_number_without_a_label(line: str) -> None:
    found = read(f"\n{line}\n" + GOODS)
    assert (found["invoice_number"], found["invoice_date"]) == ("KK-118", date(2026, 11, 12))


def test_payment_terms_end_where_a_sentence_about_the_goods_begins() -> None:
    found = read("\nTerms: FOB Kobe, T/T 30 days after B/L date\nThe goods are of Japanese origin.\n" + GOODS)
    assert (found["payment_terms"], found["origin"]) == ("T/T 30 days after B/L date", ("JP",))


def test_a_courier_is_a_means_of_transport_whatever_its_service() -> None:
    shipped = "Shipped via FedEx International Priority on November 20, 2026\nfrom Osaka, Japan to Houston, U.S.A.\n"
    assert read(shipped + GOODS)["transport_mode"] == "courier"


def test_name_and_title_of_the_signatory_may_stand_on_one_line() -> None:
    signed = (
        "\n\n      KANEMORI KOGYO CO., LTD.\n\n\n      ______________________\n      Taro Yamada / Export Manager\n"
    )
    found = read(GOODS + signed)
    assert (found["signatory"], found["signatory_title"]) == ("Taro Yamada", "Export Manager")


def test_an_ampersand_belongs_to_the_title_of_the_signatory() -> None:
    found = read(GOODS + "\n\n      KANEMORI KOGYO CO., LTD.\n\n\n      Taro Yamada\n      PRESIDENT & C.E.O.\n")
    assert found["signatory_title"] == "PRESIDENT & C.E.O."


def test_the_weights_and_origins_of_items_are_not_the_invoices() -> None:
    goods = """
POS.  ARTICLE                       QUANTITY     PRICE         VALUE
                                                 USD           USD
10    GEAR PUMP GP-20               120 PCS      10.00         1,200.00
      HS: 8413.60 Origin: JAPAN
20    SHAFT SEAL 25MM               300 PCS       2.00           600.00
      HS: 8484.20 Origin: CHINA
TOTAL                               420 PCS                    1,800.00

Country of origin: JAPAN, CHINA
Net weight: 201.0 KGS
"""
    found = read(goods)
    assert found["net_weight"] == Weight("201.0", "KG")
    assert found["origin"] == ("JP", "CN")


def test_a_party_ends_where_another_is_announced_with_a_word_before_it() -> None:
    head = (
        HEAD.replace("BUYER:  ", "To:     ") + "\nKindly notify:\nBLUE ANCHOR CUSTOMS AGENCY\nQuay Street 5, Houston\n"
    )
    found = read(GOODS, head)
    assert found["buyer_address"] == "100 Main Street Houston, TX 77002 U.S.A."


def test_a_date_in_a_spanish_sentence_may_hold_a_word_between_its_parts() -> None:
    told = "Embarcado en el buque STELLAR HIGHWAY V.025S, desde KOBE, JAPAN hasta BUENAVENTURA,\n"
    told += "COLOMBIA, con fecha 6 de septiembre de 2026.\n"
    found = read("\n" + told + GOODS)
    assert found["departure_date"] == date(2026, 9, 6)
    assert found["port_of_discharge"] == "BUENAVENTURA, COLOMBIA"


def test_a_logo_beside_the_address_does_not_part_it_from_the_name() -> None:
    head = """
          KANEMORI KOGYO CO., LTD.
    KK    2-14-8 Minami-Horie,
          Nishi-ku, Osaka 550-0015, Japan

                          COMMERCIAL INVOICE
"""
    assert read(GOODS, head)["exporter_address"] == "2-14-8 Minami-Horie, Nishi-ku, Osaka 550-0015, Japan"


def test_a_panel_at_the_height_of_the_header_is_no_column() -> None:
    goods = """
4503961                 H.S. NO.    NO. OF UNITS    GOODS                    PRICE PER UNIT    VALUE
Ship via                                (PCS)
BY SEA
                        8482.60         50          LINEAR BUSHING LM20UU              2.95    147.50
                        8482.40        336          ROLLER BEARING NU308              21.70  7,291.20
                        TOTAL          386 PCS                                               7,438.70
"""
    items = extract_invoice(typed_document(HEAD + goods)).items
    assert [i.description and i.description.value for i in items] == ["LINEAR BUSHING LM20UU", "ROLLER BEARING NU308"]
    assert [i.unit and i.unit.value for i in items] == ["PCS", "PCS"]


def test_of_weights_told_for_each_item_the_total_counts() -> None:
    goods = """
Item  Description          Qty      N.W.(kg)  Price(USD)  Amount(USD)
1     GEAR PUMP GP-20      120 PCS  240.0     10.00       1,200.00
2     SHAFT SEAL 25MM      300 PCS   30.0      2.00         600.00
      TOTAL                420 PCS  270.0                 1,800.00
"""
    assert read(goods)["net_weight"] == Weight("270.0", "KG")
