"""CO-B3-05: an invoice without a number says NIL, and so does box 3."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, practised, printed, typed, unclear, with_certificate, with_invoice
from matchers.presence import UNSURE
from models.case import Case
from models.field import InvoiceRef
from models.finding import Outcome, Text
from models.vocabulary.spelling import folded

BAR = Text(
    "Box 3 shows a bar instead of an invoice number; Tokyo asks for NIL.",
    "第3欄のインボイス番号が横線です。番号がない場合は NIL と記載します。",
)
BAR_FOR_NIL = "bar_for_nil"  # a chamber that takes a bar for NIL in box 3
BARS = frozenset("-‐‑‒–—―－ー─ ")


def _nil(in_box_3: str, on_invoice: str, confidence: float = 0.99) -> Case:
    case = with_certificate(invoice_refs=typed((InvoiceRef(in_box_3, "2026-11-02"),), in_box_3))
    return with_invoice(case, invoice_number=printed(on_invoice, confidence))


def _barred(on_invoice: str) -> Case:
    return practised(_nil("――", on_invoice), switches=frozenset({BAR_FOR_NIL}))


@rule(
    id="CO-B3-05",
    title=Text("NIL for no invoice number", "インボイス番号なし（NIL）"),
    outcome=Outcome.FIX,
    field="invoice_number",
    reads=("invoice_refs", "invoice_number"),
    mode=Mode.EXACT,
    citation=Citation("001 ④ L145"),
    message=Text(
        "Only one of the papers says NIL: box 3 “{box_3}”, {document} “{invoice}”.",
        "NIL の記載が一方にしかありません（第3欄「{box_3}」、{document}「{invoice}」）。",
    ),
    remedy=Text("Write NIL on both papers, with the date.", "両方の書類に NIL と日付を記載してください。"),
    examples=(
        Example("a number on both", clean_case, "agrees"),
        Example("NIL on both", lambda: _nil("NIL", "NIL"), "agrees"),
        Example("NIL in box 3 only", lambda: _nil("NIL", "INV-26-1101"), "differs"),
        Example("NIL on the invoice only", lambda: _nil("INV-26-1101", "NIL"), "differs"),
        Example("a bar: review", lambda: _nil("――", "NIL"), "differs"),
        Example("a bar, where the chamber takes it", lambda: _barred("NIL"), "agrees"),
        Example("a bar for a number", lambda: _barred("INV-26-1101"), "differs"),
        Example("an invoice number read badly", lambda: _nil("NIL", "N1L", confidence=0.2), "not_checked"),
        Example(
            "box 3 read badly", lambda: with_certificate(invoice_refs=unclear((InvoiceRef("NIL", ""),))), "not_checked"
        ),
    ),
)
def nil(case: Case) -> Iterator[Verdict]:
    """Older samples of other chambers show a bar (C-31): a person decides, or the chamber's switch lets it pass."""
    certificate = case.certificate
    if certificate is None or certificate.invoice_refs is None or len(case.invoices) != 1:
        return
    refs, invoice = certificate.invoice_refs, case.invoices[0]
    if invoice.invoice_number is None or len(refs.value) != 1:
        return
    box_3, there = refs.value[0].number, invoice.invoice_number
    where = (place(certificate.document, refs), place(invoice.document, there))
    said = {"box_3": box_3, "invoice": there.value, "document": invoice.document}
    bar, accepted = is_bar(box_3), BAR_FOR_NIL in case.practice.switches
    if bar and _is_nil(there.value) and not accepted:
        yield Differs(where, said, outcome=Outcome.REVIEW, message=BAR)
    elif (_is_nil(box_3) or bar) == _is_nil(there.value):
        yield Agrees()
    elif in_doubt(refs) or in_doubt(there):
        yield NotChecked(UNSURE, where)
    else:
        yield Differs(where, said)


def is_bar(text: str) -> bool:
    """Whether nothing but a bar stands for the number."""
    return bool(text.strip()) and set(text) <= BARS


def _is_nil(value: str) -> bool:
    return folded(value) in ("nil", "none", "no number")
