"""Trade terms with their place: Incoterms of all editions and the older forms that invoices still carry."""

from __future__ import annotations

import re
import unicodedata

CURRENT = ("EXW", "FCA", "CPT", "CIP", "DAP", "DPU", "DDP", "FAS", "FOB", "CFR", "CIF")
OLDER = ("DAT", "DAF", "DEQ", "DDU")  # DES (2000) is left out: it is a French article
SEA_ONLY = frozenset({"FAS", "FOB", "CFR", "CIF"})
PLACE_OF_LOADING = frozenset({"FAS", "FOB", "FCA", "EXW"})

_FORMS: dict[str, str] = {term: r"\.?\s?".join(term) + r"\.?" for term in (*CURRENT, *OLDER)} | {
    "EXW": r"E\.?X\.?W\.?|EX[\s-]*WORKS?|EX[\s-]*FACTORY|EX[\s-]*GODOWN|EX[\s-]*WAREHOUSE",
    "CFR": r"C\.?\s?F\.?\s?R\.?|C\s?[&+]\s?F\.?|C\.\s?&\s?F\.|C\s+AND\s+F|CANDF|CNF",
    "CIP": r"C\.?\s?I\.?\s?P\.?",
    "C&I": r"C\s?&\s?I",
}
_ANY_FORM = "|".join(f"(?P<t{number}>{form})" for number, form in enumerate(_FORMS.values()))
_TERM = re.compile(rf"(?<![\w&.])(?:{_ANY_FORM})(?![\w&])")
_NAMES = tuple(_FORMS)
_ALSO_WORDS = frozenset({"DAT"})  # only where the text begins with it
_NOISE = re.compile(r"\(?\s*INCOTERMS?\s*®?\s*(?:19|20)?\d{0,4}\s*\)?|\bC\d\b")


def parse(text: str) -> tuple[str, str | None] | None:
    """The trade term in three capitals (C&F is CFR) and the place after it; the place is None where there is none."""
    plain = unicodedata.normalize("NFKC", text)
    for match in _TERM.finditer(plain.upper()):
        term = _NAMES[int(str(match.lastgroup)[1:])]
        if term in _ALSO_WORDS and plain[: match.start()].strip():
            continue
        place = _NOISE.sub("", plain[match.end() :]) if len(plain) == len(plain.upper()) else ""
        return term, place.strip(" ,.:;-()/") or None
    return None
