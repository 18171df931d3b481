"""REG-03: an online application is made under a registration number of ten digits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, rule
from matchers.examples import clean_case
from matchers.registration import NEW, OLD, exporter_in, numbered
from models.case import Case
from models.finding import Outcome, Text


def _numbered(number: str | None, channel: str = "online") -> Case:
    case = clean_case()
    return replace(case, application=replace(case.application, registration_number=number, channel=channel))


@rule(
    id="REG-03",
    title=Text("Registration number for online applications", "オンライン申請ができる登録番号"),
    outcome=Outcome.FIX,
    field="exporter_name",
    mode=Mode.NORMALISED,
    citation=Citation("001 ⑫ L231; 000 ID体系"),
    message=Text(
        "The registration number {number} has six digits; online applications need one of ten digits.",
        "貿易登録番号 {number} は6桁です。オンライン申請には10桁の番号が必要です。",
    ),
    remedy=Text(
        "Renew the registration to get a number of ten digits, or apply at the counter.",
        "貿易登録を更新して10桁の番号に切り替えるか、窓口で申請してください。",
    ),
    examples=(
        Example("ten digits", clean_case, "agrees"),
        Example("six digits", lambda: _numbered("123456"), "differs"),
        Example("six digits, full width", lambda: _numbered("１２３４５６"), "differs"),
        Example("six digits at the counter", lambda: _numbered("123456", "counter"), "agrees"),
        Example("no number", lambda: _numbered(None), "silent"),
        Example("of no known form (REG-01)", lambda: _numbered("90010"), "silent"),
    ),
    always_decided="it reads submission.json only",
)
def number_online(case: Case) -> Iterator[Verdict]:
    """A number of six digits comes from before the portal. Whether any number is in the registry is REG-01."""
    if numbered(OLD, case) and case.application.channel == "online":
        yield Differs(exporter_in(case), {"number": str(case.application.registration_number)})
    elif numbered(OLD, case) or numbered(NEW, case):
        yield Agrees()
