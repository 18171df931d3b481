"""Several invoices on one certificate: every condition alone, and what is no fault."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from matchers.catalogue import check
from matchers.examples import item, printed, typed, with_certificate
from matchers.one_shipment import two_invoices
from models.case import Case
from models.field import Field, InvoiceRef
from models.finding import Finding, Outcome

REFS = (InvoiceRef("INV-26-1101", "2026-11-02"), InvoiceRef("INV-26-1102", "2026-11-02"))
OTHER: Mapping[str, Any] = {
    "exporter_name": "SAKURA TRADING CO., LTD.",
    "buyer_name": "NORDSEE PUMPEN AG",
    "buyer_address": "Hafenstrasse 2, 28195 Bremen GERMANY",
    "buyer_country": "AT",
    "port_of_loading": "KOBE, JAPAN",
    "port_of_discharge": "BREMERHAVEN, GERMANY",
    "transport_mode": "air",
    "vessel": "ONE IBIS",
    "voyage": "053W",
    "departure_date": date(2026, 12, 9),
}


def shipment(listed: tuple[InvoiceRef, ...] = REFS, /, **second: Any) -> Case:
    """Pumps on the first invoice, seals on the second, both on the certificate; fields of the second changed."""
    case = two_invoices()
    first, later = case.invoices
    pumps, seals = first.items
    parts: dict[str, Any] = {
        "packages": printed("5 CARTONS"),
        "total_quantity": printed("120 PCS"),
        "total_amount": printed(Decimal(15600)),
    }
    rest: dict[str, Any] = {
        "packages": printed("5 CARTONS"),
        "total_quantity": printed("300 PCS"),
        "total_amount": printed(Decimal(1500)),
    }
    changed: dict[str, Any] = {**rest, "items": (seals,), **second}
    case = replace(case, invoices=(replace(first, items=(pumps,), **parts), replace(later, **changed)))
    return with_certificate(case, invoice_refs=typed(listed, "; ".join(r.number for r in listed)))


def against(case: Case) -> list[Finding]:
    return [f for f in check(case) if f.outcome is not Outcome.NOTE]


def told(case: Case) -> set[str]:
    return {f.rule for f in against(case)}


def test_two_invoices_of_one_shipment_have_nothing_against_them() -> None:
    assert [f.message.en for f in against(shipment())] == []


@pytest.mark.parametrize("name", OTHER)
def test_every_condition_is_told_alone(name: str) -> None:
    found = [f for f in against(shipment(**{name: printed(OTHER[name])})) if f.rule in ("CO-B3-06", "XDOC-20")]
    assert [(f.field, f.outcome, f.unread) for f in found] == [(name, Outcome.FIX, False)]


@pytest.mark.parametrize("name", OTHER)
def test_a_condition_read_badly_on_one_side_is_no_difference_but_put_to_a_person(name: str) -> None:
    doubtful: Field[Any] = replace(printed(OTHER[name]), confidence=0.7)
    found = against(shipment(**{name: doubtful}))
    assert {(f.outcome, f.unread) for f in found if f.field == name} == {(Outcome.REVIEW, True)}
    assert not any(f.rule in ("CO-B3-06", "XDOC-20") and not f.unread for f in found)


def test_the_third_invoice_is_held_against_the_first_that_states_a_condition() -> None:
    case = shipment(vessel=None)
    third = replace(case.invoices[1], document="third.pdf", vessel=printed("ONE IBIS"), items=())
    found = check(replace(case, invoices=(*case.invoices, third)))
    assert [f.field for f in found if f.rule == "CO-B3-06"] == ["vessel"]


def test_other_currencies_and_terms_of_payment_are_fine() -> None:
    assert against(shipment(currency=printed("EUR"), payment_terms=printed("D/P AT SIGHT"))) == []


def test_branch_numbers_of_a_split_invoice_are_fine_and_one_number_twice_is_not() -> None:
    refs = (InvoiceRef("INV-26-1101-1", "2026-11-02"), InvoiceRef("INV-26-1101-2", "2026-11-02"))
    split = shipment(refs, invoice_number=printed("INV-26-1101-2"))
    first = replace(split.invoices[0], invoice_number=printed("INV-26-1101-1"))
    assert against(replace(split, invoices=(first, split.invoices[1]))) == []
    twice = (REFS[0], REFS[0])
    assert "INV-GEN-02" in told(shipment(twice, invoice_number=printed("INV-26-1101")))


def test_every_number_and_every_date_stands_in_box_3() -> None:
    assert "CO-B3-04" in told(shipment(REFS[:1]))
    assert "XDOC-06" in told(shipment((REFS[0], InvoiceRef("INV-26-1102", "2026-11-05"))))
    assert "XDOC-06" in told(shipment((REFS[0], InvoiceRef("INV-26-1120", "2026-11-02"))))


def test_the_goods_of_all_invoices_count_with_their_totals_and_packages() -> None:
    more = (*two_invoices().invoices[1].items[1:], item("GASKET 30MM", "7", "PCS", "1.00"))
    assert "GOODS-03" in told(shipment(items=more, total_quantity=printed("307 PCS")))
    assert "XDOC-14" in told(shipment(packages=printed("6 CARTONS")))
    assert "QTY-01" in told(shipment(items=(item("SHAFT SEAL 25MM", "310", "PCS", "5.00"),)))


def test_each_invoice_bears_the_mark_of_the_certificate() -> None:
    assert "MARK-01" in told(shipment(marks=printed("HPG\nHAMBURG\nC/NO. 11-15\nMADE IN JAPAN")))
