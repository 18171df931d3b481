"""Whether another paper bears out a value that was read badly: a misreading does not hit its value by chance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from matchers.compare import GUESSED
from matchers.normal import address, compact
from models.field import Field
from models.papers import Certificate, Invoice

_PARTY = {"buyer": "consignee", "consignee": "buyer"}


def confirmed(value: Field[Any], name: str, others: Iterable[Invoice | Certificate]) -> bool:
    """Whether one of the other papers states the same under `name`, or box 3 for number and date of the invoice."""
    form = address if name.endswith("_address") else compact
    wanted = form(str(value.value))
    return value.confidence >= GUESSED and any(wanted == form(text) for p in others for text in _said(p, name))


def _said(paper: Invoice | Certificate, name: str) -> Iterator[str]:
    """What the paper says as `name`; a consignee there may be the buyer here."""
    role, _, part = name.partition("_")
    names = (name, f"{_PARTY[role]}_{part}") if role in _PARTY else (name,)
    for known in names:
        value = getattr(paper, known, None)
        if isinstance(value, Field):
            yield str(value.value)
    if isinstance(paper, Certificate) and paper.invoice_refs is not None:
        part = {"invoice_number": "number", "invoice_date": "date"}.get(name, "")
        yield from (getattr(ref, part) for ref in paper.invoice_refs.value if part)
