"""The country of the consignee against the country where the goods are discharged, with the recognised exceptions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from matchers.catalogue import place
from matchers.compare import in_doubt
from matchers.mandates import after_firm
from matchers.normal import compact
from matchers.shipment import country_of, goes_by_air, to_order
from models.case import Case
from models.field import Field
from models.finding import Place
from models.papers import Certificate, Invoice
from models.vocabulary import areas, countries

_CARE_OF = re.compile(r"\b(?:ON BEHALF OF|CARE OF|IN CARE OF)\b|\bC\s?/\s?O\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Destination:
    """Where box 2 and box 5 say that the goods go. `discharged_in` is None where the port is not known to us."""

    consignee: str
    discharged_in: str | None
    port: str
    by_air: bool
    sure: bool
    one_area: bool
    """One country, or two that the chamber counts as one: of Europe, or China, Hong Kong and Macao (C-17)."""
    places: tuple[Place, Place]

    @property
    def same_country(self) -> bool:
        return self.consignee == self.discharged_in

    @property
    def landlocked(self) -> bool:
        return areas.landlocked(self.consignee)

    def said(self) -> dict[str, str]:
        """For messages: {consignee}, {port} and {discharged}, the countries by name."""
        discharged = countries.name(self.discharged_in) if self.discharged_in else "?"
        return {"consignee": countries.name(self.consignee), "port": self.port, "discharged": discharged}


def destination(case: Case) -> Destination | None:
    """None where box 2 is to order or one of the two is not stated: then there is nothing to hold against the other."""
    certificate = case.certificate
    if certificate is None or certificate.consignee_country is None or to_order(certificate):
        return None
    country = certificate.consignee_country
    ports = [(*found, country_of(found[1].value, likely=country.value)) for found in _ports_of_discharge(case)]
    if not ports:
        return None
    paper, port, there = next((found for found in ports if found[2] is not None), ports[0])
    return Destination(
        country.value,
        there,
        port.value,
        goes_by_air(case),
        not in_doubt(country) and not in_doubt(port),
        there is not None and case.practice.same_area(country.value, there),
        (place(certificate.document, country), place(paper.document, port)),
    )


def care_of(certificate: Certificate) -> bool:
    """Whether box 2 names one party for another (A on behalf of B, B care of A)."""
    texts = (certificate.consignee_name, certificate.consignee_address)
    return any(text is not None and _CARE_OF.search(text.value) for text in texts)


def countries_in_box_2(certificate: Certificate) -> set[str]:
    """Every country that an address in box 2 ends with. A firm called HELLAS MARINE may be anywhere."""
    texts = (certificate.consignee_name, certificate.consignee_address)
    box_2 = "\n".join(text.value for text in texts if text is not None)
    named = {code for part in _CARE_OF.split(box_2) for code in _countries_of_address(part)}
    return named | ({certificate.consignee_country.value} if certificate.consignee_country else set())


def _countries_of_address(party: str) -> Iterator[str]:
    """Countries behind the firm's name that end the text or stand at a comma or a line's end; a street is none."""
    first, _, more = party.strip().partition("\n")
    text = f"{after_firm(first)[1]}\n{more}"
    for code, start, end in countries.found_in(text):
        if re.search(r"[,;\n]\s*$", text[:start]) or re.match(r"[\s.)]*(?:[,;\n]|$)", text[end:]):
            yield code


def _ports_of_discharge(case: Case) -> Iterator[tuple[Certificate | Invoice, Field[str]]]:
    """Box 5 may say less than the invoice; then the invoice speaks for it, as for a bare "QUITO" that nobody knows."""
    own = case.certificate.port_of_discharge if case.certificate else None
    papers = (*((case.certificate,) if case.certificate else ()), *case.invoices)
    for paper in papers:
        port = paper.port_of_discharge
        if port is not None and (own is None or compact(port.value).startswith(compact(own.value))):
            yield paper, port
