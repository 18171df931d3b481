"""Goods of a certificate that the Washington Convention lists, and how it looks at them where they come from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from matchers.normal import upper
from matchers.wording import Wording, goods_names
from models.case import Case
from models.field import Field
from models.papers import Certificate
from models.vocabulary.cites import Species, species_in

_REQUIRED = re.compile(r"\bCITES\s+REQUIRED\s+INFORMATION\b\s*:?\s*(?P<stated>[^\n]*)")
# Source (W, R, D, A, C, F, U, I, O, X, Y) and purpose (T, Z, G, Q, S, H, P, M, E, N, B, L), each a single letter.
_CODES = re.compile(r"\b[WRDACFUIOXY]\b.*?\b[TZGQSHPMENBL]\b")


@dataclass(frozen=True, slots=True)
class Listed:
    """A goods name with the species it means, the words that say so, and whether a certificate of origin is the paper
    for it: for Appendix III, unless the goods come from a country that lists the species.
    """

    name: Wording
    species: Species
    words: str
    on_certificate: bool


def listed_goods(case: Case) -> Iterator[Listed]:
    """The goods names of the certificate that mean a listed species; that of all goods where no item's does."""
    if case.certificate is not None:
        found = list(_found(case.certificate))
        yield from [g for g in found if g.name.items] or found


def _found(certificate: Certificate) -> Iterator[Listed]:
    for name in goods_names(certificate):
        origin = _origin(certificate, name)
        found = species_in(name.text.value, origin)
        if found is not None:
            species, words = found
            yield Listed(name, species, words, species.appendix == "III" and origin not in species.listed_by)


def required_information(certificate: Certificate) -> Field[str] | None:
    """Where the certificate gives country, source and purpose under "CITES required information"."""
    texts = (certificate.others, certificate.remarks, *(n.text for n in goods_names(certificate)))
    return next((text for text in texts if text is not None and _complete(text.value)), None)


def _complete(text: str) -> bool:
    found = _REQUIRED.search(upper(text))
    return found is not None and _CODES.search(found["stated"]) is not None


def _origin(certificate: Certificate, name: Wording) -> str:
    """The goods' own origin, else the only one of box 4."""
    own = certificate.items[name.items[0]].origin if name.items else None
    if own is not None:
        return str(own.value)
    stated = certificate.origin.value if certificate.origin is not None else ()
    return stated[0] if len(stated) == 1 else ""
