"""GOODS-11: no words of quality or performance in a goods name, even where the invoice has them."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.examples import clean_case, item, unclear, with_certificate
from matchers.wording import barred
from models.case import Case
from models.finding import Outcome, Text
from models.vocabulary.barred.praise import PRAISE

FIELDS = ("description", "others", "total_quantity")


@rule(
    id="GOODS-11",
    title=Text("Quality and performance of the goods", "商品の品質・性能の表現"),
    outcome=Outcome.FIX,
    field="description",
    reads=FIELDS,
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L101-102"),
    message=Text("“{words}” in “{text}” praises the goods.", "「{text}」の「{words}」は品質・性能を示す表現です。"),
    remedy=Text("Name the goods without it.", "該当する語句を削除してください。"),
    examples=(
        Example("plain names", clean_case, "agrees"),
        Example("brand new", lambda: _listed("BRAND NEW GEAR PUMP"), "differs"),
        Example("prime quality", lambda: _listed("PRIME QUALITY STEEL WIRE"), "differs"),
        Example("new, in Spanish", lambda: _listed("BOMBA DE AGUA NUEVA"), "differs"),
        Example("as good as new, in German", lambda: _listed("NEUWERTIGE PUMPE"), "differs"),
        Example("a country called new", lambda: _listed("WOOL FROM NEW ZEALAND"), "agrees"),
        Example("a method, no praise", lambda: _listed("HIGH PERFORMANCE LIQUID CHROMATOGRAPH"), "agrees"),
        Example("a brand: a person judges", lambda: _listed('SHOES "NEW STAR"'), "differs"),
        Example("a harvest's year: a person judges", lambda: _listed("BROWN RICE 2024"), "differs"),
        Example("read badly", lambda: with_certificate(general_description=unclear("NEW PUMPS")), "not_checked"),
    ),
)
def no_praise(case: Case) -> Iterator[Verdict]:
    """A certificate of origin cannot attest quality. Names and terms of a trade (New Zealand, prime mover) are spared.

    A word inside a brand is put to a person. Box 6 is LANG-09's matter.
    """
    yield from barred(case, "GOODS-11", PRAISE, FIELDS)


def _listed(name: str) -> Case:
    return with_certificate(items=(item(name, "420", "PCS", origin="JP"),))
