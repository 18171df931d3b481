"""How a report is laid out for the screen."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from review_ui.case.difference import compared
from review_ui.case.documents import document_views
from review_ui.case.findings import finding_groups, reminder_views
from review_ui.case.layout import Layout, plain
from review_ui.case.report_shape import Report
from review_ui.language import language
from tests.reports import finding, report


def layout(examiner: bool = True, code: str = "en", **changes: object) -> Layout:
    shape = Report.model_validate(json.loads(json.dumps({**report(), **changes})))
    return Layout(shape, language(code), "/submissions/1", lambda *_: (595.0, 842.0), examiner)


def test_findings_are_grouped_with_the_gravest_first() -> None:
    assert [g.outcome for g in finding_groups(layout())] == ["fix", "evidence", "review", "note"]


def test_natures_tell_mismatch_breach_and_bad_reading_apart() -> None:
    alone = [{"document": "invoice.pdf", "value": ""}]
    said = [
        finding("A", "fix", "marks", "en", "ja"),
        finding("B", "fix", "marks", "en", "ja", places=alone),
        finding("C", "fix", "marks", "en", "ja", unread=True),
        finding("D", "evidence", "marks", "en", "ja"),
        finding("E", "review", "marks", "en", "ja"),
    ]
    shown = {f.rule: f.nature for g in finding_groups(layout(findings=said)) for f in g.findings}
    assert shown == {"A": "mismatch", "B": "breach", "C": "unread", "D": "plain", "E": "mismatch"}


def test_an_exporter_is_not_told_to_settle_what_we_could_not_read() -> None:
    unread = finding("C", "fix", "marks", "en", "ja", unread=True, remedy={"en": "Look at it.", "ja": "確認"})
    for examiner, remedy in ((True, "Look at it."), (False, "")):
        ((shown,),) = (g.findings for g in finding_groups(layout(examiner, findings=[unread])))
        assert shown.remedy == remedy


def test_the_invoice_comes_before_the_certificate_whatever_they_are_called() -> None:
    documents = report()["documents"]
    assert isinstance(documents, list)
    names = [d.name for d in document_views(layout(documents=[*documents[::-1]]))]
    assert names == ["invoice.pdf", "certificate.json"]


def test_two_documents_of_a_kind_are_told_apart_by_name() -> None:
    documents = report()["documents"]
    assert isinstance(documents, list)
    twice = [*documents, {**documents[0], "name": "second.pdf"}]
    labels = [d.label for d in document_views(layout(documents=twice))]
    assert labels == ["Commercial invoice invoice.pdf", "Commercial invoice second.pdf", "Certificate of origin"]


def test_a_typed_certificate_has_no_pictures_even_if_the_report_counts_a_page() -> None:
    documents = report()["documents"]
    assert isinstance(documents, list)
    documents[1] |= {"pages": 1, "text_source": ["structured"]}
    assert document_views(layout(documents=documents))[1].pages == ()


def test_every_anchor_that_is_linked_exists_exactly_once() -> None:
    views, groups = document_views(layout()), finding_groups(layout())
    ids = [f.anchor for g in groups for f in g.findings] + [d.anchor for d in views]
    ids += [b.anchor for d in views for p in d.pages for b in p.boxes]
    fields = [
        f for d in views for f in (*d.fields, *(c for row in (d.items.rows if d.items else ()) for c in row.cells if c))
    ]
    ids += [f.anchor for f in fields]
    linked = [p.box for g in groups for f in g.findings for p in f.places if p.box] + [f.box for f in fields if f.box]
    linked += [b.target for d in views for p in d.pages for b in p.boxes]
    assert len(set(ids)) == len(ids)
    assert set(linked) <= set(ids)


def test_a_place_without_a_box_leads_to_its_document() -> None:
    elsewhere = [{"document": "invoice.pdf", "value": ""}, {"document": "lost.pdf", "value": "x"}]
    ((shown,),) = (
        g.findings for g in finding_groups(layout(findings=[finding("A", "fix", "copy", "", "", places=elsewhere)]))
    )
    assert [p.box for p in shown.places] == ["document-0", ""]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("x", "x"),
        (["JP", "CN"], "JP, CN"),
        ({"amount": "12.5", "unit": "KG"}, "12.5 KG"),
        ([{"number": "A-1", "date": "2026-11-01"}, {"number": "A-2", "date": ""}], "A-1 2026-11-01, A-2"),
        (True, "✓"),
        (False, "–"),
        (None, ""),
    ],
)
def test_values_are_shown_as_one_text(value: object, shown: str) -> None:
    assert plain(value) == shown


@pytest.mark.parametrize(
    ("values", "marked"),
    [
        (["E02598", "E02589"], ["E025[98]", "E025[89]"]),
        (["same", "same"], ["same", "same"]),
        (["12 CARTONS", ""], ["12 CARTONS", ""]),
        (["SILVER FALCATA", "Tokyo 116"], ["SILVER FALCATA", "Tokyo 116"]),
        (["ABC", "AC"], ["A[B]C", "A[‸]C"]),
    ],
)
def test_only_the_characters_that_differ_are_marked(values: list[str], marked: list[str]) -> None:
    shown = ["".join(f"[{p.text}]" if p.differs else p.text for p in parts) for parts in compared(values)]
    assert shown == marked


def test_marking_keeps_every_character() -> None:
    values = ["5-22-3 Higashi-Ogu, Arakawa-ku", "5-23-3 Higashi Ogu Arakawaku"]
    for value, parts in zip(values, compared(values), strict=True):
        assert "".join(p.text for p in parts).replace("‸", "").replace("␣", " ") == value


def test_the_report_keeps_working_without_the_optional_parts() -> None:
    bare = {"certificate": None, "marks": None, "invoices": [], "findings": []}
    assert finding_groups(layout(**bare)) == ()
    assert [d.fields for d in document_views(replace(layout(**bare)))] == [(), ()]


def test_evidence_that_is_there_is_marked_as_such() -> None:
    met = {**finding("DATE-07", "note", "departure_date", "There.", "あります。"), "met_by": ["letter.pdf"]}
    (shown,) = (f for g in finding_groups(layout(findings=[met])) for f in g.findings)
    assert (shown.nature, shown.nature_name) == ("met", "Evidence attached")


def test_what_should_stand_there_is_said_with_its_box() -> None:
    wrong = {
        **finding("XDOC-06", "fix", "invoice_number", "No.", "不一致。"),
        "expected": "INV-1",
        "certificate_box": {"en": "box 3", "ja": "第3欄"},
    }
    (shown,) = (f for g in finding_groups(layout(findings=[wrong])) for f in g.findings)
    assert (shown.expected_in, shown.expected) == ("box 3", "INV-1")


def test_only_an_examiner_is_asked_what_only_a_person_can_judge() -> None:
    assert "ORI-01" in {r.rule for r in reminder_views(layout(True))}
    assert reminder_views(layout(False)) == ()
