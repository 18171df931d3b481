"""Reads boxes 7 and 8 of a certificate: marks, packages, goods, quantities, and what stands after the total."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from statistics import median

from extractors.layout import Segment, lines
from extractors.mark_shapes import mark_lines
from extractors.mark_words import says_no_marks
from extractors.marks import as_marks
from extractors.numbers import number
from models.document import Page, Word
from models.field import Evidence, Field
from models.papers import Item
from models.vocabulary import countries, packages, units


@dataclass(frozen=True, slots=True)
class GoodsBox:
    """What boxes 7 and 8 state."""

    marks: Field[str] | None = None
    no_marks: Field[bool] | None = None
    packages: Field[str] | None = None
    general_description: Field[str] | None = None
    items: tuple[Item, ...] = ()
    total_quantity: Field[str] | None = None
    others: Field[str] | None = None


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of the goods part: words of the description and of the quantity at its height."""

    text: tuple[Word, ...]
    quantity: tuple[Word, ...]

    @property
    def said(self) -> str:
        return " ".join(w.text for w in self.text)

    @property
    def amount(self) -> str:
        return " ".join(w.text for w in self.quantity)


_TOTAL = re.compile(
    r"^(?:GRAND\s*|SUB\s*)?TOTAL\b\s*(?:QUANTITY|Q'?TY)?\s*[:：.]*\s*|^(?:合計|総数量)\s*[:：]?\s*", re.IGNORECASE
)
_QUANTITY = re.compile(
    r"^\(?\s*(?P<count>\d[\d,. ]*\d|\d)\s*(?P<unit>[A-Za-z][A-Za-z0-9.'/()²³-]*|[個本枚台式足箱袋缶組㎡㎥])?\s*\.?\)?"
)
_ORIGIN = re.compile(
    r"\(?\s*(?:COUNTRY\s*OF\s*)?ORIGIN\s*[:.]?\s*(?P<a>[A-Z .']+?)\)?$|\(?MADE\s*IN\s*(?P<b>[A-Z .']+?)\)?$|"
    r"^PRODUCT\s*OF\s*(?P<c>[A-Z .']+)$",
    re.IGNORECASE,
)
_PACKAGE_LABEL = re.compile(
    r"^(?:TOTAL\s*|PACKED\s*IN\s*|PACKING\s*|SAY\s*|(?:NO\.?|NUMBER)\s*(?:OF|&|AND KIND OF)\s*PACKAGES)\s*[:：]?\s*",
    re.I,
)
_NOT_PACKED = re.compile(r"^(?:UNPACKED|LOOSE|IN\s*BULK|BARE\s*CARGO|NAKED|NUDE)\.?$", re.IGNORECASE)
_END = re.compile(
    r"^[-*/=\s]*(?:END(?:\s*OF\s*(?:ATTACHED\s*)?SHEETS?)?|TO\s*BE\s*CONTINUED|CONTINUED)[-*/=.\s]*$", re.IGNORECASE
)
_PAGE_OF = re.compile(r"^(?:PAGE\s*)?\d{1,2}\s*/\s*\d{1,2}$", re.IGNORECASE)


def read_goods(page: Page, words: Sequence[Word], quantity_edge: float) -> GoodsBox:
    """Boxes 7 and 8 from their words; `quantity_edge` is where the caption of box 8 begins."""
    found = lines(replace(page, words=tuple(words)))
    ends = _ends_of_descriptions(found, quantity_edge)
    left = _goods_edge(found, ends)
    marked = [w for line in found for w in line.words if _stands_left(w, left)]
    rows = [_row(line, left, ends) for line in found]
    rows = [
        r
        for r in rows
        if (r.text or r.quantity) and not _END.match(r.said or r.amount) and not _PAGE_OF.match(r.said or r.amount)
    ]
    return _stated(page, list(mark_lines(page, marked)), rows)


def _ends_of_descriptions(found: Sequence[Segment], edge: float) -> dict[int, int]:
    """For each line with a quantity, by its identity, the index of the quantity's first word.

    A quantity may begin left of its caption (right-aligned), so its number is looked for from the caption leftwards.
    """
    ends: dict[int, int] = {}
    for line in found:
        for i, word in enumerate(line.words):
            gap = word.box.x0 - line.words[i - 1].box.x1 if i else line.height * 9
            near = word.box.x0 >= edge - 14 or line.words[-1].box.x1 >= edge + 6
            if near and gap > 1.2 * line.height and word.box.x0 > edge - 90 and any(c.isdigit() for c in word.text):
                ends[id(line)] = i
                break
            if word.box.x0 >= edge - 14 and i:
                ends[id(line)] = i
                break
        else:
            if line.words[0].box.x0 >= edge - 14:
                ends[id(line)] = 0
    return ends


def _goods_edge(found: Sequence[Segment], ends: dict[int, int]) -> float:
    """Where the goods' text begins: at the run of words nearest to each quantity; 0 where no mark stands left of it."""
    starts = []
    for line in found:
        if id(line) in ends and ends[id(line)] > 0:
            starts.append(_run_start(line.words[: ends[id(line)]], line.height))
    if not starts:
        return _edge_without_quantities(found)
    middle = median(starts)
    edge = min(starts, key=lambda s: abs(s - middle))  # of two starts far apart the median is neither
    return min(s for s in starts if abs(s - edge) < 30)


def _run_start(words: Sequence[Word], height: float) -> float:
    """The left edge of the last words that have no wide gap between them; a short mark may stand before them."""
    start = len(words) - 1
    while start > 0 and words[start].box.x0 - words[start - 1].box.x1 < 1.3 * height:
        start -= 1
    return words[start].box.x0


def _edge_without_quantities(found: Sequence[Segment]) -> float:
    """Where the second column begins if the lines stand in two, else the page's edge."""
    starts = sorted(
        w.box.x0
        for line in found
        for i, w in enumerate(line.words)
        if i == 0 or w.box.x0 - line.words[i - 1].box.x1 > 1.5 * line.height
    )
    gaps = [(b - a, b) for a, b in itertools.pairwise(starts)]
    widest = max(gaps, default=(0.0, 0.0))
    return widest[1] if widest[0] > 40 else 0.0


def _stands_left(word: Word, left: float) -> bool:
    return left > 0 and word.box.cx < left - 3 and word.box.x0 < left - 10


def _row(line: Segment, left: float, ends: dict[int, int]) -> _Row:
    cut = ends.get(id(line), len(line.words))
    return _Row(tuple(w for w in line.words[:cut] if not _stands_left(w, left)), line.words[cut:])


def _stated(page: Page, marked: Sequence[Segment], rows: Sequence[_Row]) -> GoodsBox:
    packed = [line for line in marked if _is_packing(line.text)]
    marked = [line for line in marked if line not in packed and not _END.match(line.text)]
    if not marked:
        marked, rows = _stacked_marks(rows, page)
    packing = [line.words for line in packed] + [r.text for r in rows if not r.quantity and _is_packing(r.said)]
    rows = [r for r in rows if r.text not in packing or r.quantity]
    before, total, after = _cut_at_total(rows)
    first = next((i for i, r in enumerate(before) if _counted(r)), len(before))
    marks, none = as_marks(page, marked)
    return GoodsBox(
        marks,
        none,
        _text_of(page, packing[:1], " "),
        _text_of(page, [(*r.text, *r.quantity) for r in before[:first]], " "),
        _items(page, before[first:]),
        _total(page, total),
        _text_of(page, [(*r.text, *r.quantity) for r in after], "\n"),
    )


def _stacked_marks(rows: Sequence[_Row], page: Page) -> tuple[list[Segment], list[_Row]]:
    """Marks that stand above the goods in the same column: the lines up to the last one typical of a mark."""
    typical = re.compile(r"^(?:C/?\s?N[O0]S?\b|CASE\s*NO|P/?NO|MADE\s*IN|CTN\s*NO|PLT\s*NO)", re.IGNORECASE)
    head = next((i for i, r in enumerate(rows) if r.quantity or _is_packing(r.said)), len(rows))
    last = max((i for i in range(head) if typical.match(rows[i].said) or says_no_marks(rows[i].said)), default=-1)
    return [Segment.of(r.text, page.number) for r in rows[: last + 1] if r.text], list(rows[last + 1 :])


def _cut_at_total(rows: Sequence[_Row]) -> tuple[list[_Row], list[_Row], list[_Row]]:
    """The rows before the total, the total itself (a second kind of quantity may follow it) and those after it.

    Without the word a quantity that stands alone under the items is the total.
    """
    at = next((i for i, r in enumerate(rows) if _TOTAL.match(r.said)), None)
    if at is None:
        at = next((i for i, r in enumerate(rows) if i and r.quantity and not r.text and _counted(rows[i - 1])), None)
    if at is None:
        last = max((i for i, r in enumerate(rows) if _counted(r)), default=len(rows) - 1)
        return list(rows[: last + 1]), [], list(rows[last + 1 :])
    end = at + 1
    while end < len(rows) and rows[end].quantity and not rows[end].text:
        end += 1
    return list(rows[:at]), list(rows[at:end]), list(rows[end:])


def _is_packing(text: str) -> bool:
    """Whether a line states packages and nothing else: "10 CARTONS", "TEN (10) CARTONS", "UNPACKED"."""
    plain = _PACKAGE_LABEL.sub("", text.strip())
    plain = re.sub(r"(?i)^(?:ABOUT|APPROX\.?|CIRCA)\s+|\s+ONLY\.?$", "", plain).strip(" .()")
    if _NOT_PACKED.match(plain):
        return True
    found = packages.parse(plain)
    words = re.findall(r"[A-Za-z]{2,}", plain)
    return bool(found) and any(p.count > 0 for p in found or ()) and len(words) <= 2 + 3 * len(found or ())


def _counted(row: _Row) -> bool:
    return bool(row.quantity) and _QUANTITY.match(row.amount) is not None


def _total(page: Page, rows: Sequence[_Row]) -> Field[str] | None:
    """The total as printed beside or after the word TOTAL."""
    words = [w for r in rows for w in r.quantity]
    if not words and rows:
        label = _TOTAL.match(rows[0].said)
        rest = rows[0].said[label.end() :] if label else ""
        kept = list(rows[0].text)
        while kept and len(" ".join(w.text for w in kept)) > len(rest):
            kept.pop(0)
        words = kept if rest else []
    return _text_of(page, [words], " ") if words else None


def _items(page: Page, rows: Sequence[_Row]) -> tuple[Item, ...]:
    """One item for each quantity; lines without one go on with the item above, an origin line says its origin."""
    items: list[Item] = []
    gathered: list[_Row] = []
    for row in rows:
        if _counted(row) and gathered:
            items.append(_item(page, gathered))
            gathered = []
        gathered.append(row)
    return (*items, _item(page, gathered)) if gathered else tuple(items)


def _item(page: Page, rows: Sequence[_Row]) -> Item:
    described = [r for r in rows if r.text and not (_ORIGIN.search(r.said) and r is not rows[0])]
    count = _QUANTITY.match(rows[0].amount)
    amount = rows[0].quantity
    evidence = Evidence.of(page, amount) if amount else None
    value = number(count["count"].replace(" ", "")) if count else None
    unit = (count["unit"] or "").strip(" .()") if count else ""
    return Item(
        description=_text_of(page, [r.text for r in described], " "),
        quantity=Field.read(value, evidence, _sure(value, unit)) if value is not None and evidence else None,
        unit=Field.read(unit, evidence, _sure(value, unit)) if unit and evidence else None,
        origin=_origin(page, rows),
    )


def _sure(value: Decimal | None, unit: str) -> float:
    """An unknown unit is likely misread, and then the figure beside it may be as well."""
    return 1.0 if value is not None and units.normal(unit) else 0.8


def _origin(page: Page, rows: Sequence[_Row]) -> Field[str] | None:
    for row in rows:
        found = _ORIGIN.search(row.said)
        code = countries.code(next(g for g in found.groups() if g)) if found else None
        if code:
            return Field.read(code, Evidence.of(page, row.text))
    return None


def _text_of(page: Page, parts: Sequence[Sequence[Word]], between: str) -> Field[str] | None:
    kept = [part for part in parts if any(c.isalnum() for w in part for c in w.text)]
    if not kept:
        return None
    text = between.join(" ".join(w.text for w in part) for part in kept)
    return Field.read(text, Evidence.of(page, [w for part in kept for w in part], text))
