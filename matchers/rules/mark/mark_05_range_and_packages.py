"""MARK-05: the case numbers in the mark count as many packages as are stated."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, typed, unclear, with_certificate, with_invoice
from matchers.presence import UNSURE
from matchers.rules.xdoc.xdoc_14_packages import compatible
from matchers.shipping_marks import case_numbers, same_marks
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Certificate, Marks
from models.vocabulary import packages


@rule(
    id="MARK-05",
    title=Text("Case numbers and packages", "ケース番号と梱包数"),
    outcome=Outcome.REVIEW,
    field="marks",
    reads=("marks", "packages"),
    mode=Mode.EXACT,
    citation=Citation("001 ⑨ L215-216", derived=True),
    message=Text(
        "The mark's numbers {range} are {count} packages, the certificate says “{packages}”.",
        "荷印の番号 {range} は {count} 個ですが、梱包数は「{packages}」です。",
    ),
    remedy=Text("Check the numbers and the packages.", "ケース番号と梱包数を確認してください。"),
    examples=(
        Example("1-10, ten cartons", clean_case, "agrees"),
        Example("1-12, ten cartons", lambda: _mark("HPG\nC/NO. 1-12"), "differs"),
        Example("two ranges, two kinds", lambda: _kinds("C/NO. 1-8\nP/NO. 1-2", "8 CTNS & 2 PLTS"), "agrees"),
        Example("cartons on pallets", lambda: _kinds("C/NO. 1~40", "2 PALLETS (40 CARTONS)"), "agrees"),
        Example("some numbers left out", lambda: _kinds("C/NO. 1-5, 8-9", "10 CARTONS"), "differs"),
        Example("another mark on the invoice", lambda: with_certificate(marks=typed("HPG\nC/NO. 1-12")), "silent"),
        Example("beyond all measure", lambda: _mark("HPG\nC/NO. 1-200000"), "silent"),
        Example("an open range", lambda: _mark("HPG\nC/NO. 1-UP"), "silent"),
        Example("read badly", lambda: _unclear("HPG\nC/NO. 1-18"), "not_checked"),
    ),
)
def range_and_packages(case: Case) -> Iterator[Verdict]:
    """Any of the counts stated may be the numbered one. Where the invoice differs, MARK-01 and XDOC-14 tell it.

    A range beyond all measure is no count of packages.
    """
    certificate = case.certificate
    marks, document = _marks(certificate, case.marks)
    if certificate is None or marks is None or certificate.packages is None:
        return
    ranges, numbers = case_numbers(marks.value)
    counted = packages.parse(certificate.packages.value)
    if not numbers or not all(numbers) or counted is None or not counted[0].count:
        return
    if _told_elsewhere(case, marks, certificate.packages):
        return
    numbered = sum(len(n) for n in numbers)
    where = (place(document, marks), place(certificate.document, certificate.packages))
    if {numbered, len(numbers[0])} & {*(p.count for p in counted), sum(p.count for p in counted)}:
        yield Agrees()
    elif in_doubt(marks) or in_doubt(certificate.packages):
        yield NotChecked(UNSURE, where)
    else:
        told = {"range": ranges, "count": str(numbered), "packages": certificate.packages.text}
        yield Differs(where, told)


def _told_elsewhere(case: Case, marks: Field[str], stated: Field[str]) -> bool:
    """Whether the only invoice has another mark or other packages."""
    if len(case.invoices) != 1:
        return False
    theirs, counted = case.invoices[0].marks, case.invoices[0].packages
    other_mark = theirs is not None and not same_marks(marks.value, theirs.value)
    return other_mark or (counted is not None and not compatible(stated.value, counted.value))


def _marks(certificate: Certificate | None, page: Marks | None) -> tuple[Field[str] | None, str]:
    """The mark in box 7, else that of the marks page, with its document."""
    if certificate is not None and certificate.marks is not None:
        return certificate.marks, certificate.document
    return (page.marks, page.document) if page is not None else (None, "")


def _mark(text: str) -> Case:
    return with_invoice(with_certificate(marks=typed(text)), marks=typed(text))


def _kinds(text: str, packages: str) -> Case:
    case = with_invoice(_mark(text), packages=typed(packages))
    return with_certificate(case, packages=typed(packages))


def _unclear(text: str) -> Case:
    return with_certificate(_mark(text), marks=unclear(text))
