"""Shipping marks on a page of their own and on invoices."""

from __future__ import annotations

import pytest

from extractors.items import Goods
from extractors.marks import extract_marks_page, find_marks, says_no_marks
from models.document import Figure, FigureKind, Page
from models.geometry import Box
from tests.printed_pages import document_of, page_of, words_at

MARK = [(255.0, 170.0, "HAMBURG"), (250.0, 184.0, "C/NO. 1-10"), (245.0, 198.0, "MADE IN JAPAN")]
DIAMOND = Figure(FigureKind.SHAPE, Box(240, 90, 320, 165), shape="diamond")


def page_with(*more: tuple[float, float, str]) -> Page:
    return page_of([(270.0, 125.0, "HPG"), *MARK, *more], (DIAMOND,))


def test_reads_the_initials_in_a_drawn_shape_first() -> None:
    marks = extract_marks_page(document_of(page_with()))
    assert marks.marks is not None
    assert marks.marks.value == "HPG\nHAMBURG\nC/NO. 1-10\nMADE IN JAPAN"
    assert (marks.shape, marks.foreign, marks.a4_portrait, marks.is_pdf) == ("diamond", (), True, True)


@pytest.mark.parametrize(
    "stranger",
    [
        (250.0, 60.0, "CASE MARK"),
        (240.0, 60.0, "SHIPPING MARKS"),
        (290.0, 815.0, "1/1"),
        (290.0, 815.0, "PAGE 1"),
        (60.0, 20.0, "SAKURA CO., LTD."),
        (60.0, 400.0, "Invoice No. NH-2207"),
        (60.0, 450.0, "2026/10/05"),
        (240.0, 60.0, "荷印"),
    ],
)
def test_names_what_does_not_belong_to_the_mark(stranger: tuple[float, float, str]) -> None:
    marks = extract_marks_page(document_of(page_with(stranger)))
    assert [f.value for f in marks.foreign] == [stranger[2]]
    assert marks.marks is not None
    assert marks.marks.value.startswith("HPG\nHAMBURG")


def test_an_order_number_inside_the_mark_belongs_to_it() -> None:
    marks = extract_marks_page(document_of(page_with((250.0, 212.0, "ORDER NO. 4500123"))))
    assert marks.foreign == ()
    assert marks.marks is not None
    assert marks.marks.value.endswith("ORDER NO. 4500123")


def test_no_marks_is_said_in_many_ways() -> None:
    for text in ("N/M", "NO MARKS", "No mark", "UNMARKED", "S/M", "NO MARKS & NOS.", "荷印なし"):
        assert says_no_marks(text), text
    for text in ("NM-12", "NO MARKS HERE", "C/NO. 1", ""):
        assert not says_no_marks(text), text


def test_a_page_with_no_marks() -> None:
    marks = extract_marks_page(document_of(page_of([(270.0, 120.0, "N/M")])))
    assert marks.no_marks is not None
    assert marks.no_marks.value


def test_landscape_is_told() -> None:
    sheet = Page(1, 842.0, 595.0, words_at(270, 120, "ABC"), page_with().source)
    assert not extract_marks_page(document_of(sheet)).a4_portrait


def test_takes_the_marks_column_of_the_goods_table() -> None:
    page = page_with((400.0, 184.0, "GEAR PUMP"))
    column = tuple((page, words_at(x, y, text)) for x, y, text in ((270.0, 125.0, "HPG"), *MARK))
    marks, none = find_marks(document_of(page), Goods(marks_column=column))
    assert marks is not None
    assert marks.value == "HPG\nHAMBURG\nC/NO. 1-10\nMADE IN JAPAN"
    assert none is None


@pytest.mark.parametrize("label", ["Shipping Marks:", "CASE MARK", "Marks & Nos.", "荷印"])
def test_takes_a_section_under_its_label(label: str) -> None:
    page = page_of(
        [
            (60, 400, label),
            (60, 416, "ABC"),
            (60, 430, "OSAKA"),
            (60, 444, "C/NO. 1-2"),
            (300, 416, "TOTAL 12 PCS"),
            (60, 520, "Yours faithfully"),
        ]
    )
    marks, _ = find_marks(document_of(page), Goods())
    assert marks is not None
    assert marks.value == "ABC\nOSAKA\nC/NO. 1-2"


def test_takes_a_section_beside_its_label() -> None:
    page = page_of(
        [(60, 400, "Shipping Marks:"), (160, 400, "ABC"), (160, 414, "OSAKA"), (60, 428, "Packages: 2 CARTONS")]
    )
    marks, _ = find_marks(document_of(page), Goods())
    assert marks is not None
    assert marks.value == "ABC\nOSAKA"


def test_no_marks_on_an_invoice_is_a_value_of_its_own() -> None:
    page = page_of([(60, 400, "Shipping Marks: N/M")])
    marks, none = find_marks(document_of(page), Goods())
    assert marks is not None
    assert marks.value == "N/M"
    assert none is not None
    assert none.value


def test_invents_no_marks() -> None:
    assert find_marks(document_of(page_of([(60, 400, "INVOICE"), (60, 416, "ABC")])), Goods()) == (None, None)


def test_initials_in_a_shape_over_the_column_belong_to_it() -> None:
    page = page_with((400.0, 184.0, "GEAR PUMP"))
    column = tuple((page, words_at(x, y, text)) for x, y, text in MARK)
    marks, _ = find_marks(document_of(page), Goods(marks_column=column))
    assert marks is not None
    assert marks.value == "HPG\nHAMBURG\nC/NO. 1-10\nMADE IN JAPAN"


def test_a_label_with_numbers_ends_at_its_colon() -> None:
    _, none = find_marks(document_of(page_of([(60, 400, "MARKS & NOS.: N/M")])), Goods())
    assert none is not None
