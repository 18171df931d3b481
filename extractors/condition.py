"""Looks at the certificate's sheet as a picture: words over lines, corrections, pen, seals and stains outside box 9."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extractors.condition_ink import ink_sightings
from extractors.condition_words import word_sightings
from extractors.form import ENOUGH_CAPTIONS, Form
from extractors.form_captions import captions
from extractors.layout import Layout
from models.condition import Condition, Sighting, Trace
from models.document import Page, TextSource
from models.field import Field, Source
from models.geometry import Box

READ_WELL = 0.9  # mean confidence of a scan's words from which on a caption that was not found is not there
APART = 60.0  # points by which boxes of one row begin apart
BESIDE = (90.0, 15.0)  # points across and down from a correction to the initials for it
_CORRECTED = (Trace.STRUCK, Trace.OVERTYPED, Trace.IMPRESSION)
_ROWS = ((5, 6), (7, 8), (9, 10), (2, 3), (2, 4))
_COLUMN = (1, 2, 5, 7, 9)


def condition_of(form: Form) -> Condition:
    """What is seen on one sheet, its boxes where they stand on the paper."""
    return Condition(_designated(form), tuple(_sightings(form)))


def _sightings(form: Form) -> Iterator[Sighting]:
    """All that is seen; pen strokes beside a correction or an impression are initials."""
    words, ink = list(word_sightings(form)), list(ink_sightings(form))
    marked = [s.seen.box for s in (*words, *ink) if s.trace in _CORRECTED and s.seen.box is not None]
    yield from words
    for sighting in ink:
        yield replace(sighting, trace=Trace.INITIALS) if _is_initials(sighting, marked) else sighting


def _is_initials(sighting: Sighting, marked: Sequence[Box]) -> bool:
    box = sighting.seen.box
    if box is None or sighting.trace is not Trace.HANDWRITING:
        return False
    return any(box.grown(*BESIDE).overlap(other) > 0 for other in marked)


def _designated(form: Form) -> Field[bool] | None:
    """Whether captions stand as on the chambers' form: captions of another layout stand elsewhere or are few."""
    found = {n: c.box for n, c in captions(Layout.of(form.page)).items()}
    if len(found) < 2 or not _read_well(form.page):
        return None
    where = Box.around(found.values())
    fits = len(found) >= ENOUGH_CAPTIONS and _misplaced(found) < 2
    source = Source.TEXT_LAYER if form.page.source is TextSource.TEXT_LAYER else Source.OCR
    return Field(fits, f"{len(found)}/10", form.page.number, form.as_printed(where), 1.0, source)


def _misplaced(found: dict[int, Box]) -> int:
    """How many neighbours of the chambers' form do not stand as there."""
    column = [found[n] for n in _COLUMN if n in found]
    unordered = sum(one.y0 >= other.y0 for one, other in pairwise(column))
    beside = [(found[a], found[b]) for a, b in _ROWS if a in found and b in found]
    return unordered + sum(right.x0 - left.x0 < APART for left, right in beside)


def _read_well(page: Page) -> bool:
    return bool(page.words) and sum(w.confidence for w in page.words) / len(page.words) >= READ_WELL
