"""What a re-submission changed, and which judgements still hold of it."""

from __future__ import annotations

import copy
from datetime import UTC, datetime
from typing import Any

from models.review import Judged, Judgement, finding_keys
from pipeline.carried import Standing, carried, over
from pipeline.changes import FieldChange, compared
from tests.reports import field, finding, report

Json = dict[str, Any]


def earlier() -> Json:
    return copy.deepcopy(report())


def said(key: str, judged: Judged = Judged.DISMISSED) -> Judgement:
    return Judgement(1, key, "EV-02", judged, "seen at the counter", "sato", datetime(2026, 11, 21, tzinfo=UTC))


def test_a_finding_is_gone_still_there_or_new() -> None:
    now = earlier()
    now["findings"] = [*now["findings"][1:], finding("XDOC-09", "fix", "vessel", "Another ship.", "船名が異なります。")]
    changes = compared(earlier(), now)
    assert [c.finding["rule"] for c in changes.gone] == ["XDOC-01"]
    assert [c.finding["rule"] for c in changes.still] == ["EV-02", "QTY-04", "NOTE-1"]
    assert [(c.finding["rule"], c.position) for c in changes.new] == [("XDOC-09", 3)]


def test_the_same_fault_with_other_values_is_new_but_said_to_be_there_again() -> None:
    now = earlier()
    now["findings"][0]["places"][1]["value"] = "E02588"
    changes = compared(earlier(), now)
    assert [c.otherwise for c in changes.new] == [True]
    assert [c.otherwise for c in changes.gone] == [True]


def test_values_that_changed_are_told_old_and_new() -> None:
    now = earlier()
    now["certificate"]["fields"]["invoice_refs"] = field([{"number": "E02598", "date": "2026-11-01"}])
    now["certificate"]["fields"]["vessel"] = field("NORTHERN JUPITER")
    del now["certificate"]["fields"]["departure_date"]
    now["documents"][1]["sha256"] = "e" * 64
    (certificate,) = (p for p in compared(earlier(), now).papers if p.kind == "certificate")
    assert not certificate.same
    assert {c.field for c in certificate.fields} == {"invoice_refs", "vessel", "departure_date"}
    told = {c.field: (c.was, c.now) for c in certificate.fields}
    assert told["vessel"] == (None, "NORTHERN JUPITER")
    assert told["departure_date"] == ("2026-11-28", None)


def test_a_goods_line_put_in_between_is_one_line_and_not_a_change_of_all() -> None:
    before, now = earlier(), earlier()
    lines = [{"description": field(f"BEARING {n}"), "quantity": field("10")} for n in range(3)]
    before["certificate"]["items"], now["certificate"]["items"] = (
        lines,
        [lines[0], {"description": field("SEAL")}, *lines[1:]],
    )
    (certificate,) = (p for p in compared(before, now).papers if p.kind == "certificate")
    assert certificate.fields == (FieldChange("", 1, None, {"description": "SEAL"}),)


def test_papers_are_added_taken_away_replaced_or_the_same() -> None:
    now = earlier()
    now["documents"][1]["sha256"] = "e" * 64
    now["documents"] += [{"name": "poa.pdf", "sha256": "f" * 64, "kind": "power_of_attorney", "pages": 1}]
    papers = compared(earlier(), now).papers
    assert [(p.was, p.now, p.same) for p in papers] == [
        ("invoice.pdf", "invoice.pdf", True),
        ("certificate.json", "certificate.json", False),
        (None, "poa.pdf", False),
    ]
    assert [(p.was, p.now) for p in compared(now, earlier()).papers][-1] == ("poa.pdf", None)


def test_of_two_invoices_the_same_file_is_recognised_under_another_name() -> None:
    before, now = earlier(), earlier()
    second = {**before["documents"][0], "name": "second.pdf", "sha256": "9" * 64}
    before["documents"].append(second)
    now["documents"] = [{**second, "name": "renamed.pdf"}, {**now["documents"][0], "sha256": "8" * 64}]
    papers = [p for p in compared(before, now).papers if p.kind == "commercial_invoice"]
    assert {(p.was, p.now, p.same) for p in papers} == {
        ("second.pdf", "renamed.pdf", True), ("invoice.pdf", "invoice.pdf", False),
    }  # fmt: skip


def test_a_judgement_is_carried_over_to_the_same_fault_with_the_same_values() -> None:
    now = earlier()
    now["documents"][0]["sha256"] = "e" * 64  # another scan of the invoice
    keys = finding_keys(now["findings"])
    holding = over(earlier(), now, {k: Standing(said(k), 3) for k in keys}, (), None)
    assert holding[keys[1]].carried_from == 3
    assert keys[2] not in holding, "what was illegible in the old scan says nothing of the new one"


def test_what_was_illegible_is_carried_over_only_on_the_very_same_files() -> None:
    keys = finding_keys(report()["findings"])  # type: ignore[arg-type]
    assert keys[2] in carried(report(), report())


def test_typed_data_that_says_the_same_does_not_make_an_illegible_scan_another_one() -> None:
    now = earlier()
    now["documents"][1]["sha256"] = "e" * 64  # the certificate was corrected elsewhere
    key = finding_keys(now["findings"])[2]
    assert key in carried(earlier(), now)
    now["findings"][2]["places"][1]["value"] = "1300 KG"
    assert finding_keys(now["findings"])[2] not in carried(earlier(), now)


def test_a_fault_without_a_place_is_looked_at_again() -> None:
    before = earlier()
    before["findings"] = [finding("MARK-01", "review", "marks", "No marks page.", "荷印がありません。", places=[])]
    assert carried(before, copy.deepcopy(before)) == frozenset()


def test_a_judgement_is_not_carried_over_to_other_values() -> None:
    now = earlier()
    now["findings"][1]["places"][0]["value"] = "another signatory"
    assert finding_keys(now["findings"])[1] not in carried(earlier(), now)


def test_a_later_word_takes_the_one_carried_over_back() -> None:
    key = finding_keys(report()["findings"])[1]  # type: ignore[arg-type]
    holding = over(earlier(), earlier(), {key: Standing(said(key), 3)}, [said(key, Judged.REOPENED)], None)
    assert key not in holding


def test_of_equal_findings_a_word_on_one_says_nothing_once_another_is_gone() -> None:
    one = finding("ITEM-04", "review", "origin", "A line has no origin.", "原産国がありません。")
    before = {**earlier(), "findings": [one, copy.deepcopy(one)]}
    now = {**earlier(), "findings": [one]}
    first, second = finding_keys(before["findings"])
    assert first != second
    assert not {first, second} & set(finding_keys(now["findings"]))
