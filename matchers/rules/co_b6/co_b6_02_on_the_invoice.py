"""CO-B6-02: what box 6 says also stands on the invoice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.no_value import no_value_in
from matchers.normal import upper
from matchers.presence import ILLEGIBLE, LEGIBLE
from matchers.remarks import entries, printed_text, remark_lines, telling_words
from models.case import Case
from models.field import Field
from models.finding import Outcome, Place, Text
from models.papers import Certificate
from models.vocabulary.prefectures import prefecture_in

OTHERS_MATTER = re.compile(
    r"FINAL DESTINATION|CHAMBERS? OF COMMERCE AND INDUSTRY|PLACE OF (?:MANUFACTURE|PRODUCTION|FARMING|CATCHING)"
    r"|CATCHING AREA"
    r"|\bON BEHALF OF\b|\b(?:VAT|TAX|NIT|RUC|RUT|CNPJ|EORI|NPWP|GSTIN|TRN|USCI)\b"
)
ENOUGH = 0.6
"""The share of a line's words that have to stand on the invoice; readers lose some."""


@rule(
    id="CO-B6-02",
    title=Text("Box 6 and the invoice", "第6欄とインボイスの記載"),
    outcome=Outcome.FIX,
    field="remarks",
    mode=Mode.NO_CONFLICT,
    citation=Citation("001 ④ L97-99"),
    message=Text(
        "“{words}” in box 6 does not stand on the invoice.",
        "第6欄の「{words}」がインボイスに記載されていません。",
    ),
    remedy=Text("Print it on the invoice or take it out.", "インボイスにも記載するか、削除してください。"),
    examples=(
        Example("box 6 left blank", clean_case, "silent"),
        Example("a contract number of the invoice", lambda: _remark("CONTRACT NO. 123", "Contract No. 123"), "agrees"),
        Example("a contract number of no invoice", lambda: _remark("CONTRACT NO. 123", "Order 77"), "differs"),
        Example("on an invoice that is hard to read", lambda: _hard_to_read("CONTRACT NO. 123"), "not_checked"),
        Example("box 6 read badly", lambda: with_certificate(remarks=unclear("CONTRACT 123")), "not_checked"),
        Example("a final destination is box 5's matter", lambda: _remark("FINAL DESTINATION: LUSAKA", "x"), "agrees"),
    ),
)
def on_the_invoice(case: Case) -> Iterator[Verdict]:
    """Entries that the invoice states with another number are XDOC-16's matter; some have rules of their own."""
    certificate = case.certificate
    if certificate is None or certificate.remarks is None or not case.invoices:
        return
    for line in remark_lines(certificate):
        yield _judged(case, certificate, certificate.remarks, line)


def _judged(case: Case, certificate: Certificate, remarks: Field[str], line: str) -> Verdict:
    if _spared(case, line) or any(_stands_on(i.lines, line) for i in case.invoices):
        return Agrees()
    where = (place(certificate.document, remarks), *(Place(i.document, "") for i in case.invoices))
    if in_doubt(remarks) or min(i.legibility for i in case.invoices) < LEGIBLE:
        return NotChecked(ILLEGIBLE, where)
    return Differs(where, {"words": line})


def _spared(case: Case, line: str) -> bool:
    if OTHERS_MATTER.search(upper(line)) or no_value_in(line) or prefecture_in(line):
        return True
    stated = list(entries(line))
    return bool(stated) and any(getattr(i, e.name) is not None for e in stated for i in case.invoices)


def _stands_on(lines: tuple[Field[str], ...], line: str) -> bool:
    words, text = telling_words(line), printed_text(lines)
    numbers = [w for w in words if any(c.isdigit() for c in w)]
    found = sum(w in text for w in words)
    return all(n in text for n in numbers) and found >= ENOUGH * len(words)


def _remark(remark: str, line: str) -> Case:
    return with_certificate(with_invoice(lines=(printed(line),)), remarks=typed(remark))


def _hard_to_read(remark: str) -> Case:
    return with_invoice(_remark(remark, "Order 77"), legibility=0.3)
