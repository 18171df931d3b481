"""QTY-09: box 8 gives a quantity for every item."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.examples import clean_case, with_certificate
from matchers.presence import ILLEGIBLE, LEGIBLE, LIKELY, UNSURE
from models.case import Case
from models.finding import Outcome, Text
from models.papers import Certificate, Item


@rule(
    id="QTY-09",
    title=Text("Quantity in box 8", "第8欄の数量"),
    outcome=Outcome.FIX,
    field="quantity",
    reads=("quantity", "total_quantity"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑦ L197-199"),
    message=Text(
        "Item {number} of the certificate, “{name}”, has no quantity.",
        "証明書の商品{number}「{name}」に数量がありません。",
    ),
    remedy=Text("Give quantity and unit of every item.", "商品ごとに数量と単位を記載してください。"),
    examples=(
        Example("every item counted", clean_case, "agrees"),
        Example("one item without", lambda: _without_quantity(), "differs"),
        Example("one item without, on a page that is hard to read", lambda: _without_quantity(0.3), "not_checked"),
        Example("no items", lambda: with_certificate(items=()), "silent"),
    ),
)
def quantity_stated(case: Case) -> Iterator[Verdict]:
    """Where the total gives the only item's quantity, that is enough."""
    if case.certificate is None:
        return
    for at, listed in enumerate(case.certificate.items):
        yield _judged(case.certificate, at, listed)


def _judged(certificate: Certificate, at: int, listed: Item) -> Verdict:
    alone = len(certificate.items) == 1 and certificate.total_quantity is not None
    where = (place(certificate.document, listed.description),)
    if listed.quantity is None and not alone:
        if certificate.legibility < LEGIBLE:
            return NotChecked(ILLEGIBLE, where, certificate_items=(at,))
        name = listed.description.value if listed.description is not None else ""
        return Differs(where, {"number": str(at + 1), "name": name}, certificate_items=(at,))
    if listed.quantity is not None and listed.quantity.confidence < LIKELY:
        return NotChecked(UNSURE, where, certificate_items=(at,))
    return Agrees()


def _without_quantity(legibility: float = 1.0) -> Case:
    case = with_certificate(legibility=legibility)
    if case.certificate is None:
        return case
    first, second = case.certificate.items
    return with_certificate(case, items=(first, replace(second, quantity=None)))
