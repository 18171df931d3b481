"""CO-B5-01: means of transport and transhipment in box 5 do not conflict with the invoice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Citation, Differs, Example, Mode, Verdict, rule
from matchers.compare import Same, Side, compare
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.modes import means_of, names_more, no_conflict
from matchers.normal import compact
from matchers.sides import pairs
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Certificate, Invoice
from models.vocabulary import ports


def _via(certificate: str, invoice: str) -> Case:
    return with_invoice(with_certificate(transshipment=typed(certificate)), transshipment=printed(invoice))


@rule(
    id="CO-B5-01",
    title=Text("Transport as on the invoice", "第5欄とインボイスの輸送情報"),
    outcome=Outcome.FIX,
    field="transport_mode",
    reads=("transport_mode", "flight", "vessel", "transshipment"),
    mode=Mode.NO_CONFLICT,
    citation=Citation("001 ① L41-45; ④ L104-106"),
    message=Text(
        "Means of transport or transhipment: box 5 says “{certificate}”, the invoice “{invoice}”.",
        "輸送手段または積替地が、第5欄では「{certificate}」、インボイスでは「{invoice}」です。",
    ),
    remedy=Text("Correct box 5 or the invoice.", "第5欄またはインボイスを訂正してください。"),
    examples=(
        Example("by sea on both", clean_case, "agrees"),
        Example("by air on the invoice", lambda: with_invoice(transport_mode=printed("air")), "differs"),
        Example("by truck, by rail", lambda: _by(("road", "TRUCK"), ("rail", "RAIL")), "differs"),
        Example("a courier flies", lambda: _by(("courier", "EMS"), ("air", "BY AIR")), "agrees"),
        Example("by sea, by sea and air", lambda: _by(("sea", "SEA"), ("multimodal", "SEA AND AIR")), "agrees"),
        Example("by rail, by sea and air", lambda: _by(("rail", "RAIL"), ("multimodal", "SEA AND AIR")), "differs"),
        Example("one means more: review", lambda: _by(("multimodal", "SEA AND AIR"), ("sea", "BY SEA")), "differs"),
        Example("box 5 does not say", lambda: with_certificate(transport_mode=None, vessel=None), "silent"),
        Example("via Busan on both", lambda: _via("BUSAN, KOREA", "PUSAN, REPUBLIC OF KOREA"), "agrees"),
        Example("via Busan, via Kaohsiung", lambda: _via("BUSAN, KOREA", "KAOHSIUNG, TAIWAN"), "differs"),
        Example("a mode read badly", lambda: with_invoice(transport_mode=unclear("air")), "not_checked"),
    ),
)
def as_on_the_invoice(case: Case) -> Iterator[Verdict]:
    """Box 5 may say less. Vessel, ports and date have rules of their own (XDOC-08 to XDOC-10).

    Where box 5 names one means more than the invoice (sea and air, by sea), a person decides.
    """
    for certificate, invoice in pairs(case):
        here, there = means_of(certificate), means_of(invoice)
        for verdict in _one(certificate, invoice, "transport_mode", here, there, no_conflict):
            more = here is not None and there is not None and names_more(here.value, there.value)
            yield replace(verdict, outcome=Outcome.REVIEW) if isinstance(verdict, Differs) and more else verdict
        via = certificate.transshipment, invoice.transshipment
        yield from _one(certificate, invoice, "transshipment", *via, _same_place)


def _one(
    certificate: Certificate, invoice: Invoice, name: str, here: Field[str] | None, there: Field[str] | None, same: Same
) -> Iterator[Verdict]:
    if here is not None and there is not None:
        yield compare(name, Side(certificate.document, here), Side(invoice.document, there), same)


def _same_place(one: str, other: str) -> bool:
    if compact(one) == compact(other) or compact(one) in compact(other) or compact(other) in compact(one):
        return True
    return bool({p.code for p in ports.possible(one)} & {p.code for p in ports.possible(other)})


def _by(certificate: tuple[str, str], invoice: tuple[str, str]) -> Case:
    """Means of transport, each as a value and as printed, without a ship."""
    case = with_certificate(transport_mode=typed(*certificate), vessel=None, voyage=None)
    mode, text = invoice
    return with_invoice(case, transport_mode=printed(mode, text=text), vessel=None, voyage=None)
