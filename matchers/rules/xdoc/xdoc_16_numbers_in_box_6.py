"""XDOC-16: numbers of credits, contracts and orders in box 6 are those of the invoice."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Example, Mode, Verdict, rule
from matchers.compare import Side, compare, normalised
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.normal import compact
from matchers.remarks import entries, printed_text
from matchers.sides import part
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text


@rule(
    id="XDOC-16",
    title=Text("Numbers in box 6", "第6欄の番号の一致"),
    outcome=Outcome.FIX,
    field="remarks",
    reads=("remarks", "lc_number", "contract_number", "order_number"),
    mode=Mode.NORMALISED,
    citation=Citation("001 ④ L97-99; ⑥ L164-165"),
    message=Text(
        "Box 6 says {certificate}, the invoice {invoice} ({difference}).",
        "第6欄の番号は {certificate}、インボイスは {invoice} です（相違箇所：{difference}）。",
    ),
    remedy=Text("Write the invoice's number.", "インボイスと同じ番号を記載してください。"),
    examples=(
        Example("no number in box 6", clean_case, "silent"),
        Example("the same credit", lambda: _credit("L/C NO. DC611903/26", printed("DC611903/26")), "agrees"),
        Example("another credit", lambda: _credit("L/C NO. DC611930/26", printed("DC611903/26")), "differs"),
        Example("the invoice's number read badly", lambda: _credit("L/C NO. DC7", unclear("DC1")), "not_checked"),
        Example("no such number on the invoice", lambda: _credit("L/C NO. DC7", None), "silent"),
    ),
)
def numbers_in_box_6(case: Case) -> Iterator[Verdict]:
    """One invoice of several is enough. What no invoice has at all is CO-B6-02's matter."""
    certificate = case.certificate
    if certificate is None or certificate.remarks is None:
        return
    for entry in entries(certificate.remarks.value):
        here = Side(certificate.document, part(certificate.remarks, entry.number))
        verdicts = [
            Agrees()
            if compact(entry.number) in printed_text(i.lines)
            else compare("remarks", here, Side(i.document, getattr(i, entry.name)), normalised(compact))
            for i in case.invoices
            if getattr(i, entry.name) is not None
        ]
        if verdicts:
            yield next((v for v in verdicts if isinstance(v, Agrees)), verdicts[0])


def _credit(remark: str, number: Field[str] | None) -> Case:
    return with_invoice(with_certificate(remarks=typed(remark)), lc_number=number)
