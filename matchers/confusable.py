"""Characters that an OCR engine takes for one another, and a picture of where two texts part."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from rapidfuzz.distance import Indel

_ALIKE = (("0", "odqo°"), ("1", "il|!¦j[]"), ("5", "s$§"), ("8", "b"), ("2", "z"), ("6", "g"), ("7", "t?"), ("u", "v"))
_ONE_CHARACTER = str.maketrans({c: to for to, group in _ALIKE for c in group})
_TWO_CHARACTERS = (("rn", "m"), ("cl", "d"), ("vv", "w"), ("nn", "m"), ("ii", "u"), ("li", "h"))
_NOISE = frozenset(" \t\n.,;:'’‘`´\"“”-–—_~·*")


def confusable(one: str, other: str) -> bool:
    """Whether the texts differ at most by characters, blanks and points that an OCR engine confuses."""
    return skeleton(one) == skeleton(other) or skeleton(one, pairs=False) == skeleton(other, pairs=False)


@lru_cache(maxsize=8192)
def skeleton(text: str, pairs: bool = True) -> str:
    """The text with every confusable character replaced by one of its kind, without blanks and points.

    `pairs`: two characters that look like one count as that one. Of Iijima and lijima each holds another pair.
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    for two, to in _TWO_CHARACTERS if pairs else ():
        plain = plain.replace(two, to)
    return "".join(c for c in plain if c not in _NOISE).translate(_ONE_CHARACTER)


Spans = tuple[tuple[int, int], ...]


def parted(one: str, other: str) -> tuple[str, str]:
    """Both texts with what the other lacks in brackets: "AB-1[0]0", "AB-1[O]0"."""
    here, there = differing(one, other)
    return _bracketed(one, here), _bracketed(other, there)


def differing(one: str, other: str) -> tuple[Spans, Spans]:
    """The spans of each text that the other has differently.

    Texts of one length are held against each other character by character: of two figures that changed places both
    are marked, not one of them as lost and found again.
    """
    if len(one) == len(other):
        apart = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        return _runs(apart), _runs(apart)
    steps = Indel.opcodes(one, other)
    lost = tuple((s.src_start, s.src_end) for s in steps if s.tag == "delete")
    return lost, tuple((s.dest_start, s.dest_end) for s in steps if s.tag == "insert")


def _runs(positions: list[int]) -> Spans:
    """Neighbouring positions as one span."""
    runs: list[tuple[int, int]] = []
    for at in positions:
        if runs and runs[-1][1] == at:
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    return tuple(runs)


def _bracketed(text: str, spans: Spans) -> str:
    for start, end in reversed(spans):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text
