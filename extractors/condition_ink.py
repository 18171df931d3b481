"""Ink on the certificate that is no text: pen and seals where none belong, stains, tears, a damaged signature."""

from __future__ import annotations

from collections.abc import Iterator

from extractors.form import Form
from models.condition import Sighting, Trace
from models.document import Figure, FigureKind, TextSource
from models.field import Field, Source
from models.geometry import Box

LARGE = 40.0  # points in both directions of dark ground at a torn edge; punched holes have 20
EDGE = 4.0  # points from the sheet's edge
OVER = 12.0  # points of a signature in box 10
BLOTTED = 0.3  # share of a signature under a blot
FULL = 0.5  # share of a figure that is words all over: print in colour, no stamp
MARK_ROOM = 45.0  # points round the marks in which a drawn shape may lie
PEN = (FigureKind.HANDWRITING,)
IMPRESSIONS = (FigureKind.SEAL, FigureKind.STAMP)


def ink_sightings(form: Form) -> Iterator[Sighting]:
    """What the figures of the page show; box 10 belongs to the chamber."""
    for figure in form.page.figures:
        number = _box_of(form, figure.box)
        if figure.kind is FigureKind.PICTURE:
            yield from _damage(form, figure, number)
        elif number == 9:
            yield from _signature(form, figure)
        elif number != 10 and not _is_print(form, figure) and not _in_mark(form, figure, number):
            if figure.kind in PEN:
                yield _sighting(form, figure, Trace.HANDWRITING, number)
            elif figure.kind in IMPRESSIONS:
                yield _sighting(form, figure, Trace.IMPRESSION, number)


def _box_of(form: Form, box: Box) -> int:
    return next((n for n, area in form.areas.items() if area.holds_point(box.cx, box.cy)), 0)


def _sighting(form: Form, figure: Figure, trace: Trace, number: int) -> Sighting:
    source = Source.TEXT_LAYER if form.page.source is TextSource.TEXT_LAYER else Source.OCR
    seen = Field(figure.colour, figure.colour, form.page.number, figure.box, figure.confidence, source)
    return Sighting(trace, number, form.on_paper(seen))


def _damage(form: Form, figure: Figure, number: int) -> Iterator[Sighting]:
    """A blot counts where it covers words of a scanned sheet; a program's sheet has pictures, but no stains."""
    if form.page.source is TextSource.TEXT_LAYER:
        return
    box, page = figure.box, form.page
    outer = min(box.x0, box.y0, page.width - box.x1, page.height - box.y1)
    if outer < EDGE and min(box.width, box.height) >= LARGE:
        yield _sighting(form, figure, Trace.TORN, number)
    elif any(box.overlap(w.box) > BLOTTED * w.box.area for w in page.words):
        yield _sighting(form, figure, Trace.STAIN, number)


def _signature(form: Form, figure: Figure) -> Iterator[Sighting]:
    if figure.kind not in PEN + IMPRESSIONS:
        return
    box, page = figure.box, form.page
    blots = [f.box for f in page.figures if f.kind is FigureKind.PICTURE]
    if min(box.x0, page.width - box.x1, page.height - box.y1) < EDGE:
        yield _sighting(form, figure, Trace.SIGNATURE_CUT, 9)
    elif 10 in form.captions and box.x1 > form.areas[10].x0 + OVER:
        yield _sighting(form, figure, Trace.SIGNATURE_OVER_LINE, 9)
    elif any(blot.overlap(box) > BLOTTED * box.area for blot in blots):
        yield _sighting(form, figure, Trace.SIGNATURE_BLOTTED, 9)


def _is_print(form: Form, figure: Figure) -> bool:
    """Whether a figure is made of words, or holds the form's own: coloured print looks like a stamp."""
    inside = [w.box.overlap(figure.box) for w in form.page.words if figure.box.contains(w.box, 2.0)]
    own = any(figure.box.contains(w.box, 2.0) for w in form.printed)
    return figure.kind is not FigureKind.SEAL and (own or sum(inside) > FULL * figure.box.area)


def _in_mark(form: Form, figure: Figure, number: int) -> bool:
    """Whether a red outline belongs to the shipping mark, which may be in colours (SUP-GEN-01)."""
    return number == 7 and figure.kind is FigureKind.SEAL and figure.box.x1 < form.page.width / 3 + MARK_ROOM
