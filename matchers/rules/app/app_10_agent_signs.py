"""APP-10: an agent may file, but does not sign the exporter's declaration."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from matchers.agents import agent_signing, signed_by_exporter
from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.presence import UNSURE
from models.case import Case, Exporter, RegistrationType, Signatory
from models.finding import Outcome, Text

_AGENT = Exporter(
    "9001000099", "MINATO FORWARDING INC.", (), date(2027, 3, 31), (Signatory("Ken Abe"),), RegistrationType.AGENT
)


def _filed_by(agent: str | None, case: Case | None = None) -> Case:
    case = case or clean_case()
    registry = (*(case.registry or ()), _AGENT)
    return replace(case, application=replace(case.application, agent=agent), registry=registry)


@rule(
    id="APP-10",
    title=Text("The agent does not sign", "代行業者による宣誓署名の禁止"),
    outcome=Outcome.FIX,
    field="signatory",
    mode=Mode.NORMALISED,
    citation=Citation("001 ① L32-36, ⑩ L219"),
    message=Text(
        "“{name}” in box 9 signs for the agent {agent}; only the exporter signs the declaration.",
        "第9欄の「{name}」は代行業者 {agent} の者です。宣誓署名は輸出者に限ります。",
    ),
    remedy=Text(
        "Let a registered signatory of the exporter sign box 9.",
        "輸出者の登録済み署名者が第9欄に署名してください。",
    ),
    examples=(
        Example("an agent files, the exporter signs", lambda: _filed_by("9001000099"), "agrees"),
        Example("the agent's clerk signs", lambda: _signed("Ken Abe"), "differs"),
        Example("the agent was not named in the application", lambda: _signed("Ken Abe", None), "differs"),
        Example("the agent's name in box 9", lambda: _signed("Minato Forwarding Inc."), "differs"),
        Example(
            "an agent that is not in the registry", lambda: _signed("QUICK CUSTOMS CO.", "Quick Customs Co."), "differs"
        ),
        Example(
            "read badly", lambda: with_certificate(_filed_by("9001000099"), signatory=unclear("Ken Abe")), "not_checked"
        ),
        Example("no agent", clean_case, "silent"),
        Example("nobody known (SIG-01)", lambda: _signed("Jiro Oka"), "silent"),
    ),
)
def agent_signs(case: Case) -> Iterator[Verdict]:
    """The agent is the one that the application names, or any firm that the registry has as an agent."""
    certificate, entry = case.certificate, case.registered
    if certificate is None or certificate.signatory is None or entry is None:
        return
    where, agent = (place(certificate.document, certificate.signatory),), agent_signing(case)
    if agent is None:
        if case.application.agent is not None and signed_by_exporter(case):
            yield Agrees()
    elif in_doubt(certificate.signatory):
        yield NotChecked(UNSURE, where)
    else:
        yield Differs(where, {"name": certificate.signatory.value, "agent": agent})


def _signed(name: str, agent: str | None = "9001000099") -> Case:
    return with_certificate(_filed_by(agent), signatory=typed(name))
