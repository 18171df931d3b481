"""APP-02: a certificate under an economic partnership agreement is asked for where it is issued."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from matchers.asked_types import AskedType, asked_type, under_agreement
from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, practised, typed, unclear, with_certificate
from matchers.presence import UNSURE
from models.case import Case
from models.field import Field
from models.finding import Outcome, Place, Text

ISSUES_SINGAPORE = "issues_singapore_epa"
_SINGAPORE = re.compile(r"SINGAPORE|JSEPA|シンガポール", re.IGNORECASE)
SINGAPORE = Text(
    "“{asked}” was asked for; for the agreement with Singapore, the Tokyo chamber issues it (some others do as well), "
    "not this one.",
    "「{asked}」が申請されていますが、日シンガポール協定の特定原産地証明書は東京商工会議所（ほか一部の商工会議所）の発給で、"
    "当商工会議所では発給していません。",
)


def _asked(kind: str, agreement: str | None = None, case: Case | None = None) -> Case:
    case = case or clean_case()
    return replace(case, application=replace(case.application, certificate_type=kind, agreement=agreement))


@rule(
    id="APP-02",
    title=Text("Asked for at the right place", "証明書の種類と発給機関"),
    outcome=Outcome.FIX,
    field="remarks",
    mode=Mode.PRESENCE,
    citation=Citation("001 ① L3-9; 002 p.40"),
    message=Text(
        "“{asked}” was asked for here; certificates under an economic partnership agreement are issued by the Japan "
        "Chamber of Commerce and Industry.",
        "「{asked}」が申請されていますが、特定原産地証明書（EPA）は日本商工会議所が発給します。",
    ),
    remedy=Text(
        "Apply for it there; here, apply for the non-preferential certificate of origin.",
        "発給機関に申請してください。当商工会議所で申請できるのは非特恵原産地証明書です。",
    ),
    examples=(
        Example("the non-preferential certificate", lambda: _asked("nonpreferential"), "agrees"),
        Example("nothing said", clean_case, "agrees"),
        Example("the agreement with Thailand", lambda: _asked("EPA", "Japan-Thailand EPA"), "differs"),
        Example("an agreement alone", lambda: _asked("", "RCEP"), "differs"),
        Example("the agreement with Singapore", lambda: _asked("EPA", "Japan-Singapore"), "differs"),
        Example(
            "the agreement with Singapore, at a chamber that issues it",
            lambda: _asked("EPA", "Japan-Singapore", practised(switches=frozenset({ISSUES_SINGAPORE}))),
            "agrees",
        ),
        Example(
            "box 6", lambda: _remark(typed("ISSUED UNDER THE JAPAN-THAILAND ECONOMIC PARTNERSHIP AGREEMENT")), "differs"
        ),
        Example("the environmental agency in box 6", lambda: _remark(typed("EPA REG. NO. 1021-9")), "agrees"),
        Example("box 6 read badly", lambda: _remark(unclear("UNDER RCEP")), "not_checked"),
    ),
)
def right_issuer(case: Case) -> Iterator[Verdict]:
    """An application that does not say what it is for is one for the certificate that comes with it."""
    certificate = case.certificate
    claim = under_agreement(certificate.remarks.value) if certificate is not None and certificate.remarks else None
    if asked_type(case.application) is AskedType.EPA:
        asked = " ".join(filter(None, (case.application.certificate_type, case.application.agreement)))
        yield _directed(case, asked, (Place("submission.json", asked),))
    elif certificate is None or certificate.remarks is None or claim is None:
        yield Agrees()
    elif in_doubt(certificate.remarks):
        yield NotChecked(UNSURE, (place(certificate.document, certificate.remarks),))
    else:
        yield _directed(case, claim, (place(certificate.document, certificate.remarks),))


def _directed(case: Case, asked: str, where: tuple[Place, ...]) -> Verdict:
    singapore = _SINGAPORE.search(asked) is not None
    if singapore and ISSUES_SINGAPORE in case.practice.switches:
        return Agrees()
    return Differs(where, {"asked": asked}, message=SINGAPORE if singapore else None)


def _remark(text: Field[str]) -> Case:
    return with_certificate(remarks=text)
