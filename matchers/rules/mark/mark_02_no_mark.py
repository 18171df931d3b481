"""MARK-02: goods without a mark say so on both papers."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.presence import UNSURE
from matchers.sides import pairs
from models.case import Case
from models.finding import Outcome, Text
from models.papers import Certificate, Invoice


@rule(
    id="MARK-02",
    title=Text("No mark", "荷印なしの表示"),
    outcome=Outcome.FIX,
    field="marks",
    reads=("marks", "no_marks"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑨ L215-216; ④ L127-140"),
    message=Text(
        "Only one of the papers says that there is no mark: certificate “{certificate}”, invoice “{invoice}”.",
        "荷印なし（N/M）の表示が一方の書類にしかありません：証明書「{certificate}」、インボイス「{invoice}」。",
    ),
    remedy=Text("Write N/M on both papers.", "両方の書類に N/M と記載してください。"),
    examples=(
        Example("N/M on both", lambda: _without(True, True), "agrees"),
        Example("nothing in box 7", lambda: _without(False, True), "differs"),
        Example("N/M in box 7, a mark on the invoice", lambda: _marked_invoice(), "differs"),
        Example("N/M read badly", lambda: _unclear(), "not_checked"),
        Example("a mark on both", clean_case, "silent"),
    ),
)
def no_mark(case: Case) -> Iterator[Verdict]:
    """That a blank marks column on the invoice says nothing is INV-REQ-16's matter."""
    for certificate, invoice in pairs(case):
        here, there = certificate.no_marks is not None, invoice.no_marks is not None
        if here and there:
            yield Agrees()
        elif there or (here and invoice.marks is not None):
            yield _judged(certificate, invoice)


def _judged(certificate: Certificate, invoice: Invoice) -> Verdict:
    one, other = certificate.no_marks or certificate.marks, invoice.no_marks or invoice.marks
    where = (place(certificate.document, one), place(invoice.document, other))
    if any(f is not None and in_doubt(f) for f in (one, other)):
        return NotChecked(UNSURE, where)
    return Differs(where, {"certificate": one.text if one else "", "invoice": other.text if other else ""})


def _without(on_certificate: bool, on_invoice: bool) -> Case:
    case = with_certificate(marks=None, no_marks=typed(True, "N/M") if on_certificate else None)
    return with_invoice(case, marks=None, no_marks=printed(True, text="N/M") if on_invoice else None)


def _marked_invoice() -> Case:
    return with_certificate(marks=None, no_marks=typed(True, "N/M"))


def _unclear() -> Case:
    return with_invoice(_without(False, True), no_marks=unclear(True))
