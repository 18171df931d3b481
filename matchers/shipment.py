"""How and where the goods travel, as the papers state it: what several rules about boxes 2 and 5 need to know."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchers.presence import LIKELY
from models.case import Case
from models.field import Field
from models.papers import Certificate, Invoice
from models.vocabulary import demonyms, ports

_TO_ORDER = re.compile(r"^\W*TO\s+(THE\s+)?ORDERS?\b", re.IGNORECASE)
_FINAL = re.compile(r"FINAL\s+DESTINATION\s*[:：]?\s*([^\n;*]+)", re.IGNORECASE)
_ANY_PORT = re.compile(r"(\w+)\s+(?:MAIN\s+)?(?:SEA|AIR)?\s?PORTS?\b", re.IGNORECASE)
_LATER = re.compile(
    r"\bT\W?\s?B\W?\s?[ANDC]\b|\bTO BE (ADVISED|NAMED|ANNOUNCED|NOMINATED|DETERMINED|CONFIRMED|DECIDED)\b|未定",
    re.IGNORECASE,
)


def mode_of(case: Case, invoice: Invoice) -> str | None:
    """The mode of transport that the invoice states or shows, else the certificate's; None where neither does."""
    stated = _stated_mode(invoice)
    if stated is None and case.certificate is not None:
        return _stated_mode(case.certificate)
    return stated


def _stated_mode(paper: Invoice | Certificate) -> str | None:
    if paper.transport_mode is not None and paper.transport_mode.confidence >= LIKELY:
        return paper.transport_mode.value
    if paper.flight is not None:
        return "air"
    return "sea" if paper.vessel is not None or paper.voyage is not None else None


def goes_by_air(case: Case) -> bool:
    """Whether the certificate, or failing that the first invoice, says that the goods fly."""
    if case.certificate is not None and _stated_mode(case.certificate) is not None:
        return _stated_mode(case.certificate) == "air"
    return any(mode_of(case, invoice) == "air" for invoice in case.invoices)


def country_of(place: str, likely: str = "") -> str | None:
    """The country of a place. Of several places with that name the one in the `likely` country is meant."""
    written = ports.country_of(place) or _of_any_port(place)
    if written is not None:
        return written
    possible = [port.country for port in ports.possible(place)]
    return likely if likely in possible else next(iter(possible), None)


def _of_any_port(place: str) -> str | None:
    """The country of ANY JAPANESE PORT and the like, which name no port."""
    found = _ANY_PORT.search(place)
    return None if found is None else demonyms.country(found.group(1))


def to_order(certificate: Certificate) -> bool:
    """Whether box 2 says TO ORDER or TO THE ORDER OF somebody."""
    name = certificate.consignee_name
    return name is not None and _TO_ORDER.match(name.value) is not None


def left_open(value: str) -> bool:
    """Whether the text says that it is not known yet (T.B.A., TO BE NAMED)."""
    return _LATER.search(value) is not None


def final_destination(certificate: Certificate) -> Field[str] | None:
    """Where boxes 5 and 6 say that the goods end, printed as "Final Destination: city, country"."""
    if certificate.final_destination is not None:
        return certificate.final_destination
    return next(_final_destinations(certificate), None)


def _final_destinations(certificate: Certificate) -> Iterator[Field[str]]:
    for text in (certificate.remarks, certificate.transport_text, certificate.others):
        found = None if text is None else _FINAL.search(text.value)
        if text is not None and found is not None:
            place = found.group(1).strip()
            yield Field(place, place, text.page, text.box, text.confidence, text.source, text.rivals)
