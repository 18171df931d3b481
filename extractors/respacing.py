"""Blanks that the reader swallowed: "Date23-SEP-2026" is a label and a value, "SABLEVOY.NO.018W" name and voyage."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from extractors.labels import LABELS
from models.document import Page, TextSource, Word
from models.geometry import Box

# Each pattern says where one word is really two: between its two groups.
_GLUED = (
    re.compile(r"^(to|from|via|per|and|about|on)([A-Z0-9][A-Z0-9].*)$"),
    re.compile(r"^([A-Z]{3,})(V(?:OY(?:AGE)?)?\.\s?(?:NO\.?)?.*\d.*)$"),
    re.compile(r"^(.*\d%)([A-Z].*)$"),
    re.compile(r"^(.*[A-Za-z\d]{2},)([A-Z\d][A-Za-z%\d].*)$"),
    re.compile(r"^([A-Z]{4,})((?:CO\.,?\s?)?LTD\.?,?|INC\.,?|CORP\.,?|GMBH)$"),
    re.compile(r"^(\w+)([(（][^\d].*)$"),
)
_LABEL_BEFORE = re.compile(r"^([A-Za-z][A-Za-z.]*?[A-Za-z.:])[:.]?(\d.*)$")
_LABEL_STARTS = re.compile(r"^([A-Z]{2,}[.,]?)([A-Z][a-z]{2,})([.:：]?)$")
_LABEL_AFTER = re.compile(r"^(.*\d)([A-Z][a-z]+[:：])$")
_THOUSANDS = re.compile(r"\d,\d{3}(?:\D|$)")


def respaced(page: Page) -> Page:
    """The page with glued words parted; a text layer is taken as it is."""
    if page.source is TextSource.TEXT_LAYER:
        return page
    return replace(page, words=tuple(part for word in page.words for part in _parts(word)))


def _parts(word: Word) -> Iterator[Word]:
    cut = _cut(word.text)
    if cut is None:
        yield word
        return
    share = cut / len(word.text)
    middle = word.box.x0 + share * word.box.width
    left = Box(word.box.x0, word.box.y0, middle, word.box.y1)
    right = Box(middle, word.box.y0, word.box.x1, word.box.y1)
    yield from _parts(replace(word, text=word.text[:cut], box=left))
    yield from _parts(replace(word, text=word.text[cut:], box=right, alternative=None))


def _cut(text: str) -> int | None:
    """Where the word falls apart, counted in characters."""
    for pattern in _GLUED:
        found = pattern.match(text)
        if found and not _THOUSANDS.search(text):
            return found.start(2)
    before = _LABEL_BEFORE.match(text)
    if before and _ends_label(before[1]):
        return before.start(2)
    starts = _LABEL_STARTS.match(text)
    if starts and starts[2].casefold() in _label_starts():
        return starts.start(2)
    after = _LABEL_AFTER.match(text)
    if after and after[2].casefold().strip(":：") in _label_ends():
        return after.start(2)
    return None


def _ends_label(word: str) -> bool:
    """Capitals before figures are mostly one number ("INV004977"), unless nothing but a label is written so."""
    bare = word.casefold().strip(".:")
    return bare in _label_ends() and (not word.isupper() or bare in ("date", "number") or word.upper() == "NO.")


@cache
def _label_ends() -> frozenset[str]:
    """The last words of all labels; two letters are too few to cut by, but for "No"."""
    ends = {s.split()[-1].casefold().strip(".:") for label in LABELS for s in label.spellings if s.split()}
    return frozenset(e for e in ends if e.isalpha() and (len(e) > 2 or e == "no"))


@cache
def _label_starts() -> frozenset[str]:
    return frozenset(s.split()[0].casefold() for label in LABELS for s in label.spellings if s.split())
