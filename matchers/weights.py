"""Net and gross weights of a paper in kilograms."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from matchers.normal import Amount, amounts_in
from models.case import Case
from models.field import Field, Weight
from models.papers import Invoice
from models.vocabulary import units

_KILOGRAMS = {"KGS": Decimal(1), "G": Decimal("0.001"), "MT": Decimal(1000), "LBS": Decimal("0.45359237")}


def to_kilograms(amount: Amount) -> Decimal | None:
    factor = _KILOGRAMS.get(amount.unit)
    return None if factor is None else (amount.amount * factor).normalize()


def kilograms(weight: Weight) -> Decimal | None:
    """The weight in kilograms; None where amount or unit cannot be understood."""
    try:
        amount = Decimal(weight.amount.replace(",", ""))
    except InvalidOperation:
        return None
    return to_kilograms(Amount(amount, units.normal(weight.unit) or ""))


def amounts_of_weight(text: str) -> tuple[Amount, ...]:
    """Every weight that the text gives, also two in one unit (net and gross)."""
    return tuple(a for a in amounts_in(text) if a.unit in units.WEIGHTS)


def priced_by_weight(case: Case) -> bool | None:
    """Whether the goods are counted by weight, by the units of the invoices' lines; None where no unit is known."""
    known = [i.unit.value for invoice in case.invoices for i in invoice.items if i.unit is not None]
    return any(units.is_weight(u) for u in known) if known else None


def stated_weights(invoice: Invoice) -> Iterator[tuple[Field[Weight], Decimal | None]]:
    """Net and gross weight of the invoice, as far as it states them."""
    for field in (invoice.net_weight, invoice.gross_weight):
        if field is not None:
            yield field, kilograms(field.value)
