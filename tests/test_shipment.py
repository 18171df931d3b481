"""How and where the goods travel."""

from __future__ import annotations

from dataclasses import replace

import pytest

from matchers.examples import clean_case, printed, typed, unclear, with_certificate, with_invoice
from matchers.shipment import final_destination, goes_by_air, left_open, mode_of, to_order
from models.case import Case


def _mode(case: Case) -> str | None:
    return mode_of(case, case.invoices[0])


def test_a_stated_mode_comes_before_a_ship() -> None:
    assert _mode(with_invoice(transport_mode=printed("multimodal"))) == "multimodal"


def test_a_flight_shows_an_aircraft_and_a_vessel_a_ship() -> None:
    assert _mode(with_invoice(transport_mode=None, vessel=None, voyage=None, flight=printed("NH204"))) == "air"
    assert _mode(with_invoice(transport_mode=None)) == "sea"


def test_a_mode_read_badly_is_not_believed() -> None:
    assert _mode(with_invoice(transport_mode=unclear("air"))) == "sea"


def test_the_certificate_speaks_for_a_silent_invoice() -> None:
    bare = with_invoice(transport_mode=None, vessel=None, voyage=None)
    assert _mode(with_certificate(bare, transport_mode=typed("air"))) == "air"
    assert _mode(replace(bare, certificate=None)) is None


def test_box_5_decides_whether_the_goods_fly() -> None:
    assert not goes_by_air(clean_case())
    assert goes_by_air(with_certificate(transport_mode=typed("air")))


@pytest.mark.parametrize(
    ("name", "expected"),
    [("TO ORDER", True), ("To the order of ABC BANK", True), ("TO ORDERLY LTD", False), ("TOTO LTD.", False)],
)
def test_knows_to_order(name: str, expected: bool) -> None:
    certificate = with_certificate(consignee_name=typed(name)).certificate
    assert certificate is not None
    assert to_order(certificate) is expected


@pytest.mark.parametrize("text", ["T.B.A.", "TBN", "TO BE ADVISED", "未定", "vessel to be named"])
def test_knows_what_is_left_open(text: str) -> None:
    assert left_open(text)


@pytest.mark.parametrize("text", ["ONE APUS", "TBILISI", "TANBA MARU", "ATB DREAM"])
def test_takes_no_ship_for_an_open_question(text: str) -> None:
    assert not left_open(text)


def test_finds_the_final_destination_in_box_6() -> None:
    remarks = typed("L/C NO. 12\nFinal Destination: Lusaka, Zambia\nFOB TOKYO")
    certificate = with_certificate(remarks=remarks).certificate
    assert certificate is not None
    found = final_destination(certificate)
    assert found is not None
    assert found.value == "Lusaka, Zambia"
