"""Choosing one candidate for each field."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.candidates import Candidate, Features
from extractors.choose import SURE_ENOUGH, Chosen, choose, rated
from extractors.chooser_weights import WEIGHTS
from extractors.label_matching import Spot
from extractors.labels import Topic
from extractors.layout import Segment
from extractors.regions import Placement
from extractors.traits import GROUPS, Surroundings, traits
from models.document import Page, TextSource, Word
from models.geometry import Box

GOOD = Features(1.0, "en", False, True, 1, Placement.SAME, 0.0, True, 1.0, True, False, 0.1, True)
JUNK = replace(GOOD, label=0.0, language="", colon=False, choices=0, placement=Placement.ALONE, fit=0.3, known=False)
FIELDS = sorted({field for fields in GROUPS.values() for field in fields} - GROUPS["party"])


def word(text: str, x: float = 0) -> Word:
    return Word(text, Box(x, 0, x + 10, 10))


PAGE = Page(1, 595, 842, (word("INVOICE"),), TextSource.TEXT_LAYER)


def candidate(field: str, value: str, x: float = 0, features: Features = GOOD) -> Candidate:
    label = Spot((Topic(field),), Segment.of([word("LABEL", x)], 1), 0, 1, 1.0, "en", True, False)
    return Candidate(field, value, (word(value, x + 12),), PAGE, features, spot=label if features.label else None)


def taken(*candidates: Candidate) -> dict[str, object]:
    return {field: chosen.candidate.value for field, chosen in choose(candidates).items()}


def test_takes_the_better_labelled_candidate() -> None:
    alone = replace(GOOD, label=0.0, placement=Placement.ALONE, fit=0.6)
    assert taken(candidate("invoice_number", "A1", 0, alone), candidate("invoice_number", "B2", 50)) == {
        "invoice_number": "B2"
    }


def test_words_that_serve_one_field_serve_no_other() -> None:
    worse = replace(GOOD, weak=True)
    assert set(taken(candidate("invoice_date", "2026"), candidate("departure_date", "2026", 0, worse))) == {
        "invoice_date"
    }


@pytest.mark.parametrize("field", FIELDS)
def test_no_learned_weight_makes_a_value_out_of_unlabelled_junk(field: str) -> None:
    assert choose([candidate(field, "TOKYO", 0, JUNK)]) == {}


@pytest.mark.parametrize("field", FIELDS)
def test_a_labelled_value_of_the_right_type_is_taken(field: str) -> None:
    assert set(choose([candidate(field, "X1", 0, GOOD)])) == {field}


def certainty(*candidates: Candidate) -> float:
    found: Chosen = choose(candidates)["invoice_number"]
    return found.certainty


def test_another_value_elsewhere_lowers_the_certainty() -> None:
    one, other = candidate("invoice_number", "A1"), candidate("invoice_number", "B2", 50, replace(GOOD, weak=True))
    assert certainty(one, other) < certainty(one)


def test_the_same_value_elsewhere_does_not() -> None:
    one, again = candidate("invoice_number", "A1"), candidate("invoice_number", "A1", 50)
    assert certainty(one, again) >= certainty(one)


def test_the_choice_uses_the_weights_that_it_is_given() -> None:
    against = {**WEIGHTS, "invoice_number": -50.0}
    assert choose([candidate("invoice_number", "A1")], against) == {}


def test_the_chances_of_a_field_and_of_its_absence_make_one() -> None:
    several = [candidate("invoice_number", f"A{i}", 40.0 * i) for i in range(3)]
    among = Surroundings.of(several)
    chances = [r.chance for r in rated(several, [traits(c, among) for c in several], WEIGHTS)]
    assert 0.5 < sum(chances) < 1.0


features = st.builds(
    Features,
    label=st.floats(0, 1),
    language=st.just("en"),
    weak=st.booleans(),
    colon=st.booleans(),
    choices=st.integers(0, 4),
    placement=st.sampled_from(Placement),
    distance=st.floats(0, 60),
    aligned=st.booleans(),
    fit=st.floats(0, 1),
    known=st.booleans(),
    in_goods=st.booleans(),
    down=st.floats(0, 1),
    first_page=st.booleans(),
)


@given(
    st.lists(
        st.tuples(st.sampled_from(["vessel", "flight", "invoice_number"]), st.integers(0, 5), features), max_size=12
    )
)
def test_never_chooses_words_twice_or_below_the_threshold(drawn: list[tuple[str, int, Features]]) -> None:
    chosen = choose([candidate(field, f"V{x}", 20.0 * x, f) for field, x, f in drawn])
    words = [w for c in chosen.values() for w in c.candidate.words]
    assert len(words) == len(set(words))
    assert all(SURE_ENOUGH <= c.certainty <= 1 for c in chosen.values())
