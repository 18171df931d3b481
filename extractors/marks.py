"""Reads shipping marks: a page that holds nothing else, or the marks column or section of an invoice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from statistics import median

from extractors.items import Goods
from extractors.layout import Layout, Segment, lines
from models.document import Document, Figure, FigureKind, Page, Word
from models.field import Evidence, Field
from models.geometry import Box
from models.papers import Marks
from models.vocabulary import companies

A4_WIDTH, A4_HEIGHT, A4_SLACK = 595.3, 841.9, 12.0
# A mark's lines stand closer together than this many line heights, a drawn shape counting as part of its line.
HEAP_GAP = 3.0
MARGIN = 0.07  # share of the page's height at top and bottom where headers and page numbers stand

_NO_MARKS = re.compile(
    r"(?:N\s*/\s*M|N\.M\.?|NO\s*(?:SHIPPING\s*|CASE\s*)?MARKS?(?:\s*(?:&|AND|/)\s*(?:NO\s*)?(?:NOS?|NUMBERS?)\.?)?|UN-?MARKED|N\s*/\s*N|"
    r"NO\s*NUMBERS?|NIL|NONE|SANS\s*MARQUES?|SIN\s*MARCAS?|S\s*/\s*M|荷印なし|荷印無し|無印)",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?:(?:CASE|SHIPPING|SIDE|FRONT|MAIN|FACE|CARTON|PORT|EXPORT)\s*)?MARKS?(?:\s*(?:[&＆,/]|AND)\s*(?:NOS?|NUMBERS?)\.?)?|"
    r"MARKS\s*(?:[&,]|AND)\s*(?:NOS?|NUMBERS?)\.?.{0,12}|MARQUES\s*ET\s*NUM[EÉ]ROS|MARCAS\s*Y\s*N[UÚ]MEROS|MARCAS|MARQUES|"
    r"荷印(?:[・及び]*(?:荷)?番号)?|ケースマーク|シッピングマーク",
    re.IGNORECASE,
)
_PAGE_NUMBER = re.compile(
    r"(?:PAGE|P\.?)\s*\d+(?:\s*(?:/|OF)\s*\d+)?|-\s*\d+\s*-|\d{1,2}\s*/\s*\d{1,2}|\d{1,2}", re.IGNORECASE
)
_FAX_HEADER = re.compile(r"\bFAX\b.*\bP\.?\s?\d|\bP\.?\s?\d{1,3}\s?/\s?\d{1,3}$", re.IGNORECASE)
_FOREIGN = re.compile(
    r"\b(?:TEL|FAX|PHONE|E-?MAIL|ATTN|INVOICE\s*(?:NO|DATE)|DATE|PRINTED|CONFIDENTIAL|SHIPPER|CONSIGNEE|EXPORTER|PAGE)\b|@|WWW\.|"
    r"(?:19|20)\d{2}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}|電話|〒",
    re.IGNORECASE,
)
_MARK_WORDS = re.compile(r"\b(?:C/?\s?N[O0]|CASE\s?NO|MADE\s?IN|CTN|P/?NO|PLT|NOS?\.\s?\d)", re.IGNORECASE)


def says_no_marks(text: str) -> bool:
    """Whether the text says that there are no marks (N/M, NO MARKS, UNMARKED, S/M) and nothing else."""
    return _NO_MARKS.fullmatch(text.strip().strip(".()\"'").strip()) is not None


def extract_marks_page(document: Document) -> Marks:
    """The mark on a page of its own, and what stands there without belonging to it."""
    page = next((p for p in document.pages if p.words), document.pages[0])
    own, strange = _sorted_out(page)
    beyond = [s for p in document.pages if p is not page for s in Layout.of(p).lines]
    marks, none = as_marks(page, own)
    shape = next((f.shape for f in _shapes(page) if f.shape), None)
    return Marks(
        document.name,
        marks,
        none,
        shape,
        tuple(_as_field(s, document) for s in (*strange, *beyond)),
        _is_a4_portrait(page),
        document.name.lower().endswith(".pdf"),
    )


def find_marks(document: Document, goods: Goods) -> tuple[Field[str] | None, Field[bool] | None]:
    """The marks of an invoice: the column of its goods table, else a section with a label of its own."""
    by_page: dict[int, tuple[Page, list[Word]]] = {}
    for page, words in goods.marks_column:
        by_page.setdefault(page.number, (page, []))[1].extend(words)
    for page, held in by_page.values():
        whole = [*_initials_over(page, held), *held]
        found = as_marks(page, [line for line in mark_lines(page, whole) if not _is_label(line.text)])
        if found[0] is not None:
            return found
    for page in document.pages:
        found = as_marks(page, _section(page, [box for p, box in goods.region if p.number == page.number]))
        if found[0] is not None:
            return found
    return None, None


def _initials_over(page: Page, column: Sequence[Word]) -> list[Word]:
    """Words in a drawn shape that stands right above a column's words and was not counted to it."""
    top = Box.around(w.box for w in column)
    over = [
        f.box
        for f in _shapes(page)
        if f.box.overlap_x(top) > 0.5 * min(f.box.width, top.width) and top.cy - f.box.cy >= 0 and _near(f.box, top)
    ]
    return [w for w in page.words if w not in column and any(box.holds_point(w.box.cx, w.box.cy) for box in over)]


def _near(shape: Box, words: Box) -> bool:
    return -shape.height < words.y0 - shape.y1 < shape.height / 2


def mark_lines(page: Page, words: Sequence[Word]) -> tuple[Segment, ...]:
    """The lines of a mark, top to bottom, but the initials inside a drawn shape first."""
    inside = [w for w in words if any(f.box.holds_point(w.box.cx, w.box.cy) for f in _shapes(page))]
    outside = [w for w in words if w not in inside]
    return (*lines(replace(page, words=tuple(inside))), *lines(replace(page, words=tuple(outside))))


def _shapes(page: Page) -> tuple[Figure, ...]:
    """Outlines of a mark's size; a frame round the whole page or table is none."""
    return tuple(
        f
        for f in page.figures
        if f.kind is FigureKind.SHAPE and f.box.width < page.width / 2 and f.box.height < page.height / 3
    )


def as_marks(page: Page, found: Iterable[Segment]) -> tuple[Field[str] | None, Field[bool] | None]:
    """Marks with their lines one below the other, or N/M with the second field true."""
    kept = [line for line in found if any(c.isalnum() for c in line.text)]
    if not kept:
        return None, None
    text = "\n".join(_tidy(line.text) for line in kept)
    evidence = Evidence.of(page, [w for line in kept for w in line.words], text)
    if says_no_marks(" ".join(line.text for line in kept)):
        return Field.read("N/M", evidence), Field.read(True, evidence)
    return Field.read(text, evidence), None


def _tidy(text: str) -> str:
    """Without the strokes that a drawn outline leaves in a reading of its initials."""
    return text.strip(" <>|◇◆△○□《》{}[]\\_~^").strip() or text


def _is_label(text: str) -> bool:
    plain = re.sub(r"\s*[(（][^)）]{1,12}[)）]\s*$", "", text.strip(" :："))
    return _TITLE.fullmatch(plain.strip(" :：.()（）")) is not None


def _sorted_out(page: Page) -> tuple[list[Segment], list[Segment]]:
    """Lines of the mark, and lines that do not belong: a title, a page number, a letterhead, what stands far off."""
    ordered = mark_lines(page, page.words)
    heap = _largest_heap(ordered, _shapes(page))
    own: list[Segment] = []
    strange: list[Segment] = []
    for line in ordered:
        if _FAX_HEADER.search(line.text) and line.box.y1 < MARGIN * page.height:
            continue  # printed by the receiving machine, not by the exporter
        (own if _belongs(line, heap, page) else strange).append(line)
    return own, strange


def _belongs(line: Segment, heap: Box, page: Page) -> bool:
    text = line.text.strip(" :：")
    if _is_label(text):
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
        box = _with_shape(line.box, shapes)
        if (
            heaps
            and box.y0 - max(_with_shape(s.box, shapes).y1 for s in heaps[-1]) <= reach
            and not _is_label(line.text)
        ):
            heaps[-1].append(line)
        else:
            heaps.append([line])
    best = max(heaps, key=lambda heap: sum(1 + 2 * bool(_MARK_WORDS.search(s.text)) - _is_label(s.text) for s in heap))
    return Box.around(_with_shape(s.box, shapes) for s in best)


def _with_shape(box: Box, shapes: Sequence[Figure]) -> Box:
    return next((Box.around((box, f.box)) for f in shapes if f.box.holds_point(box.cx, box.cy)), box)


def _as_field(line: Segment, document: Document) -> Field[str]:
    page = next(p for p in document.pages if p.number == line.page)
    return Field.read(line.text, Evidence.of(page, line.words))


def _is_a4_portrait(page: Page) -> bool:
    return abs(page.width - A4_WIDTH) <= A4_SLACK and abs(page.height - A4_HEIGHT) <= A4_SLACK


def _section(page: Page, goods: Sequence[Box]) -> list[Segment]:
    """Lines beside or below a label such as "Shipping Marks:", whichever look more like a mark."""
    laid = Layout.of(page)
    best: list[Segment] = []
    for label in laid.segments:
        words = _label_words(label)
        if not words or any(box.holds_point(label.box.cx, label.box.cy) for box in goods):
            continue
        for found in (_below(label, laid), _beside(label, words, laid)):
            if _likeness(found, page) > _likeness(best, page):
                best = found
    return list(mark_lines(page, [w for s in best for w in s.words])) if best else []


def _label_words(segment: Segment) -> int:
    """How many of the first words are the label; 0 where there is none. The value may follow in the same segment."""
    said = [" ".join(w.text for w in segment.words[:count]) for count in range(len(segment.words) + 1)]
    closed = (i for i, text in enumerate(said) if text.endswith((":", "：")) and _is_label(text))
    return next(closed, len(segment.words) if _is_label(said[-1]) else 0)


def _likeness(found: Sequence[Segment], page: Page) -> int:
    """How much a heap of lines looks like a mark; 0 for none, less for what belongs to something else."""
    if not found:
        return 0
    text = " ".join(s.text for s in found)
    if says_no_marks(text):
        return 20
    like = sum(3 for s in found if _MARK_WORDS.search(s.text))
    like += sum(3 for f in _shapes(page) if any(f.box.holds_point(s.box.cx, s.box.cy) for s in found))
    strange = sum(4 for s in found if ":" in s.text or _FOREIGN.search(s.text) or companies.has_suffix(s.text))
    strange += 6 * len(re.findall(r"(?i)FAITHFULLY|SIGNATURE|TOTAL\b|WEIGHT", text))
    return like + 1 - strange


def _beside(label: Segment, words: int, laid: Layout) -> list[Segment]:
    """The column right of a label, which may begin a little lower where it is a picture, down to the next label."""
    rest = label.words[words:]
    reach = 14 * label.height
    ends = [s.box.y0 for s in laid.segments if s.box.y0 > label.box.y1 and abs(s.box.x0 - label.box.x0) < label.height]
    bottom = min(ends, default=laid.page.height)
    right = [
        s
        for s in laid.segments
        if label.box.x1 <= s.box.x0 <= label.box.x1 + reach
        and s.box.cy > label.box.y0 - 2
        and (s.box.cy < bottom or s.box.overlap_y(label.box) > 0)
    ]
    if rest:
        first = Segment.of(rest, label.page)
        return [first, *_stacked(first.box, [s for s in right if s.box.y0 > first.box.cy], laid.page)]
    if not right:
        return []
    left = min(s.box.x0 for s in right)
    column = [s for s in right if s.box.x0 < left + 7 * label.height]
    return _stacked(Box(left, label.box.y0 - label.height, left, label.box.y0), column, laid.page)


def _below(label: Segment, laid: Layout) -> list[Segment]:
    """Lines under a label, left-aligned or centred with it; initials stand where their drawn shape does."""
    shapes = _shapes(laid.page)
    placed = [(s, _with_shape(s.box, shapes)) for s in laid.segments if s.box.y0 > label.box.cy]
    under = [
        s
        for s, box in placed
        if (abs(box.x0 - label.box.x0) < 1.5 * label.height or box.overlap_x(label.box) > 0.3 * box.width)
        and box.width < 22 * label.height
    ]
    return _stacked(label.box, under, laid.page)


def _stacked(top: Box, found: Sequence[Segment], page: Page) -> list[Segment]:
    """The segments that follow each other below `top` without a wide gap; a drawn shape fills the gap it stands in."""
    shapes = _shapes(page)
    stack: list[Segment] = []
    bottom, allowed = top.y1, 2.4
    for segment in sorted(found, key=lambda s: s.box.y0):
        for shape in shapes:  # also one whose initials were not read
            if shape.box.overlap_x(segment.box) > 0 and bottom - 5 < shape.box.y1 <= segment.box.y0 + 5:
                bottom, allowed = shape.box.y1, 3.5
        box = _with_shape(segment.box, shapes)
        if box.y0 - bottom > allowed * segment.height or _label_words(segment):
            break
        allowed = 3.5 if box != segment.box else 2.4
        stack.append(segment)
        bottom = max(bottom, box.y1)
    return stack
