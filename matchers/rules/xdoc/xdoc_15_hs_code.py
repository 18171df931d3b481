"""XDOC-15: an HS code on both papers is the same code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.compare import Side, compare
from matchers.examples import clean_case, printed, typed, unclear
from matchers.goods import align
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text


@rule(
    id="XDOC-15",
    title=Text("HS code on both papers", "HSコードの一致"),
    outcome=Outcome.FIX,
    field="hs_code",
    mode=Mode.NORMALISED,
    citation=Citation("001 ⑦ L185"),
    message=Text(
        "The certificate gives HS {certificate}, the invoice HS {invoice}.",
        "HSコードが証明書では {certificate}、インボイスでは {invoice} です。",
    ),
    remedy=Text("Write the invoice's HS code or leave it out.", "インボイスと同じHSコードにするか、削除してください。"),
    examples=(
        Example("no code", clean_case, "silent"),
        Example("the same code", lambda: _coded("841360", printed("841360", text="8413.60")), "agrees"),
        Example("six figures of nine", lambda: _coded("841360", printed("841360000")), "agrees"),
        Example("another heading", lambda: _coded("841360", printed("848790")), "differs"),
        Example("read badly", lambda: _coded("841360", unclear("841350")), "not_checked"),
    ),
)
def hs_code(case: Case) -> Iterator[Verdict]:
    """One paper may give fewer figures. A code that the invoice does not have at all is GOODS-09's matter."""
    goods = align(case)
    for match in goods.matches:
        for at, to in ((a, t) for a in match.certificate for t in match.lines):
            here, line = goods.items[at].hs_code, goods.lines[to]
            if case.certificate is not None and here is not None and line.item.hs_code is not None:
                sides = Side(case.certificate.document, here), Side(line.document, line.item.hs_code)
                yield compare("hs_code", *sides, _same, invoice_items=(to,), certificate_items=(at,))


def _same(one: str, other: str) -> bool:
    here, there = ("".join(c for c in code if c.isdigit()) for code in (one, other))
    return here.startswith(there) or there.startswith(here)


def _coded(certificate: str, invoice: Field[str]) -> Case:
    case = clean_case()
    first, second = case.invoices[0].items
    changed = replace(case.invoices[0], items=(replace(first, hs_code=invoice), second))
    if case.certificate is None:
        return case
    one, two = case.certificate.items
    listed = replace(case.certificate, items=(replace(one, hs_code=typed(certificate)), two))
    return replace(case, invoices=(changed,), certificate=listed)
