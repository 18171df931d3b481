"""What another paper states as well was read rightly."""

from __future__ import annotations

from datetime import date

from matchers.confirmation import confirmed
from matchers.examples import clean_case, printed, unclear

CASE = clean_case()
assert CASE.certificate is not None
CERTIFICATE = (CASE.certificate,)


def test_the_certificate_bears_out_a_name_read_badly() -> None:
    assert confirmed(unclear("Sakura Precision Co.,Ltd."), "exporter_name", CERTIFICATE)
    assert not confirmed(unclear("SAKURA PRECISION INC."), "exporter_name", CERTIFICATE)


def test_a_consignee_there_may_be_the_buyer_here() -> None:
    assert confirmed(unclear("HANSA PUMPEN GMBH"), "buyer_name", CERTIFICATE)


def test_an_address_need_not_repeat_the_country() -> None:
    assert confirmed(unclear("Kaiweg 8, 20457 Hamburg"), "buyer_address", CERTIFICATE)


def test_box_3_bears_out_number_and_date() -> None:
    assert confirmed(unclear("INV-26-1101"), "invoice_number", CERTIFICATE)
    assert confirmed(unclear(date(2026, 11, 2)), "invoice_date", CERTIFICATE)
    assert not confirmed(unclear(date(2026, 11, 3)), "invoice_date", CERTIFICATE)


def test_a_mere_guess_is_not_borne_out() -> None:
    assert not confirmed(printed("INV-26-1101", confidence=0.01), "invoice_number", CERTIFICATE)


def test_what_only_invoices_state_has_no_second_paper() -> None:
    assert not confirmed(unclear("T/T"), "payment_terms", CERTIFICATE)
