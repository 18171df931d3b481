"""Choosing one candidate for each field."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from extractors.candidates import Candidate, Features
from extractors.choose import SURE_ENOUGH, choose, probability
from extractors.regions import Placement
from models.document import Page, TextSource, Word
from models.geometry import Box

PAGE = Page(1, 595, 842, (), TextSource.TEXT_LAYER)
GOOD = Features(1.0, "en", False, True, 1, Placement.SAME, 0.0, True, 1.0, True, False, 0.1, True)


def word(text: str, x: float = 0) -> Word:
    return Word(text, Box(x, 0, x + 10, 10))


def candidate(field: str, value: str, x: float = 0, features: Features = GOOD) -> Candidate:
    return Candidate(field, value, (word(value, x),), PAGE, features)


def test_takes_the_better_labelled_candidate() -> None:
    alone = replace(GOOD, label=0.0, placement=Placement.ALONE, fit=0.6)
    chosen = choose([candidate("invoice_number", "A1", 0, alone), candidate("invoice_number", "B2", 50)])
    assert chosen["invoice_number"].candidate.value == "B2"


def test_words_that_serve_one_field_serve_no_other() -> None:
    worse = replace(GOOD, weak=True)
    chosen = choose([candidate("invoice_date", "2026"), candidate("departure_date", "2026", 0, worse)])
    assert set(chosen) == {"invoice_date"}


def test_leaves_a_field_empty_rather_than_guess() -> None:
    poor = replace(GOOD, label=0.0, placement=Placement.ALONE, fit=0.2, known=False)
    assert choose([candidate("vessel", "TOKYO", 0, poor)]) == {}


def test_a_close_rival_elsewhere_lowers_the_certainty() -> None:
    one = choose([candidate("invoice_number", "A1")])["invoice_number"]
    two = choose([candidate("invoice_number", "A1"), candidate("invoice_number", "B2", 50)])["invoice_number"]
    assert two.certainty < 0.6 < one.certainty


def test_a_head_of_the_goods_table_is_no_header_field_but_a_trade_term_may_stand_there() -> None:
    weak = replace(GOOD, in_goods=True, weak=True, label=1.0, known=False)
    assert probability(candidate("invoice_number", "1", 0, weak)) < probability(candidate("incoterm", "FOB", 0, weak))


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
    assert all(probability(c.candidate) >= SURE_ENOUGH for c in chosen.values())
