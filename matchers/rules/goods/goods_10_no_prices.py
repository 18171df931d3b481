"""GOODS-10: no price or amount of money in boxes 7 and 8."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.examples import clean_case, item, typed, unclear, with_certificate
from matchers.money import MONEY
from matchers.wording import BOX_7_AND_8, barred
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="GOODS-10",
    title=Text("No prices in boxes 7 and 8", "第7欄・第8欄の価格"),
    outcome=Outcome.FIX,
    field="description",
    reads=BOX_7_AND_8,
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑦ L203-204"),
    message=Text("“{words}” is a price or an amount of money.", "「{words}」は単価または金額です。"),
    remedy=Text("Take prices and amounts off the certificate.", "単価・金額を削除してください。"),
    examples=(
        Example("quantities only", clean_case, "agrees"),
        Example("a unit price", lambda: _listed("GEAR PUMP @USD5.00"), "differs"),
        Example("an amount in the total", lambda: with_certificate(total_quantity=typed("420 PCS JPY 50")), "differs"),
        Example("read badly", lambda: with_certificate(total_quantity=unclear("420 PCS US$ 500")), "not_checked"),
    ),
)
def no_prices(case: Case) -> Iterator[Verdict]:
    """The certificate proves origin, not value."""
    yield from barred(case, "GOODS-10", MONEY, BOX_7_AND_8)


def _listed(name: str) -> Case:
    return with_certificate(items=(item(name, "420", "PCS", origin="JP"),))
