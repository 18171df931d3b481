"""A second opinion on a text layer by pdfplumber: two parsers that disagree about a page are a reason to look at it.

Crafted or broken character maps make one parser say what the other does not (measured: 173 of 1,459 hostile files are
read by exactly one of the two). What the page shows then decides, as it does for the examiner.
"""

from __future__ import annotations

import io
import unicodedata
from collections import Counter

AGREE = 0.9  # of the characters; ligatures, accents and soft hyphens are told differently by honest parsers


def characters(data: bytes, number: int) -> str | None:
    """All characters of page `number` (from 1) as pdfplumber reads them; None where it cannot read the file.

    The page is closed after use: its caches otherwise grow with every page.
    """
    import pdfplumber

    try:
        with pdfplumber.open(io.BytesIO(data), pages=[number]) as pdf:
            page = pdf.pages[0]
            text = "".join(c["text"] for c in page.dedupe_chars().chars)
            page.close()
    except Exception:  # whatever pdfminer raises at a file, it is no word against what the other parser read
        return None
    return text


def disagree(one: str, other: str | None) -> bool:
    """Whether the texts differ in more characters than honest parsers do; order and blanks do not count."""
    if other is None:
        return False
    here, there = _bag(one), _bag(other)
    most = max(here.total(), there.total())
    return most > 0 and (here & there).total() < AGREE * most


def _bag(text: str) -> Counter[str]:
    return Counter(c for c in unicodedata.normalize("NFKC", text) if not c.isspace())
