"""GOODS-09: an HS code of the certificate also stands on the invoice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, printed, typed, with_invoice
from matchers.goods import align
from matchers.presence import ILLEGIBLE, LEGIBLE
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Certificate, Invoice

IN_TEXT = re.compile(
    r"\b(?:H\W?\s?S|HTS|TARIFF)\b\.?\s*(?:CODE|NO|NUMBER|HEADING)?\W{0,3}(\d{4}(?:[.\s]?\d{2}){0,3})", re.I
)


@rule(
    id="GOODS-09",
    title=Text("HS code on the invoice", "HSコードとインボイス"),
    outcome=Outcome.FIX,
    field="hs_code",
    mode=Mode.NO_CONFLICT,
    citation=Citation("001 ⑦ L185"),
    message=Text(
        "HS {certificate} stands on the certificate, but not on the invoice.",
        "証明書のHSコード {certificate} がインボイスに記載されていません。",
    ),
    remedy=Text("Print the code on the invoice or leave it out.", "インボイスにも記載するか、削除してください。"),
    examples=(
        Example("no code", clean_case, "silent"),
        Example("on both papers", lambda: _with_code(lines=(printed("HS CODE 8413.60"),)), "agrees"),
        Example("on the certificate only", lambda: _with_code(), "differs"),
        Example("the invoice has the code of other goods only", lambda: _of_others(), "differs"),
        Example("on the certificate only, the invoice hard to read", lambda: _with_code(legibility=0.3), "not_checked"),
    ),
)
def hs_code_on_invoice(case: Case) -> Iterator[Verdict]:
    """The code is optional. Which of two codes is right is XDOC-15's matter; here the invoice has none."""
    if case.certificate is None or not case.invoices:
        return
    for at, code in codes(case.certificate):
        yield _judged(case, case.certificate, at, code)


def codes(certificate: Certificate) -> Iterator[tuple[tuple[int, ...], Field[str]]]:
    """HS codes of the items, and those written in box 6 or beside the goods."""
    for at, item in enumerate(certificate.items):
        if item.hs_code is not None:
            yield (at,), item.hs_code
        for code in IN_TEXT.findall(item.description.value) if item.description is not None else ():
            if item.hs_code is None and item.description is not None:
                yield (at,), replace(item.description, value=code, text=code)
    for text in (certificate.remarks, certificate.others):
        for code in IN_TEXT.findall(text.value) if text is not None else ():
            if text is not None:
                yield (), replace(text, value=code, text=code)


def _judged(case: Case, certificate: Certificate, at: tuple[int, ...], code: Field[str]) -> Verdict:
    heading = _digits(code.value)[:4]
    if any(_has(invoice, heading) for invoice in case.invoices) or _compared_elsewhere(case, at):
        return Agrees()
    where = (place(certificate.document, code),)
    known = [item.hs_code for i in case.invoices for item in i.items if item.hs_code is not None]
    if min(i.legibility for i in case.invoices) < LEGIBLE or any(in_doubt(hs) for hs in known):
        return NotChecked(ILLEGIBLE, where, certificate_items=at)
    return Differs(where, {"certificate": code.value}, certificate_items=at)


def _compared_elsewhere(case: Case, at: tuple[int, ...]) -> bool:
    """Whether the invoice gives a code for these very goods: XDOC-15 says that it is another."""
    goods = align(case)
    lines = (goods.lines[to] for match in goods.matches if set(at) & set(match.certificate) for to in match.lines)
    return any(line.item.hs_code is not None for line in lines)


def _has(invoice: Invoice, heading: str) -> bool:
    if any(i.hs_code is not None and _digits(i.hs_code.value).startswith(heading) for i in invoice.items):
        return True
    return any(re.search(rf"\b{heading}(?:\.?\d{{2}})", line.value) for line in invoice.lines)


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdigit())


def _with_code(**invoice: object) -> Case:
    case = with_invoice(**invoice)
    if case.certificate is None:
        return case
    first, second = case.certificate.items
    return replace(case, certificate=replace(case.certificate, items=(replace(first, hs_code=typed("841360")), second)))


def _of_others() -> Case:
    first, second = clean_case().invoices[0].items
    return _with_code(items=(first, replace(second, hs_code=printed("848790"))))
