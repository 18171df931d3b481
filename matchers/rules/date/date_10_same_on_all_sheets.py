"""DATE-10: all sheets of one certificate carry the same dates and numbers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.examples import clean_case, typed, unclear
from matchers.sheets import DATES_AND_NUMBERS, alike, with_copy
from models.case import Case
from models.field import InvoiceRef
from models.finding import Outcome, Text


@rule(
    id="DATE-10",
    title=Text("Same dates on all sheets", "全用紙の日付・番号の一致"),
    outcome=Outcome.FIX,
    field="declaration_date",
    reads=("declaration_date", "departure_date", "invoice_number"),
    mode=Mode.EXACT,
    citation=Citation("001 ④ L124-126"),
    message=Text(
        "The sheets give {what} differently: “{one}” on the first, “{other}” on another.",
        "用紙によって{what_ja}が異なります：1枚目は「{one}」、別の用紙は「{other}」。",
    ),
    remedy=Text(
        "Give all sheets of the certificate the same dates and numbers.",
        "すべての用紙の日付と番号を同一にしてください。",
    ),
    examples=(
        Example("an original and its copy", with_copy, "agrees"),
        Example("a copy dated later", lambda: with_copy(declaration_date=typed(date(2026, 11, 20))), "differs"),
        Example(
            "another invoice number",
            lambda: with_copy(invoice_refs=typed((InvoiceRef("INV-26-1102", "2026-11-02"),))),
            "differs",
        ),
        Example("the copy read badly", lambda: with_copy(declaration_date=unclear(date(2026, 11, 18))), "not_checked"),
        Example("one sheet", clean_case, "silent"),
    ),
)
def same_on_all_sheets(case: Case) -> Iterator[Verdict]:
    """A COPY asked for later carries the dates of the first issue, too; that one the chamber keeps."""
    return alike(case, DATES_AND_NUMBERS)
