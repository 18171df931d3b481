"""Papers that show where foreign goods come from, and for which country each of them can speak."""

from __future__ import annotations

from matchers.evidence import IMPORT_PERMIT, SALE_CERTIFICATE, evidence
from matchers.origins import JAPAN
from models.case import Case, OtherDocument
from models.document import Kind
from models.papers import Certificate
from models.vocabulary import countries

KINDS = frozenset({Kind.FOREIGN_CERTIFICATE, Kind.MANUFACTURING_CERTIFICATE})
TITLES = (*IMPORT_PERMIT, *SALE_CERTIFICATE)


def origin_proofs(case: Case, country: str, foreign_certificate: bool = False) -> tuple[OtherDocument, ...]:
    """The papers that may prove this origin (alpha-2); with `foreign_certificate`, certificates of origin only.

    A paper that names other foreign countries and not this one is about other goods. One that names none, or whose
    words were not read, counts: what it proves a person judges.
    """
    found = evidence(case, {Kind.FOREIGN_CERTIFICATE}) if foreign_certificate else evidence(case, KINDS, TITLES)
    return tuple(paper for paper in found if _may_speak_of(paper, country))


def no_japanese_goods(certificate: Certificate) -> bool:
    """Whether box 4 names other countries than Japan alone."""
    return certificate.origin is not None and bool(certificate.origin.value) and JAPAN not in certificate.origin.value


def _may_speak_of(paper: OtherDocument, country: str) -> bool:
    named = {code for code, _, _ in countries.found_in(" ; ".join(paper.words.splitlines()))} - {JAPAN}
    return not named or country in named
