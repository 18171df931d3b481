"""LANG-06: no amounts of money beside the goods' boxes."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.examples import typed, unclear, with_certificate
from matchers.money import MONEY
from matchers.wording import barred
from models.case import Case
from models.finding import Outcome, Text

FIELDS = ("others", "vessel")


@rule(
    id="LANG-06",
    title=Text("Amounts of money", "金額の記載"),
    outcome=Outcome.FIX,
    field="others",
    reads=FIELDS,
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L101-102; ⑦ L203-204"),
    message=Text(
        "“{words}” is an amount of money, which has nothing to do with origin.",
        "「{words}」は原産地と関係のない金額の記載です。",
    ),
    remedy=Text("Take the amount out.", "金額を削除してください。"),
    examples=(
        Example("no amount", lambda: with_certificate(others=typed("GROSS WEIGHT 860 KGS")), "agrees"),
        Example("an amount", lambda: with_certificate(others=typed("TOTAL USD 17,100.00")), "differs"),
        Example("read badly", lambda: with_certificate(others=unclear("USD 17,100")), "not_checked"),
        Example("nothing there", lambda: with_certificate(others=None, vessel=None, transport_text=None), "silent"),
    ),
)
def no_money(case: Case) -> Iterator[Verdict]:
    """In boxes 7 and 8 it is GOODS-10's matter, in box 6 CO-B6-06's."""
    yield from barred(case, "LANG-06", MONEY, FIELDS)
