"""QTY-04: a weight given as quantity says whether it is net or gross."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, item, typed, unclear, with_certificate
from matchers.normal import total
from matchers.presence import UNSURE
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Certificate
from models.vocabulary import units


@rule(
    id="QTY-04",
    title=Text("Net or gross weight", "正味・総重量の別"),
    outcome=Outcome.FIX,
    field="total_quantity",
    reads=("total_quantity", "unit", "others"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑦ L197-199"),
    message=Text(
        "“{words}” is a weight without NET or GROSS.",
        "「{words}」は重量ですが、NET・GROSS の別がありません。",
    ),
    remedy=Text("Write 500 KGS (NET WEIGHT), for instance.", "500 KGS (NET WEIGHT) のように記載してください。"),
    examples=(
        Example("pieces", clean_case, "silent"),
        Example("net weight", lambda: _by_weight("7,500 KGS (NET WEIGHT)"), "agrees"),
        Example("gross", lambda: _by_weight("G.W. 7,500 KGS"), "agrees"),
        Example("neither", lambda: _by_weight("7,500 KGS"), "differs"),
        Example("neither, read badly", lambda: with_certificate(total_quantity=unclear("7,500 KGS")), "not_checked"),
    ),
)
def net_or_gross(case: Case) -> Iterator[Verdict]:
    """Said once, in the total, or beside the items, it holds for all lines."""
    certificate = case.certificate
    if certificate is None:
        return
    stated = _weight(certificate)
    if stated is None:
        return
    where = (place(certificate.document, stated),)
    if any(total(text.value).weight_kind for text in _said_in(certificate)):
        yield Agrees()
    elif in_doubt(stated):
        yield NotChecked(UNSURE, where)
    else:
        yield Differs(where, {"words": stated.text})


def _weight(certificate: Certificate) -> Field[str] | None:
    """The text that gives a weight as quantity: the total, or without one the first unit of weight."""
    stated = certificate.total_quantity
    if stated is not None:
        return stated if any(a.unit in units.WEIGHTS for a in total(stated.value).amounts) else None
    return next((i.unit for i in certificate.items if i.unit is not None and units.is_weight(i.unit.value)), None)


def _said_in(certificate: Certificate) -> Iterator[Field[str]]:
    texts = (certificate.total_quantity, certificate.others, *(i.unit for i in certificate.items))
    yield from (text for text in texts if text is not None)
    yield from (i.description for i in certificate.items if i.description is not None)


def _by_weight(total_quantity: str) -> Case:
    listed = item("WELDING WIRE", "7500", "KGS", origin="JP")
    return with_certificate(items=(listed,), total_quantity=typed(total_quantity))
