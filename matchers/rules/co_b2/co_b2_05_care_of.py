"""CO-B2-05: with "on behalf of" or "care of" the receiving party is in the country of destination."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, rule
from matchers.destination import care_of, countries_in_box_2, destination
from matchers.examples import clean_case, printed, typed, unclear, with_certificate
from matchers.presence import UNSURE
from models.case import Case
from models.finding import Outcome, Text


def _care_of(
    country: str, port: str = "JEBEL ALI, UNITED ARAB EMIRATES", name: str = "BETA TRADING LLC C/O ALPHA LOGISTICS"
) -> Case:
    return with_certificate(
        consignee_name=typed(name),
        consignee_address=typed("P.O. Box 12"),
        consignee_country=typed(country),
        port_of_discharge=typed(port),
    )


@rule(
    id="CO-B2-05",
    title=Text("Consignee on behalf of another", "荷受人の代理（on behalf of・care of）"),
    outcome=Outcome.FIX,
    field="consignee_country",
    reads=("consignee_name", "consignee_address", "consignee_country", "port_of_discharge"),
    mode=Mode.NORMALISED,
    citation=Citation("001 ⑥ L166-168"),
    message=Text(
        "Box 2 names one party for another, but none of them is in {discharged}, where {port} is.",
        "第2欄は代理の記載ですが、荷揚港 {port} のある {discharged} の者がいません。",
    ),
    remedy=Text(
        "The party that takes delivery must be in the country of destination.",
        "貨物を受け取る者は仕向国に所在する必要があります。",
    ),
    examples=(
        Example("in the country of destination", lambda: _care_of("AE"), "agrees"),
        Example("in Singapore, destination Vietnam", lambda: _care_of("SG", "HAIPHONG, VIETNAM"), "differs"),
        Example(
            "the destination is in a firm's name alone",
            lambda: _care_of("SG", "HAIPHONG, VIETNAM", "BETA PTE LTD C/O VIETNAM MARINE JSC"),
            "differs",
        ),
        Example("the port is not known to us", lambda: _care_of("SG", "PORT XYZZY"), "not_checked"),
        Example(
            "read badly",
            lambda: with_certificate(
                _care_of("SG"), consignee_country=unclear("SG"), port_of_discharge=printed("JEBEL ALI")
            ),
            "not_checked",
        ),
        Example("no such words", clean_case, "silent"),
    ),
)
def consignee_care_of(case: Case) -> Iterator[Verdict]:
    """Box 2 gives one country or two; it is enough that one of them is the destination's."""
    certificate, found = case.certificate, destination(case)
    if certificate is None or found is None or not care_of(certificate):
        return
    here = found.discharged_in
    if here is not None and any(case.practice.same_area(code, here) for code in countries_in_box_2(certificate)):
        yield Agrees()
    elif here is None or not found.sure:
        yield NotChecked(UNSURE, found.places)
    elif not found.landlocked or found.by_air:
        yield Differs(found.places, found.said())
