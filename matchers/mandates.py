"""Box 1 that names one firm for another: "A on behalf of B", taken apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from models.field import Source
from models.papers import Certificate
from models.vocabulary import countries

ON_BEHALF = re.compile(r"[\s,;(]*\b(?:FOR\s+AND\s+)?ON\s+BEHALF\s+OF\b\W*", re.IGNORECASE)
_FORM = re.compile(
    r"(?<!U\.)\b(?:CO\.?\s*,?\s*LTD|COMPANY|LIMITED|LTD|INC|CORP|CORPORATION|LLC|L\.L\.C|GMBH|A\.?G|S\.?A\.?S?|S\.?P\.?A|B\.?V"
    r"|N\.?V|PLC|PTE\.?\s*LTD|PTY\.?\s*LTD|SDN\.?\s*BHD|K\.?K)\b\.?(?!\s*,?\s*(?:LTD|INC|LLC)\b)",
    re.IGNORECASE,
)
_EDGES = " ,;.:/()\n\t"


@dataclass(frozen=True, slots=True)
class Party:
    """One of the two firms. `country` is alpha-2; what box 1 does not say of a firm is empty."""

    name: str
    address: str
    country: str

    @property
    def complete(self) -> bool:
        return bool(self.name and self.address and self.country)


@dataclass(frozen=True, slots=True)
class Mandate:
    """`agent` is A, who declares the export; `principal` is B, for whom A acts."""

    agent: Party
    principal: Party


def mandate(certificate: Certificate) -> Mandate | None:
    """The two firms of box 1; None where it names no firm for another."""
    name = certificate.exporter_name.value if certificate.exporter_name is not None else ""
    address = stated_address(certificate)
    if in_name := ON_BEHALF.search(name):
        return _from_name(name[: in_name.start()], name[in_name.end() :], address)
    if in_address := ON_BEHALF.search(address):
        agent = _party(name, address[: in_address.start()])
        return Mandate(agent, _one_text(address[in_address.end() :]))
    return None


def stated_address(certificate: Certificate) -> str:
    """Box 1's address as its writer ended it: without the exporter's country behind the address of a firm abroad."""
    return _before_own_country(_typed_address(certificate))


def _typed_address(certificate: Certificate) -> str:
    """The address without the exporter's country where that was a field of its own and now ends B's address."""
    address, country = certificate.exporter_address, certificate.exporter_country
    if address is None:
        return ""
    if country is None or country.source is not Source.STRUCTURED or not address.value.endswith(f" {country.text}"):
        return address.value
    before = address.value.removesuffix(country.text).rstrip()
    return before if ON_BEHALF.search(before) and not before.endswith(",") else address.value


def _before_own_country(address: str) -> str:
    """Without the exporter's own country where box 1 ends with it, behind the address of a firm abroad."""
    ending = countries.trailing(address)
    abroad = ending is not None and ending[0] == "JP" and countries.trailing(ending[1].strip(_EDGES))
    return ending[1].strip(" ,;:/\n\t") if ending is not None and abroad else address


def _from_name(agent: str, principal: str, address: str) -> Mandate:
    """Both names stand together: the address below is A's, with B's behind it where B's does not stand at the name."""
    said = _one_text(principal)
    if said.country:
        return Mandate(_party(agent, address), said)
    first, second = _two_addresses(address)
    if second:
        return Mandate(_party(agent, first), _party(principal, second))
    alone = _party(agent, first)
    if alone.country in ("", "JP"):
        return Mandate(alone, said)
    return Mandate(Party(alone.name, "", ""), Party(said.name, alone.address, alone.country))


def _two_addresses(text: str) -> tuple[str, str]:
    """Cut behind the first country where a further address with another end follows it."""
    found = countries.found_in(text)
    if len(found) < 2:
        return text, ""
    end = found[0][2]
    return text[:end], text[end:].strip(_EDGES)


def _one_text(text: str) -> Party:
    """A party whose name and address stand in one text."""
    return _party(*after_firm(text))


def after_firm(text: str) -> tuple[str, str]:
    """A firm's name and what stands behind it: the name ends with the company's form, else at a comma."""
    form = _FORM.search(text)
    cut = form.end() if form else (text.index(",") if "," in text else len(text))
    return text[:cut], text[cut:]


def _party(name: str, address: str) -> Party:
    ending = countries.trailing(address.strip(_EDGES)) or countries.trailing(address.strip())
    country, rest = ending if ending is not None else ("", address)
    return Party(name.strip(" ,;:/\n\t"), rest.strip(_EDGES), country)
