"""CO-B5-07: the final destination is in the consignee's country."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, printed, typed, with_certificate
from matchers.presence import UNSURE
from matchers.shipment import country_of, final_destination
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.vocabulary import countries

UNKNOWN = Text("The country of the final destination is not known.", "最終仕向地の国が分かりません。")


def _zambian(final: Field[str]) -> Case:
    return with_certificate(
        consignee_country=typed("ZM"), port_of_discharge=typed("DURBAN, SOUTH AFRICA"), final_destination=final
    )


@rule(
    id="CO-B5-07",
    title=Text("Country of the final destination", "最終仕向地の国"),
    outcome=Outcome.REVIEW,
    field="final_destination",
    reads=("consignee_country", "final_destination", "remarks"),
    mode=Mode.NORMALISED,
    citation=Citation("001 ⑥ L162", derived=True),
    message=Text(
        "The final destination {final} is in {country}, the consignee in {consignee}.",
        "最終仕向地 {final} の国は {country}、荷受人の国は {consignee} です。",
    ),
    remedy=Text("Correct the final destination or box 2.", "最終仕向地または第2欄を訂正してください。"),
    examples=(
        Example("Zambia, Zambia", lambda: _zambian(typed("LUSAKA, ZAMBIA")), "agrees"),
        Example("Zimbabwe, Zambia", lambda: _zambian(typed("HARARE, ZIMBABWE")), "differs"),
        Example("a place that we do not know", lambda: _zambian(typed("XYZZY")), "not_checked"),
        Example("read badly", lambda: _zambian(printed("HARARE, ZIMBABWE", 0.3)), "not_checked"),
        Example("no final destination", clean_case, "silent"),
    ),
)
def final_country(case: Case) -> Iterator[Verdict]:
    """Whether it has to be there at all is CO-B5-06."""
    certificate = case.certificate
    final = None if certificate is None else final_destination(certificate)
    if certificate is None or final is None or certificate.consignee_country is None:
        return
    home = certificate.consignee_country
    country = country_of(final.value, likely=home.value)
    where = (place(certificate.document, final), place(certificate.document, home))
    if country == home.value:
        yield Agrees()
    elif country is None:
        yield NotChecked(UNKNOWN, where)
    elif in_doubt(final) or in_doubt(home):
        yield NotChecked(UNSURE, where)
    else:
        names = {"country": countries.name(country), "consignee": countries.name(home.value)}
        yield Differs(where, {"final": final.value, **names})
