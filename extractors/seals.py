"""The characters of a seal, which are read into the lines that it was set over."""

from __future__ import annotations

from dataclasses import replace

from extractors.label_spelling import CJK
from models.document import FigureKind, Page

MOSTLY_ROMAN = 0.2  # of a page's words in Japanese; where there are more they may be its own text
BORDER = 4.0  # points around a seal's box


def without_seal_words(page: Page) -> Page:
    """The page without Japanese words that stand in a seal, unless the page itself is in Japanese."""
    seals = [f.box.grown(BORDER) for f in page.figures if f.kind is FigureKind.SEAL]
    japanese = [w for w in page.words if CJK.search(w.text)]
    if not seals or len(japanese) > MOSTLY_ROMAN * len(page.words):
        return page
    stamped = {id(w) for w in japanese if any(s.holds_point(w.box.cx, w.box.cy) for s in seals)}
    return replace(page, words=tuple(w for w in page.words if id(w) not in stamped)) if stamped else page
