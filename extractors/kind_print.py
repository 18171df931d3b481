"""A document's text in the shapes in which the words of its kind are looked for."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from statistics import median

from rapidfuzz import fuzz

from extractors.layout import Layout, Segment
from models.document import Document

MONEY = re.compile(
    r"(?:US\$|[$€£¥￥]|\b(?:USD|EUR|JPY|J?\.?YEN|GBP|CNY|RMB|HKD|TWD|SGD|KRW|THB|INR|CHF|AUD|CAD|NZD)\.?)\s?\d"
    r"|\d[\d,. ]*[.,]\d{2}\b(?!\s*(?:KGS?|M3|CBM|MM|CM|M)\b)"
    r"|\d{1,3}(?:,\d{3})+\s+\d{1,3}(?:,\d{3})+\s*$",  # price and amount in yen
    re.I,
)
DESIGNATION = re.compile(r"ORIGINAL(?:[ -]\d)?|COPY")


@dataclass(frozen=True, slots=True)
class Print:
    """A document's text in the shapes that are searched: lines as printed and one run of letters and digits."""

    lines: tuple[Segment, ...]
    segments: tuple[Segment, ...]
    joined: str
    height: float
    usual: float

    @classmethod
    def of(cls, document: Document) -> Print | None:
        """The first two pages, where a document says what it is; None where nothing is printed."""
        laid = [Layout.of(page) for page in document.pages[:2] if page.words]
        if not laid:
            return None
        first = laid[0]
        joined = "".join(squeezed(line.text) + " " for lay in laid for line in lay.lines)[:12000]
        usual = median(line.height for line in first.lines)
        return cls(first.lines, first.segments, joined, first.page.height, usual)


@cache
def squeezed_all(words: str) -> tuple[str, ...]:
    return tuple(squeezed(phrase) for phrase in words.split("|"))


def says(printed: Print, phrase: str) -> bool:
    """Whether the phrase stands anywhere; long ones may be damaged or run over two lines."""
    if phrase in printed.joined or (len(phrase) >= 10 and phrase in printed.joined.replace(" ", "")):
        return _whole(phrase, printed.joined) if len(phrase) <= 5 and phrase.isascii() else True
    return len(phrase) >= 14 and fuzz.partial_ratio(phrase, printed.joined, score_cutoff=91) > 0


def _whole(phrase: str, joined: str) -> bool:
    """Short phrases count only as a whole line or with their line's start, because letters are squeezed together."""
    return any(run.startswith(phrase) or run.endswith(phrase) for run in joined.split(" "))


def squeezed(text: str) -> str:
    """Capitals, digits and Japanese without accents, blanks and punctuation, so that spacing and dots do not matter."""
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text))
    plain = "".join(c for c in folded if not unicodedata.combining(c) or "\u3099" <= c <= "\u309a")
    return re.sub(r"[^0-9A-Z\u3040-\u30ff\u4e00-\u9fff]", "", unicodedata.normalize("NFC", plain).upper())
