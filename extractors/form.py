"""Finds the ten boxes of the certificate's national layout by their captions, or by proportion where there are none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from statistics import median
from typing import TypeVar

from extractors import form_areas
from extractors.form_captions import Caption, captions, numbers, preprinted
from extractors.layout import Layout, Segment, lines
from models.document import Page, Word
from models.field import Field
from models.geometry import Box

T = TypeVar("T")

ENOUGH_CAPTIONS = 4
STEEPEST = 0.06  # slope of a tilted page that is still followed
LEVEL = 0.003  # slope that does not matter


@dataclass(frozen=True, slots=True)
class Form:
    """One page of the form: the words of each box without its captions. Box 0 holds what stands beside box 1.

    `page` is the page turned level; `as_printed` takes a box of it back to where it stands on the paper.
    `quantity_edge` is where box 8 begins, in points. `captions` are the numbers of the boxes whose captions were found,
    `printed` the words that are the form's own.
    """

    page: Page
    boxes: Mapping[int, tuple[Word, ...]]
    quantity_edge: float
    areas: Mapping[int, Box]
    captions: frozenset[int]
    slope: float = 0.0
    printed: tuple[Word, ...] = ()

    def words(self, number: int) -> tuple[Word, ...]:
        return self.boxes.get(number, ())

    def lines(self, number: int) -> tuple[Segment, ...]:
        """The lines of one box, top to bottom."""
        return lines(replace(self.page, words=self.words(number)))

    def as_printed(self, box: Box) -> Box:
        return _level(box, -self.slope)

    def on_paper(self, field: Field[T]) -> Field[T]:
        """A field read from the level page, with its box where it stands on the paper."""
        if not self.slope or field.box is None or field.page != self.page.number:
            return field
        return replace(field, box=self.as_printed(field.box))


def find_form(page: Page) -> Form:
    """The boxes of `page`; one without captions is taken for text printed on a pre-printed sheet."""
    slope = _slope(captions(Layout.of(page)))
    level = page if abs(slope) < LEVEL else _turned(page, slope)
    laid = Layout.of(level)
    found = captions(laid)
    if len(found) < ENOUGH_CAPTIONS:
        return _by_proportion(page)
    own = {id(w) for c in found.values() for w in c.words} | {id(w) for w in preprinted(laid)}
    own |= {id(w) for w in level.words if any(numbers(w, c) for c in found.values())}
    printed = tuple(w for w in level.words if id(w) in own)
    edge = found[8].box.x0 if 8 in found else form_areas.quantity_edge(page)
    areas = form_areas.areas_of(form_areas.tops_of(found, page), form_areas.right_edge(found, page), page)
    boxes = form_areas.shared_out((w for w in level.words if id(w) not in own), areas)
    return Form(level, boxes, edge, areas, frozenset(found), 0.0 if level is page else slope, printed)


def _by_proportion(page: Page) -> Form:
    split = form_areas.split_of(page)
    areas = form_areas.areas_of(form_areas.tops_by_proportion(page, split), split + 4, page)
    return Form(page, form_areas.shared_out(page.words, areas), form_areas.quantity_edge(page), areas, frozenset())


def _turned(page: Page, slope: float) -> Page:
    """The page turned level: its words, figures and rulings, which is all that is used here."""
    words = tuple(replace(w, box=_level(w.box, slope)) for w in page.words)
    figures = tuple(replace(f, box=_level(f.box, slope)) for f in page.figures)
    return replace(page, words=words, figures=figures, rulings=tuple(_level(r, slope) for r in page.rulings))


def _slope(captions: Mapping[int, Caption]) -> float:
    """How far the page falls from left to right, by captions that stand side by side."""
    slopes = []
    for left, right in ((5, 6), (9, 10), (7, 8)):
        if left in captions and right in captions:
            a, b = captions[left].box, captions[right].box
            if b.cx - a.cx > 100 and abs(b.y0 - a.y0) <= STEEPEST * (b.x0 - a.x0) + 2:
                slopes.append((b.y0 - a.y0) / (b.x0 - a.x0))
    return median(slopes) if slopes else 0.0


def _level(box: Box, slope: float) -> Box:
    """The box on the page turned level; it keeps its size."""
    dx, dy = slope * box.cy, -slope * box.cx
    return Box(box.x0 + dx, box.y0 + dy, box.x1 + dx, box.y1 + dy)
