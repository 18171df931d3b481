"""INV-REQ-07: the invoice names the contract party with an address."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Example, Mode, Verdict, rule
from matchers.examples import clean_case, printed, unclear, with_invoice
from matchers.presence import stated
from models.case import Case
from models.finding import Outcome, Text
from models.papers import Invoice
from models.vocabulary.spelling import folded


@rule(
    id="INV-REQ-07",
    title=Text("Contract party on the invoice", "インボイスの契約相手先"),
    outcome=Outcome.FIX,
    field="buyer_name",
    reads=("buyer_name", "buyer_address", "consignee_name", "consignee_address"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L127-140"),
    message=Text(
        "The invoice {document} does not state {missing}.",
        "インボイス {document} に{missing_ja}がありません。",
    ),
    remedy=Text(
        "Print the buyer's name and address.",
        "契約相手先（買主）の名称と住所を記載してください。",
    ),
    examples=(
        Example("a buyer with an address", clean_case, "agrees"),
        Example(
            "a consignee only",
            lambda: with_invoice(
                buyer_name=None,
                buyer_address=None,
                consignee_name=printed("HANSA PUMPEN GMBH"),
                consignee_address=printed("Kaiweg 8, 20457 Hamburg GERMANY"),
            ),
            "agrees",
        ),
        Example("a buyer without an address", lambda: with_invoice(buyer_address=None), "differs"),
        Example("nobody", lambda: with_invoice(buyer_name=None, buyer_address=None), "differs"),
        Example("a name read badly", lambda: with_invoice(buyer_name=unclear("HANSA PVMPEN")), "not_checked"),
    ),
)
def contract_party(case: Case) -> Iterator[Verdict]:
    """Where only a consignee is printed he is taken for the buyer, as forms without a buyer's box mean it."""
    for invoice in case.invoices:
        yield from _party(invoice)


def _party(invoice: Invoice) -> Iterator[Verdict]:
    role = "consignee" if invoice.buyer_name is None and invoice.consignee_name is not None else "buyer"
    name = stated(invoice, f"{role}_name")
    yield name
    if isinstance(name, Agrees):
        address = "consignee_address" if _same_firm(invoice) else f"{role}_address"
        yield stated(invoice, address)


def _same_firm(invoice: Invoice) -> bool:
    """Whether the buyer's address stands under the consignee's name only."""
    buyer, consignee = invoice.buyer_name, invoice.consignee_name
    if invoice.buyer_address is not None or buyer is None or consignee is None:
        return False
    return "same as" in folded(buyer.value) or folded(buyer.value) == folded(consignee.value)
