"""Countries by any usual spelling: ISO names in five languages and trade usage, to ISO 3166-1 alpha-2."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator
from functools import cache, lru_cache

import pycountry

from models.vocabulary.country_names import NOT_COUNTRIES, SPELLINGS
from models.vocabulary.spelling import Token, folded, tokens

_LANGUAGES = ("fr", "es", "de", "ja")
_LONGEST = 9  # words in the longest spelling ("United Kingdom of Great Britain and Northern Ireland")
_CODES_AFTER_COMMA = {"us": "US", "jp": "JP"}  # others are also states ("CA", "DE", "IN") or words
_SHORT_NAMES = ("日本", "中国", "韓国", "台湾", "香港", "米国", "英国")
_JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


def code(text: str) -> str | None:
    """The country that the whole text names; ISO three-letter codes count, two-letter ones do not (see `iso`)."""
    words = folded(text)
    return _names().get(words) or _names().get(words.removeprefix("the ")) or _alpha_3().get(text.strip())


def iso(text: str) -> str | None:
    """A two- or three-letter code in capitals ("JP", "JPN"); for places where nothing but a country can stand."""
    word = text.strip()
    return word if word in _alpha_2() else _alpha_3().get(word)


def name(alpha_2: str) -> str:
    """The usual English name; the code itself where there is no such country."""
    if alpha_2 == "XK":
        return "Kosovo"
    found = pycountry.countries.get(alpha_2=alpha_2)
    return alpha_2 if found is None else str(getattr(found, "common_name", found.name))


def spellings() -> frozenset[str]:
    """Every spelling of every country, folded (see `spelling`)."""
    return frozenset(_names())


def found_in(text: str) -> tuple[tuple[str, int, int], ...]:
    """Every country named in running text as (code, start, end), longest spelling first, left to right."""
    return tuple(sorted((*_words_found(text), *_japanese_found(text)), key=lambda found: found[1]))


@lru_cache(maxsize=4096)
def trailing(text: str) -> tuple[str, str] | None:
    """Country code and the rest of an address that ends in a country ("..., 20457 Hamburg GERMANY")."""
    words = list(tokens(text))
    for first in range(max(0, len(words) - _LONGEST), len(words)):
        here = _names().get(_joined(words[first:]))
        if here is not None and not _guarded(words, first):
            return here, _before(text, words[first].start)
    last = words[-1] if words else None
    if last and last.text in _CODES_AFTER_COMMA and _before_comma(text, last) and text[last.start].isupper():
        return _CODES_AFTER_COMMA[last.text], _before(text, last.start)
    return _japanese_trailing(text)


def _words_found(text: str) -> Iterator[tuple[str, int, int]]:
    words = list(tokens(text))
    at = 0
    while at < len(words):
        longest = min(_LONGEST, len(words) - at)
        size = next((n for n in range(longest, 0, -1) if _joined(words[at : at + n]) in _longest_wins()), 1)
        here = _names().get(_joined(words[at : at + size]))
        if here is not None and at + size <= len(words):
            yield here, words[at].start, words[at + size - 1].end
        at += size


def _japanese_found(text: str) -> Iterator[tuple[str, int, int]]:
    """Japanese names inside a run of characters; a run that is a name by itself was found as a word."""
    if _JAPANESE.search(text):
        whole = {(t.start, t.end) for t in tokens(text) if t.text in _names()}
        for found in _japanese_pattern().finditer(text):
            if (found.start(), found.end()) not in whole:
                yield _japanese()[found.group()], found.start(), found.end()


def _japanese_trailing(text: str) -> tuple[str, str] | None:
    ending = max((n for n in _japanese() if text.rstrip().endswith(n)), key=len, default=None)
    if ending is None:
        return None
    return _japanese()[ending], _before(text, text.rstrip().rindex(ending))


def _joined(words: list[Token]) -> str:
    return " ".join(w.text for w in words)


def _guarded(words: list[Token], first: int) -> bool:
    """Whether the words from `first` end a guarded phrase ("New Jersey", "Port of Spain")."""
    return any(_joined(words[max(0, first - n) :]) in _guards() for n in (1, 2, 3))


def _before(text: str, end: int) -> str:
    return text[:end].rstrip(" \t\n,.;:-(/、，")


def _before_comma(text: str, word: Token) -> bool:
    return text[: word.start].rstrip().endswith((",", "，"))


@cache
def _names() -> dict[str, str]:
    """Folded spelling to code; trade usage outranks ISO, an earlier language a later one."""
    names = {folded(s): alpha_2 for alpha_2, all_of_them in SPELLINGS.items() for s in all_of_them.split("|")}
    for spelling, alpha_2 in (*_iso_names(), *_translated()):
        for variant in _variants(spelling):
            names.setdefault(folded(variant), alpha_2)
    names.pop("", None)
    return names


def _iso_names() -> Iterator[tuple[str, str]]:
    for country in pycountry.countries:
        for attribute in ("name", "common_name", "official_name"):
            spelling = getattr(country, attribute, None)
            if spelling:
                yield str(spelling), str(country.alpha_2)


def _translated() -> Iterator[tuple[str, str]]:
    for language in _LANGUAGES:
        into = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=[language]).gettext
        for spelling, alpha_2 in _iso_names():
            yield into(spelling), alpha_2


def _variants(spelling: str) -> Iterator[str]:
    """Of "Tanzania, United Republic of": Tanzania and United Republic of Tanzania, too."""
    yield spelling
    head, comma, tail = spelling.partition(", ")
    if comma:
        yield f"{tail} {head}"
        if folded(head) not in ("congo", "korea", "virgin islands", "coree", "corea", "kongo"):
            yield head


@cache
def _guards() -> frozenset[str]:
    return frozenset(folded(phrase) for phrase in NOT_COUNTRIES.split("|"))


@cache
def _longest_wins() -> frozenset[str]:
    return frozenset(_names()) | _guards()


@cache
def _japanese() -> dict[str, str]:
    """Names of one or two characters stand in other words as well (タイ); only the plain ones are looked for."""
    return {n: c for n, c in _names().items() if _JAPANESE.search(n) and (len(n) > 2 or n in _SHORT_NAMES)}


@cache
def _japanese_pattern() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(_japanese(), key=len, reverse=True))))


@cache
def _alpha_2() -> frozenset[str]:
    return frozenset(str(c.alpha_2) for c in pycountry.countries)


@cache
def _alpha_3() -> dict[str, str]:
    return {str(c.alpha_3): str(c.alpha_2) for c in pycountry.countries}
