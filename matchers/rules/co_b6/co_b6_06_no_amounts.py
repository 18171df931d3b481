"""CO-B6-06: no amounts of money in box 6."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.money import MONEY
from matchers.wording import barred
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="CO-B6-06",
    title=Text("No amounts in box 6", "第6欄の金額"),
    outcome=Outcome.FIX,
    field="remarks",
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L101-102"),
    message=Text("Box 6 holds an amount of money, “{words}”.", "第6欄に金額「{words}」が記載されています。"),
    remedy=Text("Leave the terms without the amount.", "条件だけを残し、金額を削除してください。"),
    examples=(
        Example("box 6 left blank", clean_case, "silent"),
        Example("terms alone", lambda: with_certificate(remarks=typed("CIF SHANGHAI")), "agrees"),
        Example("terms and amount", lambda: with_certificate(remarks=typed("CIF SHANGHAI USD 5,000")), "differs"),
        Example("read badly", lambda: with_certificate(remarks=unclear("USD 5,000")), "not_checked"),
    ),
)
def no_amounts(case: Case) -> Iterator[Verdict]:
    """Payment and price terms may stand in box 6, figures may not."""
    yield from barred(case, "CO-B6-06", MONEY, ("remarks",))
