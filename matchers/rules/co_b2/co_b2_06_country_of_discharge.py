"""CO-B2-06: the consignee is in the country where the goods are discharged."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, rule
from matchers.destination import Destination, care_of, destination
from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.presence import UNSURE
from models.case import Case
from models.finding import Outcome, Text

UNKNOWN_PORT = Text("The country of the port of discharge is not known.", "荷揚港の国が分かりません。")
ONE_AREA = Text(
    "The consignee is in {consignee}, the goods are discharged in {discharged}: the two count as one area.",
    "荷受人は {consignee}、荷揚地は {discharged} ですが、同一地域として扱われます。",
)
NOTHING_TO_DO = Text("Nothing needs to be done.", "対応は不要です。")


def _to(port: str, country: str, **changes: object) -> Case:
    fields = {"port_of_discharge": typed(port), "consignee_country": typed(country), **changes}
    return with_certificate(**fields)


def _named_in_full(certificate: str, invoice: str) -> Case:
    return with_invoice(_to(certificate, "DE"), port_of_discharge=printed(invoice))


@rule(
    id="CO-B2-06",
    title=Text("Consignee in the country of discharge", "荷受人の国と荷揚国"),
    outcome=Outcome.FIX,
    field="consignee_country",
    reads=("consignee_country", "port_of_discharge", "transport_mode"),
    mode=Mode.NORMALISED,
    citation=Citation("001 ⑥ L162"),
    message=Text(
        "The consignee is in {consignee}, but the goods are discharged at {port} ({discharged}).",
        "荷受人の国は {consignee} ですが、荷揚港 {port} は {discharged} です。",
    ),
    remedy=Text(
        "Name the party that receives the goods in the country of discharge, or correct box 5.",
        "荷揚国で貨物を受け取る者を荷受人とするか、第5欄を訂正してください。",
    ),
    examples=(
        Example("Germany, Hamburg", clean_case, "agrees"),
        Example("Thailand, discharged at Singapore", lambda: _to("SINGAPORE, SINGAPORE", "TH"), "differs"),
        Example("Germany by Rotterdam: a note", lambda: _to("ROTTERDAM, NETHERLANDS", "DE"), "differs"),
        Example("China by Hong Kong: a note", lambda: _to("HONG KONG", "CN"), "differs"),
        Example("landlocked, by sea (CO-B5-06)", lambda: _to("DURBAN, SOUTH AFRICA", "ZM"), "silent"),
        Example("the invoice says in which country it is", lambda: _named_in_full("XYZZY", "XYZZY, GERMANY"), "agrees"),
        Example("a port that we do not know", lambda: _to("PORT XYZZY", "DE"), "not_checked"),
        Example(
            "a country read badly",
            lambda: _to("HAMBURG, GERMANY", "DE", consignee_country=unclear("DK")),
            "not_checked",
        ),
        Example("to order", lambda: with_certificate(consignee_name=typed("TO ORDER")), "silent"),
    ),
)
def country_of_discharge(case: Case) -> Iterator[Verdict]:
    """By sea a landlocked country is reached through another one; that is CO-B5-06."""
    certificate, found = case.certificate, destination(case)
    if certificate is None or found is None or care_of(certificate) or (found.landlocked and not found.by_air):
        return
    yield judged(found)


def judged(found: Destination) -> Verdict:
    """The verdict where neither the landlocked rule nor care-of applies."""
    if found.discharged_in is None:
        return NotChecked(UNKNOWN_PORT, found.places)
    if found.same_country:
        return Agrees()
    if not found.sure:
        return NotChecked(UNSURE, found.places)
    if found.one_area:
        return Differs(found.places, found.said(), outcome=Outcome.NOTE, message=ONE_AREA, remedy=NOTHING_TO_DO)
    return Differs(found.places, found.said())
