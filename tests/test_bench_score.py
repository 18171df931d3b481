"""The scorer itself: a perfect report scores full marks, and seeded errors are counted as by hand."""

import copy
from typing import Any

import pytest

from tests.bench.score import calibration_error, score

TRUTH: dict[str, Any] = {
    "case": "001",
    "tier": "a",
    "sub": "a",
    "layout": "any",
    "applied_on": "2026-11-10",
    "documents": {
        "inv.pdf": {"kind": "commercial_invoice"},
        "certificate.json": {"kind": "certificate"},
        "marks.pdf": {"kind": "shipping_marks"},
    },
    "invoices": {
        "inv.pdf": {
            "fields": {
                "invoice_number": "A-1",
                "invoice_date": "2026-11-01",
                "buyer_name": "OAK GMBH",
                "net_weight": {"amount": "12", "unit": "KG"},
                "signature": "handwritten",
            },
            "optional": {"transport_mode": "sea"},
            "accept": {"buyer_name": ["OAK G.M.B.H."]},
            "ignore": ["remarks"],
            "items": [
                {
                    "description": "STEEL BOLT M8",
                    "quantity": "100",
                    "unit": "PCS",
                    "unit_price": "1.50",
                    "amount": "150.00",
                },
                {
                    "description": "STEEL NUT M8",
                    "quantity": "200",
                    "unit": "PCS",
                    "unit_price": "0.50",
                    "amount": "100.00",
                },
            ],
        }
    },
    "certificate": {
        "document": "certificate.json",
        "fields": {"exporter_name": "ELM CO., LTD.", "origin": ["JP"]},
        "items": [],
    },
    "marks": {"document": "marks.pdf", "fields": {"marks": "OAK\nHAMBURG"}},
    "expected": {
        "route": "review",
        "soft": False,
        "problems": [{"tag": "t", "field": "invoice_number", "document": "certificate.json", "also": ["invoice_refs"]}],
    },
}


def said(value: object, confidence: float = 1.0) -> dict[str, object]:
    return {"value": value, "confidence": confidence, "source": "text_layer"}


def perfect() -> dict[str, Any]:
    invoice = TRUTH["invoices"]["inv.pdf"]
    return {
        "route": "review",
        "findings": [{"rule": "XDOC-06", "outcome": "fix", "field": "invoice_number"}],
        "documents": [{"name": n, "kind": d["kind"]} for n, d in TRUTH["documents"].items()],
        "invoices": [
            {
                "document": "inv.pdf",
                "fields": {k: said(v) for k, v in invoice["fields"].items()},
                "items": [{k: said(v) for k, v in i.items()} for i in invoice["items"]],
            }
        ],
        "certificate": {
            "document": "certificate.json",
            "fields": {k: said(v) for k, v in TRUTH["certificate"]["fields"].items()},
        },
        "marks": {"document": "marks.pdf", "fields": {"marks": said("OAK\nHAMBURG")}},
    }


def of(report: dict[str, Any], truth: dict[str, Any] | None = None):  # type: ignore[no-untyped-def]
    return score({"001": truth or TRUTH}, {"001": report})


def test_a_perfect_report_scores_full_marks_everywhere():
    result = of(perfect())
    tallies = [
        result.tiers["all"],
        result.items["all"],
        result.certificates,
        result.marks_pages,
        *result.fields.values(),
    ]
    assert all(t.f1 == 1.0 for t in tallies)
    assert result.kinds == {True: 3}
    assert result.planted == {True: 1}
    assert not result.false_clears
    assert calibration_error(result.stated) == 0.0


def test_a_wrong_a_missed_and_an_invented_field_are_counted_apart():
    report = perfect()
    fields = report["invoices"][0]["fields"]
    fields["invoice_number"] = said("A-7")
    del fields["invoice_date"]
    fields["vessel"] = said("EVER OAK")
    counts = of(report).tiers["all"].counts
    assert counts == {"right": 3, "wrong": 1, "missed": 1, "invented": 1}


def test_f1_charges_a_wrong_value_as_missed_and_invented():
    report = perfect()
    report["invoices"][0]["fields"]["invoice_number"] = said("A-7")
    assert of(report).tiers["all"].f1 == pytest.approx(2 * 4 / (2 * 4 + 2))


def test_accepted_optional_and_ignored_values_are_no_errors():
    report = perfect()
    report["invoices"][0]["fields"] |= {
        "buyer_name": said("Oak G.m.b.H."),
        "transport_mode": said("sea"),
        "remarks": said("x"),
    }
    assert of(report).tiers["all"].counts == {"right": 5}


def test_an_optional_field_with_another_value_is_invented():
    report = perfect()
    report["invoices"][0]["fields"]["transport_mode"] = said("air")
    assert of(report).tiers["all"].counts["invented"] == 1


def test_an_item_with_one_wrong_number_is_missed_and_invented():
    report = perfect()
    report["invoices"][0]["items"][1]["quantity"] = said("210")
    assert of(report).items["all"].counts == {"right": 1, "missed": 1, "invented": 1}


def test_one_read_line_does_not_serve_for_two_true_ones():
    truth = copy.deepcopy(TRUTH)
    truth["invoices"]["inv.pdf"]["items"] = [TRUTH["invoices"]["inv.pdf"]["items"][0]] * 2
    report = perfect()
    report["invoices"][0]["items"] = report["invoices"][0]["items"][:1]
    assert of(report, truth).items["all"].counts == {"right": 1, "missed": 1}


def test_a_planted_problem_sent_to_clear_is_a_false_clear():
    report = perfect() | {"route": "clear", "findings": []}
    result = of(report)
    assert result.false_clears == ["001"]
    assert result.planted == {False: 1}


def test_a_note_does_not_find_a_problem():
    report = perfect()
    report["findings"][0]["outcome"] = "note"
    assert of(report).planted == {False: 1}


def test_a_kindred_field_is_reported_but_not_counted():
    report = perfect()
    report["findings"][0]["field"] = "invoice_refs"
    result = of(report)
    assert result.planted == {False: 1}
    assert "kindred" in result.missed_problems[0]


def test_findings_on_a_clean_case_are_needless_unless_the_case_is_soft():
    truth = copy.deepcopy(TRUTH)
    truth["expected"] = {"route": "clear", "soft": False, "problems": []}
    assert of(perfect(), truth).needless_reviews == ["001"]
    truth["expected"]["soft"] = True
    assert of(perfect(), truth).needless_reviews == []


def test_a_case_without_a_report_misses_everything():
    result = score({"001": TRUTH}, {})
    assert result.without_report == ["001"]
    assert result.tiers["all"].counts == {"missed": 5}


def test_calibration_error_is_the_mean_gap_between_stated_and_true():
    assert calibration_error([(0.9, True), (0.9, False), (0.6, True), (0.6, True)]) == pytest.approx((0.8 + 0.8) / 4)


def test_a_file_of_the_wrong_kind_is_counted():
    report = perfect()
    report["documents"][2]["kind"] = "packing_list"
    assert of(report).kinds == {True: 2, False: 1}
