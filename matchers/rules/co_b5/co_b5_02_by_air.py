"""CO-B5-02: for goods that fly box 5 says so."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Example, Mode, Verdict, rule
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.presence import stated
from matchers.shipment import mode_of
from models.case import Case
from models.finding import Outcome, Text


def _flown(legibility: float = 1.0, **certificate: object) -> Case:
    fields = {"transport_mode": None, "transport_by": None, "vessel": None, "voyage": None, "legibility": legibility}
    return with_invoice(with_certificate(**(fields | certificate)), transport_mode=printed("air"), vessel=None)


@rule(
    id="CO-B5-02",
    title=Text("By air in box 5", "第5欄の航空輸送の記載"),
    outcome=Outcome.REVIEW,
    field="transport_mode",
    reads=("transport_mode", "flight"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ① L46-48"),
    message=Text(
        "The goods go by air, but box 5 does not say so.",
        "航空輸送ですが、第5欄にその旨の記載がありません。",
    ),
    remedy=Text("Write BY AIR in box 5.", "第5欄に BY AIR と記載してください。"),
    examples=(
        Example("BY AIR", lambda: _flown(transport_mode=typed("air")), "agrees"),
        Example("a flight number", lambda: _flown(flight=typed("NH204")), "agrees"),
        Example("box 5 does not say", _flown, "differs"),
        Example("the form is hard to read", lambda: _flown(legibility=0.3), "not_checked"),
        Example("read badly", lambda: _flown(transport_mode=unclear("air")), "not_checked"),
        Example("by sea", clean_case, "silent"),
    ),
)
def by_air(case: Case) -> Iterator[Verdict]:
    """Flight and date are optional. Another mode in box 5 than on the invoice is CO-B5-01."""
    certificate = case.certificate
    if certificate is None or not any(mode_of(case, invoice) == "air" for invoice in case.invoices):
        return
    yield Agrees() if certificate.flight is not None else stated(certificate, "transport_mode")
