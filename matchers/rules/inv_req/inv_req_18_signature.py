"""INV-REQ-18: the invoice is signed."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Example, Mode, NotChecked, Verdict, place, rule
from matchers.examples import clean_case, printed, unclear, with_invoice
from matchers.presence import LIKELY, UNSURE, missing
from models.case import Case
from models.finding import Outcome, Text
from models.papers import Invoice


@rule(
    id="INV-REQ-18",
    title=Text("Signature of the invoice", "インボイスの署名"),
    outcome=Outcome.FIX,
    field="signature",
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L127-140, L141"),
    message=Text("The invoice {document} is not signed.", "インボイス {document} に署名がありません。"),
    remedy=Text("Sign the invoice at its end.", "インボイスの末尾に署名してください。"),
    examples=(
        Example("signed by hand", clean_case, "agrees"),
        Example("printed signature", lambda: with_invoice(signature=printed("printed")), "agrees"),
        Example("not signed", lambda: with_invoice(signature=printed("none")), "differs"),
        Example("perhaps signed", lambda: with_invoice(signature=unclear("none")), "not_checked"),
    ),
)
def signature(case: Case) -> Iterator[Verdict]:
    """By hand is the principle; printed and stamped ones are accepted (C-03). By whom is INV-SIG-03's matter."""
    for invoice in case.invoices:
        yield _signed(invoice)


def _signed(invoice: Invoice) -> Verdict:
    how = invoice.signature
    if how is not None and how.confidence < LIKELY:
        return NotChecked(UNSURE, (place(invoice.document, how),))
    if how is None or how.value == "none":
        return missing(invoice, "signature")
    return Agrees()
