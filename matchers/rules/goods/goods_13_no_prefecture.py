"""GOODS-13: no prefecture or town in a goods name."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, item, unclear, with_certificate
from matchers.presence import UNSURE
from matchers.wording import Wording, goods_names
from models.case import Case
from models.finding import Outcome, Text
from models.vocabulary.prefectures import place_in


@rule(
    id="GOODS-13",
    title=Text("No place names in goods names", "商品名中の地名"),
    outcome=Outcome.REVIEW,
    field="description",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑦ L176-180"),
    message=Text(
        "“{text}” names a place in Japan: {words}.", "商品名「{text}」に日本の地名「{words}」が含まれています。"
    ),
    remedy=Text(
        "Leave the place out, or file the pledge for such a name.",
        "地名を削除するか、商品名に関する誓約書を提出してください。",
    ),
    examples=(
        Example("no place", clean_case, "agrees"),
        Example("cheese of a prefecture", lambda: _listed("HOKKAIDO CHEESE"), "differs"),
        Example("tea of a town", lambda: _listed("UJI TEA"), "differs"),
        Example("read badly", lambda: with_certificate(general_description=unclear("KOBE BEEF")), "not_checked"),
    ),
)
def no_place_names(case: Case) -> Iterator[Verdict]:
    """Box 4 has countries only, and a place in the name would bring it in by the back door. A person judges brands."""
    if case.certificate is not None:
        for name in goods_names(case.certificate):
            yield _judged(case.certificate.document, name)


def _judged(document: str, name: Wording) -> Verdict:
    found = place_in(name.text.value)
    if found is None:
        return Agrees()
    where = (place(document, name.text),)
    if in_doubt(name.text):
        return NotChecked(UNSURE, where, certificate_items=name.items)
    return Differs(where, {"words": found, "text": name.text.value}, certificate_items=name.items)


def _listed(name: str) -> Case:
    return with_certificate(items=(item(name, "420", "PCS", origin="JP"),))
