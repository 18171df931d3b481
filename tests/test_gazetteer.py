"""Ports, countries and means of transport in running words."""

from __future__ import annotations

import pytest

from extractors.gazetteer import Kind, entities_in


def found(text: str) -> list[tuple[Kind, str]]:
    return [(e.kind, " ".join(text.split()[e.start : e.end])) for e in entities_in(text.split())]


def test_finds_port_and_country_side_by_side() -> None:
    assert found("TOKYO, JAPAN by rail") == [(Kind.PORT, "TOKYO,"), (Kind.COUNTRY, "JAPAN"), (Kind.MODE, "by rail")]


def test_the_longest_name_wins() -> None:
    assert found("HO CHI MINH CITY") == [(Kind.PORT, "HO CHI MINH CITY")]


def test_a_dotted_country_is_one_word_of_ours() -> None:
    assert found("LONG BEACH, U.S.A.")[-1] == (Kind.COUNTRY, "U.S.A.")


@pytest.mark.parametrize(("text", "mode"), [("BY SEA", "sea"), ("Par avion", "air"), ("SEA & AIR", "multimodal")])
def test_names_the_means_of_transport(text: str, mode: str) -> None:
    assert [e.value for e in entities_in(text.split())] == [mode]


def test_codes_that_are_words_are_no_places() -> None:
    assert found("PER AND VIA") == []


def test_nothing_is_found_in_nothing() -> None:
    assert entities_in([]) == entities_in(["---"]) == ()
