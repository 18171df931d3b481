"""CO-B5-04: the destination in box 5 is in the consignee's country."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, rule
from matchers.destination import care_of, destination
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.presence import UNSURE
from models.case import Case
from models.finding import Outcome, Text


def _to(port: str, country: str) -> Case:
    return with_certificate(port_of_discharge=typed(port), consignee_country=typed(country))


@rule(
    id="CO-B5-04",
    title=Text("Destination in box 5", "第5欄の仕向地"),
    outcome=Outcome.FIX,
    field="port_of_discharge",
    reads=("consignee_country", "port_of_discharge"),
    mode=Mode.NORMALISED,
    citation=Citation("001 ⑥ L162"),
    message=Text(
        "Box 5 ends at {port} ({discharged}), outside the consignee's country {consignee}.",
        "第5欄の荷揚地 {port}（{discharged}）が、荷受人の国 {consignee} の外にあります。",
    ),
    remedy=Text(
        "Correct the destination in box 5 or the consignee in box 2.",
        "第5欄の仕向地または第2欄の荷受人を訂正してください。",
    ),
    examples=(
        Example("Hamburg, Germany", clean_case, "agrees"),
        Example("Singapore, Thailand", lambda: _to("SINGAPORE, SINGAPORE", "TH"), "differs"),
        Example("Rotterdam, Germany: one area", lambda: _to("ROTTERDAM, NETHERLANDS", "DE"), "agrees"),
        Example("landlocked, by sea (CO-B5-06)", lambda: _to("DURBAN, SOUTH AFRICA", "ZM"), "silent"),
        Example(
            "read badly",
            lambda: replace(
                _to("SINGAPORE", "TH"),
                certificate=with_certificate(
                    port_of_discharge=unclear("SINGAPORE"), consignee_country=typed("TH")
                ).certificate,
            ),
            "not_checked",
        ),
    ),
)
def destination_of_box_5(case: Case) -> Iterator[Verdict]:
    """The same test as CO-B2-06, pointing at the other end: either box may be the wrong one."""
    certificate, found = case.certificate, destination(case)
    if certificate is None or found is None or found.discharged_in is None or care_of(certificate):
        return
    if found.same_country or found.one_area:
        yield Agrees()
    elif not found.landlocked or found.by_air:
        yield Differs(found.places, found.said()) if found.sure else NotChecked(UNSURE, found.places)
