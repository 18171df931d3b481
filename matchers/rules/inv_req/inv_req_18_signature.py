"""INV-REQ-18: the invoice is signed, by a registered signatory."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.examples import clean_case, printed, unclear, with_invoice
from matchers.presence import LIKELY, UNSURE, missing
from matchers.signing import bare_name, names_company, perhaps_registered, registered_as
from models.case import Case, Exporter
from models.finding import Outcome, Text
from models.papers import Invoice

UNREGISTERED = Text(
    "“{name}”, who signed {document}, is not registered as a signatory of {exporter}.",
    "{document} の署名者「{name}」は、{exporter} の署名者として登録されていません。",
)
LET_REGISTERED_SIGN = Text(
    "Let a registered signatory sign the invoice.",
    "登録済みの署名者がインボイスに署名してください。",
)
NO_NAME = Text(
    "The invoice is signed, but no name was found under the signature.",
    "署名はありますが、署名者名が見つかりません。",
)


@rule(
    id="INV-REQ-18",
    title=Text("Signature of the invoice", "インボイスの署名"),
    outcome=Outcome.FIX,
    field="signature",
    reads=("signature", "signatory"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L127-140, L141"),
    message=Text("The invoice {document} is not signed.", "インボイス {document} に署名がありません。"),
    remedy=Text("Sign the invoice at its end.", "インボイスの末尾に署名してください。"),
    examples=(
        Example("signed by hand", clean_case, "agrees"),
        Example("printed signature", lambda: with_invoice(signature=printed("printed")), "agrees"),
        Example("not signed", lambda: with_invoice(signature=printed("none")), "differs"),
        Example("signed by somebody unknown", lambda: with_invoice(signatory=printed("Ken Abe")), "differs"),
        Example("an initial", lambda: with_invoice(signatory=printed("T. YAMADA")), "agrees"),
        Example("no name under the signature", lambda: with_invoice(signatory=None), "not_checked"),
        Example("only the company's name", lambda: with_invoice(signatory=printed("SAKURA PRECISION")), "not_checked"),
        Example("perhaps signed", lambda: with_invoice(signature=unclear("none")), "not_checked"),
        Example("a name read badly", lambda: with_invoice(signatory=unclear("Tarc Yanada")), "not_checked"),
    ),
)
def signature(case: Case) -> Iterator[Verdict]:
    """By hand is the principle; printed and stamped ones are accepted (C-03). Without a registry the name is free."""
    for invoice in case.invoices:
        signed = _signed(invoice)
        yield signed
        if isinstance(signed, Agrees):
            yield _by_whom(invoice, case.registered)


def _signed(invoice: Invoice) -> Verdict:
    how = invoice.signature
    if how is not None and how.confidence < LIKELY:
        return NotChecked(UNSURE, (place(invoice.document, how),))
    if how is None or how.value == "none":
        return missing(invoice, "signature")
    return Agrees()


def _by_whom(invoice: Invoice, registered: Exporter | None) -> Verdict:
    name = invoice.signatory
    if name is None or names_company(invoice, bare_name(name)):
        return NotChecked(NO_NAME, (place(invoice.document, name),), "signatory")
    if registered is None or registered_as(bare_name(name), registered.signatories):
        return Agrees()
    where = (place(invoice.document, name),)
    if perhaps_registered(name, registered.signatories):
        return NotChecked(UNSURE, where, "signatory")
    said = {"name": name.value, "document": invoice.document, "exporter": registered.name}
    return Differs(where, said, "signatory", message=UNREGISTERED, remedy=LET_REGISTERED_SIGN)
