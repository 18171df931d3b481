"""ONL-07: no currency signs; currencies are written with letters."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.characters import CURRENCY, refused, without
from matchers.examples import clean_case, printed, typed, with_certificate
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="ONL-07",
    title=Text("Currency signs", "通貨記号"),
    outcome=Outcome.FIX,
    field="others",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑫ L235-246, L257-260"),
    message=Text("“{text}” holds currency signs: {words}.", "「{text}」に通貨記号「{words}」が使われています。"),
    remedy=Text("Write JPY, USD, EUR.", "JPY、USD、EUR と入力してください。"),
    examples=(
        Example("plain characters", clean_case, "agrees"),
        Example("a dollar sign", lambda: with_certificate(others=typed("FREIGHT $")), "differs"),
        Example(
            "the same as read by an OCR engine", lambda: with_certificate(others=printed("FREIGHT $")), "not_checked"
        ),
    ),
)
def currency_signs(case: Case) -> Iterator[Verdict]:
    """That amounts are barred altogether is LANG-06's and GOODS-10's matter."""
    yield from without(case, refused(CURRENCY))
