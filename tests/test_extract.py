"""From readings to a case: boxes as displayed, two certificates refused, other papers kept with their text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from matchers.examples import clean_case, printed
from models.case import Application, Case
from models.document import Document, Kind, Page, TextSource
from models.errors import IngestError
from models.field import Field
from models.geometry import Box
from models.papers import Certificate, Invoice, Item
from pipeline.extract import Extracted, as_shown, assemble

SHIFTED = (1.0, 0.0, 10.0, 0.0, 1.0, 20.0, 0.0, 0.0, 1.0)  # 10 points to the right, 20 down


def document(shown: tuple[float, ...] | None, name: str = "scan.pdf") -> Document:
    return Document(name, "0" * 64, (Page(1, 595, 842, (), TextSource.OCR, shown=shown),))


def box_of(field: Field[str] | None) -> Box | None:
    assert field is not None
    return field.box


def test_boxes_of_a_straightened_page_are_given_as_the_page_is_displayed() -> None:
    invoice = Invoice("scan.pdf", vessel=printed("ONE APUS"), items=(Item(description=printed("GEAR PUMP")),))
    shown = as_shown(invoice, document(SHIFTED))
    assert box_of(shown.vessel) == Box(82, 92, 210, 104)
    assert box_of(shown.items[0].description) == Box(82, 92, 210, 104)


def test_boxes_of_an_upright_page_stay() -> None:
    invoice = Invoice("scan.pdf", vessel=printed("ONE APUS"))
    assert as_shown(invoice, document(None)) == invoice


def case_of(papers: list[Extracted], typed: Certificate | None) -> Case:
    return assemble("case", papers, (), typed, Application(), None, None, date(2026, 11, 21))


def test_a_drawn_and_a_typed_certificate_together_are_refused() -> None:
    typed = clean_case().certificate
    assert typed is not None
    drawn = Extracted(document(None, "co.pdf"), Kind.CERTIFICATE, replace(typed, document="co.pdf"))
    with pytest.raises(IngestError, match=r"co\.pdf, certificate\.json"):
        case_of([drawn], typed)


def test_every_paper_finds_its_place_in_the_case() -> None:
    clean = clean_case()
    papers = [
        Extracted(document(None, "invoice.pdf"), Kind.COMMERCIAL_INVOICE, clean.invoices[0]),
        Extracted(document(None, "lc.pdf"), Kind.LETTER_OF_CREDIT),
    ]
    case = case_of(papers, clean.certificate)
    assert [i.document for i in case.invoices] == ["invoice.pdf"]
    assert [(o.name, o.kind) for o in case.others] == [("lc.pdf", Kind.LETTER_OF_CREDIT)]
    assert case.certificate is clean.certificate
