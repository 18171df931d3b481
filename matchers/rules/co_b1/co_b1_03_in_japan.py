"""CO-B1-03: the exporter is in Japan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, NotChecked, Verdict, place, rule
from matchers.compare import in_doubt
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.mandates import mandate
from matchers.presence import LIKELY, UNSURE
from models.case import Case
from models.field import Field
from models.finding import Outcome, Text
from models.papers import Certificate
from models.vocabulary import countries


@rule(
    id="CO-B1-03",
    title=Text("Exporter in Japan", "輸出者の所在国"),
    outcome=Outcome.FIX,
    field="exporter_country",
    mode=Mode.NORMALISED,
    citation=Citation("001 ⑤ L150"),
    message=Text(
        "The exporter in box 1 is located in {country}, not in Japan.",
        "第1欄の輸出者の所在国が {country} で、日本ではありません。",
    ),
    remedy=Text("The exporter in box 1 must be located in Japan.", "第1欄には日本国内の輸出者を記載してください。"),
    examples=(
        Example("Japan", clean_case, "agrees"),
        Example("Hong Kong", lambda: with_certificate(exporter_country=typed("HK")), "differs"),
        Example("on behalf of a firm in the U.S.A.", lambda: _agency(), "agrees"),
        Example("a country read badly", lambda: with_certificate(exporter_country=unclear("HK")), "not_checked"),
    ),
)
def in_japan(case: Case) -> Iterator[Verdict]:
    """The chamber certifies for exporters in Japan; an overseas party may stand only behind ON BEHALF OF."""
    certificate = case.certificate
    country = None if certificate is None else _country(certificate)
    if certificate is None or country is None:
        return
    where = (place(certificate.document, country),)
    if country.value == "JP" and country.confidence >= LIKELY:
        yield Agrees()
    elif in_doubt(country):
        yield NotChecked(UNSURE, where)
    else:
        yield Differs(where, {"country": countries.name(country.value)})


def _country(certificate: Certificate) -> Field[str] | None:
    """A's country, where box 1 names A on behalf of B."""
    found, country = mandate(certificate), certificate.exporter_country
    if found is None or country is None:
        return country
    return replace(country, value=found.agent.country) if found.agent.country else None


def _agency() -> Case:
    box = "1-2-3 Marunouchi, Tokyo, Japan on behalf of CHICAGO PUMPS INC. 100 Lake Street, Chicago, U.S.A."
    return with_certificate(exporter_address=typed(box), exporter_country=typed("US"))
