"""XDOC-04: a telephone or fax number in box 1 also stands on the invoice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, printed, typed, with_certificate, with_invoice
from matchers.normal import upper
from matchers.presence import ILLEGIBLE, LEGIBLE
from matchers.sides import pairs
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Certificate, Invoice

NUMBER = re.compile(r"\b(?:TEL(?:EPHONE)?|PHONE|FAX|TELEFAX)\b\W{0,3}(?:NO\W{0,3})?(\+?[\d(][\d ()\-]{5,})")


def _box_1(contact: str) -> Case:
    return with_certificate(exporter_address=typed(f"1-2-3 Marunouchi, Chiyoda-ku, Tokyo {contact}"))


@rule(
    id="XDOC-04",
    title=Text("Telephone and fax in box 1", "第1欄の電話・FAX番号"),
    outcome=Outcome.FIX,
    field="exporter_address",
    reads=("exporter_name", "exporter_address"),
    mode=Mode.NORMALISED,
    citation=Citation("001 ⑤ L156-157"),
    message=Text(
        "Box 1 gives the number {number}, which the invoice {document} does not show.",
        "第1欄の番号 {number} は、インボイス {document} に記載がありません。",
    ),
    remedy=Text("Write the invoice's number or leave it out.", "インボイスと同じ番号にするか、削除してください。"),
    examples=(
        Example("no number in box 1", clean_case, "silent"),
        Example(
            "the same number",
            lambda: with_invoice(_box_1("TEL: 03-1234-5678"), lines=(printed("TEL +81 3 1234 5678"),)),
            "agrees",
        ),
        Example("another number", lambda: with_invoice(_box_1("TEL: 03-1234-5678"), lines=()), "differs"),
        Example(
            "not found on a page that is hard to read",
            lambda: with_invoice(_box_1("FAX 03-1234-5678"), lines=(), legibility=0.3),
            "not_checked",
        ),
    ),
)
def contact(case: Case) -> Iterator[Verdict]:
    """Such numbers are tolerated in box 1 where the invoice has them, too. Country code and spacing do not count."""
    for certificate, invoice in pairs(case):
        for text in (certificate.exporter_name, certificate.exporter_address):
            if text is not None:
                yield from (_judged(certificate, invoice, text, n) for n in NUMBER.findall(upper(text.value)))


def _judged(certificate: Certificate, invoice: Invoice, text: Field[str], number: str) -> Verdict:
    wanted = _digits(number)[-8:]
    if any(wanted in _digits(line.value) for line in invoice.lines):
        return Agrees()
    where = (place(certificate.document, text), place(invoice.document, None))
    if invoice.legibility < LEGIBLE or in_doubt(text):
        return NotChecked(ILLEGIBLE, where)
    return Differs(where, {"number": number.strip(), "document": invoice.document})


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdigit())
