"""LANG-02: a certificate in French or Spanish goes with an invoice in the same language."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import readable
from matchers.examples import clean_case, item, printed, unclear, with_certificate, with_invoice
from matchers.languages import JAPANESE
from matchers.paper_languages import ENGLISH, Spoken, goods_language
from matchers.presence import UNSURE
from models.case import Case
from models.finding import Outcome, Text
from models.papers import Certificate, Invoice, Item


@rule(
    id="LANG-02",
    title=Text("Certificate in the invoice's language", "証明書とインボイスの言語"),
    outcome=Outcome.FIX,
    field="description",
    mode=Mode.NORMALISED,
    citation=Citation("001 ④ L91-93"),
    message=Text(
        "The certificate is in {language} (“{certificate}”), {document} in {other} (“{invoice}”).",
        "証明書は{language_ja}（「{certificate}」）、{document} は{other_ja}（「{invoice}」）で記載されています。",
    ),
    remedy=Text("Write both in one language.", "両方の書類の言語を一致させてください。"),
    examples=(
        Example("both English", clean_case, "agrees"),
        Example("both Spanish", lambda: _named("BOMBA DE AGUA PARA USO INDUSTRIAL", "BOMBA DE AGUA"), "agrees"),
        Example("Spanish and English", lambda: _named("BOMBA DE AGUA PARA USO INDUSTRIAL", "WATER PUMP"), "differs"),
        Example("an English certificate is XDOC-17's", lambda: _named("WATER PUMP", "BOMBA DE AGUA"), "agrees"),
        Example("the invoice read badly", lambda: _read_badly(), "not_checked"),
    ),
)
def language_of_the_invoice(case: Case) -> Iterator[Verdict]:
    """The language is that of the goods names: marks are free, and captions tell nothing. Which languages a certificate
    may have is LANG-01's matter.
    """
    certificate = case.certificate
    said = goods_language(certificate) if certificate is not None else None
    if certificate is None or said is None:
        return
    for invoice in case.invoices:
        there = goods_language(invoice)
        if there is not None:
            yield _judged(certificate, said, invoice, there)


def _judged(certificate: Certificate, said: Spoken, invoice: Invoice, there: Spoken) -> Verdict:
    if said.language in (ENGLISH, there.language):
        return Agrees()
    where = (place(certificate.document, said.text), place(invoice.document, there.text))
    if not readable(said.text, there.text):
        return NotChecked(UNSURE, where)
    told = {
        "language": said.language,
        "language_ja": JAPANESE[said.language],
        "certificate": said.text.value,
        "document": invoice.document,
        "other": there.language,
        "other_ja": JAPANESE[there.language],
        "invoice": there.text.value,
    }
    return Differs(where, told)


def _named(certificate: str, invoice: str) -> Case:
    case = with_certificate(items=(item(certificate, "420", "PCS", origin="JP"),))
    return with_invoice(case, items=(Item(description=printed(invoice)),))


def _read_badly() -> Case:
    return with_invoice(_named("BOMBA DE AGUA PARA USO INDUSTRIAL", ""), items=(Item(unclear("WATER PUMP")),))
