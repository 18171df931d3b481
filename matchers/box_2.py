"""What box 2 holds beside the consignee and his address: a second place of the firm, another party."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from models.papers import Certificate
from models.vocabulary import countries

_PLACES = (
    r"(?:OUR\s+|2ND\s+|SECOND\s+|CENTRAL\s+|MAIN\s+|BONDED\s+)?(?:WAREHOUSE|FACTORY|PLANT|WORKS|GODOWN|DEPOT|MILL|STORE"
    r"|BRANCH(?:\s+OFFICE)?|SITE|DELIVERY|DELIVERY\s+PLACE|PLACE\s+OF\s+DELIVERY|SHIPPING|UNLOADING\s+POINT"
    r"|(?:HEAD|REGD\.?|REGISTERED|CORPORATE|LIAISON|SALES|CITY)\s+OFFICE|OFFICE|USINE|ENTREP[OÔ]T|F[ÁA]BRICA|PLANTA"
    r"|BODEGA|ALMAC[ÉE]N|LAGER|WERK)"
)
_SECOND_PLACE = re.compile(
    rf"(?<![\w&])(?:(?P<label>{_PLACES}(?:\s+(?:ADDRESS|ADD\.?|ADDR\.?|LOCATION))?)\s*[:：]"
    rf"|(?P<at>(?:AND\s+)?{_PLACES}(?:\s+ADDRESS)?\s+AT)\s+(?=\S))",
    re.IGNORECASE,
)
_PARTIES = (
    r"BUYERS?|PURCHASER|SOLD\s+TO|BILL(?:ED)?\s+TO|BILL-TO|INVOICE\s+TO|APPLICANT|ACCOUNTEE|IMPORTER|END[\s-]USER|NOTIFY"
    r"|NOTIFY\s+PARTY|ALSO\s+NOTIFY|FOR\s+(?:THE\s+)?ACCOUNT(?:\s+AND\s+RISK)?\s+OF|ACHETEUR|COMPRADOR"
)
_OTHER_PARTY = re.compile(
    rf"(?<![\w&])(?P<label>{_PARTIES})(?:\s*\([^)]*\))?\s*(?:[:：]|(?<=ACCOUNT OF)\s)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Stacked:
    """Words that begin something further in box 2, and the text from there on."""

    label: str
    text: str


def box_2(certificate: Certificate) -> str:
    """Name and address as one text."""
    fields = (certificate.consignee_name, certificate.consignee_address)
    return "\n".join(f.value for f in fields if f is not None)


def second_place(text: str) -> Stacked | None:
    """A further office, factory or warehouse behind the address; a label before the only address is none."""
    for found in _SECOND_PLACE.finditer(text):
        if _holds_address(text[: found.start()]):
            return Stacked((found["label"] or found["at"]).strip(), text[found.start() :].strip())
    return _second_full_address(text)


def other_party(text: str) -> Stacked | None:
    """Another party announced by its role."""
    found = _OTHER_PARTY.search(text)
    return None if found is None else Stacked(found["label"].strip(), text[found.start() :].strip())


def own_address(address: str) -> str:
    """The consignee's address without the second place or party stacked behind it, which have rules of their own."""
    for stacked in (second_place(address), other_party(address)):
        if stacked is not None:
            address = address[: address.index(stacked.text)].strip(" ,;/\n")
    return address


def _holds_address(text: str) -> bool:
    """Whether the text holds more than a name: a figure, as nearly every address has, or a country."""
    return any(c.isdigit() for c in text) or countries.trailing(text.strip(" ,;/\n")) is not None


LONG = 3
"""Words between two names of one country, from which on the second one ends another address."""


def _second_full_address(text: str) -> Stacked | None:
    """A whole address behind a whole address: both end in the same country and hold figures."""
    named = countries.found_in(text)
    for (code, _, end), (other, start, _) in pairwise(named):
        between = text[end:start].strip(" ,;./()\n-")
        first = text[:end]
        whole = len(between.split()) >= LONG and any(c.isdigit() for c in between) and "," in between
        if code == other and whole and sum(c.isdigit() for c in first) and _ends_a_line(text, end):
            return Stacked(between.split(",")[0], text[end:].strip(" ,;/\n"))
    return None


def _ends_a_line(text: str, end: int) -> bool:
    """Whether the country is set off as the end of an address: "…, GERMANY, Lager 2", not "China Road 5"."""
    behind = text[end : end + 2]
    return behind[:1] in (",", ";", "/", "\n", "")
