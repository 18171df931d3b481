"""English number words ("ONE HUNDRED AND TWENTY-FIVE") to integers, as package counts are spelled out."""

from __future__ import annotations

import re

_UNITS = (
    "ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN SEVENTEEN"
    " EIGHTEEN NINETEEN"
)
_DECADES = "TWENTY THIRTY FORTY FIFTY SIXTY SEVENTY EIGHTY NINETY"
_SMALL = {word: number for number, word in enumerate(_UNITS.split())}
_TENS = {word: 10 * number for number, word in enumerate(_DECADES.split(), start=2)} | {"FOURTY": 40}
_WORDS = "|".join(sorted((*_SMALL, *_TENS, "HUNDRED", "THOUSAND"), key=len, reverse=True))
PHRASE = rf"(?:{_WORDS})(?:(?:\s*-\s*|\s+AND\s+|\s+)(?:{_WORDS}))*"


def value(phrase: str) -> int | None:
    """The number that the words say; None where they do not say one."""
    words = [w for w in re.split(r"[\s-]+", phrase.upper().strip()) if w and w != "AND"]
    total = group = 0
    for word in words:
        if word in _SMALL or word in _TENS:
            group += _SMALL.get(word, 0) + _TENS.get(word, 0)
        elif word == "HUNDRED":
            group = max(group, 1) * 100
        elif word == "THOUSAND":
            total, group = total + max(group, 1) * 1000, 0
        else:
            return None
    return total + group if words else None
