"""QTY-07: online, goods priced by the piece have no weight in the field for the total quantity."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.characters import online
from matchers.compare import in_doubt
from matchers.examples import applied, clean_case, typed, unclear, with_certificate
from matchers.normal import upper
from matchers.presence import UNSURE
from matchers.rules.qty.qty_02_no_bare_lot import LOT
from matchers.weights import amounts_of_weight, priced_by_weight
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="QTY-07",
    title=Text("No weight in the total of pieces", "総数量欄の重量"),
    outcome=Outcome.FIX,
    field="total_quantity",
    reads=("total_quantity", "unit"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑫ L314-318"),
    message=Text(
        "“{total}” gives a weight, but the goods are not priced by weight.",
        "総数量「{total}」に重量がありますが、単価の基準は重量ではありません。",
    ),
    remedy=Text(
        "Enter the total in the unit of the unit price, and weights in the field Others.",
        "総数量は単価の基準となる単位で入力し、重量は「その他」欄に入力してください。",
    ),
    examples=(
        Example("pieces", clean_case, "agrees"),
        Example("a weight for pieces", lambda: _total("N/W 820 KGS"), "differs"),
        Example("a weight beside the pieces", lambda: _total("420 PCS, N.W. 800 KGS"), "differs"),
        Example("a lot made definite by its weight", lambda: _total("1 LOT (N/W 820 KGS)"), "agrees"),
        Example("at the counter", lambda: _at_the_counter("420 PCS, N.W. 800 KGS"), "silent"),
        Example("read badly", lambda: with_certificate(total_quantity=unclear("820 KGS")), "not_checked"),
    ),
)
def weight_beside_count(case: Case) -> Iterator[Verdict]:
    """The weight of a lot is QTY-03's matter, other weights of goods sold by weight are QTY-08's."""
    stated = case.certificate.total_quantity if case.certificate is not None else None
    if case.certificate is None or stated is None or not online(case) or priced_by_weight(case) is not False:
        return
    if not amounts_of_weight(stated.value) or LOT.search(upper(stated.value)):
        yield Agrees()
        return
    where = (place(case.certificate.document, stated),)
    yield NotChecked(UNSURE, where) if in_doubt(stated) else Differs(where, {"total": stated.text})


def _total(text: str) -> Case:
    return with_certificate(total_quantity=typed(text))


def _at_the_counter(text: str) -> Case:
    return applied(clean_case().applied_on, _total(text), channel="counter")
