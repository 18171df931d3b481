"""Who signs for whom: an agent's person in box 9 is said once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from matchers.catalogue import check
from matchers.examples import clean_case, typed, with_certificate
from models.case import Exporter, RegistrationType, Signatory
from models.finding import Outcome

AGENT = Exporter("9001000099", "MINATO FORWARDING INC.", (), date(2027, 3, 31), (Signatory("Ken Abe"),))


def rejected_by(agent: Exporter, signatory: str) -> list[str]:
    case = with_certificate(signatory=typed(signatory))
    findings = check(replace(case, registry=(*(case.registry or ()), agent)))
    return [f.rule for f in findings if f.outcome is Outcome.FIX]


def test_an_agents_clerk_in_box_9_is_one_finding() -> None:
    assert rejected_by(replace(AGENT, type=RegistrationType.AGENT), "Ken Abe") == ["APP-10"]


def test_another_exporters_signatory_is_only_not_registered_here() -> None:
    assert rejected_by(AGENT, "Ken Abe") == ["SIG-01"]


def test_a_person_registered_for_both_signs_for_the_exporter() -> None:
    assert rejected_by(replace(AGENT, type=RegistrationType.BOTH), "Taro Yamada") == []
    assert clean_case().registered is not None
