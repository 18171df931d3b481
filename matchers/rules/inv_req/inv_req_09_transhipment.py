"""INV-REQ-09: a transhipment on the certificate also stands on the invoice."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Example, Mode, Verdict, rule
from matchers.examples import clean_case, printed, typed, with_certificate, with_invoice
from matchers.presence import blank, stated
from models.case import Case
from models.finding import Outcome, Text


def _via(on_invoice: bool, legibility: float = 1.0) -> Case:
    via = printed("BUSAN, KOREA") if on_invoice else None
    with_via = with_certificate(transshipment=typed("BUSAN, KOREA"))
    return with_invoice(with_via, transshipment=via, legibility=legibility)


@rule(
    id="INV-REQ-09",
    title=Text("Transhipment on the invoice", "インボイスの積替地"),
    outcome=Outcome.REVIEW,
    field="transshipment",
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L127-140"),
    message=Text(
        "The certificate names a place of transhipment, but the invoice {document} does not.",
        "証明書には積替地がありますが、インボイス {document} にはありません。",
    ),
    remedy=Text("Print the place of transhipment on the invoice.", "インボイスに積替地を記載してください。"),
    examples=(
        Example("no transhipment", clean_case, "agrees"),
        Example("on both papers", lambda: _via(on_invoice=True), "agrees"),
        Example("on the certificate only", lambda: _via(on_invoice=False), "differs"),
        Example("the invoice is hard to read", lambda: _via(on_invoice=False, legibility=0.3), "not_checked"),
    ),
)
def transhipment(case: Case) -> Iterator[Verdict]:
    """The invoice may say more than box 5, not less."""
    if case.certificate is None:
        return
    if blank(case.certificate.transshipment):
        yield Agrees()
        return
    for invoice in case.invoices:
        yield stated(invoice, "transshipment")
