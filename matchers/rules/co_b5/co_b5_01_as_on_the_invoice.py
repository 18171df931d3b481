"""CO-B5-01: means of transport and transhipment in box 5 do not conflict with the invoice."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.compare import Side, compare
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.normal import compact
from matchers.sides import pairs
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Certificate, Invoice
from models.vocabulary import ports

ALIKE = (frozenset(("air", "courier")),)


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
        Example("box 5 does not say", lambda: with_certificate(transport_mode=None, vessel=None), "silent"),
        Example("via Busan on both", lambda: _via("BUSAN, KOREA", "PUSAN, REPUBLIC OF KOREA"), "agrees"),
        Example("via Busan, via Kaohsiung", lambda: _via("BUSAN, KOREA", "KAOHSIUNG, TAIWAN"), "differs"),
        Example("a mode read badly", lambda: with_invoice(transport_mode=unclear("air")), "not_checked"),
    ),
)
def as_on_the_invoice(case: Case) -> Iterator[Verdict]:
    """Box 5 may say less. Vessel, ports and date have rules of their own (XDOC-08 to XDOC-10)."""
    for certificate, invoice in pairs(case):
        yield from _one(certificate, invoice, "transport_mode", _mode(certificate), _mode(invoice))
        yield from _one(certificate, invoice, "transshipment", certificate.transshipment, invoice.transshipment)


def _one(
    certificate: Certificate, invoice: Invoice, name: str, here: Field[str] | None, there: Field[str] | None
) -> Iterator[Verdict]:
    if here is not None and there is not None:
        same = _same_mode if name == "transport_mode" else _same_place
        yield compare(name, Side(certificate.document, here), Side(invoice.document, there), same)


def _mode(paper: Certificate | Invoice) -> Field[str] | None:
    """The mode as stated, else as the ship's or the flight's name shows it."""
    if paper.transport_mode is not None:
        return paper.transport_mode
    shown = (("air", paper.flight), ("sea", paper.vessel))
    return next((_shown(mode, f) for mode, f in shown if f is not None), None)


def _shown(mode: str, by: Field[str]) -> Field[str]:
    return Field(mode, by.text, by.page, by.box, by.confidence, by.source)


def _same_mode(one: str, other: str) -> bool:
    return one == other or "multimodal" in (one, other) or any({one, other} <= kind for kind in ALIKE)


def _same_place(one: str, other: str) -> bool:
    if compact(one) == compact(other) or compact(one) in compact(other) or compact(other) in compact(one):
        return True
    return bool({p.code for p in ports.possible(one)} & {p.code for p in ports.possible(other)})
