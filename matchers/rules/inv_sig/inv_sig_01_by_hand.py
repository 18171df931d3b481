"""INV-SIG-01: the invoice is signed by hand in principle."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.examples import clean_case, printed, unclear, with_invoice
from matchers.presence import LIKELY, UNSURE
from matchers.signing import by_proxy, ways
from models.case import Case
from models.finding import Outcome, Text


@rule(
    id="INV-SIG-01",
    title=Text("Invoice signed by hand", "インボイスの肉筆署名"),
    outcome=Outcome.NOTE,
    field="signature",
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L141"),
    message=Text(
        "The signature on {document} is {how}; by hand is the principle, but this is accepted too.",
        "{document} の署名は{how_ja}です。肉筆が原則ですが、この署名も認められます。",
    ),
    remedy=Text(
        "See that it is the signature of a registered signatory.",
        "登録済みの署名者の署名であることを確認してください。",
    ),
    examples=(
        Example("by hand", clean_case, "agrees"),
        Example("a stamp", lambda: with_invoice(signature=printed("stamp")), "differs"),
        Example("perhaps a stamp", lambda: with_invoice(signature=unclear("stamp")), "not_checked"),
        Example("not signed (INV-REQ-18)", lambda: with_invoice(signature=printed("none")), "silent"),
        Example(
            "for another person (INV-SIG-02)",
            lambda: with_invoice(signature=printed("stamp"), signatory=printed("p.p. Taro Yamada")),
            "silent",
        ),
    ),
)
def by_hand(case: Case) -> Iterator[Verdict]:
    """A printed or stamped signature is never a reason to refuse an invoice (C-03)."""
    for invoice in case.invoices:
        how = invoice.signature
        if how is None or how.value == "none" or by_proxy(invoice):
            continue
        where = (place(invoice.document, how),)
        if how.confidence < LIKELY:
            yield NotChecked(UNSURE, where)
        elif how.value == "handwritten":
            yield Agrees()
        else:
            yield Differs(where, {"document": invoice.document, **ways(how.value)})
