"""Several invoices on one certificate: whether a condition is the same on each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from matchers.catalogue import Agrees, NotChecked, Verdict
from matchers.compare import Same, Side, compare
from matchers.examples import clean_case, printed
from matchers.normal import address, compact
from matchers.ships import apart
from models.case import Case
from models.papers import Invoice

Conditions = tuple[tuple[str, Same], ...]
ENOUGH = 10
"""An address of at least so many letters that the other begins with is the same, cut short at a line's end."""


def compared(case: Case, conditions: Conditions) -> Iterator[Verdict]:
    """Each invoice that states a condition is held against the first that does. What one leaves out is not compared.
    A doubtful reading of what the certificate states as well is put to a person there (XDOC), not twice.
    """
    if len(case.invoices) < 2:
        return
    stated = {name for name, _ in conditions if getattr(case.certificate, name, None) is not None}
    verdicts = [
        verdict
        for name, same in conditions
        for verdict in _condition(case.invoices, name, same)
        if not (isinstance(verdict, NotChecked) and name in stated)
    ]
    wrong: list[Verdict] = [v for v in verdicts if not isinstance(v, Agrees)]
    yield from wrong or (Agrees(),)


def _condition(invoices: Sequence[Invoice], name: str, same: Same) -> Iterator[Verdict]:
    first: Invoice | None = None
    for later in invoices:
        if first is not None:
            one, other = getattr(_apart(first, later), name), getattr(_apart(later, first), name)
            if one is not None and other is not None:
                yield compare(name, Side(first.document, one), Side(later.document, other), same)
        elif getattr(later, name) is not None:
            first = later


def same_address(one: str, other: str) -> bool:
    """The same address, or one of them cut short."""
    here, there = sorted((compact(one), compact(other)), key=len)
    return address(one) == address(other) or (len(here) >= ENOUGH and there.startswith(here))


def two_invoices(**second: object) -> Case:
    """The clean case with its goods billed on two invoices; fields of the second may be changed. For examples."""
    first = clean_case().invoices[0]
    later = replace(first, document="second.pdf", invoice_number=printed("INV-26-1102"), **second)  # type: ignore[arg-type]
    return replace(clean_case(), invoices=(first, later))


def _apart(invoice: Invoice, other: Invoice) -> Invoice:
    name, trip = apart(invoice, other)
    return replace(invoice, vessel=name, voyage=trip)
