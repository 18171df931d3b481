"""A reading that may be wrong is neither a difference nor an agreement; a text layer is exact (issue 4, item 3)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from matchers.catalogue import rules, said
from matchers.examples import clean_case, printed, typed, with_certificate, with_invoice
from models.case import Case
from models.field import Field, InvoiceRef, Source

RULES = {r.id: r for r in rules()}
# Rule, the invoice's field, what the certificate says, what an engine may make of it.
CONFUSED = (
    ("XDOC-02", "exporter_name", "SOLBIT 5 CO., LTD.", "S0LBIT 5 CO., LTD."),
    ("XDOC-02", "exporter_name", "SOLBIT 5 CO., LTD.", "SOLBIT S CO., LTD."),
    ("XDOC-03", "exporter_address", "1-8-12 Oi, Shinagawa-ku, Tokyo", "l-8-12 Oi, Shinagawa-ku, Tokyo"),
    ("XDOC-03", "exporter_address", "1-8-12 Oi, Shinagawa-ku, Tokyo", "1-B-12 Oi, Shinagawa-ku, Tokyo"),
    ("XDOC-05", "consignee_name", "ROBO SYSTEMS INC.", "R0BO SYSTEMS INC."),
    ("XDOC-05", "consignee_address", "Kaiweg 81, 20457 Hamburg", "Kaiweg 8I, 20457 Hamburg"),
    ("XDOC-06", "invoice_number", "INV-26-1101", "INV-26-11O1"),
    ("XDOC-06", "invoice_number", "INV-26-1101", "INV-26-110l"),
    ("XDOC-06", "invoice_number", "INV-26-1101", "INV26-1101"),
    ("XDOC-08", "vessel", "ONE ORPHEUS", "0NE ORPHEUS"),
    ("XDOC-08", "vessel", "STELLAR 5", "STELLAR S"),
    ("XDOC-08", "voyage", "0185W", "018SW"),
    ("XDOC-09", "port_of_discharge", "HAMBURG, GERMANY", "HAM8URG, GERMANY"),
    ("XDOC-09", "port_of_discharge", "LEIXOES, PORTUGAL", "LEIX0ES, PORTUGAL"),
    ("XDOC-14", "packages", "10 CARTONS", "1O CARTONS"),
)


def against(name: str, certificate: str, invoice: Field[str]) -> Case:
    if name == "invoice_number":
        case = with_certificate(invoice_refs=typed((InvoiceRef(certificate, "2026-11-02"),), certificate))
    else:
        case = with_certificate(**{name: typed(certificate)})
    if name == "exporter_name" and case.registered is not None:
        case = replace(case, registered=replace(case.registered, name=certificate))
    buyers = name.replace("consignee", "buyer")
    return with_invoice(case, **{buyers: invoice})


@pytest.mark.parametrize(("rule", "name", "certificate", "invoice"), CONFUSED)
def test_what_an_engine_confuses_is_left_to_a_person(rule: str, name: str, certificate: str, invoice: str) -> None:
    assert said(RULES[rule], against(name, certificate, printed(invoice))) == "not_checked"


@pytest.mark.parametrize(("rule", "name", "certificate", "invoice"), CONFUSED)
def test_in_a_text_layer_the_same_is_a_difference(rule: str, name: str, certificate: str, invoice: str) -> None:
    exact = printed(invoice, source=Source.TEXT_LAYER)
    assert said(RULES[rule], against(name, certificate, exact)) == "differs"


@pytest.mark.parametrize(("rule", "name", "certificate", "invoice"), CONFUSED)
def test_a_value_read_with_little_confidence_is_never_a_difference(
    rule: str, name: str, certificate: str, invoice: str
) -> None:
    doubtful = printed(f"{invoice} X7", confidence=0.4)
    assert said(RULES[rule], against(name, certificate, doubtful)) == "not_checked"


@pytest.mark.parametrize(("rule", "name", "certificate"), sorted({row[:3] for row in CONFUSED}))
def test_a_value_that_was_hardly_read_agrees_with_nothing(rule: str, name: str, certificate: str) -> None:
    guessed = printed(certificate, confidence=0.01)
    assert said(RULES[rule], against(name, certificate, guessed)) == "not_checked"


def test_the_clean_case_is_in_no_doubt() -> None:
    assert {said(RULES[row[0]], clean_case()) for row in CONFUSED} == {"agrees"}
