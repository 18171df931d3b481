"""INV-REQ-16: the invoice shows the shipping mark, or says that there is none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.normal import mark_lines
from matchers.presence import LIKELY, UNSURE, blank, missing
from models.case import Case
from models.finding import Outcome, Text
from models.papers import Invoice, Marks

ON_THE_PDF_ONLY = Text(
    "The shipping mark stands on {marks}, but was not found on the invoice {document}.",
    "荷印は {marks} にありますが、インボイス {document} には見つかりません。",
)


def _marks_page_only() -> Case:
    return replace(with_invoice(marks=None), marks=Marks("mark.pdf", marks=printed("HPG\nHAMBURG")))


def _doubtful(*lines: str) -> Case:
    case = with_certificate(marks=typed("HPG\nHAMBURG"))
    return with_invoice(case, marks=unclear("HPG\nBY SEA\nHAMBURG"), lines=tuple(printed(line) for line in lines))


def _missed(*lines: str) -> Case:
    case = with_certificate(marks=typed("HPG\nHAMBURG\nC/NO. 1-10"))
    return with_invoice(case, marks=None, lines=tuple(printed(line) for line in lines))


@rule(
    id="INV-REQ-16",
    title=Text("Shipping mark on the invoice", "インボイスの荷印"),
    outcome=Outcome.FIX,
    field="marks",
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L127-140; ⑨ L215-216"),
    message=Text(
        "The invoice {document} shows no shipping mark and does not say N/M.",
        "インボイス {document} に荷印の記載がなく、N/M（荷印なし）とも書かれていません。",
    ),
    remedy=Text(
        "Print the shipping mark on the invoice, or N/M where the goods carry none.",
        "インボイスに荷印を記載してください。荷印がない場合は N/M と記載してください。",
    ),
    examples=(
        Example("a mark", clean_case, "agrees"),
        Example("N/M", lambda: with_invoice(marks=None, no_marks=printed(True, text="N/M")), "agrees"),
        Example("nothing", lambda: with_invoice(marks=None), "differs"),
        Example("only the marks PDF shows it", _marks_page_only, "differs"),
        Example(
            "nothing on a page that is hard to read", lambda: with_invoice(marks=None, legibility=0.3), "not_checked"
        ),
        Example("a doubtful mark whose lines are printed", lambda: _doubtful("HPG", "HAMBURG"), "agrees"),
        Example("not found, but every line printed", lambda: _missed("HPG", "TO HAMBURG", "C/NO. 1-10"), "agrees"),
        Example("not found, and a line nowhere", lambda: _missed("HPG", "TO HAMBURG"), "differs"),
        Example("a doubtful mark of which a line is not", lambda: _doubtful("HPG"), "not_checked"),
        Example("a mark read badly", lambda: with_invoice(marks=unclear("HP6")), "not_checked"),
    ),
)
def marks(case: Case) -> Iterator[Verdict]:
    """A mark is often a picture; where the marks PDF shows one, a person looks whether the invoice does too.

    Where a mark was read with doubt or not found, it is there all the same if the invoice prints every line of the
    certificate's.
    """
    typed_in = case.certificate.marks if case.certificate is not None else None
    for invoice in case.invoices:
        verdict = _shown(invoice, case.marks)
        found = 0.0 if typed_in is None or isinstance(verdict, Agrees) else _printed(typed_in.value, invoice)
        yield Agrees() if found >= (DOUBTED if isinstance(verdict, NotChecked) else MISSED) else verdict


FEW = 2  # a mark of fewer lines may be any word
DOUBTED, MISSED = 0.01, 0.6
"""The share of a mark's lines that must be whole lines of the invoice, the others beginning or ending one."""


def _printed(mark: str, invoice: Invoice) -> float:
    """The share of the mark's lines that are lines of the invoice; 0 where one of them neither begins nor ends any."""
    lines = mark_lines(mark)
    words = [joined for line in invoice.lines for joined in mark_lines(line.value)]
    if len(lines) < FEW or not all(any(w.startswith(line) or w.endswith(line) for w in words) for line in lines):
        return 0.0
    return sum(line in words for line in lines) / len(lines)


def _shown(invoice: Invoice, page: Marks | None) -> Verdict:
    mark = invoice.no_marks if blank(invoice.marks) else invoice.marks
    if mark is None or mark.value is False:
        verdict = missing(invoice, "marks")
        if isinstance(verdict, Differs) and page is not None and not blank(page.marks):
            said = {"document": invoice.document, "marks": page.document}
            places = (*verdict.places, place(page.document, page.marks))
            return replace(verdict, values=said, places=places, outcome=Outcome.REVIEW, message=ON_THE_PDF_ONLY)
        return verdict
    if mark.confidence < LIKELY:
        return NotChecked(UNSURE, (place(invoice.document, mark),))
    return Agrees()
