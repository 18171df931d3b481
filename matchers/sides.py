"""Walking through a case paper by paper: certificate against each invoice, field by field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from matchers.catalogue import Verdict
from matchers.compare import Same, Side, compare, equal
from models.case import Case
from models.field import Field
from models.papers import Certificate, Invoice


def pairs(case: Case) -> Iterator[tuple[Certificate, Invoice]]:
    """The certificate with each invoice; nothing where there is no certificate."""
    if case.certificate is not None:
        for invoice in case.invoices:
            yield case.certificate, invoice


def against_each_invoice(case: Case, name: str, same: Same = equal, silent: bool = True) -> Iterator[Verdict]:
    """Compares what the certificate states as `name` with every invoice.

    What the certificate does not state is not compared. With `silent` neither is what an invoice does not state:
    another rule demands it there and says so.
    """
    for certificate, invoice in pairs(case):
        here: Field[Any] | None = getattr(certificate, name)
        there: Field[Any] | None = getattr(invoice, name)
        if here is not None and (there is not None or not silent):
            yield compare(name, Side(certificate.document, here), Side(invoice.document, there), same)


def part(field: Field[Any], value: str) -> Field[Any]:
    """A part of a field's value, standing where the whole stands."""
    return replace(field, value=value, text=value, rivals=())
