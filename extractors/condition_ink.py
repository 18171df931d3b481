"""Ink on the certificate that is no text: pen and seals where none belong, stains, tears, a damaged signature."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.form import Form
from models.condition import Sighting, Trace
from models.document import Figure, FigureKind, TextSource
from models.field import Evidence, Field, Source
from models.geometry import Box

LEAST_TEAR, LONG_TEAR, LONGEST_TEAR = 15.0, 38.0, 200.0  # points: dark ground at a torn edge; a punch's holes are
# round and have 20, the shadow of a scanner's lid runs along the whole sheet
EDGE = 4.0  # points from the sheet's edge
SHORT = 1.5  # points by which a signature that runs over box 9's line may seem to end before it
CROSSING = 6.0  # points on either side of box 9's line by which a stroke surely crosses it
BLOTTED = 0.3  # share of a signature under a blot
FULL = 0.5  # share of a figure that is words all over: print in colour, no stamp
MARK_ROOM = 45.0  # points round the marks in which a drawn shape may lie
LARGEST_SEAL = 80.0  # points
SIGNED = (FigureKind.HANDWRITING, FigureKind.SEAL, FigureKind.STAMP)
TYPED_BOXES = range(1, 7)  # where nothing is drawn: no mark, no title
_CARVED = re.compile(r"[\u3400-\u9fff]{1,2}")


def ink_sightings(form: Form) -> Iterator[Sighting]:
    """What the figures of the page show; box 10 belongs to the chamber."""
    for figure in form.page.figures:
        number = _box_of(form, figure.box)
        if figure.kind is FigureKind.PICTURE:
            yield from _damage(form, figure, number)
        elif number == 9:
            yield from _signature(form, figure)
        elif number == 10 and _comes_from_box_9(form, figure):
            yield _sighting(form, figure, Trace.SIGNATURE_OVER_LINE, 9)
        elif number != 10 and not _is_print(form, figure) and not _in_mark(form, figure, number):
            trace = _trace(figure, number)
            if trace is not None and not (number == 3 and not form.words(3)):  # the stroke that leaves the box empty
                yield _sighting(form, figure, trace, number)
    yield from _carved(form)


def _trace(figure: Figure, number: int) -> Trace | None:
    """What ink outside boxes 9 and 10 is. Where nothing is drawn, an outline is a seal on a page without colours."""
    drawn = number in TYPED_BOXES and max(figure.box.width, figure.box.height) <= LARGEST_SEAL
    match figure.kind:
        case FigureKind.HANDWRITING:
            return Trace.HANDWRITING
        case FigureKind.SEAL | FigureKind.STAMP:
            return Trace.IMPRESSION
        case FigureKind.SHAPE if drawn:
            return Trace.IMPRESSION
        case FigureKind.SCRIPT if number in TYPED_BOXES:
            return Trace.HANDWRITING
    return None


def _carved(form: Form) -> Iterator[Sighting]:
    """A seal's characters that were read as words: one or two in a line, under each other."""
    for number in TYPED_BOXES:
        words = [w for line in form.lines(number) for w in line.words if _CARVED.fullmatch(w.text)]
        if len(words) >= 2 and abs(words[0].box.cx - words[1].box.cx) < words[0].box.height:
            field = Field.read(" ".join(w.text for w in words), Evidence.of(form.page, words))
            yield Sighting(Trace.IMPRESSION, number, form.on_paper(field))


def _box_of(form: Form, box: Box) -> int:
    number = next((n for n, area in form.areas.items() if area.holds_point(box.cx, box.cy)), 0)
    return 8 if number == 7 and box.cx > form.quantity_edge else number


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
    sides = sorted((box.width, box.height))
    if outer < EDGE and sides[0] >= LEAST_TEAR and LONG_TEAR <= sides[1] <= LONGEST_TEAR:
        yield _sighting(form, figure, Trace.TORN, number)
    elif any(box.overlap(w.box) > BLOTTED * w.box.area for w in page.words):
        yield _sighting(form, figure, Trace.STAIN, number)


def _signature(form: Form, figure: Figure) -> Iterator[Sighting]:
    if figure.kind not in SIGNED:
        return
    box, page = figure.box, form.page
    blots = [f.box for f in page.figures if f.kind is FigureKind.PICTURE]
    if min(box.x0, page.width - box.x1, page.height - box.y1) < EDGE:
        yield _sighting(form, figure, Trace.SIGNATURE_CUT, 9)
    elif 10 in form.captions and box.x1 > form.areas[10].x0 - SHORT:
        yield _sighting(form, figure, Trace.SIGNATURE_OVER_LINE, 9)
    elif any(blot.overlap(box) > BLOTTED * box.area for blot in blots):
        yield _sighting(form, figure, Trace.SIGNATURE_BLOTTED, 9)


def _comes_from_box_9(form: Form, figure: Figure) -> bool:
    """Whether a pen's stroke that lies mostly in box 10 begins in box 9: a long signature falls into pieces."""
    edge = form.areas[10].x0
    crosses = figure.box.x0 < edge - CROSSING and figure.box.x1 > edge + CROSSING
    return figure.kind is FigureKind.HANDWRITING and 10 in form.captions and crosses


def _is_print(form: Form, figure: Figure) -> bool:
    """Whether a figure is made of words, or holds the form's own: coloured print looks like a stamp."""
    inside = [w.box.overlap(figure.box) for w in form.page.words if figure.box.contains(w.box, 2.0)]
    own = any(figure.box.contains(w.box, 2.0) for w in form.printed)
    return figure.kind is not FigureKind.SEAL and (own or sum(inside) > FULL * figure.box.area)


def _in_mark(form: Form, figure: Figure, number: int) -> bool:
    """Whether a red outline belongs to the shipping mark, which may be in colours (SUP-GEN-01)."""
    return number == 7 and figure.kind is FigureKind.SEAL and figure.box.x1 < form.page.width / 3 + MARK_ROOM
