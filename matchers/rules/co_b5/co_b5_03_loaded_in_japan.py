"""CO-B5-03: the goods are loaded in Japan."""

from __future__ import annotations

from collections.abc import Iterator

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.origin_proofs import no_japanese_goods
from matchers.presence import UNSURE
from matchers.shipment import country_of
from models.case import Case
from models.finding import Outcome, Text
from models.vocabulary import countries

UNKNOWN = Text("The country of the place of loading is not known.", "積込地の国が分かりません。")


def _from(place_of_loading: str) -> Case:
    return with_certificate(port_of_loading=typed(place_of_loading))


@rule(
    id="CO-B5-03",
    title=Text("Loaded in Japan", "積込地は日本"),
    outcome=Outcome.REVIEW,
    field="port_of_loading",
    mode=Mode.NORMALISED,
    citation=Citation("001 ② L53-55"),
    message=Text(
        "The goods are loaded at {port} ({country}), not in Japan.",
        "積込地 {port} は {country} で、日本ではありません。",
    ),
    remedy=Text(
        "Correct the place of loading, or explain how Japanese goods come to be loaded there.",
        "積込地を訂正するか、日本産の貨物が同地で積み込まれる理由を説明してください。",
    ),
    examples=(
        Example("Tokyo", clean_case, "agrees"),
        Example("Kobe, no country written", lambda: _from("KOBE"), "agrees"),
        Example("Busan", lambda: _from("BUSAN, KOREA"), "differs"),
        Example(
            "Chinese goods from Shanghai (APP-12)",
            lambda: with_certificate(_from("SHANGHAI, CHINA"), origin=typed(("CN",))),
            "silent",
        ),
        Example("a place that we do not know", lambda: _from("XYZZY"), "not_checked"),
        Example("read badly", lambda: with_certificate(port_of_loading=unclear("BUSAN, KOREA")), "not_checked"),
    ),
)
def loaded_in_japan(case: Case) -> Iterator[Verdict]:
    """Foreign goods that move between two foreign countries are intermediary trade: APP-12 asks for their papers."""
    certificate = case.certificate
    if certificate is None or certificate.port_of_loading is None:
        return
    port = certificate.port_of_loading
    country, where = country_of(port.value, likely="JP"), (place(certificate.document, port),)
    if country == "JP":
        yield Agrees()
    elif in_doubt(port):
        yield from () if no_japanese_goods(certificate) else (NotChecked(UNSURE, where),)
    elif country is None:
        yield NotChecked(UNKNOWN, where)
    elif not no_japanese_goods(certificate):
        yield Differs(where, {"port": port.value, "country": countries.name(country)})
