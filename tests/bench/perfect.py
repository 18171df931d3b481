"""Runs the rules on cases read without a mistake: the truth of a sample taken for what was extracted.

    python -m tests.bench.perfect CASES REGISTRY

What is missed here is a rule's fault and not a reader's. CASES holds folders with truth.json as in the samples.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from matchers.catalogue import check
from matchers.corroborate import corroborated
from matchers.examples import printed
from models.case import Case, OtherDocument
from models.document import Kind
from models.field import Field, InvoiceRef, Weight
from models.finding import Finding, Outcome
from models.papers import Certificate, Invoice, Item, Marks
from models.vocabulary import countries
from pipeline.intake import open_submission
from pipeline.registry import load_registry, registered

DATES = {"invoice_date", "departure_date", "declaration_date"}
DECIMALS = {"total_amount", "quantity", "unit_price", "amount"}
WEIGHTS = {"net_weight", "gross_weight"}
QUOTED = re.compile(r"'([^']+)' printed")


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What the rules made of one case: planted problems that no finding names, findings on a clear case."""

    case: str
    missed: tuple[str, ...]
    noise: tuple[Finding, ...]
    found: int


def run(cases: Path, registry: Path) -> Iterator[Outcomes]:
    """Every case folder with a truth.json, in order."""
    for truth in sorted(cases.glob("*/truth.json")):
        yield judged(truth.parent, registry)


def judged(folder: Path, registry: Path) -> Outcomes:
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    findings = [f for f in check(perfect_case(folder, truth, registry)) if f.outcome is not Outcome.NOTE]
    named = {f.field for f in findings}
    problems = truth["expected"]["problems"]
    missed = tuple(f"{p['tag']} ({p['field']}): {p['why']}" for p in problems if p["field"] not in named)
    noise = tuple(findings) if truth["expected"]["route"] == "clear" else ()
    return Outcomes(folder.name, missed, noise, len(problems) - len(missed))


def perfect_case(folder: Path, truth: Mapping[str, Any], registry: Path) -> Case:
    submission = open_submission(folder)
    exporters = load_registry(registry)
    case = Case(
        name=folder.name,
        today=date.fromisoformat(truth["applied_on"]),
        application=submission.application,
        invoices=tuple(_invoice(name, entry) for name, entry in truth["invoices"].items()),
        certificate=submission.certificate or _certificate(truth["certificate"]),
        marks=_marks(truth),
        others=tuple(_others(truth)),
        registry=exporters,
        registered=registered(exporters, submission.application),
    )
    return corroborated(case)


def _invoice(name: str, entry: Mapping[str, Any]) -> Invoice:
    return Invoice(name, items=items_of(entry), **values_of(entry, Invoice))


def _certificate(entry: Mapping[str, Any]) -> Certificate:
    values = values_of(entry, Certificate)
    places = "\n".join(countries.name(code).upper() for code in entry["fields"].get("origin", ()))
    return Certificate(
        entry["document"],
        items=items_of(entry),
        declaration_place=printed("TOKYO"),
        origin_text=printed(places) if places else None,
        **values,
    )


def values_of(entry: Mapping[str, Any], paper: type[Invoice] | type[Certificate]) -> dict[str, Field[Any]]:
    known = {f.name for f in fields(paper)}
    optional = {name: value for name, value in entry.get("optional", {}).items() if name != "final_destination"}
    stated = {**optional, **entry["fields"]}  # the rules find a final destination in box 6 by themselves
    return {name: _field(name, value) for name, value in stated.items() if name in known}


def items_of(entry: Mapping[str, Any]) -> tuple[Item, ...]:
    known = {f.name for f in fields(Item)}
    return tuple(
        Item(**{name: _field(name, value) for name, value in line.items() if name in known}) for line in entry["items"]
    )


def _field(name: str, value: Any) -> Field[Any]:
    if name in DATES:
        return printed(date.fromisoformat(value))
    if name in DECIMALS:
        return printed(Decimal(value))
    if name in WEIGHTS:
        return printed(Weight(value["amount"], value["unit"]))
    if name == "origin" and isinstance(value, list):
        return printed(tuple(value), text=", ".join(value))
    if name == "invoice_refs":
        return printed(tuple(InvoiceRef(r["number"], r["date"]) for r in value))
    return printed(value)


def _marks(truth: Mapping[str, Any]) -> Marks | None:
    """The marks page; what is printed beside the mark is told by the planted problem only."""
    entry = truth["marks"]
    if not entry:
        return None
    planted = [p["why"] for p in truth["expected"]["problems"] if p["document"] == entry["document"]]
    foreign = tuple(printed(text) for why in planted for text in QUOTED.findall(why))
    values = {name: printed(value) for name, value in entry["fields"].items()}
    return Marks(entry["document"], shape=entry.get("shape"), foreign=foreign, **values)


def _others(truth: Mapping[str, Any]) -> Iterator[OtherDocument]:
    compared = (Kind.COMMERCIAL_INVOICE, Kind.CERTIFICATE, Kind.SHIPPING_MARKS)
    for name, document in truth["documents"].items():
        if Kind(document["kind"]) not in compared:
            yield OtherDocument(name, Kind(document["kind"]))


def main(cases: str, registry: str) -> int:
    """Prints what was missed and what was noise; 1 if there was any."""
    outcomes = list(run(Path(cases), Path(registry)))
    for outcome in outcomes:
        for missed in outcome.missed:
            print(f"{outcome.case}  missed  {missed}")
        for f in outcome.noise:
            print(f"{outcome.case}  noise   {f.rule} {f.outcome} {f.field}: {f.message.en}")
    found = sum(o.found for o in outcomes)
    missed = sum(len(o.missed) for o in outcomes)
    noise = sum(len(o.noise) for o in outcomes)
    print(f"{len(outcomes)} cases: {found} found, {missed} missed, {noise} findings on clear cases")
    return 1 if missed or noise else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
