"""A value as it stands on a printed line."""

from __future__ import annotations

import re
from typing import Any

from models.field import Field

SURE = 0.99
"""Of what the line says in so many words; where the line itself was read badly, its own confidence."""


def standing(line: Field[str], value: Any, text: str) -> Field[Any]:
    """The value, printed as `text` on the line; a text that is its own value is taken in the line's own spelling."""
    found = re.search(re.escape(text), line.value, re.IGNORECASE)
    printed = text if found is None else found.group()
    certainty = min(line.confidence, SURE)
    return Field(printed if value == text else value, printed, line.page, line.box, certainty, line.source)
