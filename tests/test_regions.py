"""Where a label's value is looked for."""

from __future__ import annotations

from extractors.page_reading import PageReading
from extractors.regions import Placement, Region, regions_of
from models.document import Page
from tests.builders import frame, line_of_words, page_of, typed_page


def regions(page: Page, label: str) -> list[Region]:
    reading = PageReading.of(page)
    (spot,) = (s for s in reading.spots if " ".join(w.text for w in s.words).startswith(label))
    return list(regions_of(spot, reading))


def texts(found: list[Region]) -> list[tuple[Placement, list[str]]]:
    return [(r.placement, [line.text for line in r.lines]) for r in found]


def test_the_rest_of_the_line_comes_first() -> None:
    assert texts(regions(typed_page("Invoice No. 4142/26"), "Invoice")) == [(Placement.SAME, ["4142/26"])]


def test_a_value_to_the_right_ends_where_the_next_label_begins() -> None:
    page = typed_page("SHIPPED PER    BALTIC ORTENSIA\nFROM           MOJI, JAPAN")
    assert texts(regions(page, "SHIPPED")) == [(Placement.RIGHT, ["BALTIC ORTENSIA"])]


def test_an_address_goes_on_below_its_first_line() -> None:
    page = typed_page("BUYER    HANSA PUMPEN GMBH\n         Kaiweg 8\n         GERMANY\nDATE     2026/11/12")
    assert (Placement.RIGHT, ["HANSA PUMPEN GMBH", "Kaiweg 8", "GERMANY"]) in texts(regions(page, "BUYER"))


def test_a_value_below_belongs_to_the_label_over_it() -> None:
    page = typed_page("INVOICE NUMBER    INVOICE DATE\nBT10/6080         OCT. 28, 2026")
    assert texts(regions(page, "INVOICE NUMBER")) == [(Placement.BELOW, ["BT10/6080"])]
    assert texts(regions(page, "INVOICE DATE")) == [(Placement.BELOW, ["OCT. 28, 2026"])]


def test_an_empty_caption_box_takes_nothing_from_its_neighbours() -> None:
    words = (*line_of_words("Final destination", 45, 54, 7), *line_of_words("TOKYO, JAPAN", 305, 56))
    page = page_of(words, (*frame(40, 50, 300, 90), *frame(300, 50, 560, 120)))
    assert regions(page, "Final") == []


def test_a_label_cell_goes_with_the_cell_beside_it() -> None:
    words = (
        *line_of_words("BILL TO(買主)", 45, 70),
        *line_of_words("HANSA PUMPEN GMBH", 205, 54),
        *line_of_words("GERMANY", 205, 66),
    )
    page = page_of(words, (*frame(40, 50, 200, 100), *frame(200, 50, 560, 100)))
    assert texts(regions(page, "BILL TO")) == [(Placement.RIGHT, ["HANSA PUMPEN GMBH", "GERMANY"])]


def test_labels_side_by_side_in_one_cell_have_their_own_columns() -> None:
    words = (
        *line_of_words("NET WEIGHT", 45, 54),
        *line_of_words("GROSS WEIGHT", 205, 54),
        *line_of_words("270.4 KGS", 45, 66),
        *line_of_words("292.0 KGS", 205, 66),
    )
    page = page_of(words, frame(40, 50, 400, 80))
    assert texts(regions(page, "NET")) == [(Placement.BELOW, ["270.4 KGS"])]
    assert texts(regions(page, "GROSS")) == [(Placement.BELOW, ["292.0 KGS"])]


def test_a_value_that_ends_in_a_preposition_goes_on() -> None:
    page = typed_page("PAYMENT TERMS\nT/T WITHIN 90 DAYS OF\nINVOICE DATE")
    assert texts(regions(page, "PAYMENT")) == [(Placement.BELOW, ["T/T WITHIN 90 DAYS OF", "INVOICE DATE"])]


def test_one_frame_round_many_labels_does_not_mix_their_values() -> None:
    words = (
        *line_of_words("PAYMENT", 45, 54),
        *line_of_words("OPEN ACCOUNT 45 DAYS", 145, 54),
        *line_of_words("COUNTRY OF ORIGIN", 45, 67),
        *line_of_words("JAPAN", 145, 66),  # a point higher than its label, as readers place it
    )
    page = page_of(words, frame(40, 50, 400, 80))
    assert texts(regions(page, "PAYMENT")) == [(Placement.RIGHT, ["OPEN ACCOUNT 45 DAYS"])]


def test_payment_terms_run_on_into_words_that_are_a_label_elsewhere() -> None:
    page = typed_page("PAYMENT TERMS     NET 30 DAYS FROM INVOICE\n                  DATE\nCOUNTRY OF ORIGIN JAPAN")
    assert texts(regions(page, "PAYMENT"))[0] == (Placement.RIGHT, ["NET 30 DAYS FROM INVOICE", "DATE"])


def test_an_address_with_a_hanging_indent_belongs_to_the_name_after_the_label() -> None:
    page = typed_page("Exporter: NARA BUNGU K.K.\n   3-1 Sanjo-cho\n   Nara-shi 630-8244")
    assert texts(regions(page, "Exporter:")) == [
        (Placement.SAME, ["NARA BUNGU K.K.", "3-1 Sanjo-cho", "Nara-shi 630-8244"])
    ]


def test_a_value_may_end_at_the_right_margin_of_its_labels_row() -> None:
    page = page_of((*line_of_words("NET WT.", 26), *line_of_words("240.7 KGS", 528)))
    assert texts(regions(page, "NET")) == [(Placement.RIGHT, ["240.7 KGS"])]


def test_a_value_in_no_frame_belongs_to_the_framed_label_beside_it() -> None:
    words = (*line_of_words("PURCHASED BY", 45, 54), *line_of_words("HANSA PUMPEN GMBH", 305, 54))
    page = page_of(words, frame(40, 50, 300, 120))
    assert texts(regions(page, "PURCHASED")) == [(Placement.RIGHT, ["HANSA PUMPEN GMBH"])]


def test_the_lines_of_a_ruled_sheet_are_one_address() -> None:
    lines = ("BUYER", "HANSA PUMPEN GMBH", "Kaiweg 8", "GERMANY")
    words = [w for i, line in enumerate(lines) for w in line_of_words(line, 45, 52 + 12 * i)]
    rulings = [r for i in range(len(lines)) for r in frame(40, 50 + 12 * i, 300, 62 + 12 * i)]
    found = regions(page_of(words, rulings), "BUYER")
    assert (Placement.BELOW, ["HANSA PUMPEN GMBH", "Kaiweg 8", "GERMANY"]) in texts(found)
