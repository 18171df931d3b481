"""CO-B1-01: box 1 names the firm that is registered under the application's number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from matchers.beneficiaries import credits_naming, says_beneficiary
from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.firms import two_firms
from matchers.presence import UNSURE
from matchers.registered_names import another_firm, named_in_box_1
from models.case import Case, Exporter
from models.finding import Outcome, Text

REGISTERED_OTHERWISE = Text(
    "Box 1 names “{certificate}”, registered under {other}; the application is made under {number}, “{registered}”.",
    "第1欄の「{certificate}」の登録番号は {other} ですが、申請の番号 {number} は「{registered}」です。",
)


@rule(
    id="CO-B1-01",
    title=Text("Box 1 names the registered firm", "第1欄の輸出者と貿易登録"),
    outcome=Outcome.FIX,
    field="exporter_name",
    mode=Mode.NORMALISED,
    citation=Citation("001 ⑤ L147-148"),
    message=Text(
        "Box 1 names “{certificate}”, but the firm registered under {number} is “{registered}”.",
        "第1欄は「{certificate}」ですが、登録番号 {number} の登録者は「{registered}」です。",
    ),
    remedy=Text(
        "The registered firm itself must declare the export; another firm has to register and apply for itself.",
        "登録者自身が輸出申告者である必要があります。別の会社は、自社で貿易登録をして申請してください。",
    ),
    examples=(
        Example("the registered firm", clean_case, "agrees"),
        Example("an affiliate that is not registered", lambda: _named("SAKURA TRADING CO., LTD."), "differs"),
        Example("registered under another number", lambda: _under_another_number(), "differs"),
        Example("misspelt (CO-B1-02)", lambda: _named("SAKURA PRECISON CO., LTD."), "agrees"),
        Example("acting for another firm", lambda: _named("SAKURA PRECISION CO., LTD. on behalf of B INC."), "agrees"),
        Example("two firms (CO-B1-10)", lambda: _named("KIKU TRADING INC. and UME CO., LTD."), "silent"),
        Example(
            "read badly", lambda: with_certificate(exporter_name=unclear("SUMIDA TRADING CO., LTD.")), "not_checked"
        ),
    ),
)
def registered_firm(case: Case) -> Iterator[Verdict]:
    """How the registered name is spelt is CO-B1-02's matter, a name taken from the credit CO-B1-11's.

    A number that is not in the registry is REG-01's.
    """
    found = named_in_box_1(case)
    if found is None or case.certificate is None:
        return
    field, name, entry = found
    if (
        two_firms(name, entry.name)
        or says_beneficiary(name)
        or (another_firm(name, entry.name) and credits_naming(case, name))
    ):
        return
    where = (place(case.certificate.document, field),)
    if not another_firm(name, entry.name):
        yield Agrees()
    elif in_doubt(field):
        yield NotChecked(UNSURE, where)
    else:
        yield _differs(case, name, entry, Differs(where))


def _differs(case: Case, name: str, entry: Exporter, verdict: Differs) -> Differs:
    said = {"certificate": name, "number": entry.registration_number, "registered": entry.name}
    others = [e for e in case.registry or () if e is not entry and not another_firm(name, e.name)]
    if not others:
        return replace(verdict, values=said)
    return replace(verdict, values={**said, "other": others[0].registration_number}, message=REGISTERED_OTHERWISE)


def _named(name: str) -> Case:
    return with_certificate(exporter_name=typed(name))


def _under_another_number() -> Case:
    case = _named("KIKU TRADING INC.")
    other = Exporter("9001000002", "KIKU TRADING INC.", ("4-5-6 Kita, Osaka, Japan",), date(2027, 3, 31))
    return replace(case, registry=(*(case.registry or ()), other))
