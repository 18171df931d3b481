"""XDOC-13: the certificate's total quantity is the invoices' total."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from matchers.alignment import Alignment, lines_differ
from matchers.catalogue import Citation, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import Side, compare, normalised, unsure
from matchers.examples import clean_case, item, printed, typed, unclear, with_certificate, with_invoice
from matchers.goods import align
from matchers.normal import Amount, compact, total
from matchers.origins import extracted
from matchers.rules.qty.qty_05_sum_of_lines import sums_of_lines, wrong_sums
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Certificate
from models.vocabulary import units

BESIDE = units.PACKAGE_WORDS | {"LOT"}


@rule(
    id="XDOC-13",
    title=Text("Total quantity on both papers", "総数量の一致"),
    outcome=Outcome.FIX,
    field="total_quantity",
    mode=Mode.NORMALISED,
    citation=Citation("001 ⑦ L197-199"),
    message=Text(
        "The certificate's total is “{certificate}”, the invoice's “{invoice}”.",
        "総数量が証明書では「{certificate}」、インボイスでは「{invoice}」です。",
    ),
    remedy=Text("Make the totals agree.", "総数量を一致させてください。"),
    examples=(
        Example("the same total", clean_case, "agrees"),
        Example("PIECES for PCS", lambda: with_certificate(total_quantity=typed("420 PIECES")), "agrees"),
        Example("another figure, no lines beside it", lambda: _alone("402 PCS"), "differs"),
        Example("not the sum of its own lines", lambda: with_certificate(total_quantity=typed("402 PCS")), "silent"),
        Example("a line's quantity not read, the total another", lambda: _line_unread(), "differs"),
        Example("the lines differ and are summed up rightly", lambda: _line_differs(), "silent"),
        Example("another unit", lambda: with_certificate(total_quantity=typed("420 SETS")), "differs"),
        Example("read badly", lambda: with_invoice(total_quantity=unclear("428 PCS")), "not_checked"),
        Example("a unit that nobody knows", lambda: _alone("420 GCS"), "not_checked"),
        Example("no figure", lambda: _alone("PCS"), "not_checked"),
        Example("no total on the invoice", lambda: with_invoice(total_quantity=None), "silent"),
        Example("a lot is compared with its lines elsewhere", lambda: _lot("1 LOT (420 PCS)"), "silent"),
        Example("the cartons beside it", lambda: _invoice("420 PCS (10 CARTONS)"), "agrees"),
        Example(
            "pieces beside the sets left out", lambda: _alone_against("120 SETS", "120 SETS AND 300 PCS"), "differs"
        ),
        Example("the weight beside it", lambda: _invoice("420 PCS, N.W. 800 KGS"), "agrees"),
    ),
)
def total_quantity(case: Case) -> Iterator[Verdict]:
    """Where the lines explain the difference, their rules tell it (GOODS-03, QTY-01), and where the total is not the
    sum of its own lines QTY-05 does. Goods taken out of a mixed invoice have a total of their own (GOODS-05).

    Totals of several invoices are added up. A weight beside a count is not compared; one side may leave it out.
    """
    here, there = case.certificate and case.certificate.total_quantity, _invoices_total(case)
    goods = align(case)
    if case.certificate is None or not here or there is None or extracted(case, goods):
        return
    if case.certificate.items and _told_elsewhere(case.certificate, here, goods):
        return
    sides = Side(case.certificate.document, here), Side(", ".join(i.document for i in case.invoices), there)
    if compact(here.value) == compact(there.value):
        yield compare("total_quantity", *sides, normalised(compact))
    elif total(here.value).amounts and total(there.value).amounts:
        yield compare("total_quantity", *sides, same_total)
    else:
        places = tuple(place(side.document, side.field) for side in sides)
        yield NotChecked(unsure(*sides), places, "total_quantity")


def _alone(text: str) -> Case:
    return with_certificate(items=(), total_quantity=typed(text))


def _line_differs() -> Case:
    rows = (("GEAR PUMP GP-20", "100"), ("SHAFT SEAL 25MM", "300"))
    items = tuple(item(name, count, "PCS", origin="JP") for name, count in rows)
    return with_certificate(items=items, total_quantity=typed("400 PCS"))


def _line_unread() -> Case:
    first, second = clean_case().invoices[0].items
    return with_invoice(_line_differs(), items=(replace(first, quantity=None), second))


def _lot(text: str) -> Case:
    return with_certificate(items=(item("PUMP PARTS", "1", "LOT", origin="JP"),), total_quantity=typed(text))


def _alone_against(text: str, invoice: str) -> Case:
    return with_invoice(_alone(text), total_quantity=printed(invoice))


def _invoice(text: str) -> Case:
    return with_invoice(total_quantity=printed(text))


def same_total(one: str, other: str) -> bool:
    """The same amounts unit by unit; where both count pieces, weights do not matter. One side alone may count lots or
    packages beside them.
    """
    here, there = ({a.unit: a.amount for a in _counted(total(text).amounts)} for text in (one, other))
    shared = here.keys() & there.keys()
    beside = (here.keys() | there.keys()) - shared
    return bool(shared) and beside <= BESIDE and all(here[unit] == there[unit] for unit in shared)


def _told_elsewhere(certificate: Certificate, stated: Field[str], goods: Alignment) -> bool:
    """Whether the total contradicts its own lines, or sums them up rightly and the lines already differ."""
    sums = sums_of_lines(certificate)
    said = {a.unit for a in total(stated.value).amounts}
    if not sums or not said & set(sums):
        return False
    return bool(wrong_sums(sums, stated)) or lines_differ(goods)


def _counted(amounts: tuple[Amount, ...]) -> frozenset[Amount]:
    return frozenset(a for a in amounts if a.unit not in units.WEIGHTS) or frozenset(amounts)


def _invoices_total(case: Case) -> Field[str] | None:
    """The stated total, of several invoices the sum; None where one of them states none."""
    stated = [i.total_quantity for i in case.invoices]
    known = [f for f in stated if f is not None]
    if not known or len(known) < len(stated):
        return None
    if len(known) == 1:
        return known[0]
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for amount in (a for f in known for a in total(f.value).amounts):
        sums[amount.unit] += amount.amount
    text = " AND ".join(f"{figure} {unit}" for unit, figure in sorted(sums.items()))
    worst = min(known, key=lambda f: f.confidence)
    return replace(worst, value=text, text=text)
