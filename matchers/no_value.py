"""Finding the words "no commercial value" on a paper."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchers.normal import upper
from models.field import Field
from models.papers import Certificate, Invoice

_WORDS = re.compile(
    r"\bNO\s*COMMERCIAL\s*VALUE|\bWITHOUT\s*COMMERCIAL\s*VALUE|\bN\W?\s?C\W?\s?V\b|\bNOT\s+OF\s+COMMERCIAL\s+VALUE"
    r"|\bSANS\s+VALEUR\s+COMMERCIALE|\bSIN\s+VALOR\s+COMERCIAL"
)

# What forms print beside boxes to be ticked; three of them on one line are a choice, not a statement.
_REASONS = re.compile(
    r"\b(?:PERMANENT|TEMPORARY|RETURN(?:ED)?|REPAIR|GIFT|SAMPLES?|SALE|SOLD|PERSONAL|EXHIBITION|MARKETING|WARRANTY|"
    r"DOCUMENTS?|OTHERS?|D[ÉE]FINITIVE|TEMPORAIRE|CADEAU|VENTE|R[ÉE]PARATION|PERMANENTE|TEMPORAL|REGALO|VENTA)\b"
)
CHOICE = 3


def no_value_in(text: str) -> bool:
    """Whether the text says that goods have no commercial value, in English, French or Spanish."""
    return _WORDS.search(upper(text)) is not None


def said_by(paper: Certificate | Invoice) -> Field[str] | None:
    """Where a paper says it, or None."""
    return next((text for text in _texts(paper) if no_value_in(text.value)), None)


def _texts(paper: Certificate | Invoice) -> Iterator[Field[str]]:
    for item in paper.items:
        if item.description is not None:
            yield item.description
    for text in (paper.remarks, paper.others, paper.general_description):
        if text is not None:
            yield text
    yield from (line for line in paper.lines if not _is_choice(line.value))


def _is_choice(line: str) -> bool:
    return len(set(_REASONS.findall(upper(line)))) >= CHOICE
