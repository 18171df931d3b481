"""Characters that an OCR engine takes for one another, and a picture of where two texts part."""

from __future__ import annotations

import unicodedata

from rapidfuzz.distance import Indel

_ALIKE = (("0", "odqo°"), ("1", "il|!¦j[]"), ("5", "s$§"), ("8", "b"), ("2", "z"), ("6", "g"), ("7", "t?"), ("u", "v"))
_ONE_CHARACTER = str.maketrans({c: to for to, group in _ALIKE for c in group})
_TWO_CHARACTERS = (("rn", "m"), ("cl", "d"), ("vv", "w"), ("nn", "m"), ("ii", "u"), ("li", "h"))
_NOISE = frozenset(" \t\n.,;:'’‘`´\"“”-–—_~·*")


def confusable(one: str, other: str) -> bool:
    """Whether the texts differ at most by characters, blanks and points that an OCR engine confuses."""
    return skeleton(one) == skeleton(other)


def skeleton(text: str) -> str:
    """The text with every confusable character replaced by one of its kind, without blanks and points."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    for two, to in _TWO_CHARACTERS:
        plain = plain.replace(two, to)
    return "".join(c for c in plain if c not in _NOISE).translate(_ONE_CHARACTER)


def parted(one: str, other: str) -> tuple[str, str]:
    """Both texts with what the other lacks in brackets: "AB-1[0]0", "AB-1[O]0"."""
    spans: tuple[list[tuple[int, int]], list[tuple[int, int]]] = ([], [])
    for step in Indel.opcodes(one, other):
        if step.tag == "delete":
            spans[0].append((step.src_start, step.src_end))
        elif step.tag == "insert":
            spans[1].append((step.dest_start, step.dest_end))
    return _bracketed(one, spans[0]), _bracketed(other, spans[1])


def carets(one: str, other: str) -> str:
    """A line to print below `one`, with a caret under each of its characters that `other` lacks."""
    lost = (step for step in Indel.opcodes(one, other) if step.tag == "delete")
    missing = {at for step in lost for at in range(step.src_start, step.src_end)}
    return "".join("^" if at in missing else " " for at in range(len(one))).rstrip()


def _bracketed(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text
