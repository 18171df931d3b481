"""INV-REQ-01: the invoice calls itself a commercial invoice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.examples import clean_case, printed, unclear, with_invoice
from matchers.presence import LIKELY, UNSURE, missing
from models.case import Case
from models.finding import Outcome, Text
from models.papers import Invoice
from models.vocabulary.spelling import folded

COMMERCIAL = re.compile(
    r"\bcommercial\W+(tax\W+)?invoice\b|\bfactures?\W+commerciales?\b|\bfacturas?\W+comercial(es)?\b|商業(送り?状|インボイス)"
    r"|コマーシャル\W?インボイス"
)
SPACED = "commercialinvoice"  # of letters set apart, whose blanks are read at any place
OTHER_KIND = re.compile(
    r"\bpro\W?forma\b|\b(customs?|consular|shipping|sample)\W+invoice\b|プロフォーマ|\bquotation\b|見積書|\b(facture|factura)\W+pro\W?forma\b"
)
NOT_COMMERCIAL = Text(
    "The title “{title}” of {document} names another kind of invoice; only a commercial invoice is accepted.",
    "{document} の標題は「{title}」です。コマーシャルインボイスだけが典拠になります。",
)
UNNAMED = Text(
    "The title “{title}” of {document} does not say that it is a commercial invoice.",
    "{document} の標題「{title}」からは、コマーシャルインボイスであることが分かりません。",
)


@rule(
    id="INV-REQ-01",
    title=Text("Title of the invoice", "インボイスの標題"),
    outcome=Outcome.FIX,
    field="title",
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L127-140"),
    message=Text(
        "{document} has no title COMMERCIAL INVOICE.", "{document} に COMMERCIAL INVOICE の標題がありません。"
    ),
    remedy=Text("Write COMMERCIAL INVOICE at the head.", "標題を COMMERCIAL INVOICE としてください。"),
    examples=(
        Example("COMMERCIAL INVOICE", clean_case, "agrees"),
        Example("in French", lambda: with_invoice(title=printed("FACTURE COMMERCIALE")), "agrees"),
        Example("letters set apart", lambda: with_invoice(title=printed("C OMMERCIAL INVO ICE")), "agrees"),
        Example("PROFORMA INVOICE", lambda: with_invoice(title=printed("PROFORMA INVOICE")), "differs"),
        Example("QUOTATION", lambda: with_invoice(title=printed("QUOTATION")), "differs"),
        Example("INVOICE alone", lambda: with_invoice(title=printed("INVOICE")), "differs"),
        Example("no title", lambda: with_invoice(title=None), "differs"),
        Example("no title on a hard page", lambda: with_invoice(title=None, legibility=0.3), "not_checked"),
        Example("a title that is hard to read", lambda: with_invoice(title=unclear("IIVOCE")), "not_checked"),
    ),
)
def title(case: Case) -> Iterator[Verdict]:
    """The layout is free, but the word COMMERCIAL tells a sale from an offer. INVOICE alone is left to a person."""
    for invoice in case.invoices:
        yield _judged(invoice)


def _judged(invoice: Invoice) -> Verdict:
    if invoice.title is None:
        return missing(invoice, "title")
    where = (place(invoice.document, invoice.title),)
    words = folded(invoice.title.value)
    said = {"document": invoice.document, "title": invoice.title.value}
    if OTHER_KIND.search(words):
        return Differs(where, said, message=NOT_COMMERCIAL)
    if COMMERCIAL.search(words) or SPACED in re.sub(r"\W", "", words):
        return Agrees()
    if invoice.title.confidence < LIKELY:
        return NotChecked(UNSURE, where)
    return Differs(where, said, outcome=Outcome.REVIEW, message=UNNAMED)
