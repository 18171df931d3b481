"""How lists of barred words are written down: phrases, what spares them, and languages in which alone they count."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True, eq=False)
class BarredWords:
    """Words that must not stand on a certificate, as patterns for capitals without accents.

    What `guards` matches is taken out first: proper names, fixed phrases. What only `doubtful` matches is put to a
    person. `foreign` are words that count in a text of that language alone, because they are names or other words
    elsewhere. With `in_names` a word inside quotation marks or a brand is put to a person as well.
    """

    sure: re.Pattern[str]
    doubtful: re.Pattern[str] | None = None
    guards: re.Pattern[str] | None = None
    foreign: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    in_names: bool = False


def either(*phrases: str) -> re.Pattern[str]:
    """Any of the phrases as whole words; a blank stands for white space of any kind."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(spaced(phrases))})(?!\w)")


def spaced(phrases: Iterable[str]) -> Iterable[str]:
    """Patterns in which a blank stands for white space of any kind."""
    return (phrase.replace(" ", r"\s+") for phrase in phrases)


def sparing(words: BarredWords, *guards: re.Pattern[str]) -> BarredWords:
    """The same words with further names or phrases spared."""
    known = (words.guards,) if words.guards is not None else ()
    return replace(words, guards=re.compile("|".join(guard.pattern for guard in (*known, *guards))))
