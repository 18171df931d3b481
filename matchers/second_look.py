"""A second look at an invoice's lines for what was not found as a field, before a rule says that it is missing.

What the certificate states is looked for where the invoice would print it: the ship's name with its voyage, a port
behind FROM or TO, a day behind ETD, the exporter's address line by line. Terms of payment and of trade, origin and
title are taken from a line that says so plainly. Nothing found is replaced, but for an address that was cut off.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from matchers import printed_parties, printed_route, printed_terms
from matchers.printed_address import address_on
from models.field import Field, Source
from models.papers import Certificate, Invoice


def second_look(invoice: Invoice, certificate: Certificate | None, others: tuple[Invoice, ...] = ()) -> Invoice:
    """The invoice with the fields found in its lines after all; `others` are the submission's further invoices."""
    for look in (_route, _dates, _parties, _address, _terms):
        found: dict[str, Any] = {
            name: f
            for name, f in look(invoice, certificate, others)
            if getattr(invoice, name) is None and name not in invoice.absent
        }
        invoice = replace(invoice, **found)
    return _whole_address(invoice, certificate)


Found = Iterator[tuple[str, Field[Any]]]


def _route(invoice: Invoice, certificate: Certificate | None, _: tuple[Invoice, ...]) -> Found:
    if certificate is None:
        return
    if invoice.vessel is None and invoice.voyage is None:
        yield from printed_route.ship(invoice, certificate)
    for name in ("port_of_loading", "port_of_discharge"):
        stated: Field[str] | None = getattr(certificate, name)
        if getattr(invoice, name) is None and stated is not None:
            yield from ((name, f) for f in printed_route.port(invoice.lines, name, stated.value))


def _dates(invoice: Invoice, certificate: Certificate | None, others: tuple[Invoice, ...]) -> Found:
    if certificate is None:
        return
    if invoice.departure_date is None and certificate.departure_date is not None:
        day = certificate.departure_date.value
        yield from (("departure_date", f) for f in printed_route.departure(invoice.lines, day))
    if invoice.invoice_date is None and certificate.invoice_refs is not None and not others:
        for ref in certificate.invoice_refs.value[:1]:
            yield from (("invoice_date", f) for f in printed_terms.issued(invoice.lines, ref.date))


def _parties(invoice: Invoice, certificate: Certificate | None, others: tuple[Invoice, ...]) -> Found:
    if certificate is None:
        return
    if certificate.consignee_name is not None and invoice.buyer_name is None and invoice.consignee_name is None:
        address = certificate.consignee_address.value if certificate.consignee_address is not None else ""
        yield from printed_parties.party(invoice.lines, certificate.consignee_name.value, address)
    if certificate.invoice_refs is not None and invoice.invoice_number is None and not others:
        for ref in certificate.invoice_refs.value[:1]:
            yield from (("invoice_number", f) for f in printed_terms.number(invoice.lines, ref.number))


def _address(invoice: Invoice, certificate: Certificate | None, _: tuple[Invoice, ...]) -> Found:
    if certificate is None or certificate.exporter_address is None:
        return
    if invoice.exporter_address is None or invoice.exporter_country is None:
        address, country = address_on(invoice.lines, certificate.exporter_address.value)
        if address is not None:
            yield "exporter_address", address
        if country is not None:
            yield "exporter_country", country


def _terms(invoice: Invoice, certificate: Certificate | None, _: tuple[Invoice, ...]) -> Found:
    if invoice.title is None:
        yield from (("title", f) for f in printed_terms.title(invoice.lines))
    if invoice.payment_terms is None:
        yield from (("payment_terms", f) for f in printed_terms.payment(invoice.lines))
    if invoice.incoterm is None:
        yield from printed_terms.trade(invoice.lines)
    if invoice.origin is None and certificate is not None and certificate.origin is not None:
        yield from (("origin", f) for f in printed_terms.origin(invoice.lines, certificate.origin.value))


def _whole_address(invoice: Invoice, certificate: Certificate | None) -> Invoice:
    """The whole address where only its beginning was taken and the rest stands on the lines that follow."""
    read = invoice.exporter_address
    if read is None or read.source is Source.REVIEWER or certificate is None or certificate.exporter_address is None:
        return invoice
    whole, _ = address_on(invoice.lines, certificate.exporter_address.value, beginning=read.value)
    return invoice if whole is None else replace(invoice, exporter_address=whole)
