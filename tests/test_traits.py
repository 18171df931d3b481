"""What speaks for and against a candidate."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from extractors.candidates import Candidate, Features
from extractors.label_matching import Spot
from extractors.labels import Topic
from extractors.layout import Segment
from extractors.regions import Placement
from extractors.traits import Surroundings, agreement, group_of, traits
from models.document import Page, TextSource, Word
from models.geometry import Box

BESIDE = Features(1.0, "en", False, True, 1, Placement.RIGHT, 6.0, True, 1.0, True, False, 0.1, True)
UNDER = replace(BESIDE, placement=Placement.BELOW, distance=0.5)


def word(text: str, x: float, height: float = 10) -> Word:
    return Word(text, Box(x, 0, x + 30, height), 1.0)


PAGE = Page(1, 595, 842, (word("INVOICE", 0), word("NO.", 60), word("OF", 120)), TextSource.TEXT_LAYER)


def candidate(field: str, value: object, x: float = 200, features: Features = UNDER, height: float = 10) -> Candidate:
    label = Spot((Topic(field),), Segment.of([word(f"LABEL{field}", x)], 1), 0, 1, 1.0, "en", True, False)
    return Candidate(field, value, (word(str(value), x, height),), PAGE, features, spot=label)


def shown(c: Candidate, *others: Candidate) -> dict[str, float]:
    return dict(traits(c, Surroundings.of((c, *others))))


def test_a_value_nearer_to_another_field_s_label_says_so() -> None:
    beside, under = candidate("vessel", "APUS", features=BESIDE), candidate("port_of_loading", "APUS")
    assert shown(beside, under)["another label is nearer"] == 1.0
    assert "another label is nearer" not in shown(under, beside)


def test_other_values_of_the_field_are_rivals_and_the_same_value_is_none() -> None:
    one = candidate("vessel", "APUS", 100)
    assert "rivals" in shown(one, candidate("vessel", "LYRA", 300))
    assert "rivals" not in shown(one, candidate("vessel", "APUS", 300))
    assert "found again" in shown(one, candidate("vessel", "APUS", 300))


def test_type_is_large_in_relation_to_its_page() -> None:
    assert shown(candidate("title", "INVOICE", height=20))["title: large type"] == 1.0


def test_a_label_in_another_language_than_the_others_says_so() -> None:
    french = candidate("vessel", "APUS", features=replace(UNDER, language="fr"))
    english = [candidate("invoice_number", f"A{i}", 100.0 * i) for i in range(3)]
    assert shown(french, *english)["label in another language"] == 1.0


def test_an_invoice_dated_after_the_departure_says_so() -> None:
    left = {"departure_date": candidate("departure_date", date(2026, 11, 10))}
    after, before = candidate("invoice_date", date(2026, 12, 1)), candidate("invoice_date", date(2026, 11, 1))
    assert agreement(after, left)["dates out of order"] == 1.0
    assert agreement(before, left)["dates in order"] == 1.0


def test_a_flight_does_not_go_with_a_sea_voyage() -> None:
    by_sea = {"transport_mode": candidate("transport_mode", "sea")}
    assert "not of this means of transport" in agreement(candidate("flight", "NH 206"), by_sea)
    assert "goes with the means of transport" in agreement(candidate("vessel", "APUS"), by_sea)


def test_words_that_the_first_choice_gave_to_another_field_count_against_a_candidate() -> None:
    taken = {"vessel": candidate("vessel", "TOKYO")}
    assert agreement(candidate("port_of_loading", "TOKYO"), taken)["words serve another field"] == 1.0


def test_every_field_belongs_to_a_group_and_a_title_to_its_own() -> None:
    assert (group_of("vessel"), group_of("buyer"), group_of("title")) == ("carrier", "party", "title")
