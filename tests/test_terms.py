"""References, dates, terms, packages, weights, origin and currency out of given words."""

from __future__ import annotations

import pytest

from extractors import terms
from extractors.spans import Span
from extractors.values import Value
from models.field import Weight
from tests.builders import line_of_words


def lines(*texts: str) -> list[Span]:
    return [Span(line_of_words(t)) for t in texts]


def values(found: object) -> dict[str, object]:
    return {v.field: v.value for v in found if isinstance(v, Value)}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("26.KF.7366", "26.KF.7366"),
        ("SS 05118", "SS 05118"),
        ("HK-26-0098 DATED NOV. 2, 2026", "HK-26-0098"),
        ("NO. GP-771", "GP-771"),
        ("2026/09/24 E-02598", "E-02598"),
    ],
)
def test_reads_a_reference_without_what_stands_around_it(text: str, number: str) -> None:
    assert values(terms.read_reference("invoice_number", lines(text))) == {"invoice_number": number}


@pytest.mark.parametrize("text", ["NIL", "2026/09/24", "SEE ATTACHED SHEET", "---"])
def test_reads_no_reference_where_there_is_none(text: str) -> None:
    assert values(terms.read_reference("order_number", lines(text))) == {}


@pytest.mark.parametrize("text", ["NIL", "No. NIL", "NIL DATED NOV. 12, 2026", "nil"])
def test_nil_stands_for_the_number_of_an_invoice_that_has_none(text: str) -> None:
    assert values(terms.read_reference("invoice_number", lines(text))) == {"invoice_number": "NIL"}


@pytest.mark.parametrize("text", ["NONE", "---", "NILE DELTA TRADING"])
def test_nothing_else_stands_for_the_number_of_an_invoice(text: str) -> None:
    assert values(terms.read_reference("invoice_number", lines(text))) == {}


@pytest.mark.parametrize(
    ("text", "term", "place"),
    [
        ("CIF MELBOURNE", "CIF", "MELBOURNE"),
        ("F.O.B. YOKOHAMA", "FOB", "YOKOHAMA"),
        ("FOB TOKYO, JAPAN (INCOTERMS 2020)", "FOB", "TOKYO, JAPAN"),
        ("CIP MEXICO CITY USD", "CIP", "MEXICO CITY"),
        (".CFR AUCKLAND", "CFR", "AUCKLAND"),
    ],
)
def test_reads_trade_term_and_place(text: str, term: str, place: str) -> None:
    assert values(terms.read_incoterm(lines(text))) == {"incoterm": term, "incoterm_place": place}


def test_parts_delivery_and_payment_terms_that_share_a_box() -> None:
    box = lines("CIF MELBOURNE", "IRREVOCABLE L/C 30 DAYS AFTER SIGHT")
    assert values(terms.read_payment(box, alone=False)) == {"payment_terms": "IRREVOCABLE L/C 30 DAYS AFTER SIGHT"}


def test_joins_payment_terms_over_two_lines() -> None:
    found = values(terms.read_payment(lines("T/T 60 DAYS AFTER B/L", "DATE")))
    assert found == {"payment_terms": "T/T 60 DAYS AFTER B/L DATE"}


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("9 CARTONS", "9 CARTONS"),
        ("SAY TEN (10) CARTONS ONLY", "TEN (10) CARTONS"),
        ("20 PALLETS, N/W 30 KGS", "20 PALLETS"),
    ],
)
def test_reads_packages_as_printed(text: str, printed: str) -> None:
    assert values(terms.read_packages(lines(text))) == {"packages": printed}


def test_takes_the_kind_of_package_from_the_label_of_a_bare_count() -> None:
    assert values(terms.read_packages(lines("12"), "CARTONS")) == {"packages": "12 CARTONS"}


def test_reads_weights_with_their_own_or_the_label_s_unit() -> None:
    assert values(terms.read_weights(("net_weight",), lines("1,239.3 KGS"))) == {"net_weight": Weight("1239.3", "KG")}
    assert values(terms.read_weights(("net_weight",), lines("2.5"), "(kg)")) == {"net_weight": Weight("2.5", "KG")}
    both = values(terms.read_weights(("net_weight", "gross_weight"), lines("800 / 860 KGS")))
    assert both == {"net_weight": Weight("800", "KG"), "gross_weight": Weight("860", "KG")}


def test_a_number_without_any_unit_is_no_weight() -> None:
    assert values(terms.read_weights(("net_weight",), lines("19"))) == {}


def test_reads_every_country_of_origin() -> None:
    assert values(terms.read_origin(lines("JAPAN AND CHINA"))) == {"origin": ("JP", "CN")}
    assert values(terms.read_origin(lines("JP"))) == {"origin": ("JP",)}


def test_reads_a_currency() -> None:
    assert values(terms.read_currency(lines("US$"))) == {"currency": "USD"}


def test_payment_terms_leave_out_the_trade_term_beside_them() -> None:
    after, before = lines("CIF New York / T/T 30 days"), lines("T/T 30 days, CIF Hamburg")
    assert [v.value for v in terms.read_payment(after, alone=False)] == ["T/T 30 days"]
    assert [v.value for v in terms.read_payment(before, alone=False)] == ["T/T 30 days"]


def test_payment_terms_that_end_in_a_preposition_are_not_sure() -> None:
    (cut,) = terms.read_payment(lines("T/T WITHIN 90 DAYS AFTER"))
    (whole,) = terms.read_payment(lines("T/T WITHIN 90 DAYS AFTER B/L DATE"))
    assert cut.certainty < whole.certainty
