"""The form of the certificate, box by box, with captions and without."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from extractors.certificate import extract_certificate
from models.document import Figure, FigureKind, Page, TextSource
from models.field import InvoiceRef
from models.geometry import Box
from models.papers import Certificate
from tests.printed_pages import Printed, document_of, page_of

CAPTIONS: list[Printed] = [
    (50, 40, "1. Exporter (Name, address, country)"),
    (330, 40, "CERTIFICATE OF ORIGIN"),
    (330, 52, "issued by"),
    (330, 64, "The Osaka Chamber of Commerce & Industry"),
    (330, 76, "Osaka, Japan"),
    (50, 120, "2. Consignee (Name, address, country)"),
    (305, 105, "*Print ORIGINAL or COPY"),
    (305, 140, "3. No. and date of Invoice"),
    (305, 180, "4. Country of Origin"),
    (50, 220, "5. Transport details"),
    (305, 220, "6. Remarks"),
    (50, 312, "7. Marks, numbers, number and kind of packages; description of goods"),
    (455, 312, "8. Quantity"),
    (50, 640, "9. Declaration by the Exporter"),
    (305, 640, "10. Certification"),
    (50, 652, "The undersigned, as an authorized signatory, hereby"),
    (50, 664, "declares that the above-mentioned goods were"),
    (305, 652, "The undersigned hereby certifies, on the basis of"),
    (50, 676, "Place and Date"),
    (50, 720, "(Signature)"),
    (305, 780, "(No., Date, Signature and Stamp of Certifying Authority)"),
]
VALUES: list[Printed] = [
    (440, 120, "ORIGINAL"),
    (55, 54, "SAKURA PRECISION CO., LTD."),
    (55, 68, "1-2-3 Marunouchi, Chiyoda-ku,"),
    (55, 82, "Tokyo 100-0005, Japan"),
    (55, 96, "TEL: 03-1234-5678"),
    (55, 136, "HANSA PUMPEN UND"),
    (55, 150, "ARMATUREN GMBH"),
    (55, 164, "Kaiweg 8, 20457 Hamburg"),
    (55, 178, "GERMANY"),
    (310, 154, "INV-26-1101  November 2, 2026"),
    (310, 195, "JAPAN"),
    (55, 236, "FROM: TOKYO, JAPAN"),
    (55, 250, "TO: HAMBURG, GERMANY"),
    (55, 264, "BY: SEA"),
    (55, 278, "ONE APUS V.052W"),
    (55, 292, "ON OR ABOUT December 3, 2026"),
    (310, 236, "FINAL DESTINATION: WIEN, AUSTRIA"),
    (60, 330, "HPG"),
    (60, 344, "HAMBURG"),
    (60, 358, "C/NO. 1-10"),
    (60, 372, "MADE IN JAPAN"),
    (190, 330, "10 CARTONS"),
    (190, 344, "PUMPS AND PARTS"),
    (190, 358, "GEAR PUMP GP-20"),
    (470, 358, "1,200 PCS"),
    (190, 372, "SHAFT SEAL 25MM"),
    (470, 372, "300 SETS"),
    (190, 386, "TOTAL"),
    (440, 386, "1,200 PCS AND 300 SETS"),
    (190, 400, "GROSS WEIGHT: 860 KGS"),
    (55, 690, "TOKYO  November 16, 2026"),
    (55, 760, "Taro Yamada"),
    (55, 774, "Export Manager"),
]
SIGNED = (Figure(FigureKind.HANDWRITING, Box(60, 725, 160, 755), "blue"),)


def read(*pages: Page) -> Certificate:
    return extract_certificate(document_of(*pages))


def filled(
    changed: Sequence[Printed] = (),
    without: Sequence[str] = (),
    figures: tuple[Figure, ...] = SIGNED,
    tilt: float = 0.0,
) -> Certificate:
    kept = [p for p in (*CAPTIONS, *VALUES) if p[2] not in without]
    return read(page_of([(x, y + tilt * x, text) for x, y, text in (*kept, *changed)], figures))


def values(certificate: Certificate) -> dict[str, object]:
    names = (
        "copy",
        "exporter_name",
        "exporter_address",
        "exporter_country",
        "consignee_name",
        "consignee_address",
        "consignee_country",
        "invoice_refs",
        "origin",
        "transport_mode",
        "vessel",
        "voyage",
        "departure_date",
        "port_of_loading",
        "port_of_discharge",
        "final_destination",
        "remarks",
        "others",
        "packages",
        "total_quantity",
        "marks",
        "declaration_place",
        "declaration_date",
        "signatory",
        "signatory_title",
        "signature",
    )
    return {name: getattr(certificate, name).value for name in names if getattr(certificate, name) is not None}


EXPECTED: dict[str, object] = {
    "copy": "ORIGINAL",
    "exporter_name": "SAKURA PRECISION CO., LTD.",
    "exporter_country": "JP",
    "exporter_address": "1-2-3 Marunouchi, Chiyoda-ku, Tokyo 100-0005, Japan",
    "consignee_name": "HANSA PUMPEN UND ARMATUREN GMBH",
    "consignee_address": "Kaiweg 8, 20457 Hamburg GERMANY",
    "consignee_country": "DE",
    "invoice_refs": (InvoiceRef("INV-26-1101", "2026-11-02"),),
    "origin": ("JP",),
    "transport_mode": "sea",
    "vessel": "ONE APUS",
    "voyage": "052W",
    "departure_date": date(2026, 12, 3),
    "port_of_loading": "TOKYO, JAPAN",
    "port_of_discharge": "HAMBURG, GERMANY",
    "final_destination": "WIEN, AUSTRIA",
    "remarks": "FINAL DESTINATION: WIEN, AUSTRIA",
    "others": "GROSS WEIGHT: 860 KGS",
    "packages": "10 CARTONS",
    "total_quantity": "1,200 PCS AND 300 SETS",
    "marks": "HPG\nHAMBURG\nC/NO. 1-10\nMADE IN JAPAN",
    "declaration_place": "TOKYO",
    "declaration_date": date(2026, 11, 16),
    "signatory": "Taro Yamada",
    "signatory_title": "Export Manager",
    "signature": "handwritten",
}


def test_reads_every_box() -> None:
    certificate = filled()
    assert values(certificate) == EXPECTED
    described = [
        (i.description.value, i.quantity.value, i.unit.value)
        for i in certificate.items
        if i.description and i.quantity and i.unit
    ]
    assert described == [("GEAR PUMP GP-20", Decimal(1200), "PCS"), ("SHAFT SEAL 25MM", Decimal(300), "SETS")]
    assert certificate.general_description is not None
    assert certificate.general_description.value == "PUMPS AND PARTS"


def test_follows_a_tilted_page() -> None:
    certificate = filled(tilt=0.025)
    assert values(certificate) == EXPECTED
    straight = filled()
    assert certificate.total_quantity is not None
    assert certificate.total_quantity.box is not None
    assert straight.total_quantity is not None
    assert straight.total_quantity.box is not None
    assert abs(certificate.total_quantity.box.y0 - straight.total_quantity.box.y0 - 0.025 * 440) < 3


@pytest.mark.parametrize(
    "lost",
    ["2. Consignee (Name, address, country)", "6. Remarks", "4. Country of Origin", "8. Quantity", "10. Certification"],
)
def test_does_without_one_caption(lost: str) -> None:
    found = values(filled(without=[lost]))
    assert {k: v for k, v in found.items() if EXPECTED[k] != v} == {}
    assert len(found) >= len(EXPECTED) - 1


def test_the_forms_own_words_are_not_values() -> None:
    texts = " ".join(line.value for line in filled().lines)
    assert "undersigned" not in texts
    assert "Certifying" not in texts
    assert "Name, address" not in texts
    assert "TEL: 03-1234-5678" in texts


def test_every_value_has_its_place() -> None:
    certificate = filled()
    assert certificate.voyage is not None
    assert certificate.voyage.box is not None
    assert certificate.voyage.text == "V.052W"
    assert 270 < certificate.voyage.box.y0 < 285


def test_several_invoices_each_with_its_date() -> None:
    certificate = filled(
        [(310, 154, "A-101, A-102 November 2, 2026"), (310, 166, "No. A-103 dated Nov. 5, 2026")],
        ["INV-26-1101  November 2, 2026"],
    )
    assert certificate.invoice_refs is not None
    assert certificate.invoice_refs.value == (
        InvoiceRef("A-101", "2026-11-02"),
        InvoiceRef("A-102", "2026-11-02"),
        InvoiceRef("A-103", "2026-11-05"),
    )


def test_nil_stands_in_box_3_for_a_number_that_the_invoice_lacks() -> None:
    certificate = filled([(310, 154, "NIL November 2, 2026")], ["INV-26-1101  November 2, 2026"])
    assert certificate.invoice_refs is not None
    assert certificate.invoice_refs.value == (InvoiceRef("NIL", "2026-11-02"),)


def test_a_stroke_through_box_3_strikes_it_out() -> None:
    stroke = Figure(FigureKind.STROKE, Box(305, 142, 570, 178), shape="rising")
    certificate = filled(without=["INV-26-1101  November 2, 2026"], figures=(*SIGNED, stroke))
    assert certificate.invoice_struck_out is not None
    assert certificate.invoice_refs is None


@pytest.mark.parametrize(
    ("boxes", "kind"),
    [
        ((Box(306, 139, 564, 177),), FigureKind.HANDWRITING),
        ((Box(340, 166, 390, 178), Box(440, 152, 490, 164)), FigureKind.STROKE),
    ],
)
def test_a_stroke_that_touches_the_frame_or_came_in_pieces_strikes_box_3_out(
    boxes: tuple[Box, ...], kind: FigureKind
) -> None:
    figures = tuple(Figure(kind, box, shape="rising") for box in boxes)
    certificate = filled(without=["INV-26-1101  November 2, 2026"], figures=(*SIGNED, *figures))
    assert certificate.invoice_struck_out is not None


def test_a_short_stroke_in_box_3_strikes_nothing_out() -> None:
    stroke = Figure(FigureKind.STROKE, Box(340, 166, 390, 178), shape="rising")
    assert filled(figures=(*SIGNED, stroke)).invoice_struck_out is None


def test_transport_as_a_sentence_over_two_lines() -> None:
    rows = [v[2] for v in VALUES if 236 <= v[1] <= 292 and v[0] == 55]
    sentence: list[Printed] = [
        (55, 236, "From TOKYO, JAPAN to"),
        (55, 250, "HAMBURG, GERMANY via SINGAPORE by air"),
        (55, 264, "on or about Dec. 3, 2026"),
    ]
    certificate = filled(sentence, rows)
    assert certificate.port_of_discharge is not None
    assert certificate.port_of_discharge.value == "HAMBURG, GERMANY"
    assert certificate.transshipment is not None
    assert certificate.transshipment.value == "SINGAPORE"
    assert certificate.transport_mode is not None
    assert certificate.transport_mode.value == "air"
    assert certificate.departure_date is not None
    assert certificate.departure_date.value == date(2026, 12, 3)


@pytest.mark.parametrize(("first", "second"), [("WIEN,", "AUSTRIA"), ("WIEN", "AUSTRIA.")])
def test_a_final_destination_in_the_remarks_runs_on_below(first: str, second: str) -> None:
    typed = [v for v in VALUES if "FINAL DESTINATION" not in v[2]]
    remarks: list[Printed] = [(310, 236, f"FINAL DESTINATION: {first}"), (310, 250, second)]
    certificate = extract_certificate(document_of(page_of([*CAPTIONS, *typed, *remarks])))
    assert certificate.final_destination is not None
    assert certificate.final_destination.value == f"{first} {second}"


def test_a_final_destination_ends_before_another_remark() -> None:
    remarks: list[Printed] = [*VALUES, (310, 250, "L/C NO. 4711")]
    certificate = extract_certificate(document_of(page_of([*CAPTIONS, *remarks])))
    assert certificate.final_destination is not None
    assert certificate.final_destination.value == "WIEN, AUSTRIA"


@pytest.mark.parametrize(
    ("source", "read"),
    [(TextSource.OCR, "1-2 Iida, Iida-shi, Japan"), (TextSource.TEXT_LAYER, "1-2 lida, Iida-shi, Japan")],
)
def test_an_engines_slip_is_put_right_on_scans_alone(source: TextSource, read: str) -> None:
    typed: list[Printed] = [v for v in VALUES if v[1] not in (68, 82)]
    page = page_of([*CAPTIONS, *typed, (55, 68, "1-2 lida, Iida-shi, Japan")])
    certificate = extract_certificate(document_of(replace(page, source=source)))
    assert certificate.exporter_address is not None
    assert certificate.exporter_address.value == read


def test_an_unsigned_box_9_says_so() -> None:
    certificate = filled(figures=())
    assert certificate.signature is not None
    assert certificate.signature.value == "none"


def test_text_without_captions_is_read_by_its_place() -> None:
    found = values(read(page_of(VALUES, SIGNED)))
    assert {k: v for k, v in found.items() if EXPECTED[k] != v} == {}
    assert len(found) >= len(EXPECTED) - 2


def test_attachment_sheets_add_their_goods() -> None:
    sheet = page_of(
        [
            (50, 40, "Marks, numbers, number and kind of packages; description of goods"),
            (455, 40, "Quantity"),
            (500, 20, "2/2"),
            (190, 70, "COUPLING"),
            (470, 70, "40 PCS"),
            (190, 84, "TOTAL"),
            (470, 84, "1,540 PCS"),
            (250, 110, "END OF ATTACHED SHEETS"),
        ],
        number=2,
    )
    certificate = read(page_of([*CAPTIONS, *VALUES], SIGNED), sheet)
    assert [i.description.value for i in certificate.items if i.description][-1] == "COUPLING"
    assert len(certificate.items) == 3
    assert certificate.total_quantity is not None
    assert certificate.total_quantity.value == "1,540 PCS"


def test_a_blank_form_has_no_values() -> None:
    certificate = read(page_of(CAPTIONS))
    assert values(certificate) == {}
    assert certificate.items == ()


def test_an_empty_page_has_no_values() -> None:
    assert values(read(page_of([]))) == {}


def test_goods_that_begin_at_two_places_are_both_read() -> None:
    apart = filled([(290, 372, "SHAFT SEAL 25MM")], ("SHAFT SEAL 25MM", "TOTAL", "1,200 PCS AND 300 SETS"))
    assert [i.quantity.value for i in apart.items if i.quantity] == [Decimal(1200), Decimal(300)]
