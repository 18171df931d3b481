"""MARK-04: with the Japanese goods taken out of a mixed invoice, the mark numbers only the packages that hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from matchers.alignment import Alignment
from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, item, printed, typed, unclear, with_certificate, with_invoice
from matchers.goods import align
from matchers.goods_names import mentions
from matchers.normal import upper
from matchers.origins import extracted
from matchers.presence import UNSURE
from matchers.shipping_marks import case_numbers, numbers_in
from models.case import Case, OtherDocument
from models.document import Kind
from models.field import Field
from models.finding import Outcome, Text

# The case numbers at the head of a row of a packing list: "C/NO. 6-9  RUBBER HOSE 40 PCS", "7 RUBBER HOSE".
_AT_HEAD = re.compile(
    r"^\W*(?:(?:C|CASE|CTN|CARTON|P|PKG|PLT|PALLET)S?\W{0,2}N(?:O|OS)\W{0,3})?(\d+(?:\s*-\s*\d+)?)(?=\W*\s\W*[A-Z])"
)
MAYBE = Text(
    "The certificate takes the Japanese goods out of a mixed invoice, and its mark numbers all packages ({numbers}).",
    "混載インボイスから日本産の商品だけを記載していますが、荷印の番号は全梱包（{numbers}）のままです。",
)
ASK = Text(
    "Keep the numbers of packages that hold Japanese goods only.",
    "日本産の商品が入った梱包の番号だけを残してください。",
)


@rule(
    id="MARK-04",
    title=Text("Packages of the Japanese goods", "日本産商品の梱包の荷印"),
    outcome=Outcome.REVIEW,
    field="marks",
    reads=("marks", "origin", "description"),
    mode=Mode.NO_CONFLICT,
    citation=Citation("001 ⑦ L192-196"),
    message=Text(
        "The mark numbers packages {numbers}, which hold foreign goods by {document}.",
        "荷印の番号 {numbers} の梱包には、{document} によると外国産の商品が入っています。",
    ),
    remedy=ASK,
    examples=(
        Example("nothing taken out", clean_case, "silent"),
        Example(
            "the packages of the Japanese goods", lambda: _taken_out("C/NO. 1-5", "C/NO. 6-9 RUBBER HOSE"), "agrees"
        ),
        Example(
            "packages of foreign goods as well", lambda: _taken_out("C/NO. 1-9", "C/NO. 6-9 RUBBER HOSE"), "differs"
        ),
        Example(
            "all goods in the same packages",
            lambda: _taken_out("C/NO. 1-9", "C/NO. 1-9 GEAR PUMP", "C/NO. 1-9 RUBBER HOSE"),
            "agrees",
        ),
        Example("no list tells what is in which package: a note", lambda: _taken_out("C/NO. 1-9"), "differs"),
        Example("read badly", lambda: _unclear("C/NO. 1-9", "C/NO. 6-9 RUBBER HOSE"), "not_checked"),
    ),
)
def japanese_packages(case: Case) -> Iterator[Verdict]:
    """A packing list tells which packages hold which goods. Without one, that all are numbered is a note: all goods
    may travel in the same packages.
    """
    goods = align(case)
    certificate = case.certificate
    if certificate is None or not extracted(case, goods):
        return
    marks, document = certificate.marks, certificate.document
    if marks is None and case.marks is not None:
        marks, document = case.marks.marks, case.marks.document
    numbers = frozenset(n for one in case_numbers(marks.value)[1] for n in one) if marks is not None else frozenset()
    if marks is not None and numbers:
        yield _judged(case, goods, document, marks, numbers)


def _judged(case: Case, goods: Alignment, document: str, marks: Field[str], numbers: frozenset[int]) -> Verdict:
    where = (place(document, marks), *(place(i.document, i.marks) for i in case.invoices))
    for paper in (o for o in case.others if o.kind is Kind.PACKING_LIST):
        foreign, japanese = _packages(paper, goods)
        wrong = (numbers & foreign) - japanese
        if foreign and not wrong:
            return Agrees()
        if wrong:
            told = {"numbers": ", ".join(map(str, sorted(wrong))), "document": paper.name}
            return NotChecked(UNSURE, where) if in_doubt(marks) else Differs(where, told, invoice_items=goods.left_out)
    whole = {n for i in case.invoices if i.marks is not None for one in case_numbers(i.marks.value)[1] for n in one}
    if numbers != whole or len(numbers) < 2:
        return Agrees()
    return Differs(where, {"numbers": case_numbers(marks.value)[0]}, None, Outcome.NOTE, MAYBE)


def _packages(paper: OtherDocument, goods: Alignment) -> tuple[frozenset[int], frozenset[int]]:
    """The numbers of the packages that hold goods left out, and of those that hold goods of the certificate."""
    held: tuple[set[int], set[int]] = (set(), set())
    out = goods.left_out
    for row in map(upper, paper.words.splitlines()):
        found = _AT_HEAD.match(row)
        for at, line in enumerate(goods.lines) if found else ():
            name = line.item.description
            if found and name is not None and mentions(row, name.value):
                held[at not in out].update(numbers_in(found[1]))
    return frozenset(held[False]), frozenset(held[True])


def _taken_out(marks: str, *rows: str) -> Case:
    japanese = item("GEAR PUMP GP-20", "120", "PCS", "130.00", "JP")
    lines = (japanese, item("RUBBER HOSE", "40", "PCS", "2.00", "CN"))
    case = with_invoice(origin=printed(("JP", "CN")), items=lines, marks=printed("HPG\nC/NO. 1-9"))
    listed = (item("GEAR PUMP GP-20", "120", "PCS", origin="JP"),)
    case = with_certificate(case, items=listed, marks=typed(f"HPG\n{marks}"))
    return replace(case, others=(OtherDocument("packing.pdf", Kind.PACKING_LIST, "\n".join(rows)),))


def _unclear(marks: str, row: str) -> Case:
    return with_certificate(_taken_out(marks, row), marks=unclear(f"HPG\n{marks}"))
