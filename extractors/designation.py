"""Reads the certificate's Original/Copy field."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.form import Form
from extractors.layout import lines
from models.field import Evidence, Field

_COPY = re.compile(
    r"^\W*(?:(?:1ST|2ND|3RD|FIRST|SECOND|THIRD)\s+)?(?:ORIGINAL|COPY|DUPLICATE|TRIPLICATE|QUADRUPLICATE|QUINTUPLICATE)"
    r"(?:\s*(?:COPY|[-–#]?\s*\d{1,2}|NO\.?\s*\d+))?\W*$",
    re.IGNORECASE,
)


def designation_of(form: Form) -> Field[str] | None:
    """The designation beside or above box 1; on an odd layout anywhere above box 5."""
    places = (form.words(0), [w for box in (1, 2, 3, 4) for w in form.words(box)])
    for words in places:
        for line in lines(replace(form.page, words=tuple(words))):
            for segment in (line.words, *((w,) for w in line.words)):
                if _COPY.match(" ".join(w.text for w in segment)):
                    evidence = Evidence.of(form.page, segment)
                    return Field.read(evidence.text.strip(" *:.").upper(), evidence)
    return None
