"""XDOC-06: box 3 gives number and date of the invoices as the invoices do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rapidfuzz import fuzz

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.compare import Side, compare, normalised
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.normal import number
from matchers.rules.co_b3.co_b3_05_nil import is_bar
from matchers.series import series
from matchers.sides import part
from models.case import Case
from models.field import Field, InvoiceRef
from models.finding import Outcome, Text
from models.papers import Certificate, Invoice


@rule(
    id="XDOC-06",
    title=Text("Invoice number and date in box 3", "第3欄とインボイス番号・日付の一致"),
    outcome=Outcome.FIX,
    field="invoice_number",
    reads=("invoice_refs", "invoice_number", "invoice_date"),
    mode=Mode.EXACT,
    citation=Citation("001 ④ L104-106"),
    message=Text(
        "Box 3 says “{certificate}”, the invoice “{invoice}” ({difference}).",
        "第3欄は「{certificate}」、インボイスは「{invoice}」です（相違箇所：{difference}）。",
    ),
    remedy=Text(
        "Write number and date in box 3 exactly as on the invoice.",
        "第3欄の番号・日付をインボイスと同じ表現で記載してください。",
    ),
    examples=(
        Example("the same number and date", clean_case, "agrees"),
        Example("without the hyphens", lambda: _box_3("INV261101", "2026-11-02", exact=True), "differs"),
        Example("two figures changed places", lambda: _box_3("INV-26-1110", "2026-11-02"), "differs"),
        Example("one day apart", lambda: _box_3("INV-26-1101", "2026-11-01"), "differs"),
        Example("a hyphen that a scan may have lost", lambda: _box_3("INV26-1101", "2026-11-02"), "not_checked"),
        Example("read badly", lambda: with_invoice(invoice_number=unclear("INV-Z6-1101")), "not_checked"),
        Example("NIL is another rule's matter", lambda: _box_3("NIL", "2026-11-02"), "agrees"),
        Example("box 3 struck through", lambda: with_certificate(invoice_refs=None), "silent"),
    ),
)
def invoice_number_and_date(case: Case) -> Iterator[Verdict]:
    """Each invoice is held against the entry of box 3 most like it. Entries too many or too few, and numbers shortened
    to a series, are CO-B3-04's matter.

    The number is compared character by character; the date by its value, because certificate.json has ISO dates only.
    """
    certificate = case.certificate
    if certificate is None or certificate.invoice_refs is None:
        return
    held = [i.invoice_number.value for i in case.invoices if i.invoice_number is not None]
    for ref, invoice in _paired(certificate.invoice_refs.value, case.invoices):
        if not series(ref.number, held):
            yield from _compared(certificate, certificate.invoice_refs, ref, invoice)


def _paired(refs: tuple[InvoiceRef, ...], invoices: tuple[Invoice, ...]) -> Iterator[tuple[InvoiceRef, Invoice]]:
    """The likeliest pairs first, each entry and each invoice once."""
    ranked = sorted(
        ((_likeness(ref, invoice), -r, -i) for r, ref in enumerate(refs) for i, invoice in enumerate(invoices)),
        reverse=True,
    )
    used: set[tuple[str, int]] = set()
    for _, r, i in ranked:
        if not used & {("ref", r), ("invoice", i)}:
            used |= {("ref", r), ("invoice", i)}
            yield refs[-r], invoices[-i]


def _likeness(ref: InvoiceRef, invoice: Invoice) -> float:
    if invoice.invoice_number is None:
        return 0.0
    return fuzz.ratio(number(ref.number), number(invoice.invoice_number.value))


def _compared(
    certificate: Certificate, refs: Field[tuple[InvoiceRef, ...]], ref: InvoiceRef, invoice: Invoice
) -> Iterator[Verdict]:
    there = invoice.invoice_number
    nil = there is None or "NIL" in (ref.number.upper(), there.value.upper()) or is_bar(ref.number)
    if ref.number and there is not None and not nil:
        here = Side(certificate.document, part(refs, ref.number))
        yield compare("invoice_number", here, Side(invoice.document, there), normalised(number))
    if ref.date and invoice.invoice_date is not None:
        sides = Side(certificate.document, part(refs, ref.date)), Side(invoice.document, invoice.invoice_date)
        yield compare("invoice_date", *sides, _same_day)


def _same_day(ref: str, day: date) -> bool:
    return ref == day.isoformat()


def _box_3(refs_number: str, refs_date: str, exact: bool = False) -> Case:
    case = with_certificate(invoice_refs=typed((InvoiceRef(refs_number, refs_date),), f"{refs_number} {refs_date}"))
    if not exact:
        return case
    return with_invoice(case, invoice_number=typed("INV-26-1101"), invoice_date=printed(date(2026, 11, 2)))
