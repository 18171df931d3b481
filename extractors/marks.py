"""Reads the shipping marks of an invoice: the marks column of its goods, a section with a label, or one without."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extractors.items import Goods
from extractors.layout import Segment
from extractors.mark_shapes import initials_over, mark_lines
from extractors.mark_words import is_title, says_no_marks
from extractors.marks_section import before_anything_else, labelled_section, likeness, unlabelled_section
from models.document import Document, Page, Word
from models.field import Evidence, Field

Stated = tuple[Field[str] | None, Field[bool] | None]
UNLABELLED = 0.8  # certainty of a mark that only its own words show


def find_marks(document: Document, goods: Goods) -> Stated:
    """The marks of an invoice, or that it says there are none; never both."""
    for page, found, certainty in _places(document, goods):
        marks, none = as_marks(page, found, certainty)
        if none is not None:
            return None, none
        if marks is not None:
            return marks, None
    return None, None


def _places(document: Document, goods: Goods) -> Iterator[tuple[Page, Sequence[Segment], float]]:
    """Where marks may stand, the likeliest first: in a column of the goods, under a label, elsewhere."""
    boxes = {p.number: [box for q, box in goods.region if q.number == p.number] for p in document.pages}
    announced = [(page, _in_column(page, words)) for page, words in _columns(goods)]
    announced += [(p, _in_lines(p, labelled_section(p, boxes[p.number]))) for p in document.pages]
    announced.sort(key=lambda found: -likeness(*found))
    yield from ((page, found, 1.0) for page, found in announced)
    yield from ((p, _in_lines(p, unlabelled_section(p, boxes[p.number])), UNLABELLED) for p in document.pages)


def _in_column(page: Page, words: Sequence[Word]) -> Sequence[Segment]:
    whole = mark_lines(page, [*initials_over(page, words), *words])
    return before_anything_else([line for line in whole if not is_title(line.text)], page)


def _in_lines(page: Page, found: Iterable[Segment]) -> Sequence[Segment]:
    words = [w for s in found for w in s.words]
    return mark_lines(page, words) if words else ()


def _columns(goods: Goods) -> list[tuple[Page, list[Word]]]:
    by_page: dict[int, tuple[Page, list[Word]]] = {}
    for page, words in goods.marks_column:
        by_page.setdefault(page.number, (page, []))[1].extend(words)
    return list(by_page.values())


def as_marks(page: Page, found: Iterable[Segment], certainty: float = 1.0) -> Stated:
    """Marks with their lines one below the other, or N/M with the second field true."""
    kept = [line for line in found if any(c.isalnum() for c in line.text)]
    if not kept:
        return None, None
    text = "\n".join(_tidy(line.text) for line in kept)
    evidence = Evidence.of(page, [w for line in kept for w in line.words], text)
    if says_no_marks(" ".join(line.text for line in kept)):
        return Field.read("N/M", evidence, certainty), Field.read(True, evidence, certainty)
    return Field.read(text, evidence, certainty), None


def _tidy(text: str) -> str:
    """Without the strokes that a drawn outline leaves in a reading of its initials."""
    return text.strip(" <>|◇◆△○□《》{}[]\\_~^").strip() or text
