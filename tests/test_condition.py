"""The certificate's sheet as a picture: what is seen on it beside the values, and its further sheets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extractors.certificate import extract_certificate
from models.condition import Trace
from models.document import Figure, FigureKind, Page, TextSource, Word
from models.geometry import Box
from models.papers import Certificate
from tests.printed_pages import Printed, document_of, page_of
from tests.test_certificate import CAPTIONS, SIGNED, VALUES

FRAME = (
    Box(45, 35, 46, 800),
    Box(300, 35, 301, 310),
    Box(300, 638, 301, 800),
    Box(435, 310, 436, 638),
    Box(560, 35, 561, 800),
    *(Box(45, y, 561, y + 1) for y in (35, 218, 310, 638, 799)),
    Box(45, 116, 301, 117),
)


def sheet(
    changed: Sequence[Printed] = (),
    figures: Sequence[Figure] = (),
    rulings: Sequence[Box] = (),
    source: TextSource = TextSource.TEXT_LAYER,
    tilt: float = 0.0,
) -> Page:
    printed = [(x, y + tilt * x, text) for x, y, text in (*CAPTIONS, *VALUES, *changed)]
    page = page_of(printed, (*SIGNED, *figures))
    return replace(page, rulings=tuple(_lower(r, tilt * r.cx) for r in (*FRAME, *rulings)), source=source)


def _lower(box: Box, by: float) -> Box:
    return Box(box.x0, box.y0 + by, box.x1, box.y1 + by)


def read(*pages: Page) -> Certificate:
    return extract_certificate(document_of(*pages))


def seen(page: Page) -> list[tuple[Trace, int]]:
    condition = read(page).condition
    assert condition is not None
    return [(s.trace, s.number) for s in condition.sightings]


def figure(kind: FigureKind, box: Box, shape: str | None = None) -> Figure:
    return Figure(kind, box, "black", shape, 0.8)


@pytest.mark.parametrize("source", list(TextSource))
@pytest.mark.parametrize("tilt", [0.0, 0.02])
def test_a_clean_sheet_shows_nothing(source: TextSource, tilt: float) -> None:
    assert seen(sheet(source=source, tilt=tilt)) == []


@pytest.mark.parametrize("source", list(TextSource))
def test_words_over_an_upright_line_of_the_frame_are_seen(source: TextSource) -> None:
    assert seen(sheet([(270, 180, "SPEICHERSTADT")], source=source)) == [(Trace.OVER_LINE, 2)]


def test_words_of_one_text_on_both_sides_of_a_line_are_seen() -> None:
    assert (Trace.OVER_LINE, 2) in seen(sheet([(268, 186, "ALSTER"), (301, 186, "TOR")]))


def test_words_on_a_level_line_of_the_frame_are_seen() -> None:
    assert seen(sheet([(60, 304.5, "ROTTERDAM")])) == [(Trace.OVER_LINE, 5)]


def test_words_typed_on_a_caption_are_seen() -> None:
    assert seen(sheet([(70, 225.5, "ZUID")])) == [(Trace.OVER_PRINT, 5)]


@pytest.mark.parametrize(
    ("kind", "box", "shape", "trace", "number"),
    [
        (FigureKind.HANDWRITING, Box(470, 420, 520, 440), None, Trace.HANDWRITING, 8),
        (FigureKind.SCRIPT, Box(320, 260, 380, 275), None, Trace.HANDWRITING, 6),
        (FigureKind.SEAL, Box(400, 150, 430, 178), None, Trace.IMPRESSION, 3),
        (FigureKind.STAMP, Box(60, 185, 190, 212), None, Trace.IMPRESSION, 2),
        (FigureKind.SHAPE, Box(250, 60, 290, 100), "circle", Trace.IMPRESSION, 1),
        (FigureKind.HANDWRITING, Box(210, 720, 305, 750), None, Trace.SIGNATURE_OVER_LINE, 9),
        (FigureKind.HANDWRITING, Box(1, 720, 90, 750), None, Trace.SIGNATURE_CUT, 9),
    ],
)
def test_ink_where_none_belongs_is_seen(
    kind: FigureKind, box: Box, shape: str | None, trace: Trace, number: int
) -> None:
    assert seen(sheet(figures=[figure(kind, box, shape)])) == [(trace, number)]


@pytest.mark.parametrize(
    ("kind", "box", "shape"),
    [
        (FigureKind.SEAL, Box(200, 720, 240, 760), None),
        (FigureKind.STAMP, Box(380, 720, 500, 760), None),
        (FigureKind.HANDWRITING, Box(380, 720, 500, 760), None),
        (FigureKind.SHAPE, Box(50, 325, 110, 365), "diamond"),
        (FigureKind.SEAL, Box(50, 325, 90, 365), None),
        (FigureKind.STAMP, Box(320, 36, 540, 100), None),
        (FigureKind.PICTURE, Box(4, 320, 22, 338), None),
        (FigureKind.PICTURE, Box(480, 660, 540, 720), None),
    ],
    ids=[
        "a company's seal in box 9",
        "the chamber's stamp",
        "the chamber's signature",
        "the outline of a mark",
        "a red mark",
        "the title in colour",
        "a punched hole",
        "a square code",
    ],
)
@pytest.mark.parametrize("source", list(TextSource))
def test_ink_in_its_place_is_nothing(kind: FigureKind, box: Box, shape: str | None, source: TextSource) -> None:
    assert seen(sheet(figures=[figure(kind, box, shape)], source=source)) == []


def test_the_stroke_through_an_empty_box_3_is_no_handwriting() -> None:
    page = sheet(figures=[figure(FigureKind.HANDWRITING, Box(306, 152, 555, 177), "rising")])
    words = tuple(w for w in page.words if not (150 < w.box.y0 < 160 and w.box.x0 > 305))
    assert seen(replace(page, words=words)) == []


def test_a_blot_counts_on_a_scan_where_it_covers_words() -> None:
    blot = [figure(FigureKind.PICTURE, Box(50, 50, 130, 100))]
    assert seen(sheet(figures=blot, source=TextSource.OCR)) == [(Trace.STAIN, 1)]
    assert seen(sheet(figures=blot)) == []


@pytest.mark.parametrize(
    ("box", "torn"),
    [
        (Box(540, 760, 595, 842), True),
        (Box(575, 300, 594, 318), False),
        (Box(575, 0, 595, 842), False),
    ],
    ids=["a corner", "a punched hole", "the shadow of a scanner's lid"],
)
def test_dark_ground_at_the_edge_is_a_tear(box: Box, torn: bool) -> None:
    found = seen(sheet(figures=[figure(FigureKind.PICTURE, box)], source=TextSource.OCR))
    assert found == ([(Trace.TORN, 10)] if torn else [])


def test_a_blot_over_the_signature_is_seen() -> None:
    blot = [figure(FigureKind.PICTURE, Box(80, 720, 150, 758))]
    assert (Trace.SIGNATURE_BLOTTED, 9) in seen(sheet(figures=blot))


def test_a_piece_of_the_signature_that_lies_mostly_in_box_10_is_seen() -> None:
    long_end = figure(FigureKind.HANDWRITING, Box(281, 700, 339, 727))
    assert seen(sheet(figures=[long_end])) == [(Trace.SIGNATURE_OVER_LINE, 9)]


@pytest.mark.parametrize("box", [Box(304, 700, 360, 727), Box(330, 700, 400, 740)])
def test_ink_that_begins_in_box_10_is_the_chambers(box: Box) -> None:
    assert seen(sheet(figures=[figure(FigureKind.HANDWRITING, box)])) == []


def test_a_seals_characters_read_as_words_are_a_seal() -> None:
    assert seen(sheet([(230, 60, "高橋"), (230, 74, "之印")])) == [(Trace.IMPRESSION, 1)]


def test_a_line_through_words_is_a_correction_and_one_below_them_is_not() -> None:
    assert seen(sheet(rulings=[Box(188, 334, 252, 335)])) == [(Trace.STRUCK, 7)]
    assert seen(sheet(rulings=[Box(188, 339, 252, 340)])) == []


@pytest.mark.parametrize("streak", [Box(215, 0, 216, 842), Box(0, 334, 595, 335)])
def test_the_streak_of_a_scanners_glass_is_no_line(streak: Box) -> None:
    assert seen(sheet(rulings=[streak])) == []


def test_a_slanted_stroke_over_words_is_a_correction() -> None:
    stroke = figure(FigureKind.STROKE, Box(185, 328, 260, 342), "rising")
    assert seen(sheet(figures=[stroke])) == [(Trace.STRUCK, 7)]


def test_on_a_scan_a_line_counts_where_it_kept_the_words_from_being_parted() -> None:
    line = Box(188, 334, 300, 335)
    page = sheet(rulings=[line], source=TextSource.OCR)
    assert seen(page) == []
    one = Box(186, 329, 302, 339)
    joined = [replace(w, box=one) if w.text in ("10", "CARTONS") else w for w in page.words]
    assert seen(replace(page, words=tuple(joined))) == [(Trace.STRUCK, 7)]


def test_pen_strokes_beside_a_correction_are_initials() -> None:
    pen = figure(FigureKind.HANDWRITING, Box(265, 325, 300, 345))
    page = sheet(figures=[pen], rulings=[Box(188, 334, 252, 335)])
    assert seen(page) == [(Trace.STRUCK, 7), (Trace.INITIALS, 7)]


def test_one_word_typed_over_another_is_seen_and_bold_type_is_not() -> None:
    page = sheet()
    number = next(w for w in page.words if w.text == "INV-26-1101")

    def over(text: str) -> list[tuple[Trace, int]]:
        return seen(replace(page, words=(*page.words, Word(text, number.box))))

    assert over("INV-26-1011") == [(Trace.OVERTYPED, 3)]
    assert over("INV-26-1101") == []


def test_what_is_seen_is_shown_where_it_stands() -> None:
    condition = read(sheet([(270, 180, "SPEICHERSTADT")], tilt=0.02)).condition
    assert condition is not None
    (sighting,) = condition.sightings
    assert sighting.seen.text == "SPEICHERSTADT"
    assert sighting.seen.box is not None
    assert abs(sighting.seen.box.y0 - (180 + 0.02 * 270)) < 3


def designated(page: Page) -> bool | None:
    condition = read(page).condition
    assert condition is not None
    return None if condition.designated is None else condition.designated.value


def test_the_chambers_form_is_known_by_its_captions() -> None:
    assert designated(sheet()) is True


def test_a_layout_of_ones_own_is_not_the_chambers_form() -> None:
    own = [(50, 40 + 60 * n, text.split(". ")[1]) for n, (_, _, text) in enumerate(_boxes())]
    assert designated(page_of([(200, 20, "CERTIFICATE OF ORIGIN"), *own])) is False


def test_a_sheet_without_captions_says_nothing_about_its_form() -> None:
    assert designated(page_of([*VALUES])) is None


def test_a_sheet_that_is_hard_to_read_says_nothing_about_its_form() -> None:
    page = page_of([*CAPTIONS[:2], *VALUES])
    assert designated(replace(page, words=tuple(replace(w, confidence=0.4) for w in page.words))) is None


def _boxes() -> list[Printed]:
    return [c for c in CAPTIONS if c[2][0].isdigit()]


def _copied(page: Page, without: Sequence[str] = ()) -> Page:
    words = [replace(w, text="COPY") if w.text == "ORIGINAL" and w.box.y0 > 110 else w for w in page.words]
    return replace(page, number=2, words=tuple(w for w in words if w.text not in without))


def test_a_copy_in_the_same_file_is_a_further_sheet() -> None:
    alone = read(sheet())
    first = read(sheet(), _copied(sheet()))
    (further,) = first.further
    assert replace(first, further=()) == alone
    assert further.copy is not None
    assert further.copy.value == "COPY"
    assert len(further.items) == len(first.items) == len(alone.items)
    assert first.sheets == (first, further)


def test_a_copy_without_captions_is_a_further_sheet() -> None:
    page = page_of([*VALUES], SIGNED)
    assert len(read(page, _copied(page)).further) == 1


def test_a_sheet_that_goes_on_with_boxes_1_to_6_struck_out_is_an_attachment() -> None:
    later = page_of([*CAPTIONS, (190, 330, "DRIVE BELT A-55"), (470, 330, "40 PCS")], number=2)
    certificate = read(sheet(), later)
    assert certificate.further == ()
    assert len(certificate.items) == 3


def test_a_page_that_prints_the_head_again_over_other_goods_is_a_continuation() -> None:
    goods = [p for p in VALUES if p[1] > 320 and p[1] < 410]
    head = [p for p in VALUES if p not in goods]
    more = [(190, 330 + 14 * n, f"DRIVE BELT A-{55 + n} FOR CONVEYORS") for n in range(8)]
    later = page_of([*CAPTIONS, *head, *more, *((470, y, "40 PCS") for _, y, _ in more)], SIGNED, number=2)
    certificate = read(sheet(), later)
    assert certificate.further == ()
    assert len(certificate.items) == 10


def test_a_second_original_with_the_same_goods_is_a_further_sheet() -> None:
    assert len(read(sheet(), replace(sheet(), number=2)).further) == 1
