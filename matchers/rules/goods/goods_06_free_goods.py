"""GOODS-06: goods free of charge are said to be without commercial value on both papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, item, typed, unclear, with_certificate, with_invoice
from matchers.no_value import no_value_in, said_by
from matchers.normal import upper
from matchers.presence import UNSURE
from models.case import Case
from models.finding import Outcome, Text

FREE = re.compile(r"\b(?:FREE OF CHARGES?|F\W?O\W?C\b|NO CHARGE|FREE SAMPLES?|GRATIS|FREE GOODS|COMPLIMENTARY)")


@rule(
    id="GOODS-06",
    title=Text("Free goods marked as such", "無償品の表示"),
    outcome=Outcome.FIX,
    field="description",
    reads=("description", "remarks", "others"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑦ L191"),
    message=Text(
        "“{words}” is free of charge, but NO COMMERCIAL VALUE does not stand on both papers.",
        "「{words}」は無償ですが、両方の書類に NO COMMERCIAL VALUE の記載がありません。",
    ),
    remedy=Text("Write NO COMMERCIAL VALUE on both papers.", "両方の書類に NO COMMERCIAL VALUE と記載してください。"),
    examples=(
        Example("no free goods", clean_case, "silent"),
        Example("marked on both", lambda: _free(others=typed("NO COMMERCIAL VALUE")), "agrees"),
        Example("not marked on the certificate", lambda: _free(), "differs"),
        Example("read badly", lambda: _unclear(), "not_checked"),
    ),
)
def free_goods(case: Case) -> Iterator[Verdict]:
    """Goods that the invoice calls free. The words on one paper alone are XDOC-18's matter, the price INV-GEN-03's."""
    if case.certificate is None:
        return
    marked = said_by(case.certificate) is not None
    for invoice in case.invoices:
        for at, line in enumerate(invoice.items):
            name = line.description
            if name is None or not FREE.search(upper(name.value)):
                continue
            where = (place(invoice.document, name),)
            if marked and (said_by(invoice) is not None or no_value_in(name.value)):
                yield Agrees()
            elif in_doubt(name):
                yield NotChecked(UNSURE, where, invoice_items=(at,))
            elif said_by(invoice) is None:
                yield Differs(where, {"words": name.value}, invoice_items=(at,))


def _free(**certificate: object) -> Case:
    lines = (*clean_case().invoices[0].items, item("CATALOGUE (FREE OF CHARGE)", "10", "PCS", "1.00"))
    case = with_invoice(items=lines)
    if certificate:
        case = with_invoice(case, lines=(typed("NO COMMERCIAL VALUE"),))
    return with_certificate(case, **certificate)


def _unclear() -> Case:
    line = item("", "10", "PCS", "1.00")
    return with_invoice(items=(replace(line, description=unclear("CATALOGUE FREE OF CHARGE")),))
