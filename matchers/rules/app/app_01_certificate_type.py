"""APP-01: the certificate asked for is one that Japanese chambers issue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.asked_types import AskedType, asked_type, demands, not_japanese
from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.evidence import BUYERS_INSTRUCTION, evidence
from matchers.examples import clean_case, typed, unclear, with_certificate, with_other
from matchers.presence import UNSURE
from models.case import Case
from models.document import Kind
from models.finding import Outcome, Place, Text


def _asked(kind: str) -> Case:
    case = clean_case()
    return replace(case, application=replace(case.application, certificate_type=kind))


def _credit(clause: str) -> Case:
    return with_other(Kind.LETTER_OF_CREDIT, words=f"46A DOCUMENTS REQUIRED\n+ {clause}\n+ PACKING LIST IN 2 COPIES")


@rule(
    id="APP-01",
    title=Text("A certificate that is issued in Japan", "日本で発給される証明書の種類"),
    outcome=Outcome.FIX,
    field="remarks",
    mode=Mode.PRESENCE,
    citation=Citation("001 ① L3-9"),
    message=Text(
        "{document} asks for “{asked}”, which Japanese chambers do not issue.",
        "{document} で求められている「{asked}」は、日本の商工会議所では発給していません。",
    ),
    remedy=Text(
        "Tell the buyer that Japan issues two types only: the non-preferential certificate of origin, and the "
        "certificate under an economic partnership agreement.",
        "日本で発給されるのは非特恵原産地証明書と特定原産地証明書（EPA）の2種類のみであることを買主に伝えてください。",
    ),
    examples=(
        Example("a certificate of origin", clean_case, "agrees"),
        Example(
            "a letter of credit that asks for one",
            lambda: _credit("CERTIFICATE OF ORIGIN ISSUED BY A CHAMBER OF COMMERCE"),
            "agrees",
        ),
        Example("a letter of credit that asks for Form A", lambda: _credit("GSP FORM A ISSUED IN JAPAN"), "differs"),
        Example("Form A is not required", lambda: _credit("GSP FORM A IS NOT REQUIRED"), "agrees"),
        Example("Form A or another", lambda: _credit("GSP FORM A OR CERTIFICATE OF ORIGIN"), "agrees"),
        Example(
            "the buyer's instruction",
            lambda: with_other(Kind.UNKNOWN, words="SHIPPING INSTRUCTIONS\nCertificate of origin Form E, 2 copies"),
            "differs",
        ),
        Example("the application", lambda: _asked("EUR.1"), "differs"),
        Example("box 6", lambda: with_certificate(remarks=typed("GSP CERTIFICATE FORM A")), "differs"),
        Example("box 6 read badly", lambda: with_certificate(remarks=unclear("GSP FORM A")), "not_checked"),
    ),
)
def certificate_type(case: Case) -> Iterator[Verdict]:
    """Form A, D and E and EUR.1 are issued elsewhere. A clause that leaves a choice, or does not want one, is none."""
    verdicts = [*_from_application(case), *_from_box_6(case), *_from_papers(case)]
    yield from verdicts or [Agrees()]


def _from_application(case: Case) -> Iterator[Verdict]:
    asked = case.application.certificate_type or ""
    if asked_type(case.application) is AskedType.NOT_JAPANESE:
        yield Differs((Place("submission.json", asked),), {"document": "submission.json", "asked": asked})


def _from_box_6(case: Case) -> Iterator[Verdict]:
    certificate = case.certificate
    if certificate is None or certificate.remarks is None:
        return
    asked = not_japanese(certificate.remarks.value)
    where = (place(certificate.document, certificate.remarks),)
    if asked is not None and in_doubt(certificate.remarks):
        yield NotChecked(UNSURE, where)
    elif asked is not None:
        yield Differs(where, {"document": certificate.document, "asked": asked})


def _from_papers(case: Case) -> Iterator[Verdict]:
    for paper in evidence(case, {Kind.LETTER_OF_CREDIT}, BUYERS_INSTRUCTION):
        for asked in dict.fromkeys(demands(paper.words)):
            yield Differs((Place(paper.name, asked),), {"document": paper.name, "asked": asked})
