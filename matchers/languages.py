"""Which language a short text is in, by the words that only that language has; goods names alone rarely tell."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from models.vocabulary.language_words import ENGLISH, GERMAN_COMPOUND, LOANS, OWN, SHARED

OTHER = "another script"

JAPANESE = {
    "English": "英語",
    "French": "フランス語",
    "Spanish": "スペイン語",
    "German": "ドイツ語",
    "Italian": "イタリア語",
    "Portuguese": "ポルトガル語",
    "Dutch": "オランダ語",
    OTHER: "英語以外の文字",
}
"""The languages' names in Japanese."""

_OTHER_SCRIPT = re.compile(r"[\u0370-\u1fff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff66-\uff9f]")
_WORDS = re.compile(r"(?<![\w'-])[A-Z]{2,}(?!\w)|(?<!\w)[DL]'(?=[A-Z])")
_OF_ALL = 0.34
"""The share of a text's words that have to be known in a language."""


@lru_cache(maxsize=4096)
def language_of(text: str) -> str:
    """English, French, Spanish, German, Italian, Portuguese, Dutch, or `OTHER`.

    In doubt English: goods have foreign brands, Latin and Italian names, and most short words are shared.
    """
    foreign = sum(1 for _ in _OTHER_SCRIPT.finditer(text))
    if foreign >= 2 and foreign * 4 >= len(text.replace(" ", "")):
        return OTHER
    words = _WORDS.findall(LOANS.sub(" ", _plain(text)))
    english = sum(word in ENGLISH for word in words)
    scores = {language: _score(language, words) for language in OWN}
    best = max(scores, key=lambda language: scores[language])
    return best if scores[best] > 2 * english else "English"


def _score(language: str, words: list[str]) -> int:
    """How much speaks for the language: words that only it has count twice. Nothing on a single shared word."""
    own = sum(_is_own(language, word) for word in words)
    shared = sum(word in SHARED[language] for word in words)
    long = [word for word in words if len(word) > 2]
    alone = own == 1 and len(long) == 1 and _is_own(language, long[0]) and len(long[0]) > 4
    if own and (own + shared >= 2 or alone) and own + shared >= _OF_ALL * len(words):
        return 2 * own + shared
    return 0


def _is_own(language: str, word: str) -> bool:
    return word in OWN[language] or (language == "German" and GERMAN_COMPOUND.fullmatch(word) is not None)


def _plain(text: str) -> str:
    """Capitals without accents."""
    split = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).replace("ß", "ss"))
    return "".join(c for c in split if not unicodedata.combining(c)).upper().replace("’", "'")
