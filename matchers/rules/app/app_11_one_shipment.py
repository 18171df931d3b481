"""APP-11: one certificate covers one shipment: an invoice is certified once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, typed, unclear, with_certificate, with_invoice
from matchers.normal import number
from matchers.presence import UNSURE
from models.case import Case, EarlierCertificate
from models.field import Field
from models.finding import Outcome, Text

ADDITIONAL = Text(
    "Invoice {number} is already on the certificate {earlier}, issued on {issued}; an additional COPY is possible.",
    "インボイス {number} は、発給済みの証明書 {earlier}（{issued}）に記載されています。COPY の追加発給は可能です。",
)
SAME_DATE = Text(
    "See that number and date of the issued certificate are used for the copy.",
    "発給済みの証明書と同じ番号・日付で発給することを確認してください。",
)


def _certified(*numbers: str, case: Case | None = None) -> Case:
    earlier = EarlierCertificate("case-0412", numbers, date(2026, 10, 3), date(2026, 9, 28))
    return replace(case or clean_case(), earlier=(earlier,))


@rule(
    id="APP-11",
    title=Text("One certificate for one shipment", "ワンシップメント（証明済みインボイス）"),
    outcome=Outcome.REVIEW,
    field="invoice_number",
    mode=Mode.NORMALISED,
    citation=Citation("001 ① L18-20"),
    message=Text(
        "Invoice {number} is already on the certificate {earlier}, issued on {issued} for a departure on {departure}.",
        "インボイス {number} は、発給済みの証明書 {earlier}（発給日 {issued}、出港日 {departure}）に記載されています。",
    ),
    remedy=Text(
        "A certificate holds for one continuous shipment; find out what the second one is for.",
        "証明書は1回の船積みに限り有効です。再度の申請の理由を確認してください。",
    ),
    examples=(
        Example("never certified before", lambda: _certified("INV-26-1055"), "agrees"),
        Example("certified before", lambda: _certified("INV-26-1101"), "differs"),
        Example("among several", lambda: _certified("INV-26-1055", "inv-26-1101"), "differs"),
        Example(
            "a COPY of what was certified: a note",
            lambda: with_certificate(_certified("INV-26-1101"), copy=typed("COPY")),
            "differs",
        ),
        Example(
            "a number read badly",
            lambda: with_invoice(_certified("INV-26-1101"), invoice_number=unclear("INV-26-1101")),
            "not_checked",
        ),
        Example("nobody looked for earlier ones", clean_case, "silent"),
    ),
)
def one_shipment(case: Case) -> Iterator[Verdict]:
    """Looks at what was issued to the same exporter; what was returned to it counts for nothing."""
    for invoice in case.invoices if case.earlier is not None else ():
        if invoice.invoice_number is not None:
            yield _judged(case, invoice.document, invoice.invoice_number)


def _judged(case: Case, document: str, stated: Field[str]) -> Verdict:
    wanted, where = number(stated.value).upper(), (place(document, stated),)
    found = [e for e in case.earlier or () if wanted in (number(n).upper() for n in e.invoice_numbers)]
    if not found:
        return Agrees()
    if in_doubt(stated):
        return NotChecked(UNSURE, where)
    last = found[-1]
    issued, departure = (str(day) if day is not None else "?" for day in (last.issued_on, last.departure_date))
    said = {"number": stated.value, "earlier": last.name, "issued": issued, "departure": departure}
    if _copy_only(case):
        return Differs(where, said, outcome=Outcome.NOTE, message=ADDITIONAL, remedy=SAME_DATE)
    return Differs(where, said)


def _copy_only(case: Case) -> bool:
    copy = case.certificate.copy if case.certificate is not None else None
    return copy is not None and not in_doubt(copy) and copy.value.upper().startswith("COPY")
