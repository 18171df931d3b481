"""Whether a paper states something at all. Absence proves a fault only on a page that was read well."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Differs, NotChecked, Verdict, place
from models.case import Case
from models.field import Field
from models.finding import Outcome, Place, Text
from models.papers import Certificate, Invoice, Marks

LEGIBLE = 0.7
"""Below this `legibility`, what was not found may well be printed."""

LIKELY = 0.5
"""Below this confidence it is not even likely that the value found is the one asked for."""

UNSURE = Text("It was found, but read with too little certainty.", "見つかりましたが、読み取りが確実ではありません。")
ILLEGIBLE = Text(
    "It was not found, but the page is hard to read, so it may be there.",
    "見つかりませんが、紙面が読みにくいため、記載がないとは言い切れません。",
)


def blank(value: Field[str] | Field[object] | None) -> bool:
    """Whether nothing, an empty text or an empty list stands there."""
    return value is None or value.value in ("", ()) or (isinstance(value.value, str) and not value.value.strip())


def stated(paper: Invoice | Certificate, name: str, outcome: Outcome | None = None) -> Verdict:
    """Whether the field `name` is printed on the paper. What it says does not matter here."""
    value: Field[object] | None = getattr(paper, name)
    if value is None or blank(value):
        return missing(paper, name, outcome)
    if value.confidence < LIKELY:
        return NotChecked(UNSURE, (place(paper.document, value),), name)
    return Agrees()


def missing(paper: Invoice | Certificate | Marks, name: str, outcome: Outcome | None = None) -> Verdict:
    """What to say of a field that was not found: a fault on a well-read paper, else a question."""
    where = (Place(paper.document, ""),)
    if paper.legibility < LEGIBLE:
        return NotChecked(ILLEGIBLE, where, name)
    return Differs(where, {"document": paper.document}, field=name, outcome=outcome)


def on_each_invoice(case: Case, name: str) -> Iterator[Verdict]:
    """`stated` for every invoice of the submission."""
    for invoice in case.invoices:
        yield stated(invoice, name)
