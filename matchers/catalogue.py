"""The rule catalogue's machinery: what a rule is, what it can say, and how its words become findings.

A rule is one module in `matchers/rules/<group>/` with one function under `@rule(...)`. Modules are found, not listed.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any

from models.case import Case
from models.field import Field
from models.finding import Finding, Outcome, Place, Text


class Mode(StrEnum):
    """How a rule compares. There is no global fuzzy score: each rule states its own mode."""

    PRESENCE = "presence"  # something must be there, or must not
    EXACT = "exact"  # byte for byte after Unicode compatibility folding
    NORMALISED = "normalised"  # case, spacing, punctuation, unit and country names, number words do not count
    NO_CONFLICT = "no conflict"  # one side may say less
    TOLERANCE = "tolerance"  # equal within a stated bound


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a rule comes from: source number, section and lines ("001 ⑤ L158"). A derived rule never rejects alone."""

    clause: str
    derived: bool = False

    def __str__(self) -> str:
        return f"{self.clause} (derived)" if self.derived else self.clause


@dataclass(frozen=True, slots=True)
class Agrees:
    """The rule was checked and holds."""


@dataclass(frozen=True, slots=True)
class Differs:
    """The rule was checked on well-read values and does not hold.

    `values` fill the message and remedy templates. `field`, `outcome`, `message` and `remedy` replace the rule's own
    where this one case needs it.
    """

    places: tuple[Place, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    field: str | None = None
    outcome: Outcome | None = None
    message: Text | None = None
    remedy: Text | None = None
    invoice_items: tuple[int, ...] = ()
    certificate_items: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class NotChecked:
    """The rule could not be checked: a value is missing or badly read. `why` says which, in plain words."""

    why: Text
    places: tuple[Place, ...] = ()
    field: str | None = None
    invoice_items: tuple[int, ...] = ()
    certificate_items: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Met:
    """The rule asks for evidence, and the documents named are there. What they say is for a person to judge."""

    documents: tuple[str, ...]
    places: tuple[Place, ...] = ()
    field: str | None = None
    certificate_items: tuple[int, ...] = ()


Verdict = Agrees | Differs | NotChecked | Met


@dataclass(frozen=True, slots=True)
class Example:
    """A case and what the rule must say of it: `agrees`, `differs`, `not_checked`, `met` or, saying nothing, `silent`.

    `case` is built from the clean case of `matchers.examples` with a few values changed. `name` says in a few
    English words what is special about it; it is printed in docs/rules.md.
    """

    name: str
    case: Callable[[], Case]
    says: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule with all that a person needs to judge it. `reads` are the contract's field names it looks at.

    `always_decided` says why the rule can never lack a value (for instance: it reads submission.json only); empty
    where it can, and then one of the examples must show it.
    """

    id: str
    group: str
    title: Text
    outcome: Outcome
    field: str
    mode: Mode
    citation: Citation
    reads: tuple[str, ...]
    message: Text
    remedy: Text
    examples: tuple[Example, ...]
    check: Callable[[Case], Iterable[Verdict]]
    doc: str
    always_decided: str = ""


def rule(
    *,
    id: str,
    title: Text,
    outcome: Outcome,
    field: str,
    mode: Mode,
    citation: Citation,
    message: Text,
    remedy: Text,
    examples: tuple[Example, ...],
    reads: tuple[str, ...] = (),
    always_decided: str = "",
) -> Callable[[Callable[[Case], Iterable[Verdict]]], Rule]:
    """Turns a check function into a Rule. Templates are `str.format` texts filled from the verdict's `values`."""

    def build(check: Callable[[Case], Iterable[Verdict]]) -> Rule:
        if citation.derived and outcome is Outcome.FIX:
            raise ValueError(f"{id}: a derived rule must not reject by itself")
        group = id.rsplit("-", 1)[0]
        return Rule(
            id, group, title, outcome, field, mode, citation, reads or (field,), message, remedy, examples,
            check, inspect.cleandoc(check.__doc__ or ""), always_decided,
        )  # fmt: skip

    return build


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, sorted by id; found by walking `matchers.rules`."""
    package = importlib.import_module("matchers.rules")
    names = [m.name for m in pkgutil.walk_packages(package.__path__, "matchers.rules.") if not m.ispkg]
    found = [v for name in names for v in vars(importlib.import_module(name)).values() if isinstance(v, Rule)]
    ids = [r.id for r in found]
    if len(set(ids)) != len(ids):
        raise ValueError(f"rule ids occur twice: {sorted(i for i in set(ids) if ids.count(i) > 1)}")
    return tuple(sorted(found, key=lambda r: r.id))


def check(case: Case, chosen: Iterable[Rule] | None = None) -> tuple[Finding, ...]:
    """What all rules (or the chosen ones) say about a case. Pure: the same case gives the same findings.

    Rules that the chamber's practice switches off say nothing.
    """
    holding = (r for r in (rules() if chosen is None else chosen) if r.id not in case.practice.off)
    return tuple(f for r in holding for f in findings_of(r, case))


def said(r: Rule, case: Case) -> str:
    """The gravest thing a rule says of a case, in the words of `Example.says`."""
    verdicts = tuple(r.check(case))
    spoken = {type(verdict) for verdict in verdicts}
    graded = ((Differs, "differs"), (NotChecked, "not_checked"), (Met, "met"), (Agrees, "agrees"))
    return next((word for kind, word in graded if kind in spoken), "silent")


def findings_of(r: Rule, case: Case) -> Iterator[Finding]:
    """What one rule says of a case, weighed as the chamber's practice weighs it."""
    for verdict in r.check(case):
        match verdict:
            case Differs():
                outcome = case.practice.outcome_of(r.id, r.outcome, verdict.outcome)
                yield _difference(r, verdict, outcome, _expected(verdict, case))
            case NotChecked():
                yield _not_checked(r, verdict, case.practice.outcome_of(r.id, r.outcome))
            case Met():
                yield _met(r, verdict)


def _difference(r: Rule, verdict: Differs, outcome: Outcome, expected: str) -> Finding:
    return Finding(
        r.id,
        outcome,
        verdict.field or r.field,
        _filled(verdict.message or r.message, verdict.values),
        _filled(verdict.remedy or r.remedy, verdict.values),
        str(r.citation),
        verdict.places,
        False,
        verdict.invoice_items,
        verdict.certificate_items,
        words=tuple(word for word in verdict.values.get("words", "").split(" / ") if word),
        expected=expected,
    )


def _expected(verdict: Differs, case: Case) -> str:
    """What should stand on the certificate: said outright, registered, or as the invoice has it.

    Of two invoices that differ nobody can say which is right.
    """
    certificate, values = case.certificate, verdict.values
    if certificate is None or all(p.document != certificate.document for p in verdict.places):
        return ""
    invoiced = values.get("invoice", "") if "certificate" in values else ""
    return values.get("expected") or values.get("registered") or invoiced


def _not_checked(r: Rule, verdict: NotChecked, outcome: Outcome) -> Finding:
    return Finding(
        r.id,
        Outcome.NOTE if outcome is Outcome.NOTE else Outcome.REVIEW,
        verdict.field or r.field,
        Text(f"{r.title.en}: not checked. {verdict.why.en}", f"{r.title.ja}：未確認。{verdict.why.ja}"),
        PLEASE_LOOK,
        str(r.citation),
        verdict.places,
        True,
        verdict.invoice_items,
        verdict.certificate_items,
    )


def _met(r: Rule, verdict: Met) -> Finding:
    """A note: the demand is met, and by which document."""
    shown = ", ".join(verdict.documents)
    return Finding(
        r.id,
        Outcome.NOTE,
        verdict.field or r.field,
        Text(
            f"{r.title.en}: the document asked for is there ({shown}).",
            f"{r.title.ja}：求められる書類があります（{shown}）。",
        ),
        DOES_IT_CONVINCE,
        str(r.citation),
        (*verdict.places, *(Place(name, "") for name in verdict.documents)),
        certificate_items=verdict.certificate_items,
        met_by=verdict.documents,
    )


PLEASE_LOOK = Text(
    "Please look at the marked places and decide.",
    "印の付いた箇所を目で確認して判断してください。",
)

DOES_IT_CONVINCE = Text(
    "Only its presence was checked; whether it convinces is for the examiner.",
    "確認したのは書類の有無だけです。内容が十分かどうかは審査者が判断します。",
)


def place(document: str, value: Field[Any] | None, otherwise: str = "") -> Place:
    """Where a field stands, for a finding; `otherwise` is what to show where the field is absent."""
    if value is None:
        return Place(document, otherwise)
    return Place(document, value.text, value.page, value.box)


def _filled(text: Text, values: Mapping[str, str]) -> Text:
    return Text(text.en.format_map(values), text.ja.format_map(values))
