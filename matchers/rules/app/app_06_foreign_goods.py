"""APP-06: foreign goods come with evidence of their origin."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Met, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, typed, unclear, with_certificate, with_invoice, with_other
from matchers.origin_proofs import origin_proofs
from matchers.origins import JAPAN, origins_of
from matchers.presence import UNSURE
from models.case import Case
from models.document import Kind
from models.field import Field
from models.finding import Outcome, Text
from models.vocabulary import countries

OF_CHINA = "CERTIFICATE OF ORIGIN\nTHE PEOPLE'S REPUBLIC OF CHINA"
OF_THAILAND = "CERTIFICATE OF ORIGIN\nTHE THAI CHAMBER OF COMMERCE\nBANGKOK, THAILAND"


def _foreign(*codes: str) -> Case:
    case = with_certificate(origin=typed(("JP", *codes)))
    return with_invoice(case, origin=typed(("JP", *codes)))


def _proved(words: str, *codes: str) -> Case:
    return with_other(Kind.FOREIGN_CERTIFICATE, _foreign(*codes), words=words)


@rule(
    id="APP-06",
    title=Text("Evidence for foreign goods", "外国産品の典拠書類"),
    outcome=Outcome.EVIDENCE,
    field="origin",
    mode=Mode.PRESENCE,
    citation=Citation("001 ① L21-29, ② L69-71, ⑦ L181-183"),
    message=Text(
        "Box 4 says {origin}; no evidence of that origin is attached.",
        "第4欄に {origin} とありますが、その原産地を示す典拠書類がありません。",
    ),
    remedy=Text(
        "Attach the certificate of origin of the country of production, the import permit or the like.",
        "生産国の原産地証明書、輸入許可通知書など、原産地を示す書類を添付してください。",
    ),
    examples=(
        Example("goods of Japan", clean_case, "agrees"),
        Example("Chinese goods, nothing attached", lambda: _foreign("CN"), "differs"),
        Example("a certificate of origin of China", lambda: _proved(OF_CHINA, "CN"), "met"),
        Example("a certificate of origin of Thailand", lambda: _proved(OF_THAILAND, "CN"), "differs"),
        Example("goods of China and Thailand, one certificate", lambda: _proved(OF_THAILAND, "CN", "TH"), "differs"),
        Example(
            "the import permit",
            lambda: with_other(Kind.UNKNOWN, _foreign("CN"), words="輸入許可通知書\n原産地 CN 中国"),
            "met",
        ),
        Example("read badly", lambda: with_certificate(_foreign("CN"), origin=unclear(("CN",))), "not_checked"),
        Example("a country without goods", lambda: with_certificate(origin=typed(("JP", "TH"))), "silent"),
    ),
)
def foreign_goods(case: Case) -> Iterator[Verdict]:
    """Whether the document attached proves the origin, a person judges. A country without goods is XDOC-07's matter."""
    certificate = case.certificate
    if certificate is None or certificate.origin is None:
        return
    goods = origins_of(case) | {i.origin.value for i in certificate.items if i.origin is not None}
    if not goods or goods & (set(certificate.origin.value) - {JAPAN}) or set(certificate.origin.value) <= {JAPAN}:
        yield _judged(case, certificate.document, certificate.origin)


def _judged(case: Case, document: str, origin: Field[tuple[str, ...]]) -> Verdict:
    proofs = {code: origin_proofs(case, code) for code in origin.value if code != JAPAN}
    where = (place(document, origin),)
    if not proofs:
        return Agrees()
    unproved = [countries.name(code) for code, papers in proofs.items() if not papers]
    if not unproved:
        return Met(tuple(dict.fromkeys(p.name for papers in proofs.values() for p in papers)), where)
    if in_doubt(origin):
        return NotChecked(UNSURE, where)
    return Differs(where, {"origin": ", ".join(unproved)})
