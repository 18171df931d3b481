"""XDOC-11: the uploaded marks page shows the mark of certificate and invoice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Example, Mode, NotChecked, Verdict, rule
from matchers.compare import Side, compare
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.shipping_marks import judged, same_marks
from models.case import Case
from models.field import Field
from models.finding import Outcome, Place, Text
from models.papers import Invoice, Marks

NO_MARK_FOUND = Text(
    "No mark was found on the page; it may be a picture or hard to read.",
    "荷印が見つかりません。画像であるか、読みにくい可能性があります。",
)


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
        Example("nothing found on the page", lambda: replace(clean_case(), marks=Marks("marks.pdf")), "not_checked"),
        Example("the page says N/M, box 7 a mark", lambda: _page_denies(clean_case()), "differs"),
        Example("the page says N/M, box 7 NO MARK", lambda: _page_denies(_unmarked()), "agrees"),
        Example("the page and the invoice say N/M", lambda: _page_denies(_denied()), "agrees"),
        Example("no marks page", clean_case, "silent"),
    ),
)
def marks_page(case: Case) -> Iterator[Verdict]:
    """Held against the mark typed in box 7, and where none is typed there against every invoice.

    With a mark typed in, that one is held against the invoices (MARK-01), so nothing is said twice.
    """
    page, certificate = case.marks, case.certificate
    if page is None:
        return
    shown = page.marks or _none_stated(page)
    if shown is None:
        yield NotChecked(NO_MARK_FOUND, (Place(page.document, ""),))
        return
    typed_in = certificate.marks if certificate is not None else None
    if certificate is not None and typed_in is not None:
        denied = page.marks is None and certificate.no_marks is not None
        yield Agrees() if denied else _typed(page, shown, Side(certificate.document, typed_in))
    elif certificate is not None:
        for invoice in case.invoices:
            stated = invoice.marks or _none_stated(invoice)
            if page.marks is None and invoice.no_marks is not None:
                yield Agrees()
            elif stated is not None:
                there = Side(invoice.document, stated)
                yield judged(Side(page.document, shown), there, invoice)


def _none_stated(paper: Invoice | Marks) -> Field[str] | None:
    """The words of a paper that says there is no mark."""
    none = paper.no_marks
    return None if none is None else Field(none.text, none.text, none.page, none.box, none.confidence, none.source)


def _typed(page: Marks, marks: Field[str], other: Side) -> Verdict:
    return compare("marks", Side(page.document, marks), other, same_marks)


def _page(text: str, field: Field[str] | None = None) -> Case:
    return replace(clean_case(), marks=Marks("marks.pdf", field or printed(text)))


def _read_badly() -> Case:
    return _page("", unclear("HFG\nHAMBUR6\nC/NO. 1-1O"))


def _unmarked() -> Case:
    return with_certificate(marks=typed("NO MARK"), no_marks=typed(True, "NO MARK"))


def _page_denies(case: Case) -> Case:
    return replace(case, marks=Marks("marks.pdf", no_marks=printed(True, text="N/M")))


def _alone(text: str) -> Case:
    return replace(with_certificate(marks=None), marks=Marks("marks.pdf", printed(text)))


def _denied() -> Case:
    case = with_certificate(marks=None)
    case = with_invoice(case, marks=None, no_marks=printed(True, text="N/M"))
    return replace(case, marks=Marks("marks.pdf", printed("HPG\nHAMBURG")))
