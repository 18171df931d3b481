"""Firms that file for exporters, and whether one of them signed where only the exporter may."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.normal import compact
from matchers.signing import bare_name, registered_as
from models.case import Case, Exporter, RegistrationType

_FILES_FOR_OTHERS = frozenset({RegistrationType.AGENT, RegistrationType.BOTH})


def signed_by_exporter(case: Case) -> bool:
    """Whether the person in box 9 is registered for the exporter."""
    certificate, entry = case.certificate, case.registered
    if certificate is None or certificate.signatory is None or entry is None:
        return False
    return registered_as(bare_name(certificate.signatory), entry.signatories) is not None


def agent_signing(case: Case) -> str | None:
    """The name of the agent whose person, or whose own name, stands in box 9."""
    certificate = case.certificate
    if certificate is None or certificate.signatory is None or signed_by_exporter(case):
        return None
    person, said = bare_name(certificate.signatory), compact(certificate.signatory.value)
    for agent in _agents(case):
        if registered_as(person, agent.signatories) or compact(agent.name) in said:
            return agent.name
    named = case.application.agent
    return named if named is not None and len(compact(named)) > 3 and compact(named) in said else None


def _agents(case: Case) -> Iterator[Exporter]:
    """The agent that the application names and every firm registered as one, but for the exporter itself."""
    named = compact(case.application.agent or "")
    for entry in case.registry or ():
        if entry == case.registered:
            continue
        if entry.type in _FILES_FOR_OTHERS or (named and named in (entry.registration_number, compact(entry.name))):
            yield entry
