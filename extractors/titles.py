"""The spellings of document titles, for telling a title from a company's name or an address."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from extractors.label_spelling import squeezed
from extractors.labels import LABELS, Topic


def is_title(text: str) -> bool:
    return squeezed(text) in title_spellings()


@cache
def title_spellings() -> Mapping[str, str]:
    """By letters alone; of "Pro forma" and "Proforma" the one in fewer words."""
    titles = [s for label in LABELS if label.topics == (Topic.TITLE,) for s in label.spellings]
    return {squeezed(s): s for s in sorted((*titles, "Invoice"), key=lambda s: -len(s.split()))}


@cache
def title_words() -> frozenset[str]:
    """Every word of a title, and no word: other words of a title are parts of letter-spaced ones."""
    titles = [w for label in LABELS if Topic.TITLE in label.topics for s in label.spellings for w in s.split()]
    return frozenset(("", "invoice", *(squeezed(part) for w in titles for part in (w, *w.split("/")))))
