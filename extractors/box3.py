"""Reads box 3: invoice numbers with their dates, or the stroke that strikes the box out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from extractors.dates import find_dates
from extractors.form import Form
from models.document import FigureKind
from models.field import Evidence, Field, InvoiceRef

_REF_WORDS = re.compile(
    r"\b(?:INVOICE|INV)?\s*(?:NO|NUMBER|NOS)\s*[.:]+|\b(?:INVOICE|INV)\b\.?(?=[\s:]|$)|\bDATED?\b\s*[.:]?|^AND\s",
    re.IGNORECASE,
)
# Number and date read without the blank between them.
_RUN_TOGETHER = re.compile(r"^(\S+?)((?:19|20)\d{2}([-/.])\d{1,2}\3\d{1,2})$")
_NO_REF = re.compile(r"^(?:NIL|N/A|NONE|[-‐―—–_]{2,})$", re.IGNORECASE)


def invoice_refs(form: Form) -> tuple[Field[tuple[InvoiceRef, ...]] | None, Field[bool] | None]:
    found = [line for line in form.lines(3) if any(c.isalnum() for c in line.text)]
    struck = _struck_out(form)
    pairs = [pair for line in found for pair in _number_and_dates(line.text)]
    refs = _paired(pairs)
    if not refs:
        return None, struck
    words = [w for line in found for w in line.words]
    return Field.read(refs, Evidence.of(form.page, words), min(c for _, _, c in pairs)), struck


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
    for figure in form.page.figures:
        box = figure.box
        inside = area.y0 - 15 <= box.cy <= area.y1 + 15 and box.x1 > area.x0
        if figure.kind is FigureKind.STROKE and inside and box.width > 0.35 * (form.page.width - area.x0):
            words = form.words(3) or form.page.words[:1]
            source = Evidence.of(form.page, words).source
            return Field(True, "", form.page.number, figure.box, figure.confidence, source)
    return None
