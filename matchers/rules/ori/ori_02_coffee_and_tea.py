"""ORI-02: roasting coffee or blending tea leaves does not make them goods of Japan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, item, unclear, with_certificate
from matchers.normal import upper
from matchers.origins import JAPAN
from matchers.presence import UNSURE
from matchers.wording import Wording, goods_names
from models.case import Case
from models.finding import Outcome, Text
from models.papers import Certificate

# Beans and ground coffee (HS 0901); drinks, sweets, machines and cups of other headings are none.
_COFFEE = re.compile(
    r"\b(?:ROASTED|GROUND|GREEN|RAW|DECAFFEINATED|BLENDED?|DRIP(?: BAG)?S?|ARABICA|ROBUSTA|MOCHA|KILIMANJARO"
    r"|BLUE MOUNTAIN)(?:\s+[A-Z]+)?\s+COFFEE\b|\bCOFFEE\s+(?:BEANS?|POWDER|DRIP BAGS?|GROUNDS)\b"
    r"|\bCOFFEE,?\s+(?:ROASTED|GROUND)\b|\bCAF[EÉ] (?:TORR|TOST)"
)
# Leaves that hardly grow in Japan; green tea does.
_TEA = re.compile(
    r"\b(?:BLACK|OOLONG|JASMINE|PU-?ERH?|ASSAM|DARJEELING|CEYLON|UVA|DIMBULA|EARL GREY|ENGLISH BREAKFAST|KEEMUN"
    r"|LAPSANG SOUCHONG)(?:\s+[A-Z]+)?\s+TEA(?:\s+(?:LEAF|LEAVES|BAGS?))?\b"
)
_OTHER_GOODS = re.compile(
    r"\b(?:MAKERS?|MACHINES?|MILLS?|GRINDERS?|FILTERS?|CUPS?|MUGS?|SERVERS?|DRIPPERS?|TABLES?|ROASTERS?|DRINKS?|BEVERAGES?|"
    r"CAND(?:Y|IES)|JELLY|CAKES?|COOKIES?|CHOCOLATES?|FLAVOU?R(?:ED)?|LIQUEUR|MILK|INSTANT|EXTRACT|SYRUP|POTS?|SAUCERS?|"
    r"SPOONS?|SETS?|CANISTERS?|SUBSTITUTE|TOPPING|PUDDING|LATTE|ICE CREAM|BISCUITS?|SOAP|CANDLES?|FRAGRANCE|COLOU?R)\b"
)


@rule(
    id="ORI-02",
    title=Text("Coffee and tea of Japan", "コーヒー・茶葉の原産地"),
    outcome=Outcome.REVIEW,
    field="origin",
    reads=("description", "origin"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ② L57-67"),
    message=Text(
        "“{words}” is certified as goods of Japan; roasting, grinding or blending does not change the origin.",
        "「{words}」の原産国が日本とされていますが、焙煎・粉砕・ブレンドでは原産地は変わりません。",
    ),
    remedy=Text(
        "Give the country where the beans or leaves grew, with evidence; of leaves grown in Japan the proof of that.",
        "豆・茶葉の生産国を典拠書類とともに記載してください。日本で栽培した場合はその証明が必要です。",
    ),
    examples=(
        Example("pumps", clean_case, "agrees"),
        Example("roasted coffee of Japan", lambda: _listed("ROASTED COFFEE BEANS"), "differs"),
        Example("roasted coffee of Brazil", lambda: _listed("ROASTED COFFEE BEANS", "BR"), "agrees"),
        Example("black tea of Japan", lambda: _listed("BLACK TEA LEAVES"), "differs"),
        Example("green tea of Japan", lambda: _listed("GREEN TEA (SENCHA)"), "agrees"),
        Example("a coffee maker", lambda: _listed("GROUND COFFEE MAKER"), "agrees"),
        Example("a canned drink", lambda: _listed("BLACK TEA DRINK 500ML"), "agrees"),
        Example("read badly", lambda: with_certificate(general_description=unclear("COFFEE BEANS")), "not_checked"),
    ),
)
def coffee_and_tea(case: Case) -> Iterator[Verdict]:
    """Beans and leaves keep their heading (0901, 0902) when roasted, so the origin stays where they grew. Whether
    leaves were grown in Japan after all, a person finds out. The name of all goods counts where no item's name tells.
    """
    certificate = case.certificate
    if certificate is None:
        return
    names = list(goods_names(certificate))
    items = [_judged(certificate, name) for name in names if name.items]
    told = any(isinstance(verdict, Differs) for verdict in items)
    yield from items
    yield from (_judged(certificate, name) for name in names if not name.items and not told)


def _judged(certificate: Certificate, name: Wording) -> Verdict:
    said = upper(name.text.value)
    meant = (_COFFEE.search(said) or _TEA.search(said)) and not _OTHER_GOODS.search(said)
    if not meant or not _japanese(certificate, name):
        return Agrees()
    where = (place(certificate.document, name.text),)
    if in_doubt(name.text):
        return NotChecked(UNSURE, where, certificate_items=name.items)
    return Differs(where, {"words": name.text.text}, certificate_items=name.items)


def _japanese(certificate: Certificate, name: Wording) -> bool:
    own = certificate.items[name.items[0]].origin if name.items else None
    if own is not None:
        return own.value == JAPAN
    return certificate.origin is not None and certificate.origin.value == (JAPAN,)


def _listed(name: str, origin: str = "JP") -> Case:
    return with_certificate(items=(item(name, "40", "BAGS", origin=origin),))
