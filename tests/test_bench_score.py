"""The scorer itself: a perfect report scores full marks, and seeded errors are counted as by hand."""

import copy
from typing import Any

import pytest

from tests.bench.reliability import Stated, bins, calibration_error
from tests.bench.routing import Routed, Share, compared, needlessly_reviewed, wrong_though_clear
from tests.bench.score import Score, score
from tests.bench.written import marks, summary

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


def of(report: dict[str, Any], truth: dict[str, Any] | None = None) -> Score:
    return score({"001": truth or TRUTH}, {"001": report})


def clean() -> dict[str, Any]:
    """The same papers without any problem."""
    return TRUTH | {"expected": {"route": "clear", "soft": False, "problems": []}}


def test_a_perfect_report_scores_full_marks_everywhere():
    result = of(perfect())
    tallies = [result.fields(), result.goods(), result.fields("certificate"), result.fields("marks")]
    assert all(t.f1 == 1.0 and t.counts["right"] for t in tallies)
    assert result.kinds == {("a", k, k): 1 for k in ("commercial_invoice", "certificate", "shipping_marks")}
    assert result.planted == {True: 1}
    assert not result.false_clears
    assert result.names_exact("a") == (1, 1)
    assert calibration_error(result.stated) == 0.0


def test_a_wrong_a_missed_and_an_invented_field_are_counted_apart():
    report = perfect()
    fields = report["invoices"][0]["fields"]
    fields["invoice_number"] = said("A-7")
    del fields["invoice_date"]
    fields["vessel"] = said("EVER OAK")
    counts = of(report).fields().counts
    assert counts == {"right": 3, "wrong": 1, "missed": 1, "invented": 1}


def test_f1_charges_a_wrong_value_as_missed_and_invented():
    report = perfect()
    report["invoices"][0]["fields"]["invoice_number"] = said("A-7")
    assert of(report).fields().f1 == pytest.approx(2 * 4 / (2 * 4 + 2))


def test_fields_are_counted_by_tier_and_by_name():
    report = perfect()
    report["invoices"][0]["fields"]["invoice_number"] = said("A-7")
    result = of(report)
    assert result.fields(tier="a", field="invoice_number").counts == {"wrong": 1}
    assert result.fields(tier="b").counts == {}


def test_accepted_optional_and_ignored_values_are_no_errors():
    report = perfect()
    report["invoices"][0]["fields"] |= {
        "buyer_name": said("Oak G.m.b.H."),
        "transport_mode": said("sea"),
        "remarks": said("x"),
    }
    assert of(report).fields().counts == {"right": 5}


def test_an_optional_field_with_another_value_is_invented():
    report = perfect()
    report["invoices"][0]["fields"]["transport_mode"] = said("air")
    assert of(report).fields().counts["invented"] == 1


def test_a_party_name_with_one_letter_wrong_is_not_exact():
    report = perfect()
    report["invoices"][0]["fields"]["buyer_name"] = said("OAR GMBH")
    assert of(report).names_exact("a") == (0, 1)


def test_an_invented_party_is_no_printed_name():
    report = perfect()
    report["invoices"][0]["fields"]["consignee_name"] = said("ASH LTD")
    assert of(report).names_exact("a") == (1, 1)


def test_an_item_with_one_wrong_number_is_missed_and_invented():
    report = perfect()
    report["invoices"][0]["items"][1]["quantity"] = said("210")
    assert of(report).goods("a").counts == {"right": 1, "missed": 1, "invented": 1}


def test_one_read_line_does_not_serve_for_two_true_ones():
    truth = copy.deepcopy(TRUTH)
    truth["invoices"]["inv.pdf"]["items"] = [TRUTH["invoices"]["inv.pdf"]["items"][0]] * 2
    report = perfect()
    report["invoices"][0]["items"] = report["invoices"][0]["items"][:1]
    assert of(report, truth).goods().counts == {"right": 1, "missed": 1}


def test_a_signature_is_counted_by_its_true_and_its_read_class():
    report = perfect()
    report["invoices"][0]["fields"]["signature"] = said("stamp")
    assert of(report).signatures == {("a", "handwritten", "stamp"): 1}


def test_a_signature_that_was_not_seen_is_read_as_none():
    report = perfect()
    del report["invoices"][0]["fields"]["signature"]
    assert of(report).signatures == {("a", "handwritten", "none"): 1}


def test_a_drawn_certificate_is_counted_apart_from_a_typed_one():
    truth = copy.deepcopy(TRUTH)
    truth["certificate"]["document"] = "co.pdf"
    result = of(perfect(), truth)
    assert result.fields("drawn certificate").counts == {"right": 2}
    assert result.fields("certificate").counts == {}


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
    truth = copy.deepcopy(clean())
    assert of(perfect(), truth).needless_reviews == ["001"]
    assert of(perfect(), truth).needless_findings == {"XDOC-06": 1}
    truth["expected"]["soft"] = True
    assert of(perfect(), truth).needless_reviews == []
    assert of(perfect(), truth).needless_findings == {}


def test_a_case_without_a_report_misses_everything():
    result = score({"001": TRUTH}, {})
    assert result.without_report == ["001"]
    assert result.fields().counts == {"missed": 5}


def test_a_file_of_the_wrong_kind_is_counted():
    report = perfect()
    report["documents"][2]["kind"] = "packing_list"
    assert of(report).kinds["a", "shipping_marks", "packing_list"] == 1


def cleared(report: dict[str, Any]) -> dict[str, Any]:
    return report | {"route": "clear", "findings": []}


def test_a_cleared_submission_with_a_wrong_compared_value_counts_against_the_bound():
    report = cleared(perfect())
    report["invoices"][0]["fields"]["invoice_number"] = said("A-7")
    result = of(report, clean())
    assert result.routed[0].wrong == ("invoice invoice_number",)
    assert wrong_though_clear(result.routed) == Share(1, 1)


def test_a_wrong_value_that_no_rule_compares_does_not_count_against_the_bound():
    report = cleared(perfect())
    report["invoices"][0]["fields"]["signatory_title"] = said("President")
    assert wrong_though_clear(of(report, clean()).routed) == Share(0, 1)


def test_a_wrong_item_counts_against_the_bound():
    report = cleared(perfect())
    report["invoices"][0]["items"][0]["quantity"] = said("190")
    assert of(report, clean()).routed[0].wrong == ("items",)


def test_a_value_that_was_not_read_is_no_wrong_one():
    report = cleared(perfect())
    del report["invoices"][0]["fields"]["invoice_number"]
    assert wrong_though_clear(of(report, clean()).routed) == Share(0, 1)


def test_what_went_to_review_is_not_in_the_bound():
    report = perfect()
    report["invoices"][0]["fields"]["invoice_number"] = said("A-7")
    assert wrong_though_clear(of(report).routed) == Share(0, 0)


def test_rules_compare_ports_and_names_but_no_titles():
    assert {"port_of_loading", "exporter_name", "invoice_date", "marks"} <= compared()
    assert not {"signatory_title", "title"} & compared()


def test_needless_reviews_are_a_share_of_the_clean_cases_of_the_tiers():
    ways = [
        Routed("1", "a", "clear", "review"),
        Routed("2", "b", "clear", "clear"),
        Routed("3", "c", "clear", "review"),
        Routed("4", "a", "review", "review"),
        Routed("5", "a", "clear", "review", soft=True),
    ]
    assert needlessly_reviewed(ways) == Share(1, 2)
    assert needlessly_reviewed(ways, "cd") == Share(1, 1)


def test_the_interval_is_the_exact_one():
    low, high = Share(0, 300).interval
    assert low == 0.0
    assert high == pytest.approx(1 - 0.025 ** (1 / 300))
    assert Share(3, 20).interval == pytest.approx((0.0321, 0.3789), abs=1e-4)


def test_calibration_error_is_the_mean_gap_between_stated_and_true():
    stated = [Stated(0.9, True), Stated(0.9, False), Stated(0.6, True), Stated(0.6, True)]
    assert calibration_error(stated) == pytest.approx((0.8 + 0.8) / 4)


def test_a_bin_tells_what_was_stated_what_was_right_and_of_how_many():
    lower, upper = bins([Stated(1.0, True), Stated(0.92, False), Stated(0.3, False)])
    assert (lower.stated, lower.right, lower.count) == (0.3, 0.0, 1)
    assert (upper.stated, upper.right, upper.count) == (pytest.approx(0.96), 0.5, 2)


def test_stated_confidence_knows_its_field_and_leaves_out_what_was_typed_in():
    report = perfect()
    report["certificate"]["fields"]["origin"]["source"] = "structured"
    stated = of(report).stated
    assert ("invoice", "invoice_date") in {(s.paper, s.field) for s in stated}
    assert ("certificate", "origin") not in {(s.paper, s.field) for s in stated}


def test_the_written_score_names_false_clears_and_the_marks_reached():
    result = of(perfect() | {"route": "clear", "findings": []})
    assert "- **false clears: 1** 001" in summary(result)
    assert any("| header-field F1 | 0.99 | **1.000** |" in row for row in marks(result))
