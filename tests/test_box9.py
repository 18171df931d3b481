"""Place, date and signatory of box 9."""

from __future__ import annotations

from datetime import date

import pytest

from extractors.box9 import proxy, read_declaration, read_signatory
from extractors.layout import lines
from tests.printed_pages import page_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("FOR Jiro Wakasa", "Jiro Wakasa"),
        ("P.P. Taro Yamada", "Taro Yamada"),
        ("per pro Taro Yamada", "Taro Yamada"),
        ("p.p.Taro Yamada", "Taro Yamada"),
        ("PP Taro Yamada", "Taro Yamada"),
    ],
)
def test_takes_a_proxy_mark_from_the_name(text: str, name: str) -> None:
    assert proxy(text) == (name, True)


@pytest.mark.parametrize("text", ["Forrest Gump", "Porter Smith", "P. Porter", "FOR AND ON BEHALF OF ABC CO., LTD."])
def test_takes_no_part_of_a_name_for_a_proxy_mark(text: str) -> None:
    assert proxy(text) == (text, False)


def test_reads_place_date_name_and_title_below_each_other() -> None:
    page = page_of([(40, 600, "FUKUI   2026/09/28"), (40, 660, "Tetsuya Omagari"), (40, 672, "President")])
    said = read_declaration(page, lines(page))
    assert said.place is not None
    assert said.place.value == "FUKUI"
    assert said.declared_on is not None
    assert said.declared_on.value == date(2026, 9, 28)
    assert said.signatory.name is not None
    assert said.signatory.name.value == "Tetsuya Omagari"
    assert said.signatory.title is not None
    assert said.signatory.title.value == "President"


def test_leaves_out_labels_beside_the_values_even_if_badly_read() -> None:
    page = page_of(
        [
            (40, 600, "Place and Date: TOKYO OCT. 21, 2026"),
            (40, 660, "(Name) Kanako Bessho"),
            (40, 672, "(hde) Sales Manager"),
        ]
    )
    said = read_declaration(page, lines(page))
    assert said.place is not None
    assert said.place.value == "TOKYO"
    assert said.signatory.name is not None
    assert said.signatory.name.value == "Kanako Bessho"
    assert said.signatory.title is not None
    assert said.signatory.title.value == "Sales Manager"


def test_passes_over_the_line_of_the_company() -> None:
    page = page_of([(40, 600, "FOR AND ON BEHALF OF SAKURA CO., LTD."), (40, 660, "Taro Yamada")])
    said = read_signatory(page, lines(page))
    assert said.name is not None
    assert said.name.value == "Taro Yamada"
    assert said.title is None
    assert said.signed_for is None


def test_finds_no_signatory_where_none_is_typed() -> None:
    page = page_of([(40, 600, "TOKYO 2026-11-05")])
    assert read_declaration(page, lines(page)).signatory.name is None


def test_a_name_that_stands_twice_is_a_printed_signature() -> None:
    page = page_of([(40, 600, "Kanaka Besho"), (40, 630, "Kanako Bessho"), (40, 642, "Sales Manager")])
    said = read_signatory(page, lines(page))
    assert said.printed is not None
    assert said.name is not None
    assert said.name.value == "Kanako Bessho"
    assert said.title is not None
    assert said.title.value == "Sales Manager"


@pytest.mark.parametrize("caption", ["(SignatrA", "(Sgnature", "(Signatu"])
def test_a_caption_under_the_pens_strokes_is_no_name(caption: str) -> None:
    page = page_of([(50, 100, caption), (50, 140, "Shinji Moriguchi"), (50, 152, "Manager, Overseas Sales Dept.")])
    read = read_signatory(page, lines(page))
    assert read.name is not None
    assert read.name.value == "Shinji Moriguchi"
    assert read.title is not None
    assert read.title.value == "Manager, Overseas Sales Dept."
