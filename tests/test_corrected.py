"""Corrections on extracted papers: each kind of value, what is derived from it, goods lines, and no false clear."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from extractors.entered import NotUnderstood, entered
from matchers.catalogue import check
from matchers.corroborate import corroborated
from matchers.examples import clean_case, printed
from models.case import Case
from models.document import Document, Kind, Page, TextSource
from models.field import Field, InvoiceRef, Source, Weight
from models.finding import Route
from models.geometry import Box
from models.papers import Certificate, Invoice, Item, Marks, reported_fields
from models.review import WHOLE_LINE, FieldCorrection, in_force
from pipeline.check import Judging, judge, route
from pipeline.corrected import corrected, rows
from pipeline.extract import Extracted
from pipeline.gathered import Gathered
from pipeline.report import Examination, report_json

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
INVOICE, FORM = "a" * 64, "b" * 64


def correction(
    field: str, text: str | None, item: int | None = None, sha256: str = INVOICE, number: int = 1, **more: Any
) -> FieldCorrection:
    told: dict[str, Any] = {"page": None, "box": None, "was": None, "undoes": None, **more}
    return FieldCorrection(number, "invoice.pdf", sha256, field, item, text, made_by="sato", made_at=NOW, **told)


def paper_of(case: Case) -> Extracted:
    page = Page(1, 595.0, 842.0, (), TextSource.OCR)
    return Extracted(Document("invoice.pdf", INVOICE, (page,)), Kind.COMMERCIAL_INVOICE, case.invoices[0])


def invoice_with(*corrections: FieldCorrection, invoice: Invoice | None = None) -> Invoice:
    case = clean_case()
    papers = [paper_of(replace(case, invoices=(invoice or case.invoices[0],)))]
    made = corrected(papers, in_force(corrections))[0].paper
    assert isinstance(made, Invoice)
    return made


def rules_on(invoice: Invoice, case: Case | None = None) -> set[str]:
    told = corroborated(replace(case or clean_case(), invoices=(invoice,)))
    return {f.rule for f in check(told)}


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("invoice_number", "SP-1", "SP-1"),
        ("invoice_date", "Nov. 3, 2026", date(2026, 11, 3)),
        ("departure_date", "03/11/2026 (2026-11-03)", date(2026, 11, 3)),
        ("total_amount", "US$1,234.50", Decimal("1234.50")),
        ("gross_weight", "900.5 KGS", Weight("900.5", "KG")),
        ("origin", "MADE IN JAPAN", ("JP",)),
        ("buyer_country", "Singapore", "SG"),
        ("transport_mode", "BY AIR", "air"),
        ("currency", "US$", "USD"),
        ("incoterm", "FOB YOKOHAMA", "FOB"),
        ("signature", "stamp", "stamp"),
        ("buyer_address", "1 Marina\nSINGAPORE", "1 Marina SINGAPORE"),
    ],
)
def test_each_kind_of_value_is_understood_as_it_is_when_a_paper_is_read(field: str, text: str, value: object) -> None:
    made: Field[Any] = getattr(invoice_with(correction(field, text)), field)
    assert made.value == value
    assert (made.source, made.confidence, made.rivals) == (Source.REVIEWER, 1.0, ())


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("invoice_date", "soon"),
        ("invoice_date", "12/11/2026"),
        ("total_amount", "a lot"),
        ("gross_weight", "900"),
        ("origin", "JAPAN AND CHNIA"),
        ("buyer_country", "Atlantis"),
        ("currency", "shells"),
        ("incoterm", "XXX"),
        ("signature", "yes"),
        ("no_marks", "ABC"),
        ("hs_code", "12"),
        ("invoice_number", " \n\x00 "),
        ("remarks", "x" * 6000),
    ],
)
def test_a_text_that_is_no_value_of_its_field_says_so_in_both_languages(field: str, text: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        entered(field, text)
    assert refused.value.said.en
    assert refused.value.said.ja


def test_an_ambiguous_date_offers_both_days_and_keeps_the_printed_text() -> None:
    with pytest.raises(NotUnderstood) as refused:
        entered("invoice_date", "12/11/2026")
    assert refused.value.instead == ("12/11/2026 (2026-11-12)", "12/11/2026 (2026-12-11)")
    meant = entered("invoice_date", refused.value.instead[1])
    assert (meant.value, meant.text) == (date(2026, 12, 11), "12/11/2026")


def test_references_of_box_3_are_read_pair_by_pair() -> None:
    value = entered("invoice_refs", "AB-1 2026-11-12; AB-2 2026-11-13").value
    assert value == (InvoiceRef("AB-1", "2026-11-12"), InvoiceRef("AB-2", "2026-11-13"))


def test_a_correction_stands_where_it_was_drawn_else_where_the_reading_stood() -> None:
    drawn = invoice_with(correction("vessel", "EVER", page=1, box=(1.0, 2.0, 3.0, 4.0))).vessel
    assert drawn is not None
    assert (drawn.page, drawn.box) == (1, Box(1, 2, 3, 4))
    read = clean_case().invoices[0].vessel
    stood = invoice_with(correction("vessel", "EVER")).vessel
    assert read is not None
    assert stood is not None
    assert (stood.page, stood.box) == (read.page, read.box)


def test_another_files_correction_changes_nothing() -> None:
    assert invoice_with(correction("vessel", "EVER", sha256=FORM)) == clean_case().invoices[0]


def test_only_the_last_word_holds_and_an_undone_one_does_not() -> None:
    first, second = correction("vessel", "ONE"), correction("vessel", "TWO", number=2)
    undo = correction("vessel", None, number=3, undoes=2)
    assert invoice_with(first, second).vessel.value == "TWO"  # type: ignore[union-attr]
    assert invoice_with(first, second, undo).vessel.value == "ONE"  # type: ignore[union-attr]


def test_a_real_mismatch_is_found_after_a_correction() -> None:
    assert "XDOC-08" not in rules_on(clean_case().invoices[0])
    assert "XDOC-08" in rules_on(invoice_with(correction("vessel", "ANOTHER SHIP")))


def test_a_misread_value_that_is_corrected_is_found_no_more() -> None:
    case = clean_case()
    read = case.invoices[0]
    assert read.vessel is not None
    misread = replace(read, vessel=replace(read.vessel, value="OTHER SHIP", text="OTHER SHIP"))
    assert "XDOC-08" in rules_on(misread)
    assert "XDOC-08" not in rules_on(invoice_with(correction("vessel", read.vessel.text), invoice=misread))


def test_nothing_stands_there_removes_the_value_and_no_second_look_brings_it_back() -> None:
    read = clean_case().invoices[0]
    line = printed("MADE IN JAPAN")
    made = invoice_with(correction("origin", None), invoice=replace(read, lines=(*read.lines, line)))
    assert made.origin is None
    assert corroborated(replace(clean_case(), invoices=(made,))).invoices[0].origin is None
    assert "INV-REQ-17" in rules_on(made)


def test_a_text_that_an_older_edition_understood_is_doubted_and_not_dropped() -> None:
    made = invoice_with(correction("gross_weight", "heavy"))
    assert made.gross_weight is not None
    assert made.gross_weight.confidence == 0.0


def test_the_printed_lines_say_what_the_examiner_says() -> None:
    read = clean_case().invoices[0]
    assert read.vessel is not None
    line = replace(read.vessel, value=f"VESSEL: {read.vessel.text}", text=f"VESSEL: {read.vessel.text}")
    made = invoice_with(correction("vessel", "ANOTHER"), invoice=replace(read, lines=(line,)))
    assert [found.value for found in made.lines] == ["VESSEL: ANOTHER"]


def test_words_in_another_place_stay_as_they_were_read() -> None:
    read = clean_case().invoices[0]
    assert read.vessel is not None
    line = replace(read.vessel, value=read.vessel.text)
    elsewhere = correction("vessel", "ANOTHER", page=1, box=(500.0, 800.0, 510.0, 810.0))
    made = invoice_with(elsewhere, invoice=replace(read, lines=(line,)))
    assert [found.value for found in made.lines] == [read.vessel.text, "ANOTHER"]


def test_an_address_without_its_country_takes_the_country_with_it() -> None:
    read = clean_case().invoices[0]
    assert read.exporter_address is not None
    joined = replace(read, exporter_country=replace(read.exporter_address, value="JP"))
    assert (
        invoice_with(correction("exporter_address", "1-2-3 Marunouchi, Tokyo"), invoice=joined).exporter_country is None
    )
    made = invoice_with(correction("exporter_address", "1-2-3 Marunouchi, Tokyo, JAPAN"), invoice=joined)
    assert made.exporter_country is not None
    assert made.exporter_country.value == "JP"


def test_no_marks_on_an_invoice_stands_in_place_of_the_marks() -> None:
    made = invoice_with(correction("marks", "N/M"))
    assert made.marks is None
    assert made.no_marks is not None
    again = invoice_with(correction("marks", "SAKURA\nC/NO. 1-10"), invoice=made)
    assert again.no_marks is None
    assert again.marks is not None
    assert again.marks.value == "SAKURA\nC/NO. 1-10"


def test_a_proxys_mark_before_the_signatory_is_seen() -> None:
    made = invoice_with(correction("signatory", "P.P. Taro Yamada"))
    assert made.signatory is not None
    assert made.signature_for is not None
    assert (made.signatory.value, made.signature_for.value) == ("Taro Yamada", True)


def form_with(*corrections: FieldCorrection) -> Certificate:
    read = clean_case().certificate
    assert read is not None
    page = Page(1, 595.0, 842.0, (), TextSource.OCR)
    paper = Extracted(Document("form.pdf", FORM, (page,)), Kind.CERTIFICATE, read)
    made = corrected([paper], in_force(corrections))[0].paper
    assert isinstance(made, Certificate)
    return made


def test_the_wording_of_box_4_follows_its_countries() -> None:
    made = form_with(correction("origin", "JAPAN, CHINA", sha256=FORM))
    assert made.origin is not None
    assert made.origin_text is not None
    assert made.origin.value == ("JP", "CN")
    assert made.origin_text.value == "JAPAN, CHINA"


def test_a_corrected_form_is_held_to_the_invoice_like_any_other() -> None:
    case = replace(clean_case(), certificate=form_with(correction("vessel", "ANOTHER SHIP", sha256=FORM)))
    assert "XDOC-08" in rules_on(case.invoices[0], case)


def cell(item: Item, name: str) -> object:
    field = getattr(item, name)
    return None if field is None else field.value


def test_a_cell_of_a_goods_line_is_corrected_and_the_others_stay() -> None:
    read = clean_case().invoices[0].items
    made = invoice_with(correction("quantity", "7", 0)).items
    assert cell(made[0], "quantity") == Decimal(7)
    assert cell(made[0], "description") == cell(read[0], "description")
    assert made[1:] == read[1:]
    assert rules_on(invoice_with(correction("quantity", "7", 0)))


@pytest.mark.parametrize(("was", "sure"), [("120", 1.0), ("7", 1.0), ("45", 0.0)])
def test_a_line_that_is_read_otherwise_than_when_it_was_corrected_is_looked_at_again(was: str, sure: float) -> None:
    read = clean_case().invoices[0]
    changed = replace(read.items[0], quantity=replace(printed(Decimal(120)), text="120"))
    invoice = replace(read, items=(changed, *read.items[1:]))
    made = invoice_with(correction("quantity", "7" if was != "7" else "120", 0, was={"text": was}), invoice=invoice)
    quantity = made.items[0].quantity
    assert quantity is not None
    assert quantity.confidence == sure


def test_a_whole_line_is_struck_and_the_others_keep_their_numbers() -> None:
    read = clean_case().invoices[0]
    two = replace(read, items=(*read.items, Item(printed("CAPS"), printed(Decimal(5)), printed("PCS"))))
    struck = correction(WHOLE_LINE, None, 0)
    last = correction("quantity", "6", len(read.items), number=2)
    made = invoice_with(struck, last, invoice=two).items
    assert len(made) == len(read.items)
    assert cell(made[-1], "quantity") == Decimal(6)
    assert rows(3, [struck]) == (1, 2)


def test_a_line_is_added_behind_the_last_cell_by_cell() -> None:
    read = clean_case().invoices[0].items
    behind = len(read)
    cells = (correction("description", "CAPS", behind), correction("quantity", "5", behind, number=2))
    made = invoice_with(*cells).items
    assert made[:-1] == read
    assert (cell(made[-1], "description"), cell(made[-1], "quantity")) == ("CAPS", Decimal(5))


def test_what_the_examiner_counts_to_the_mark_is_no_foreign_text() -> None:
    page = Page(1, 595.0, 842.0, (), TextSource.OCR)
    marks = Marks("marks.pdf", printed("C/NO. 1-10"), foreign=(printed("S.P."), printed("PAGE 1")))
    told = correction("marks", "S.P.\nC/NO. 1-10")
    paper = Extracted(Document("marks.pdf", INVOICE, (page,)), Kind.SHIPPING_MARKS, marks)
    made = corrected([paper], [told])[0].paper
    assert isinstance(made, Marks)
    assert [f.value for f in made.foreign] == ["PAGE 1"]


def judged(invoice: Invoice, source: TextSource, *corrections: FieldCorrection) -> Examination:
    """The clean case with its invoice read so, and corrected."""
    case = clean_case()
    page = Page(1, 595.0, 842.0, (), source)
    paper = Extracted(Document("invoice.pdf", INVOICE, (page,)), Kind.COMMERCIAL_INVOICE, invoice)
    gathered = Gathered("case", (paper,), application=case.application, certificate=case.certificate)
    return judge(gathered, Judging(case.registry, case.today, earlier=case.earlier), corrections)


def born_digital(**changed: Any) -> Invoice:
    """The clean case's invoice as a file's own text, every value on a line."""
    read = replace(clean_case().invoices[0], **changed)
    named = {n: replace(f, source=Source.TEXT_LAYER) for n, f in reported_fields(read).items()}
    given: dict[str, Any] = named
    return replace(read, **given, lines=tuple(replace(f, value=f.text) for f in named.values()))


def test_a_value_that_the_files_own_text_does_not_have_is_put_to_a_person_and_never_clear() -> None:
    wrong = born_digital(invoice_number=printed("XX-999"))
    number = clean_case().invoices[0].invoice_number
    assert number is not None
    found = judged(wrong, TextSource.TEXT_LAYER, correction("invoice_number", number.text))
    assert "XDOC-06" not in {f.rule for f in found.findings}, "the papers now agree"
    assert "READ-03" in {f.rule for f in found.findings}
    assert found.route is Route.REVIEW


def test_a_misread_picture_may_say_anything() -> None:
    found = judged(born_digital(), TextSource.OCR, correction("invoice_number", "AB-1"))
    assert "READ-03" not in {f.rule for f in found.findings}


@pytest.mark.parametrize(
    ("field", "text"), [("vessel", "IN PLACE OF IT"), ("invoice_date", "2026-11-05"), ("buyer_country", "FR")]
)
def test_what_the_file_says_elsewhere_may_be_entered(field: str, text: str) -> None:
    elsewhere = tuple(printed(t) for t in ("TAKE IT IN THE PLACE OF", "5 NOV 2026", "PARIS, FRANCE"))
    read = born_digital()
    found = judged(replace(read, lines=(*read.lines, *elsewhere)), TextSource.TEXT_LAYER, correction(field, text))
    assert "READ-03" not in {f.rule for f in found.findings}


@pytest.mark.parametrize("made", [correction("vessel", None), correction(WHOLE_LINE, None, 0)])
def test_that_nothing_stands_where_the_file_has_text_is_put_to_a_person(made: FieldCorrection) -> None:
    read = born_digital()
    items = tuple(
        replace(i, description=i.description and replace(i.description, source=Source.TEXT_LAYER)) for i in read.items
    )
    found = judged(replace(read, items=items), TextSource.TEXT_LAYER, made)
    assert "READ-03" in {f.rule for f in found.findings}


def listed(corrections: Sequence[FieldCorrection]) -> list[dict[str, Any]]:
    case = clean_case()
    findings = check(case)
    found: list[dict[str, Any]] = report_json(
        Examination(case, (), findings, route(case, findings), tuple(corrections))
    )["field_corrections"]
    return found


def test_the_report_lists_what_was_read_and_what_was_corrected_by_whom_and_when() -> None:
    was = {"value": "OTHER", "text": "OTHER", "confidence": 0.5, "source": "ocr"}
    (said,) = listed([correction("vessel", "EVER", was=was)])
    assert said == {
        "id": 1, "document": "invoice.pdf", "field": "vessel", "text": "EVER", "was": was,
        "by": "sato", "at": NOW.isoformat(),
    }  # fmt: skip


def test_the_report_says_where_a_corrected_line_stands_when_one_above_it_was_struck() -> None:
    struck, changed = listed([correction(WHOLE_LINE, None, 0), correction("quantity", "6", 1, number=2)])
    assert (struck["item"], "row" in struck) == (0, False)
    assert (changed["item"], changed["row"]) == (1, 0)
