"""Where values stand to their labels on whole pages: rows of heads, sentences, statements, numbered boxes."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.invoice import extract_invoice
from models.field import Weight
from models.papers import reported_fields
from tests.builders import typed_document

GOODS = """
Description of Goods          Quantity      Unit Price     Amount
BALL VALVE 2 INCH             100 PCS       US$10.00       US$1,000.00
TOTAL                         100 PCS                      US$1,000.00
"""


def read(text: str) -> dict[str, object]:
    invoice = extract_invoice(typed_document(f"          COMMERCIAL INVOICE\n\n{text.strip(chr(10))}\n\n{GOODS}"))
    return {name: field.value for name, field in reported_fields(invoice).items()}


VOYAGE = {
    "vessel": "PACIFIC HERON",
    "voyage": "123W",
    "port_of_loading": "KOBE, JAPAN",
    "port_of_discharge": "HAMBURG, GERMANY",
}


@pytest.mark.parametrize(
    "text",
    [
        """
Vessel              Voyage      From              To
PACIFIC HERON       123W        KOBE, JAPAN       HAMBURG, GERMANY
""",
        """
3. Vessel/flight              4. Port of loading
PACIFIC HERON V.123W          KOBE, JAPAN
5. Port of discharge
HAMBURG, GERMANY
""",
        """
Vessel..............PACIFIC HERON V.123W
Port of Loading.....KOBE, JAPAN
Port of Discharge...HAMBURG, GERMANY
""",
        """
We hereby invoice you the following goods shipped per M/V PACIFIC HERON V.123W
from KOBE, JAPAN to HAMBURG, GERMANY under your order.
""",
        """
The goods described below left KOBE, JAPAN for HAMBURG, GERMANY on board the
vessel PACIFIC HERON, Voy. No. 123W and were insured by us.
""",
        """
Les marchandises suivantes ont été expédiées par le navire PACIFIC HERON voy. 123W
de KOBE, JAPAN à HAMBURG, GERMANY comme convenu.
""",
        """
Vessel/Voy. No.: PACIFIC HERON / 123W
Port of Loading / Discharge: KOBE, JAPAN / HAMBURG, GERMANY
""",
    ],
    ids=["heads", "numbered", "leaders", "letter", "letter left", "French letter", "pairs"],
)
def test_reads_the_voyage_however_it_is_laid_out(text: str) -> None:
    found = read(text)
    assert {name: found.get(name) for name in VOYAGE} == VOYAGE


def test_an_empty_label_takes_no_other_labels_words() -> None:
    found = read("L/C No.:          Forwarder ref:\nOrder No.:        Clerk: 1234-A\nPort of Discharge: HAMBURG")
    assert {"lc_number", "order_number", "vessel"} & set(found) == set()


def test_labels_without_colons_on_one_line_are_told_apart_by_their_values() -> None:
    found = read("Invoice No. AB-12345 Date May 3, 2026\nN/W 1,200.5 KGS G/W 1,300.0 KGS")
    assert (found["invoice_number"], found["invoice_date"]) == ("AB-12345", date(2026, 5, 3))
    assert (found["net_weight"], found["gross_weight"]) == (Weight("1200.5", "KG"), Weight("1300.0", "KG"))


def test_a_date_behind_the_credits_number_is_not_the_invoices() -> None:
    found = read("L/C No.: LC12345/26 dated May 1, 2026\nInvoice No.: AB-12345 dated May 3, 2026")
    assert (found["lc_number"], found["invoice_date"]) == ("LC12345/26", date(2026, 5, 3))


def test_a_sentence_states_packing_and_weights() -> None:
    found = read("TOTAL PACKED IN 12 CARTONS, NET 21.5 KGS, GROSS 24.0 KGS")
    assert (found["packages"], found["net_weight"]) == ("12 CARTONS", Weight("21.5", "KG"))
    assert found["gross_weight"] == Weight("24.0", "KG")


@pytest.mark.parametrize(
    "text",
    [
        "WE HEREBY CERTIFY THAT THE GOODS ARE OF JAPAN ORIGIN.",
        "We certify that the goods are of Japanese origin.",
        "THE ORIGIN OF THE GOODS IS JAPAN.",
    ],
)
def test_a_sentence_states_the_origin(text: str) -> None:
    assert read(text)["origin"] == ("JP",)


def test_a_destination_alone_is_the_port_of_discharge() -> None:
    found = read("Port of Loading: KOBE\nDestination: HAMBURG, GERMANY")
    assert (found["port_of_discharge"], found.get("final_destination")) == ("HAMBURG, GERMANY", None)


def test_place_and_date_of_a_letter_are_the_invoices_date() -> None:
    assert read("TOKYO, May 3, 2026\nInvoice No. AB-12345")["invoice_date"] == date(2026, 5, 3)
