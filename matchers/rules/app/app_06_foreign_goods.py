"""APP-06: foreign goods come with evidence of their origin."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt, one_line
from matchers.examples import clean_case, typed, unclear, with_certificate, with_invoice, with_other
from matchers.origins import JAPAN, origins_of
from matchers.presence import UNSURE
from models.case import Case
from models.document import Kind
from models.field import Field
from models.finding import Outcome, Text

EVIDENCE = frozenset({Kind.FOREIGN_CERTIFICATE, Kind.MANUFACTURING_CERTIFICATE})


@rule(
    id="APP-06",
    title=Text("Evidence for foreign goods", "外国産品の典拠書類"),
    outcome=Outcome.EVIDENCE,
    field="origin",
    mode=Mode.PRESENCE,
    citation=Citation("001 ① L21-29, ② L69-71, ⑦ L181-183"),
    message=Text(
        "Box 4 says {origin}; no evidence of the foreign origin is attached.",
        "第4欄に {origin} とありますが、外国産であることを示す典拠書類がありません。",
    ),
    remedy=Text(
        "Attach the certificate of origin of the country of production or the like.",
        "生産国の原産地証明書など、原産地を示す書類を添付してください。",
    ),
    examples=(
        Example("goods of Japan", clean_case, "agrees"),
        Example("Chinese goods, nothing attached", lambda: _foreign(), "differs"),
        Example("a certificate of origin of China", lambda: with_other(Kind.FOREIGN_CERTIFICATE, _foreign()), "agrees"),
        Example("read badly", lambda: with_certificate(_foreign(), origin=unclear(("CN",))), "not_checked"),
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
    if set(origin.value) <= {JAPAN} or any(other.kind in EVIDENCE for other in case.others):
        return Agrees()
    where = (place(document, origin),)
    if in_doubt(origin):
        return NotChecked(UNSURE, where)
    return Differs(where, {"origin": one_line(origin.text)})


def _foreign() -> Case:
    case = with_certificate(origin=typed(("JP", "CN"), "JAPAN, CHINA"))
    return with_invoice(case, origin=typed(("JP", "CN")))
