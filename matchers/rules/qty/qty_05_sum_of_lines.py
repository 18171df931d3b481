"""QTY-05: the total quantity of the certificate is the sum of its lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, item, typed, unclear, with_certificate
from matchers.goods import align
from matchers.normal import total, unit
from matchers.origins import extracted
from matchers.presence import UNSURE
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Certificate


@rule(
    id="QTY-05",
    title=Text("Sum of the lines", "明細と総数量"),
    outcome=Outcome.FIX,
    field="total_quantity",
    reads=("total_quantity", "quantity", "unit"),
    mode=Mode.EXACT,
    citation=Citation("001 ⑦ L186-187"),
    message=Text(
        "The lines add up to {sum}, the total says “{total}”.",
        "明細の合計は {sum} ですが、総数量は「{total}」です。",
    ),
    remedy=Text("Correct the total or the lines.", "総数量または明細を訂正してください。"),
    examples=(
        Example("the sum", clean_case, "agrees"),
        Example("another figure", lambda: with_certificate(total_quantity=typed("402 PCS")), "differs"),
        Example("sums unit by unit", lambda: _two_units("120 SETS AND 300 PCS"), "agrees"),
        Example("read badly", lambda: with_certificate(total_quantity=unclear("428 PCS")), "not_checked"),
        Example("no total", lambda: with_certificate(total_quantity=None), "silent"),
    ),
)
def sum_of_lines(case: Case) -> Iterator[Verdict]:
    """Unit by unit; a weight or a number of packages beside the counts is not added up. The total of goods taken out of
    a mixed invoice is GOODS-05's matter.
    """
    certificate = case.certificate
    if certificate is None or certificate.total_quantity is None or extracted(case, align(case)):
        return
    sums, stated = sums_of_lines(certificate), certificate.total_quantity
    if not sums or not set(sums) & {a.unit for a in total(stated.value).amounts}:
        return
    wrong = wrong_sums(sums, stated)
    where = (place(certificate.document, stated),)
    if not wrong:
        yield Agrees()
    elif in_doubt(stated) or any(i.quantity is not None and in_doubt(i.quantity) for i in certificate.items):
        yield NotChecked(UNSURE, where)
    else:
        told = " + ".join(f"{figure} {name}" for name, figure in wrong.items())
        yield Differs(where, {"sum": told, "total": stated.value})


def wrong_sums(sums: dict[str, Decimal], stated: Field[str]) -> dict[str, Decimal]:
    """The sums that the total does not give, by unit."""
    said = {a.unit: a.amount for a in total(stated.value).amounts}
    return {unit: amount for unit, amount in sums.items() if unit != "LOT" and said.get(unit) != amount}


def sums_of_lines(certificate: Certificate) -> dict[str, Decimal]:
    """Sums by unit; empty where an item lacks quantity or unit, because then nothing can be added up."""
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for listed in certificate.items:
        if listed.quantity is None or listed.unit is None:
            return {}
        sums[unit(listed.unit.value)] += listed.quantity.value
    return dict(sums)


def _two_units(total_quantity: str) -> Case:
    pumps, seals = item("GEAR PUMP", "120", "SETS", origin="JP"), item("SHAFT SEAL", "300", "PCS", origin="JP")
    return with_certificate(items=(pumps, seals), total_quantity=typed(total_quantity))
