"""XDOC-09: box 5 gives the invoice's ports of loading and discharge."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Citation, Differs, Example, Mode, NotChecked, Verdict, rule
from matchers.compare import Side, compare
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.places import may_be_same_port, same_port
from matchers.sides import pairs
from models.case import Case
from models.finding import Outcome, Text

PORTS = ("port_of_loading", "port_of_discharge")

VAGUE = Text(
    "One paper names a city, the other perhaps its airport.",
    "一方は都市名、もう一方はその空港名の可能性があります。",
)


@rule(
    id="XDOC-09",
    title=Text("Ports on both papers", "積込港・荷揚港の一致"),
    outcome=Outcome.FIX,
    field="port_of_loading",
    reads=PORTS,
    mode=Mode.NORMALISED,
    citation=Citation("001 ① L41-45"),
    message=Text(
        "Box 5 names the port “{certificate}”, the invoice “{invoice}”.",
        "港名が第5欄では「{certificate}」、インボイスでは「{invoice}」です。",
    ),
    remedy=Text("Write the invoice's ports in box 5.", "第5欄にインボイスと同じ港を記載してください。"),
    examples=(
        Example("the same ports", clean_case, "agrees"),
        Example("without the country", lambda: with_invoice(port_of_loading=printed("TOKYO")), "agrees"),
        Example("PUSAN for BUSAN", lambda: _discharge("PUSAN, KOREA", "BUSAN, REPUBLIC OF KOREA"), "agrees"),
        Example("another port of the country", lambda: with_invoice(port_of_loading=printed("KOBE")), "differs"),
        Example("another port of discharge", lambda: _discharge("ROTTERDAM", "ANTWERP, BELGIUM"), "differs"),
        Example("NARITA for TOKYO", lambda: with_invoice(port_of_loading=printed("NARITA")), "not_checked"),
        Example("read badly", lambda: with_invoice(port_of_loading=unclear("T0KY0 BAY")), "not_checked"),
        Example("no port in box 5", lambda: with_certificate(port_of_loading=None, port_of_discharge=None), "silent"),
    ),
)
def same_ports(case: Case) -> Iterator[Verdict]:
    """Old names of one port count as equal; a city may mean its airport. Transhipment is CO-B5-01's matter."""
    for certificate, invoice in pairs(case):
        for name in PORTS:
            here, there = getattr(certificate, name), getattr(invoice, name)
            if here is None or there is None:
                continue
            verdict = compare(name, Side(certificate.document, here), Side(invoice.document, there), same_port)
            if isinstance(verdict, Differs) and may_be_same_port(here.value, there.value):
                yield NotChecked(VAGUE, verdict.places, name)
            else:
                yield verdict


def _discharge(certificate: str, invoice: str) -> Case:
    case = with_certificate(port_of_discharge=typed(certificate))
    return with_invoice(case, port_of_discharge=printed(invoice))
