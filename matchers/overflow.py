"""Fields whose text runs on in another box: * leads to box 6, ** from box 6 to Others (online applications)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from matchers.characters import typed_texts
from matchers.remarks import Matter, remarks_in
from models.field import Field
from models.papers import Certificate

_ENDS = re.compile(r"(?<![\s*])\s*(?P<sign>\*{1,2})\s*$")
_BEGINS = re.compile(r"^\s*(?P<sign>\*{1,2})(?!\*)\s*\S")


def runs_on(text: Field[str] | None) -> str:
    """The sign with which a text ends because it runs on elsewhere; empty where it does not."""
    found = _ENDS.search(text.text) if text is not None else None
    return found["sign"] if found else ""


def continues(text: Field[str] | None) -> tuple[str, ...]:
    """The signs with which lines of a text begin because they continue another box."""
    lines = text.text.splitlines() if text is not None else []
    return tuple(m["sign"] for m in map(_BEGINS.match, lines) if m)


def running_on(certificate: Certificate) -> Iterator[tuple[str, Field[str], tuple[int, ...]]]:
    """The fields beside box 6 and Others that end with *, as `typed_texts` names them."""
    for name, text, items in typed_texts(certificate):
        if name not in ("remarks", "others") and runs_on(text) == "*":
            yield name, text, items


def completed(certificate: Certificate) -> Certificate:
    """The certificate with every field that runs on in box 6 made whole; its `text` stays as it is written there.

    Where the entries beginning with * are not as many as the fields ending with it, nothing is put together.
    """
    fields, rest = tuple(running_on(certificate)), _continuations(certificate.remarks)
    if not rest or len(fields) != len(rest):
        return certificate
    for (name, text, items), more in zip(fields, rest, strict=True):
        certificate = _with(certificate, name, items, replace(text, value=f"{_ENDS.sub('', text.value)} {more}"))
    return certificate


def _continuations(remarks: Field[str] | None) -> tuple[str, ...]:
    said = remarks_in(remarks.value) if remarks is not None else ()
    overflow = (r.text for r in said if r.matter is Matter.OVERFLOW and not r.text.startswith("**"))
    return tuple(" ".join(text.strip(" *").split()) for text in overflow)


def _with(certificate: Certificate, name: str, items: tuple[int, ...], whole: Field[str]) -> Certificate:
    changed: dict[str, Any] = {name: whole}
    if not items:
        return replace(certificate, **(changed if name != "description" else {"general_description": whole}))
    listed = list(certificate.items)
    (at,) = items
    listed[at] = replace(listed[at], **changed)
    return replace(certificate, items=tuple(listed))
