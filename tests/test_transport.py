"""Vessel, voyage, flight, means of transport and ports out of given words."""

from __future__ import annotations

import pytest

from extractors import places, transport
from extractors.spans import Span
from tests.builders import line_of_words


def lines(*texts: str) -> list[Span]:
    return [Span(line_of_words(t)) for t in texts]


@pytest.mark.parametrize(
    ("text", "vessel", "voyage"),
    [
        ("TAMSUI TRADER V.26018S", "TAMSUI TRADER", "26018S"),
        ("SAKAE EXPRESS 8 VOY NO. 2634S", "SAKAE EXPRESS 8", "2634S"),
        ("BALTIC ORTENSIA VOYAGE NO. FJ642A", "BALTIC ORTENSIA", "FJ642A"),
        ("SILVER FALCATA VOY.NO.206S", "SILVER FALCATA", "206S"),
        ("PACIFIC SABLE VOY.NO,O18W", "PACIFIC SABLE", "018W"),
        ("PACIFIC SABLE 018W", "PACIFIC SABLE", "018W"),
        ("EVERBLOOM 1187-044W", "EVERBLOOM", "1187-044W"),
        ("HALCYON GRACE / N104", "HALCYON GRACE", "N104"),
        ('M.V. "EVER GIVEN" Voy. 0123W', "EVER GIVEN", "0123W"),
        ("SAKAE EXPRESS 8", "SAKAE EXPRESS 8", None),
    ],
)
def test_parts_vessel_and_voyage(text: str, vessel: str, voyage: str | None) -> None:
    found = {v.field: v.value for v in transport.read_vessel(lines(text))}
    assert (found.get("vessel"), found.get("voyage")) == (vessel, voyage)


def test_the_ships_sign_belongs_to_the_name_under_a_label_and_not_in_a_sentence() -> None:
    (labelled, _), (said, _) = (
        list(transport.read_vessel(lines("M.V. SUN ORCHID V.12W"), said=s)) for s in (False, True)
    )
    assert (labelled.value, said.value) == ("M.V. SUN ORCHID", "SUN ORCHID")


@pytest.mark.parametrize("text", ["BY AIR", "NH 203", "2026/11/12", "TOKYO, JAPAN"])
def test_takes_no_other_means_for_a_vessel(text: str) -> None:
    assert list(transport.read_vessel(lines(text))) == []


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        *(("BY AIR", "air"), ("PAR AVION", "air"), ("航空便", "air"), ("BY VESSEL", "sea"), ("VÍA MARÍTIMA", "sea")),
        *(("BY TRUCK", "road"), ("DHL", "courier"), ("SEA AND AIR", "multimodal")),
    ],
)
def test_reads_the_means_of_transport(text: str, mode: str) -> None:
    assert [v.value for v in transport.read_mode(lines(text))] == [mode]


def test_reads_means_and_flight_on_one_line() -> None:
    found = {v.field: v.value for v in transport.read_carrier(lines("air freight Flight CX087"))}
    assert found == {"transport_mode": "air", "flight": "CX087"}


def test_a_place_keeps_the_country_of_the_next_line() -> None:
    (found,) = places.read_port("port_of_discharge", lines("HO CHI MINH CITY,", "VIETNAM"))
    assert found.value == "HO CHI MINH CITY, VIETNAM"


def test_a_place_ends_before_the_next_line_s_own_matter() -> None:
    (found,) = places.read_port("port_of_loading", lines("KOBE, JAPAN", "K-1800"))
    assert found.value == "KOBE, JAPAN"


def test_via_on_the_same_line_is_the_transhipment() -> None:
    found = {v.field: v.value for v in places.read_port("port_of_discharge", lines("HAMBURG VIA SINGAPORE"))}
    assert found == {"transshipment": "SINGAPORE", "port_of_discharge": "HAMBURG"}


def test_a_country_that_looks_like_a_company_form_is_a_place() -> None:
    (found,) = places.read_port("port_of_discharge", lines("LONG BEACH, U.S.A."))
    assert (found.value, found.known) == ("LONG BEACH, U.S.A.", True)


@pytest.mark.parametrize("text", ["HANSA PUMPEN GMBH", "T/T IN ADVANCE", "2026/11/12", "CIF HAMBURG"])
def test_takes_nothing_else_for_a_place(text: str) -> None:
    assert list(places.read_port("port_of_discharge", lines(text))) == []


def test_a_voyage_on_the_next_line_belongs_to_the_vessel() -> None:
    found = {v.field: v.value for v in transport.read_vessel(lines("MAERSK TORSHOLM VOY.", "170E"))}
    assert found == {"vessel": "MAERSK TORSHOLM", "voyage": "170E"}


def test_a_means_of_transport_in_a_sentence_is_no_vessel() -> None:
    assert not list(transport.read_vessel(lines("air on or about 21 SEP 2026")))
