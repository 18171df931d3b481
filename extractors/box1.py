"""Reads name, address and country of the party in box 1, and of the one in box 2, which is worded alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.form import Form
from extractors.layout import Segment
from extractors.party_spelling import spelled
from extractors.placed import joined
from models.document import TextSource, Word
from models.field import Evidence, Field
from models.vocabulary import companies, countries

_CONTACT = re.compile(
    r"^\W*(?:TEL|PHONE|FAX|E-?MAIL|MAIL|URL|WEB|ATTN|ATTENTION|CONTACT|MOBILE|PIC|C/O MR)\b|\S+@\S+\.\S+|WWW\.|電話",
    re.IGNORECASE,
)
_INLINE_CONTACT = re.compile(r"[\s,;/(]*(?:TEL|PHONE|FAX|E-?MAIL|ATTN)\b\s*(?:NO)?\s*[.:].*$", re.IGNORECASE)

Party = tuple[Field[str] | None, Field[str] | None, Field[str] | None]


def read_party(form: Form, box: int) -> Party:
    """Name, address and country of box 1 or 2."""
    found = [line for line in form.lines(box) if any(c.isalnum() for c in line.text) and not _CONTACT.search(line.text)]
    if not found:
        return None, None, None
    names = _name_lines(found)
    name = joined(form.page, found[:names], " ")
    words = [word for line in found[names:] for word in _without_contact(line)]
    if not words:
        return _as_spelled(name, form, False), None, None
    evidence = Evidence.of(form.page, words)
    ending = countries.trailing(evidence.text)
    country = Field.read(ending[0], evidence) if ending else None
    japanese = ending is not None and ending[0] == "JP"
    address = Field.read(evidence.text, evidence)
    return _as_spelled(name, form, japanese), _as_spelled(address, form, japanese), country


def _as_spelled(field: Field[str] | None, form: Form, japanese: bool) -> Field[str] | None:
    """A scanned value without engines' slips, as the invoice's is read: one slip is not two values."""
    if field is None or form.page.source is TextSource.TEXT_LAYER:
        return field
    return replace(field, value=spelled(field.value, japanese))


def _name_lines(found: Sequence[Segment]) -> int:
    """How many lines the name takes: a second one only where it brings the company form that the first lacks."""
    if len(found) < 2 or companies.has_suffix(found[0].text) or any(c.isdigit() for c in found[1].text):
        return 1
    return 2 if companies.has_suffix(found[1].text) and not countries.trailing(found[1].text) else 1


def _without_contact(line: Segment) -> tuple[Word, ...]:
    found = _INLINE_CONTACT.search(line.text)
    if not found:
        return line.words
    kept, at = [], 0
    for word in line.words:
        if at + len(word.text) <= found.start() + 1:
            kept.append(word)
        at += len(word.text) + 1
    return tuple(kept)
