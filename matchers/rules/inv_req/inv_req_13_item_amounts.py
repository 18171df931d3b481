"""INV-REQ-13: every goods line of the invoice has an amount."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from matchers.catalogue import Agrees, Citation, Example, Mode, Verdict, rule
from matchers.examples import clean_case, printed, unclear, with_invoice
from matchers.presence import on_line
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Invoice, Item


def _with(value: Any, legibility: float = 1.0) -> Case:
    first, *rest = clean_case().invoices[0].items
    return with_invoice(items=(replace(first, amount=value), *rest), legibility=legibility)


LOST, ENOUGH = 2, 3
"""Figures of an amount that a reader may lose, and that must be left."""


def _torn(line: str) -> Case:
    case = _with(None)
    return with_invoice(case, lines=(printed(line),))


@rule(
    id="INV-REQ-13",
    title=Text("Amount of every item", "各商品の金額"),
    outcome=Outcome.FIX,
    field="amount",
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L127-140; ⑦ L203-204"),
    message=Text(
        "Line {line} of {document} has no amount.",
        "{document} の明細 {line} 行目に金額がありません。",
    ),
    remedy=Text(
        "Print the amount of every item; free goods carry their normal price.",
        "すべての商品に金額を記載してください。無償の商品にも通常の価格を記載します。",
    ),
    examples=(
        Example("each line has one", clean_case, "agrees"),
        Example("one is missing", lambda: _with(None), "differs"),
        Example("one is missing on a page that is hard to read", lambda: _with(None, legibility=0.3), "not_checked"),
        Example("one lost a figure to the reader", lambda: _torn("120 PCS 130.00 15, 00.00"), "agrees"),
        Example("a price, no amount", lambda: _torn("120 PCS 130.00 -"), "differs"),
        Example("one was read badly", lambda: _with(unclear("1S60.00")), "not_checked"),
    ),
)
def item_amounts(case: Case) -> Iterator[Verdict]:
    """Paid or free: free goods carry their normal sale price. An amount of which a reader lost a figure is there."""
    for invoice in case.invoices:
        for at, line in enumerate(invoice.items):
            yield Agrees() if _misread(invoice, line) else on_line(invoice, "amount", at, line.amount)


def _misread(invoice: Invoice, line: Item) -> bool:
    """Whether the product of quantity and price, with a figure or two lost by a reader, ends the printed line."""
    price = line.unit_price
    if line.amount is not None or line.quantity is None or price is None:
        return False
    product = f"{line.quantity.value * price.value:.2f}".replace(".", "")
    behind = (p.value.rpartition(price.text)[2] for p in invoice.lines if price.text in p.value and _bears(p, price))
    return any(_within("".join(c for c in text if c.isdigit()), product) for text in behind)


def _bears(line: Field[str], price: Field[Decimal]) -> bool:
    """Whether the price stands on the printed line."""
    if line.box is None or price.box is None or line.page != price.page:
        return False
    return line.box.overlap(price.box) > 0


def _within(figures: str, product: str) -> bool:
    """Whether these are the product's figures in their order, but for the few lost."""
    rest = iter(product)
    return len(figures) >= max(ENOUGH, len(product) - LOST) and all(f in rest for f in figures)
