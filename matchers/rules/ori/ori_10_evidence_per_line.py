"""ORI-10: of a mixed invoice, every foreign line of the certificate has its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Differs, Example, Met, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, item, printed, typed, unclear, with_certificate, with_invoice
from matchers.goods import align
from matchers.goods_names import mentions
from matchers.origin_proofs import origin_proofs
from matchers.origins import JAPAN, mixed
from matchers.presence import UNSURE
from models.case import Case, OtherDocument
from models.document import Kind
from models.finding import Outcome, Text
from models.papers import Certificate, Item
from models.vocabulary import countries

OF_CHINA = "CERTIFICATE OF ORIGIN\nTHE PEOPLE'S REPUBLIC OF CHINA\n"


@rule(
    id="ORI-10",
    title=Text("Evidence for each foreign item", "外国産商品ごとの典拠書類"),
    outcome=Outcome.EVIDENCE,
    field="origin",
    reads=("origin", "description"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑦ L181-183"),
    message=Text(
        "The papers on goods of {country} do not name “{item}”.",
        "{country} 産を示す書類に「{item}」の記載がありません。",
    ),
    remedy=Text(
        "Attach evidence of the origin of this item as well.",
        "この商品についても原産地を示す書類を添付してください。",
    ),
    examples=(
        Example("goods of Japan", clean_case, "agrees"),
        Example("two foreign items, a proof of each", lambda: _case("RUBBER HOSE", "WIPER BLADE"), "met"),
        Example("two foreign items on one proof", lambda: _case("RUBBER HOSES AND WIPER BLADES"), "met"),
        Example("two foreign items, a proof of one", lambda: _case("RUBBER HOSE"), "differs"),
        Example("a proof that names no goods", lambda: _case("AS INVOICED"), "met"),
        Example("nothing attached", lambda: _case(), "silent"),
        Example("a proof of one, the other item read badly", lambda: _case("RUBBER HOSE", clear=False), "not_checked"),
    ),
)
def evidence_per_line(case: Case) -> Iterator[Verdict]:
    """A country without any paper is APP-06's matter. An item counts as named by a paper that shares a word with it; a
    paper that names none of the items may be about any. What the papers prove, a person judges.
    """
    certificate = case.certificate
    if certificate is None or not mixed(case, align(case)):
        yield Agrees()
        return
    foreign = [(at, i) for at, i in enumerate(certificate.items) if i.origin is not None and i.origin.value != JAPAN]
    for country in dict.fromkeys(i.origin.value for _, i in foreign if i.origin is not None):
        of_it = [(at, i) for at, i in foreign if i.origin is not None and i.origin.value == country]
        papers = origin_proofs(case, country)
        if papers:
            yield from _judged(certificate, country, of_it, papers)


def _judged(
    certificate: Certificate, country: str, items: list[tuple[int, Item]], papers: tuple[OtherDocument, ...]
) -> Iterator[Verdict]:
    about = {p.name: [at for at, i in items if _names(p, i)] for p in papers}
    of_any = any(not named for named in about.values())
    bare = [(at, i) for at, i in items if not any(at in named for named in about.values())]
    if of_any or not bare:
        yield Met(tuple(about), tuple(place(certificate.document, i.description) for _, i in items))
        return
    for at, listed in bare:
        where = (place(certificate.document, listed.description),)
        if listed.description is None or in_doubt(listed.description):
            yield NotChecked(UNSURE, where, certificate_items=(at,))
        else:
            told = {"country": countries.name(country), "item": listed.description.text}
            yield Differs(where, told, certificate_items=(at,))


def _names(paper: OtherDocument, listed: Item) -> bool:
    """Whether the paper has a telling word of the item's name."""
    name = listed.description
    return name is not None and mentions(paper.words, name.value)


def _case(*proofs: str, clear: bool = True) -> Case:
    rows = (("GEAR PUMP GP-20", "120", "JP"), ("RUBBER HOSE 3M", "40", "CN"), ("WIPER BLADE 50CM", "30", "CN"))
    lines = tuple(item(name, count, "PCS", "5.00", origin) for name, count, origin in rows)
    listed = [item(name, count, "PCS", origin=origin) for name, count, origin in rows]
    if not clear:
        listed[2] = replace(listed[2], description=unclear("W1PER 8LADE"))
    case = with_invoice(items=lines, origin=printed(("JP", "CN")))
    case = with_certificate(case, items=tuple(listed), origin=typed(("JP", "CN"), "JAPAN, CHINA"))
    papers = [
        OtherDocument(f"proof{at}.pdf", Kind.FOREIGN_CERTIFICATE, OF_CHINA + named) for at, named in enumerate(proofs)
    ]
    return replace(case, others=tuple(papers))
