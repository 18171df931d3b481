"""The text columns of a goods table: which strip of the page holds marks, descriptions, part numbers and so on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.header_words import Role
from extractors.headers import Header
from extractors.layout import Segment
from extractors.rows import Row
from extractors.value_columns import Roles
from models.document import Page
from models.geometry import Box


@dataclass(frozen=True, slots=True)
class Strip:
    """A column of texts between two heights of x; `fixed` where upright rulings bound it."""

    role: Role
    x0: float
    x1: float
    fixed: bool = False

    def shared(self, box: Box) -> float:
        return min(box.x1, self.x1) - max(box.x0, self.x0)

    def strays(self, box: Box) -> tuple[float, float]:
        """Less is nearer: how far the box's start lies outside, then how little they share."""
        start = min(box.x0 + 6, box.cx)
        outside = max(0.0, self.x0 - start, start - self.x1) if self.shared(box) <= 0.5 * box.width else 0.0
        return outside, -self.shared(box)


@dataclass(frozen=True, slots=True)
class TextColumns:
    """Where the text columns stand: under their headers, widened by what begins under them."""

    strips: tuple[Strip, ...]

    @classmethod
    def of(cls, rows: Sequence[Row], header: Header, roles: Roles) -> TextColumns:
        fixed = _ruled_spans(rows[0].page, header) if rows else {}
        strips = [
            Strip(c.role, *fixed[i], True) if i in fixed else Strip(c.role, c.box.x0, c.box.x1)
            for i, c in enumerate(header.columns)
        ]
        if Role.DESCRIPTION not in {s.role for s in strips}:
            strips = _with_description(strips, rows, roles)
        texts = [s.box for r in rows for s in r.texts]
        return cls(_claimed(_grown(strips, texts), texts, [c.box for r in rows for c in r.cells]))

    @classmethod
    def guessed(cls, rows: Sequence[Row], roles: Roles) -> TextColumns:
        """Without header: the texts beside or above the numbers are descriptions, those to the left of them marks."""
        bands = bands_of([s.box for r in rows for s in r.texts])
        left = min((x0 for _, x0, _ in roles.spans), default=float("inf"))
        numbered = [s for i, r in enumerate(rows) for s in r.texts if r.cells or _numbered_below(rows, i)]
        most = max((_count_in(numbered, b) for b in bands), default=0)
        wordy = [b for b in bands if 2 * _count_in(numbered, b) >= most]
        goods = max(wordy, key=lambda b: (_letters_in(numbered, b), b[0]), default=None)
        return cls(tuple(Strip(_band_role(b, goods), *b) for b in bands) or (Strip(Role.DESCRIPTION, 0.0, left),))

    @property
    def stacked(self) -> bool:
        """Whether codes and descriptions stand above each other in one column."""
        codes = [s for s in self.strips if s.role is Role.PART]
        named = [s for s in self.strips if s.role is Role.DESCRIPTION]
        return any(min(a.x1, b.x1) - max(a.x0, b.x0) > 0.8 * (a.x1 - a.x0) for a in codes for b in named)

    def of_text(self, box: Box) -> Role:
        return min(self.strips, key=lambda s: s.strays(box)).role

    def of_number(self, box: Box) -> Role:
        """A lone number outside the descriptions is a weight, a code, a rate: it describes nothing."""
        strip = min(self.strips, key=lambda s: s.strays(box))
        return strip.role if strip.role is not Role.DESCRIPTION or strip.shared(box) > 0 else Role.OTHER


def _band_role(band: tuple[float, float], goods: tuple[float, float] | None) -> Role:
    if goods is None or band == goods:
        return Role.DESCRIPTION
    return Role.MARKS if band[0] < goods[0] else Role.OTHER


def _numbered_below(rows: Sequence[Row], index: int) -> bool:
    return index + 1 < len(rows) and bool(rows[index + 1].cells)


def _count_in(texts: Sequence[Segment], band: tuple[float, float]) -> int:
    return sum(band[0] <= t.box.cx <= band[1] for t in texts)


def _letters_in(texts: Sequence[Segment], band: tuple[float, float]) -> int:
    """How many different letters' worth of text a band holds: a country or a unit repeats, goods do not."""
    said = {t.text for t in texts if band[0] <= t.box.cx <= band[1]}
    return sum(c.isalpha() for text in said for c in text)


def bands_of(boxes: Sequence[Box]) -> list[tuple[float, float]]:
    """Where texts stand, seen from above: strips with white between them."""
    bands: list[tuple[float, float]] = []
    for box in sorted(boxes, key=lambda b: b.x0):
        if bands and box.x0 < bands[-1][1] + 3:
            bands[-1] = (bands[-1][0], max(bands[-1][1], box.x1))
        else:
            bands.append((box.x0, box.x1))
    return bands


def _with_description(strips: list[Strip], rows: Sequence[Row], roles: Roles) -> list[Strip]:
    """A table whose description column has no header: the widest band of texts that stands under none."""
    free = [
        b
        for b in bands_of([s.box for r in rows for s in r.texts])
        if all(min(b[1], s.x1) - max(b[0], s.x0) <= 0 or s.role in (Role.PART, Role.NUMBER) for s in strips)
    ]
    if not free:
        return _with_misread_caption(strips, rows)
    widest = max(free, key=lambda b: b[1] - b[0])
    return [*strips, Strip(Role.DESCRIPTION, *widest)]


def _with_misread_caption(strips: list[Strip], rows: Sequence[Row]) -> list[Strip]:
    """Where no column describes the goods, the one with most letters under a caption that no list has does."""
    unknown = [s for s in strips if s.role is Role.OTHER]
    texts = [s for r in rows if r.cells for s in r.texts]
    letters = {s.x0: _letters_in([t for t in texts if s.shared(t.box) > 2], (0.0, float("inf"))) for s in unknown}
    wordiest = max(unknown, key=lambda s: letters[s.x0], default=None)
    if wordiest is None or not letters[wordiest.x0] or any(s.role is Role.PART for s in strips):
        return strips
    return [replace(s, role=Role.DESCRIPTION) if s is wordiest else s for s in strips]


def _grown(strips: Sequence[Strip], boxes: Sequence[Box]) -> tuple[Strip, ...]:
    """The strips widened by texts that touch one of them only, so that what stands under none finds its neighbour."""
    grown = list(strips)
    for box in sorted(boxes, key=lambda b: b.x0):
        touched = [i for i, s in enumerate(grown) if s.shared(box) > 2]
        # Words under the header of line numbers are a heading's or a description's that reaches there.
        if len(touched) == 1 and not grown[touched[0]].fixed and grown[touched[0]].role is not Role.NUMBER:
            strip = grown[touched[0]]
            grown[touched[0]] = replace(strip, x0=min(strip.x0, box.x0), x1=max(strip.x1, box.x1))
    return tuple(grown)


def _claimed(strips: Sequence[Strip], texts: Sequence[Box], numbers: Sequence[Box]) -> tuple[Strip, ...]:
    """The strips, those that nothing stands under widened to the texts beside them that stand under no header: a
    caption may be centred over a wide column that texts fill from the left."""
    claimed = list(strips)
    filled = [any(s.shared(b) > 2 for b in (*texts, *numbers)) for s in claimed]
    for x0, x1 in bands_of([b for b in texts if all(s.shared(b) <= 2 for s in strips)]):
        open_to = [
            i
            for i, s in enumerate(claimed)
            if not filled[i] and not s.fixed and not _parted(claimed, filled, i, x0, x1)
        ]
        if open_to:
            at = min(open_to, key=lambda i: max(claimed[i].x0 - x1, x0 - claimed[i].x1))
            claimed[at] = replace(claimed[at], x0=min(claimed[at].x0, x0), x1=max(claimed[at].x1, x1))
    return tuple(claimed)


def _parted(strips: Sequence[Strip], filled: Sequence[bool], at: int, x0: float, x1: float) -> bool:
    """Whether a column that holds something stands between the strip `at` and x0..x1."""
    low, high = min(strips[at].x1, x1), max(strips[at].x0, x0)
    return any(f and low <= (s.x0 + s.x1) / 2 <= high for s, f in zip(strips, filled, strict=True))


def _ruled_spans(page: Page, header: Header) -> dict[int, tuple[float, float]]:
    """The strip between the upright rulings next to each header, where it holds that header alone."""
    low = header.box.y1
    upright = sorted(r.cx for r in page.rulings if r.height > r.width and r.y1 > low + 5 and r.y0 < low + 25)
    spans: dict[int, tuple[float, float]] = {}
    for index, column in enumerate(header.columns):
        left = [x for x in upright if x <= column.box.cx]
        right = [x for x in upright if x > column.box.cx]
        if left and right:
            spans[index] = (left[-1], right[0])
    return {i: s for i, s in spans.items() if sum(abs(o[0] - s[0]) < 1 for o in spans.values()) == 1}
