"""ORI-09: goods of Appendices I and II need the ministry's export permit, not a certificate of origin."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, item, unclear, with_certificate
from matchers.listed_species import listed_goods
from matchers.presence import UNSURE
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="ORI-09",
    title=Text("Goods that need a CITES export permit", "ワシントン条約の輸出承認対象品"),
    outcome=Outcome.REVIEW,
    field="description",
    reads=("description", "origin"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑦ L200-202"),
    message=Text(
        "“{text}”: {words} looks like {species}, Appendix {appendix} of CITES; its export needs the ministry's permit.",
        "「{text}」の {words} はワシントン条約附属書{appendix}の種（{species}）とみられます。"
        "輸出には経済産業省の承認が必要です。",
    ),
    remedy=Text(
        "Find out whether the goods need the ministry's export permit; the certificate does not replace it.",
        "経済産業省の輸出承認が必要か確認してください。原産地証明書はその代わりになりません。",
    ),
    examples=(
        Example("pumps", clean_case, "agrees"),
        Example("crocodile leather", lambda: _listed("CROCODILE LEATHER HANDBAG"), "differs"),
        Example("leather stamped with that pattern", lambda: _listed("CROCODILE EMBOSSED LEATHER HANDBAG"), "agrees"),
        Example("paper of that colour", lambda: _listed("IVORY BOARD 300 G/M2"), "agrees"),
        Example("precious coral of the listing country", lambda: _listed("PRECIOUS CORAL BEADS", "CN"), "differs"),
        Example("precious coral of Japan: Appendix III", lambda: _listed("PRECIOUS CORAL BEADS"), "agrees"),
        Example("farmed ostrich of South Africa", lambda: _listed("OSTRICH LEATHER WALLET", "ZA"), "agrees"),
        Example("ostrich of Niger", lambda: _listed("OSTRICH LEATHER WALLET", "NE"), "differs"),
        Example("read badly", lambda: with_certificate(general_description=unclear("IVORY NETSUKE")), "not_checked"),
    ),
)
def cites_permit(case: Case) -> Iterator[Verdict]:
    """Told by words of the goods names; the list of species knows the usual ones only. Species of Appendix III from a
    country that does not list them are ORI-07's and ORI-08's matter.
    """
    needing = [g for g in listed_goods(case) if not g.on_certificate]
    for goods in needing:
        document = case.certificate.document if case.certificate is not None else ""
        where = (place(document, goods.name.text),)
        told = {
            "text": goods.name.text.text,
            "words": goods.words.upper(),
            "species": goods.species.name,
            "appendix": goods.species.appendix,
        }
        if in_doubt(goods.name.text):
            yield NotChecked(UNSURE, where, certificate_items=goods.name.items)
        else:
            yield Differs(where, told, certificate_items=goods.name.items)
    if not needing:
        yield Agrees()


def _listed(name: str, origin: str = "JP") -> Case:
    return with_certificate(items=(item(name, "40", "PCS", origin=origin),))
