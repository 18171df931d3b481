"""XDOC-19: an invoice without a number is NIL in box 3, even among several."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, printed, typed, unclear, with_certificate
from matchers.normal import compact
from matchers.presence import UNSURE
from models.case import Case
from models.field import Field, InvoiceRef
from models.finding import Outcome, Text


@rule(
    id="XDOC-19",
    title=Text("NIL among several invoices", "複数インボイスの NIL"),
    outcome=Outcome.FIX,
    field="invoice_number",
    reads=("invoice_refs", "invoice_number"),
    mode=Mode.EXACT,
    citation=Citation("001 ④ L145"),
    message=Text(
        "Box 3 counts {certificate} invoices as NIL, the invoices {invoice}.",
        "第3欄の NIL は {certificate} 件、インボイスの NIL は {invoice} 件です。",
    ),
    remedy=Text("Write NIL for each invoice without a number.", "番号のないインボイスごとに NIL と記載してください。"),
    examples=(
        Example("one invoice is another rule's matter", clean_case, "silent"),
        Example("one of two, on both papers", lambda: _two("NIL", printed("NIL")), "agrees"),
        Example("in box 3 only", lambda: _two("NIL", printed("A-2")), "differs"),
        Example("read badly", lambda: _two("NIL", unclear("N1L")), "not_checked"),
    ),
)
def nil(case: Case) -> Iterator[Verdict]:
    """With one invoice it is CO-B3-05's matter."""
    certificate = case.certificate
    if certificate is None or certificate.invoice_refs is None or len(case.invoices) < 2:
        return
    numbers = [i.invoice_number for i in case.invoices]
    here = sum(_nil(ref.number) for ref in certificate.invoice_refs.value)
    there = sum(n is not None and _nil(n.value) for n in numbers)
    where = (
        place(certificate.document, certificate.invoice_refs),
        *(place(i.document, i.invoice_number) for i in case.invoices),
    )
    if here == there:
        yield Agrees()
    elif any(n is None or in_doubt(n) for n in (*numbers, certificate.invoice_refs)):
        yield NotChecked(UNSURE, where)
    else:
        yield Differs(where, {"certificate": str(here), "invoice": str(there)})


def _nil(text: str) -> bool:
    return compact(text) == "NIL"


def _two(second_ref: str, second_number: Field[str]) -> Case:
    refs = (InvoiceRef("INV-26-1101", "2026-11-02"), InvoiceRef(second_ref, "2026-11-03"))
    case = with_certificate(invoice_refs=typed(refs, "INV-26-1101, NIL"))
    first = case.invoices[0]
    day = printed(date(2026, 11, 3))
    second = replace(first, document="second.pdf", invoice_number=second_number, invoice_date=day)
    return replace(case, invoices=(first, second))
