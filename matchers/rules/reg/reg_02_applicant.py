"""REG-02: a firm registered as an agent only is no exporter."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, rule
from matchers.examples import clean_case, with_exporter
from matchers.registration import exporter_in
from models.case import Case, RegistrationType
from models.finding import Outcome, Text


def _registered_as(kind: RegistrationType) -> Case:
    return with_exporter(type=kind)


@rule(
    id="REG-02",
    title=Text("Registered as an applicant", "登録種別（申請者）"),
    outcome=Outcome.FIX,
    field="exporter_name",
    mode=Mode.EXACT,
    citation=Citation("000 1(2) 種別"),
    message=Text(
        "{exporter} ({number}) is registered as an agent only; it files for others and cannot be the exporter.",
        "{exporter}（{number}）の登録種別は代行業者のみで、輸出者として申請することはできません。",
    ),
    remedy=Text(
        "Apply under the exporter's own registration, or have this firm registered as applicant and agent.",
        "輸出者自身の貿易登録で申請するか、登録種別を「申請者かつ代行業者」に変更してください。",
    ),
    examples=(
        Example("an applicant", lambda: _registered_as(RegistrationType.APPLICANT), "agrees"),
        Example("applicant and agent", lambda: _registered_as(RegistrationType.BOTH), "agrees"),
        Example("an agent only", lambda: _registered_as(RegistrationType.AGENT), "differs"),
        Example("the registry does not keep the type", clean_case, "silent"),
    ),
    always_decided="it reads the registry only",
)
def applicant(case: Case) -> Iterator[Verdict]:
    """The entry is the one under which the application is made. A registry need not keep the type."""
    entry = case.registered
    if entry is None or entry.type is None:
        return
    if entry.type is RegistrationType.AGENT:
        yield Differs(exporter_in(case), {"exporter": entry.name, "number": entry.registration_number})
    else:
        yield Agrees()
