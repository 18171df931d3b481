"""ORI-08: the CITES information of the certificate is backed by a document."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.evidence import CITES_PAPER, SALE_CERTIFICATE, asked_for, evidence
from matchers.examples import clean_case, item, unclear, with_certificate, with_other
from matchers.listed_species import listed_goods
from matchers.presence import UNSURE
from models.case import Case
from models.document import Kind
from models.finding import Outcome, Text

KINDS = frozenset({Kind.MANUFACTURING_CERTIFICATE})


@rule(
    id="ORI-08",
    title=Text("Evidence for the CITES information", "ワシントン条約記載事項の典拠書類"),
    outcome=Outcome.EVIDENCE,
    field="description",
    reads=("description", "origin"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑦ L200-202"),
    message=Text(
        "“{words}” is of a species of Appendix III of CITES ({species}); no document proves its origin and source.",
        "「{words}」はワシントン条約附属書IIIの種（{species}）ですが、原産国・出所を示す書類がありません。",
    ),
    remedy=Text(
        "Attach the seller's transfer certificate or another document on origin and source.",
        "譲渡証明書など、原産国と出所を示す書類を添付してください。",
    ),
    examples=(
        Example("pumps", clean_case, "agrees"),
        Example("coral, nothing attached", lambda: _coral(), "differs"),
        Example(
            "coral, a transfer certificate",
            lambda: with_other(Kind.UNKNOWN, _coral(), words="TRANSFER CERTIFICATE\nPRECIOUS CORAL"),
            "met",
        ),
        Example("coral, a maker's certificate", lambda: with_other(Kind.MANUFACTURING_CERTIFICATE, _coral()), "met"),
        Example("read badly", lambda: with_certificate(general_description=unclear("CORAL BEADS")), "not_checked"),
    ),
)
def cites_evidence(case: Case) -> Iterator[Verdict]:
    """Whether the document proves what the certificate says, a person judges."""
    found = False
    for goods in (g for g in listed_goods(case) if g.on_certificate):
        found = True
        document = case.certificate.document if case.certificate is not None else ""
        where = (place(document, goods.name.text),)
        papers = evidence(case, KINDS, (*SALE_CERTIFICATE, *CITES_PAPER))
        told = {"words": goods.name.text.text, "species": goods.species.name}
        if not papers and in_doubt(goods.name.text):
            yield NotChecked(UNSURE, where, certificate_items=goods.name.items)
        else:
            yield asked_for(papers, where, told, certificate_items=goods.name.items)
    if not found:
        yield Agrees()


def _coral() -> Case:
    return with_certificate(items=(item("PRECIOUS CORAL BEADS", "40", "PCS", origin="JP"),))
