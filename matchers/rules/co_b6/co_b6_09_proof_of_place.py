"""CO-B6-09: a prefecture of production is proved by the maker's, the catch or the processing certificate."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from matchers.catalogue import Agrees, Citation, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.evidence import CATCH_CERTIFICATE, PROCESSING_CERTIFICATE, asked_for, evidence
from matchers.examples import applied, item, typed, unclear, with_certificate, with_other
from matchers.prefecture_entries import Allowance, exception_for, prefectures_of_production
from matchers.presence import UNSURE
from models.case import Case
from models.document import Kind
from models.field import Field
from models.finding import Outcome, Text


@rule(
    id="CO-B6-09",
    title=Text("Proof of the place of production", "産地の根拠書類"),
    outcome=Outcome.EVIDENCE,
    field="remarks",
    mode=Mode.PRESENCE,
    citation=Citation("001 ② L73-76; ⑦ L176-180"),
    message=Text(
        "Box 6 names {words} as the place of production, and nothing attached proves it.",
        "第6欄に産地「{words}」がありますが、根拠書類がありません。",
    ),
    remedy=Text(
        "Attach a manufacturing certificate, a catch or aquaculture certificate or a processing certificate.",
        "製造証明書・漁獲（養殖）証明書・加工証明書のいずれかを提出してください。",
    ),
    examples=(
        Example("no prefecture", lambda: with_certificate(remarks=typed("ORDER NO. 55")), "agrees"),
        Example("nothing attached", lambda: _made(), "differs"),
        Example("a maker's certificate", lambda: with_other(Kind.MANUFACTURING_CERTIFICATE, _made()), "met"),
        Example("a catch certificate", lambda: with_other(Kind.UNKNOWN, _made(), words="CATCH CERTIFICATE"), "met"),
        Example("for Germany it is refused (CO-B6-08)", lambda: _made("HAMBURG, GERMANY"), "agrees"),
        Example("box 6 read badly", lambda: _made(remarks=unclear("PLACE OF PRODUCTION: AOMORI")), "not_checked"),
    ),
)
def proof_of_place(case: Case) -> Iterator[Verdict]:
    """Only where the destination allows a prefecture at all (CO-B6-08)."""
    certificate = case.certificate
    if certificate is None or certificate.remarks is None:
        return
    named = prefectures_of_production(certificate.remarks.value)
    if not named or exception_for(case) is Allowance.NONE:
        yield Agrees()
        return
    where = (place(certificate.document, certificate.remarks),)
    papers = evidence(case, (Kind.MANUFACTURING_CERTIFICATE,), (*CATCH_CERTIFICATE, *PROCESSING_CERTIFICATE))
    if in_doubt(certificate.remarks) and not papers:
        yield NotChecked(UNSURE, where)
    else:
        yield asked_for(papers, where, {"words": ", ".join(named)})


def _made(to: str = "KEELUNG, TAIWAN", remarks: Field[str] | None = None) -> Case:
    return applied(
        date(2025, 11, 21),
        with_certificate(
            remarks=remarks or typed("PLACE OF PRODUCTION: AOMORI"),
            port_of_discharge=typed(to),
            consignee_country=None,
            items=(item("APPLES", "420", "PCS", origin="JP"),),
        ),
    )
