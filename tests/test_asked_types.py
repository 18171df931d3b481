"""Which certificate is asked for, and what only mentions one."""

from __future__ import annotations

import pytest

from matchers.asked_types import AskedType, asked_type, demands
from models.case import Application


@pytest.mark.parametrize(
    ("clause", "words"),
    [
        ("CERTIFICATE OF ORIGIN GSP FORM A IN DUPLICATE", "CERTIFICATE OF ORIGIN GSP FORM A"),
        ("CERTIFICATE OF ORIGIN\nFORM A IN 2 COPIES", "CERTIFICATE OF ORIGIN FORM A"),
        ("CERTIFICATE OF ORIGIN ‘FORM E’ ISSUED BY COMPETENT AUTHORITY", "CERTIFICATE OF ORIGIN ‘FORM E’"),
        ("G.S.P. CERTIFICATE OF ORIGIN FORM A", "G.S.P. CERTIFICATE OF ORIGIN FORM A"),
        ("GSP FORM A ISSUED IN JAPAN", "GSP FORM A"),
        ("FORM D CERTIFICATE, ORIGINAL PLUS 2 COPIES", "FORM D CERTIFICATE"),
        ("EUR.1 MOVEMENT CERTIFICATE", "EUR.1"),
        ("MOVEMENT CERTIFICATE EUR 1", "MOVEMENT CERTIFICATE EUR 1"),
    ],
)
def test_a_clause_asks_for_what_japan_does_not_issue(clause: str, words: str) -> None:
    assert list(demands(f"46A DOCUMENTS REQUIRED\n+ {clause}\n+ PACKING LIST")) == [words]


@pytest.mark.parametrize(
    "clause",
    [
        "CERTIFICATE OF ORIGIN ISSUED BY A CHAMBER OF COMMERCE",
        "GSP FORM A\nIS NOT REQUIRED",
        "GSP FORM A, IF APPLICABLE",
        "CERTIFICATE OF ORIGIN (FORM A不要)",
        "CERTIFICATE OF ORIGIN OR GSP FORM A",
        "GSP FORM A OR CERTIFICATE OF ORIGIN ISSUED BY CHAMBER",
        "CERTIFICATE OF ORIGIN FORM A ISSUED IN CHINA",
        "CERTIFICATE OF ORIGIN FORM AJ",
        "THE ATTACHED SHEET SHALL FORM A PART OF THIS CREDIT",
        "CERTIFICATE OF ORIGIN IN THE FORM A CHAMBER ISSUES",
        "CREDIT AMOUNT EUR 1,000.00 AGAINST CERTIFICATE",
    ],
)
def test_a_mere_mention_asks_for_nothing(clause: str) -> None:
    assert list(demands(f"+ {clause}\n+ PACKING LIST")) == []


def test_a_refusal_in_one_clause_says_nothing_of_the_next() -> None:
    said = "+ BENEFICIARY'S CERTIFICATE NOT REQUIRED\n+ GSP FORM A IN ONE COPY"
    assert list(demands(said)) == ["GSP FORM A"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Form A", AskedType.NOT_JAPANESE),
        ("nonpreferential", AskedType.NON_PREFERENTIAL),
        ("非特恵原産地証明書", AskedType.NON_PREFERENTIAL),
        ("特定原産地証明書", AskedType.EPA),
        ("RCEP", AskedType.EPA),
        ("インボイス証明", AskedType.INVOICE),
        ("サイン証明", AskedType.SIGNATURE),
        ("サイン証明（自由販売証明）", AskedType.SALE_OR_HEALTH),
        ("certificate", None),
    ],
)
def test_an_application_says_what_it_is_for(words: str, kind: AskedType | None) -> None:
    assert asked_type(Application(certificate_type=words)) is kind
