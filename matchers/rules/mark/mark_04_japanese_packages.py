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
from matchers.goods_names import said
from matchers.normal import upper
from matchers.origins import extracted
from matchers.presence import UNSURE
from matchers.shipping_marks import case_numbers, numbers_in
from models.case import Case, OtherDocument
from models.document import Kind
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Item

# The case numbers at the head of a row: "C/NO. 6-9  RUBBER HOSE 40 PCS", in a packing list also "7 RUBBER HOSE".
_LABEL = r"(?:C|CASE|CTN|CARTON|P|PKG|PLT|PALLET|CRATE|BAG|DRUM|BOX|BDL)S?\W{0,2}N(?:O|OS)\W{0,3}"
_NUMBERS = r"(\d+(?:\s*-\s*\d+)?)(?=\W*\s\W*[A-Z])"
_LABELLED = re.compile(rf"^\W*{_LABEL}{_NUMBERS}")
_AT_HEAD = re.compile(rf"^\W*(?:{_LABEL})?{_NUMBERS}")
NAMED = 0.5
"""A row that has this share of the words of a name is about those goods."""
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
    outcome=Outcome.FIX,
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
        Example("the invoice tells the packages", lambda: _told_by_invoice("C/NO. 6-9 RUBBER HOSE"), "differs"),
        Example("no list tells what is in which package: a note", lambda: _taken_out("C/NO. 1-9"), "differs"),
        Example("read badly", lambda: _unclear("C/NO. 1-9", "C/NO. 6-9 RUBBER HOSE"), "not_checked"),
    ),
)
def japanese_packages(case: Case) -> Iterator[Verdict]:
    """A packing list or the invoice may tell which packages hold which goods. Where none does, that all are numbered is
    a note: all goods may travel in the same packages. A person decides what such rows mean.
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
    for paper, rows in _rows(case):
        foreign, japanese = _packages(rows, goods)
        wrong = (numbers & foreign) - japanese
        if foreign and not wrong:
            return Agrees()
        if wrong:
            told = {"numbers": ", ".join(map(str, sorted(wrong))), "document": paper}
            held = Differs(where, told, outcome=Outcome.REVIEW, invoice_items=goods.left_out)
            return NotChecked(UNSURE, where) if in_doubt(marks) else held
    whole = {n for i in case.invoices if i.marks is not None for one in case_numbers(i.marks.value)[1] for n in one}
    if numbers != whole or len(numbers) < 2:
        return Agrees()
    return Differs(where, {"numbers": case_numbers(marks.value)[0]}, None, Outcome.NOTE, MAYBE)


def _rows(case: Case) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The rows of each paper that begin with case numbers: the numbers, and the row."""
    for other in (o for o in case.others if o.kind is Kind.PACKING_LIST):
        yield other.name, _numbered(other.words.splitlines(), _AT_HEAD)
    for invoice in case.invoices:
        yield invoice.document, _numbered([line.value for line in invoice.lines], _LABELLED)


def _numbered(rows: list[str], pattern: re.Pattern[str]) -> list[tuple[str, str]]:
    found = ((pattern.match(upper(row)), upper(row)) for row in rows)
    return [(match[1], row) for match, row in found if match is not None]


def _packages(rows: list[tuple[str, str]], goods: Alignment) -> tuple[frozenset[int], frozenset[int]]:
    """The numbers of the packages that hold goods left out, and of those that hold goods of the certificate."""
    held: tuple[set[int], set[int]] = (set(), set())
    for numbers, row in rows:
        shares = [_share(row, line.item) for line in goods.lines]
        for at, share in enumerate(shares):
            if share == max(shares) >= NAMED:
                held[at not in goods.left_out].update(numbers_in(numbers))
    return frozenset(held[False]), frozenset(held[True])


def _share(row: str, item: Item) -> float:
    """How much of the item's name the row has."""
    name = said(item.description.value) if item.description is not None else ()
    return len(set(name) & set(said(row))) / len(set(name)) if name else 0.0


def _taken_out(marks: str, *rows: str) -> Case:
    japanese = item("GEAR PUMP GP-20", "120", "PCS", "130.00", "JP")
    lines = (japanese, item("RUBBER HOSE", "40", "PCS", "2.00", "CN"))
    case = with_invoice(origin=printed(("JP", "CN")), items=lines, marks=printed("HPG\nC/NO. 1-9"))
    listed = (item("GEAR PUMP GP-20", "120", "PCS", origin="JP"),)
    case = with_certificate(case, items=listed, marks=typed(f"HPG\n{marks}"))
    return replace(case, others=(OtherDocument("packing.pdf", Kind.PACKING_LIST, "\n".join(rows)),))


def _told_by_invoice(row: str) -> Case:
    return with_invoice(_taken_out("C/NO. 1-9"), lines=(printed(row),))


def _unclear(marks: str, row: str) -> Case:
    return with_certificate(_taken_out(marks, row), marks=unclear(f"HPG\n{marks}"))
