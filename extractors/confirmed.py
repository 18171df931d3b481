"""Following confirmed places: values that stand where examiners showed them on earlier papers of the same layout."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from extractors.confirmed_blocks import Ground, block_at, lines_at
from extractors.confirmed_layout import Printed, recognised
from extractors.confirmed_values import read_as
from extractors.dates import Order, day_order
from extractors.item_fields import second_reading
from extractors.label_spelling import squeezed
from extractors.mark_shapes import initials_over, mark_lines
from extractors.marks import as_marks
from extractors.numbers import NumberStyle
from extractors.page_reading import PageReading
from extractors.spans import Span
from extractors.values import Value
from models.confirmed import ConfirmedPlace, Side
from models.document import Page, Word
from models.field import Evidence, Field
from models.geometry import Box
from models.papers import Invoice

SURE = 0.98  # of the choice of a place; how well its words were read comes on top
RIVAL_FROM = 0.5  # from this certainty on another value that the ordinary choice took is a rival


@dataclass(frozen=True, slots=True)
class Told:
    """A value at a confirmed place."""

    place: ConfirmedPlace
    ground: Ground
    value: Value


def follow(invoice: Invoice, readings: Sequence[PageReading], places: Sequence[ConfirmedPlace]) -> Invoice:
    """The invoice with the values at confirmed places, as far as their layout is recognised and they stand there.

    Nothing is taken away, and a value chosen otherwise remains as a rival unless it is the known misreading.
    """
    found: dict[str, Any] = {t.value.field: _field(t, getattr(invoice, t.value.field)) for t in _told(readings, places)}
    return replace(invoice, **found)


def _told(readings: Sequence[PageReading], places: Sequence[ConfirmedPlace]) -> Iterator[Told]:
    """One value a field, from the first place that has one; what a place tells besides yields to a place of its own."""
    order = day_order(line.text for r in readings for line in r.layout.lines)
    style = NumberStyle.of(w.text for r in readings for w in r.page.words)
    found = [t for p in places if p.stand.side is not Side.COLUMN for t in _at(p, readings, order, style)]
    own = {t.value.field for t in found if t.value.field == t.place.field}
    taken: set[str] = set()
    for told in found:
        name = told.value.field
        if name not in taken and (name == told.place.field or name not in own):
            taken.add(name)
            yield told


def _at(
    place: ConfirmedPlace, readings: Sequence[PageReading], order: Order | None, style: NumberStyle
) -> Iterator[Told]:
    ground = ground_of(place, readings)
    if ground is None:
        return
    for value in values_at(place, ground, order, style):
        yield Told(place, ground, value)


def ground_of(place: ConfirmedPlace, readings: Sequence[PageReading]) -> Ground | None:
    """The page that the place speaks of, if it shows the place's layout."""
    at = place.page - 1 if place.page > 0 else len(readings) + place.page
    if not 0 <= at < len(readings):
        return None
    reading = readings[at]
    known = recognised(place.layout, Printed.of(reading.page, reading.layout.lines))
    return None if known is None else Ground(reading, known)


def values_at(place: ConfirmedPlace, ground: Ground, order: Order | None, style: NumberStyle) -> tuple[Value, ...]:
    lines = lines_at(place.stand, ground)
    if place.field == "marks":
        return _marks(ground.reading.page, tuple(w for line in lines for w in line.words))
    return read_as(place.field, place.stand.part, lines, ground.reading.page.source, order, style)


def _marks(page: Page, words: tuple[Word, ...]) -> tuple[Value, ...]:
    if not words:
        return ()
    whole = (*initials_over(page, words), *words)
    marks, none = as_marks(page, mark_lines(page, whole))
    if marks is None or none is not None:
        return ()
    return (Value("marks", marks.value, Span(whole), 1.0),)


def _field(told: Told, ordinary: Field[Any] | None) -> Field[Any]:
    value, page = told.value, told.ground.reading.page
    evidence = Evidence.of(page, value.span.words, str(value.value) if value.field == "marks" else None)
    rivals = (*value.rivals, *second_reading(value.span.words))
    here: Field[Any] = Field.read(value.value, evidence, SURE * value.certainty, rivals)
    if ordinary is None:
        return here
    if _says(ordinary.value) == _says(here.value):
        return replace(ordinary, confidence=max(ordinary.confidence, here.confidence))
    if ordinary.confidence < RIVAL_FROM or _known_misreading(told, ordinary):
        return here
    return replace(here, rivals=(*rivals, *ordinary.rivals, ordinary.text))


def _says(value: object) -> object:
    return squeezed(value) if isinstance(value, str) else value


def _known_misreading(told: Told, ordinary: Field[Any]) -> bool:
    """Whether the other value stands just where the one stood that the examiner corrected."""
    misread, page = told.place.misread, told.ground.reading.page
    if misread is None or ordinary.box is None or ordinary.page != page.number:
        return False
    known = [w for line in block_at(misread, told.ground) for w in line.words]
    return bool(known) and _within(ordinary.box, [w.box for w in known])


def _within(box: Box, boxes: Sequence[Box]) -> bool:
    """Whether nearly all of a value's box lies in the box around a block's words."""
    around = Box.around(boxes)
    return around.overlap(box) >= 0.9 * box.area
