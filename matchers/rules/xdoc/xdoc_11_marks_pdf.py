"""XDOC-11: the uploaded marks page shows the mark of certificate and invoice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.compare import Side, compare
from matchers.examples import clean_case, printed, unclear, with_certificate, with_invoice
from matchers.shipping_marks import judged, same_marks
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Invoice, Marks


@rule(
    id="XDOC-11",
    title=Text("Marks page, certificate and invoice", "荷印PDFと証明書・インボイスの一致"),
    outcome=Outcome.FIX,
    field="marks",
    mode=Mode.NORMALISED,
    citation=Citation("001 ⑨ L215-216"),
    message=Text(
        "The marks page shows “{certificate}”, the other paper “{invoice}”.",
        "荷印のPDFは「{certificate}」、もう一方の書類は「{invoice}」です。",
    ),
    remedy=Text("Use the same mark on all papers.", "すべての書類で荷印を一致させてください。"),
    examples=(
        Example("the same mark", lambda: _page("HPG\nHAMBURG\nC/NO. 1-10\nMADE IN JAPAN"), "agrees"),
        Example("an extra line", lambda: _page("HPG\nHAMBURG\nPO 77\nC/NO. 1-10\nMADE IN JAPAN"), "differs"),
        Example("read badly", lambda: _read_badly(), "not_checked"),
        Example("no mark typed, the page alone", lambda: _alone("HPG\nHAMBURG\nC/NO. 1-12"), "differs"),
        Example("no mark typed, the invoice says N/M", lambda: _denied(), "differs"),
        Example("no marks page", clean_case, "silent"),
    ),
)
def marks_page(case: Case) -> Iterator[Verdict]:
    """Held against the mark typed in box 7, and where none is typed there against every invoice.

    With a mark typed in, that one is held against the invoices (MARK-01), so nothing is said twice.
    """
    page, certificate = case.marks, case.certificate
    if page is None or page.marks is None:
        return
    typed_in = certificate.marks if certificate is not None else None
    if certificate is not None and typed_in is not None:
        yield _typed(page, page.marks, Side(certificate.document, typed_in))
    elif certificate is not None:
        for invoice in case.invoices:
            stated = invoice.marks or _none_stated(invoice)
            if stated is not None:
                there = Side(invoice.document, stated)
                yield judged(Side(page.document, page.marks), there, invoice)


def _none_stated(invoice: Invoice) -> Field[str] | None:
    """The words of an invoice that says there is no mark."""
    none = invoice.no_marks
    return None if none is None else Field(none.text, none.text, none.page, none.box, none.confidence, none.source)


def _typed(page: Marks, marks: Field[str], other: Side) -> Verdict:
    return compare("marks", Side(page.document, marks), other, same_marks)


def _page(text: str, field: Field[str] | None = None) -> Case:
    return replace(clean_case(), marks=Marks("marks.pdf", field or printed(text)))


def _read_badly() -> Case:
    return _page("", unclear("HFG\nHAMBUR6\nC/NO. 1-1O"))


def _alone(text: str) -> Case:
    return replace(with_certificate(marks=None), marks=Marks("marks.pdf", printed(text)))


def _denied() -> Case:
    case = with_certificate(marks=None)
    case = with_invoice(case, marks=None, no_marks=printed(True, text="N/M"))
    return replace(case, marks=Marks("marks.pdf", printed("HPG\nHAMBURG")))
