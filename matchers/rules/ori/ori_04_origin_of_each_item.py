"""ORI-04: with several origins, each item's origin is visible on certificate and invoice."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.examples import clean_case, item, printed, typed, with_certificate, with_invoice
from matchers.presence import ILLEGIBLE, LEGIBLE
from models.case import Case
from models.finding import Outcome, Text
from models.papers import Certificate, Invoice, Item
from models.vocabulary import countries

ROWS = ("1 GEAR PUMP JAPAN 120 600.00", "2 SHAFT SEAL CHINA 300 1500.00")


@rule(
    id="ORI-04",
    title=Text("Origin of each item", "商品ごとの原産国"),
    outcome=Outcome.FIX,
    field="origin",
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑦ L181-183"),
    message=Text(
        "Box 4 names several countries, but {document} does not say which item comes from where ({name}).",
        "第4欄に複数の原産国がありますが、{document} に商品ごとの原産国がありません（{name}）。",
    ),
    remedy=Text(
        "State the origin beside each item on both papers.", "両方の書類で商品ごとに原産国を記載してください。"
    ),
    examples=(
        Example("one origin", clean_case, "silent"),
        Example("stated on both papers", lambda: _two("JP", "CN"), "agrees"),
        Example("not on the invoice", lambda: _two(None, None), "differs"),
        Example("in the rows of the invoice", lambda: _in_rows("1 GEAR PUMP JAPAN 120 600.00"), "differs"),
        Example("in all rows of the invoice", lambda: _in_rows(*ROWS), "agrees"),
        Example("not found on an invoice that is hard to read", lambda: _two(None, None, 0.3), "not_checked"),
    ),
)
def origin_of_each_item(case: Case) -> Iterator[Verdict]:
    """A country in an item's name or row counts as its origin, the only one of an invoice as that of all its lines."""
    certificate = case.certificate
    if certificate is None or certificate.origin is None or len(certificate.origin.value) < 2:
        return
    yield _judged(certificate)
    for invoice in case.invoices:
        if invoice.origin is None or len(invoice.origin.value) > 1:
            yield _judged(invoice)


def _judged(paper: Certificate | Invoice) -> Verdict:
    bare = [at for at, i in enumerate(paper.items) if i.origin is None and not _named(i.description)]
    if isinstance(paper, Invoice):
        bare = [at for at in bare if not _in_its_row(paper, paper.items[at])]
    if not bare:
        return Agrees()
    name = paper.items[bare[0]].description
    where = (place(paper.document, name),)
    here, there = ((), tuple(bare)) if isinstance(paper, Certificate) else (tuple(bare), ())
    if paper.legibility < LEGIBLE:
        return NotChecked(ILLEGIBLE, where, None, here, there)
    told = {"document": paper.document, "name": name.text if name else ""}
    return Differs(where, told, invoice_items=here, certificate_items=there)


def _in_its_row(invoice: Invoice, line: Item) -> bool:
    """Whether a country is printed in the row of the line's quantity and amount."""
    if line.quantity is None or line.amount is None:
        return False
    row = (p.value for p in invoice.lines if line.quantity.text in p.value and line.amount.text in p.value)
    return any(countries.found_in(text) for text in row)


def _named(description: object) -> bool:
    text = getattr(description, "value", "")
    return bool(countries.found_in(text))


def _two(first: str | None, second: str | None, legibility: float = 1.0) -> Case:
    rows = (("GEAR PUMP GP-20", "120", "JP", first), ("SHAFT SEAL 25MM", "300", "CN", second))
    lines = tuple(item(name, count, "PCS", "5.00", there) for name, count, _, there in rows)
    listed = tuple(item(name, count, "PCS", origin=here) for name, count, here, _ in rows)
    case = with_invoice(items=lines, origin=printed(("JP", "CN")), legibility=legibility)
    return with_certificate(case, items=listed, origin=typed(("JP", "CN"), "JAPAN, CHINA"))


def _in_rows(*rows: str) -> Case:
    return with_invoice(_two(None, None), lines=tuple(printed(row) for row in rows))
