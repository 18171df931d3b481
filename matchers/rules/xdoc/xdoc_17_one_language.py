"""XDOC-17: an English certificate goes with an English invoice."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import readable
from matchers.examples import clean_case, printed, unclear, with_invoice
from matchers.languages import JAPANESE
from matchers.paper_languages import ENGLISH, Spoken, captions_language, goods_language
from matchers.presence import UNSURE
from models.case import Case
from models.finding import Outcome, Place, Text
from models.papers import Certificate, Invoice, Item

CAPTIONS = Text(
    "The captions of {document} are in {language}; goods and certificate are in English.",
    "{document} の項目名は{language_ja}で、商品名と証明書は英語です。",
)
ALL_RIGHT = Text("Nothing to do where the contents can be read.", "内容が確認できれば対応は不要です。")


@rule(
    id="XDOC-17",
    title=Text("One language on both papers", "両書類の言語の一致"),
    outcome=Outcome.FIX,
    field="description",
    mode=Mode.NORMALISED,
    citation=Citation("001 ④ L91-93"),
    message=Text(
        "The certificate is in English (“{certificate}”), {document} in {language} (“{invoice}”).",
        "証明書は英語（「{certificate}」）、{document} は{language_ja}（「{invoice}」）で記載されています。",
    ),
    remedy=Text(
        "Write both papers in one language; French or Spanish needs a letter of credit or a consulate's requirement.",
        "両書類の言語を一致させてください。フランス語・スペイン語は信用状または領事査証上の要求がある場合に限ります。",
    ),
    examples=(
        Example("both English", clean_case, "agrees"),
        Example("a Spanish invoice", lambda: _invoice("BOMBA DE AGUA PARA USO INDUSTRIAL"), "differs"),
        Example("Spanish captions alone: a note", lambda: _captions(), "differs"),
        Example("goods read badly", lambda: with_invoice(items=(Item(unclear("BOMBA DE AGUA")),)), "not_checked"),
    ),
)
def one_language(case: Case) -> Iterator[Verdict]:
    """What counts are the goods names. A certificate in another language is LANG-02's matter."""
    certificate = case.certificate
    said = goods_language(certificate) if certificate is not None else None
    if certificate is None or said is None or said.language != ENGLISH:
        return
    for invoice in case.invoices:
        there = goods_language(invoice)
        if there is not None:
            yield _judged(certificate, said, invoice, there)


def _judged(certificate: Certificate, said: Spoken, invoice: Invoice, there: Spoken) -> Verdict:
    captions = captions_language(invoice)
    foreign = there.language if there.language != ENGLISH else captions
    told = {"document": invoice.document, "language": foreign, "language_ja": JAPANESE[foreign]}
    if foreign == ENGLISH:
        return Agrees()
    if there.language == ENGLISH:
        return Differs((Place(invoice.document, ""),), told, None, Outcome.NOTE, CAPTIONS, ALL_RIGHT)
    where = (place(certificate.document, said.text), place(invoice.document, there.text))
    if not readable(said.text, there.text):
        return NotChecked(UNSURE, where)
    return Differs(where, {**told, "certificate": said.text.value, "invoice": there.text.value})


def _invoice(name: str) -> Case:
    return with_invoice(items=(Item(description=printed(name)),))


def _captions() -> Case:
    return with_invoice(lines=(printed("FACTURA"), printed("CANTIDAD  PRECIO UNITARIO  IMPORTE")))
