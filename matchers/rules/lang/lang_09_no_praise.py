"""LANG-09: no words of quality or performance, even where the invoice has them."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.wording import barred
from models.case import Case
from models.finding import Outcome, Text
from models.vocabulary.barred.praise import PRAISE


@rule(
    id="LANG-09",
    title=Text("Quality and performance", "品質・性能の表現"),
    outcome=Outcome.FIX,
    field="remarks",
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L101-102"),
    message=Text(
        "“{words}” in “{text}” praises the goods, in box 6.", "第6欄「{text}」の「{words}」は品質・性能を示す表現です。"
    ),
    remedy=Text("Take the words out.", "該当する語句を削除してください。"),
    examples=(
        Example("nothing in box 6", clean_case, "silent"),
        Example("an order's number", lambda: _remark("ORDER NO. 55"), "agrees"),
        Example("brand new", lambda: _remark("ALL GOODS ARE BRAND NEW"), "differs"),
        Example("of the first quality, in Spanish", lambda: _remark("MERCANCIA DE PRIMERA CALIDAD"), "differs"),
        Example("in good condition, in French", lambda: _remark("MACHINES EN BON ETAT"), "differs"),
        Example("a country called new", lambda: _remark("FINAL DESTINATION: AUCKLAND, NEW ZEALAND"), "agrees"),
        Example("a company called new", lambda: _remark("BUYER: NEW PRIME TRADING INC., DALLAS"), "agrees"),
        Example("a harvest's year: a person judges", lambda: _remark("CROP 2024"), "differs"),
        Example("read badly", lambda: with_certificate(remarks=unclear("NEW PUMPS")), "not_checked"),
    ),
)
def no_praise(case: Case) -> Iterator[Verdict]:
    """A certificate of origin cannot attest quality. Proper names (New Zealand, prime mover) are spared.

    This is about box 6; the same words in boxes 7 and 8 are GOODS-11's matter.
    """
    yield from barred(case, "LANG-09", PRAISE, ("remarks",))


def _remark(text: str) -> Case:
    return with_certificate(remarks=typed(text))
