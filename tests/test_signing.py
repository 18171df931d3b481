"""Proxies and registered signatories."""

from __future__ import annotations

import pytest

from matchers.examples import clean_case, printed, typed, unclear
from matchers.signing import bare_name, by_proxy, perhaps_registered, registered_as, resembles
from models.case import Signatory
from models.papers import Invoice

REGISTERED = (Signatory("Taro Yamada", "Export Manager"), Signatory("Mary Ann Sato"))


def _signed(name: str) -> Invoice:
    return Invoice("invoice.pdf", signatory=printed(name), exporter_name=printed("YAMADA SHOTEN"))


@pytest.mark.parametrize(
    "name",
    ["FOR Taro Yamada", "for: T. Yamada", "P.P. Taro Yamada", "p.p Yamada", "per pro. Yamada", "On behalf of Yamada"],
)
def test_sees_a_signature_for_another_person(name: str) -> None:
    assert by_proxy(_signed(name))


@pytest.mark.parametrize(
    "name",
    ["Taro Yamada", "Ford Takahashi", "P. Yamada", "FOR ABC TRADING CO., LTD.", "For Yamada Shoten", "Pepe Forbes"],
)
def test_takes_no_name_and_no_company_for_a_proxy(name: str) -> None:
    assert not by_proxy(_signed(name))


def test_believes_the_extracted_flag() -> None:
    assert by_proxy(Invoice("invoice.pdf", signatory=printed("Taro Yamada"), signature_for=typed(True)))


@pytest.mark.parametrize(
    ("typed_name", "bare"),
    [("FOR Taro Yamada", "Taro Yamada"), ("Mr. Taro Yamada", "Taro Yamada"), ("Taro Yamada", "Taro Yamada")],
)
def test_bares_the_name(typed_name: str, bare: str) -> None:
    assert bare_name(printed(typed_name)) == bare


@pytest.mark.parametrize(
    "name", ["Taro Yamada", "TARO YAMADA", "T. YAMADA", "T.Yamada", "M. A. Sato", "M. Ann Sato", "TaroYamada"]
)
def test_accepts_a_registered_name_with_an_initial(name: str) -> None:
    assert registered_as(name, REGISTERED) is not None


@pytest.mark.parametrize("name", ["Ta. Yamada", "Yamada", "Yamada Taro", "J. Yamada", "", "Taro"])
def test_accepts_no_other_abbreviation(name: str) -> None:
    assert registered_as(name, REGISTERED) is None


@pytest.mark.parametrize(
    ("name", "meant"),
    [("Yamada", True), ("Yamada Taro", True), ("Ta. Yamada", True), ("Jiro Yamada", False), ("Taro", False)],
)
def test_knows_who_is_meant(name: str, meant: bool) -> None:
    assert (resembles(name, REGISTERED) is not None) is meant


def test_doubts_what_a_scan_confuses_and_nothing_typed() -> None:
    assert perhaps_registered(printed("Taro Yarnada"), REGISTERED)
    assert perhaps_registered(unclear("Ken Abe"), REGISTERED)
    assert not perhaps_registered(typed("Taro Yarnada"), REGISTERED)
    assert not perhaps_registered(printed("Ken Abe"), REGISTERED)


def test_the_clean_case_is_signed_in_person() -> None:
    assert not by_proxy(clean_case().invoices[0])
