"""CO-B3-01: box 3 writes the invoice's number and date in the invoice's own expression."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, printed, unclear, with_certificate, with_invoice
from matchers.normal import upper
from models.case import Case
from models.field import Field, InvoiceRef, Source
from models.finding import Outcome, Text
from models.papers import Certificate, Invoice


def _drawn(box_3: str, invoice_date: Field[date] | None = None) -> Case:
    """A certificate drawn on the form whose box 3 reads so, and an invoice dated November 2, 2026 in words."""
    refs = printed((InvoiceRef("INV-26-1101", "2026-11-02"),), text=box_3)
    dated = printed(date(2026, 11, 2), text="November 2, 2026") if invoice_date is None else invoice_date
    return with_certificate(with_invoice(invoice_date=dated), invoice_refs=refs)


@rule(
    id="CO-B3-01",
    title=Text("The same expression in box 3 as on the invoice", "第3欄の番号・日付の表現"),
    outcome=Outcome.NOTE,
    field="invoice_date",
    reads=("invoice_refs", "invoice_number", "invoice_date"),
    mode=Mode.EXACT,
    citation=Citation("001 ④ L104-106; C-11"),
    message=Text(
        "Box 3 writes the date of the invoice as “{certificate}”, the invoice writes “{invoice}”. It is the same day.",
        "第3欄の日付は「{certificate}」、インボイスは「{invoice}」です。日付は同じですが、表現が異なります。",
    ),
    remedy=Text(
        "Write the date alike on both, with the month in letters and a year of four digits.",
        "月を英字、年を4桁にして、両方を同じ表現にしてください。",
    ),
    examples=(
        Example("the same expression", lambda: _drawn("INV-26-1101 November 2, 2026"), "agrees"),
        Example("the same day written in figures", lambda: _drawn("INV-26-1101 2026/11/02"), "differs"),
        Example("read badly", lambda: _drawn("INV-26-1101 2026/11/02", unclear(date(2026, 11, 2))), "not_checked"),
        Example("typed certificates have ISO dates only", clean_case, "silent"),
    ),
)
def expression(case: Case) -> Iterator[Verdict]:
    """Whether number and day are the same is XDOC-06's matter; this looks at how the same day is written.

    The text asks for the invoice's very expression, yet the chambers' form wants the month in letters (C-11): so the
    day decides, and a different expression is told for information.
    """
    certificate = case.certificate
    refs = certificate.invoice_refs if certificate is not None else None
    if certificate is None or refs is None or refs.source is Source.STRUCTURED:
        return
    for invoice in case.invoices:
        if invoice.invoice_date is not None and _names_day(refs, invoice.invoice_date.value):
            yield _verdict(certificate, refs, invoice, invoice.invoice_date)


def _verdict(
    certificate: Certificate, refs: Field[tuple[InvoiceRef, ...]], invoice: Invoice, dated: Field[date]
) -> Verdict:
    places = (place(certificate.document, refs), place(invoice.document, dated))
    if upper(dated.text) in upper(refs.text):
        return Agrees()
    if in_doubt(refs) or in_doubt(dated):
        return NotChecked(UNSURE, places)
    return Differs(places, {"certificate": refs.text, "invoice": dated.text})


UNSURE = Text("The dates were not read surely.", "日付の読み取りが確実ではありません。")


def _names_day(refs: Field[tuple[InvoiceRef, ...]], day: date) -> bool:
    return any(ref.date == day.isoformat() for ref in refs.value)
