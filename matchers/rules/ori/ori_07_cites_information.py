"""ORI-07: goods of a species of Appendix III carry the “CITES required information” in box 7."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, item, typed, unclear, with_certificate
from matchers.listed_species import listed_goods, required_information
from matchers.presence import LEGIBLE, UNSURE
from models.case import Case
from models.finding import Outcome, Text
from models.papers import Item

STATED = "CITES required information: Japan / W / T"


@rule(
    id="ORI-07",
    title=Text("CITES required information", "ワシントン条約の記載事項"),
    outcome=Outcome.FIX,
    field="description",
    reads=("description", "origin", "others", "remarks"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑦ L200-202"),
    message=Text(
        "“{words}” is of a species of Appendix III of CITES ({species}), but the certificate does not give the CITES"
        " required information.",
        "「{words}」はワシントン条約附属書IIIの種（{species}）ですが、CITES required information の記載がありません。",
    ),
    remedy=Text(
        "Write “CITES required information:” with country of origin, source code and purpose code in box 7.",
        "第7欄に「CITES required information:」として、原産国、出所コード、目的コードを記載してください。",
    ),
    examples=(
        Example("pumps", clean_case, "silent"),
        Example("coral with the information", lambda: _coral(others=typed(STATED)), "agrees"),
        Example("coral without it", lambda: _coral(), "differs"),
        Example("coral with the codes left out", lambda: _coral(others=typed("CITES REQUIRED INFORMATION")), "differs"),
        Example("coral of the listing country", lambda: _coral("CN"), "silent"),
        Example("a lipstick of that colour", lambda: with_certificate(items=(_named("LIPSTICK (CORAL)"),)), "silent"),
        Example("on a form that is hard to read", lambda: _coral(legibility=0.3), "not_checked"),
        Example("read badly", lambda: with_certificate(general_description=unclear("CORAL BEADS")), "not_checked"),
    ),
)
def cites_information(case: Case) -> Iterator[Verdict]:
    """Where the listing country is the country of origin, and for Appendices I and II, ORI-09 has the word."""
    certificate = case.certificate
    for goods in (g for g in listed_goods(case) if g.on_certificate):
        if certificate is None:
            return
        where = (place(certificate.document, goods.name.text),)
        if required_information(certificate) is not None:
            yield Agrees()
        elif in_doubt(goods.name.text) or certificate.legibility < LEGIBLE:
            yield NotChecked(UNSURE, where, certificate_items=goods.name.items)
        else:
            told = {"words": goods.name.text.text, "species": goods.species.name}
            yield Differs(where, told, certificate_items=goods.name.items)


def _named(name: str, origin: str = "JP") -> Item:
    return item(name, "40", "PCS", origin=origin)


def _coral(origin: str = "JP", **changes: object) -> Case:
    return with_certificate(items=(_named("PRECIOUS CORAL BEADS", origin),), **changes)
