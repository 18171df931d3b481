"""The catalogue against the index of the rule book: nothing is left out, nothing weighs what it should not."""

from __future__ import annotations

from matchers.catalogue import rules
from matchers.checklist import for_the_examiner, index, reminders
from models.finding import Outcome

OURS = {"READ-01", "READ-02", "READ-03"}  # of what was handed in and read no chamber's text speaks
WEIGHTS = {
    "reject": Outcome.FIX, "evidence": Outcome.EVIDENCE, "review": Outcome.REVIEW, "warn": Outcome.NOTE,
    "info": Outcome.NOTE, "ok": Outcome.NOTE,
}  # fmt: skip


def test_no_rule_of_the_book_is_left_out_or_has_two_states() -> None:
    checked, others = {r.id for r in rules()} - OURS, {r.id for r in reminders()}
    assert not checked & others
    assert checked | others == {i.id for i in index()}


def test_a_rule_weighs_what_the_book_says_or_says_why_not() -> None:
    weights = {i.id: WEIGHTS[i.weight] for i in index()}
    otherwise = {r.id for r in rules() if r.id not in OURS and r.outcome is not weights[r.id]}
    assert otherwise == set(WEIGHED_OTHERWISE)


# What the book's word would do to clean papers, or whose word the conflicts at its end resolve otherwise.
PICTURE = "judged from a picture: the machine raises it, a person decides"
WEIGHED_OTHERWISE = {
    "CO-B3-01": "number and day are XDOC-06's; this one is about the expression alone (C-11: warn)",
    "CO-B4-03": "derived",
    "CO-B5-07": "derived",
    "DATE-06": "what is unclear at the boundary goes to a person (C-08)",
    "FORM-03": PICTURE,
    "FORM-04": PICTURE,
    "FORM-05": PICTURE,
    "FORM-06": PICTURE,
    "FORM-07": PICTURE,
    "GOODS-12": "a contradiction is rejected, which is the usual case here; the rest goes to a person",
    "GOODS-13": "a place's name in a goods name may be a proper name",
    "INV-SIG-04": PICTURE,
    "ORI-05": "derived",
    "PKG-02": "a packing list may count inner packages",
    "SIG-03": "the registry holds how a signature is made, not its shape",
    "SIG-05": "rejected only where handwritten certification was asked for",
    "SIG-10": "derived",
}


def test_what_only_a_person_can_judge_is_on_the_examiners_list() -> None:
    asked = {r.id for r in for_the_examiner()}
    assert {"APP-09", "ORI-01"} <= asked
    assert not asked & {r.id for r in rules()}
