"""INV-REQ-13: every goods line of the invoice has an amount."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.examples import clean_case, unclear, with_invoice
from matchers.presence import on_each_line
from models.case import Case
from models.finding import Outcome, Text


def _with(value: Any, legibility: float = 1.0) -> Case:
    first, *rest = clean_case().invoices[0].items
    return with_invoice(items=(replace(first, amount=value), *rest), legibility=legibility)


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
        Example("one was read badly", lambda: _with(unclear("1S60.00")), "not_checked"),
    ),
)
def item_amounts(case: Case) -> Iterable[Verdict]:
    """Paid or free: free goods carry their normal sale price."""
    return on_each_line(case, "amount")
