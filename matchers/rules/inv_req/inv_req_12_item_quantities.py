"""INV-REQ-12: every goods line of the invoice has a quantity."""

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
    return with_invoice(items=(replace(first, quantity=value), *rest), legibility=legibility)


@rule(
    id="INV-REQ-12",
    title=Text("Quantity of every item", "各商品の数量"),
    outcome=Outcome.FIX,
    field="quantity",
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L127-140"),
    message=Text(
        "Line {line} of {document} has no quantity.",
        "{document} の明細 {line} 行目に数量がありません。",
    ),
    remedy=Text("Print a quantity for every item.", "すべての商品に数量を記載してください。"),
    examples=(
        Example("each line has one", clean_case, "agrees"),
        Example("one is missing", lambda: _with(None), "differs"),
        Example("one is missing on a page that is hard to read", lambda: _with(None, legibility=0.3), "not_checked"),
        Example("one was read badly", lambda: _with(unclear("1Z0")), "not_checked"),
    ),
)
def item_quantities(case: Case) -> Iterable[Verdict]:
    """A line without a quantity cannot be compared with box 8."""
    return on_each_line(case, "quantity")
