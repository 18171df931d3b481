"""Tells pen, seal and printed name apart among the ink round a typed name, where colour and outline do not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.box9 import Signatory
from extractors.layout import Segment
from models.document import Figure, FigureKind
from models.geometry import Box

LEAST_ADVANCE = 0.38  # width of a character of type by the height of its row
ROOM = 50.0  # points left for a signature above the typed name
LEAST_SEAL, LARGEST_SEAL, SQUARE = 18.0, 75.0, 1.3  # a seal's size in points and the greater by the lesser side
_OUTLINES = frozenset({"square", "circle", "ellipse", "octagon"})
_STEEP = re.compile(r"[MWNUVmwnuvIlAJh/\\|]{2,7}")
_CARVED = re.compile(r"[\u3400-\u9fff]{1,2}")


def weighed(figure: Figure, person: Signatory, found: Sequence[Segment]) -> Figure:
    """The figure as what its place and its reading make it.

    A row of letters shorter than the name, or read as steep strokes, was written. A square piece beside the name is
    a seal on a page without colour, and so is an outline over it: marks are not drawn there.
    """
    if figure.kind is FigureKind.SCRIPT and person.name is not None:
        as_type = figure.box.width >= LEAST_ADVANCE * figure.box.height * len(person.name.value)
        steep = any(_STEEP.fullmatch(s.text) and s.box.overlap(figure.box) > 0.5 * s.box.area for s in found)
        return figure if as_type and not steep else replace(figure, kind=FigureKind.HANDWRITING)
    if figure.kind is FigureKind.HANDWRITING and _of_a_seal(figure.box) and not over_name(figure, person):
        return replace(figure, kind=FigureKind.SEAL)
    if figure.kind is FigureKind.SHAPE and figure.shape in _OUTLINES and _of_a_seal(figure.box):
        return replace(figure, kind=FigureKind.SEAL) if over_name(figure, person) else figure
    return figure


def over_name(figure: Figure, person: Signatory) -> bool:
    """Whether a seal was set where a signature would stand; a company's seal beside the block signs nothing."""
    if person.name is None or person.name.box is None:
        return figure.kind is not FigureKind.SHAPE
    name = person.name.box
    return name.x0 - 10 < figure.box.cx < name.x1 + 40 and name.y0 - 1.5 * ROOM < figure.box.cy < name.y1 + 15


def steep_strokes(found: Sequence[Segment], person: Signatory) -> Segment | None:
    """A pen's up and down over the typed name that a reader took for a word of steep letters ("MWM")."""
    over = (s for s in _in_room(found, person) if _STEEP.fullmatch(s.text))
    return next(over, None)


def carved(found: Sequence[Segment], person: Signatory) -> list[Segment]:
    """A seal's characters that were read as text: under each other, one or two a line, larger than the name."""
    lines = [s for s in _in_room(found, person) if _CARVED.fullmatch(s.text) and _larger(s.box, person)]
    return lines if len(lines) >= 2 and abs(lines[0].box.cx - lines[1].box.cx) < lines[0].height else []


def _in_room(found: Sequence[Segment], person: Signatory) -> list[Segment]:
    if person.name is None or person.name.box is None:
        return []
    top = person.name.box.y0
    return [s for s in found if top - 1.5 * ROOM < s.box.cy < top]


def _larger(box: Box, person: Signatory) -> bool:
    return person.name is not None and person.name.box is not None and box.height > 1.3 * person.name.box.height


def _of_a_seal(box: Box) -> bool:
    least, most = min(box.width, box.height), max(box.width, box.height)
    return least >= LEAST_SEAL and most <= LARGEST_SEAL and most < SQUARE * least
