"""Parties told in rows: captions in one column, their values in the next."""

from __future__ import annotations

import pytest

from extractors.label_spelling import lookup
from extractors.labels import Topic
from extractors.page_reading import PageReading
from extractors.party_captions import rows_of_party
from extractors.party_lines import is_part_caption
from tests.builders import typed_page

ROWS = """
{head}
Company:     HANSA PUMPEN GMBH
Address:     Kaiweg 8,
             20457 Hamburg
Country:     GERMANY
Phone:       +49-40-555-0100
Invoice No.  AB-12
"""


def rows(page: str) -> list[str]:
    reading = PageReading.of(typed_page(page))
    spot = next(s for s in reading.spots if s.topics[0] in (Topic.BUYER, Topic.EXPORTER))
    return [line.text for line in rows_of_party(spot, reading)]


def test_values_are_put_together_row_by_row_without_the_telephone() -> None:
    assert rows(ROWS.format(head="BILL TO"))[:4] == ["HANSA PUMPEN GMBH", "Kaiweg 8,", "20457 Hamburg", "GERMANY"]
    assert "AB-12" not in rows(ROWS.format(head="BILL TO"))


def test_captions_need_no_colon() -> None:
    assert rows("BILL TO\nName       HANSA PUMPEN GMBH\nAddress    Kaiweg 8, GERMANY") == [
        "HANSA PUMPEN GMBH",
        "Kaiweg 8, GERMANY",
    ]


def test_a_party_without_captions_has_no_rows() -> None:
    assert rows("BILL TO\nHANSA PUMPEN GMBH\nKaiweg 8\nGERMANY") == []


@pytest.mark.parametrize("text", ["Company:", "Name", "ADD. :", "Address", "Country:", "住所", "NAME & ADDRESS:"])
def test_captions_of_parts_are_no_values(text: str) -> None:
    assert is_part_caption(text)


@pytest.mark.parametrize("text", ["NAMERIKAWA", "Company House 4", "CITY TRADING CO., LTD."])
def test_values_that_begin_like_a_caption_are_none(text: str) -> None:
    assert not is_part_caption(text)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Buyer details", Topic.BUYER),
        ("EXPORTER PARTICULARS:", Topic.EXPORTER),
        ("Customer name & address", Topic.BUYER),
        ("Notify party & address", Topic.NOTIFY_PARTY),
        ("Details of the consignee", Topic.CONSIGNEE),
    ],
)
def test_what_a_head_says_beside_the_party_belongs_to_the_label(text: str, topic: Topic) -> None:
    found = lookup(text, False)
    assert found is not None
    assert found.label.topics == (topic,)


def test_details_of_other_things_are_no_label_of_a_party() -> None:
    found = lookup("Payment information", False)
    assert found is None or not {Topic.BUYER, Topic.EXPORTER} & set(found.label.topics)


def test_a_caption_under_a_label_is_no_second_line_of_it() -> None:
    reading = PageReading.of(typed_page("BILL TO\nName       HANSA PUMPEN GMBH"))
    assert [s.text for s in reading.layout.segments][:2] == ["BILL TO", "Name"]
