"""Reads a page that holds a shipping mark and nothing else, and says what stands there without belonging to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from extractors.layout import Layout, Segment
from extractors.mark_shapes import mark_lines, shapes_on, with_shape
from extractors.mark_words import TYPICAL, is_title
from extractors.marks import as_marks
from models.document import Document, Figure, Page
from models.field import Evidence, Field
from models.geometry import Box
from models.papers import Marks
from models.vocabulary import companies

A4_WIDTH, A4_HEIGHT, A4_SLACK = 595.3, 841.9, 12.0
# A mark's lines stand closer together than this many line heights, a drawn shape counting as part of its line.
HEAP_GAP = 3.0
MARGIN = 0.07  # share of the page's height at top and bottom where headers and page numbers stand

_PAGE_NUMBER = re.compile(
    r"(?:PAGE|P\.?)\s*\d+(?:\s*(?:/|OF)\s*\d+)?|-\s*\d+\s*-|\d{1,2}\s*/\s*\d{1,2}|\d{1,2}", re.IGNORECASE
)
_FAX_HEADER = re.compile(r"\bFAX\b.*\bP\.?\s?\d|\bP\.?\s?\d{1,3}\s?/\s?\d{1,3}$", re.IGNORECASE)
_FOREIGN = re.compile(
    r"\b(?:TEL|FAX|PHONE|E-?MAIL|ATTN|INVOICE\s*(?:NO|DATE)|DATE|PRINTED|CONFIDENTIAL|SHIPPER|CONSIGNEE|EXPORTER|PAGE)\b|@|WWW\.|"
    r"(?:19|20)\d{2}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}|電話|〒",
    re.IGNORECASE,
)
_FOREIGN = re.compile(
    r"\b(?:TEL|FAX|PHONE|E-?MAIL|ATTN|INVOICE\s*(?:NO|DATE)|DATE|PRINTED|CONFIDENTIAL|SHIPPER|CONSIGNEE|EXPORTER|PAGE)\b|@|WWW\.|"
    r"(?:19|20)\d{2}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}|電話|〒",
    re.IGNORECASE,
)


def extract_marks_page(document: Document) -> Marks:
    """The mark on a page of its own, and what stands there without belonging to it."""
    page = next((p for p in document.pages if p.words), document.pages[0])
    own, strange = _sorted_out(page)
    beyond = [s for p in document.pages if p is not page for s in Layout.of(p).lines]
    marks, none = as_marks(page, own)
    shape = next((f.shape for f in shapes_on(page) if f.shape), None)
    return Marks(
        document.name,
        marks,
        none,
        shape,
        tuple(_as_field(s, document) for s in (*strange, *beyond)),
        _is_a4_portrait(page),
        document.name.lower().endswith(".pdf"),
    )


def _sorted_out(page: Page) -> tuple[list[Segment], list[Segment]]:
    """Lines of the mark, and lines that do not belong: a title, a page number, a letterhead, what stands far off."""
    ordered = mark_lines(page, page.words)
    heap = _largest_heap(ordered, shapes_on(page))
    own: list[Segment] = []
    strange: list[Segment] = []
    for line in ordered:
        if _FAX_HEADER.search(line.text) and line.box.y1 < MARGIN * page.height:
            continue  # printed by the receiving machine, not by the exporter
        (own if _belongs(line, heap, page) else strange).append(line)
    return own, strange


def _belongs(line: Segment, heap: Box, page: Page) -> bool:
    text = line.text.strip(" :：")
    if is_title(text):
        return False
    if heap.overlap_y(line.box) > 0 and not _FOREIGN.search(text):
        return True
    at_margin = line.box.y1 < MARGIN * page.height or line.box.y0 > (1 - MARGIN) * page.height
    stranger = at_margin or _FOREIGN.search(text) or companies.has_suffix(text) or _PAGE_NUMBER.fullmatch(text)
    return not stranger


def _largest_heap(found: Sequence[Segment], shapes: Sequence[Figure]) -> Box:
    """Where the mark stands: the heap with the most lines, those like C/NO. or MADE IN counting three times."""
    heaps: list[list[Segment]] = []
    reach = HEAP_GAP * median(line.height for line in found)
    for line in sorted(found, key=lambda s: s.box.y0):
        box = with_shape(line.box, shapes)
        if heaps and box.y0 - max(with_shape(s.box, shapes).y1 for s in heaps[-1]) <= reach and not is_title(line.text):
            heaps[-1].append(line)
        else:
            heaps.append([line])
    best = max(heaps, key=lambda heap: sum(1 + 2 * bool(TYPICAL.search(s.text)) - is_title(s.text) for s in heap))
    return Box.around(with_shape(s.box, shapes) for s in best)


def _as_field(line: Segment, document: Document) -> Field[str]:
    page = next(p for p in document.pages if p.number == line.page)
    return Field.read(line.text, Evidence.of(page, line.words))


def _is_a4_portrait(page: Page) -> bool:
    return abs(page.width - A4_WIDTH) <= A4_SLACK and abs(page.height - A4_HEIGHT) <= A4_SLACK
