"""INV-REQ-17: the invoice states the country of origin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, place, rule
from matchers.examples import clean_case, printed, unclear, with_invoice
from matchers.presence import stated
from models.case import Case
from models.finding import Outcome, Text
from models.papers import Invoice

IN_THE_MARK = Text(
    "The invoice {document} names an origin only inside the shipping mark.",
    "インボイス {document} の原産国は荷印の中にしかありません。",
)


def _origin_by_line() -> Case:
    lines = tuple(replace(line, origin=printed("JP")) for line in clean_case().invoices[0].items)
    return with_invoice(origin=None, items=lines)


@rule(
    id="INV-REQ-17",
    title=Text("Country of origin on the invoice", "インボイスの原産国"),
    outcome=Outcome.FIX,
    field="origin",
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L127-140"),
    message=Text(
        "The invoice {document} does not state the country of origin.",
        "インボイス {document} に原産国の記載がありません。",
    ),
    remedy=Text(
        "Print COUNTRY OF ORIGIN: JAPAN or the like.", "COUNTRY OF ORIGIN: JAPAN のように原産国を記載してください。"
    ),
    examples=(
        Example("stated", clean_case, "agrees"),
        Example("stated for every line", _origin_by_line, "agrees"),
        Example("not stated", lambda: with_invoice(origin=None, marks=printed("HPG\nC/NO. 1-10")), "differs"),
        Example("MADE IN JAPAN in the mark only", lambda: with_invoice(origin=None), "differs"),
        Example("not found on a hard page", lambda: with_invoice(origin=None, legibility=0.3), "not_checked"),
        Example("read badly", lambda: with_invoice(origin=unclear(("JO",))), "not_checked"),
    ),
)
def origin(case: Case) -> Iterator[Verdict]:
    """What the mark says is a marking of the case, not a statement of the seller; a person decides."""
    for invoice in case.invoices:
        yield _stated(invoice)


def _stated(invoice: Invoice) -> Verdict:
    if invoice.origin is None and invoice.items and all(line.origin is not None for line in invoice.items):
        return Agrees()
    verdict = stated(invoice, "origin")
    mark = invoice.marks
    if isinstance(verdict, Differs) and mark is not None and "MADE IN" in mark.value.upper():
        where = (place(invoice.document, mark),)
        return replace(verdict, places=where, outcome=Outcome.REVIEW, message=IN_THE_MARK)
    return verdict
