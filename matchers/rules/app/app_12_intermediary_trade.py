"""APP-12: goods that leave from abroad come with the certificate of the country of loading and a special reason."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Met, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.evidence import CONTRACT, REASON_LETTER, VISA_REQUIREMENT, evidence
from matchers.examples import clean_case, typed, unclear, with_certificate, with_other
from matchers.origin_proofs import no_japanese_goods, origin_proofs
from matchers.presence import UNSURE
from matchers.shipment import country_of
from models.case import Case
from models.document import Kind
from models.finding import Outcome, Place, Text
from models.vocabulary import countries

REASONS = frozenset({Kind.LETTER_OF_CREDIT, Kind.EXPLANATION})
NO_REASON = Text(
    "The goods are loaded in {country} and {document} is attached; what is missing is the special reason for a "
    "Japanese certificate.",
    "積込地は {country} で、{document} が添付されていますが、日本での発給が必要な特別の理由を示す資料がありません。",
)
GIVE_REASON = Text(
    "Attach the letter of credit or contract that demands it, or the consulate's requirement.",
    "日本での発給を指定する信用状・契約書、または領事査証の要件を示す資料を添付してください。",
)


def _from_shanghai() -> Case:
    return with_certificate(port_of_loading=typed("SHANGHAI, CHINA"), origin=typed(("CN",)))


def _with_certificate_of(words: str) -> Case:
    return with_other(Kind.FOREIGN_CERTIFICATE, _from_shanghai(), words=words)


@rule(
    id="APP-12",
    title=Text("Intermediary trade", "仲介貿易"),
    outcome=Outcome.EVIDENCE,
    field="port_of_loading",
    mode=Mode.NORMALISED,
    citation=Citation("001 ② L53-55; SUP-EVD-02"),
    message=Text(
        "The goods are loaded in {country}; the certificate of origin of that country is needed.",
        "積込地は {country} です。同国の原産地証明書が必要です。",
    ),
    remedy=Text(
        "Attach the foreign certificate and the reason for a Japanese one, or apply in the country of loading.",
        "現地の原産地証明書と、日本での発給が必要な理由を示す資料を添付するか、積込国で申請してください。",
    ),
    examples=(
        Example("from Japan", clean_case, "agrees"),
        Example("from Shanghai, nothing attached", _from_shanghai, "differs"),
        Example("with the Chinese certificate alone", lambda: _with_certificate_of("CHINA"), "differs"),
        Example(
            "with the Chinese certificate and a letter of credit",
            lambda: with_other(Kind.LETTER_OF_CREDIT, _with_certificate_of("SHANGHAI, CHINA")),
            "met",
        ),
        Example(
            "with the certificate of another country",
            lambda: with_other(Kind.LETTER_OF_CREDIT, _with_certificate_of("BANGKOK, THAILAND")),
            "differs",
        ),
        Example(
            "Japanese goods (CO-B5-03)", lambda: with_certificate(_from_shanghai(), origin=typed(("JP",))), "silent"
        ),
        Example(
            "read badly",
            lambda: with_certificate(_from_shanghai(), port_of_loading=unclear("SHANGHAI, CHINA")),
            "not_checked",
        ),
    ),
)
def intermediary_trade(case: Case) -> Iterator[Verdict]:
    """Whether the letter of credit, contract or visa really demands a Japanese certificate, a person judges.

    Japanese goods that are loaded abroad are CO-B5-03's matter.
    """
    certificate = case.certificate
    if certificate is None or certificate.port_of_loading is None:
        return
    port = certificate.port_of_loading
    country, where = country_of(port.value, likely="JP"), (place(certificate.document, port),)
    if country == "JP":
        yield Agrees()
    elif in_doubt(port) and no_japanese_goods(certificate):
        yield NotChecked(UNSURE, where)
    elif country is not None and no_japanese_goods(certificate):
        yield _judged(case, country, where)


def _judged(case: Case, country: str, where: tuple[Place, ...]) -> Verdict:
    foreign = tuple(paper.name for paper in origin_proofs(case, country, foreign_certificate=True))
    reasons = tuple(paper.name for paper in evidence(case, REASONS, (*CONTRACT, *REASON_LETTER, *VISA_REQUIREMENT)))
    said = {"country": countries.name(country), "document": ", ".join(foreign)}
    if foreign and reasons:
        return Met((*foreign, *reasons), where)
    if foreign:
        return Differs(where, said, message=NO_REASON, remedy=GIVE_REASON)
    return Differs(where, said)
