"""The clean case that rule examples start from, and the way to change it: nothing here reads a file or a clock."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from matchers.catalogue import Example
from models.case import Application, Case, Exporter, OtherDocument, Signatory
from models.document import Kind
from models.field import Field, InvoiceRef, Source, Weight
from models.geometry import Box
from models.papers import Certificate, Invoice, Item

SOMEWHERE = Box(72.0, 72.0, 200.0, 84.0)


def printed(value: Any, confidence: float = 0.99, source: Source = Source.OCR, text: str | None = None) -> Field[Any]:
    """A value as if read from page 1 of a scanned paper."""
    return Field(value, str(value) if text is None else text, 1, SOMEWHERE, confidence, source)


def unclear(value: Any) -> Field[Any]:
    """A value that is there but was read badly."""
    return printed(value, confidence=0.2)


def typed(value: Any, text: str | None = None) -> Field[Any]:
    """A value from certificate.json."""
    return Field.typed(value, text)


def item(description: str, quantity: str, unit: str, price: str | None = None, origin: str | None = None) -> Item:
    """A goods line; with a price it is an invoice's (amount = quantity × price), without one a certificate's."""
    make = printed if price is not None else typed
    count = Decimal(quantity)
    return Item(
        description=make(description),
        quantity=make(count),
        unit=make(unit),
        unit_price=make(Decimal(price)) if price is not None else None,
        amount=make(count * Decimal(price)) if price is not None else None,
        origin=make(origin) if origin is not None else None,
    )


def absent_or_unclear(name: str) -> tuple[Example, ...]:
    """The four examples of a rule that asks whether the invoice states `name` at all."""
    present = getattr(clean_case().invoices[0], name).value
    otherwise = f"{present} X" if isinstance(present, str) else date(2026, 1, 1)
    return (
        Example("printed", clean_case, "agrees"),
        Example("not printed", lambda: with_invoice(**{name: None}), "differs"),
        Example("not found on a page that is hard to read", lambda: _illegible(name), "not_checked"),
        Example("found, but read badly", lambda: with_invoice(**{name: unclear(otherwise)}), "not_checked"),
    )


def _illegible(name: str) -> Case:
    return with_invoice(**{name: None}, legibility=0.3)


def clean_case() -> Case:
    """A sea shipment of two items whose papers agree in everything."""
    invoice = Invoice(
        document="invoice.pdf",
        **_shared(printed),
        title=printed("COMMERCIAL INVOICE"),
        buyer_name=printed("HANSA PUMPEN GMBH"),
        buyer_address=printed("Kaiweg 8, 20457 Hamburg GERMANY"),
        buyer_country=printed("DE"),
        invoice_number=printed("INV-26-1101"),
        invoice_date=printed(date(2026, 11, 2)),
        incoterm=printed("CIF"),
        incoterm_place=printed("HAMBURG"),
        payment_terms=printed("T/T 30 DAYS AFTER B/L DATE"),
        currency=printed("USD"),
        total_amount=printed(Decimal("17100.00")),
        net_weight=printed(Weight("800", "KG")),
        gross_weight=printed(Weight("860", "KG")),
        items=(item("GEAR PUMP GP-20", "120", "PCS", "130.00"), item("SHAFT SEAL 25MM", "300", "PCS", "5.00")),
    )
    certificate = Certificate(
        document="certificate.json",
        **_shared(typed),
        copy=typed("ORIGINAL"),
        consignee_name=typed("HANSA PUMPEN GMBH"),
        consignee_address=typed("Kaiweg 8, 20457 Hamburg GERMANY"),
        consignee_country=typed("DE"),
        invoice_refs=typed((InvoiceRef("INV-26-1101", "2026-11-02"),), "INV-26-1101 2026-11-02"),
        origin_text=typed("JAPAN"),
        transport_text=typed("From TOKYO, JAPAN to HAMBURG, GERMANY by SEA"),
        transport_by=typed("SEA"),
        declaration_place=typed("TOKYO"),
        declaration_date=typed(date(2026, 11, 16)),
        items=(
            item("GEAR PUMP GP-20", "120", "PCS", origin="JP"),
            item("SHAFT SEAL 25MM", "300", "PCS", origin="JP"),
        ),
    )
    return Case(
        name="example",
        today=date(2026, 11, 21),
        application=Application("9001000001", date(2026, 11, 21), "online", "nonpreferential"),
        invoices=(invoice,),
        certificate=certificate,
        registry=(_EXPORTER,),
        registered=_EXPORTER,
    )


_EXPORTER = Exporter(
    "9001000001",
    "SAKURA PRECISION CO., LTD.",
    ("1-2-3 Marunouchi, Chiyoda-ku, Tokyo 100-0005, Japan",),
    date(2027, 3, 31),
    (Signatory("Taro Yamada", "Export Manager"), Signatory("Hanako Sato")),
)

_SHARED: Mapping[str, Any] = {
    "exporter_name": "SAKURA PRECISION CO., LTD.",
    "exporter_address": "1-2-3 Marunouchi, Chiyoda-ku, Tokyo 100-0005, Japan",
    "exporter_country": "JP",
    "transport_mode": "sea",
    "vessel": "ONE APUS",
    "voyage": "052W",
    "departure_date": date(2026, 12, 3),
    "port_of_loading": "TOKYO, JAPAN",
    "port_of_discharge": "HAMBURG, GERMANY",
    "origin": ("JP",),
    "marks": "HPG\nHAMBURG\nC/NO. 1-10\nMADE IN JAPAN",
    "packages": "10 CARTONS",
    "total_quantity": "420 PCS",
    "signatory": "Taro Yamada",
    "signatory_title": "Export Manager",
    "signature": "handwritten",
}


def _shared(make: Callable[[Any], Field[Any]]) -> dict[str, Any]:
    return {name: make(value) for name, value in _SHARED.items()}


def with_invoice(case: Case | None = None, /, **changes: Any) -> Case:
    """The case with fields of its first invoice changed; None takes a field away."""
    case = case or clean_case()
    first, *rest = case.invoices
    return replace(case, invoices=(replace(first, **changes), *rest))


def with_certificate(case: Case | None = None, /, **changes: Any) -> Case:
    """The case with fields of its certificate changed; None takes a field away."""
    case = case or clean_case()
    if case.certificate is None:
        raise ValueError("this case has no certificate to change")
    return replace(case, certificate=replace(case.certificate, **changes))


def with_exporter(case: Case | None = None, /, **changes: Any) -> Case:
    """The case with its registry entry changed."""
    case = case or clean_case()
    if case.registered is None:
        raise ValueError("this case has no registry entry to change")
    entry = replace(case.registered, **changes)
    return replace(case, registry=(entry,), registered=entry)


def applied(day: date, case: Case | None = None, /, channel: str = "online") -> Case:
    """The case as applied for on another day, or at the counter."""
    case = case or clean_case()
    return replace(case, application=replace(case.application, applied_on=day, channel=channel))


def with_other(kind: Kind, case: Case | None = None, /, words: str = "") -> Case:
    """The case with one more document in the submission."""
    case = case or clean_case()
    return replace(case, others=(*case.others, OtherDocument(f"{kind.value}.pdf", kind, words)))


def practised(case: Case | None = None, /, **practice: Any) -> Case:
    """The case as judged under another chamber's practice (fields of `models.practice.Practice`)."""
    case = case or clean_case()
    return replace(case, practice=replace(case.practice, **practice))
