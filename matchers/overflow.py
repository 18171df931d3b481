"""Fields whose text runs on in another box: * leads to box 6, ** from box 6 to Others (online applications)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchers.characters import typed_texts
from models.field import Field
from models.papers import Certificate

_ENDS = re.compile(r"(?<![\s*])\s*(?P<sign>\*{1,2})\s*$")
_BEGINS = re.compile(r"^\s*(?P<sign>\*{1,2})(?!\*)\s*\S")


def runs_on(text: str) -> str:
    """The sign with which a text ends because it runs on elsewhere; empty where it does not."""
    found = _ENDS.search(text)
    return found["sign"] if found else ""


def continues(text: str) -> tuple[str, ...]:
    """The signs with which lines of a text begin because they continue another box."""
    return tuple(m["sign"] for m in map(_BEGINS.match, text.splitlines()) if m)


def running_on(certificate: Certificate) -> Iterator[tuple[str, Field[str], tuple[int, ...]]]:
    """The fields beside box 6 and Others that end with *, as `typed_texts` names them."""
    for name, text, items in typed_texts(certificate):
        if name not in ("remarks", "others") and runs_on(text.value) == "*":
            yield name, text, items
