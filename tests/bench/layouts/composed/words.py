"""How a composed paper spells its labels: one of a field's words, in capitals, title or sentence case."""

import re
from random import Random

from .words_en import EN
from .words_other import ES, FR, JAPANESE

__all__ = ["JAPANESE", "chosen"]
WORDS = {"en": EN, "fr": FR, "es": ES}
LOWER = {"of", "and", "or", "to", "on", "de", "la", "des", "du", "y", "et", "a", "à", "be"}
CAPITALS = {"L/C", "S/C", "P/I", "P/O", "T/S", "HS", "HTS", "PO", "PO#", "LC", "ETD", "ETA", "POL", "POD", "U/M"} | {
    "UOM", "N/W", "G/W", "COO", "C/O", "SH", "CBM", "M3", "P/N", "S/N", "M/S.", "VSL", "VOY"
}  # fmt: skip


def cased(word: str, case: str) -> str:
    """In capitals as listed, in title or in sentence case; abbreviations keep their capitals."""
    if case == "upper" or word != word.upper():
        return word
    parts = [_part(p, case, first=i == 0) for i, p in enumerate(word.split(" "))]
    return " ".join(parts)


def _part(part: str, case: str, *, first: bool) -> str:
    if part.strip("()") in CAPITALS or re.match(r"(\w\.){2}", part):
        return part
    if "/" in part:
        return "/".join(_part(p, case, first=first) for p in part.split("/"))
    if not first and (part.lower() in LOWER or case == "sentence"):
        return part.lower()
    return part[:1] + part[1:].lower() if part[:1].isalpha() else part[:2] + part[2:].lower()


def chosen(rng: Random, lang: str, name: str, case: str) -> str:
    return cased(rng.choice(WORDS[lang][name]), case)
