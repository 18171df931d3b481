"""CO-B1-08: an export on behalf of another firm comes with proof of the mandate."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.evidence import CONTRACT, asked_for, evidence
from matchers.examples import clean_case, typed, unclear, with_certificate, with_other
from matchers.mandates import Mandate, mandate
from matchers.normal import words
from matchers.presence import UNSURE
from models.case import Case
from models.document import Kind
from models.finding import Outcome, Text

TITLES = (
    *CONTRACT, "POWER OF ATTORNEY", "LETTER OF ATTORNEY", "LETTER OF AUTHORIZATION", "LETTER OF AUTHORISATION",
    "AUTHORIZATION LETTER", "LETTER OF AUTHORITY", "LETTER OF APPOINTMENT", "LETTER OF MANDATE", "委任状",
)  # fmt: skip
SHORT = 4  # letters; a shorter word in both names proves no kinship
PERHAPS_A_FAMILY = Text(
    "{agent} acts for {principal}. Their names suggest parent and subsidiary, and then no proof of the mandate is"
    " needed; otherwise it is missing.",
    "{agent} が {principal} を代行しています。社名から親子会社と推測されます。親子会社であれば委任の証明は不要ですが、"
    "そうでなければ書類が不足しています。",
)
KNOW_THE_RELATION = Text(
    "Confirm the relation of the two firms, or ask for the power of attorney or the contract.",
    "両社の関係を確認するか、英文委任状または契約書の写しを求めてください。",
)


@rule(
    id="CO-B1-08",
    title=Text("Proof of the mandate", "輸出代行の委任の証明"),
    outcome=Outcome.EVIDENCE,
    field="exporter_name",
    reads=("exporter_name", "exporter_address"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑤ L151-153"),
    message=Text(
        "Box 1 names {agent} on behalf of {principal}; no proof of the mandate is attached.",
        "第1欄は {agent} on behalf of {principal} ですが、委任を証明する書類がありません。",
    ),
    remedy=Text(
        "Attach the English power of attorney of {principal} or a copy of the contract. Parent and subsidiary need"
        " none, but must say so.",
        "{principal} の英文委任状または契約書の写しを添付してください。"
        "親子会社の場合は不要ですが、その旨を申し出てください。",
    ),
    examples=(
        Example("a power of attorney", lambda: with_other(Kind.POWER_OF_ATTORNEY, _for("CHICAGO PUMPS INC.")), "met"),
        Example(
            "a contract", lambda: with_other(Kind.UNKNOWN, _for("CHICAGO PUMPS INC."), words="AGENCY CONTRACT"), "met"
        ),
        Example("nothing attached", lambda: _for("CHICAGO PUMPS INC."), "differs"),
        Example("perhaps a subsidiary: review", lambda: _for("SAKURA PRECISION USA INC."), "differs"),
        Example("both in Japan (CO-B1-09)", lambda: _for("OSAKA PUMPS K.K.", "Kita, Osaka, Japan"), "silent"),
        Example("read badly", lambda: _badly_read(), "not_checked"),
        Example("one firm", clean_case, "agrees"),
    ),
)
def proof_of_mandate(case: Case) -> Iterator[Verdict]:
    """Whether the paper gives the mandate, and whether the two firms are parent and subsidiary, a person judges."""
    certificate = case.certificate
    if certificate is None or certificate.exporter_name is None:
        return
    found = mandate(certificate)
    if found is None:
        yield Agrees()
        return
    if found.principal.country == "JP":
        return
    fields = [f for f in (certificate.exporter_name, certificate.exporter_address) if f is not None]
    where = tuple(place(certificate.document, f) for f in fields)
    papers = evidence(case, {Kind.POWER_OF_ATTORNEY}, TITLES)
    if not papers and any(in_doubt(f) for f in fields):
        yield NotChecked(UNSURE, where)
        return
    both = {"agent": found.agent.name, "principal": found.principal.name}
    if _share_a_name(found):
        yield asked_for(papers, where, both, outcome=Outcome.REVIEW, message=PERHAPS_A_FAMILY, remedy=KNOW_THE_RELATION)
    else:
        yield asked_for(papers, where, both)


def _share_a_name(found: Mandate) -> bool:
    one, other = (words(p.name).split() for p in (found.agent, found.principal))
    return bool(one and other) and one[0] == other[0] and len(one[0]) >= SHORT


def _for(principal: str, address: str = "100 Lake Street, Chicago, U.S.A.") -> Case:
    box = "1-2-3 Marunouchi, Chiyoda-ku, Tokyo 100-0005, Japan on behalf of"
    return with_certificate(exporter_address=typed(f"{box} {principal} {address}"))


def _badly_read() -> Case:
    return with_certificate(exporter_address=unclear("1-2-3 Marunouchi, Tokyo, Japan on behalf of CHICAG0 PUMPS INC."))
