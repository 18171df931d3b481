"""Shipping marks on a page of their own and on invoices."""

from __future__ import annotations

import pytest

from extractors.items import Goods
from extractors.mark_words import is_title, says_no_marks
from extractors.marks import find_marks
from extractors.marks_page import extract_marks_page
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


@pytest.mark.parametrize("label", ["Shipping Marks:", "CASE MARK", "Marks & Nos.", "Marked:", "荷印"])
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


@pytest.mark.parametrize("said", ["Shipping Marks: N/M", "MARKS & NOS. NO MARK", "MARQUES: SANS MARQUE"])
def test_no_marks_on_an_invoice_is_a_value_of_its_own_and_no_mark(said: str) -> None:
    marks, none = find_marks(document_of(page_of([(60, 400, said)])), Goods())
    assert marks is None
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


def under(label: str, *mark: str, left: float = 90.0, more: tuple[tuple[float, float, str], ...] = ()) -> str | None:
    """What is read where `mark` stands under `label`, at that left edge."""
    rows = [(left, 420.0 + 14 * i, line) for i, line in enumerate(mark)]
    marks, _ = find_marks(document_of(page_of([(60.0, 400.0, label), *rows, *more])), Goods())
    return marks.value if marks is not None else None


@pytest.mark.parametrize(
    "label",
    ["MARKS AND NUMBERS OF PACKAGES", "SHIPPING MARKS / 荷印", "荷印 SHIPPING MARKS", "MARQUES ET NUMÉROS", "S/MARK"],
)
def test_a_mark_indented_under_its_label_is_whole(label: str) -> None:
    assert under(label, "KEELUNG KHP", "KEELUNG", "P/NO. 1-5", left=120) == "KEELUNG KHP\nKEELUNG\nP/NO. 1-5"


@pytest.mark.parametrize(
    "foot",
    [
        "TOTAL N.W. 18 KGS",
        "Packages: 12 CARTONS",
        "SAY US DOLLARS ONE",
        "SAKURA CO., LTD.",
        "Hinode Bank, Ltd., Main Branch",
        "SIDE MARK",
    ],
)
def test_a_mark_ends_where_something_else_begins(foot: str) -> None:
    assert under("CASE MARK", "DAI", "C/NO. 1-4", foot, left=60) == "DAI\nC/NO. 1-4"


def test_a_label_with_its_value_beside_ends_a_mark() -> None:
    beside = ((200.0, 448.0, "18,458.4 KGS"),)
    assert under("CASE MARK", "DAI", "C/NO. 1-4", "TOTAL N.W.", left=60, more=beside) == "DAI\nC/NO. 1-4"


def test_a_main_and_a_side_mark_are_one_mark() -> None:
    side = ((60.0, 480.0, "SIDE MARK"), (60.0, 494.0, "PO-7781"))
    assert under("MAIN MARK", "DAI", "C/NO. 1-4", left=60, more=side) == "DAI\nC/NO. 1-4\nPO-7781"


def test_a_centred_mark_beside_its_label_may_reach_under_the_label() -> None:
    page = page_of(
        [
            (60, 400, "Marks and nos.:"),
            (180, 404, "DAI"),
            (155, 424, "NHAVA SHEVA"),
            (134, 438, "VERY LONG MADE IN JAPAN"),
        ]
    )
    marks, _ = find_marks(document_of(page), Goods())
    assert marks is not None
    assert marks.value == "DAI\nNHAVA SHEVA\nVERY LONG MADE IN JAPAN"


def test_a_mark_without_a_label_is_known_by_its_numbers_and_less_sure() -> None:
    mark = [(75.0, 400.0, "DAI"), (60.0, 414.0, "LAGOS"), (50.0, 428.0, "C/NO. 1-48"), (45.0, 442.0, "MADE IN JAPAN")]
    marks, _ = find_marks(document_of(page_of([*mark, (60.0, 600.0, "SAKURA CO., LTD.")])), Goods())
    assert marks is not None
    assert marks.value == "DAI\nLAGOS\nC/NO. 1-48\nMADE IN JAPAN"
    assert marks.confidence < 0.9


def test_a_frame_round_label_and_mark_is_no_drawn_shape() -> None:
    frame = Figure(FigureKind.SHAPE, Box(50, 395, 210, 470), shape="rectangle")
    rows = [
        (60.0, 400.0, "SHIPPING MARK"),
        (120.0, 418.0, "AL ASA"),
        (112.0, 429.0, "JEBEL ALI"),
        (105.0, 440.0, "C/NO. 1-4"),
    ]
    marks, _ = find_marks(document_of(page_of([*rows, (95.0, 451.0, "MADE IN JAPAN")], (frame,))), Goods())
    assert marks is not None
    assert marks.value == "AL ASA\nJEBEL ALI\nC/NO. 1-4\nMADE IN JAPAN"


def test_an_unlabelled_mark_begins_with_the_initials_in_its_shape() -> None:
    facts = [(75.0, 300.0, "BY VESSEL"), (75.0, 314.0, "KOBE, JAPAN"), (75.0, 328.0, "FCA KOBE")]
    outline = Figure(FigureKind.SHAPE, Box(80, 340, 124, 370), shape="diamond")
    mark = [(94.0, 350.0, "DAI"), (75.0, 378.0, "LAGOS"), (75.0, 392.0, "C/NO. 1-48"), (75.0, 406.0, "MADE IN JAPAN")]
    marks, _ = find_marks(document_of(page_of([*facts, *mark], (outline,))), Goods())
    assert marks is not None
    assert marks.value == "DAI\nLAGOS\nC/NO. 1-48\nMADE IN JAPAN"


@pytest.mark.parametrize("sentence", ["The origin of the goods is Japan.", "GOODS MADE IN JAPAN", "Thank you!"])
def test_a_mark_ends_before_a_sentence(sentence: str) -> None:
    assert under("CASE MARK", "DAI", "C/NO. 1-4", sentence, left=60) == "DAI\nC/NO. 1-4"


def test_two_languages_may_announce_a_mark_without_a_blank() -> None:
    assert is_title("ケースマークMARK")
    assert is_title("ケースマーク MARKS/NOS.")
    assert not is_title("荷印 HAMBURG")
