"""How a rule's words become findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from matchers.catalogue import (
    Agrees,
    Citation,
    Differs,
    Met,
    Mode,
    NotChecked,
    Rule,
    Verdict,
    check,
    findings_of,
    place,
    rule,
    said,
)
from matchers.docs import page
from matchers.examples import clean_case, practised, printed
from matchers.listing import described
from models.case import Case
from models.finding import Outcome, Place, Text


def _rule(*verdicts: Verdict, outcome: Outcome = Outcome.FIX, derived: bool = False) -> Rule:
    def says(case: Case) -> Iterable[Verdict]:
        """Why it is so."""
        return verdicts

    return _decorator(outcome, derived)(says)


def _decorator(outcome: Outcome, derived: bool) -> Callable[[Callable[[Case], Iterable[Verdict]]], Rule]:
    return rule(
        id="TEST-01",
        title=Text("Test", "試験"),
        outcome=outcome,
        field="vessel",
        mode=Mode.EXACT,
        citation=Citation("001 ① L1", derived),
        message=Text("It says {value}.", "{value} とあります。"),
        remedy=Text("Correct it.", "訂正してください。"),
        examples=(),
    )


def test_a_difference_fills_the_rules_own_sentence() -> None:
    (finding,) = findings_of(_rule(Differs(values={"value": "X"})), clean_case())
    assert finding.message == Text("It says X.", "X とあります。")
    assert (finding.rule, finding.outcome, finding.field, finding.unread) == ("TEST-01", Outcome.FIX, "vessel", False)


def test_a_verdict_may_point_elsewhere_and_weigh_less() -> None:
    other = Differs(field="voyage", outcome=Outcome.NOTE, message=Text("Other.", "別件。"), certificate_items=(1,))
    (finding,) = findings_of(_rule(other), clean_case())
    assert (finding.field, finding.outcome, finding.message.en) == ("voyage", Outcome.NOTE, "Other.")
    assert finding.certificate_items == (1,)


def test_what_was_not_checked_is_a_review_that_says_why() -> None:
    (finding,) = findings_of(_rule(NotChecked(Text("Unreadable.", "判読できません。"))), clean_case())
    assert (finding.outcome, finding.unread) == (Outcome.REVIEW, True)
    assert finding.message.en == "Test: not checked. Unreadable."


def test_evidence_that_is_there_leaves_a_note_that_names_it() -> None:
    (finding,) = findings_of(_rule(Met(("letter.pdf",)), outcome=Outcome.EVIDENCE), clean_case())
    assert (finding.outcome, finding.met_by, finding.unread) == (Outcome.NOTE, ("letter.pdf",), False)
    assert "letter.pdf" in finding.message.en
    assert "letter.pdf" in finding.message.ja
    assert "examiner" in finding.remedy.en


def test_what_should_stand_on_the_certificate_is_what_the_invoice_says() -> None:
    told = {"value": "X", "certificate": "ONE IBIS", "invoice": "ONE APUS"}
    (finding,) = findings_of(_rule(Differs((Place("certificate.json", "ONE IBIS"),), told)), clean_case())
    assert finding.expected == "ONE APUS"


def test_of_two_invoices_that_differ_neither_is_expected() -> None:
    told = {"value": "X", "certificate": "ONE IBIS", "invoice": "ONE APUS"}
    places = (Place("invoice.pdf", "ONE IBIS"), Place("second.pdf", "ONE APUS"))
    (finding,) = findings_of(_rule(Differs(places, told)), clean_case())
    assert finding.expected == ""


def test_a_practice_switches_a_rule_off_and_weighs_it_otherwise() -> None:
    found = _rule(Differs(values={"value": "X"}))
    assert check(practised(off=frozenset({"TEST-01"})), [found]) == ()
    (finding,) = check(practised(outcomes={"TEST-01": Outcome.NOTE}), [found])
    assert finding.outcome is Outcome.NOTE


@pytest.mark.parametrize(
    ("said", "special", "weighs"),
    [
        (Outcome.NOTE, None, Outcome.NOTE),
        (Outcome.FIX, Outcome.REVIEW, Outcome.REVIEW),
        (Outcome.NOTE, Outcome.REVIEW, Outcome.NOTE),
    ],
)
def test_a_lesser_case_of_a_rule_is_never_made_graver(said: Outcome, special: Outcome | None, weighs: Outcome) -> None:
    found = _rule(Differs(values={"value": "X"}, outcome=special))
    assert check(practised(outcomes={"TEST-01": said}), [found])[0].outcome is weighs


def test_agreement_says_nothing() -> None:
    assert check(clean_case(), [_rule(Agrees(), Agrees())]) == ()


@pytest.mark.parametrize(
    ("verdicts", "word"),
    [
        ((Agrees(), NotChecked(Text("?", "？")), Differs()), "differs"),
        ((Agrees(), NotChecked(Text("?", "？"))), "not_checked"),
        ((Agrees(),), "agrees"),
        ((Agrees(), Met(("letter.pdf",))), "met"),
        ((), "silent"),
    ],
)
def test_the_gravest_verdict_is_what_a_rule_said(verdicts: tuple[Verdict, ...], word: str) -> None:
    assert said(_rule(*verdicts), clean_case()) == word


def test_a_derived_rule_cannot_be_made_to_reject() -> None:
    with pytest.raises(ValueError, match="derived"):
        _rule(outcome=Outcome.FIX, derived=True)
    assert str(_rule(outcome=Outcome.REVIEW, derived=True).citation) == "001 ① L1 (derived)"


def test_a_place_shows_text_page_and_box_or_says_what_is_missing() -> None:
    shown = place("invoice.pdf", printed("ONE APUS"))
    assert (shown.value, shown.page) == ("ONE APUS", 1)
    assert place("invoice.pdf", None, "nothing").value == "nothing"


def test_the_listing_gives_both_languages_and_the_source() -> None:
    entry = described(_rule(Agrees()))
    assert entry["title"] == {"en": "Test", "ja": "試験"}
    assert entry["why"] == "Why it is so."
    assert entry["source"] == "001 ① L1"


def test_the_page_shows_what_an_example_made_the_rule_say() -> None:
    assert "  - fix, `copy`: The Original/Copy field says “TRIPLICATE”" in page()
