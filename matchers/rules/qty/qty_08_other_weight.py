"""QTY-08: online, the total of goods priced by weight is that weight and no other."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.characters import online
from matchers.compare import in_doubt
from matchers.examples import applied, clean_case, item, typed, unclear, with_certificate, with_invoice
from matchers.normal import Amount
from matchers.presence import UNSURE
from matchers.rules.qty.qty_05_sum_of_lines import sums_of_lines
from matchers.weights import amounts_of_weight, priced_by_weight, to_kilograms
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text


@rule(
    id="QTY-08",
    title=Text("Other weights in the total", "総数量欄の別の重量"),
    outcome=Outcome.FIX,
    field="total_quantity",
    reads=("total_quantity", "quantity", "unit"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑫ L314-318"),
    message=Text(
        "“{total}” gives {words} beside the weight by which the goods are priced.",
        "総数量「{total}」に、単価の基準となる重量のほかに {words} があります。",
    ),
    remedy=Text(
        "Leave the weight of the unit price there and enter the others in the field Others.",
        "単価の基準となる重量だけを残し、ほかの重量は「その他」欄に入力してください。",
    ),
    examples=(
        Example("the net weight alone", lambda: _total("20 MT (NET WEIGHT)"), "agrees"),
        Example("the same weight in kilograms as well", lambda: _total("20 MT (20,000 KGS) NET"), "agrees"),
        Example("the gross weight beside it", lambda: _total("20 MT NET, 20.8 MT GROSS"), "differs"),
        Example("the gross weight in kilograms", lambda: _total("20 MT NET / 20,800 KGS GROSS"), "differs"),
        Example("pieces", clean_case, "silent"),
        Example("at the counter", lambda: _at_the_counter("20 MT NET, 20.8 MT GROSS"), "silent"),
        Example("read badly", lambda: _total("", unclear("20 MT NET, 20.8 MT GROSS")), "not_checked"),
    ),
)
def other_weight(case: Case) -> Iterator[Verdict]:
    """A total that does not give the weight of the lines at all is QTY-05's matter."""
    certificate = case.certificate
    stated = certificate.total_quantity if certificate is not None else None
    if certificate is None or stated is None or not online(case) or not priced_by_weight(case):
        return
    priced = {to_kilograms(Amount(sum_, unit)) for unit, sum_ in sums_of_lines(certificate).items()}
    weights = amounts_of_weight(stated.value)
    others = [a for a in weights if to_kilograms(a) not in priced]
    if len(others) == len(weights):
        return
    where = (place(certificate.document, stated),)
    if not others:
        yield Agrees()
    elif in_doubt(stated):
        yield NotChecked(UNSURE, where)
    else:
        told = ", ".join(f"{a.amount} {a.unit}" for a in others)
        yield Differs(where, {"total": stated.text, "words": told})


def _total(text: str, field: Field[str] | None = None) -> Case:
    case = with_invoice(items=(item("STEEL COIL", "20", "MT", "900.00"),))
    listed = (item("STEEL COIL", "20", "MT", origin="JP"),)
    return with_certificate(case, items=listed, total_quantity=field or typed(text))


def _at_the_counter(text: str) -> Case:
    return applied(clean_case().applied_on, _total(text), channel="counter")
