"""QTY-02: a lot is no quantity; the concrete number stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, item, typed, unclear, with_certificate
from matchers.normal import total, upper
from matchers.presence import UNSURE
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Certificate

LOT = re.compile(r"\b(?:\d+\s*|ONE\s*(?:\(1\)\s*)?|PER\s+|THE\s+)?LOTS?\b|\b\d+\s*JOB\b")


@rule(
    id="QTY-02",
    title=Text("No bare lot", "LOT だけの数量"),
    outcome=Outcome.FIX,
    field="quantity",
    reads=("quantity", "unit", "total_quantity"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑦ L197-199"),
    message=Text(
        "“{words}” is not a definite quantity.",
        "「{words}」では数量が確定していません。",
    ),
    remedy=Text(
        "Add the number in brackets, 1 LOT (6,000 PCS), or the net or gross weight on both papers.",
        "1 LOT (6,000 PCS) のように具体的な数量か、両方の書類に正味重量・総重量を併記してください。",
    ),
    examples=(
        Example("pieces", clean_case, "agrees"),
        Example("one lot", lambda: _lot("1 LOT"), "differs"),
        Example("one lot and its pieces", lambda: _lot("1 LOT (420 PCS)"), "agrees"),
        Example("one lot and its weight", lambda: _lot("1 LOT (N/W 820 KGS)"), "agrees"),
        Example("read badly", lambda: with_certificate(total_quantity=unclear("1 LOT")), "not_checked"),
    ),
)
def no_bare_lot(case: Case) -> Iterator[Verdict]:
    """Any definite number or weight in the total quantity makes the lot definite; QTY-03 asks for the same weight."""
    certificate = case.certificate
    if certificate is None:
        return
    lots = list(lots_of(certificate))
    definite = certificate.total_quantity is not None and bool(definite_amounts(certificate.total_quantity.value))
    for text, at in lots:
        where = (place(certificate.document, text),)
        if definite or definite_amounts(text.value):
            yield Agrees()
        elif in_doubt(text):
            yield NotChecked(UNSURE, where, certificate_items=at)
        else:
            yield Differs(where, {"words": text.text}, certificate_items=at)
    if not lots:
        yield Agrees()


def lots_of(certificate: Certificate) -> Iterator[tuple[Field[str], tuple[int, ...]]]:
    """Every text that counts in lots, with the goods lines it belongs to."""
    for at, listed in enumerate(certificate.items):
        if listed.unit is not None and LOT.search(upper(listed.unit.value)):
            yield listed.unit, (at,)
    stated = certificate.total_quantity
    if stated is not None and LOT.search(upper(stated.value)):
        yield stated, ()


def definite_amounts(text: str) -> bool:
    """Whether the text gives an amount in any unit but lots."""
    return any(a.unit != "LOT" for a in total(text).amounts)


def _lot(total_quantity: str) -> Case:
    listed = item("GEAR PUMP GP-20", "1", "LOT", origin="JP")
    return with_certificate(items=(listed,), total_quantity=typed(total_quantity))
