"""Reads box 3: invoice numbers with their dates, or the stroke that strikes the box out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from extractors.dates import find_dates
from extractors.form import Form
from models.document import Figure, FigureKind
from models.field import Evidence, Field, InvoiceRef
from models.geometry import Box

_REF_WORDS = re.compile(
    r"\b(?:INVOICE|INV)?\s*(?:NO|NUMBER|NOS)\s*[.:]+|\b(?:INVOICE|INV)\b\.?(?=[\s:]|$)|\bDATED?\b\s*[.:]?|^AND\s",
    re.IGNORECASE,
)
# Number and date read without the blank between them.
_RUN_TOGETHER = re.compile(r"^(\S+?)((?:19|20)\d{2}([-/.])\d{1,2}\3\d{1,2})$")
LEAST_STROKE = 0.35  # of the page right of the box's left edge
_WITH_FRAME = 0.6  # for a stroke that its own shape does not show
_NO_REF = re.compile(r"^(?:N/A|NONE|[-‐―—–_]{2,})$", re.IGNORECASE)


def invoice_refs(form: Form) -> tuple[Field[tuple[InvoiceRef, ...]] | None, Field[bool] | None]:
    found = [line for line in form.lines(3) if any(c.isalnum() for c in line.text)]
    struck = _struck_out(form)
    pairs = [pair for line in found for pair in _number_and_dates(line.text)]
    refs = _paired(pairs)
    if not refs:
        return None, struck
    words = [w for line in found for w in line.words]
    return Field.read(refs, Evidence.of(form.page, words), min(c for _, _, c in pairs)), struck


def refs_in(text: str) -> tuple[InvoiceRef, ...]:
    """The invoices that a text names, line by line, as box 3 does."""
    return _paired([pair for line in text.splitlines() for pair in _number_and_dates(line)])


def _number_and_dates(text: str) -> list[tuple[str, date | None, float]]:
    """Numbers and dates of one line in turn; a piece without its date comes with None, a lone date with no number."""
    pieces: list[tuple[str, date | None, float]] = []
    at = 0
    dates = find_dates(text)
    if not dates and (run := _RUN_TOGETHER.match(text)) and (glued := find_dates(run[2])):
        return [(run[1].strip(), glued[0].value, 0.6)]
    for found in dates:
        numbers = _numbers(text[at : found.start])
        pieces += [(n, None, 1.0) for n in numbers[:-1]]
        pieces.append((numbers[-1] if numbers else "", found.value, found.certainty))
        at = found.end
    pieces += [(n, None, 1.0) for n in _numbers(text[at:])]
    return pieces


def _numbers(text: str) -> list[str]:
    """Invoice numbers apart from label words and joining commas; a comma inside a number has no blank after it."""
    plain = _REF_WORDS.sub(" ", text)
    parts = (part.strip(" ,;:.()") for part in re.split(r",\s+|;|\s+(?:AND|&)\s+|\s{3,}", plain))
    return [part for part in parts if part and not _NO_REF.match(part) and any(c.isalnum() for c in part)]


def _paired(pieces: Sequence[tuple[str, date | None, float]]) -> tuple[InvoiceRef, ...]:
    """Gives a number without a date the next date that follows it."""
    refs: list[InvoiceRef] = []
    waiting: list[str] = []
    for text, day, _ in pieces:
        if day is None:
            waiting.append(text)
            continue
        names = [*waiting, text] if text else waiting or [""]
        refs += [InvoiceRef(name, day.isoformat()) for name in names]
        waiting = []
    return (*refs, *(InvoiceRef(name, "") for name in waiting))


def _struck_out(form: Form) -> Field[bool] | None:
    """A long stroke across box 3, drawn from its upper right to its lower left."""
    area = form.areas[3]
    room = Box(area.x0, area.y0 - 15, form.page.width, area.y1 + 15)
    strokes = [f for f in form.page.figures if f.kind is FigureKind.STROKE and room.holds_point(f.box.cx, f.box.cy)]
    if strokes:
        pieces = [f.box for f in strokes] + _level_pieces(form, Box.around(f.box for f in strokes))
        box, sure = Box.around(pieces), min(f.confidence for f in strokes)
        return _struck(form, box, sure) if box.width > LEAST_STROKE * (form.page.width - area.x0) else None
    across = next((f.box for f in form.page.figures if _fills(f, form)), None)
    return _struck(form, across, _WITH_FRAME) if across is not None and not form.words(3) else None


def _level_pieces(form: Form, stroke: Box) -> list[Box]:
    """Parts of a stroke so flat that they were taken for rulings; a ruling of the form is longer or thinner."""
    near = stroke.grown(40, 6)
    flat = (r for r in form.page.rulings if r.width < 0.2 * form.page.width and 2 < r.height < r.width)
    return [r for r in flat if near.overlap(r) > 0.9 * r.area]


def _fills(figure: Figure, form: Form) -> bool:
    """Whether a line hangs together with pieces of the frame, so that it was taken for writing as large as the box."""
    area, box = form.areas[3], figure.box
    wide = box.x0 > area.x0 - 15 and box.width > 0.75 * (form.page.width - area.x0)
    return figure.kind is FigureKind.HANDWRITING and wide and 0.7 * area.height < box.overlap_y(area) > 0.6 * box.height


def _struck(form: Form, box: Box, confidence: float) -> Field[bool]:
    words = form.words(3) or form.page.words[:1]
    return Field(True, "", form.page.number, box, confidence, Evidence.of(form.page, words).source)
