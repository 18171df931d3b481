"""INV-GEN-03: goods without commercial value carry their normal price on the invoice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, printed, unclear, with_invoice
from matchers.presence import LEGIBLE, UNSURE
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Invoice, Item


@rule(
    id="INV-GEN-03",
    title=Text("Price of free goods", "無償品の価格"),
    outcome=Outcome.FIX,
    field="amount",
    reads=("unit_price", "amount"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑦ L191"),
    message=Text(
        "“{name}” is priced at nothing; free goods carry their normal price.",
        "「{name}」の価格が0です。無償品にも通常の価格を記載します。",
    ),
    remedy=Text(
        "Print the normal price and NO COMMERCIAL VALUE.",
        "通常の価格と NO COMMERCIAL VALUE を記載してください。",
    ),
    examples=(
        Example("priced goods", clean_case, "agrees"),
        Example("an amount of zero", lambda: _priced(printed(Decimal(0))), "differs"),
        Example("an amount of zero, read badly", lambda: _priced(unclear(Decimal(0))), "not_checked"),
    ),
)
def price_of_free_goods(case: Case) -> Iterator[Verdict]:
    """A line without any amount is INV-REQ-13's matter."""
    for invoice in case.invoices:
        for at, line in enumerate(invoice.items):
            if line.amount is not None:
                yield _judged(invoice, at, line, line.amount)


def _judged(invoice: Invoice, at: int, line: Item, amount: Field[Decimal]) -> Verdict:
    if amount.value != 0:
        return Agrees()
    where = (place(invoice.document, amount),)
    if in_doubt(amount) or invoice.legibility < LEGIBLE:
        return NotChecked(UNSURE, where, invoice_items=(at,))
    name = line.description.text if line.description is not None else str(at + 1)
    return Differs(where, {"name": name}, invoice_items=(at,))


def _priced(amount: Field[Decimal]) -> Case:
    first, second = clean_case().invoices[0].items
    return with_invoice(items=(first, replace(second, amount=amount)))
