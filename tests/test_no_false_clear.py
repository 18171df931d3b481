"""The worst defect: no single changed character, day, quantity or line of a clean certificate may be routed clear."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from matchers.catalogue import check
from matchers.corroborate import corroborated
from matchers.examples import clean_case, typed, with_certificate, with_invoice
from models.case import Case
from models.field import InvoiceRef
from models.finding import Route
from models.papers import Certificate
from pipeline.check import route

TEXTS = ("exporter_name", "exporter_address", "consignee_name", "consignee_address", "vessel", "voyage",
         "port_of_loading", "port_of_discharge", "packages", "total_quantity", "marks", "signatory")  # fmt: skip
# Missing on the invoice, each of these must go to a person.
DEMANDED = ("title", "exporter_name", "exporter_address", "exporter_country", "buyer_name", "buyer_address",
            "invoice_number", "invoice_date", "vessel", "departure_date", "port_of_loading", "port_of_discharge",
            "incoterm", "payment_terms", "marks", "origin", "signature")  # fmt: skip


def certificate() -> Certificate:
    found = clean_case().certificate
    assert found is not None
    return found


def routed(case: Case) -> Route:
    case = corroborated(case)
    return route(case, check(case))


def edits(text: str) -> Iterator[str]:
    """Every letter and figure replaced by another one, lost, and doubled."""
    for at, c in enumerate(text):
        if c.isalnum():
            other = "7" if c.isdigit() and c != "7" else "X" if c.upper() != "X" else "K"
            yield text[:at] + other + text[at + 1 :]
            yield text[:at] + text[at + 1 :]
            yield text[:at] + c + text[at:]


def test_the_clean_case_is_clear() -> None:
    assert routed(clean_case()) is Route.CLEAR


@pytest.mark.parametrize("name", TEXTS)
def test_no_changed_character_of_the_certificate_is_clear(name: str) -> None:
    text = str(getattr(certificate(), name).value)
    cleared = [e for e in edits(text) if routed(with_certificate(**{name: typed(e)})) is Route.CLEAR]
    assert cleared == HARMLESS.get(name, [])


# The text says the same without them.
HARMLESS = {
    "total_quantity": ["420 PC"],
    "packages": ["10 CARTON"],
}


def test_no_changed_invoice_number_or_date_is_clear() -> None:
    numbers = [InvoiceRef(e, "2026-11-02") for e in edits("INV-26-1101")]
    days = [InvoiceRef("INV-26-1101", (date(2026, 11, 2) + timedelta(days=d)).isoformat()) for d in (-30, -1, 1, 10)]
    cleared = [r for r in numbers + days if routed(with_certificate(invoice_refs=typed((r,)))) is Route.CLEAR]
    assert cleared == []


@pytest.mark.parametrize("days", [-10, -1, 1, 10])
def test_no_other_departure_date_is_clear(days: int) -> None:
    moved = date(2026, 12, 3) + timedelta(days=days)
    assert routed(with_certificate(departure_date=typed(moved))) is Route.REVIEW


@pytest.mark.parametrize(
    ("name", "value"),
    [("quantity", Decimal(121)), ("unit", "SETS"), ("origin", "CN"), ("description", "GEAR PUMP GP-21")],
)
def test_no_changed_goods_line_is_clear(name: str, value: Any) -> None:
    first, *others = certificate().items
    changed = (replace(first, **{name: typed(value)}), *others)
    assert routed(with_certificate(items=changed)) is Route.REVIEW


def test_no_goods_line_left_out_added_or_doubled_is_clear() -> None:
    first, second = certificate().items
    extra = replace(first, description=typed("SPARE GASKET"))
    for items in ((first,), (second,), (first, second, extra), (first, first, second), ()):
        assert routed(with_certificate(items=items)) is Route.REVIEW


@pytest.mark.parametrize("name", DEMANDED)
def test_nothing_that_an_invoice_must_state_may_be_missing(name: str) -> None:
    assert routed(with_invoice(**{name: None})) is Route.REVIEW


@pytest.mark.parametrize(
    "names",
    [("exporter_name",), ("consignee_name",), ("invoice_refs",), ("origin", "origin_text"), ("signatory",),
     ("declaration_date",), ("declaration_place",)],
)  # fmt: skip
def test_no_empty_box_of_the_certificate_is_clear(names: tuple[str, ...]) -> None:
    assert routed(with_certificate(**dict.fromkeys(names))) is Route.REVIEW
