"""The wordings of box 5 that chambers accept (SUPPLEMENT SUP-B5-01, -02), typed in and held against an invoice."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from matchers.catalogue import check
from matchers.corroborate import corroborated
from matchers.examples import applied, clean_case, printed, typed, with_certificate, with_invoice
from models.case import Case
from models.finding import Outcome
from models.papers import Certificate
from pipeline.certificate_json import parse_certificate

ROUTE = {"from": "TOKYO, JAPAN", "to": "HAMBURG, GERMANY"}
SEA: tuple[dict[str, str], ...] = (
    {**ROUTE, "via": "SINGAPORE", "by": "SEA", "vessel": "ONE APUS V.052W", "departure_date": "2026-12-03"},
    {**ROUTE, "by": "VESSEL", "vessel": "M/V ONE APUS VOY. NO. 052W"},
    {**ROUTE, "by": "SEA", "departure_date": "2026-12-03"},
    {**ROUTE, "by": "BY VESSEL"},
    {"by": "BY VESSEL"},
    {"by": "BY SEA"},
    {"by": "SEA FREIGHT"},
    {"by": "SURFACE"},
    {"by": "SEA MAIL"},
    {"vessel": "ONE APUS V.052W"},
    {"vessel": "ONE APUS / 052W"},
)
AIR: tuple[dict[str, str], ...] = (
    {"from": "NARITA, JAPAN", "to": "FRANKFURT, GERMANY", "by": "AIR", "departure_date": "2026-12-03"},
    {"from": "NARITA, JAPAN", "to": "FRANKFURT, GERMANY", "by": "BY AIR"},
    {"by": "BY AIR"},
    {"by": "AIR CARGO"},
    {"by": "AIR FREIGHT"},
    {"by": "AIR MAIL"},
    {"vessel": "NH203"},
    {"by": "AIR", "vessel": "NH 203"},
    {"by": "EMS"},
    {"by": "COURIER (DHL)"},
    {"by": "COURIER (FEDEX)"},
    {"by": "HAND CARRY"},
)
MIXED: tuple[dict[str, str], ...] = (
    {**ROUTE, "via": "SINGAPORE", "by": "SEA AND AIR"},
    {"by": "SEA AND TRAIN"},
    {"by": "AIR AND TRUCK"},
)
TO_ORDER = ("TO ORDER", "TO THE ORDER OF HANSA BANK", "TO ORDER OF SHIPPER")


def box_5(transport: dict[str, str], **party: Any) -> Certificate:
    """The clean case's certificate with box 5 typed in so."""
    typed_in = parse_certificate("certificate.json", json.dumps({"transport": transport}).encode())
    names = ("transport_mode", "transport_by", "transport_text", "vessel", "voyage", "flight", "departure_date",
             "port_of_loading", "port_of_discharge", "transshipment")  # fmt: skip
    clean = clean_case().certificate
    assert clean is not None
    return replace(clean, **{n: getattr(typed_in, n) for n in names}, **party)


def sailing() -> Case:
    return with_invoice(transshipment=printed("SINGAPORE"))


def flying() -> Case:
    return with_invoice(
        transport_mode=printed("air", text="BY AIR"), vessel=None, voyage=None, flight=printed("NH203"),
        port_of_loading=printed("NARITA, JAPAN"), port_of_discharge=printed("FRANKFURT, GERMANY"),
        incoterm=printed("CIP"), incoterm_place=printed("FRANKFURT"),
    )  # fmt: skip


def mixed(text: str) -> Case:
    return with_invoice(sailing(), transport_mode=printed("multimodal", text=text))


def faults(case: Case, transport: dict[str, str], **party: Any) -> set[str]:
    at_the_counter = applied(date(2026, 11, 21), replace(case, certificate=box_5(transport, **party)), "counter")
    return {f.rule for f in check(corroborated(at_the_counter)) if f.outcome is not Outcome.NOTE}


@pytest.mark.parametrize("transport", SEA)
def test_every_wording_for_the_sea_passes(transport: dict[str, str]) -> None:
    assert faults(sailing(), transport) == set()


@pytest.mark.parametrize("transport", AIR)
def test_every_wording_for_the_air_passes(transport: dict[str, str]) -> None:
    assert faults(flying(), transport) == set()


@pytest.mark.parametrize("transport", MIXED)
def test_two_means_pass_where_the_invoice_names_both(transport: dict[str, str]) -> None:
    assert faults(mixed(transport["by"]), transport) == set()


@pytest.mark.parametrize("transport", AIR)
def test_no_wording_for_the_air_passes_beside_a_ship(transport: dict[str, str]) -> None:
    assert "CO-B5-01" in faults(sailing(), transport)


@pytest.mark.parametrize("transport", SEA)
def test_no_wording_for_the_sea_passes_beside_a_flight(transport: dict[str, str]) -> None:
    assert faults(flying(), transport)


@pytest.mark.parametrize("order", TO_ORDER)
@pytest.mark.parametrize("transport", [*SEA, *AIR, *MIXED])
def test_to_order_only_with_both_places_passes(order: str, transport: dict[str, str]) -> None:
    case = sailing() if transport in SEA else flying() if transport in AIR else mixed(transport["by"])
    party = {"consignee_name": typed(order), "consignee_address": None, "consignee_country": None}
    assert ("CO-B5-05" in faults(case, transport, **party)) == ("from" not in transport)


def test_a_landlocked_country_by_sea_needs_its_final_destination() -> None:
    party = {"consignee_country": typed("ZM"), "consignee_address": typed("Plot 5, Lusaka ZAMBIA")}
    case = with_invoice(buyer_address=printed("Plot 5, Lusaka ZAMBIA"), buyer_country=printed("ZM"))
    case = with_invoice(case, port_of_discharge=printed("DURBAN, SOUTH AFRICA"), incoterm_place=printed("DURBAN"))
    durban = {"from": "TOKYO, JAPAN", "to": "DURBAN, SOUTH AFRICA", "by": "SEA"}
    assert "CO-B5-06" in faults(case, durban, **party)
    final = typed("FINAL DESTINATION: LUSAKA, ZAMBIA")
    assert faults(case, durban, **party, remarks=final) == set()


@pytest.mark.parametrize(
    ("country", "port"), [("DE", "ROTTERDAM, NETHERLANDS"), ("CH", "HAMBURG, GERMANY"), ("CN", "HONG KONG")]
)
def test_countries_of_one_area_are_one(country: str, port: str) -> None:
    case = with_certificate(consignee_country=typed(country), port_of_discharge=typed(port))
    said = {f.rule for f in check(case) if f.outcome is not Outcome.NOTE}
    assert not said & {"CO-B2-06", "CO-B5-04"}
