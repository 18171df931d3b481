"""Lines, segments, cells and blocks of pages built in the test."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from extractors.layout import Layout, blocks, cells, lines, segments
from models.document import Word
from models.geometry import Box
from tests.builders import frame, line_of_words, page_of, typed_page


def test_two_blanks_split_a_typewritten_line_into_segments() -> None:
    page = typed_page("INVOICE NO. 4142      DATE: 2026/09/24")
    assert [s.text for s in segments(page)] == ["INVOICE NO. 4142", "DATE: 2026/09/24"]


def test_a_tilted_line_stays_one_line() -> None:
    words = [Word(str(i), Box(40 + 60 * i, 100 + 2 * i, 70 + 60 * i, 109 + 2 * i)) for i in range(8)]
    assert [s.text for s in lines(page_of(words))] == ["0 1 2 3 4 5 6 7"]


def test_a_ruling_between_two_words_splits_them() -> None:
    words = line_of_words("2026 JAPAN", x=40, y=100)
    ruling = Box(66.9, 90, 67.1, 120)
    assert [s.text for s in segments(page_of(words, [ruling]))] == ["2026", "JAPAN"]


def test_a_colon_in_a_column_of_its_own_goes_with_its_label() -> None:
    assert [s.text for s in segments(typed_page("ETD           : 2026/10/28"))] == ["ETD :", "2026/10/28"]


def test_a_frame_makes_a_cell_and_an_underline_does_not() -> None:
    words = (*line_of_words("Consignee", 45, 52), *line_of_words("BICYCLES", 45, 200))
    underline = Box(45, 210, 93, 210.5)
    found = cells(page_of(words, (*frame(40, 50, 300, 100), underline)))
    assert [[s.text for s in c.segments] for c in found] == [["Consignee"]]


def test_a_line_that_stops_half_way_parts_no_cell() -> None:
    words = (*line_of_words("BUYER", 45, 55), *line_of_words("HANSA PUMPEN GMBH KAIWEG", 45, 80))
    stray = Box(100, 40, 100.5, 65)
    found = cells(page_of(words, (*frame(40, 50, 300, 100), stray)))
    assert [[s.text for s in c.segments] for c in found] == [["BUYER", "HANSA PUMPEN GMBH KAIWEG"]]


def test_an_address_is_one_block_and_a_title_in_large_type_is_not_part_of_it() -> None:
    title = line_of_words("INVOICE", 40, 40, size=20)
    address = [
        w for i, t in enumerate(("HANSA GMBH", "Kaiweg 8", "GERMANY")) for w in line_of_words(t, 40, 66 + 12 * i)
    ]
    assert [b.text for b in blocks(page_of((*title, *address)))] == ["INVOICE", "HANSA GMBH Kaiweg 8 GERMANY"]


words_anywhere = st.lists(
    st.builds(
        lambda x, y, w, h: Word("W", Box(x, y, x + w, y + h)),
        *(st.floats(0, 500), st.floats(0, 800), st.floats(1, 80), st.floats(2, 30)),
    ),
    max_size=30,
)


@given(words_anywhere)
def test_every_word_is_in_exactly_one_segment_and_one_block(words: list[Word]) -> None:
    layout = Layout.of(page_of(words))
    assert sum(len(s.words) for s in layout.segments) == len(words)
    assert sum(len(s.words) for b in layout.blocks for s in b.segments) == len(words)


def test_a_last_word_with_the_box_of_its_whole_run_stays_on_its_line() -> None:
    place, of, loading = line_of_words("PLACE OF LOADING", 40, 40)
    whole = replace(loading, box=Box(40, 40, loading.box.x1, loading.box.y1))
    assert [line.text for line in lines(page_of((whole, place, of)))] == ["PLACE OF LOADING"]


def test_a_gap_before_the_form_of_company_does_not_part_the_name() -> None:
    page = page_of((*line_of_words("KITA PARTS CO.,", 40, 40), *line_of_words("LTD.", 143, 40)))
    assert [s.text for s in Layout.of(page).segments] == ["KITA PARTS CO., LTD."]
