"""CO-B6-10: a prefecture of production also stands on the invoice, with the goods."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import applied, clean_case, item, printed, typed, unclear, with_certificate, with_invoice
from matchers.normal import compact, upper
from matchers.prefecture_entries import Allowance, exception_for, prefectures_of_production
from matchers.presence import ILLEGIBLE, LEGIBLE, UNSURE
from models.case import Case
from models.field import Field
from models.finding import Outcome, Place, Text
from models.papers import Invoice

ELSEWHERE = re.compile(
    r"\b(?:PORT|FROM|LOADING|SHIPPED|FOB|FCA|EXW|CIF|BANK|BRANCH|TEL|FAX"
    r"|CITY|WARD|KU|SHI|CHO|CHOME|PREF ?\d|\d{3}-\d{4})\b"
)


@rule(
    id="CO-B6-10",
    title=Text("Place of production on the invoice", "インボイス上の産地"),
    outcome=Outcome.FIX,
    field="remarks",
    reads=("remarks", "description"),
    mode=Mode.NO_CONFLICT,
    citation=Citation("001 ⑦ L176-180"),
    message=Text(
        "Box 6 names {words} as the place of production; the invoice does not name it with the goods.",
        "第6欄の産地「{words}」が、インボイスの商品ごとの記載にありません。",
    ),
    remedy=Text(
        "Show the place of production of every item on the invoice.", "インボイスに商品ごとの産地を記載してください。"
    ),
    examples=(
        Example("no prefecture", clean_case, "silent"),
        Example("on the invoice too", lambda: _made("APPLES (PLACE OF PRODUCTION: AOMORI)"), "agrees"),
        Example("not on the invoice", lambda: _made("APPLES"), "differs"),
        Example("only in the exporter's address", lambda: _made("1-2-3 KITA, AOMORI CITY, JAPAN"), "differs"),
        Example(
            "an invoice that is hard to read", lambda: with_invoice(_made("APPLES"), legibility=0.3), "not_checked"
        ),
        Example("box 6 read badly", lambda: _made("APPLES", unclear("PLACE OF PRODUCTION: AOMORI")), "not_checked"),
        Example("for Germany it is refused (CO-B6-08)", lambda: _made("APPLES", to="HAMBURG, GERMANY"), "silent"),
    ),
)
def place_on_invoice(case: Case) -> Iterator[Verdict]:
    """One line of an invoice that names the prefecture beside the goods is enough; which goods it is about a person
    sees. Addresses and ports do not count.
    """
    certificate = case.certificate
    if certificate is None or certificate.remarks is None or not case.invoices or exception_for(case) is Allowance.NONE:
        return
    where = (place(certificate.document, certificate.remarks), *(Place(i.document, "") for i in case.invoices))
    for named in prefectures_of_production(certificate.remarks.value):
        if any(_shows(invoice, named) for invoice in case.invoices):
            yield Agrees()
        elif in_doubt(certificate.remarks):
            yield NotChecked(UNSURE, where)
        elif min(i.legibility for i in case.invoices) < LEGIBLE:
            yield NotChecked(ILLEGIBLE, where)
        else:
            yield Differs(where, {"words": named})


def _shows(invoice: Invoice, prefecture: str) -> bool:
    said = upper(prefecture)
    described = (item.description for item in invoice.items)
    if any(text is not None and said in upper(text.value) for text in described):
        return True
    return any(said in upper(line.value) and not _an_address(invoice, line) for line in invoice.lines)


def _an_address(invoice: Invoice, line: Field[str]) -> bool:
    parts = (invoice.exporter_name, invoice.exporter_address)
    known = " ".join(compact(part.value) for part in parts if part is not None)
    return compact(line.value) in known or ELSEWHERE.search(upper(line.value)) is not None


def _made(line: str, remarks: Field[str] | None = None, to: str = "KEELUNG, TAIWAN") -> Case:
    case = with_certificate(
        with_invoice(lines=(printed(line),)),
        remarks=remarks or typed("PLACE OF PRODUCTION: AOMORI"),
        port_of_discharge=typed(to),
        consignee_country=None,
        items=(item("APPLES", "420", "PCS", origin="JP"),),
    )
    return applied(date(2025, 11, 21), case)
