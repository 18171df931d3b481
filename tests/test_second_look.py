"""What was not found as a field is looked for on the invoice's lines; what is missing there stays missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from matchers.catalogue import check
from matchers.corroborate import corroborated
from matchers.examples import clean_case, printed, typed, with_certificate, with_invoice
from models.case import Case
from models.field import InvoiceRef
from models.finding import Outcome
from models.papers import Invoice

ADDRESS = "1-2-3 Marunouchi, Chiyoda-ku, Tokyo 100-0005"


def printing(*lines: str, **absent: Any) -> Case:
    """The clean case whose invoice prints these lines, with fields that were not found."""
    return with_invoice(lines=tuple(printed(line) for line in lines), **absent)


def invoice_of(case: Case) -> Invoice:
    return corroborated(case).invoices[0]


def value(case: Case, name: str) -> object:
    field = getattr(invoice_of(case), name)
    return None if field is None else field.value


def faults(case: Case) -> set[str]:
    return {f.rule for f in check(corroborated(case)) if f.outcome is not Outcome.NOTE}


FOUND = (
    ("vessel", "ONE APUS", ("Per ONE APUS V.052W sailing on or about Dec. 3, 2026",)),
    ("vessel", "ONE APUS", ("BY VESSEL ONE APUS 052W",)),
    ("vessel", "ONE APUS", ("VESSEL ONE APUS", "VOYAGE 052W")),
    ("port_of_loading", "TOKYO, JAPAN", ("FROM TOKYO, JAPAN TO HAMBURG, GERMANY",)),
    ("port_of_loading", "TOKYO", ("積込港: TOKYO",)),
    ("port_of_discharge", "HAMBURG, GERMANY", ("FROM TOKYO, JAPAN TO HAMBURG, GERMANY VIA SINGAPORE",)),
    ("port_of_discharge", "HAMBURG, GERMANY", ("陸揚港 HAMBURG, GERMANY",)),
    ("departure_date", date(2026, 12, 3), ("Est. departure Thursday, December 3, 2026",)),
    ("departure_date", date(2026, 12, 3), ("SAILED ON/ABOUT 03DEC2026",)),
    ("departure_date", date(2026, 12, 3), ("出港予定日 2026年12月3日",)),
    ("invoice_date", date(2026, 11, 2), ("Date Monday, November 2, 2026",)),
    ("invoice_date", date(2026, 11, 2), ("DATE (INVOICE) 02NOV2026",)),
    ("invoice_number", "INV-26-1101", ("INVOICE NO.: INV-26-1101 DATED: NOVEMBER 2",)),
    ("buyer_name", "HANSA PUMPEN GMBH", ("Buyer details HANSA PUMPEN GMBH", "Kaiweg 8,")),
    ("buyer_name", "Hansa Pumpen GmbH", ("SOLD TO:", "Hansa Pumpen GmbH")),
    ("exporter_address", f"{ADDRESS}, Japan", ("1-2-3 Marunouchi, INVOICE NO. 5", "Chiyoda-ku, Tokyo 100-0005 JAPAN")),
    ("exporter_country", "JP", ("1-2-3 Marunouchi, Chiyoda-ku,", "Tokyo 100-0005", "Japan")),
    ("payment_terms", "T/T IN ADVANCE", ("決済条件 TERMS OF T/T IN ADVANCE",)),
    ("payment_terms", "OPEN ACCOUNT 45 DAYS", ("PAYMENT METHOD 決済条件: OPEN ACCOUNT 45 DAYS",)),
    ("payment_terms", "NET 30 DAYS FROM INVOICE DATE", ("HOW PAID 支払条件", "NET 30 DAYS FROM INVOICE DATE")),
    ("incoterm", "DAP", ("Trade Condition DAP DUBAI",)),
    ("incoterm", "CIF", ("CIF HAMBURG",)),
    ("origin", ("JP",), ("THE ORIGIN OF THE GOODS IS JAPAN.",)),
    ("origin", ("JP",), ("GOODS MADE IN JAPAN",)),
    ("origin", ("JP",), ("We hereby declare that the above goods were produced in JAPAN.",)),
    ("title", "COMMERCIAL INVOICE", ("Export Manager", "COMMERCIAL INVOICE")),
)
ABSENT: dict[str, Any] = {"vessel": {"vessel": None, "voyage": None}}


@pytest.mark.parametrize(("name", "wanted", "lines"), FOUND)
def test_what_stands_plainly_on_a_line_is_found_after_all(name: str, wanted: object, lines: tuple[str, ...]) -> None:
    assert value(printing(*lines, **ABSENT.get(name, {name: None})), name) == wanted


MISSING = (
    ("vessel", ("BY SEA", "ONE LINE APUS TRADING")),
    ("vessel", ("Per ONE IBIS V.052W",)),
    ("vessel", ("VESSEL ONE APUS",)),  # without the voyage that the certificate gives
    ("vessel", ("VESSEL: ONE APUS II V.052W",)),
    ("port_of_loading", ("CIF HAMBURG", "TOKYO, JAPAN", "1-2-3 Marunouchi, Tokyo, Japan")),
    ("port_of_loading", ("FROM YOKOHAMA, JAPAN TO HAMBURG",)),
    ("port_of_discharge", ("FINAL DESTINATION: HAMBURG, GERMANY", "HAMBURG", "HPG HAMBURG")),
    ("port_of_discharge", ("FREIGHT PREPAID TO HAMBURG",)),
    ("departure_date", ("INVOICE DATE December 3, 2026",)),
    ("departure_date", ("ETA December 3, 2026",)),
    ("departure_date", ("ETD December 4, 2026 ETA December 3, 2026",)),
    ("departure_date", ("ETD 12/3/2026",)),
    ("invoice_date", ("L/C DATE November 2, 2026", "ORDER DATE 2026-11-02", "November 2, 2026")),
    ("invoice_date", ("ETD DATE November 2, 2026",)),
    ("invoice_date", ("AS PER QUOTATION DATED November 2, 2026",)),
    ("invoice_number", ("PROFORMA INVOICE NO. PI-77", "ORDER NO. INV-26-1101", "INVOICE NO. INV-26-1110")),
    ("buyer_name", ("NOTIFY PARTY: HANSA PUMPEN GMBH", "HANSA PUMPEN GMBH", "BUYER: HANSA PUMPEN GMBH & CO. KG")),
    ("exporter_address", ("1-2-8 Marunouchi, Chiyoda-ku, Tokyo 100-0005, Japan",)),
    ("exporter_address", ("1-2-3 Marunouchi, Chiyoda-ku, Tokyo 100", "0006, Japan")),
    ("exporter_country", (f"{ADDRESS}", "TEL 03-1234-5678")),
    ("payment_terms", ("L/C NO. LC123456", "PAYMENT TO: MIZUHO BANK", "PAYMENT L/C NO. 77")),
    ("payment_terms", ("PAYMENT TERMS:", "L/C NO. LC123456")),
    ("incoterm", ("DELIVERY TO HAMBURG", "PRICE IN USD", "TERMS OF SALE")),
    ("origin", ("MADE IN JAPAN", "FROM TOKYO, JAPAN", "ORIGINAL", "COUNTRY OF ORIGIN: CHINA")),
    ("origin", ("COUNTRY OF ORIGIN: JAPAN", "ITEM 2 ORIGIN: CHINA")),
    ("title", ("INVOICE", "PROFORMA INVOICE", "as per our commercial invoice no. 5")),
)


@pytest.mark.parametrize(("name", "lines"), MISSING)
def test_what_stands_there_for_something_else_stays_missing(name: str, lines: tuple[str, ...]) -> None:
    case = printing(*lines, **ABSENT.get(name, {name: None}))
    assert value(case, name) is None
    assert faults(case) & {f"INV-REQ-{n:02}" for n in (1, 3, 4, 5, 6, 7, 8, 14, 15, 17)}


def test_another_voyage_behind_the_ship_is_found_as_a_difference() -> None:
    case = printing("Per ONE APUS V.025W from TOKYO", vessel=None, voyage=None)
    assert value(case, "voyage") == "025W"
    assert faults(case) == {"XDOC-08"}


def test_a_ship_that_bears_a_firms_name_is_not_taken_from_the_firm() -> None:
    case = with_certificate(printing("SAKURA PRECISION CO., LTD.", vessel=None, voyage=None), vessel=typed("SAKURA"))
    assert value(with_certificate(case, voyage=None), "vessel") is None


def test_an_address_that_was_cut_off_is_completed_from_the_lines_below() -> None:
    case = printing(
        "1-2-3 Marunouchi,", "Chiyoda-ku, Tokyo 100-0005, Japan", exporter_address=printed("1-2-3 Marunouchi,")
    )
    assert value(case, "exporter_address") == f"{ADDRESS}, Japan"


def test_an_address_that_differs_is_left_as_it_was_read() -> None:
    case = printing(f"{ADDRESS}, Japan", exporter_address=printed("9-9-9 Kita, Osaka, Japan"))
    assert value(case, "exporter_address") == "9-9-9 Kita, Osaka, Japan"
    assert "XDOC-03" in faults(case)


def test_a_buyer_found_so_brings_his_address() -> None:
    absent: dict[str, Any] = {"buyer_name": None, "buyer_address": None, "buyer_country": None}
    case = printing("Buyer details HANSA PUMPEN GMBH", "Kaiweg 8,", "20457 Hamburg", "GERMANY", **absent)
    assert value(case, "buyer_address") == "Kaiweg 8, 20457 Hamburg GERMANY"
    assert value(case, "buyer_country") == "DE"
    assert not faults(case)


def test_a_buyer_found_so_without_an_address_lacks_it() -> None:
    absent: dict[str, Any] = {"buyer_name": None, "buyer_address": None, "buyer_country": None}
    assert faults(printing("Buyer details HANSA PUMPEN GMBH", "P.O. Box 9", **absent)) == {"INV-REQ-07"}


def test_of_several_invoices_none_is_dated_by_box_3() -> None:
    case = printing("Date Monday, November 2, 2026", invoice_date=None)
    two = replace(case, invoices=(*case.invoices, replace(clean_case().invoices[0], document="second.pdf")))
    refs = typed((InvoiceRef("INV-26-1101", "2026-11-02"), InvoiceRef("INV-26-1101", "2026-11-02")))
    assert value(with_certificate(two, invoice_refs=refs), "invoice_date") is None


def test_what_was_found_is_never_replaced() -> None:
    case = printing("Per ONE APUS V.052W FROM TOKYO, JAPAN", vessel=printed("ONE IBIS"))
    assert value(case, "vessel") == "ONE IBIS"


def test_every_value_found_so_carries_its_place() -> None:
    found = invoice_of(printing("FROM TOKYO, JAPAN", port_of_loading=None)).port_of_loading
    assert found is not None
    assert (found.page, found.text) == (1, "TOKYO, JAPAN")
    assert found.box is not None
