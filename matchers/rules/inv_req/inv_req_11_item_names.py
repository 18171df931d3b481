"""INV-REQ-11: every goods line of the invoice has a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.examples import clean_case, item, unclear, with_invoice
from matchers.presence import on_line
from models.case import Case
from models.finding import Outcome, Place, Text
from models.papers import Invoice, Item

NAME = re.compile(r"[^\W\d_]{3,}|[^\W\d_a-zA-Z]")
NO_GOODS = Text("No goods line was found.", "商品の明細行が見つかりません。")
CODE_ONLY = Text(
    "Line {line} of {document} gives only a code, “{name}”, and no name of the goods.",
    "{document} の明細 {line} 行目は品番「{name}」だけで、商品名がありません。",
)


def _with_name(name: Any) -> Case:
    first, *rest = clean_case().invoices[0].items
    return with_invoice(items=(replace(first, description=name), *rest))


@rule(
    id="INV-REQ-11",
    title=Text("Name of every item", "各商品の品名"),
    outcome=Outcome.FIX,
    field="description",
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L127-140"),
    message=Text(
        "Line {line} of {document} has no name of the goods.", "{document} の明細 {line} 行目に商品名がありません。"
    ),
    remedy=Text("Print a name for every item.", "すべての商品に品名を記載してください。"),
    examples=(
        Example("each line named", clean_case, "agrees"),
        Example("a line without a name", lambda: _with_name(None), "differs"),
        Example("a part number alone", lambda: with_invoice(items=(item("GP-20/1", "1", "PCS", "9.00"),)), "differs"),
        Example("a name read badly", lambda: _with_name(unclear("6EAR PUNP")), "not_checked"),
        Example("no goods found at all", lambda: with_invoice(items=()), "not_checked"),
    ),
)
def item_names(case: Case) -> Iterator[Verdict]:
    """An invoice on which no goods line at all was found was misread rather than empty."""
    for invoice in case.invoices:
        if not invoice.items:
            yield NotChecked(NO_GOODS, (Place(invoice.document, ""),))
        for at, line in enumerate(invoice.items):
            yield _named(invoice, at, line)


def _named(invoice: Invoice, at: int, line: Item) -> Verdict:
    verdict = on_line(invoice, "description", at, line.description)
    name = line.description
    if not isinstance(verdict, Agrees) or name is None or NAME.search(name.value):
        return verdict
    said = {"line": str(at + 1), "document": invoice.document, "name": name.value}
    where = (place(invoice.document, name),)
    return Differs(where, said, outcome=Outcome.REVIEW, message=CODE_ONLY, invoice_items=(at,))
