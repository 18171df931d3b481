"""Corrections against a file's own text, which is exact: a slip of the pen must not make two papers agree unseen. Pure.

What was read from a picture may be misread anywhere, so nothing is said of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from extractors.dates import find_dates
from extractors.entered import NotUnderstood, entered
from matchers.compare import READ_WELL
from models.case import Contradicted
from models.document import TextSource
from models.field import Field, Source
from models.papers import Marks, Paper
from models.review import WHOLE_LINE, FieldCorrection
from models.vocabulary import countries
from pipeline.corrected import place_of
from pipeline.extract import Extracted

# What the examiner says of these is a word of ours, not the paper's.
_NO_TEXT = frozenset({"signature", "signature_for", "no_marks", "transport_mode"})
_COUNTRIES = frozenset({"exporter_country", "buyer_country", "consignee_country", "origin"})


def contradicted(papers: Sequence[Extracted], corrections: Sequence[FieldCorrection]) -> tuple[Contradicted, ...]:
    """The corrections in force that the text of their own file does not bear out."""
    return tuple(found for p in papers for found in _of(p, [c for c in corrections if c.sha256 == p.document.sha256]))


def _of(extracted: Extracted, own: Sequence[FieldCorrection]) -> Iterator[Contradicted]:
    if extracted.paper is None or extracted.sources != (TextSource.TEXT_LAYER,):
        return
    lines = _printed(extracted.paper)
    for correction in own:
        before = _before(extracted.paper, correction)
        if not _borne_out(correction, before, lines):
            page, box = place_of(correction, before)
            read = "" if before is None else before.text
            field = "description" if correction.field == WHOLE_LINE else correction.field
            yield Contradicted(correction.document, field, correction.text or "", read, page, box)


def _printed(paper: Paper) -> tuple[str, ...]:
    if isinstance(paper, Marks):
        own = (paper.marks.text,) if paper.marks is not None else ()
        return (*own, *(f.text for f in paper.foreign))
    return tuple(line.value for line in paper.lines)


def _before(paper: Paper, correction: FieldCorrection) -> Field[Any] | None:
    """The value as it was read; of a whole line its description."""
    at = correction.item
    if at is None:
        return getattr(paper, correction.field, None)
    items = () if isinstance(paper, Marks) else paper.items
    field = "description" if correction.field == WHOLE_LINE else correction.field
    return getattr(items[at], field) if at < len(items) else None


def _borne_out(correction: FieldCorrection, before: Field[Any] | None, lines: Sequence[str]) -> bool:
    if correction.text is None:
        return before is None or before.source is not Source.TEXT_LAYER or before.confidence < READ_WELL
    if correction.field in _NO_TEXT:
        return True
    try:
        entry = entered(correction.field, correction.text, lines, correction.item is not None)
    except NotUnderstood:
        return False
    if before is not None and entry.value == before.value:
        return True
    if correction.field in _COUNTRIES:
        wanted = entry.value if isinstance(entry.value, tuple) else (entry.value,)
        named = {code for line in lines for code, _, _ in countries.found_in(line)}
        return all(code in named for code in wanted)
    days = {found.value for line in lines for found in find_dates(line)}
    return entry.value in days or _all_printed(entry.text, lines)


def _all_printed(text: str, lines: Sequence[str]) -> bool:
    """Whether each of its words stands somewhere, grouped figures and marks at their edges apart."""
    known = {word for line in lines for word in _words(line)}
    whole = "".join("".join(_words(line)) for line in lines)
    return all(word in known or (len(word) > 3 and word in whole) for word in _words(text))


def _words(text: str) -> list[str]:
    return [plain for word in text.upper().split() if (plain := re.sub(r"[\W_]", "", word))]
