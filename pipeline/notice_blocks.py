"""Reads the text of a notice back into blocks, for the page and the PDF, and joins two changes of one text. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from pipeline.notice_text import ENGLISH, JAPANESE

_NUMBER = re.compile(r"^\d{1,4}\. ")
_LABELLED = re.compile(r"^(?P<label>[^:：\n]{1,24})(?:: |：)(?P<text>.+)$")
_ASKED = {words.expected for words in (ENGLISH, JAPANESE)} | {words.remedy for words in (ENGLISH, JAPANESE)}


class BlockKind(StrEnum):
    TITLE = "title"
    PARTICULARS = "particulars"
    HEADING = "heading"
    POINT = "point"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Line:
    """`label` is set where the line says what something is: the date, what should stand there. `place`: a bullet."""

    text: str
    label: str = ""
    place: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """`number` is given for a point; its first line is its heading."""

    kind: BlockKind
    lines: tuple[Line, ...]
    number: str = ""


def blocks(text: str) -> tuple[Block, ...]:
    """Whatever a person made of the text comes out again: what is not understood is a paragraph."""
    return tuple(_block(part, position) for position, part in enumerate(_parts(text)))


def merged(base: str, mine: str, theirs: str) -> str:
    """`mine` with what became of `base` in `theirs`: blocks that came or went, points numbered anew.

    Where both changed a block, mine stays, unless it went in theirs: then it goes.
    """
    start = [_unnumbered(b) for b in _parts(base)]
    own, other = (_changes(start, [_unnumbered(b) for b in _parts(text)]) for text in (mine, theirs))
    made: list[str] = []
    for position in range(len(start) + 1):
        came, written = other.before[position], own.before[position]
        made += [*came, *(b for b in written if b not in came)]
        if position < len(start) and other.kept[position] is not None:
            changed = own.kept[position] != start[position]
            block = own.kept[position] if changed else other.kept[position]
            made += [] if block is None else [block]
    return "\n\n".join(_numbered(made))


@dataclass(frozen=True, slots=True)
class _Changes:
    """`kept[i]` is what became of block i, None if it went; `before[i]` what was put before it."""

    kept: tuple[str | None, ...]
    before: tuple[tuple[str, ...], ...]


def _changes(start: Sequence[str], end: Sequence[str]) -> _Changes:
    kept: list[str | None] = list(start)
    before: list[tuple[str, ...]] = [() for _ in range(len(start) + 1)]
    for _, i1, i2, j1, j2 in SequenceMatcher(None, start, end, autojunk=False).get_opcodes():
        old, new = range(i1, i2), list(end[j1:j2])
        for position in old:
            kept[position] = new.pop(0) if new else None
        before[i2] = (*before[i2], *new)
    return _Changes(tuple(kept), tuple(before))


# A point's number says only where it stands.
_POINT = "\0. "


def _unnumbered(block: str) -> str:
    return _NUMBER.sub(_POINT, block, count=1)


def _numbered(parts: Sequence[str]) -> list[str]:
    number, out = 0, []
    for part in parts:
        number += part.startswith(_POINT)
        out.append(part.replace(_POINT, f"{number}. ", 1))
    return out


def _parts(text: str) -> list[str]:
    lines = text.replace("\r\n", "\n").replace("\0", "").split("\n")
    joined = "\n".join(line.rstrip() for line in lines).strip("\n")
    return [part.strip("\n") for part in re.split(r"\n{2,}", joined) if part.strip()]


def _block(part: str, position: int) -> Block:
    lines = part.split("\n")
    labelled = [_LABELLED.match(line) for line in lines]
    if position == 0 and len(lines) == 1:
        return Block(BlockKind.TITLE, (Line(part.strip()),))
    if position == 1 and all(labelled):
        return Block(BlockKind.PARTICULARS, tuple(Line(m["text"].strip(), m["label"].strip()) for m in labelled if m))
    if len(lines) == 1 and part.startswith("■"):
        return Block(BlockKind.HEADING, (Line(part.removeprefix("■").strip()),))
    number = _NUMBER.match(part)
    if number is None:
        return Block(BlockKind.PARAGRAPH, tuple(_line(line) for line in lines))
    lines[0] = lines[0][number.end() :]
    return Block(BlockKind.POINT, (Line(lines[0]), *(_line(line) for line in lines[1:])), number[0].strip(". "))


def _line(line: str) -> Line:
    if line.startswith(("- ", "・")):
        return Line(line.removeprefix("- ").removeprefix("・").strip(), place=True)
    labelled = _LABELLED.match(line)
    if labelled is not None and labelled["label"] in _ASKED:
        return Line(labelled["text"], labelled["label"])
    return Line(line.strip())
