"""Finds the words on a page that hold a value, so that the value can be shown where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.layout import Segment
from models.document import Page, Word
from models.field import Evidence, Field


def joined(page: Page, found: Sequence[Segment], between: str) -> Field[str] | None:
    """All that the lines say as one field; None where there are none."""
    if not found:
        return None
    text = between.join(line.text for line in found)
    return Field.read(text, Evidence.of(page, [w for line in found for w in line.words], text))


def placed(page: Page, found: Sequence[Segment], value: str, sought: str | None) -> Field[str]:
    """`value` as read from the words that hold `sought`, which may be parts of words or run over two lines."""
    words = [w for line in found for w in line.words]
    target = _plain(sought or value)
    for first in range(len(words)):
        held = ""
        for last in range(first, min(first + 14, len(words))):
            held += _plain(words[last].text)
            if target in held and not any(target in _plain(w.text) for w in words[first:last]):
                chosen = _least(words[first : last + 1], target)
                return Field.read(value, Evidence.of(page, chosen))
    return Field.read(value, Evidence.of(page, words), 0.9)


def _least(words: Sequence[Word], target: str) -> Sequence[Word]:
    """Without leading words that are not needed to hold the target."""
    while len(words) > 1 and target in "".join(_plain(w.text) for w in words[1:]):
        words = words[1:]
    return words


def _plain(text: str) -> str:
    return re.sub(r"[\W_]", "", text.upper())
