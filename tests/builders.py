"""Pages built in a test: words where a typewriter would put them, boxes where a form would draw them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from models.document import Document, Page, TextSource, Word
from models.geometry import Box

WIDTH, HEIGHT = 595.0, 842.0
CHARACTER, LINE, SIZE = 6.0, 12.0, 9.0


def line_of_words(
    text: str, x: float = 40.0, y: float = 40.0, size: float = SIZE, confidence: float = 1.0
) -> tuple[Word, ...]:
    """One printed line; every character is 0.6 of the type size wide, so two or more blanks make a wide gap."""
    wide = size * CHARACTER / SIZE
    return tuple(
        Word(m.group(), Box(x + m.start() * wide, y, x + m.end() * wide, y + size), confidence)
        for m in re.finditer(r"\S+", text)
    )


def typed_words(text: str, x: float = 40.0, y: float = 40.0, confidence: float = 1.0) -> tuple[Word, ...]:
    """A typewritten page: columns are where the characters stand in `text`, blank lines are kept."""
    lines = text.strip("\n").splitlines()
    return tuple(w for i, t in enumerate(lines) for w in line_of_words(t, x, y + i * LINE, confidence=confidence))


def page_of(
    words: Iterable[Word], rulings: Iterable[Box] = (), source: TextSource = TextSource.TEXT_LAYER, number: int = 1
) -> Page:
    return Page(number, WIDTH, HEIGHT, tuple(words), source, tuple(rulings))


def typed_page(text: str, source: TextSource = TextSource.TEXT_LAYER, confidence: float = 1.0) -> Page:
    return page_of(typed_words(text, confidence=confidence), source=source)


def document_of(*pages: Page, name: str = "invoice.pdf") -> Document:
    return Document(name, "0" * 64, pages)


def typed_document(text: str, source: TextSource = TextSource.TEXT_LAYER) -> Document:
    return document_of(typed_page(text, source))


def frame(x0: float, y0: float, x1: float, y1: float) -> tuple[Box, ...]:
    """The four rulings of a box."""
    return (
        Box(x0, y0, x1, y0 + 0.5),
        Box(x0, y1, x1, y1 + 0.5),
        Box(x0, y0, x0 + 0.5, y1),
        Box(x1, y0, x1 + 0.5, y1),
    )
