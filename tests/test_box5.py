"""Transport details in all the accepted wordings (SUPPLEMENT SUP-B5-01)."""

from __future__ import annotations

import pytest

from extractors.box5 import Route, Ship, means, route, split_vessel


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("SEA", "sea"),
        ("By Sea", "sea"),
        ("Sea freight", "sea"),
        ("BY VESSEL", "sea"),
        ("Surface", "sea"),
        ("Sea Mail", "sea"),
        ("AIR FREIGHT", "air"),
        ("Air cargo", "air"),
        ("By air", "air"),
        ("Air Mail", "air"),
        ("EMS", "courier"),
        ("Courier (DHL)", "courier"),
        ("Hand Carry", "courier"),
        ("Sea and air", "multimodal"),
        ("Sea and Train", "multimodal"),
        ("BY TRUCK", "road"),
    ],
)
def test_names_the_mode_of_every_accepted_wording(text: str, mode: str) -> None:
    assert means(text) == mode


@pytest.mark.parametrize("ship", ["ONE APUS", "OCEAN TRADER", "SEA STAR", "AIRBUS", "EXPRESS BERLIN", "MARINE HARMONY"])
def test_takes_no_ship_for_a_means_of_transport(ship: str) -> None:
    assert means(ship) is None


@pytest.mark.parametrize(
    ("text", "ship"),
    [
        ("PACIFIC SABLE V.018W", Ship("PACIFIC SABLE", "018W")),
        ("M.V. ONE APUS 052W", Ship("ONE APUS", "052W")),
        ('M/V "EVER GIVEN" VOY. NO. 123E', Ship("EVER GIVEN", "123E")),
        ("MSC OSCAR / 026W", Ship("MSC OSCAR", "026W")),
        ("SAKAE EXPRESS 8", Ship("SAKAE EXPRESS 8")),
        ("COSCO SHIPPING V", Ship("COSCO SHIPPING V")),
        ("BY SEA", Ship()),
        ("NH 203", Ship(flight="NH 203")),
    ],
)
def test_takes_ship_and_voyage_apart(text: str, ship: Ship) -> None:
    assert split_vessel(text) == ship


def test_reads_a_sentence() -> None:
    said = route(
        ["From TOKYO, JAPAN to SINGAPORE, SINGAPORE via BUSAN, KOREA by ONE APUS V.052W on or about November 10, 2026"]
    )
    assert said == Route(
        "TOKYO, JAPAN", "SINGAPORE, SINGAPORE", "BUSAN, KOREA", None, "ONE APUS V.052W", "November 10, 2026"
    )


def test_reads_rows() -> None:
    said = route(["FROM: KOBE, JAPAN", "TO: HAIPHONG, VIETNAM", "BY: SEA", "ONE APUS V.1", "ON OR ABOUT 2026/10/01"])
    assert said == Route("KOBE, JAPAN", "HAIPHONG, VIETNAM", None, "SEA", "ONE APUS V.1", "2026/10/01")


def test_goes_on_with_a_value_that_a_line_left_open() -> None:
    said = route(["From TOKYO, JAPAN to", "HAMBURG, GERMANY by vessel on or about", "Nov. 10, 2026"])
    assert (said.discharge, said.by, said.date_text) == ("HAMBURG, GERMANY", "vessel", "Nov. 10, 2026")


def test_tells_the_means_from_the_ship_on_one_line() -> None:
    assert route(["by Sea EVER PROMISE V.12W"]).carrier == "EVER PROMISE V.12W"
    assert route(["BY: SEA (ONE APUS V.052W)"]).carrier == "ONE APUS V.052W"
    assert route(["BY SEA STAR V.012W"]).carrier == "SEA STAR V.012W"


def test_keeps_the_last_full_stop_of_an_abbreviated_country() -> None:
    assert route(["via DUBAI, U.A.E."]).via == "DUBAI, U.A.E."


def test_via_air_is_no_port() -> None:
    said = route(["From NARITA, JAPAN to PARIS, FRANCE via air"])
    assert (said.via, said.by) == (None, "air")
