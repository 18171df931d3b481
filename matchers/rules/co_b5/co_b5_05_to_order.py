"""CO-B5-05: with a consignee to order box 5 gives loading place, destination and means in full."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from matchers.catalogue import Agrees, Citation, Differs, Example, Mode, Verdict, place, rule
from matchers.examples import clean_case, typed, unclear, with_certificate
from matchers.presence import stated
from matchers.shipment import to_order
from models.case import Case
from models.finding import Outcome, Text
from models.papers import Certificate
from models.vocabulary import countries

NO_COUNTRY = Text(
    "The consignee is to order, so box 5 needs the country of {place} as well.",
    "荷受人が TO ORDER の場合、第5欄の {place} に国名も必要です。",
)


def _to_order(**changes: Any) -> Case:
    fields = {"consignee_name": typed("TO ORDER OF HANSA BANK"), "consignee_country": None, "consignee_address": None}
    return with_certificate(**(fields | changes))


@rule(
    id="CO-B5-05",
    title=Text("Box 5 with a consignee to order", "TO ORDER の場合の第5欄"),
    outcome=Outcome.FIX,
    field="port_of_discharge",
    reads=("consignee_name", "port_of_loading", "port_of_discharge", "transport_mode"),
    mode=Mode.PRESENCE,
    citation=Citation("001 ⑥ L163"),
    message=Text(
        "The consignee is to order, so box 5 must give {missing} as well.",
        "荷受人が TO ORDER の場合、第5欄に{missing_ja}も必要です。",
    ),
    remedy=Text(
        "Write for instance: From Kobe, Japan to Mumbai, India by Sea.",
        "From Kobe, Japan to Mumbai, India by Sea のように記載してください。",
    ),
    examples=(
        Example("in full", _to_order, "agrees"),
        Example("by sea only", lambda: _to_order(port_of_loading=None, port_of_discharge=None), "differs"),
        Example("a destination without its country", lambda: _to_order(port_of_discharge=typed("HAMBURG")), "differs"),
        Example("no means", lambda: _to_order(transport_mode=None, vessel=None, voyage=None), "differs"),
        Example("by a named ship: review", lambda: _to_order(transport_mode=None), "differs"),
        Example("read badly", lambda: _to_order(port_of_discharge=unclear("HAMBURG, GERMANY")), "not_checked"),
        Example("a named consignee", clean_case, "silent"),
    ),
)
def box_5_to_order(case: Case) -> Iterator[Verdict]:
    """Without a consignee's address nothing else says where the goods go.

    The text asks for by Sea or by Air; other guides take a ship's name for that (SUP-B5-01), so a person decides then.
    """
    certificate = case.certificate
    if certificate is None or not to_order(certificate):
        return
    yield _with_country(certificate, "port_of_loading")
    yield _with_country(certificate, "port_of_discharge")
    named = certificate.vessel is not None or certificate.flight is not None
    yield stated(certificate, "transport_mode", Outcome.REVIEW if named else None)


def _with_country(certificate: Certificate, name: str) -> Verdict:
    verdict = stated(certificate, name)
    where = getattr(certificate, name)
    if not isinstance(verdict, Agrees) or countries.trailing(where.value) is not None:
        return verdict
    return Differs((place(certificate.document, where),), {"place": where.value}, name, message=NO_COUNTRY)
