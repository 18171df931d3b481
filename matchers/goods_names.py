"""Goods names of two papers: the same, one saying less, or something else. Article codes may be left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from matchers.confusable import skeleton
from matchers.normal import upper, words
from models.vocabulary.spelling import words as vocabulary

_ORIGIN = re.compile(
    r"\(?\b(?:MADE|MANUFACTURED|PRODUCED)\s+IN\s+[A-Z ]+\)?|\(?\s*(?:COUNTRY OF )?\bORIGIN\s*:?\s*[A-Z ]+\)?", re.I
)
_HS = re.compile(r"\bH\W?S\W*(?:CODE|NO)?\W*[\d.]{4,}", re.I)
# What a catalogue calls the goods, in words of its own; a model or chassis number is part of what they are.
_REFERENCE = re.compile(
    r"\(?(?:\b(?:PART|ITEM|ART(?:ICLE)?|REF(?:ERENCE)?|CODE|CAT(?:ALOGUE|ALOG)?|PRODUCT)\W{0,2}(?:NO|NUMBER|CODE)\b"
    r"|\bP\s?/\s?N\b|品番)\W{0,3}[A-Z0-9]\S*\)?|\(?\b(?:REF|ART)\b\W{0,3}(?=\S*\d)[A-Z0-9]\S*\)?",
    re.I,
)
# A material or a standard before its number is no article code: SUS-304, JIS-1180.
_CODE = r"(?!(?:SUS|SS|SUJ|SPCC|JIS|ISO|DIN|ASTM|AISI|EN|IEC|DN|PN|SCH|SIZE|TYPE|MODEL|NO)\b)[A-Z]{1,5}[-/]?\d"
_TARIFF = r"(?:\s+\d{4}[.\s]?\d{2}(?:[.\s]?\d{2,4})?(?=\s))?"
_LEADING = re.compile(
    rf"^[\[(]?{_CODE}{{3,}}(?:-[A-Z0-9]+)*[\])]?[:,]?{_TARIFF}\s+(?=\S+\s+\S)|^\d{{5,}}{_TARIFF}\s+(?=\D+\s)"
)
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_TRAILING = re.compile(rf"\s+(?:[\[(]{_CODE}{{2,}}[A-Z0-9-]*[\])]|[A-Z]{{1,5}}-\d{{4,}})$")
# Words that say nothing of what the goods are.
_EMPTY = vocabulary(
    "A AN AND ASSORTED ASSTD ETC FOR FROM IN OF OR OTHER PART PARTS PIECE PIECES PRODUCT PRODUCTS SET SETS THE TO TYPE"
    " VARIOUS WITH ACCESSORY ACCESSORIES GOODS ITEM ITEMS SPARE SPARES MATERIAL MATERIALS EQUIPMENT"
)


@lru_cache(maxsize=4096)
def said(text: str) -> tuple[str, ...]:
    """The words of a goods name; origin and HS code beside it are other rules' matter."""
    return tuple(words(_THOUSANDS.sub("", _HS.sub(" ", _ORIGIN.sub(" ", text)))).split())


@lru_cache(maxsize=4096)
def bare(text: str) -> tuple[str, ...]:
    """The words of a goods name without the codes that a catalogue adds to it."""
    return min(_readings(text), key=len)


def same_name(certificate: str, invoice: str) -> bool:
    """The same words; blanks and points do not count, nor an article code that the certificate leaves out."""
    return _joined(said(certificate)) in _spelled(invoice)


def says_no_more(certificate: str, invoice: str) -> bool:
    """Whether the certificate gives the invoice's name, or at least half of its words and no other."""
    if same_name(certificate, invoice):
        return True
    here = said(certificate)
    return any(here and 2 * len(here) >= len(known) and set(here) <= set(known) for known in _readings(invoice))


@lru_cache(maxsize=4096)
def within(certificate: str, invoice: str) -> bool:
    """Whether every word of the certificate's name stands in the invoice's, as far as an OCR engine can tell."""
    here, there = ({skeleton(word) for word in said(text)} for text in (certificate, invoice))
    return bool(here) and here <= there


@lru_cache(maxsize=4096)
def figures(text: str) -> frozenset[str]:
    """The words with figures in them: models and sizes, which tell near-identical articles apart."""
    return frozenset(word for word in said(text) if any(c.isdigit() for c in word))


@lru_cache(maxsize=4096)
def kinds(text: str) -> frozenset[str]:
    """The words that tell what goods these are, in the singular."""
    telling = (w for w in said(text) if w not in _EMPTY and len(w) > 2 and not any(c.isdigit() for c in w))
    return frozenset(_singular(w) for w in telling)


def mentions(text: str, name: str) -> bool:
    """Whether a text has a word that tells what goods the name means."""
    return bool(kinds(name) & {_singular(word) for word in words(text).split()})


def _singular(word: str) -> str:
    for ending, to in (("IES", "Y"), ("SSES", "SS"), ("CHES", "CH"), ("SHES", "SH"), ("XES", "X")):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word.removesuffix(ending) + to
    return word.removesuffix("S") if not word.endswith("SS") else word


def _readings(name: str) -> Iterator[tuple[str, ...]]:
    """The name's words, with and without what a catalogue adds before or behind it."""
    for text in _texts(name):
        yield said(text)


def _texts(name: str) -> Iterator[str]:
    plain = upper(name)
    bare = " ".join(_REFERENCE.sub(" ", plain).split()).strip(" ·,;-")
    yield plain
    for text in dict.fromkeys((plain, bare)):
        for without in (_LEADING.sub("", text), _TRAILING.sub("", text), _TRAILING.sub("", _LEADING.sub("", text))):
            if without != plain:
                yield without
    if bare != plain:
        yield bare


@lru_cache(maxsize=4096)
def _spelled(name: str) -> frozenset[str]:
    """Every way of giving the name, without blanks."""
    return frozenset(_joined(reading) for reading in _readings(name))


def _joined(name: tuple[str, ...]) -> str:
    """The words without blanks, but for one between two figures: 2.7M is not 27M, and 5-10MM not 510MM."""
    return re.sub(r"(?<!\d) | (?!\d)", "", " ".join(name))
