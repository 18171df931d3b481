"""Marks the characters in which values that ought to agree do not. Only for showing; no rule looks at it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Indel

from matchers.confusable import Spans, differing
from review_ui.case.views import Part
from review_ui.words import N_

LONGEST = 400
ALIKE = 0.5  # less alike than this, marking single characters would only confuse
GAP = "‸"
# What nobody could see otherwise is drawn as a sign and named.
_UNSEEN = {
    " ": ("␣", N_("blank")),
    "\n": ("↵\n", N_("new line")),
    "\t": ("⇥", N_("tab")),
    "\u00a0": ("⍽", N_("no-break blank")),
    "\u202f": ("⍽", N_("no-break blank")),
    "\u3000": ("□", N_("full-width blank")),
}
_NOTHING = (GAP, N_("character without width"))
_MISSING = N_("something is missing here")
_FULL_WIDTH, _HALF_WIDTH, _FOREIGN = N_("full-width"), N_("half-width"), N_("letter of another alphabet")


def whole(value: str) -> tuple[Part, ...]:
    return (Part(value),) if value else ()


def compared(values: Sequence[str]) -> list[tuple[Part, ...]]:
    """Each value against the first other one that is not the same; equal or quite different values stay unmarked."""
    return [against(value, next((o for o in values if o and o != value), value)) for value in values]


def against(value: str, other: str) -> tuple[Part, ...]:
    if value == other or max(len(value), len(other)) > LONGEST or Indel.normalized_similarity(value, other) < ALIKE:
        return whole(value)
    parts: list[Part] = []
    last = 0
    for start, end in _places(value, other):
        parts += [*whole(value[last:start]), *_marked(value[start:end], other)]
        last = end
    return (*parts, *whole(value[last:]))


def hints(parts: Sequence[Part]) -> tuple[str, ...]:
    """The names of what cannot be seen in them, each once."""
    return tuple(dict.fromkeys(p.hint for p in parts if p.hint))


def _places(value: str, other: str) -> Spans:
    """The spans that the other has differently; an empty one where only the other has something."""
    if len(value) == len(other):
        return differing(value, other)[0]
    steps = Indel.opcodes(value, other)
    lost = [(s.src_start, s.src_end) for s in steps if s.tag == "delete"]
    ends = {at for span in lost for at in span}
    gaps = [(s.src_start, s.src_start) for s in steps if s.tag == "insert" and s.src_start not in ends]
    return tuple(sorted([*lost, *gaps]))


def _marked(text: str, other: str) -> Iterator[Part]:
    """The characters of one span; each run of one kind is a part."""
    if not text:
        yield Part(GAP, True, _MISSING)
    run, named = "", ""
    for character in text:
        sign, hint = _seen(character, other)
        if run and hint != named:
            yield Part(run, True, named)
            run = ""
        run, named = run + sign, hint
    if run:
        yield Part(run, True, named)


def _seen(character: str, other: str) -> tuple[str, str]:
    """How a character is drawn, and its name where the eye cannot tell it from what the other has."""
    if character in _UNSEEN:
        return _UNSEEN[character]
    if unicodedata.category(character) in ("Cf", "Cc", "Mn"):
        return _NOTHING
    if unicodedata.east_asian_width(character) == "F":
        return character, _FULL_WIDTH
    if unicodedata.east_asian_width(character) == "H":
        return character, _HALF_WIDTH
    foreign = character.isalpha() and unicodedata.name(character, "").startswith(("CYRILLIC", "GREEK"))
    return character, _FOREIGN if foreign and other.isascii() else ""
