"""What stands under an item's name besides it."""

import pytest

from extractors.item_facts import facts_in
from tests.builders import line_of_words


def named(text: str) -> str:
    return " ".join(w.text for w in facts_in(line_of_words(text)).name)


@pytest.mark.parametrize(
    ("text", "name", "hs", "origin"),
    [
        ("Tariff no.: 8482.20 Origin: JAPAN Net: 123.2 KGS", "", "848220", "JP"),
        ("Net: 21.5 KGS", "", None, None),
        ("Country of origin: CHINA", "", None, "CN"),
        ("Made in Japan", "", None, "JP"),
        ("GEAR PUMP GP-20 (HS CODE 8413.60)", "GEAR PUMP GP-20", "841360", None),
        ("GEAR PUMP GP-20 / Origin: JAPAN, N.W.: 12.5 KGS", "GEAR PUMP GP-20 /", None, "JP"),
    ],
)
def test_labelled_facts_are_no_part_of_the_name(text: str, name: str, hs: str | None, origin: str | None) -> None:
    facts = facts_in(line_of_words(text))
    assert " ".join(w.text for w in facts.name) == name
    assert (facts.hs and facts.hs[0], facts.origin and facts.origin[0]) == (hs, origin)


@pytest.mark.parametrize("text", ["NET 500 KG SACKS OF RICE", "ORIGIN MARKING TAPE", "FISHING NET 2 M"])
def test_a_name_that_holds_such_words_stays_whole(text: str) -> None:
    assert named(text) == text


@pytest.mark.parametrize("text", ["P/N: FA-2527", "(Part No.: 7017-50)", "ITEM CODE: TO-2101"])
def test_a_labelled_article_number_on_its_own_line_is_no_part_of_the_name(text: str) -> None:
    assert facts_in(line_of_words(text)).name == ()


@pytest.mark.parametrize("text", ["WITH PART NO.: PLATE", "FA-2527", "GEAR PUMP P/N: FA-2527"])
def test_a_code_in_the_name_or_without_its_label_stays(text: str) -> None:
    assert " ".join(w.text for w in facts_in(line_of_words(text)).name) == text
