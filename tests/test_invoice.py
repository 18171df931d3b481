"""Whole invoices, typed in the test, in layouts and languages that differ from each other."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from extractors.invoice import extract_invoice, legibility
from models.document import TextSource, Word
from models.field import Weight
from models.geometry import Box
from models.papers import Invoice, reported_fields
from tests.builders import document_of, frame, line_of_words, page_of, typed_document, typed_page

FRENCH = """
                       KANEMORI KOGYO CO., LTD.
          2-14-8 Minami-Horie, Nishi-ku, Osaka 550-0015, Japan
              TEL: 06-6532-1188  FAX: 06-6532-1189

                              FACTURE COMMERCIALE

FACTURE N°: KK-2026/118                        DATE: 12 novembre 2026
ACHETEUR:  SOCIETE DUPONT ET FILS S.A.R.L.
           14, rue de la République
           69002 Lyon
           FRANCE
NAVIRE: CMA CGM LYRA V.123W     DATE D'EMBARQUEMENT: 20 novembre 2026
PORT D'EMBARQUEMENT: KOBE, JAPON
PORT DE DÉCHARGEMENT: LE HAVRE, FRANCE
CONDITIONS DE LIVRAISON: CIF LE HAVRE
CONDITIONS DE PAIEMENT: VIREMENT BANCAIRE A 30 JOURS
PAYS D'ORIGINE: JAPON
NOMBRE DE COLIS: 10 CARTONS
POIDS NET: 800,0 KG
POIDS BRUT: 860,5 KG
"""

SPANISH = """
FACTURA COMERCIAL                                   HOJA 1 DE 1
EXPORTADOR                                CONSIGNATARIO
TOHOKU MACHINE TOOL CO., LTD.             A LA ORDEN DE BANCO DEL PACIFICO S.A.
5-6-7 Honcho, Aoba-ku
Sendai 980-0014, Japan                    NOTIFICAR A
COMPRADOR                                 IMPORTADORA ANDINA S.A.
IMPORTADORA ANDINA S.A.                   Av. Arequipa 2450, Lince
Av. Arequipa 2450, Lince                  Lima 14
Lima 14                                   PERU
PERÚ                                      TEL: +51 1 440 2233

FACTURA N.º            FECHA                   CARTA DE CRÉDITO N.º      PEDIDO N.º
TM-9981                12 de noviembre de 2026  LC-44521/26              OC-7712

BUQUE                  PUERTO DE EMBARQUE      PUERTO DE DESCARGA        FECHA DE EMBARQUE
NORDIC ACE V.045E      YOKOHAMA, JAPAN         CALLAO, PERU              15 de noviembre de 2026
"""

SENTENCES = """
                              INVOICE

Messrs. GLOBAL PARTS TRADING LLC                      No. GP-771
P.O. BOX 1234, Deira                                  Date: Nov. 5, 2026
Dubai, U.A.E.                                         Tokyo

Invoice of AUTO PARTS shipped by the undersigned
per M.V. "EVER GIVEN" Voy. 0123W from Nagoya, Japan to Jebel Ali, U.A.E. via Singapore
sailing on or about Nov. 12, 2026
Payment: T/T in advance            L/C No.: ---
"""

AIR = """
COMMERCIAL INVOICE
AWB No.: 123-4567 8901                Invoice No.: KX-5521
                                      Invoice Date: 2026/11/03
Shipper:                              Consignee:
KYOTO BIO CO., LTD.                   HELIX LABS INC.
77 Shijo-dori, Shimogyo-ku            400 Main Street
Kyoto 600-8001, JAPAN                 Boston, MA 02110
Attn: Ms. Sato                        U.S.A.
Phone: +81-75-123-4567                Attn: Dr. Smith
                                      Phone: 617-555-0100
Importer (if other than consignee):
SAME AS CONSIGNEE

Shipped by: AIR FREIGHT               Flight No.: NH 0206
From: KANSAI AIRPORT, JAPAN           To: BOSTON LOGAN AIRPORT, U.S.A.
Terms of sale: DAP BOSTON             Payment: NET 30 DAYS
Country of export: JAPAN              Country of ultimate destination: U.S.A.
Due: 2026/12/31                       Printed 2026-11-04
"""


def values(invoice: Invoice) -> dict[str, object]:
    return {name: field.value for name, field in reported_fields(invoice).items()}


def read(text: str) -> dict[str, object]:
    return values(extract_invoice(typed_document(text)))


def test_reads_a_french_letterhead_invoice() -> None:
    found = read(FRENCH)
    assert found["exporter_name"] == "KANEMORI KOGYO CO., LTD."
    assert found["exporter_address"] == "2-14-8 Minami-Horie, Nishi-ku, Osaka 550-0015, Japan"
    assert (found["invoice_number"], found["invoice_date"]) == ("KK-2026/118", date(2026, 11, 12))
    assert (found["buyer_name"], found["buyer_country"]) == ("SOCIETE DUPONT ET FILS S.A.R.L.", "FR")
    assert (found["vessel"], found["voyage"]) == ("CMA CGM LYRA", "123W")
    assert (found["port_of_loading"], found["port_of_discharge"]) == ("KOBE, JAPON", "LE HAVRE, FRANCE")
    assert (found["incoterm"], found["incoterm_place"], found["origin"]) == ("CIF", "LE HAVRE", ("JP",))
    assert found["payment_terms"] == "VIREMENT BANCAIRE A 30 JOURS"
    assert (found["net_weight"], found["gross_weight"]) == (Weight("800.0", "KG"), Weight("860.5", "KG"))


def test_reads_spanish_labels_above_their_values() -> None:
    found = read(SPANISH)
    assert found["buyer_name"] == "IMPORTADORA ANDINA S.A."
    assert found["consignee_name"] == "A LA ORDEN DE BANCO DEL PACIFICO S.A."
    assert found["notify_party"] == "IMPORTADORA ANDINA S.A. Av. Arequipa 2450, Lince Lima 14 PERU"
    assert (found["lc_number"], found["order_number"]) == ("LC-44521/26", "OC-7712")
    assert (found["departure_date"], found["vessel"]) == (date(2026, 11, 15), "NORDIC ACE")


def test_reads_a_sentence_that_runs_over_two_lines() -> None:
    found = read(SENTENCES)
    assert (found["vessel"], found["voyage"]) == ("EVER GIVEN", "0123W")
    assert (found["port_of_loading"], found["port_of_discharge"]) == ("Nagoya, Japan", "Jebel Ali, U.A.E.")
    assert (found["transshipment"], found["departure_date"]) == ("Singapore", date(2026, 11, 12))
    assert (found["title"], found["invoice_number"]) == ("INVOICE", "GP-771")
    assert "lc_number" not in found


def test_reads_an_air_shipment_and_takes_no_neighbour_for_a_field() -> None:
    found = read(AIR)
    assert (found["transport_mode"], found["flight"]) == ("air", "NH 0206")
    assert found["port_of_discharge"] == "BOSTON LOGAN AIRPORT, U.S.A."
    assert found["invoice_date"] == date(2026, 11, 3)
    assert {"vessel", "departure_date", "final_destination", "notify_party"} & set(found) == set()


def test_same_as_consignee_gives_the_buyer_the_consignee_s_name() -> None:
    found = extract_invoice(typed_document(AIR))
    assert found.buyer_name is not None
    assert (found.buyer_name.value, found.buyer_name.text) == ("HELIX LABS INC.", "SAME AS CONSIGNEE")


def test_an_empty_consignee_box_stays_empty() -> None:
    words = (
        *line_of_words("Consignee", 45, 54, 7),
        *line_of_words("Buyer", 305, 54, 7),
        *line_of_words("HANSA PUMPEN GMBH", 305, 64),
        *line_of_words("Kaiweg 8, Hamburg GERMANY", 305, 76),
    )
    page = page_of(words, (*frame(40, 50, 300, 110), *frame(300, 50, 560, 110)))
    found = values(extract_invoice(document_of(page)))
    assert found["buyer_name"] == "HANSA PUMPEN GMBH"
    assert "consignee_name" not in found


def test_a_badly_read_word_makes_the_field_doubtful() -> None:
    page = typed_page("Invoice No.: KX-5521", TextSource.OCR, confidence=0.4)
    number = extract_invoice(document_of(page)).invoice_number
    assert number is not None
    assert number.confidence < 0.41


def test_the_second_engine_s_reading_is_a_rival() -> None:
    label, (word,) = line_of_words("Invoice No.:", 40, 100), line_of_words("KX-5521", 130, 100)
    doubtful = Word(word.text, word.box, 0.6, alternative="KX-5S21")
    number = extract_invoice(document_of(page_of((*label, doubtful)))).invoice_number
    assert number is not None
    assert number.rivals == ("KX-5S21",)


def test_no_goods_are_no_total() -> None:
    assert not {"total_amount", "total_quantity"} & set(read(FRENCH))


def test_a_bad_corner_shows_in_the_legibility() -> None:
    good = [Word("W", Box(i, 0, i + 1, 9), 0.99) for i in range(90)]
    bad = [Word("?", Box(i, 20, i + 1, 29), 0.2) for i in range(10)]
    assert legibility(page_of((*good, *bad))) == 0.2


def test_an_empty_page_gives_an_empty_invoice() -> None:
    assert reported_fields(extract_invoice(document_of(page_of(())))) == {}


def test_the_total_comes_from_the_goods_table() -> None:
    table = """
COMMERCIAL INVOICE
DESCRIPTION                 QUANTITY      UNIT PRICE       AMOUNT
GEAR PUMP GP-20              120 PCS       USD 130.00      USD 15,600.00
SHAFT SEAL 25MM              300 PCS       USD   5.00      USD  1,500.00
TOTAL                        420 PCS                       USD 17,100.00
"""
    found = read(table)
    assert (found["total_amount"], found["currency"]) == (Decimal("17100.00"), "USD")


def test_a_company_at_the_foot_of_the_page_with_a_japanese_address_is_the_exporter() -> None:
    text = "COMMERCIAL INVOICE" + "\n" * 40 + "YAMATE KOGEI CO., LTD.\n1-2 Yamate-cho, Yokohama 231-0862 Japan"
    invoice = extract_invoice(typed_document(text))
    assert invoice.exporter_name is not None
    assert invoice.exporter_name.value == "YAMATE KOGEI CO., LTD."


def test_a_bank_at_the_foot_of_the_page_is_no_exporter() -> None:
    text = "COMMERCIAL INVOICE" + "\n" * 40 + "ASAHI BANK, LTD.\n1-2 Yamate-cho, Yokohama 231-0862 Japan"
    assert extract_invoice(typed_document(text)).exporter_name is None


def test_receiver_and_importer_in_one_label_is_the_buyer() -> None:
    text = "RECEIVER / IMPORTER\nACME IMPORTS INC.\n100 Main Street\nBoston, MA 02110\nU.S.A."
    invoice = extract_invoice(typed_document(text))
    assert invoice.buyer_name is not None
    assert invoice.buyer_name.value == "ACME IMPORTS INC."
    assert invoice.consignee_name is None


def test_a_japanese_label_and_a_latin_value_are_told_apart() -> None:
    invoice = extract_invoice(typed_document("船名: ONE APUS 052W\n積出港: TOKYO"))
    assert invoice.vessel is not None
    assert invoice.vessel.value == "ONE APUS"
    assert invoice.port_of_loading is not None
    assert invoice.port_of_loading.value == "TOKYO"


def test_a_small_l_at_the_head_of_a_japanese_place_name_is_read_as_i() -> None:
    text = "Exporter: KITA CO., LTD.\n990 Hachihonmatsu-lida\nHiroshima, Japan"
    invoice = extract_invoice(typed_document(text, TextSource.OCR))
    assert invoice.exporter_address is not None
    assert invoice.exporter_address.value == "990 Hachihonmatsu-Iida Hiroshima, Japan"


WITHOUT_ORIGIN = FRENCH.replace("PAYS D'ORIGINE: JAPON\n", "")


def test_made_in_japan_in_the_mark_is_not_the_invoices_own_word_for_the_origin() -> None:
    marks = "\nMARQUES ET NUMÉROS:\n\n   SDF\n   LE HAVRE\n   C/NO. 1-10\n   MADE IN JAPAN\n"
    assert "origin" not in read(WITHOUT_ORIGIN + marks)
    assert "origin" not in read(WITHOUT_ORIGIN)


def test_a_sentence_about_the_goods_states_the_origin() -> None:
    assert read(WITHOUT_ORIGIN + "\nALL GOODS ARE MADE IN JAPAN\n")["origin"] == ("JP",)


def test_an_address_in_a_text_layer_is_kept_as_it_stands() -> None:
    odd = FRENCH.replace("2-14-8 Minami-Horie, Nishi-ku, Osaka", "2-14-8 lida-cho, Nishi-ku, Osaka")
    assert read(odd)["exporter_address"] == "2-14-8 lida-cho, Nishi-ku, Osaka 550-0015, Japan"
