"""Every rule keeps its own promises: examples, both languages, names, fields."""

from __future__ import annotations

import re
import sys
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest

from matchers.catalogue import Example, Rule, check, findings_of, rules, said
from matchers.checklist import reminders
from matchers.docs import page
from matchers.examples import clean_case, with_certificate, with_invoice
from matchers.listing import catalogue
from models.case import Case
from models.field import Field, Source
from models.finding import Outcome, Text
from models.papers import Certificate, Invoice, Item

CERTIFICATE = clean_case().certificate
ROOT = Path(__file__).parent.parent
REPORTED = {f.name for paper in (Invoice, Certificate, Item) for f in fields(paper) if f.metadata.get("reported", True)}
CONTRACT_FIELDS = REPORTED - {"document", "items", "lines", "legibility"}
PLACEHOLDER = re.compile(r"\{[a-z_]*\}")
JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龠]")

ABOUT_MISSING_FILES = ("APP-04", "READ-01")  # a file that is not there or not readable has only two states

EVERY_RULE = pytest.mark.parametrize("rule", rules(), ids=lambda r: r.id)
EVERY_EXAMPLE = pytest.mark.parametrize(
    ("rule", "example"),
    [(r, example) for r in rules() for example in r.examples],
    ids=[f"{r.id}: {example.name}" for r in rules() for example in r.examples],
)


@EVERY_EXAMPLE
def test_says_what_its_example_claims(rule: Rule, example: Example) -> None:
    assert said(rule, example.case()) == example.says


@EVERY_EXAMPLE
def test_speaks_whole_sentences_in_both_languages(rule: Rule, example: Example) -> None:
    for finding in findings_of(rule, example.case()):
        for text in (finding.message, finding.remedy):
            _readable(text)


@EVERY_EXAMPLE
def test_names_contract_fields_in_findings(rule: Rule, example: Example) -> None:
    assert {f.field for f in findings_of(rule, example.case())} <= CONTRACT_FIELDS


@EVERY_EXAMPLE
def test_a_derived_rule_never_rejects(rule: Rule, example: Example) -> None:
    outcomes = {f.outcome for f in findings_of(rule, example.case())}
    assert not (rule.citation.derived and Outcome.FIX in outcomes)


@EVERY_RULE
def test_shows_agreeing_differing_and_unchecked(rule: Rule) -> None:
    shown = {example.says for example in rule.examples}
    assert shown <= {"agrees", "differs", "not_checked", "met", "silent"}
    wanted = {"agrees", "differs"} if rule.always_decided else {"agrees", "differs", "not_checked"}
    if rule.id in ABOUT_MISSING_FILES:
        wanted = {"agrees"}
    assert wanted <= shown


@EVERY_RULE
def test_explains_itself(rule: Rule) -> None:
    assert rule.doc
    assert rule.citation.clause
    _readable(rule.title)
    for text in (rule.message, rule.remedy):
        assert text.en.strip()
        assert JAPANESE.search(text.ja) or PLACEHOLDER.fullmatch(text.ja)


@EVERY_RULE
def test_lives_in_a_file_of_its_name(rule: Rule) -> None:
    file = Path(str(sys.modules[rule.check.__module__].__file__))
    assert file.stem.startswith(rule.id.lower().replace("-", "_") + "_")
    assert file.parent.name == rule.group.lower().replace("-", "_")


@EVERY_RULE
def test_reads_and_names_contract_fields(rule: Rule) -> None:
    assert {rule.field, *rule.reads} <= CONTRACT_FIELDS


def test_the_clean_case_has_nothing_against_it() -> None:
    assert [f for f in check(clean_case()) if f.outcome is not Outcome.NOTE] == []


ABSENT = [f.name for f in fields(Invoice) if isinstance(getattr(clean_case().invoices[0], f.name), Field)]
ABSENT_IN_CERTIFICATE = [f.name for f in fields(Certificate) if isinstance(getattr(CERTIFICATE, f.name), Field)]


@pytest.mark.parametrize("name", ABSENT)
def test_no_rule_stumbles_over_an_absent_or_doubtful_field_of_an_invoice(name: str) -> None:
    present = getattr(clean_case().invoices[0], name)
    check(with_invoice(**{name: None}))
    check(with_invoice(**{name: replace(present, confidence=0.1)}))


@pytest.mark.parametrize("name", ABSENT_IN_CERTIFICATE)
def test_no_rule_stumbles_over_an_absent_or_doubtful_field_of_the_certificate(name: str) -> None:
    check(with_certificate(**{name: None}))
    check(with_certificate(**{name: replace(getattr(CERTIFICATE, name), source=Source.OCR, confidence=0.1)}))


def test_an_empty_case_is_no_clear_case() -> None:
    empty = Case("empty", date(2026, 11, 21), invoices=(Invoice("invoice.pdf"),), certificate=Certificate("co.pdf"))
    assert any(f.outcome is Outcome.FIX for f in check(empty))


def test_without_a_certificate_only_invoice_application_and_registration_speak() -> None:
    alone = replace(with_invoice(payment_terms=None, vessel=None), certificate=None)
    groups = {f.rule.split("-")[0] for f in check(alone)}
    assert groups <= {"INV", "APP", "REG", "READ", "XDOC"}
    assert {"INV-REQ-15", "INV-REQ-08"} <= {f.rule for f in check(alone)}


def test_no_two_rules_say_the_same_sentence() -> None:
    sentences = [r.message.en for r in rules()]
    assert len(set(sentences)) == len(sentences)


def test_the_listing_has_every_rule_once() -> None:
    listed = [entry["id"] for entry in catalogue()]
    assert listed == sorted([r.id for r in rules()] + [r.id for r in reminders()])


def test_the_rules_page_is_fresh() -> None:
    written = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    assert written == page(), "stale: run `python -m matchers.docs > docs/rules.md`"


def _readable(text: Text) -> None:
    assert text.en.strip()
    assert JAPANESE.search(text.ja)
    assert not PLACEHOLDER.search(text.en + text.ja)
