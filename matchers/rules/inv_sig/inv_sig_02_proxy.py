"""INV-SIG-02: a signature for another person on the invoice is written by hand."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.examples import clean_case, practised, printed, unclear, with_invoice
from matchers.presence import LIKELY, UNSURE
from matchers.signing import by_proxy
from models.case import Case
from models.finding import Outcome, Text
from models.papers import Invoice

NONE_AT_ALL = "no_proxy_on_invoice"
REFUSED = Text(
    "The signature on {document} is given for another person; this chamber does not accept that even by hand.",
    "{document} の署名は代理署名（FOR・P.P.）です。当商工会議所では肉筆であっても認められません。",
)
SIGN_IN_PERSON = Text(
    "Let the registered signatory sign himself.",
    "登録済みの署名者本人が署名してください。",
)


def _proxy(how: str, confidence: float = 0.99) -> Case:
    return with_invoice(signature=printed(how, confidence), signatory=printed("p.p. Taro Yamada"))


@rule(
    id="INV-SIG-02",
    title=Text("Proxy signature on the invoice", "インボイスの代理署名"),
    outcome=Outcome.FIX,
    field="signature",
    reads=("signature", "signature_for", "signatory"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L141"),
    message=Text(
        "The signature on {document} is given for another person, but is not written by hand.",
        "{document} の署名は代理署名（FOR・P.P.）ですが、肉筆ではありません。",
    ),
    remedy=Text(
        "Sign by hand, or let the registered signatory sign himself.",
        "肉筆で署名するか、登録済みの署名者本人が署名してください。",
    ),
    examples=(
        Example("signed in person", clean_case, "agrees"),
        Example("p.p., by hand", lambda: _proxy("handwritten"), "agrees"),
        Example(
            "p.p., by hand, where none is accepted",
            lambda: practised(_proxy("handwritten"), switches=frozenset({NONE_AT_ALL})),
            "differs",
        ),
        Example("p.p., stamped", lambda: _proxy("stamp"), "differs"),
        Example(
            "for the company, printed",
            lambda: with_invoice(signature=printed("printed"), signatory=printed("For SAKURA PRECISION CO., LTD.")),
            "agrees",
        ),
        Example("p.p., unclear whether by hand", lambda: _proxy("stamp", confidence=0.2), "not_checked"),
        Example(
            "perhaps for another",
            lambda: with_invoice(signature=printed("stamp"), signature_for=unclear(True)),
            "not_checked",
        ),
    ),
)
def proxy(case: Case) -> Iterator[Verdict]:
    """Box 9 never allows a proxy (SIG-02); the invoice does, by hand. Nagoya refuses it there too (C-05)."""
    for invoice in case.invoices:
        if invoice.signature is not None and invoice.signature.value != "none":
            yield _judged(invoice, NONE_AT_ALL in case.practice.switches)


def _judged(invoice: Invoice, refused: bool) -> Verdict:
    how, for_another = invoice.signature, invoice.signature_for
    if how is None or not by_proxy(invoice):
        return Agrees()
    where = (place(invoice.document, how), place(invoice.document, invoice.signatory))
    if how.confidence < LIKELY or (for_another is not None and for_another.confidence < LIKELY):
        return NotChecked(UNSURE, where)
    if refused:
        return Differs(where, {"document": invoice.document}, message=REFUSED, remedy=SIGN_IN_PERSON)
    return Agrees() if how.value == "handwritten" else Differs(where, {"document": invoice.document})
