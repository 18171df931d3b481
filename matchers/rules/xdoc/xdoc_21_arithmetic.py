"""XDOC-21: on the invoice quantity times price is the amount, and the amounts make the total."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, printed, unclear, with_invoice
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Invoice, Item

ROUNDING = Decimal("0.0055")
"""Half a cent: how far a printed price may be off for each piece."""


@rule(
    id="XDOC-21",
    title=Text("Arithmetic of the invoice", "インボイスの計算"),
    outcome=Outcome.NOTE,
    field="amount",
    reads=("quantity", "unit_price", "amount", "total_amount"),
    mode=Mode.TOLERANCE,
    citation=Citation("001 ⑦ L203-204", derived=True),
    message=Text(
        "The invoice's figures do not add up: {calculated} calculated, {stated} stated.",
        "インボイスの計算が合いません：計算 {calculated}、記載 {stated}。",
    ),
    remedy=Text("Check the figures, charges and discounts.", "数量・単価・諸掛・値引きを確認してください。"),
    examples=(
        Example("correct", clean_case, "agrees"),
        Example("an amount off", lambda: _amount(printed(Decimal("15500.00"))), "differs"),
        Example("a total off", lambda: with_invoice(total_amount=printed(Decimal("17200.00"))), "differs"),
        Example("read badly: nothing is said", lambda: _unclear(), "silent"),
    ),
    always_decided="it is for information only, and says nothing where a figure is badly read",
)
def arithmetic(case: Case) -> Iterator[Verdict]:
    """For information only: freight and discounts may explain a difference."""
    for invoice in case.invoices:
        for at, line in enumerate(invoice.items):
            yield from _line(invoice, at, line)
        yield from _total(invoice)


def _line(invoice: Invoice, at: int, line: Item) -> Iterator[Verdict]:
    if line.quantity is None or line.unit_price is None or line.amount is None:
        return
    calculated = line.quantity.value * line.unit_price.value
    if abs(calculated - line.amount.value) > max(Decimal("0.05"), line.quantity.value * ROUNDING):
        yield from _told(invoice, calculated, line.amount, (line.quantity, line.unit_price, line.amount), (at,))


def _total(invoice: Invoice) -> Iterator[Verdict]:
    amounts = [line.amount for line in invoice.items]
    if invoice.total_amount is None or not amounts:
        return
    known = [a for a in amounts if a is not None]
    calculated = sum((a.value for a in known), Decimal(0))
    if len(known) < len(amounts) or abs(calculated - invoice.total_amount.value) <= Decimal("0.05"):
        yield Agrees()
    else:
        yield from _told(invoice, calculated, invoice.total_amount, (*known, invoice.total_amount), ())


def _told(
    invoice: Invoice, calculated: Decimal, stated: Field[Decimal], used: tuple[Field[Decimal], ...], at: tuple[int, ...]
) -> Iterator[Verdict]:
    if not any(in_doubt(f) for f in used):
        told = {"calculated": f"{calculated:,.2f}", "stated": stated.text}
        name = "amount" if at else "total_amount"
        yield Differs((place(invoice.document, stated),), told, name, invoice_items=at)


def _amount(amount: Field[Decimal]) -> Case:
    first, second = clean_case().invoices[0].items
    return with_invoice(items=(replace(first, amount=amount), second))


def _unclear() -> Case:
    return _amount(unclear(Decimal("15660.00")))
