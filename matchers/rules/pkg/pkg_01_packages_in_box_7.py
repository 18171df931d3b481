"""PKG-01: packages stand in box 7, and box 8 counts goods."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.alignment import unit_of
from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.characters import online
from matchers.compare import in_doubt
from matchers.examples import applied, clean_case, item, printed, unclear, with_certificate, with_invoice
from matchers.presence import ILLEGIBLE, LEGIBLE, UNSURE
from models.case import Case
from models.finding import Outcome, Place, Text
from models.papers import Item
from models.vocabulary import units


@rule(
    id="PKG-01",
    title=Text("Packages in box 7", "梱包数は第7欄"),
    outcome=Outcome.FIX,
    field="packages",
    reads=("packages", "quantity", "unit"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑨ L213-214"),
    message=Text(
        "Packages belong in box 7; box 8 counts the goods ({words}).",
        "梱包数は第7欄に、商品の数量は第8欄に記載します（{words}）。",
    ),
    remedy=Text(
        "Give number and kind of packages in box 7 and the goods' own quantity in box 8.",
        "第7欄に梱包数と荷姿を、第8欄に商品の数量を記載してください。",
    ),
    examples=(
        Example("cartons in box 7, pieces in box 8", clean_case, "agrees"),
        Example("no packages on paper", lambda: _at_the_counter(), "differs"),
        Example("none found on a form that is hard to read", lambda: _at_the_counter(legibility=0.3), "not_checked"),
        Example("no packages online", lambda: with_certificate(packages=None), "agrees"),
        Example("cartons as quantity", lambda: _counted("CARTONS", "PCS"), "differs"),
        Example("goods sold by the carton", lambda: _counted("CTNS", "CARTONS"), "agrees"),
        Example("the unit read badly", lambda: _unclear_unit(), "not_checked"),
    ),
)
def packages_in_box_7(case: Case) -> Iterator[Verdict]:
    """A package is a quantity only where the invoice is priced by it. Goods not packed say so. Online an empty
    field is PKG-03's matter.
    """
    certificate = case.certificate
    if certificate is None:
        return
    if certificate.packages is None and not online(case):
        where = (Place(certificate.document, ""),)
        unread = certificate.legibility < LEGIBLE
        yield NotChecked(ILLEGIBLE, where) if unread else Differs(where, {"words": "—"})
    priced_by = {unit_of(i) for invoice in case.invoices for i in invoice.items if i.unit is not None}
    for at, listed in enumerate(certificate.items):
        yield _judged(priced_by, certificate.document, at, listed)


def _judged(priced_by: set[str], document: str, at: int, listed: Item) -> Verdict:
    unit = listed.unit
    if unit is None or not units.counts_packages(unit.value) or unit_of(listed) in priced_by:
        return Agrees()
    where = (place(document, unit),)
    if in_doubt(unit) or not priced_by:
        return NotChecked(UNSURE, where, "unit", certificate_items=(at,))
    return Differs(where, {"words": unit.value}, "unit", certificate_items=(at,))


def _at_the_counter(legibility: float = 1.0) -> Case:
    case = with_certificate(packages=None, legibility=legibility)
    return applied(case.applied_on, case, channel="counter")


def _counted(certificate: str, invoice: str) -> Case:
    case = with_certificate(items=(item("GREEN TEA", "120", certificate, origin="JP"),))
    return with_invoice(case, items=(item("GREEN TEA", "120", invoice, "1.00"),))


def _unclear_unit() -> Case:
    return with_certificate(items=(Item(printed("GREEN TEA"), printed(120), unclear("CASES")),))
