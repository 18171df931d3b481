"""XDOC-13: the certificate's total quantity is the invoices' total."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.compare import Side, compare
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.goods import align
from matchers.normal import Amount, total
from matchers.origins import extracted
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.vocabulary import units


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
        Example("another figure", lambda: with_certificate(total_quantity=typed("402 PCS")), "differs"),
        Example("another unit", lambda: with_certificate(total_quantity=typed("420 SETS")), "differs"),
        Example("read badly", lambda: with_invoice(total_quantity=unclear("428 PCS")), "not_checked"),
        Example("no total on the invoice", lambda: with_invoice(total_quantity=None), "silent"),
        Example("the weight beside it", lambda: _invoice("420 PCS, N.W. 800 KGS"), "agrees"),
    ),
)
def total_quantity(case: Case) -> Iterator[Verdict]:
    """Line by line it is QTY-01's matter. Goods taken out of a mixed invoice have a total of their own (GOODS-05).

    Totals of several invoices are added up. A weight beside a count is not compared; one side may leave it out.
    """
    here, there = case.certificate and case.certificate.total_quantity, _invoices_total(case)
    if case.certificate is None or not here or there is None or extracted(case, align(case)):
        return
    if total(here.value).amounts and total(there.value).amounts:
        document = ", ".join(i.document for i in case.invoices)
        yield compare("total_quantity", Side(case.certificate.document, here), Side(document, there), same_total)


def _invoice(text: str) -> Case:
    return with_invoice(total_quantity=printed(text))


def same_total(one: str, other: str) -> bool:
    """The same amounts unit by unit; where both count pieces, weights do not matter."""
    here, there = _counted(total(one).amounts), _counted(total(other).amounts)
    return here == there


def _counted(amounts: tuple[Amount, ...]) -> frozenset[Amount]:
    counts = frozenset(a for a in amounts if a.unit not in units.WEIGHTS)
    return counts or frozenset(amounts)


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
