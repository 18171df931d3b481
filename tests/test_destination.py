"""The consignee's country against the country of discharge."""

from __future__ import annotations

import pytest

from matchers.destination import care_of, countries_in_box_2, destination
from matchers.examples import typed, with_certificate
from models.case import Case


def _to(country: str, port: str) -> Case:
    return with_certificate(consignee_country=typed(country), port_of_discharge=typed(port))


@pytest.mark.parametrize(
    ("country", "port", "area"),
    [
        ("DE", "HAMBURG", True),
        ("DE", "ROTTERDAM, THE NETHERLANDS", True),
        ("CH", "ANTWERP, BELGIUM", True),
        ("CN", "HONG KONG", True),
        ("TH", "SINGAPORE", False),
        ("GB", "ROTTERDAM, NETHERLANDS", False),
    ],
)
def test_knows_the_areas_that_count_as_one(country: str, port: str, area: bool) -> None:
    found = destination(_to(country, port))
    assert found is not None
    assert found.one_area is area


def test_the_invoice_speaks_where_box_5_names_no_port() -> None:
    found = destination(with_certificate(port_of_discharge=None))
    assert found is not None
    assert found.places[1].document == "invoice.pdf"


def test_to_order_names_no_country_to_compare() -> None:
    assert destination(with_certificate(consignee_name=typed("TO ORDER"))) is None


def test_a_port_that_nobody_knows_has_no_country() -> None:
    found = destination(_to("DE", "PORT XYZZY"))
    assert found is not None
    assert found.discharged_in is None
    assert not found.one_area


@pytest.mark.parametrize(
    ("name", "expected"), [("ALPHA LTD. C/O BETA LLC", True), ("ALPHA ON BEHALF OF BETA", True), ("COCOA LTD.", False)]
)
def test_sees_care_of(name: str, expected: bool) -> None:
    certificate = with_certificate(consignee_name=typed(name)).certificate
    assert certificate is not None
    assert care_of(certificate) is expected


def test_box_2_may_name_two_countries() -> None:
    certificate = with_certificate(
        consignee_address=typed("Kaiweg 8, Hamburg, GERMANY C/O BETA, Dubai, U.A.E.")
    ).certificate
    assert certificate is not None
    assert countries_in_box_2(certificate) == {"DE", "AE"}


@pytest.mark.parametrize(
    ("name", "address", "expected"),
    [
        ("ALPHA LTD. C/O HELLAS MARINE S.A.", "Via Roma 1, Genova, ITALY", {"IT"}),
        ("HELLAS MARINE C/O ALPHA ITALIA", "12 Jordan Street, Dubai", set()),
        ("ALPHA LTD.", "P.O. Box 12 C/O INDIA SHIPPING CO., LTD., Quay 5, Dubai, U.A.E.", {"AE"}),
        (
            "ALPHA CO., LTD., Athens, GREECE ON BEHALF OF BETA",
            "Quay 5, Dubai, U.A.E. Via Roma 1, Genova ITALY",
            {"GR", "AE", "IT"},
        ),
        ("BETA C/O CHICAGO PUMPS, Chicago, U.S.A.", "Quay 5 Hamburg GERMANY", {"US", "DE"}),
    ],
)
def test_a_firm_s_name_says_nothing_of_where_it_is(name: str, address: str, expected: set[str]) -> None:
    case = with_certificate(consignee_name=typed(name), consignee_address=typed(address), consignee_country=None)
    assert case.certificate is not None
    assert countries_in_box_2(case.certificate) == expected
