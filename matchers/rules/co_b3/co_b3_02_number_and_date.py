"""CO-B3-02: every entry of box 3 has number and date."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.presence import LIKELY, UNSURE
from models.case import Case
from models.field import InvoiceRef
from models.finding import Outcome, Text

NO_DATE = Text("Box 3 gives no date for invoice {entry}.", "第3欄のインボイス {entry} に日付がありません。")


def _box_3(number: str, day: str) -> Case:
    return with_certificate(invoice_refs=typed((InvoiceRef(number, day),), f"{number} {day}".strip()))


@rule(
    id="CO-B3-02",
    title=Text("Number and date in box 3", "第3欄の番号・日付"),
    outcome=Outcome.FIX,
    field="invoice_number",
    reads=("invoice_refs",),
    mode=Mode.PRESENCE,
    citation=Citation("001 ④ L142-144"),
    message=Text(
        "Box 3 gives the date {entry} without an invoice number.",
        "第3欄の日付 {entry} にインボイス番号がありません。",
    ),
    remedy=Text("Write both number and date.", "番号と日付の両方を記載してください。"),
    examples=(
        Example("both", clean_case, "agrees"),
        Example("number only", lambda: _box_3("INV-26-1101", ""), "differs"),
        Example("date only", lambda: _box_3("", "2026-11-02"), "differs"),
        Example("NIL with a date", lambda: _box_3("NIL", "2026-11-02"), "agrees"),
        Example("read badly", lambda: with_certificate(invoice_refs=unclear((InvoiceRef("INV", ""),))), "not_checked"),
    ),
)
def number_and_date(case: Case) -> Iterator[Verdict]:
    """One without the other is not allowed; leaving out both is CO-B3-03."""
    certificate = case.certificate
    if certificate is None or certificate.invoice_refs is None:
        return
    where = (place(certificate.document, certificate.invoice_refs),)
    if certificate.invoice_refs.confidence < LIKELY:
        yield NotChecked(UNSURE, where)
        return
    for ref in certificate.invoice_refs.value:
        if not ref.number.strip():
            yield Differs(where, {"entry": ref.date})
        elif not ref.date.strip():
            yield Differs(where, {"entry": ref.number}, "invoice_date", message=NO_DATE)
        else:
            yield Agrees()
