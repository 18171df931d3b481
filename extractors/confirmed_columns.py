"""Columns of a goods table whose captions an examiner explained by correcting a cell under them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from extractors.confirmed_layout import Printed, box_of, captions, phrase_of, recognised
from extractors.confirmed_text import Lines
from extractors.header_phrases import hint
from extractors.items import find_goods
from extractors.label_spelling import squeezed
from extractors.layout import Layout, lines
from models.confirmed import ConfirmedPlace, Side, Stand
from models.document import Document, Page, Word
from models.review import FieldCorrection

# A caption that every table reader knows, for each field of a goods line.
MEANS: Mapping[str, str] = {
    "description": "Description",
    "quantity": "Quantity",
    "unit": "UOM",
    "unit_price": "Price",
    "amount": "Amount",
    "origin": "Origin",
    "hs_code": "HTS",
}
FARTHEST_UP = 40.0  # line heights from a cell up to the caption of its column


def explained(document: Document, places: Sequence[ConfirmedPlace]) -> Document:
    """The document with the captions of its goods tables read as what they mean, where their layout is recognised."""
    columns = [p for p in places if p.stand.side is Side.COLUMN]
    if not columns:
        return document
    return replace(document, pages=tuple(_page(page, columns) for page in document.pages))


def _page(page: Page, columns: Sequence[ConfirmedPlace]) -> Page:
    if not page.words:
        return page
    printed = Printed.of(page, lines(page))
    for place in columns:
        known = recognised(place.layout, printed)
        caption = known.where(place.stand.caption) if known is not None else None
        if caption is not None:
            page = _reworded(page, caption, MEANS[place.field])
    return page


def _reworded(page: Page, caption: Sequence[Word], meaning: str) -> Page:
    """The page with another word in the place of a caption; its currency or unit stays."""
    named = [w for w in caption if not hint(w)]
    if not named:
        return page
    other = {id(w) for w in named[1:]}
    words = (
        replace(w, text=meaning, box=box_of(named), alternative=None) if w is named[0] else w
        for w in page.words
        if id(w) not in other
    )
    return replace(page, words=tuple(words))


def column_place(
    place: ConfirmedPlace, correction: FieldCorrection, cell: Lines, document: Document
) -> ConfirmedPlace | None:
    """The caption over a corrected cell that, read as the cell's field, gives the corrected value."""
    if correction.field not in MEANS or correction.item is None:
        return None
    page = document.pages[place.page - 1 if place.page > 0 else place.page]
    for caption in _over(cell, page):
        tried = replace(place, stand=Stand(Side.COLUMN, phrase_of(caption, page)))
        if _gives(explained(document, (tried,)), correction):
            return tried
    return None


def _gives(document: Document, correction: FieldCorrection) -> bool:
    items = find_goods(document).items
    at = correction.item or 0
    field = getattr(items[at], correction.field) if at < len(items) else None
    return field is not None and squeezed(correction.text or "") in (squeezed(field.text), squeezed(str(field.value)))


def _over(cell: Lines, page: Page) -> Iterator[tuple[Word, ...]]:
    """The captions over a cell in its column, the nearest first."""
    box = box_of(cell[0].words)
    runs = [
        run
        for run in captions(Layout.of(page).segments, frozenset())
        if box_of(run).y1 <= box.y0
        and box.y0 - box_of(run).y1 <= FARTHEST_UP * box.height
        and box_of(run).overlap_x(box.grown(3 * box.height, 0)) > 0
    ]
    yield from sorted(runs, key=lambda run: -box_of(run).y1)
