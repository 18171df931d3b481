"""APP-12: goods that leave from abroad come with the certificate of the country of loading."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, typed, unclear, with_certificate, with_other
from matchers.presence import UNSURE
from matchers.shipment import country_of
from models.case import Case
from models.document import Kind
from models.finding import Outcome, Text
from models.vocabulary import countries

ATTACHED = Text(
    "The goods are loaded in {country}; {document} is attached. Intermediary trade needs a special reason.",
    "積込地は {country} で、{document} が添付されています。仲介貿易には特別な理由が必要です。",
)


def _from_shanghai() -> Case:
    return with_certificate(port_of_loading=typed("SHANGHAI, CHINA"))


@rule(
    id="APP-12",
    title=Text("Intermediary trade", "仲介貿易"),
    outcome=Outcome.EVIDENCE,
    field="port_of_loading",
    mode=Mode.NORMALISED,
    citation=Citation("001 ② L53-55"),
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
        Example(
            "with the Chinese certificate", lambda: with_other(Kind.FOREIGN_CERTIFICATE, _from_shanghai()), "differs"
        ),
        Example("read badly", lambda: with_certificate(port_of_loading=unclear("SHANGHAI, CHINA")), "not_checked"),
    ),
)
def intermediary_trade(case: Case) -> Iterator[Verdict]:
    """Even with it a person decides whether the letter of credit or a visa gives a reason."""
    certificate = case.certificate
    if certificate is None or certificate.port_of_loading is None:
        return
    port = certificate.port_of_loading
    country, where = country_of(port.value, likely="JP"), (place(certificate.document, port),)
    if country == "JP":
        yield Agrees()
    elif in_doubt(port):
        yield NotChecked(UNSURE, where)
    elif country is not None:
        said = {"country": countries.name(country)}
        foreign = next((o for o in case.others if o.kind is Kind.FOREIGN_CERTIFICATE), None)
        if foreign is None:
            yield Differs(where, said)
        else:
            yield Differs(where, {**said, "document": foreign.name}, outcome=Outcome.REVIEW, message=ATTACHED)
