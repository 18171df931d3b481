"""How an invoice is signed, and by whom."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractors.signature import SignatureBlock, find_signature
from models.document import Figure, FigureKind
from models.field import Field
from models.geometry import Box
from tests.printed_pages import Printed, document_of, page_of, words_at

COMPANY = Field.typed("SAKURA CO., LTD.")
TOP: list[Printed] = [(60, 40, "SAKURA CO., LTD."), (60, 60, "COMMERCIAL INVOICE"), (60, 500, "MARKS: ABC")]
BLOCK: list[Printed] = [(330, 600, "SAKURA CO., LTD."), (330, 660, "Taro Yamada"), (330, 674, "Export Manager")]
PLACE = Box(340, 620, 420, 650)


def signed(*more: Printed, figures: tuple[Figure, ...] = (), block: list[Printed] = BLOCK) -> SignatureBlock:
    return find_signature(document_of(page_of([*TOP, *block, *more], figures)), COMPANY)


def values(block: SignatureBlock) -> tuple[str | None, str | None, str | None]:
    found = (block.signature, block.signatory, block.title)
    signature, name, title = (f.value if f is not None else None for f in found)
    return signature, name, title


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (FigureKind.HANDWRITING, "handwritten"),
        (FigureKind.SCRIPT, "printed"),
        (FigureKind.STAMP, "stamp"),
        (FigureKind.SEAL, "stamp"),
    ],
)
def test_names_the_signature_by_its_ink(kind: FigureKind, told: str) -> None:
    place = Box(340, 635, 400, 646) if kind is FigureKind.SCRIPT else PLACE
    assert values(signed(figures=(Figure(kind, place),))) == (told, "Taro Yamada", "Export Manager")


def test_a_row_of_strokes_too_short_for_the_name_in_letters_is_a_pen_s() -> None:
    assert values(signed(figures=(Figure(FigureKind.SCRIPT, Box(340, 625, 400, 650)),)))[0] == "handwritten"


def test_a_seal_beside_a_pen_stroke_does_not_change_it() -> None:
    seal = Figure(FigureKind.SEAL, Box(430, 610, 470, 650), "red")
    assert values(signed(figures=(seal, Figure(FigureKind.HANDWRITING, PLACE))))[0] == "handwritten"


def test_ink_far_from_the_block_is_no_signature() -> None:
    assert values(signed(figures=(Figure(FigureKind.HANDWRITING, Box(80, 100, 160, 130)),)))[0] == "none"


def test_a_pen_in_the_cell_beside_that_of_the_name_is_the_signature_but_hardly_sure() -> None:
    block = signed(figures=(Figure(FigureKind.HANDWRITING, Box(60, 630, 170, 662)),))
    assert block.signature is not None
    assert (block.signature.value, block.signature.confidence < 0.6) == ("handwritten", True)


def test_an_empty_place_for_the_signature_is_unsigned_and_not_quite_sure() -> None:
    block = signed()
    assert values(block) == ("none", "Taro Yamada", "Export Manager")
    assert block.signature is not None
    assert block.signature.confidence < 0.8


def test_no_place_for_a_signature_is_no_value() -> None:
    assert find_signature(document_of(page_of(TOP)), COMPANY) == SignatureBlock()


def test_for_before_the_name_is_a_proxy_signature() -> None:
    block = signed(block=[(330, 600, "SAKURA CO., LTD."), (330, 660, "P.P. Taro Yamada")])
    assert block.signature_for is not None
    assert block.signatory is not None
    assert block.signatory.value == "Taro Yamada"


def test_for_and_on_behalf_of_a_company_is_no_proxy_signature() -> None:
    block = signed((330, 585, "FOR AND ON BEHALF OF"))
    assert block.signature_for is None
    assert values(block)[1] == "Taro Yamada"


def test_a_name_that_stands_twice_was_printed() -> None:
    assert values(signed((330, 630, "Taro Yamada")))[0] == "printed"


def test_strokes_read_as_letters_are_no_name() -> None:
    assert values(signed((345, 630, "WWI"))) == ("handwritten", "Taro Yamada", "Export Manager")


def test_strokes_read_as_two_lines_of_doubtful_letters_are_no_name() -> None:
    page = page_of([*TOP, *BLOCK])
    strokes = words_at(334, 622, "Ar", confidence=0.64) + words_at(349, 622, "A", confidence=0.94)
    strokes += words_at(336, 640, "MWWW", confidence=0.64)
    document = document_of(replace(page, words=(*page.words, *strokes)))
    assert values(find_signature(document, COMPANY)) == ("handwritten", "Taro Yamada", "Export Manager")


def test_small_letters_of_the_company_round_the_strokes_are_a_stamp() -> None:
    small = page_of([(335, 630, "SAKURA CO., LTD.")], size=6).words
    page = page_of([*TOP, (330, 600, "SIGNATURE"), *BLOCK[1:]])
    document = document_of(type(page)(1, 595.0, 842.0, (*page.words, *small), page.source))
    assert values(find_signature(document, COMPANY)) == ("stamp", "Taro Yamada", "Export Manager")


@pytest.mark.parametrize("caption", ["Signatory company", "For and on behalf of the company", "Name of company"])
def test_a_form_s_small_captions_over_an_empty_place_are_no_stamp(caption: str) -> None:
    small = words_at(330, 620, caption, size=6)
    page = page_of([*TOP, (330, 600, "SIGNATURE"), *BLOCK[1:]])
    document = document_of(replace(page, words=(*page.words, *small)))
    assert values(find_signature(document, COMPANY)) == ("none", "Taro Yamada", "Export Manager")


def test_a_form_s_box_printed_in_blue_is_hardly_sure_to_be_a_stamp() -> None:
    blue = (Figure(FigureKind.STAMP, Box(325, 595, 480, 655), "blue"),)
    captions: list[Printed] = [(330, 600, "Signatory company"), (330, 640, "Authorised signature")]
    signature = signed(*captions, figures=blue, block=BLOCK[1:]).signature
    assert signature is not None
    assert signature.confidence < 0.5


def test_a_stamp_with_the_company_s_name_over_its_caption_is_sure() -> None:
    blue = (Figure(FigureKind.STAMP, Box(325, 595, 480, 655), "blue", None, 0.8),)
    words: list[Printed] = [(330, 600, "SAKURA CO., LTD."), (330, 640, "Authorised signature")]
    signature = signed(*words, figures=blue, block=BLOCK[1:]).signature
    assert signature is not None
    assert (signature.value, signature.confidence > 0.5) == ("stamp", True)


def test_labels_before_name_and_title_are_left_out() -> None:
    block: list[Printed] = [
        (330, 600, "SIGNATURE(署名)"),
        (330, 660, "NAME(氏名): Aya Fukunaga"),
        (330, 674, "TITLE(役職): Assistant Manager"),
    ]
    assert values(signed(block=block)) == ("none", "Aya Fukunaga", "Assistant Manager")


def test_a_name_over_its_title_is_enough_to_find_the_block() -> None:
    assert values(signed(block=[(330, 380, "Ikuo Tanegashima"), (330, 394, "Sales Manager")]))[1] == "Ikuo Tanegashima"


def test_a_seal_beside_the_block_alone_signs_nothing_but_leaves_a_doubt() -> None:
    seal = Figure(FigureKind.SEAL, Box(480, 610, 530, 660), "red")
    signature = signed(figures=(seal,)).signature
    assert signature is not None
    assert signature.value == "none"
    assert signature.confidence < 0.5


def test_ink_on_a_line_whose_label_is_printed_below_it_is_the_signature() -> None:
    block: list[Printed] = [(330, 650, "Authorized Signature"), (330, 664, "Taro Yamada"), (330, 678, "Export Manager")]
    ink = (Figure(FigureKind.HANDWRITING, Box(340, 615, 420, 645)),)
    assert values(signed(block=block, figures=ink)) == ("handwritten", "Taro Yamada", "Export Manager")


def test_a_picture_over_the_place_makes_unsigned_doubtful() -> None:
    signature = signed(figures=(Figure(FigureKind.PICTURE, PLACE),)).signature
    assert signature is not None
    assert (signature.value, signature.confidence < 0.5) == ("none", True)


@pytest.mark.parametrize(
    "block",
    [
        [(330, 600, "SAKURA CO., LTD."), (330, 660, "( Taro Yamada )"), (330, 674, "Export Manager")],
        [(330, 600, "SAKURA CO., LTD."), (330, 660, "Taro Yamada, Export Manager"), (330, 690, "Authorised Signatory")],
        [
            (330, 600, "Yours faithfully,"),
            (330, 660, "Taro Yamada"),
            (330, 674, "Export Manager"),
            (330, 688, "Signed by"),
        ],
        [(330, 640, "SIGNED BY"), (330, 655, "Printed name: Taro Yamada"), (330, 669, "Position: Export Manager")],
        [(330, 600, "SAKURA"), (420, 600, "CO., LTD."), (330, 660, "Taro Yamada"), (330, 674, "Export Manager")],
        [(330, 60, "SAKURA CO., LTD."), (330, 120, "Taro Yamada"), (330, 134, "Export Manager"), (60, 500, "Remarks")],
    ],
)
def test_reads_name_and_title_however_the_block_is_set(block: list[Printed]) -> None:
    page = page_of(block, (Figure(FigureKind.HANDWRITING, Box(340, block[0][1] + 14, 420, block[0][1] + 44)),))
    found = values(find_signature(document_of(page), COMPANY))
    assert found == ("handwritten", "Taro Yamada", "Export Manager")


def test_an_exporter_s_footer_below_the_block_is_no_block() -> None:
    foot: list[Printed] = [
        (220, 780, "SAKURA CO., LTD."),
        (220, 794, "1-2 Honcho, Fukui 910-0001"),
        (220, 808, "ATTN: MR. L. MARSH"),
    ]
    assert values(signed(*foot))[1:] == ("Taro Yamada", "Export Manager")


def test_a_label_below_the_name_is_no_title() -> None:
    block: list[Printed] = [
        (330, 600, "SAKURA CO., LTD."),
        (330, 660, "Taro Yamada"),
        (330, 674, "AUTHORIZED SIGNATURE"),
    ]
    assert values(signed(block=block))[1:] == ("Taro Yamada", None)


def test_a_company_s_name_twice_of_which_one_is_narrower_is_a_stamp() -> None:
    stamp = page_of([(335, 615, "SAKURA CO., LTD.")], size=8.8).words
    page = page_of([*TOP, *BLOCK])
    document = document_of(type(page)(1, 595.0, 842.0, (*page.words, *stamp), page.source))
    assert values(find_signature(document, COMPANY))[0] == "stamp"


def test_steep_strokes_read_as_letters_are_a_pen_s_but_hardly_sure() -> None:
    signature = signed((345, 630, "MWM")).signature
    assert signature is not None
    assert (signature.value, signature.confidence <= 0.6) == ("handwritten", True)


def test_a_place_over_a_typed_name_is_not_the_signatory() -> None:
    assert values(signed((330, 640, "JEBEL ALI")))[1] == "Taro Yamada"


def test_nothing_but_rows_of_letters_with_the_company_s_name_is_a_stamp_pasted_in() -> None:
    rows = tuple(Figure(FigureKind.SCRIPT, Box(330, y, 420, y + 8)) for y in (618, 630))
    address: list[Printed] = [(332, 627, "SAKURA CO., LTD."), (332, 639, "1-2-3 Shiba, Tokyo")]
    assert values(signed(*address, figures=rows))[0] == "stamp"


def test_a_square_piece_beside_the_name_is_no_handwriting_on_a_page_without_colour() -> None:
    signature = signed(figures=(Figure(FigureKind.HANDWRITING, Box(500, 610, 540, 650)),)).signature
    assert signature is not None
    assert (signature.value, signature.confidence < 0.5) == ("none", True)


def test_a_square_outline_over_the_name_is_a_seal() -> None:
    assert values(signed(figures=(Figure(FigureKind.SHAPE, Box(350, 612, 390, 652), shape="square"),)))[0] == "stamp"


def test_strokes_taken_for_letters_twice_are_a_pen_s() -> None:
    row = Figure(FigureKind.SCRIPT, Box(340, 632, 404, 644))
    assert values(signed((345, 633, "MMM"), figures=(row,)))[0] == "handwritten"


def test_a_seal_s_characters_read_as_text_are_a_stamp() -> None:
    carved = page_of([(350, 630, "春貿"), (350, 648, "風易")], size=16).words
    page = page_of([*TOP, *BLOCK])
    document = document_of(type(page)(1, 595.0, 842.0, (*page.words, *carved), page.source))
    assert values(find_signature(document, COMPANY))[0] == "stamp"
