"""Absence proves a fault only on a page that was read well."""

from __future__ import annotations

from datetime import date

from matchers.catalogue import Agrees, Differs, NotChecked
from matchers.examples import clean_case, printed, typed, unclear, with_invoice
from matchers.presence import blank, on_each_line, stated
from models.finding import Outcome


def test_what_is_printed_is_there() -> None:
    assert isinstance(stated(clean_case().invoices[0], "payment_terms"), Agrees)


def test_what_is_missing_on_a_good_page_is_a_fault_of_that_field() -> None:
    verdict = stated(with_invoice(payment_terms=None).invoices[0], "payment_terms", Outcome.REVIEW)
    assert isinstance(verdict, Differs)
    assert (verdict.field, verdict.outcome) == ("payment_terms", Outcome.REVIEW)


def test_what_is_missing_on_a_bad_page_is_a_question() -> None:
    assert isinstance(stated(with_invoice(vessel=None, legibility=0.4).invoices[0], "vessel"), NotChecked)


def test_what_is_hardly_read_is_a_question() -> None:
    assert isinstance(stated(with_invoice(vessel=unclear("ONE APVS")).invoices[0], "vessel"), NotChecked)


def test_empty_texts_and_lists_are_blank_and_dates_are_not() -> None:
    assert blank(None)
    assert blank(typed(" "))
    assert blank(typed(()))
    assert not blank(printed(date(2026, 1, 1)))


def test_asks_every_line_of_every_invoice() -> None:
    assert [type(v) for v in on_each_line(clean_case(), "amount")] == [Agrees, Agrees]
