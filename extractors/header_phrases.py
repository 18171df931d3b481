"""Which column a phrase of a table's header names, in several languages and through reading errors."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from rapidfuzz import fuzz, process

from extractors.cells import currency_code, unit_name
from extractors.header_composition import composed_role
from extractors.header_words import PHRASES, Role
from extractors.layout import Segment
from models.document import Word
from models.vocabulary.spelling import folded

_LONGEST_PHRASE = 6
_TRANSLATED = 2  # Latin words at most that a Japanese one translates, where they are in no list
_CONNECTORS = frozenset({"and", "of", "et", "y", "de", "und", "the", "per"})
_MISREAD = str.maketrans("015", "ols")


# "Price / 100": what a price is for when it is not for one.
LOTS = frozenset({"10", "100", "1000", "1,000"})
PER_LOT = re.compile(r"(?:/|\bper\b)\s*(1(?:00?|,?000))\b(?![.,]\d)", re.IGNORECASE)


def phrases_of(row: Sequence[Segment]) -> list[tuple[tuple[Word, ...], Role | None]]:
    """The segment's words cut into the longest known phrases; unknown words stand with role None."""
    return [phrase for segment in row for phrase in _cut(segment.words)]


def _cut(words: Sequence[Word]) -> list[tuple[tuple[Word, ...], Role | None]]:
    cut: list[tuple[tuple[Word, ...], Role | None]] = []
    at = 0
    while at < len(words):
        end, role = _longest(words, at)
        if role is None and cut and _belongs(cut[-1], words, at):
            cut[-1] = (cut[-1][0] + (words[at],), cut[-1][1])
        elif cut and _goes_on(cut[-1], (words[at], role)):
            cut[-1] = (cut[-1][0] + tuple(words[at:end]), _first_role(cut[-1][1], role))
        else:
            cut.append((tuple(words[at:end]), role))
        at = end
    return [c for c in cut if any(ch.isalnum() or ch in "@#" for w in c[0] for ch in w.text)]


def _belongs(before: tuple[tuple[Word, ...], Role | None], words: Sequence[Word], at: int) -> bool:
    """Whether a word of no caption goes with the one before it: "(US$)", "and", "/ 100", the unit in "QTY SETS"."""
    if hint(words[at]) or folded(words[at].text) in _CONNECTORS or _lot(words, at):
        return True
    return before[1] is Role.QUANTITY and unit_name(words[at].text) is not None


def _lot(words: Sequence[Word], at: int) -> bool:
    return at > 0 and PER_LOT.search(f"{words[at - 1].text} {words[at].text}") is not None


def _goes_on(before: tuple[tuple[Word, ...], Role | None], after: tuple[Word, Role | None]) -> bool:
    """ "MAKE / MODEL / CHASSIS NO." heads one column; "DESCRIPTION / QUANTITY" two, since numbers stand apart."""
    slashed = before[0][-1].text.endswith("/") or after[0].text.startswith("/")
    numeric = {Role.QUANTITY, Role.PRICE, Role.AMOUNT, Role.UNIT}
    return slashed and before[1] not in numeric and after[1] not in numeric


def _first_role(first: Role | None, second: Role | None) -> Role | None:
    return Role.DESCRIPTION if Role.DESCRIPTION in (first, second) else first or second


def _longest(words: Sequence[Word], at: int) -> tuple[int, Role | None]:
    for end in range(min(len(words), at + _LONGEST_PHRASE), at, -1):
        role = role_of(" ".join(w.text for w in words[at:end]))
        if role is not None and not _heads_two([w.text for w in words[at:end]]):
            return end, role
    return at + 1, None


def _heads_two(texts: Sequence[str]) -> bool:
    """Whether two known phrases stand so close that both together look like a third: "Q'TY (ROLLS) DESCRIPTION"."""
    whole = _bare(" ".join(texts))
    for at in range(1, len(texts)):
        left, right = (_exact(t) or composed_role(_bare(t)) for t in (" ".join(texts[:at]), " ".join(texts[at:])))
        swallowed = _bare(" ".join(texts[at:])) not in whole
        if left and right and left is not right and (swallowed or _exact(whole) is None):
            return True
    return False


def _exact(text: str) -> Role | None:
    bare = _bare(text)
    return next((role for role, phrases in _vocabulary().items() if bare in phrases), None) if bare else None


@cache
def role_of(text: str) -> Role | None:
    """The column that a phrase names, also when a letter or two were misread."""
    bare = _bare(text)
    for spelling in dict.fromkeys((bare, *_halves(text))):
        if not spelling:
            continue
        for role, phrases in _vocabulary().items():
            if spelling in phrases:
                return role
    if (understood := composed_role(bare)) is not None:
        return understood
    if (kerned := _unblanked().get(bare.replace(" ", ""))) is not None and " " in bare:
        return kerned  # "Q .ty", "Lin e tota l"
    if len(bare) < 5 or not any(c.isalpha() for c in bare):
        return Role.PRICE if text.strip().startswith("@") else None
    found = process.extractOne(bare.translate(_MISREAD), _long_phrases(), scorer=fuzz.ratio, score_cutoff=84)
    return _long_phrases_roles()[found[0]] if found else None


def _halves(text: str) -> tuple[str, str]:
    """A bilingual header's Latin and Japanese half; beside many Latin words the Japanese heads another column."""
    latin = re.sub(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef・]+", " ", text)
    other = re.sub(r"[\x00-\u024f]+", "", text)
    return _bare(latin), _bare(other) if len(latin.split()) <= _TRANSLATED else ""


def _bare(text: str) -> str:
    """Folded and without what stands in brackets and without currencies: "Unit Price (US$)" is "unit price"."""
    without = PER_LOT.sub(" ", re.sub(r"[(\[（][^)\]）]*[)\]）]?", " ", text))
    words = [_without_currency(w) for w in without.split() if currency_code(w.strip("@/:")) is None]
    return folded(" ".join(words)) or ("@" if "@" in without else "#" if "#" in without else "")


def _without_currency(word: str) -> str:
    """ "U/Price/USD" without the currency after its last slash."""
    head, _, tail = word.rpartition("/")
    return head if head and currency_code(tail.strip(":.")) is not None else word


def hint(word: Word) -> bool:
    """A currency, a unit or a bracketed word, as headers carry them beside their name."""
    bare = word.text.strip("()[]:/@")
    return (
        currency_code(bare) is not None
        or word.text.startswith(("(", "["))
        or word.text.endswith((")", "]"))
        or not any(c.isalnum() for c in bare)
    )


def header_word(word: Word) -> bool:
    text = folded(word.text)
    return hint(word) or text in _words() or text in _signs() or role_of(word.text) is not None


@cache
def _vocabulary() -> dict[Role, frozenset[str]]:
    return {role: frozenset(_folded_phrase(p) for p in phrases.split("|")) for role, phrases in PHRASES.items()}


def _folded_phrase(phrase: str) -> str:
    return folded(phrase) or phrase


@cache
def _unblanked() -> dict[str, Role]:
    return {p.replace(" ", ""): role for role, phrases in reversed(_vocabulary().items()) for p in phrases}


@cache
def _long_phrases() -> tuple[str, ...]:
    return tuple(_long_phrases_roles())


@cache
def _long_phrases_roles() -> dict[str, Role]:
    return {p: role for role, phrases in reversed(_vocabulary().items()) for p in phrases if len(p) >= 5}


@cache
def _words() -> frozenset[str]:
    return frozenset(w for phrases in _vocabulary().values() for p in phrases for w in p.split())


@cache
def _signs() -> frozenset[str]:
    """Japanese signs of captions: a narrow column breaks "数量" in two lines."""
    return frozenset(c for phrases in _vocabulary().values() for p in phrases for c in p if ord(c) > 0x2E7F)


def heads_units(text: str) -> bool:
    """Whether a word is a header for units ("UNIT", "UOM") and no unit itself."""
    return folded(text) in _vocabulary()[Role.UNIT]
