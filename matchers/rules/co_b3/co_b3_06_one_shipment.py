"""CO-B3-06: several invoices stand on one certificate only where they are one shipment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from matchers.catalogue import Citation, Example, Mode, Verdict, rule
from matchers.compare import equal, normalised
from matchers.examples import clean_case, printed, unclear, with_certificate
from matchers.normal import compact, ship, voyage
from matchers.one_shipment import Conditions, compared, two_invoices
from matchers.places import same_port
from models.case import Case
from models.finding import Outcome, Text

TRANSPORT: Conditions = (
    ("port_of_loading", same_port),
    ("port_of_discharge", same_port),
    ("final_destination", same_port),
    ("transport_mode", equal),
    ("vessel", normalised(ship)),
    ("voyage", normalised(voyage)),
    ("flight", normalised(compact)),
    ("departure_date", equal),
)


@rule(
    id="CO-B3-06",
    title=Text("Several invoices, one shipment", "複数インボイスの船積みの同一性"),
    outcome=Outcome.FIX,
    field="vessel",
    reads=tuple(name for name, _ in TRANSPORT),
    mode=Mode.NORMALISED,
    citation=Citation("001 ④ L104-106; C-18"),
    message=Text(
        "The invoices are not one shipment: “{certificate}” and “{invoice}”.",
        "複数のインボイスが同じ船積みではありません：「{certificate}」「{invoice}」。",
    ),
    remedy=Text("Use one certificate for each shipment.", "船積みごとに別の証明書を申請してください。"),
    examples=(
        Example("one invoice", clean_case, "silent"),
        Example("two of one shipment", two_invoices, "agrees"),
        Example("the voyage in the ship's field", lambda: two_invoices(vessel=printed("ONE APUS V.052W")), "agrees"),
        Example("another ship", lambda: two_invoices(vessel=printed("ONE IBIS")), "differs"),
        Example("another voyage", lambda: two_invoices(voyage=printed("053W")), "differs"),
        Example("another day", lambda: two_invoices(departure_date=printed(date(2026, 12, 9))), "differs"),
        Example("another loading place", lambda: two_invoices(port_of_loading=printed("KOBE, JAPAN")), "differs"),
        Example("another destination", lambda: two_invoices(port_of_discharge=printed("BREMEN, GERMANY")), "differs"),
        Example("one by air", lambda: two_invoices(transport_mode=printed("air")), "differs"),
        Example("the second read badly", lambda: _unclear(), "not_checked"),
        Example(
            "the second read badly, where the certificate is asked",
            lambda: two_invoices(vessel=unclear("0NE 4PU5")),
            "agrees",
        ),
    ),
)
def one_shipment(case: Case) -> Iterator[Verdict]:
    """The chambers' pages ask less than the seed, which names loading place and destination as well; the stricter text
    holds. That the parties are the same is XDOC-20's matter, that box 3 lists every invoice CO-B3-04's.
    """
    yield from compared(case, TRANSPORT)


def _unclear() -> Case:
    """Box 5 gives the means alone, so only the invoices can tell."""
    return with_certificate(two_invoices(vessel=unclear("0NE 4PU5")), vessel=None)
