"""DATE-11: dates are printed so that day and month cannot be taken for one another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, place, rule
from matchers.examples import clean_case, practised, printed, with_certificate, with_invoice
from models.case import Case
from models.field import Field, InvoiceRef, Source
from models.finding import Outcome, Text
from models.papers import Certificate

LETTERS = "dates_with_month_in_letters"
FIGURES = re.compile(r"(?<![\w/.-])(\d{1,4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})(?![\w/-])")
IN_FIGURES = Text(
    "The date “{date}” on {document} is in figures; here a certificate gives the month in letters.",
    "{document} の日付「{date}」は数字だけの表記です。証明書では月を文字で記載します。",
)


def _printed(text: str) -> Case:
    return with_invoice(invoice_date=printed(date(2026, 11, 2), text=text))


def _declared(text: str) -> Case:
    return with_certificate(declaration_date=printed(date(2026, 11, 12), text=text))


def _box_3(text: str) -> Case:
    return with_certificate(invoice_refs=printed((InvoiceRef("12-11-26", "2026-11-02"),), text=text))


@rule(
    id="DATE-11",
    title=Text("Dates readable by anyone", "日付の表記"),
    outcome=Outcome.REVIEW,
    field="invoice_date",
    reads=("invoice_date", "departure_date", "declaration_date"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L94-95"),
    message=Text(
        "The date “{date}” on {document} can be read in two ways.",
        "{document} の日付「{date}」は、日と月を取り違えるおそれがあります。",
    ),
    remedy=Text(
        "Write the month in letters: November 2, 2026.", "November 2, 2026 のように月を文字で記載してください。"
    ),
    examples=(
        Example("2 November 2026", lambda: _printed("2 November 2026"), "agrees"),
        Example("2026/11/02, as is usual in Japan", lambda: _printed("2026/11/02"), "agrees"),
        Example("02/11/2026 on the invoice: a note", lambda: _printed("02/11/2026"), "differs"),
        Example("13/11/2026", lambda: _printed("13/11/2026"), "agrees"),
        Example("12/11/2026 in box 9", lambda: _declared("12/11/2026"), "differs"),
        Example("02.11.2026 in box 3", lambda: _box_3("12-11-26 02.11.2026"), "differs"),
        Example("a number like a date in box 3", lambda: _box_3("12-11-26 November 2, 2026"), "agrees"),
        Example("2026/11/12 in box 9", lambda: _declared("2026/11/12"), "agrees"),
        Example(
            "2026/11/12 in box 9, where months are in letters",
            lambda: practised(_declared("2026/11/12"), switches=frozenset({LETTERS})),
            "differs",
        ),
        Example("nothing is wrong", clean_case, "agrees"),
    ),
    always_decided="it looks at the printed characters only; a date read badly is another rule's matter",
)
def readable_by_anyone(case: Case) -> Iterator[Verdict]:
    """Dates are compared by value (C-11); the invoice's own style is for information, the certificate's is not.

    Some chambers refuse figures on the certificate altogether (SUP-B3-01, SUP-B9-01).
    """
    for invoice in case.invoices:
        for name in ("invoice_date", "departure_date"):
            yield from _judged(invoice.document, name, getattr(invoice, name), outcome=Outcome.NOTE)
    for sheet in () if case.certificate is None else case.certificate.sheets:
        letters = LETTERS in case.practice.switches
        yield from _box_3_judged(sheet, letters)
        for name in ("departure_date", "declaration_date"):
            yield from _judged(sheet.document, name, getattr(sheet, name), letters)


def _judged(
    document: str, name: str, value: Field[date] | None, letters: bool = False, outcome: Outcome | None = None
) -> Iterator[Verdict]:
    if value is not None and value.source is not Source.STRUCTURED:
        yield _said(document, name, value, value.text, letters, outcome)


def _box_3_judged(sheet: Certificate, letters: bool) -> Iterator[Verdict]:
    """The dates among what stands in box 3; what looks like one, but is none of them, is a number."""
    refs = sheet.invoice_refs
    if refs is None or refs.source is Source.STRUCTURED:
        return
    days = {ref.date[2:] for ref in refs.value}
    found = (m for m in FIGURES.finditer(refs.text) if _orders(m) & days)
    yield _said(sheet.document, "invoice_date", refs, next((m.group() for m in found), ""), letters, None)


def _said(document: str, name: str, value: Field[Any], text: str, letters: bool, outcome: Outcome | None) -> Verdict:
    figures = FIGURES.search(text)
    shown = {"date": text, "document": document}
    if figures is not None and len(_orders(figures)) > 1:
        return Differs((place(document, value),), shown, name, outcome)
    if figures is not None and letters:
        return Differs((place(document, value),), shown, name, outcome, IN_FIGURES)
    return Agrees()


def _orders(figures: re.Match[str]) -> set[str]:
    """The days that three numbers can stand for, year first where it has four figures, as YY-MM-DD."""
    one, two, three = figures.groups()
    if len(one) == 4:
        return {f"{one[2:]}-{two:0>2}-{three:0>2}"}
    orders = ((three, one, two), (three, two, one))
    return {f"{year[-2:]}-{month:0>2}-{day:0>2}" for year, month, day in orders if int(month) <= 12}
