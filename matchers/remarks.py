"""Taking box 6 apart: what each entry is about, and titled numbers of credits, contracts and orders."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from matchers.found_words import found_in
from matchers.money import MONEY
from matchers.no_value import no_value_in
from matchers.normal import compact, upper
from matchers.prefecture_entries import PRODUCTION
from matchers.proper_names import PARTY_ENTRY
from models.field import Field
from models.papers import Certificate
from models.vocabulary import countries, incoterms
from models.vocabulary.barred.praise import PRAISE
from models.vocabulary.barred.pronouns import DECLARATION, PRONOUNS, TAIWAN_SENTENCE
from models.vocabulary.barred.references import REFERENCES
from models.vocabulary.barred.reserves import RESERVES
from models.vocabulary.barred.vague import VAGUE

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
        "CARGO CONSIGNEE INDENT SALES NOTE SHEET MAKER",
    )
    for word in words.split()
)


class Matter(StrEnum):
    """What an entry of box 6 is about."""

    CONTRACT = "contract"  # payment, price terms, numbers of credit, contract, order, licence
    PARTY = "party"  # Buyer: …, Beneficiary: …, Manufacturer: …
    NUMBER = "number"  # tax and registration numbers, HS codes
    DESTINATION = "destination"  # Final Destination: …
    PRODUCTION = "production"  # place of production, and the sentence for Taiwan
    STATEMENT = "statement"  # on behalf of …, declarations
    OVERFLOW = "overflow"  # * or **: what did not fit into another box
    ANOTHER_BOX = "another box"
    RESALE = "resale"  # contracts of the importer with his own customers
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Entry:
    """A titled number of box 6; `name` is the field under which an invoice states it."""

    name: str
    number: str


@dataclass(frozen=True, slots=True)
class Remark:
    """One entry of box 6 with the lines into which it runs on."""

    matter: Matter
    text: str


OTHER_BOXES = (
    "consignee_name", "consignee_address", "exporter_name", "exporter_address", "vessel", "port_of_loading",
    "port_of_discharge", "packages", "total_quantity",
)  # fmt: skip
TELLING = 6
"""Letters and figures from which on an entry that another box has as well is taken for that box's."""

BARRED = (VAGUE, RESERVES, REFERENCES, PRONOUNS, PRAISE)

_RESALE = re.compile(
    r"\bRE-?SALES?\b|\bRE-?SELL|\bSUB-?(?:CONTRACT|BUYER)|\b(?:END[\s-]?USER|CUSTOMER|CLIENT|RETAILER|DISTRIBUTOR|BUYER)'?S?'?\s+"
    r"(?:CUSTOMER|CLIENT|(?:PURCHASE\s+)?ORDER|P/?O|CONTRACT|L/?C|CREDIT|TENDER)\b|\b(?:END|FINAL)\s+CUSTOMER\b|\bTHIRD\s+PART(?:Y|IES)\b"
    r"|\bMASTER\s+L/?C\b|\bBACK[\s-]TO[\s-]BACK\b"
)
_ANOTHER_BOX = re.compile(
    r"^(?:(?:CONSIGNEE|EXPORTER|SHIPPER|SELLER)(?:'?S)?(?:\s+(?:NAME|ADDRESS))?\s*:|INV(?:OICE)?\W{0,2}\s*(?:NO|NUMBER|DATE)\b"
    r"|COUNTRY\s+OF\s+ORIGIN\b|ORIGIN\s*:|MADE\s+IN\b|PRODUCT\s+OF\b|(?:OCEAN\s+)?VESSEL\b|SHIP'?S?\s+NAME\b|VOY(?:AGE)?\b|FLIGHT\b"
    r"|(?:PORT|PLACE)\s+OF\s+(?:LOADING|DISCHARGE|SHIPMENT|DEPARTURE|DESTINATION|UNLOADING)\b|ETD\b|ETA\b|SAILING\b|SHIPPED\s+(?:BY|PER|ON)\b"
    r"|(?:SHIPPING|CASE)?\s*MARKS?(?:\s*(?:&|AND)\s*(?:NOS?|NUMBERS))?\s*:|(?:NO\.?\s+OF\s+)?PACKAGES?\b|PACKING\s*:|DESCRIPTION\b|COMMODITY\b|GOODS\s*:"
    r"|(?:TOTAL\s+)?QUANTITY\b|Q'?TY\b|(?:TOTAL\s+)?(?:GROSS|NET)\s+(?:WEIGHT|WT)\b|[GN]\.?/?W(?:\.|\b)|MEASUREMENT\b)"
)
_NUMBER = re.compile(
    r"^(?:H\W?S\W*(?:CODE|NO|\d)|TARIFF|(?:IMPORTER|IMPORT|EXPORTER|COMPANY|BUSINESS|TAX\w*|VAT|GST|CUSTOMS)\W{0,3}(?:CODE|NO|NUMBER|ID|REG\w*|IDENT\w*)\b"
    r"|(?:VAT|TAX|TIN|NIT|RUC|RUT|CNPJ|EORI|NPWP|GSTIN|TRN|USCI|IEC|BIN|RFC|C\.?R)\b)"
)
_CONTRACT = re.compile(
    r"\bL\W?/?C\b|\bCREDIT\b|\bCONTRACT\b|\bS\W?/?C\b|\bSALES\s+(?:NOTE|CONFIRMATION)\b|\bAGREEMENT\b|\bINDENT\b|\bORDER\b|\bP\W?/?O\b"
    r"|\bT\W?/?T\b|\bD\W?/?[AP]\b|\bREMITTANCE\b|\bPAYMENT\b|\bAT\s+SIGHT\b|\bDAYS\b|\bUSANCE\b|\bO(?:PEN\s+ACCOUNT|/A)\b|\bC\.?[AO]\.?D\b"
    r"|\bIN\s+ADVANCE\b|\bBANK\b|\b(?:PRICE|DELIVERY|TRADE)\s+TERMS?\b|\bTERMS\s+OF\b|\bLICEN[CS]E\b|\bPERMIT\s+N|\bREF(?:ERENCE)?\W{0,2}\s*(?:NO|NUMBER|:)"
    r"|\b(?:TENDER|PROJECT|CUSTOMER|VENDOR|SUPPLIER|JOB)\s+(?:NO|NUMBER|CODE)\b|\bCONTRATO?\b|\bPEDIDO\b|\bCOMMANDE\b|\bPAIEMENT\b|\bPAGO\b|\bCREDITO\b"
)
_KNOWN: tuple[tuple[Matter, re.Pattern[str]], ...] = (
    (Matter.OVERFLOW, re.compile(r"^\*")),
    (Matter.STATEMENT, re.compile(rf"\bON BEHALF OF\b|\b(?:EXPORTER|SHIPPER)'?S? STATEMENT\b|{DECLARATION.pattern}")),
    (Matter.RESALE, _RESALE),
    (Matter.DESTINATION, re.compile(r"\bFINAL\s+DESTINATION\b")),
    (Matter.PRODUCTION, re.compile(rf"{PRODUCTION.pattern}|{TAIWAN_SENTENCE.pattern}")),
    (Matter.PARTY, PARTY_ENTRY),
    (Matter.ANOTHER_BOX, _ANOTHER_BOX),
    (Matter.NUMBER, _NUMBER),
    (Matter.CONTRACT, _CONTRACT),
)
_RUNS_ON = re.compile(r"(?:[,&/-]|\b(?:BY|OF|AND|FOR|TO|AT|THE|DATED|BANK|NO\.?|WITH))$")


def entries(text: str) -> Iterator[Entry]:
    """L/C, contract and order numbers in the text."""
    for name, pattern in _ENTRY.items():
        for found in pattern.findall(upper(text)):
            if any(c.isdigit() for c in found):
                yield Entry(name, found.strip(" .,-"))


def remarks_in(text: str) -> tuple[Remark, ...]:
    """The entries of box 6 in their order. A line that says nothing known runs on from an address or an open end."""
    found: list[Remark] = []
    for line in (part.strip() for part in re.split(r"[\n;]", text)):
        matter = matter_of(line)
        before = found[-1] if found else None
        if before is not None and matter is Matter.UNKNOWN and _continues(before):
            found[-1] = replace(before, text=f"{before.text}\n{line}")
        elif line.strip(" *"):
            found.append(Remark(matter, line))
    return tuple(found)


def entry_by_entry(text: str) -> str:
    """Box 6 with the name and address of a party on one line each, so that it is seen whose words they are."""
    return "\n".join(
        " ".join(remark.text.split()) if remark.matter is Matter.PARTY else remark.text for remark in remarks_in(text)
    )


def matter_of(line: str) -> Matter:
    """What one line of box 6 is about."""
    plain = upper(line)
    known = next((matter for matter, pattern in _KNOWN if pattern.search(plain)), None)
    if known is None and (incoterms.parse(plain) is not None or no_value_in(plain)):
        return Matter.CONTRACT
    return known or Matter.UNKNOWN


def _continues(before: Remark) -> bool:
    if before.matter in (Matter.PARTY, Matter.OVERFLOW, Matter.STATEMENT, Matter.PRODUCTION, Matter.ANOTHER_BOX):
        return True
    if before.matter is Matter.DESTINATION and not list(countries.found_in(before.text)):
        return True
    last = upper(before.text.splitlines()[-1])
    return _RUNS_ON.search(last) is not None or (before.matter is Matter.CONTRACT and "ISSUED BY" in last)


def remark_lines(certificate: Certificate) -> Iterator[str]:
    """The lines of box 6, without the signs that lead over to another box (*, **)."""
    if certificate.remarks is not None:
        for line in re.split(r"[\n;]", certificate.remarks.value):
            plain = line.strip(" *")
            if plain:
                yield plain


def of_another_box(certificate: Certificate, remark: Remark) -> bool:
    """Whether the entry bears another box's title, or says word for word what another box says."""
    if remark.matter is Matter.ANOTHER_BOX:
        return True
    said = compact(remark.text)
    if remark.matter is not Matter.UNKNOWN or len(said) < TELLING:
        return False
    texts = (getattr(certificate, name) for name in OTHER_BOXES)
    return any(text is not None and said in compact(str(text.value)) for text in texts)


def ill_worded(remark: Remark) -> bool:
    """Whether an entry that is about nothing known holds words that the rules on wording bar."""
    text = remark.text
    return MONEY.search(upper(text)) is not None or any(found_in(text, words).spans for words in BARRED)


def telling_words(line: str) -> list[str]:
    """The words of a line that say something of their own: titles and small words are left out."""
    words = (compact(word) for word in upper(line).split())
    return [w for w in words if len(w) > 1 and w not in {compact(c) for c in _COMMONPLACE}]


ENOUGH = 0.6
"""The share of a line's words that have to stand on the invoice; readers lose some."""


def stands_on(lines: tuple[Field[str], ...], line: str) -> bool:
    """Whether a paper has the figures of the line, and most of its words."""
    words, text = telling_words(line), printed_text(lines)
    numbers = [w for w in words if any(c.isdigit() for c in w)]
    found = sum(w in text for w in words)
    return all(n in text for n in numbers) and found >= ENOUGH * len(words)


def printed_text(lines: tuple[Field[str], ...]) -> str:
    """All lines of a paper without blanks and points, to look for words in."""
    return " ".join(compact(line.value) for line in lines)
