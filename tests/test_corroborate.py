"""Agreement of independent papers raises confidence; it overwrites nothing and helps no value that differs."""

from __future__ import annotations

from dataclasses import replace

from matchers.corroborate import CORROBORATED, corroborated
from matchers.examples import clean_case, printed, unclear, with_certificate, with_invoice
from models.papers import Invoice, Marks


def first(case_invoices: tuple[Invoice, ...]) -> Invoice:
    return case_invoices[0]


def test_a_doubtful_value_that_the_certificate_states_too_is_sure() -> None:
    invoice = first(corroborated(with_invoice(vessel=unclear("ONE APUS"))).invoices)
    assert invoice.vessel is not None
    assert invoice.vessel.confidence == CORROBORATED


def test_a_doubtful_value_that_differs_keeps_its_doubt_and_its_reading() -> None:
    invoice = first(corroborated(with_invoice(vessel=unclear("ONE APVS"))).invoices)
    assert invoice.vessel is not None
    assert (invoice.vessel.value, invoice.vessel.confidence) == ("ONE APVS", 0.2)


def test_a_rival_reading_is_settled_by_agreement_only() -> None:
    doubtful = replace(printed("ONE APUS"), rivals=("ONE APVS",))
    agreed = first(corroborated(with_invoice(vessel=doubtful)).invoices).vessel
    differing = first(
        corroborated(with_certificate(with_invoice(vessel=doubtful), vessel=printed("OTHER"))).invoices
    ).vessel
    assert agreed is not None
    assert differing is not None
    assert agreed.rivals == ()
    assert differing.rivals == ("ONE APVS",)


def test_the_registry_speaks_for_the_exporters_name() -> None:
    case = with_certificate(with_invoice(exporter_name=unclear("SAKURA PRECISION CO.,LTD.")), exporter_name=None)
    name = first(corroborated(case).invoices).exporter_name
    assert name is not None
    assert name.confidence == CORROBORATED
    assert name.value == "SAKURA PRECISION CO.,LTD."


def test_a_value_that_was_hardly_read_at_all_is_not_helped() -> None:
    hopeless = replace(printed("ONE APUS"), confidence=0.01)
    vessel = first(corroborated(with_invoice(vessel=hopeless)).invoices).vessel
    assert vessel is not None
    assert vessel.confidence == 0.01


def test_a_goods_line_is_sure_where_name_quantity_and_unit_stand_together_on_the_other_paper() -> None:
    lines = first(clean_case().invoices).items
    doubtful = replace(lines[0], quantity=unclear(lines[0].quantity.value if lines[0].quantity else 0))
    other = replace(lines[1], quantity=unclear(301))
    items = first(corroborated(with_invoice(items=(doubtful, other))).invoices).items
    assert [i.quantity.confidence for i in items if i.quantity] == [CORROBORATED, 0.2]


def test_without_a_certificate_nothing_changes() -> None:
    case = replace(clean_case(), certificate=None)
    assert corroborated(case) == case


def test_initials_apart_from_the_mark_belong_to_it_where_they_complete_it() -> None:
    page = Marks("marks.pdf", printed("HAMBURG\nC/NO. 1-10\nMADE IN JAPAN"), foreign=(printed("HPG"), printed("1/1")))
    marks = corroborated(replace(clean_case(), marks=page)).marks
    assert marks is not None
    assert marks.marks is not None
    assert marks.marks.value == "HPG\nHAMBURG\nC/NO. 1-10\nMADE IN JAPAN"
    assert [f.value for f in marks.foreign] == ["1/1"]


def test_other_texts_on_a_marks_page_stay_apart_from_the_mark() -> None:
    page = Marks("marks.pdf", printed("HAMBURG\nC/NO. 1-10\nMADE IN JAPAN"), foreign=(printed("HPC"),))
    marks = corroborated(replace(clean_case(), marks=page)).marks
    assert marks is not None
    assert [f.value for f in marks.foreign] == ["HPC"]
