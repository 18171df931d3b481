"""Pages made of words at places, for tests of extractors: no file is read and nothing is drawn."""

from __future__ import annotations

from collections.abc import Iterable

from models.document import Document, Figure, Page, TextSource, Word
from models.geometry import Box

Printed = tuple[float, float, str]


def words_at(x: float, y: float, text: str, size: float = 10.0, confidence: float = 1.0) -> tuple[Word, ...]:
    """The words of one line whose upper left corner is at x, y; every character is half as wide as it is high."""
    found, at = [], x
    for part in text.split(" "):
        wide = sum(size if ord(c) > 0x2E7F else size / 2 for c in part)
        if part:
            found.append(Word(part, Box(at, y, at + wide, y + size), confidence))
        at += wide + size / 2
    return tuple(found)


def page_of(
    printed: Iterable[Printed],
    figures: tuple[Figure, ...] = (),
    number: int = 1,
    size: float = 10.0,
    height: float = 842.0,
) -> Page:
    words = tuple(w for x, y, text in printed for w in words_at(x, y, text, size))
    return Page(number, 595.0, height, words, TextSource.TEXT_LAYER, figures=figures)


def document_of(*pages: Page, name: str = "paper.pdf") -> Document:
    return Document(name, "0" * 64, pages)


def text_page(text: str, left: float = 60.0, top: float = 60.0, pitch: float = 14.0, number: int = 1) -> Page:
    """One line of `text` a printed line; three blanks or more make a wide gap."""
    return page_of(
        ((left, top + i * pitch, line) for i, line in enumerate(text.splitlines()) if line.strip()), number=number
    )
