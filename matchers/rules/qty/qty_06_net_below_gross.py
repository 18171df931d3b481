"""QTY-06: the net weight is not above the gross weight."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt, one_line
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.presence import UNSURE
from matchers.weights import amounts_of_weight, kilograms
from models.case import Case
from models.field import Weight
from models.finding import Outcome, Text


@rule(
    id="QTY-06",
    title=Text("Net not above gross", "正味重量と総重量"),
    outcome=Outcome.REVIEW,
    field="net_weight",
    reads=("net_weight", "gross_weight"),
    mode=Mode.TOLERANCE,
    citation=Citation("001 ⑦ L197-199", derived=True),
    message=Text(
        "The net weight {net} is above the gross weight {gross}.",
        "正味重量 {net} が総重量 {gross} を上回っています。",
    ),
    remedy=Text("Check which of the weights is right.", "どちらの重量が正しいか確認してください。"),
    examples=(
        Example("net below gross", clean_case, "agrees"),
        Example("net above gross", lambda: with_invoice(net_weight=printed(Weight("880", "KG"))), "differs"),
        Example("read badly, the certificate counts by weight", lambda: _unclear("880 KGS (NET)"), "not_checked"),
        Example("read badly, no weight on the certificate", lambda: _unclear("420 PCS"), "silent"),
        Example("no gross weight", lambda: with_invoice(gross_weight=None), "silent"),
    ),
)
def net_below_gross(case: Case) -> Iterator[Verdict]:
    """A swapped pair is easily overlooked, and a weight may stand for the quantity (QTY-03). Where no weight does, a
    doubtful reading is not worth a person's time.
    """
    for invoice in case.invoices:
        net, gross = invoice.net_weight, invoice.gross_weight
        if net is None or gross is None:
            continue
        light, heavy = kilograms(net.value), kilograms(gross.value)
        where = (place(invoice.document, net), place(invoice.document, gross))
        if light is None or heavy is None or light <= heavy:
            yield Agrees()
        elif in_doubt(net) or in_doubt(gross):
            yield from (NotChecked(UNSURE, where),) if _matters(case) else ()
        else:
            yield Differs(where, {"net": one_line(net.text), "gross": one_line(gross.text)})


def _matters(case: Case) -> bool:
    """Whether the certificate gives a weight."""
    if case.certificate is None:
        return False
    texts = (case.certificate.total_quantity, case.certificate.others)
    return any(amounts_of_weight(text.value) for text in texts if text is not None)


def _unclear(total_quantity: str) -> Case:
    case = with_certificate(total_quantity=typed(total_quantity))
    return with_invoice(case, net_weight=unclear(Weight("880", "KG")))
