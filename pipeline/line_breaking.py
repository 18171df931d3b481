"""Breaks Japanese, English and mixed text into lines of a given width. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

# Width of a text in the units of the line.
Measure = Callable[[str], float]

# Kinsoku shori (JIS X 4051): characters that begin no line, and characters that end none.
_NOT_FIRST = frozenset(
    "、。，．・：；？！゛゜´ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ）］｝〕〉》」』】〙〗’”%％‰℃°,.:;?!)]}»"
)
_NOT_LAST = frozenset("（［｛〔〈《「『【〘〖‘“([{«¥￥$＄£€#＃№")
# Latin letters, digits and what binds them stay together; everything else may be parted.
_WORD = re.compile(r"[\u0021-\u024f\u0370-\u052f\u1e00-\u1fff\u2010-\u2015\u2018-\u201d]+|\s+|.", re.DOTALL)


def broken(text: str, width: float, measure: Measure) -> tuple[str, ...]:
    """The lines; at least one. Only a word wider than a whole line is cut."""
    lines: list[str] = []
    line = ""
    for piece in _pieces(text):
        if measure(line + piece.rstrip()) <= width:
            line += piece if line or piece.strip() else ""
            continue
        if line:
            lines.append(line.rstrip())
        *full, line = _cut(piece.lstrip(), width, measure)
        lines += full
    return (*lines, line.rstrip()) if line.strip() or not lines else tuple(lines)


def _pieces(text: str) -> Iterator[str]:
    """What is not parted, each with the blanks behind it."""
    held = ""
    for found in _WORD.findall(text):
        glued = held and (found.isspace() or found[0] in _NOT_FIRST or held.rstrip()[-1:] in _NOT_LAST)
        if held and not glued:
            yield held
            held = ""
        held += found
    if held:
        yield held


def _cut(piece: str, width: float, measure: Measure) -> list[str]:
    parts = [""]
    for char in piece:
        if parts[-1] and measure(parts[-1] + char) > width:
            parts.append("")
        parts[-1] += char
    return parts
