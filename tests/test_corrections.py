"""What can be corrected without knowing the shipment, and what is left alone."""

from __future__ import annotations

import pytest

from matchers.catalogue import rules
from matchers.corrections import CORRECTIONS, corrected
from models.finding import Finding, Outcome, Text


def finding(rule: str, *words: str, outcome: Outcome = Outcome.FIX, unread: bool = False) -> Finding:
    told = Text("So.", "理由。")
    return Finding(rule, outcome, "description", told, told, "001", (), unread, words=words)


@pytest.mark.parametrize(
    ("rule", "words", "before", "after"),
    [
        ("ONL-01", (), "ＧＥＡＲ　ＰＵＭＰ GP-20", "GEAR PUMP GP-20"),
        ("ONL-02", (), "ITEM ①", "ITEM 1"),
        ("ONL-03", (), "TOKYO ℡ 03-1234", "TOKYO TEL 03-1234"),
        ("ONL-04", (), "TYPE Ⅱ", "TYPE II"),
        ("ONL-05", (), "PIPE φ25", "PIPE DIA. 25"),
        ("ONL-06", (), "12 ㎥", "12 m3"),
        ("ONL-06", (), "100 ㎏", "100 kg"),
        ("ONL-07", (), "US$", "USD"),
        ("ONL-07", (), "¥500", "JPY 500"),
        ("ONL-12", (), "GEAR PUMP\nGP-20", "GEAR PUMP GP-20"),
        ("ONL-18", (), "GASKET MADE IN JAPAN", "GASKET"),
        ("ONL-18", (), "GASKET (ORIGIN: CHINA)", "GASKET"),
        ("ONL-19", (), "By: Sea", "Sea"),
        ("LANG-04", ("ABOUT",), "about 1,950 PCS", "1,950 PCS"),
        ("LANG-04", ("E. & O. E.",), "TOTAL 10 PCS E.&O.E.", "TOTAL 10 PCS"),
        ("LANG-08", ("YOUR",), "Your order no. 55", "order no. 55"),
        ("LANG-09", ("BRAND NEW", "PRIME QUALITY"), "Brand new bearings, prime quality", "bearings"),
        ("LANG-06", ("USD 5,000",), "CIF SHANGHAI USD 5,000", "CIF SHANGHAI"),
        ("CO-B2-03", (), "Messrs. ABC GMBH", "ABC GMBH"),
        ("CO-B2-03", (), "M/S ABC GMBH", "ABC GMBH"),
        ("CO-B4-01", (), "HOKKAIDO, JAPAN", "JAPAN"),
        ("OC-04", (), "1st Original", "ORIGINAL-1"),
        ("OC-05", (), "COPY-2", "COPY"),
    ],
)
def test_is_written_as_the_rule_wants_it(rule: str, words: tuple[str, ...], before: str, after: str) -> None:
    assert corrected(before, finding(rule, *words)) == after


@pytest.mark.parametrize(
    ("rule", "words", "text"),
    [
        ("XDOC-06", (), "KSI-26-0417"),  # only the exporter knows which number is right
        ("LANG-09", ("NEW",), "NEW"),  # nothing would be left
        ("LANG-04", ("ABOUT",), "ROUNDABOUT SIGNS"),  # a part of a word
        ("ONL-18", (), "GASKET (JAPAN)"),  # may be a part of the name
        ("ONL-05", (), "∮ COIL"),  # nobody can say what it means
        ("CO-B4-01", (), "E.U."),
        ("OC-05", (), "COPY FOR BANK"),
    ],
)
def test_what_would_need_knowledge_is_left_alone(rule: str, words: tuple[str, ...], text: str) -> None:
    assert corrected(text, finding(rule, *words)) is None


def test_what_a_person_has_to_judge_or_could_not_be_read_is_not_touched() -> None:
    assert corrected("NEW PUMP", finding("LANG-09", "NEW", outcome=Outcome.REVIEW)) is None
    assert corrected("NEW PUMP", finding("LANG-09", "NEW", unread=True)) is None


def test_every_correction_belongs_to_a_rule() -> None:
    assert CORRECTIONS.keys() <= {r.id for r in rules()}
