"""CO-B3-04: box 3 lists as many invoices as the submission holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.examples import clean_case, printed, typed, unclear, with_certificate
from matchers.normal import number
from matchers.presence import LIKELY, UNSURE
from matchers.series import series
from models.case import Case
from models.field import Field, InvoiceRef
from models.finding import Outcome, Text
from models.papers import Invoice

TOO_MANY = Text(
    "Box 3 lists {listed} invoices, the submission holds {held}; {numbers} was not found.",
    "第3欄には {listed} 件のインボイスがありますが、提出は {held} 件です。{numbers} が見つかりません。",
)
SERIES = Text(
    "Box 3 shortens several invoice numbers to “{series}”; it stands for {numbers}.",
    "第3欄で複数のインボイス番号が「{series}」と省略されています（該当：{numbers}）。",
)
IN_FULL = Text(
    "Write every number in full with its date: A-101, A-102, A-103.",
    "A-101, A-102, A-103 のように、すべての番号を省略せず日付とともに記載してください。",
)
HAND_IN = Text("Hand in every invoice listed in box 3.", "第3欄に記載したインボイスをすべて提出してください。")
DAY = "2026-11-02"
SECOND = InvoiceRef("INV-26-1102", DAY)


def _with_second(refs: Field[tuple[InvoiceRef, ...]]) -> Case:
    first = clean_case().invoices[0]
    second = replace(first, document="second.pdf", invoice_number=printed("INV-26-1102"))
    return replace(with_certificate(invoice_refs=refs), invoices=(first, second))


def _refs(*refs: InvoiceRef) -> Field[tuple[InvoiceRef, ...]]:
    field: Field[tuple[InvoiceRef, ...]] = typed(refs, "; ".join(r.number for r in refs))
    return field


FIRST = InvoiceRef("INV-26-1101", DAY)


@rule(
    id="CO-B3-04",
    title=Text("Every invoice in box 3", "第3欄の全インボイス"),
    outcome=Outcome.FIX,
    field="invoice_number",
    reads=("invoice_refs", "invoice_number"),
    mode=Mode.EXACT,
    citation=Citation("001 ④ L104-106; SUP-B3-02"),
    message=Text(
        "Box 3 lists {listed} invoices, the submission holds {held}; {numbers} is not listed.",
        "第3欄には {listed} 件のインボイスしかありませんが、提出は {held} 件です。{numbers} の記載がありません。",
    ),
    remedy=Text(
        "List every number and every date in box 3.", "すべてのインボイスの番号と日付を第3欄に記載してください。"
    ),
    examples=(
        Example("one and one", clean_case, "agrees"),
        Example("two and two", lambda: _with_second(_refs(FIRST, SECOND)), "agrees"),
        Example("the second is not listed", lambda: _with_second(_refs(FIRST)), "differs"),
        Example("a shortened series", lambda: _with_second(_refs(InvoiceRef("INV-26-1101/1102", DAY))), "differs"),
        Example("the second was not handed in", lambda: with_certificate(invoice_refs=_refs(FIRST, SECOND)), "differs"),
        Example("box 3 read badly", lambda: _with_second(unclear((FIRST,))), "not_checked"),
    ),
)
def every_invoice(case: Case) -> Iterator[Verdict]:
    """Only the count, and no number shortened: whether each pair is spelled alike is XDOC-06."""
    certificate = case.certificate
    if certificate is None or certificate.invoice_refs is None or not case.invoices:
        return
    refs = certificate.invoice_refs
    where = (place(certificate.document, refs), *(place(i.document, i.invoice_number) for i in case.invoices))
    listed, held = len(refs.value), len(case.invoices)
    counts = {"listed": str(listed), "held": str(held)}
    if listed == held:
        yield Agrees()
    elif refs.confidence < LIKELY:
        yield NotChecked(UNSURE, where)
    elif (shortened := _series(case.invoices, refs.value)) is not None:
        said = {"series": shortened, "numbers": _unlisted(case.invoices, refs.value)}
        yield Differs(where, said, message=SERIES, remedy=IN_FULL)
    elif listed < held:
        yield Differs(where, {**counts, "numbers": _unlisted(case.invoices, refs.value)})
    else:
        numbers = _not_held(case.invoices, refs.value)
        yield Differs(where, {**counts, "numbers": numbers}, message=TOO_MANY, remedy=HAND_IN)


def _series(invoices: tuple[Invoice, ...], refs: tuple[InvoiceRef, ...]) -> str | None:
    """The entry of box 3 that shortens the numbers of several invoices."""
    held = [i.invoice_number.value for i in invoices if i.invoice_number is not None]
    return next((ref.number for ref in refs if series(ref.number, held)), None)


def _unlisted(invoices: tuple[Invoice, ...], refs: tuple[InvoiceRef, ...]) -> str:
    listed = {number(ref.number) for ref in refs}
    held = [i.invoice_number.value for i in invoices if i.invoice_number is not None]
    return ", ".join(n for n in held if number(n) not in listed) or "?"


def _not_held(invoices: tuple[Invoice, ...], refs: tuple[InvoiceRef, ...]) -> str:
    held = {number(i.invoice_number.value) for i in invoices if i.invoice_number is not None}
    return ", ".join(ref.number for ref in refs if number(ref.number) not in held) or "?"
