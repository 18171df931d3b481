"""Ports and routes out of given words."""

from __future__ import annotations

import pytest

from extractors import places
from extractors.spans import Span
from tests.builders import line_of_words


def lines(*texts: str) -> list[Span]:
    return [Span(line_of_words(t)) for t in texts]


def route(*texts: str) -> dict[str, object]:
    return {v.field: v.value for v in places.read_route(lines(*texts))}


@pytest.mark.parametrize(
    "texts",
    [
        ("KOBE, JAPAN / HAMBURG, GERMANY",),
        ("KOBE, JAPAN // HAMBURG, GERMANY",),
        ("KOBE, JAPAN - HAMBURG, GERMANY",),
        ("KOBE, JAPAN → HAMBURG, GERMANY",),
        ("KOBE, JAPAN TO HAMBURG, GERMANY",),
        ("KOBE, JAPAN -", "HAMBURG, GERMANY"),
        ("KOBE, JAPAN", "HAMBURG, GERMANY"),
    ],
)
def test_a_route_names_loading_and_discharge(texts: tuple[str, ...]) -> None:
    assert route(*texts) == {"port_of_loading": "KOBE, JAPAN", "port_of_discharge": "HAMBURG, GERMANY"}


def test_the_middle_of_a_route_is_the_transhipment() -> None:
    assert route("KOBE - SINGAPORE - HAMBURG")["transshipment"] == "SINGAPORE"


@pytest.mark.parametrize(
    ("texts", "place"),
    [
        (("AUCKLAND, NEW", "ZEALAND"), "AUCKLAND, NEW ZEALAND"),
        (("ROTTERDAM, THE", "NETHERLANDS"), "ROTTERDAM, THE NETHERLANDS"),
        (("NAGOYA,", "JAPAN"), "NAGOYA, JAPAN"),
    ],
)
def test_a_place_broken_over_two_lines_is_one(texts: tuple[str, ...], place: str) -> None:
    assert [v.value for v in places.read_port("port_of_discharge", lines(*texts))] == [place]


def test_a_known_place_below_a_caption_in_another_language_is_found() -> None:
    found = {v.value: v.fit for v in places.read_port("port_of_loading", lines("Verladehafen", "KOBE, JAPAN"))}
    assert found["KOBE, JAPAN"] > found["Verladehafen"]


def test_from_and_to_on_one_line_are_both_read() -> None:
    found = {v.field: v.value for v in places.read_port("port_of_loading", lines("KOBE, JAPAN to HAMBURG, GERMANY"))}
    assert found == {"port_of_loading": "KOBE, JAPAN", "port_of_discharge": "HAMBURG, GERMANY"}
