"""Blanks that are not there: "Date:23-SEP-2026" was printed so, "SABLEVOY.NO.018W" was read so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from extractors.label_spelling import squeezed
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
# What any printer sets without a blank: a label up to its colon, its "No." or its dotted leader.
_COLON_INSIDE = re.compile(r"^([^\s:：]*[^\W\d][^\s:：]*[:：])([^\s:：/].*)$")
_NUMBER_INSIDE = re.compile(
    r"^((?:[A-Z./&]+[./ ])?N[Oo][.:]{1,2}|(?:[A-Z][a-z]+\.?)?N[°º]\.?:?)(?=\S*\d)([A-Za-z0-9].*)$"
)
_LEADER = re.compile(r"^(.*?[^\W_])((?:\.{3,}|…+|·{3,}|_{3,}).*)$|^([.…·_]{3,}[:：]?)([^.…·_].*)$")
_LABEL_BEFORE = re.compile(r"^([A-Za-z][A-Za-z.]*?[A-Za-z.:])[:.]?(\d.*)$")
_LABEL_STARTS = re.compile(r"^([A-Z]{2,}[.,]?)([A-Z][a-z]{2,})([.:：]?)$")
_LABEL_AFTER = re.compile(r"^(.*\d)([A-Z][a-z]+[:：])$")
_THOUSANDS = re.compile(r"\d,\d{3}(?:\D|$)")


def respaced(page: Page) -> Page:
    """The page with glued words parted; in a text layer only where a label says where it ends."""
    read = page.source is not TextSource.TEXT_LAYER
    texts = [w.text for w in page.words]
    parts = (part for i, word in enumerate(page.words) for part in _parts(word, texts[max(0, i - 3) : i], read))
    return replace(page, words=tuple(parts))


def _parts(word: Word, before: Sequence[str], read: bool) -> Iterator[Word]:
    cut = _end_of_label(word.text, before) or (_cut(word.text) if read else None)
    if cut is None:
        yield word
        return
    share = cut / len(word.text)
    middle = word.box.x0 + share * word.box.width
    left = Box(word.box.x0, word.box.y0, middle, word.box.y1)
    right = Box(middle, word.box.y0, word.box.x1, word.box.y1)
    yield from _parts(replace(word, text=word.text[:cut], box=left), before, read)
    yield from _parts(replace(word, text=word.text[cut:], box=right, alternative=None), (), read)


def _end_of_label(text: str, before: Sequence[str]) -> int | None:
    """Where a label printed in one piece with its value ends ("INVOICE NO.AB-12345", "日付：2026年5月3日")."""
    leader = _LEADER.match(text)
    if leader:
        return leader.start(2) if leader[2] else leader.start(4)
    colon = _COLON_INSIDE.match(text)
    if colon and squeezed(colon[1].strip("()（）[]")) in _last_words():
        return colon.start(2)
    number = _NUMBER_INSIDE.match(text)
    if number and any(squeezed("".join((*before[i:], number[1]))) in _numbered() for i in range(len(before) + 1)):
        return number.start(2)
    return None


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
def _last_words() -> frozenset[str]:
    """How labels end, and whole labels, squeezed."""
    spellings = [s for label in LABELS for s in label.spellings if s.split()]
    return frozenset(filter(None, (squeezed(part) for s in spellings for part in (s, s.split()[-1]))))


@cache
def _numbered() -> frozenset[str]:
    """Labels that end in "No." and are no ordinary words: "No.5" alone is part of an address."""
    spellings = (squeezed(s) for label in LABELS if not label.weak for s in label.spellings)
    return frozenset(s for s in spellings if s.endswith("no"))


@cache
def _label_starts() -> frozenset[str]:
    return frozenset(s.split()[0].casefold() for label in LABELS for s in label.spellings if s.split())
