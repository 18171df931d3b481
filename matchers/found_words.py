"""The barred words of one text with their place in it, after names and fixed phrases have been taken out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from matchers.languages import language_of
from matchers.proper_names import brands, parties
from models.vocabulary.barred.words import BarredWords

Span = tuple[int, int]

AROUND = 40
"""Characters shown before and after the words."""

_FIGURE_IN_WORD = re.compile(r"(?<![\w-])(?:[A-Z]+[0158][A-Z]+|[058][A-Z]{3,}|[A-Z]{3,}[058])(?![\w-])")
_TAKEN_FOR = str.maketrans("0158", "OISB")

_ALIKE = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'"} | dict.fromkeys("‐‑‒–—―−", "-"))


@dataclass(frozen=True, slots=True)
class Found:
    """Spans of `text` that are barred for sure, or for a person to judge (`unsure`)."""

    text: str
    sure: tuple[Span, ...]
    unsure: tuple[Span, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        """What there is to show: what is sure where anything is."""
        return self.sure or self.unsure

    @property
    def first(self) -> str:
        start, end = self.spans[0]
        return self.text[start:end]

    @property
    def words(self) -> str:
        """The words as they are written, each once, in the order of the text."""
        return " / ".join(dict.fromkeys(_in_line(self.text[start:end]) for start, end in self.spans))

    @property
    def surroundings(self) -> str:
        start, end = self._window()
        return _cut(self.text, start, end, _in_line(self.text[start:end]))

    @property
    def marked(self) -> str:
        """The surroundings with every barred word in brackets."""
        start, end = self._window()
        parts, at = [], start
        for here, there in self.spans:
            if here >= at and there <= end:
                parts += [self.text[at:here], "[", self.text[here:there], "]"]
                at = there
        return _cut(self.text, start, end, _in_line("".join((*parts, self.text[at:end]))))

    def _window(self) -> Span:
        """From a few words before the first finding to a few words after the last one near it."""
        first = self.spans[0][0]
        last = max(end for start, end in self.spans if start - first <= 2 * AROUND)
        start = 0 if first <= AROUND else self.text.find(" ", first - AROUND, first) + 1 or first - AROUND
        end = len(self.text)
        if end - last > AROUND:
            stop = self.text.rfind(" ", last, last + AROUND)
            end = stop if stop > last else last + AROUND
        return start, end


def as_misread(text: str) -> str:
    """The text in capitals, figures inside words read as the letters that engines take them for: AB0UT is ABOUT."""
    return _FIGURE_IN_WORD.sub(lambda m: m.group().translate(_TAKEN_FOR), unicodedata.normalize("NFKC", text).upper())


@lru_cache(maxsize=4096)
def found_in(text: str, words: BarredWords, allowed: tuple[str, ...] = (), more: tuple[str, ...] = ()) -> Found:
    """The barred words of the text. `allowed` and `more` are what a chamber lets pass or bars beyond the list."""
    plain = unicodedata.normalize("NFKC", text)
    letters = _letters(plain)
    for guard in (words.guards, _phrases(allowed)):
        letters = guard.sub(_blank, letters) if guard is not None else letters
    spared = parties(letters) if words.in_names else ()
    sure = [s for s in _sure(text, letters, words, more) if not _within(s, spared)]
    named = brands(letters) if words.in_names and sure else ()
    unsure = [s for s in _spans(words.doubtful, letters) if not _within(s, (*spared, *sure))]
    unsure += [s for s in sure if _within(s, named)]
    return Found(plain, tuple(s for s in sure if not _within(s, named)), tuple(sorted(unsure)))


def _sure(text: str, letters: str, words: BarredWords, more: tuple[str, ...]) -> list[Span]:
    spans = _spans(words.sure, letters)
    spans += [s for s in _spans(_phrases(more), letters) if not _within(s, spans)]
    for language, pattern in words.foreign.items():
        foreign = _spans(pattern, letters)
        if foreign and language_of(text) == language:
            spans += [s for s in foreign if not _within(s, spans)]
    return sorted(spans)


def _spans(pattern: re.Pattern[str] | None, letters: str) -> list[Span]:
    return [] if pattern is None else [m.span() for m in pattern.finditer(letters) if m.group().strip()]


def _within(span: Span, others: Iterable[Span]) -> bool:
    """Whether the span has a character in common with one of the others."""
    return any(span[0] < end and start < span[1] for start, end in others)


def _blank(match: re.Match[str]) -> str:
    return "\x00" * len(match.group())


def _letters(plain: str) -> str:
    """Capitals without accents, character for character, so that places in it are places in the text."""
    if plain.isascii():
        return plain.upper()
    return "".join(_letter(c) for c in plain.translate(_ALIKE))


@cache
def _letter(character: str) -> str:
    bare = unicodedata.normalize("NFD", character)[0] if character.isalpha() else character
    capital = bare.upper()
    return capital if len(capital) == 1 else bare


@cache
def _phrases(phrases: tuple[str, ...]) -> re.Pattern[str] | None:
    """Words that somebody else listed, as whole words in any spacing."""
    written = (_letters(unicodedata.normalize("NFKC", phrase)).split() for phrase in phrases)
    patterns = [r"\s+".join(re.escape(word) for word in words) for words in written if words]
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)") if patterns else None


def _in_line(text: str) -> str:
    return " ".join(text.split())


def _cut(text: str, start: int, end: int, shown: str) -> str:
    """With a sign where the text goes on."""
    before, after = text[:start].strip(), text[end:].strip()
    return ("… " if before else "") + shown + (" …" if after else "")
