"""The report's JSON keeps the contract: it validates against the published schema, and says what was found."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import jsonschema
import pytest

from matchers.catalogue import check
from matchers.examples import clean_case, printed, typed, with_certificate, with_invoice
from models.case import Case
from models.document import Kind, TextSource
from models.field import Weight
from models.finding import Outcome, Route
from pipeline.check import route
from pipeline.report import DocumentSummary, Examination, extract_json, report_json

SCHEMA = json.loads((Path(__file__).parent.parent / "docs" / "report.schema.json").read_text("utf-8"))


def examined(case: Case) -> dict[str, object]:
    findings = check(case)
    documents = (DocumentSummary("invoice.pdf", "0" * 64, Kind.COMMERCIAL_INVOICE, 1, (TextSource.OCR,)),)
    return report_json(Examination(case, documents, findings, route(case, findings)))


def test_a_report_validates_against_the_published_schema() -> None:
    report = examined(with_certificate(copy=typed("TRIPLICATE")))
    jsonschema.validate(json.loads(json.dumps(report)), SCHEMA)
    assert report["findings"]


def test_the_schema_refuses_a_field_name_that_the_contract_does_not_know() -> None:
    report = json.loads(json.dumps(examined(clean_case())))
    report["invoices"][0]["fields"]["invoice_nr"] = report["invoices"][0]["fields"]["invoice_number"]
    with pytest.raises(jsonschema.ValidationError, match="invoice_nr"):
        jsonschema.validate(report, SCHEMA)


def test_values_have_the_contracts_types() -> None:
    fields = examined(with_invoice(total_amount=printed(Decimal("1E+3"))))["invoices"][0]["fields"]  # type: ignore[index]
    assert fields["invoice_date"]["value"] == "2026-11-02"
    assert fields["total_amount"]["value"] == "1000"
    assert fields["net_weight"]["value"] == {"amount": "800", "unit": "KG"}
    assert fields["origin"]["value"] == ["JP"]


def test_a_field_that_was_not_found_is_left_out() -> None:
    fields = examined(with_invoice(vessel=None))["invoices"][0]["fields"]  # type: ignore[index]
    assert "vessel" not in fields


def test_what_the_contract_does_not_name_is_not_reported() -> None:
    certificate = examined(clean_case())["certificate"]
    assert "transport_text" not in certificate["fields"]  # type: ignore[index]


def test_a_clean_case_is_clear_and_a_note_does_not_change_that() -> None:
    case = clean_case()
    findings = check(case)
    assert route(case, findings) is Route.CLEAR
    noted = tuple(replace(f, outcome=Outcome.NOTE) for f in check(with_certificate(copy=typed("TRIPLICATE"))))
    assert noted
    assert route(case, noted) is Route.CLEAR


def test_any_other_finding_goes_to_review() -> None:
    case = with_certificate(copy=typed("TRIPLICATE"))
    assert route(case, check(case)) is Route.REVIEW


def test_nothing_is_clear_without_an_invoice_and_a_certificate() -> None:
    assert route(replace(clean_case(), certificate=None), ()) is Route.REVIEW
    assert route(replace(clean_case(), invoices=()), ()) is Route.REVIEW


def test_an_extract_of_another_kind_has_no_fields() -> None:
    assert extract_json("lc.pdf", Kind.LETTER_OF_CREDIT, None) == {
        "document": "lc.pdf", "kind": "letter_of_credit", "fields": {}, "items": [],
    }  # fmt: skip


def test_an_unknown_type_of_value_is_a_defect_and_not_silently_written() -> None:
    with pytest.raises(TypeError, match="set"):
        examined(with_invoice(origin=printed({"JP"})))


def test_a_weight_keeps_its_unit() -> None:
    fields = examined(with_invoice(gross_weight=printed(Weight("12.5", "LB"))))["invoices"][0]["fields"]  # type: ignore[index]
    assert fields["gross_weight"]["value"] == {"amount": "12.5", "unit": "LB"}
