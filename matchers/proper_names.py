"""Names inside a text: companies that an entry names, brands and what stands in quotation marks."""

from __future__ import annotations

import re

Span = tuple[int, int]

_PARTY = (
    r"BUYERS?|END[\s-]?USERS?|MANUFACTURERS?|MAKERS?|PRODUCERS?|BENEFICIARY|CARGO\s+CONSIGNEE|NOTIFY(?:\s+PARTY)?|APPLICANT|SUPPLIERS?|ACCOUNTEE"
    r"|IMPORTER|(?:ISSUING|ADVISING|OPENING)?\s*BANK|COMPRADOR|USUARIO\s+FINAL|FABRICANTE|BENEFICIARIO|ACHETEUR|UTILISATEUR\s+FINAL|FABRICANT"
    r"|BENEFICIAIRE"
)
PARTY_ENTRY = re.compile(rf"(?:^|(?<=[\n;*]))[\s*]*(?:{_PARTY})\s*(?:NAME\s*)?:\s*(?P<name>[^\n;]+)")
_DESTINATION = re.compile(r"\bFINAL\s+DESTINATION\s*:?\s*(?P<name>[^\n;*]+)")
_ISSUED_BY = re.compile(r"\b(?:ISSUED|OPENED|ESTABLISHED)\s+BY\s+(?P<name>[^\n;]+?)(?=\s+(?:DATED|ON|DTD)\b|[\n;]|$)")
_COMPANY = re.compile(
    r"(?:[\w&'.-]+,?[ \t]+){1,5}?"
    r"(?:CO\.?,?[ \t]*LTD|CO\.|INC|CORP(?:ORATION)?|LTD|LIMITED|LLC|GMBH|K\.K|PTE|PTY|BHD|S\.A|S\.L|S\.R\.L|B\.V|BANK)"
    r"(?!\w)"
)
_QUOTED = re.compile(r"\"[^\"\n]{2,40}\"|“[^”\n]{2,40}”|«[^»\n]{2,40}»|(?<!\w)'[^'\n]{2,40}'(?!\w)")
_BRAND = re.compile(r"[\w&'.-]+(?:[ \t]+[\w&'.-]+){0,2}[ \t]+BRAND(?![\s-]?NEW|\w)|[\w&'-]+(?:[ \t]+[\w&'-]+)?[ \t]?®")
_BRAND_NAME = re.compile(r"\b(?:BRAND(?:\s+NAME)?|TRADE\s*MARK|TRADE\s*NAME)\s*:\s*[^\n;,)]+")


def parties(letters: str) -> tuple[Span, ...]:
    """Names of companies and places in entries that say what they are (Buyer: …), in capitals: words in them mean
    nothing.
    """
    if ":" not in letters and "BY" not in letters and "FINAL" not in letters:
        return ()
    patterns = (PARTY_ENTRY, _ISSUED_BY, _DESTINATION)
    return tuple(m.span("name") for pattern in patterns for m in pattern.finditer(letters))


def brands(letters: str) -> tuple[Span, ...]:
    """What looks like a company's name or a brand; whether it is one a person must judge."""
    return tuple(m.span() for pattern in (_QUOTED, _BRAND, _BRAND_NAME, _COMPANY) for m in pattern.finditer(letters))


def without_parties(text: str) -> str:
    """The text less the names of companies in its entries: a foreign name is no foreign language."""
    spans = sorted(parties(text.upper())) if len(text.upper()) == len(text) else ()
    for start, end in reversed(spans):
        text = text[:start] + text[end:]
    return text
