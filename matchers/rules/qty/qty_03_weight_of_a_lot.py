"""QTY-03: a lot counted by its weight alone has that weight on certificate and invoice."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, item, typed, unclear, with_certificate, with_invoice
from matchers.normal import total, upper
from matchers.presence import UNSURE
from matchers.rules.qty.qty_02_no_bare_lot import LOT
from matchers.weights import stated_weights, to_kilograms
from models.case import Case
from models.finding import Outcome, Text
from models.vocabulary import units


@rule(
    id="QTY-03",
    title=Text("Weight of a lot", "LOT の重量"),
    outcome=Outcome.FIX,
    field="quantity",
    reads=("total_quantity", "net_weight", "gross_weight"),
    mode=Mode.EXACT,
    citation=Citation("001 ⑦ L197-199"),
    message=Text(
        "“{certificate}” gives a weight that the invoice does not show.",
        "「{certificate}」の重量がインボイスに記載されていません。",
    ),
    remedy=Text("Give the net or gross weight on both papers.", "両方の書類に同じ重量を記載してください。"),
    examples=(
        Example("no lot", clean_case, "silent"),
        Example("the invoice's net weight", lambda: _lot("1 LOT (N/W 800 KGS)"), "agrees"),
        Example("another weight", lambda: _lot("1 LOT (N/W 900 KGS)"), "differs"),
        Example("the invoice's weight read badly", lambda: _unclear_weight(), "not_checked"),
    ),
)
def weight_of_a_lot(case: Case) -> Iterator[Verdict]:
    """Only where nothing but a weight makes the lot definite."""
    stated = case.certificate.total_quantity if case.certificate is not None else None
    if case.certificate is None or stated is None or not LOT.search(upper(stated.value)):
        return
    amounts = [a for a in total(stated.value).amounts if a.unit != "LOT"]
    if not amounts or any(a.unit not in units.WEIGHTS for a in amounts):
        return
    weights = [w for invoice in case.invoices for w in stated_weights(invoice)]
    wanted = {to_kilograms(a) for a in amounts}
    if wanted & {kilograms for _, kilograms in weights}:
        yield Agrees()
        return
    where = (place(case.certificate.document, stated), *(place(case.invoices[0].document, f) for f, _ in weights))
    if in_doubt(stated) or any(in_doubt(f) for f, _ in weights):
        yield NotChecked(UNSURE, where)
    else:
        yield Differs(where, {"certificate": stated.value})


def _lot(total_quantity: str) -> Case:
    listed = item("GEAR PUMP GP-20", "1", "LOT", origin="JP")
    return with_certificate(items=(listed,), total_quantity=typed(total_quantity))


def _unclear_weight() -> Case:
    weight = clean_case().invoices[0].net_weight
    case = with_invoice(_lot("1 LOT (N/W 900 KGS)"), gross_weight=None)
    return with_invoice(case, net_weight=unclear(weight.value if weight else None))
