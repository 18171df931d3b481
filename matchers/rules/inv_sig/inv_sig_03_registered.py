"""INV-SIG-03: the person who signed the invoice is registered at the chamber."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, printed, unclear, with_exporter, with_invoice
from matchers.presence import LIKELY, UNSURE
from matchers.signing import bare_name, names_company, perhaps_registered, registered_as
from models.case import Case, Exporter
from models.finding import Outcome, Text
from models.papers import Invoice
from models.vocabulary.spelling import folded

NO_NAME = Text(
    "The invoice is signed, but no name was found under the signature.",
    "署名はありますが、署名者名が見つかりません。",
)


@rule(
    id="INV-SIG-03",
    title=Text("Registered signatory of the invoice", "インボイスの署名者の登録"),
    outcome=Outcome.FIX,
    field="signatory",
    reads=("signature", "signatory"),
    mode=Mode.NORMALISED,
    citation=Citation("001 ④ L141; ⑩ L222"),
    message=Text(
        "“{name}”, who signed {document}, is not registered as a signatory of {exporter}.",
        "{document} の署名者「{name}」は、{exporter} の署名者として登録されていません。",
    ),
    remedy=Text(
        "Let a registered signatory sign the invoice.",
        "登録済みの署名者がインボイスに署名してください。",
    ),
    examples=(
        Example("registered", clean_case, "agrees"),
        Example("another than in box 9", lambda: with_invoice(signatory=printed("HANAKO SATO")), "agrees"),
        Example("an initial", lambda: with_invoice(signatory=printed("T. YAMADA")), "agrees"),
        Example("signed by somebody unknown", lambda: with_invoice(signatory=printed("Ken Abe")), "differs"),
        Example("no name under the signature", lambda: with_invoice(signatory=None), "not_checked"),
        Example(
            "a name that was not found under the signature, on a line of its own",
            lambda: with_invoice(signatory=None, lines=(printed("SIGNED BY"), printed("HANAKO SATO"))),
            "agrees",
        ),
        Example("only the company's name", lambda: with_invoice(signatory=printed("SAKURA PRECISION")), "not_checked"),
        Example("a name read badly", lambda: with_invoice(signatory=unclear("Tarc Yanada")), "not_checked"),
        Example("nobody registered (SIG-01)", lambda: with_exporter(signatories=()), "silent"),
        Example("not signed (INV-REQ-18)", lambda: with_invoice(signature=printed("none")), "silent"),
    ),
)
def registered(case: Case) -> Iterator[Verdict]:
    """It may be another person than in box 9. Without a registry the name is free, but there has to be one."""
    if case.registered is not None and not case.registered.signatories:
        return
    for invoice in case.invoices:
        how = invoice.signature
        if how is not None and how.confidence >= LIKELY and how.value != "none":
            yield _by_whom(invoice, case.registered)


def _typed_elsewhere(invoice: Invoice, entry: Exporter | None) -> bool:
    """Whether a line of the invoice is a registered signatory's name and nothing else."""
    names = {folded(s.name) for s in entry.signatories} if entry is not None else set()
    return any(folded(line.value) in names for line in invoice.lines if not in_doubt(line))


def _by_whom(invoice: Invoice, entry: Exporter | None) -> Verdict:
    name = invoice.signatory
    where = (place(invoice.document, name),)
    if name is None or names_company(invoice, bare_name(name)):
        return Agrees() if _typed_elsewhere(invoice, entry) else NotChecked(NO_NAME, where)
    if entry is None or registered_as(bare_name(name), entry.signatories):
        return Agrees()
    if perhaps_registered(name, entry.signatories):
        return NotChecked(UNSURE, where)
    return Differs(where, {"name": name.value, "document": invoice.document, "exporter": entry.name})
