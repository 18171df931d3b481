"""MARK-01: the mark in box 7 is the invoice's."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import Side, in_doubt
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.goods import align
from matchers.origins import extracted
from matchers.presence import UNSURE
from matchers.shipping_marks import judged, narrowed
from matchers.sides import pairs
from models.case import Case
from models.field import Weight
from models.finding import Outcome, Place, Text
from models.papers import Certificate, Invoice


@rule(
    id="MARK-01",
    title=Text("Shipping mark on both papers", "荷印の一致"),
    outcome=Outcome.FIX,
    field="marks",
    reads=("marks", "no_marks"),
    mode=Mode.NORMALISED,
    citation=Citation("001 ⑨ L215-216"),
    message=Text(
        "The certificate's mark is “{certificate}”, the invoice's “{invoice}” ({difference}).",
        "荷印が証明書では「{certificate}」、インボイスでは「{invoice}」です（相違箇所：{difference}）。",
    ),
    remedy=Text("Copy the invoice's mark line by line.", "インボイスの荷印をそのまま記載してください。"),
    examples=(
        Example("the same mark", clean_case, "agrees"),
        Example("line breaks do not count", lambda: _box_7("HPG\nHAMBURG\nC/NO.1-10 MADE IN JAPAN"), "agrees"),
        Example("another range", lambda: _box_7("HPG\nHAMBURG\nC/NO. 1-UP\nMADE IN JAPAN"), "differs"),
        Example("a line missing", lambda: _box_7("HPG\nHAMBURG\nC/NO. 1-10"), "differs"),
        Example("no mark in box 7 and no marks page", lambda: with_certificate(marks=None), "differs"),
        Example("read badly", lambda: with_invoice(marks=unclear("HP6\nHAMBUR\nC/N0. I-1O")), "not_checked"),
        Example(
            "initials lost in a drawing: a note", lambda: _invoice("HAMBURG\nC/NO. 1-10\nMADE IN JAPAN"), "differs"
        ),
        Example("a line read elsewhere on the invoice", lambda: _cut_short("C/NO. 1-10"), "agrees"),
        Example("a longer number elsewhere on the invoice", lambda: _cut_short("C/NO. 1-100"), "differs"),
        Example("the invoice's weight read into its mark", lambda: _weighed("800 KG"), "agrees"),
        Example("the exporter and the signatory read into it", lambda: _signed(), "agrees"),
        Example("another weight on the invoice's mark", lambda: _weighed("12 KG"), "differs"),
        Example("no mark on the invoice", lambda: with_invoice(marks=None), "silent"),
    ),
)
def same_mark(case: Case) -> Iterator[Verdict]:
    """Line breaks, blanks and points do not count, figures and dashes do. A marks page alone is XDOC-11's matter, the
    packages of goods taken out of a mixed invoice MARK-04's.
    """
    for certificate, invoice in pairs(case):
        if certificate.no_marks is not None or invoice.no_marks is not None:
            continue  # MARK-02
        if certificate.marks is not None and invoice.marks is not None:
            here, there = Side(certificate.document, certificate.marks), Side(invoice.document, invoice.marks)
            taken_out = extracted(case, align(case)) and narrowed(certificate.marks.value, invoice.marks.value)
            yield Agrees() if taken_out else judged(here, there, invoice)
        elif invoice.marks is not None and case.marks is None:
            yield _missing(certificate, invoice)


def _missing(certificate: Certificate, invoice: Invoice) -> Verdict:
    where = (Place(certificate.document, ""), place(invoice.document, invoice.marks))
    if invoice.marks is None or in_doubt(invoice.marks):
        return NotChecked(UNSURE, where)
    return Differs(
        where, {"certificate": "", "invoice": " / ".join(invoice.marks.value.splitlines()), "difference": "—"}
    )


def _box_7(marks: str) -> Case:
    return with_certificate(marks=typed(marks))


def _cut_short(elsewhere: str) -> Case:
    return with_invoice(marks=printed("HPG\nHAMBURG\nMADE IN JAPAN"), lines=(printed(elsewhere),))


def _invoice(marks: str) -> Case:
    return with_invoice(marks=printed(marks))


def _weighed(line: str) -> Case:
    return with_invoice(
        marks=printed(f"HPG\n{line}\nHAMBURG\nC/NO. 1-10\nMADE IN JAPAN"),
        net_weight=printed(Weight("800", "KG"), text="800 KG"),
    )


def _signed() -> Case:
    foot = "SAKURA PRECISION CO.,LTD.\nTaro Yamada, Export Manager"
    return with_invoice(marks=printed(f"HPG\nHAMBURG\nC/NO. 1-10\nMADE IN JAPAN\n{foot}"))
