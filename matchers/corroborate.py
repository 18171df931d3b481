"""Values that independent papers state alike are surely read: no misreading hits the other paper's value by chance.

Raises the confidence of what was read from a page where certificate, registry or another paper says the same. Nothing
is overwritten and a value that differs keeps its doubt; added is only what stands on the invoice's lines (second_look).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from matchers import normal
from matchers.compare import GUESSED
from matchers.second_look import second_look
from models.case import Case
from models.field import Field, Source
from models.papers import Certificate, Invoice, Item, Marks

# Of 330 values of unseen layouts that another paper stated as well, every one was right (docs/decisions/0007).
CORROBORATED = 0.995

# The invoice's fields and the certificate's that state the same thing.
COUNTERPARTS: Mapping[str, tuple[str, ...]] = {
    "exporter_name": ("exporter_name",),
    "exporter_address": ("exporter_address",),
    "exporter_country": ("exporter_country",),
    "buyer_name": ("consignee_name",),
    "buyer_address": ("consignee_address",),
    "buyer_country": ("consignee_country",),
    "consignee_name": ("consignee_name",),
    "consignee_address": ("consignee_address",),
    "consignee_country": ("consignee_country",),
    "vessel": ("vessel",),
    "voyage": ("voyage",),
    "flight": ("flight",),
    "transport_mode": ("transport_mode",),
    "departure_date": ("departure_date",),
    "port_of_loading": ("port_of_loading",),
    "port_of_discharge": ("port_of_discharge",),
    "transshipment": ("transshipment",),
    "final_destination": ("final_destination",),
    "origin": ("origin",),
    "packages": ("packages",),
    "total_quantity": ("total_quantity",),
    "marks": ("marks",),
    "signatory": ("signatory",),
    "signatory_title": ("signatory_title",),
}


def corroborated(case: Case) -> Case:
    """The case with the confidence of agreeing values raised."""
    certificate = case.certificate
    case = replace(case, invoices=tuple(second_look(i, certificate, _others(case, i)) for i in case.invoices))
    if certificate is None:
        return case
    return replace(
        case,
        invoices=tuple(_invoice(invoice, certificate, case) for invoice in case.invoices),
        certificate=_certificate(certificate, case),
        marks=_marks(case.marks, certificate, case.invoices) if case.marks is not None else None,
    )


def _others(case: Case, invoice: Invoice) -> tuple[Invoice, ...]:
    return tuple(other for other in case.invoices if other is not invoice)


def _invoice(invoice: Invoice, certificate: Certificate, case: Case) -> Invoice:
    raised: dict[str, Any] = {
        name: _raised(getattr(invoice, name), [getattr(certificate, other) for other in others])
        for name, others in COUNTERPARTS.items()
    }
    refs = certificate.invoice_refs.value if certificate.invoice_refs is not None else ()
    raised["invoice_number"] = _against(invoice.invoice_number, [r.number for r in refs])
    raised["invoice_date"] = _against(invoice.invoice_date, [r.date for r in refs])
    known = _registered(case)
    raised["exporter_name"] = _against(raised["exporter_name"], known["name"])
    raised["exporter_address"] = _against(raised["exporter_address"], known["address"])
    raised["signatory"] = _against(raised["signatory"], known["signatory"])
    return replace(invoice, **raised, items=_items(invoice.items, certificate.items))


def _certificate(certificate: Certificate, case: Case) -> Certificate:
    """A drawn form is read from a page as well; invoices and registry speak for it in the same way."""
    raised: dict[str, Any] = {}
    for name, others in COUNTERPARTS.items():
        for other in others:
            field = raised.get(other, getattr(certificate, other))
            raised[other] = _raised(field, [getattr(invoice, name) for invoice in case.invoices])
    known = _registered(case)
    raised["exporter_name"] = _against(raised["exporter_name"], known["name"])
    raised["signatory"] = _against(raised["signatory"], known["signatory"])
    invoice_items = tuple(item for invoice in case.invoices for item in invoice.items)
    return replace(certificate, **raised, items=_items(certificate.items, invoice_items))


def _marks(marks: Marks, certificate: Certificate, invoices: tuple[Invoice, ...]) -> Marks:
    papers: tuple[Certificate | Invoice, ...] = (certificate, *invoices)
    stated = [paper.marks for paper in papers if paper.marks is not None]
    whole = next((w for w in (_with_initials(marks, f.value) for f in stated) if w is not None), marks)
    return replace(whole, marks=_raised(whole.marks, [certificate.marks]))


def _with_initials(marks: Marks, stated: str) -> Marks | None:
    """The marks page whose text apart from the mark completes it to what another paper states as the mark.

    Initials in an outline that was not seen as one stand far above the rest.
    """
    if marks.marks is None or marks.marks.source is Source.REVIEWER or not marks.foreign:
        return None
    lines = set(normal.mark_lines(stated))
    own = [f for f in marks.foreign if set(normal.mark_lines(f.value)) <= lines]
    text = "\n".join([*(f.value for f in own), marks.marks.value])
    if not own or normal.mark_lines(text) != normal.mark_lines(stated):
        return None
    whole = replace(marks.marks, value=text, text=text)
    return replace(marks, marks=whole, foreign=tuple(f for f in marks.foreign if f not in own))


def _registered(case: Case) -> Mapping[str, list[str]]:
    entry = case.registered
    if entry is None:
        return {"name": [], "address": [], "signatory": []}
    people = [s.name for s in entry.signatories]
    return {"name": [entry.name], "address": list(entry.addresses), "signatory": people}


def _items(items: tuple[Item, ...], others: tuple[Item, ...]) -> tuple[Item, ...]:
    """A goods line whose name, quantity and unit stand together on the other paper is surely read."""
    known = {key for other in others if (key := _key(other)) is not None}
    return tuple(_item(item) if _key(item) in known else item for item in items)


def _item(item: Item) -> Item:
    surely = {name: _sure(getattr(item, name)) for name in ("description", "quantity", "unit")}
    return replace(item, **surely)


def _key(item: Item) -> tuple[str, object, str] | None:
    if item.description is None or item.quantity is None or item.unit is None:
        return None
    return normal.compact(item.description.value), item.quantity.value, normal.unit(item.unit.value)


def _raised(field: Field[Any] | None, others: Iterable[Field[Any] | None]) -> Field[Any] | None:
    return _against(field, [o.value for o in others if o is not None and o.confidence >= GUESSED])


def _against(field: Field[Any] | None, values: Iterable[Any]) -> Field[Any] | None:
    if field is None or field.confidence < GUESSED:
        return field
    return _sure(field) if any(_form(field.value) == _form(value) for value in values) else field


def _sure(field: Field[Any] | None) -> Field[Any] | None:
    if field is None or field.source not in (Source.OCR, Source.TEXT_LAYER):
        return field
    return replace(field, confidence=max(field.confidence, CORROBORATED), rivals=())


def _form(value: Any) -> object:
    """Letters and figures alone, so that a lost blank or a full stop does not count."""
    return value if isinstance(value, tuple) else normal.compact(str(value))
