"""Corrections that need no knowledge of the shipment: characters, barred words, forms. Nothing is ever invented."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from matchers.characters import CIRCLED, CURRENCY, DEPENDENT, ROMAN, UNITS, full_width
from matchers.remarks import entries
from models.finding import Finding, Outcome
from models.vocabulary import countries

Correct = Callable[[str, Finding], str]


def corrected(text: str, finding: Finding) -> str | None:
    """The text as the finding wants it; None where a person has to decide what belongs there.

    What a rule only puts to a person (`review`) or could not read is never touched, and a text is never emptied.
    """
    correct = CORRECTIONS.get(finding.rule)
    if correct is None or finding.unread or finding.outcome is not Outcome.FIX:
        return None
    made = _tidied(correct(text, finding))
    return made if made != text and any(c.isalnum() for c in made) else None


@dataclass(frozen=True, slots=True)
class Continuation:
    """Boxes 6 and “Others” with the signs by which a text goes on from one to the other."""

    remarks: str
    others: str


def continued(boxes: Continuation, finding: Finding) -> Continuation | None:
    """The boxes with the sign that ONL-20 or ONL-21 misses, where only one text can be the other half; else None.

    A titled entry of box 6 (“L/C No. …”) is nobody's continuation.
    """
    if finding.unread or finding.outcome is not Outcome.FIX:
        return None
    remarks, others = boxes.remarks.strip(), boxes.others.strip()
    if finding.rule == "ONL-21" and finding.field == "others":
        return Continuation(f"{remarks} **", boxes.others) if remarks else None
    if finding.rule == "ONL-21":
        return Continuation(boxes.remarks, f"** {others}") if _one_entry(others) else None
    if finding.rule == "ONL-20" and finding.field != "remarks":
        return Continuation(f"* {remarks}", boxes.others) if _one_entry(remarks) else None
    return None


def _one_entry(text: str) -> bool:
    return bool(text) and "\n" not in text and ":" not in text and not any(entries(text))


def _half_width(text: str, finding: Finding) -> str:
    wide = set(full_width(text)) | {"\u3000"}
    return "".join(unicodedata.normalize("NFKC", c) if c in wide else c for c in text)


def _spelled(pattern: re.Pattern[str]) -> Correct:
    """Characters of one class as Unicode's compatibility form spells them: ① 1, ℡ TEL, Ⅱ II, ㎥ m3."""
    return lambda text, _: pattern.sub(lambda m: unicodedata.normalize("NFKC", m.group()), text)


_GREEK = {
    "φ": "DIA. ",
    "Φ": "DIA. ",
    "ø": "DIA. ",
    "Ø": "DIA. ",
    "⌀": "DIA. ",
    "∅": "DIA. ",
    "Ω": " OHM",
    "\u2126": " OHM",
}


def _named_symbols(text: str, finding: Finding) -> str:
    return "".join(_GREEK.get(c, c) for c in text)


_SIGNS = {"¥": "JPY ", "￥": "JPY ", "€": "EUR ", "£": "GBP ", "￡": "GBP ", "₩": "KRW ", "$": "USD ", "＄": "USD "}
_DOLLARS = re.compile(r"\b(US|HK|NT|S|A|C)[$＄]")
_DOLLAR_CODES = {"US": "USD ", "HK": "HKD ", "NT": "TWD ", "S": "SGD ", "A": "AUD ", "C": "CAD "}


def _currency_codes(text: str, finding: Finding) -> str:
    text = _DOLLARS.sub(lambda m: _DOLLAR_CODES[m.group(1)], text)
    return CURRENCY.sub(lambda m: _SIGNS.get(m.group(), m.group()), text)


def _one_line(text: str, finding: Finding) -> str:
    return " ".join(text.split())


def _without_words(text: str, finding: Finding) -> str:
    """The text without the very words complained of."""
    for word in sorted(finding.words, key=len, reverse=True):
        spaced = r"\s*".join(re.escape(part) for part in word.split())
        text = re.sub(rf"(?<!\w){spaced}(?!\w)\s*[:,]?", " ", text, flags=re.IGNORECASE)
    return text


_ORIGIN = re.compile(
    r"\s*[(\[,;-]?\s*\b(?:(?:MADE|MANUFACTURED|PRODUCED) IN|PRODUCT OF|(?:COUNTRY OF )?ORIGIN\s*:?)"
    r"\s+([A-Z .']+?)\s*[)\]]?\s*$",
    re.IGNORECASE,
)


def _without_origin(text: str, finding: Finding) -> str:
    """Without the words of origin at the end of a goods name; the item's own field states the origin."""
    found = _ORIGIN.search(text)
    return text[: found.start()] if found and countries.code(found.group(1)) else text


def _means_alone(text: str, finding: Finding) -> str:
    return re.sub(r"^\s*BY\b[\s:]*", "", text, flags=re.IGNORECASE)


def _without_address_form(text: str, finding: Finding) -> str:
    return re.sub(r"^\s*(?:MESSRS|M\s?/\s?S|TO)\b[\s.:,]*", "", text, flags=re.IGNORECASE)


def _country_alone(text: str, finding: Finding) -> str:
    """HOKKAIDO, JAPAN is JAPAN in box 4."""
    ending = countries.trailing(text)
    return countries.name(ending[0]).upper() if ending else text


def _unnumbered_copy(text: str, finding: Finding) -> str:
    return "COPY" if re.fullmatch(r"\s*COPY[\s.-]*\d+\s*", text, re.IGNORECASE) else text


_ORDINALS = {"1ST": "1", "2ND": "2", "3RD": "3", "FIRST": "1", "SECOND": "2", "THIRD": "3"}


def _numbered_original(text: str, finding: Finding) -> str:
    found = re.fullmatch(r"\s*(1ST|2ND|3RD|FIRST|SECOND|THIRD)\s+ORIGINAL\s*", text, re.IGNORECASE)
    return f"ORIGINAL-{_ORDINALS[found.group(1).upper()]}" if found else text


def _tidied(text: str) -> str:
    """Without the blanks, empty brackets and loose commas that a word taken out leaves behind; line by line."""
    lines = []
    for line in text.split("\n"):
        line = re.sub(r"\(\s*\)|\[\s*\]", " ", line)
        line = re.sub(r"[ \t]{2,}", " ", line)
        lines.append(re.sub(r"\s+([,;:)\]])", r"\1", line).strip(" ,;:"))
    return "\n".join(line for line in lines if line)


CORRECTIONS: Mapping[str, Correct] = {
    "ONL-01": _half_width,
    "ONL-02": _spelled(CIRCLED),
    "ONL-03": _spelled(DEPENDENT),
    "ONL-04": _spelled(ROMAN),
    "ONL-05": _named_symbols,
    "ONL-06": _spelled(UNITS),
    "ONL-07": _currency_codes,
    "ONL-12": _one_line,
    "ONL-18": _without_origin,
    "ONL-19": _means_alone,
    "LANG-04": _without_words,
    "LANG-05": _without_words,
    "LANG-06": _without_words,
    "LANG-08": _without_words,
    "LANG-09": _without_words,
    "GOODS-10": _without_words,
    "GOODS-11": _without_words,
    "CO-B2-03": _without_address_form,
    "CO-B4-01": _country_alone,
    "CO-B6-06": _without_words,
    "OC-04": _numbered_original,
    "OC-05": _unnumbered_copy,
}
"""By rule: how a text is made to hold. Every other rule wants something that only the exporter can know."""
