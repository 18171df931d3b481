"""The evidence strip: what each paper says, cut from its page, with what differs, even where nobody can see it."""

from __future__ import annotations

import json
from datetime import date

import pytest

from models.case import Exporter, Signatory
from models.records import State
from review_ui.case.difference import against, hints
from review_ui.case.documents import LINES, document_views
from review_ui.case.evidence import crop_box, places, spot
from review_ui.case.layout import Layout
from review_ui.case.pictures import cut_out
from review_ui.case.report_shape import Report
from review_ui.language import language
from tests.desk import Office, png
from tests.reports import FINDINGS, field, finding, report

REGISTERED = Exporter(
    "9001000001",
    "SAKURA PRECISION CO., LTD.",
    ("1-2-3 Marunouchi, Tokyo",),
    date(2027, 3, 31),
    (Signatory("Taro Yamada", "Export Manager"),),
)


def layout(body: dict[str, object], registered: Exporter | None = None, all_lines: bool = False) -> Layout:
    shape = Report.model_validate(json.loads(json.dumps(body)))
    return Layout(
        shape, language("en"), "/submissions/1", lambda *_: (595.0, 842.0), True, 7,
        registered=registered, all_lines=all_lines,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("value", "other", "shown", "named"),
    [
        ("A  B", "A B", "A [␣]B", "blank"),
        ("ＡＢＣ Ltd", "ABC Ltd", "[ＡＢＣ] Ltd", "full-width"),
        ("ABC\u3000Ltd", "ABC Ltd", "ABC[□]Ltd", "full-width blank"),
        ("ABC\u00a0Ltd", "ABC Ltd", "ABC[⍽]Ltd", "no-break blank"),
        ("AB\u200bC", "ABC", "AB[‸]C", "character without width"),
        ("АBC Ltd", "ABC Ltd", "[А]BC Ltd", "letter of another alphabet"),  # the first letter is Cyrillic
        ("ABC Lt", "ABC Ltd", "ABC Lt[‸]", "something is missing here"),
        ("line 1 line 2", "line 1\nline 2", "line 1[␣]line 2", "blank"),
    ],
)
def test_what_cannot_be_seen_is_drawn_and_named(value: str, other: str, shown: str, named: str) -> None:
    parts = against(value, other)
    assert "".join(f"[{p.text}]" if p.differs else p.text for p in parts) == shown
    assert hints(parts) == (named,)


def test_a_visible_difference_needs_no_name() -> None:
    assert hints(against("E02598", "E02589")) == ()


def test_each_paper_has_its_crop_or_its_words() -> None:
    invoice, typed = places(layout(report()), 0)
    assert (invoice.paper, invoice.crop) == ("Commercial invoice", "/submissions/1/crops/7/box-0-0.png")
    assert (typed.paper, typed.crop, typed.box) == ("Certificate of origin", "", "field-1-invoice_refs")


def test_papers_that_the_finding_does_not_name_and_the_registry_stand_beside() -> None:
    one = [{"document": "certificate.json", "value": "SAKURA PRECISION"}]
    body = report() | {"findings": [finding("X", "fix", "exporter_name", "en", "ja", places=one)]}
    own, invoice, registry = places(layout(body, REGISTERED), 0)
    assert (own.beside, invoice.beside, registry.beside) == (False, True, True)
    assert invoice.crop.endswith("/place-0-exporter_name.png")
    assert "".join(p.text for p in registry.parts) == REGISTERED.name
    assert registry.paper == "Registry"


def test_a_crop_shows_what_stands_about_the_place_and_stays_on_the_page() -> None:
    x0, y0, x1, y1 = crop_box((2.0, 400.0, 40.0, 410.0), 595.0, 842.0)
    assert (x0, x1 > 40 + 20) == (0.0, True)
    assert y0 < 400 - 8
    assert y1 > 410 + 8


def test_a_piece_of_the_page_has_its_size_and_a_frame() -> None:
    piece = cut_out(png(), 150, (72.0, 72.0, 216.0, 144.0), (100.0, 90.0, 150.0, 100.0))
    assert int.from_bytes(piece[16:20], "big") == 300
    assert int.from_bytes(piece[20:24], "big") == 150
    assert len(set(piece)) > 10


def test_only_places_of_the_report_can_be_cut_out() -> None:
    body = report()
    assert spot(body, "box-0-0") == ("a" * 64, 1, (72.0, 90.0, 180.0, 104.0))
    assert spot(body, "place-0-buyer_name") == ("a" * 64, 1, (72.0, 120.0, 300.0, 134.0))
    for wrong in (
        "box-0-1",
        "box-9-0",
        "box-0-99999999999",
        "place-0-vessel",
        "place-9-marks",
        "box",
        "x-0-0",
        "box--0",
    ):
        assert spot(body, wrong) is None


def test_crops_are_for_those_who_may_see_the_submission(desk: Office) -> None:
    number = desk.by_state[State.REVIEW]
    page = desk.client("sato").get(f"/submissions/{number}").text
    address = next(part for part in page.split('"') if "/crops/" in part)
    for name, status in (("sato", 200), ("sakura", 200), ("fuji", 404)):
        assert desk.client(name).get(address).status_code == status
    other = address.replace(f"/submissions/{number}/", f"/submissions/{desk.by_state[State.CLEAR]}/")
    assert desk.client("sato").get(other).status_code == 404
    assert desk.client("sato").get(address.replace("box-0-0", "box-7-0")).status_code == 404


def test_a_long_list_of_goods_is_shown_in_part_until_all_is_asked_for() -> None:
    body = report()
    line = {"description": field("BEARING", [72.0, 400.0, 220.0, 412.0])}
    body["invoices"] = [{"document": "invoice.pdf", "fields": {}, "items": [line] * 500}]
    for all_lines, count in ((False, LINES), (True, 500)):
        (invoice, _) = document_views(layout(body, all_lines=all_lines))
        assert invoice.items is not None
        assert (len(invoice.items.rows), invoice.items.total, bool(invoice.items.all)) == (count, 500, not all_lines)
        assert sum(b.kind == "field" for b in invoice.pages[0].boxes) == count


def test_of_findings_on_one_spot_only_the_first_is_tinted_and_all_have_their_box() -> None:
    (page,) = document_views(layout(report()))[0].pages
    kinds = [b.kind for b in page.boxes if b.kind != "field"]
    assert len(kinds) == len(FINDINGS)
    assert [k.endswith(" again") for k in kinds] == [False, True, True, True]
    assert (page.findings, page.worst) == (4, "fix")


def test_a_certificate_is_listed_by_its_boxes() -> None:
    certificate = document_views(layout(report()))[1]
    assert [f.heading for f in certificate.fields] == [
        "box 2, consignee",
        "box 3, number and date of invoice",
        "box 5, transport details",
    ]
