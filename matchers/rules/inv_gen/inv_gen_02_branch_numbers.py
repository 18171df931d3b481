"""INV-GEN-02: different invoices of one submission carry different numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, printed, unclear
from matchers.presence import UNSURE
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Invoice
from models.vocabulary.spelling import folded


def _two(number: Field[str]) -> Case:
    first = clean_case().invoices[0]
    return replace(clean_case(), invoices=(first, replace(first, document="second.pdf", invoice_number=number)))


@rule(
    id="INV-GEN-02",
    title=Text("Numbers of split invoices", "分割インボイスの枝番"),
    outcome=Outcome.FIX,
    field="invoice_number",
    mode=Mode.NORMALISED,
    citation=Citation("001 ⑦ L181-183"),
    message=Text(
        "{one} and {other} both carry the number {number}.",
        "{one} と {other} のインボイス番号がどちらも {number} です。",
    ),
    remedy=Text(
        "Give each part its own branch number, for instance -1 and -2.",
        "-1、-2 のように、それぞれ異なる枝番を付けてください。",
    ),
    examples=(
        Example("branch numbers", lambda: _two(printed("INV-26-1101-2")), "agrees"),
        Example("the same number twice", lambda: _two(printed("INV-26-1101")), "differs"),
        Example("perhaps the same number", lambda: _two(unclear("INV-26-1101")), "not_checked"),
        Example("one invoice", clean_case, "silent"),
    ),
)
def branch_numbers(case: Case) -> Iterator[Verdict]:
    """NIL says that there is no number, so it may stand on several."""
    for one, other in combinations(case.invoices, 2):
        if one.invoice_number is not None and other.invoice_number is not None:
            yield _judged(one, other, one.invoice_number, other.invoice_number)


def _judged(one: Invoice, other: Invoice, number: Field[str], second: Field[str]) -> Verdict:
    if folded(number.value) != folded(second.value) or folded(number.value) == "nil":
        return Agrees()
    where = (place(one.document, number), place(other.document, second))
    if in_doubt(number) or in_doubt(second):
        return NotChecked(UNSURE, where)
    return Differs(where, {"one": one.document, "other": other.document, "number": number.value})
