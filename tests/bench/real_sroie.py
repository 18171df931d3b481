"""SROIE's scanned receipts: how much of the labelled text the reader reads, whatever it means."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rapidfuzz.distance import Levenshtein

from models.document import Document, Page

from .real_papers import files

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Receipt:
    name: str
    data: bytes
    segments: tuple[tuple[str, tuple[float, float, float, float]], ...]
    """Labelled texts with their boxes, in pixels of the picture."""
    width: float


@dataclass(frozen=True, slots=True)
class TextRead:
    """Of one receipt, or of several added up."""

    words: int
    words_read: int
    characters: int
    errors: int
    """Edits that make the text read in the segments' boxes the labelled one."""

    def __add__(self, other: "TextRead") -> "TextRead":
        return TextRead(
            self.words + other.words,
            self.words_read + other.words_read,
            self.characters + other.characters,
            self.errors + other.errors,
        )

    @property
    def words_share(self) -> float:
        return self.words_read / self.words if self.words else 0.0

    @property
    def character_error_rate(self) -> float:
        return self.errors / self.characters if self.characters else 0.0


def receipts(root: Path) -> Iterator[Receipt]:
    folder = root / "sroie"
    labels = folder / "labels" / "labels.jsonl"
    told = {row["file_name"]: row for row in map(json.loads, labels.open())} if labels.exists() else {}
    for path in files(folder / "img", "*.jpg"):
        if row := told.get(path.name):
            segments = tuple((text, tuple(box)) for text, box in zip(row["words"], row["bboxes"], strict=True))
            yield Receipt(path.name, path.read_bytes(), segments, row["image_size"]["width"])


def text_read(receipt: Receipt, document: Document) -> TextRead:
    """Words by the bag of the whole page, as the competition counts them; characters box by box."""
    wanted = Counter(word for text, _ in receipt.segments for word in _plain(text).split())
    read = Counter(part for page in document.pages for word in page.words for part in _plain(word.text).split())
    errors = 0
    for text, box in receipt.segments:
        inside = _within(document.pages[0], box, receipt.width) if document.pages else ""
        errors += min(len(_dense(text)), Levenshtein.distance(_dense(inside), _dense(text)))
    characters = sum(len(_dense(text)) for text, _ in receipt.segments)
    return TextRead(wanted.total(), (wanted & read).total(), characters, errors)


def _within(page: Page, box: tuple[float, float, float, float], width: float) -> str:
    """What was read in a box given in pixels, from left to right; words belong where their middle lies."""
    scale = page.width / width
    x0, y0, x1, y1 = (edge * scale for edge in box)
    found = []
    for word in page.words:
        shown = page.as_shown(word.box)
        x, y = (shown.x0 + shown.x1) / 2, (shown.y0 + shown.y1) / 2
        if x0 <= x <= x1 and y0 <= y <= y1:
            found.append((shown.x0, word.text))
    return " ".join(text for _, text in sorted(found))


def _plain(text: str) -> str:
    """Capitals, punctuation at the words' ends off: labels are not of one mind about either."""
    return " ".join(word for part in text.upper().split() if (word := part.strip(".,:;*-!()")))


def _dense(text: str) -> str:
    return "".join(_plain(text).split())
