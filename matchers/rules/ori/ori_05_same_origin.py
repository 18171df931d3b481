"""ORI-05: an item's origin on the certificate is its origin on the invoice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.alignment import Alignment, Match
from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.characters import online
from matchers.compare import Side, compare
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.goods import align
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text


@rule(
    id="ORI-05",
    title=Text("Origin of an item on both papers", "商品の原産国の一致"),
    outcome=Outcome.REVIEW,
    field="origin",
    mode=Mode.NORMALISED,
    citation=Citation("001 ⑦ L181-183", derived=True),
    message=Text(
        "Item {number}: its origin is {certificate} on the certificate, {invoice} on the invoice.",
        "商品{number}の原産国が証明書では {certificate}、インボイスでは {invoice} です。",
    ),
    remedy=Text("Find out where the item was made.", "商品の原産国を確認してください。"),
    examples=(
        Example("Japan on both", lambda: _origins(typed("JP"), printed("JP")), "agrees"),
        Example("Thailand on the invoice", lambda: _origins(typed("JP"), printed("TH")), "differs"),
        Example("read badly", lambda: _origins(typed("JP"), unclear("TH")), "not_checked"),
        Example("no origin beside the invoice's lines", clean_case, "silent"),
    ),
)
def same_origin(case: Case) -> Iterator[Verdict]:
    """Grouped goods are compared line by line as well; online, several countries' goods in one are ONL-16's matter."""
    goods = align(case)
    for match in goods.matches:
        if online(case) and _several(goods, match):
            continue
        for at, to in ((a, t) for a in match.certificate for t in match.lines):
            here, line = goods.items[at].origin, goods.lines[to]
            if case.certificate is not None and here is not None and line.item.origin is not None:
                sides = Side(case.certificate.document, here), Side(line.document, line.item.origin)
                number = {"number": str(at + 1)}
                yield compare("origin", *sides, values=number, invoice_items=(to,), certificate_items=(at,))


def _several(goods: Alignment, match: Match) -> bool:
    known = {line.item.origin.value for line in (goods.lines[at] for at in match.lines) if line.item.origin is not None}
    return len(match.certificate) == 1 and len(known) > 1


def _origins(certificate: Field[str], invoice: Field[str]) -> Case:
    case = clean_case()
    first, second = case.invoices[0].items
    if case.certificate is None:
        return case
    one, two = case.certificate.items
    changed = with_invoice(case, items=(replace(first, origin=invoice), second))
    return with_certificate(changed, items=(replace(one, origin=certificate), two))
