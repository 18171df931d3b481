"""Knows the typed words that stand for a signature: "/s/ Name", "(signed)", "Electronically signed by Name"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.document import Word

# The slashes of "/s/" are read as brackets, bars and letters as well; a name follows.
_CONFORMED = re.compile(r"[/\\|(\[Il1]?\s?[Ss5]\s?[/\\|)\]Il1]")
_SIGNED = re.compile(
    r"[(\[]\s*(?:SIGNED|SGD|SIGN[EÉ]E?|FIRMADO)\s*\.?\s*[)\]]\W*|SGD\.?|/S/|"
    r"(?:ELECTRONICALLY|DIGITALLY)\s+SIGNED(?:\s+BY)?\W*|SIGNED\s+(?:ELECTRONICALLY|DIGITALLY)(?:\s+BY)?\W*|"
    r"E-?SIGNED(?:\s+BY)?\W*",
    re.IGNORECASE,
)
_LONGEST = 3  # words


def apart(words: Sequence[Word]) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """The words that stand for a signature at the beginning of a line, and what follows them."""
    for count in range(min(_LONGEST, len(words)), 0, -1):
        said = " ".join(w.text for w in words[:count])
        named = len(words) >= count + 2 and "/" in said and _CONFORMED.fullmatch(said)
        if named or _SIGNED.fullmatch(said):
            return tuple(words[:count]), tuple(words[count:])
    return (), tuple(words)


def is_conformed(words: Sequence[Word]) -> bool:
    return bool(apart(words)[0])
