"""XDOC-20: several invoices on one certificate have the same exporter, buyer and consignee."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.compare import equal, normalised
from matchers.examples import clean_case, printed, unclear
from matchers.normal import compact
from matchers.one_shipment import Conditions, compared, same_address, two_invoices
from models.case import Case
from models.finding import Outcome, Text

PARTIES: Conditions = (
    ("exporter_name", normalised(compact)),
    ("exporter_country", equal),
    ("buyer_name", normalised(compact)),
    ("buyer_address", same_address),
    ("buyer_country", equal),
    ("consignee_name", normalised(compact)),
    ("consignee_address", same_address),
    ("consignee_country", equal),
)


@rule(
    id="XDOC-20",
    title=Text("Several invoices, the same parties", "複数インボイスの当事者の同一性"),
    outcome=Outcome.FIX,
    field="consignee_name",
    reads=tuple(name for name, _ in PARTIES),
    mode=Mode.NORMALISED,
    citation=Citation("001 ④ L104-106"),
    message=Text(
        "The invoices name different parties: “{certificate}” and “{invoice}”.",
        "複数のインボイスで当事者が異なります：「{certificate}」「{invoice}」。",
    ),
    remedy=Text(
        "Use one certificate for each buyer and consignee.",
        "買主・荷受人ごとに別の証明書を申請してください。",
    ),
    examples=(
        Example("one invoice", clean_case, "silent"),
        Example("two to one buyer", two_invoices, "agrees"),
        Example("in other currencies", lambda: two_invoices(currency=printed("EUR")), "agrees"),
        Example("another exporter", lambda: two_invoices(exporter_name=printed("SAKURA TRADING CO., LTD.")), "differs"),
        Example("another buyer", lambda: two_invoices(buyer_name=printed("NORDSEE PUMPEN AG")), "differs"),
        Example("another address", lambda: two_invoices(buyer_address=printed("Hafen 2, Bremen GERMANY")), "differs"),
        Example("the address cut short", lambda: two_invoices(buyer_address=printed("Kaiweg 8, 20457")), "agrees"),
        Example("the second read badly", lambda: two_invoices(buyer_name=unclear("H4NSA PUMPFN")), "not_checked"),
    ),
)
def invoices_agree(case: Case) -> Iterator[Verdict]:
    """Other currencies are fine. What an invoice leaves out is not compared here; that all go by one ship on one day is
    CO-B3-06's matter.
    """
    yield from compared(case, PARTIES)
