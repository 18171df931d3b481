"""Which certificate somebody asks for: in the application, in a letter of credit, in box 6."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum

from matchers.normal import upper
from models.case import Application
from models.vocabulary import countries


class AskedType(StrEnum):
    """The certificates that an application can be about."""

    NON_PREFERENTIAL = "non-preferential certificate of origin"
    EPA = "certificate under an economic partnership agreement"
    NOT_JAPANESE = "certificate that is not issued in Japan"
    INVOICE = "invoice certificate"
    SIGNATURE = "signature certificate"
    SALE_OR_HEALTH = "signature certificate for free sale or health"


# Forms A, D and E, the system of preferences, EUR.1. FORM AJ, JTEPA and the like are of Japan's own agreements, and a
# sheet may FORM A PART of something.
_LETTER = r"[\"'“”‘’(]?\s*[ADE]\s*[\"'“”‘’)]?(?![A-Z0-9])"
_ORIGIN_CERTIFICATE = r"(?:CERTIFICATES?\s+OF\s+ORIGIN|C\s?/\s?O|ORIGIN\s+CERTIFICATES?)"
_GSP = r"(?:G\.?S\.?P\.?(?=\W|$)|GENERALI[SZ]ED\s+SYSTEM\s+OF\s+PREFERENCES?)"
_NOT_JAPANESE = re.compile(
    "|".join((
        rf"\b{_ORIGIN_CERTIFICATE}\W{{0,4}}(?:(?:{_GSP}|ON|IN|UNDER|ASEAN|LEGALI[SZ]ED)\W{{1,3}}){{0,3}}"
        rf"FORM\s*-?\s*{_LETTER}(?!\s+(?:PART|BASIS|CONTRACT)\b)",
        rf"\b{_GSP}(?:\W{{1,3}}{_ORIGIN_CERTIFICATE})?(?:\W{{1,3}}(?:IN\s+)?FORM\s*-?\s*{_LETTER})?",
        rf"\bFORM\s*-?\s*{_LETTER}\s+(?:CERTIFICATES?|C\s?/\s?O)\b",
        r"\bFORM\s*[\"'“‘(]\s*[ADE]\s*[\"'”’)]",
        r"\b(?:MOVEMENT\s+)?CERTIFICATES?\s+EUR\W{0,2}1\b(?![\d,.]*\d)",
        r"\bEUR\W{0,2}1\b(?=\W*(?:MOVEMENT|FORM|CERTIFICATE))",
        r"\bEUR\.1(?![\d,.]*\d)",
        r"\bMOVEMENT\s+CERTIFICATES?\b",
    ))
)  # fmt: skip
_FORM_ALONE = re.compile(rf"\bFORM\s*-?\s*{_LETTER}(?=\W*(?:$|[,.;/]|ISSUED\b|NO\b))")
# "EPA" alone may be an authority that registers chemicals.
_AGREEMENT = re.compile(
    r"\b(?:[A-Z]+[- ]){0,3}ECONOMIC PARTNERSHIP(?: AGREEMENT)?\b|\bRCEP\b|\bCPTPP\b|\bJ[A-Z]{1,3}EPA\b|\bAJCEP\b"
    r"|\bFORM AJ\b|経済連携協定"
)
_EPA = re.compile(rf"特定原産地|経済連携|\bEPA\b|\bPREFERENTIAL\b|{_AGREEMENT.pattern}")
_NON_PREFERENTIAL = re.compile(r"非特恵|NON-?\s?PREFERENTIAL")
_INVOICE = re.compile(r"\bINVOICE\b|インボイス")
_SIGNATURE = re.compile(r"\bSIGNATURE\b|サイン証明|署名証明")
_SALE_OR_HEALTH = re.compile(r"FREE SALE|SANITARY|HEALTH|衛生|自由販売")

_NOT_WANTED = re.compile(
    r"\b(?:NOT|WITHOUT|UNNECESSARY|WAIVED|EXEMPT(?:ED)?|INSTEAD OF|IN LIEU OF|UNLESS|EXCEPT|OTHER THAN|IF ANY"
    r"|IF APPLICABLE|IF AVAILABLE|IF REQUIRED|NEVER|UNACCEPTABLE)\b|\bNO\b(?!\s*[.:\d])|N'T\b|不要|要しない|認めない"
)
_CLAUSE = re.compile(r"\n\s*(?=[+*•・-]|\(?\d{1,2}[).]|\d{2}[A-Z]?\b)|(?<=\w{3})[.;](?=\s)|。")
_OR_BEFORE = re.compile(r"(?:\b(?:OR|EITHER)\b|/)\W*(?:\w+\s+){0,4}$")
_OR_BEHIND = re.compile(r"^\W*(?:CERTIFICATES?\s+)?(?:OR\b|/)")


def asked_type(application: Application) -> AskedType | None:
    """What the application itself says it is for; None where it says nothing, or nothing that is known."""
    said = _plain(application.certificate_type or "")
    if _NOT_JAPANESE.search(said) or re.fullmatch(rf"FORM\s*-?\s*{_LETTER}|EUR\W?1", said):
        return AskedType.NOT_JAPANESE
    if _NON_PREFERENTIAL.search(said):
        return AskedType.NON_PREFERENTIAL
    if _EPA.search(said) or (not said and application.agreement):
        return AskedType.EPA
    if _SALE_OR_HEALTH.search(said):
        return AskedType.SALE_OR_HEALTH
    return next((kind for form, kind in _OTHERS if form.search(said)), None)


_OTHERS = ((_SIGNATURE, AskedType.SIGNATURE), (_INVOICE, AskedType.INVOICE))


def not_japanese(text: str) -> str | None:
    """The words of box 6 by which it speaks of a certificate that Japanese chambers do not issue."""
    found = _NOT_JAPANESE.search(_plain(text)) or _FORM_ALONE.search(_plain(text))
    return None if found is None else found.group().strip()


def under_agreement(text: str) -> str | None:
    """The words of box 6 by which it calls the certificate one under an economic partnership agreement."""
    plain = _plain(text)
    found = None if _NOT_WANTED.search(plain) else _AGREEMENT.search(plain)
    return None if found is None else found.group()


def demands(words: str) -> Iterator[str]:
    """Such words in a letter of credit or an instruction, clause by clause, where they are asked for.

    What is not required, one of two alternatives, or to be issued in another country is no demand on this chamber.
    """
    lines = "\n".join(upper(line) for line in words.splitlines())
    for clause in (" ".join(part.split()) for part in _CLAUSE.split(lines)):
        found = _NOT_JAPANESE.search(clause)
        if found is None or _NOT_WANTED.search(clause) or _alternative(clause, found) or _issued_abroad(clause):
            continue
        yield found.group().strip()


def _alternative(clause: str, found: re.Match[str]) -> bool:
    return bool(_OR_BEFORE.search(clause[: found.start()]) or _OR_BEHIND.search(clause[found.end() :]))


def _issued_abroad(clause: str) -> bool:
    """Whether the clause names the country of issue, and it is not Japan."""
    for issued in re.finditer(r"\bISSUED\s+(?:IN|BY|AT)\b(.{0,60})", clause):
        named = {code for code, _, _ in countries.found_in(issued[1])}
        if named and "JP" not in named:
            return True
    return False


def _plain(text: str) -> str:
    return upper(unicodedata.normalize("NFKC", text))
