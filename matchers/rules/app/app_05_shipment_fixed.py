"""APP-05: the shipment is fixed when the certificate is applied for."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, place, rule
from matchers.examples import clean_case, printed, with_invoice
from matchers.shipment import left_open
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text

FIELDS = ("vessel", "voyage", "flight", "port_of_loading", "port_of_discharge")


@rule(
    id="APP-05",
    title=Text("Shipment fixed", "船積みの確定"),
    outcome=Outcome.FIX,
    field="vessel",
    reads=FIELDS,
    mode=Mode.PRESENCE,
    citation=Citation("001 ① L46-48"),
    message=Text(
        "{document} says “{value}”: the shipment is not fixed yet.",
        "{document} に「{value}」とあり、船積みが確定していません。",
    ),
    remedy=Text("Apply once ship, ports and date are fixed.", "船名・港・出港日が確定してから申請してください。"),
    examples=(
        Example("a named ship", clean_case, "agrees"),
        Example("T.B.A.", lambda: with_invoice(vessel=printed("T.B.A.")), "differs"),
        Example("to be named", lambda: with_invoice(port_of_discharge=printed("TO BE NAMED")), "differs"),
    ),
    always_decided="a value read badly is INV-REQ-08's or INV-REQ-10's matter",
)
def shipment_fixed(case: Case) -> Iterator[Verdict]:
    """That one of them is missing altogether is INV-REQ-08 or INV-REQ-10."""
    for invoice in case.invoices:
        for name in FIELDS:
            value: Field[str] | None = getattr(invoice, name)
            if value is not None:
                yield _judged(invoice.document, name, value)


def _judged(document: str, name: str, value: Field[str]) -> Verdict:
    where = (place(document, value),)
    if left_open(value.value):
        return Differs(where, {"document": document, "value": value.value}, name)
    return Agrees()
