"""Taking box 6 apart: titled entries such as L/C numbers, contract numbers, trade terms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from matchers.normal import compact, upper
from models.field import Field
from models.papers import Certificate

_TITLES = {
    "lc_number": r"(?:IRREVOCABLE\s+)?(?:L\W?C|LETTER OF CREDIT|DOCUMENTARY CREDIT|CREDIT)",
    "contract_number": r"(?:SALES\s+)?(?:CONTRACT(?:\s+(?:NOTE|SHEET))?|S\W?C|SALES NOTE|AGREEMENT|INDENT)",
    "order_number": r"(?:PURCHASE\s+)?(?:ORDER|P\W?O\W?)",
}
_ENTRY = {
    name: re.compile(rf"\b{title}\s*(?:NO|NUMBER|NR|#|№)\W{{0,3}}([A-Z0-9][A-Z0-9./-]*(?:\s*[A-Z]*\d[A-Z0-9./-]*)?)")
    for name, title in _TITLES.items()
}
_COMMONPLACE = frozenset(
    word
    for words in (
        "L/C LC NO NUMBER CONTRACT ORDER P.O PO DATE DATED ISSUED BY BANK FINAL DESTINATION BUYER BENEFICIARY",
        "MANUFACTURER END USER PAYMENT TERMS OF TRADE INVOICE IMPORT LICENSE PLACE MANUFACTURE PRODUCTION THE AND FOR",
    )
    for word in words.split()
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A titled number of box 6; `name` is the field under which an invoice states it."""

    name: str
    number: str


def entries(text: str) -> Iterator[Entry]:
    """L/C, contract and order numbers in the text."""
    for name, pattern in _ENTRY.items():
        for found in pattern.findall(upper(text)):
            if any(c.isdigit() for c in found):
                yield Entry(name, found.strip(" .,-"))


def remark_lines(certificate: Certificate) -> Iterator[str]:
    """The lines of box 6, without the signs that lead over to another box (*, **)."""
    if certificate.remarks is not None:
        for line in re.split(r"[\n;]", certificate.remarks.value):
            plain = line.strip(" *")
            if plain:
                yield plain


def telling_words(line: str) -> list[str]:
    """The words of a line that say something of their own: titles and small words are left out."""
    words = (compact(word) for word in upper(line).split())
    return [w for w in words if len(w) > 1 and w not in {compact(c) for c in _COMMONPLACE}]


def printed_text(lines: tuple[Field[str], ...]) -> str:
    """All lines of a paper without blanks and points, to look for words in."""
    return " ".join(compact(line.value) for line in lines)
