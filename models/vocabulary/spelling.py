"""How vocabulary entries are compared: without case, accents, width, punctuation and spacing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\W_]+(?:['’`´][^\W_]+)*")
_APOSTROPHES = str.maketrans("", "", "'’`´")


@dataclass(frozen=True, slots=True)
class Token:
    """A folded word and where it stands in the unfolded text."""

    text: str
    start: int
    end: int


def folded(text: str) -> str:
    """The words in lower case without accents and apostrophes, one blank apart ("Côte d'Ivoire": cote divoire)."""
    return " ".join(map(_folded_word, _TOKEN.findall(text)))


def tokens(text: str) -> Iterator[Token]:
    """The words of `text`, folded, with their positions in it."""
    for found in _TOKEN.finditer(text):
        yield Token(_folded_word(found.group()), found.start(), found.end())


def _folded_word(word: str) -> str:
    if word.isascii():
        return word.translate(_APOSTROPHES).casefold()
    wide = unicodedata.normalize("NFKC", word).translate(_APOSTROPHES).casefold()
    plain = "".join(c for c in unicodedata.normalize("NFD", wide) if not "\u0300" <= c <= "\u036f")
    return unicodedata.normalize("NFC", plain)


def words(text: str) -> frozenset[str]:
    """The words of a blank-separated list."""
    return frozenset(text.split())
