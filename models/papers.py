"""The papers of a submission as typed values: Invoice, Certificate, Marks. Field names are the contract's."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal

from models.condition import Condition
from models.field import Field, InvoiceRef, Weight

NOT_REPORTED = {"reported": False}


@dataclass(frozen=True, slots=True)
class Item:
    """One goods line. `quantity`, `unit_price` and `amount` are decimals; `origin` is an ISO 3166-1 alpha-2 code."""

    description: Field[str] | None = None
    quantity: Field[Decimal] | None = None
    unit: Field[str] | None = None
    unit_price: Field[Decimal] | None = None
    amount: Field[Decimal] | None = None
    origin: Field[str] | None = None
    hs_code: Field[str] | None = None


@dataclass(frozen=True, slots=True)
class Invoice:
    """A commercial invoice. A field that is None was not found; one that is there may still be in doubt."""

    document: str
    title: Field[str] | None = None
    exporter_name: Field[str] | None = None
    exporter_address: Field[str] | None = None
    exporter_country: Field[str] | None = None
    buyer_name: Field[str] | None = None
    buyer_address: Field[str] | None = None
    buyer_country: Field[str] | None = None
    consignee_name: Field[str] | None = None
    consignee_address: Field[str] | None = None
    consignee_country: Field[str] | None = None
    notify_party: Field[str] | None = None
    invoice_number: Field[str] | None = None
    invoice_date: Field[date] | None = None
    lc_number: Field[str] | None = None
    order_number: Field[str] | None = None
    contract_number: Field[str] | None = None
    transport_mode: Field[str] | None = None
    vessel: Field[str] | None = None
    voyage: Field[str] | None = None
    flight: Field[str] | None = None
    departure_date: Field[date] | None = None
    port_of_loading: Field[str] | None = None
    port_of_discharge: Field[str] | None = None
    transshipment: Field[str] | None = None
    final_destination: Field[str] | None = None
    incoterm: Field[str] | None = None
    incoterm_place: Field[str] | None = None
    payment_terms: Field[str] | None = None
    remarks: Field[str] | None = None
    others: Field[str] | None = None
    packages: Field[str] | None = None
    total_quantity: Field[str] | None = None
    marks: Field[str] | None = None
    no_marks: Field[bool] | None = None
    origin: Field[tuple[str, ...]] | None = None
    currency: Field[str] | None = None
    total_amount: Field[Decimal] | None = None
    net_weight: Field[Weight] | None = None
    gross_weight: Field[Weight] | None = None
    signature: Field[str] | None = None
    signature_for: Field[bool] | None = None
    signatory: Field[str] | None = None
    signatory_title: Field[str] | None = None
    items: tuple[Item, ...] = ()
    general_description: Field[str] | None = field(default=None, metadata=NOT_REPORTED)
    # Every printed line, for rules that look for words anywhere (proforma references, "no commercial value").
    lines: tuple[Field[str], ...] = field(default=(), metadata=NOT_REPORTED)
    # The least confidence with which a page of this document was read; absence on a badly read page proves nothing.
    legibility: float = field(default=1.0, metadata=NOT_REPORTED)
    # The fields of which an examiner said that nothing stands there: nobody looks for them a second time.
    absent: tuple[str, ...] = field(default=(), metadata=NOT_REPORTED)


@dataclass(frozen=True, slots=True)
class Certificate:
    """The draft certificate of origin, typed (certificate.json) or read from the form."""

    document: str
    copy: Field[str] | None = None
    exporter_name: Field[str] | None = None
    exporter_address: Field[str] | None = None
    exporter_country: Field[str] | None = None
    consignee_name: Field[str] | None = None
    consignee_address: Field[str] | None = None
    consignee_country: Field[str] | None = None
    invoice_refs: Field[tuple[InvoiceRef, ...]] | None = None
    origin: Field[tuple[str, ...]] | None = None
    transport_mode: Field[str] | None = None
    vessel: Field[str] | None = None
    voyage: Field[str] | None = None
    flight: Field[str] | None = None
    departure_date: Field[date] | None = None
    port_of_loading: Field[str] | None = None
    port_of_discharge: Field[str] | None = None
    transshipment: Field[str] | None = None
    final_destination: Field[str] | None = None
    remarks: Field[str] | None = None
    others: Field[str] | None = None
    packages: Field[str] | None = None
    total_quantity: Field[str] | None = None
    marks: Field[str] | None = None
    no_marks: Field[bool] | None = None
    declaration_date: Field[date] | None = None
    signatory: Field[str] | None = None
    signatory_title: Field[str] | None = None
    signature: Field[str] | None = None
    signature_for: Field[bool] | None = None
    items: tuple[Item, ...] = ()
    # Box 4 as printed, place by place, because a prefecture or "E.U." has no country code.
    origin_text: Field[str] | None = field(default=None, metadata=NOT_REPORTED)
    # Box 5 as printed, and the word given as means ("Sea", "By Sea").
    transport_text: Field[str] | None = field(default=None, metadata=NOT_REPORTED)
    transport_by: Field[str] | None = field(default=None, metadata=NOT_REPORTED)
    general_description: Field[str] | None = field(default=None, metadata=NOT_REPORTED)
    declaration_place: Field[str] | None = field(default=None, metadata=NOT_REPORTED)
    invoice_struck_out: Field[bool] | None = field(default=None, metadata=NOT_REPORTED)
    lines: tuple[Field[str], ...] = field(default=(), metadata=NOT_REPORTED)
    legibility: float = field(default=1.0, metadata=NOT_REPORTED)
    # What the drawn form looks like; None for certificate.json.
    condition: Condition | None = field(default=None, metadata=NOT_REPORTED)
    # The other sheets of the set, for instance a COPY, where they were handed in with this one.
    further: tuple[Certificate, ...] = field(default=(), metadata=NOT_REPORTED)

    @property
    def sheets(self) -> tuple[Certificate, ...]:
        return (self, *self.further)


@dataclass(frozen=True, slots=True)
class Marks:
    """A shipping-marks page. `foreign` are texts on it that do not belong to the mark (a title, a page number)."""

    document: str
    marks: Field[str] | None = None
    no_marks: Field[bool] | None = None
    shape: str | None = field(default=None, metadata=NOT_REPORTED)
    foreign: tuple[Field[str], ...] = field(default=(), metadata=NOT_REPORTED)
    a4_portrait: bool = field(default=True, metadata=NOT_REPORTED)
    is_pdf: bool = field(default=True, metadata=NOT_REPORTED)
    legibility: float = field(default=1.0, metadata=NOT_REPORTED)


Paper = Invoice | Certificate | Marks


def reported_fields(paper: Paper | Item) -> dict[str, Field[object]]:
    """The fields that were found, by their contract names, in the order of the contract."""
    named = ((f.name, getattr(paper, f.name)) for f in fields(paper) if f.metadata.get("reported", True))
    return {name: value for name, value in named if isinstance(value, Field)}
