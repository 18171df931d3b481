"""GOODS-08: a collective name says which goods it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, item, typed, unclear, with_certificate
from matchers.normal import words
from matchers.presence import UNSURE
from matchers.wording import Wording, goods_names
from models.case import Case
from models.finding import Outcome, Text

VAGUE = re.compile(
    r"^(?:(?:VARIOUS|MISCELLANEOUS|OTHER|ASSORTED|SUNDRY|MISC|GENERAL|MIXED|DIVERSE|DIFFERENT)\s+)*"
    r"(?:(?:SPARE|SPARES|REPAIR|REPLACEMENT|MACHINE|MACHINERY|INDUSTRIAL|COMMERCIAL|GENERAL|VARIOUS|JAPANESE)\s+(?:&\s+|AND\s+)?)*"
    r"(?:PARTS?(?:\s+(?:AND|&)\s+ACCESSORIES)?|ACCESSORIES|MERCHANDISE|GOODS|CARGO|COMMODIT(?:Y|IES)|PRODUCTS?|ARTICLES?|ITEMS?|SAMPLES?"
    r"|MATERIALS?|EQUIPMENTS?|MACHINERY|MACHINES?|SUNDRIES|SPARES|SUPPLIES|COMPONENTS?|TOOLS|ASSORTMENT|MISCELLANEOUS)$"
    r"|^(?:PIECES (?:DE RECHANGE|DETACHEES)|MARCHANDISES?(?: DIVERSES?)?|ACCESSOIRES|REPUESTOS|PIEZAS(?: DE REPUESTO)?"
    r"|MERCANCIAS?(?: (?:EN )?GENERAL(?:ES)?)?|ARTICULOS(?: VARIOS)?|ACCESORIOS|ERSATZTEILE|ZUBEHOR|WAREN)$"
)


@rule(
    id="GOODS-08",
    title=Text("A specific name", "具体的な商品名"),
    outcome=Outcome.FIX,
    field="description",
    reads=("description",),
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑫ L263-280"),
    message=Text(
        "“{words}” does not say which goods these are.",
        "「{words}」では、どのような商品か分かりません。",
    ),
    remedy=Text(
        "Name the goods, for instance “Spare parts for automobiles”.",
        "「Spare parts for automobiles」のように、具体的な名称を記載してください。",
    ),
    examples=(
        Example("specific names", clean_case, "agrees"),
        Example("spare parts for something", lambda: _general("SPARE PARTS FOR AUTOMOBILES"), "agrees"),
        Example("spare parts alone", lambda: _general("SPARE PARTS"), "differs"),
        Example("spare parts in French", lambda: _general("PIÈCES DE RECHANGE"), "differs"),
        Example("general merchandise", lambda: _listed("GENERAL MERCHANDISE"), "differs"),
        Example("read badly", lambda: with_certificate(general_description=unclear("SPARE PARTS")), "not_checked"),
    ),
)
def specific_name(case: Case) -> Iterator[Verdict]:
    """Applies to the name of all goods together as well as to each item."""
    if case.certificate is not None:
        for name in goods_names(case.certificate):
            yield _judged(case.certificate.document, name)


def _judged(document: str, name: Wording) -> Verdict:
    if not VAGUE.match(words(name.text.value)):
        return Agrees()
    where = (place(document, name.text),)
    if in_doubt(name.text):
        return NotChecked(UNSURE, where, certificate_items=name.items)
    return Differs(where, {"words": name.text.value}, certificate_items=name.items)


def _general(name: str) -> Case:
    return with_certificate(general_description=typed(name))


def _listed(name: str) -> Case:
    return with_certificate(items=(item(name, "420", "PCS", origin="JP"),))
