"""Whether a paper states something at all. Absence proves a fault only on a page that was read well."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from matchers.catalogue import Agrees, Differs, NotChecked, Verdict, place
from matchers.field_names import named
from models.case import Case
from models.field import Field
from models.finding import Outcome, Place, Text
from models.papers import Certificate, Invoice, Marks
from models.vocabulary import countries

LEGIBLE = 0.7
"""Below this `legibility`, what was not found may well be printed."""

LIKELY = 0.5
"""Below this confidence it is not even likely that the value found is the one asked for."""

UNSURE = Text("It was found, but read with too little certainty.", "見つかりましたが、読み取りが確実ではありません。")
ILLEGIBLE = Text(
    "It was not found, but the page is hard to read, so it may be there.",
    "見つかりませんが、紙面が読みにくいため、記載がないとは言い切れません。",
)


def blank(value: Field[Any] | None) -> bool:
    """Whether nothing, an empty text or an empty list stands there."""
    return value is None or value.value in ("", ()) or (isinstance(value.value, str) and not value.value.strip())


def stated(paper: Invoice | Certificate, name: str, outcome: Outcome | None = None) -> Verdict:
    """Whether the field `name` is printed on the paper. What it says does not matter here: but a dash says nothing, and
    a country alone is no address."""
    value: Field[Any] | None = getattr(paper, name)
    if value is None or _wordless(value) or (name.endswith("_address") and countries.code(value.value) is not None):
        return missing(paper, name, outcome)
    if value.confidence < LIKELY:
        return NotChecked(UNSURE, (place(paper.document, value),), name)
    return Agrees()


def _wordless(value: Field[Any]) -> bool:
    """Whether it is blank or a mere dash or full stop."""
    return blank(value) or (isinstance(value.value, str) and not any(c.isalnum() for c in value.value))


def missing(paper: Invoice | Certificate | Marks, name: str, outcome: Outcome | None = None) -> Verdict:
    """What to say of a field that was not found: a fault on a well-read paper, else a question."""
    where = (Place(paper.document, ""),)
    if paper.legibility < LEGIBLE:
        return NotChecked(ILLEGIBLE, where, name)
    return Differs(where, {"document": paper.document, **named(name)}, field=name, outcome=outcome)


def on_each_invoice(case: Case, name: str) -> Iterator[Verdict]:
    """`stated` for every invoice of the submission."""
    for invoice in case.invoices:
        yield stated(invoice, name)


def on_each_line(case: Case, name: str) -> Iterator[Verdict]:
    """Whether every goods line of every invoice states `name`; the values hold the line's number, from 1."""
    for invoice in case.invoices:
        for at, line in enumerate(invoice.items):
            yield on_line(invoice, name, at, getattr(line, name))


def on_line(invoice: Invoice, name: str, at: int, value: Field[Any] | None) -> Verdict:
    """Whether one goods line, counted from 0, states `name`."""
    if value is None or blank(value):
        verdict = missing(invoice, name)
        if isinstance(verdict, Differs):
            return replace(verdict, values={**verdict.values, "line": str(at + 1)}, invoice_items=(at,))
        return verdict
    if value.confidence < LIKELY:
        return NotChecked(UNSURE, (place(invoice.document, value),), name, invoice_items=(at,))
    return Agrees()
