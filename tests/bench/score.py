"""Scores reports against the truth: `python -m tests.bench.score CASES REPORTS`, REPORTS holding NNN.json a case.

A field of the truth is right, wrong or missed; a field that was read where none is printed is invented.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .reliability import Stated
from .routing import Routed, compared
from .tally import Json, Tally, item_verdicts, tally, value_of, verdicts

PARTY_NAMES = ("exporter_name", "buyer_name", "consignee_name")


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdict on one field of one paper."""

    case: str
    tier: str
    sub: str
    layout: str
    paper: str
    """`invoice`, `certificate` (typed in), `drawn certificate` or `marks`."""
    field: str
    verdict: str
    confidence: float | None


@dataclass(frozen=True, slots=True)
class JudgedItem:
    case: str
    tier: str
    paper: str
    verdict: str


@dataclass(slots=True)
class Score:
    judged: list[Judged] = field(default_factory=list)
    items: list[JudgedItem] = field(default_factory=list)
    kinds: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    """By tier, true kind and read kind."""
    signatures: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    """Of invoices: by tier, true class and read class."""
    routed: list[Routed] = field(default_factory=list)
    planted: Counter[bool] = field(default_factory=Counter)
    missed_problems: list[str] = field(default_factory=list)
    needless_findings: Counter[str] = field(default_factory=Counter)
    without_report: list[str] = field(default_factory=list)

    def fields(self, paper: str = "invoice", **where: str) -> Tally:
        """Of the papers of one sort, those verdicts whose attributes are as named: `tier="a"`, `field="marks"`."""
        held = (j for j in self.judged if j.paper == paper)
        return tally(j.verdict for j in held if all(getattr(j, name) == value for name, value in where.items()))

    def goods(self, tier: str = "", paper: str = "invoice") -> Tally:
        return tally(i.verdict for i in self.items if i.paper == paper and (not tier or i.tier == tier))

    def names_exact(self, tier: str) -> tuple[int, int]:
        """Party names of invoices read exactly, and how many there are."""
        found = [j for j in self.judged if j.paper == "invoice" and j.tier == tier and j.field in PARTY_NAMES]
        printed = [j for j in found if j.verdict != "invented"]
        return sum(j.verdict == "right" for j in printed), len(printed)

    @property
    def stated(self) -> list[Stated]:
        return [
            Stated(j.confidence, j.verdict == "right", j.field, j.paper, j.tier, j.layout, j.case)
            for j in self.judged
            if j.confidence is not None
        ]

    @property
    def tiers(self) -> list[str]:
        return sorted({r.tier for r in self.routed})

    @property
    def false_clears(self) -> list[str]:
        return [r.case for r in self.routed if r.false_clear]

    @property
    def needless_reviews(self) -> list[str]:
        return [r.case for r in self.routed if r.needless]


def score(cases: dict[str, Json], reports: dict[str, Json]) -> Score:
    result = Score()
    for name, truth in cases.items():
        if name not in reports:
            result.without_report.append(name)
        report = reports.get(name, {})
        _score_kinds(result, truth, report)
        _score_signatures(result, truth, report)
        result.judged += _judged(name, truth, report)
        result.items += _judged_items(name, truth, report)
        result.routed.append(_routed(result, name, truth, report))
        _score_findings(result, name, truth, report)
    return result


def _score_kinds(result: Score, truth: Json, report: Json) -> None:
    kinds = {d["name"]: d.get("kind") for d in report.get("documents", [])}
    for name, document in truth["documents"].items():
        result.kinds[truth["tier"], document["kind"], kinds.get(name) or "unread"] += 1


def _score_signatures(result: Score, truth: Json, report: Json) -> None:
    for _, true, read in _papers(truth, report, "invoice"):
        if "signature" in true["fields"]:
            said = value_of(read.get("fields", {}).get("signature")) or "none"
            result.signatures[truth["tier"], true["fields"]["signature"], said] += 1


def _papers(truth: Json, report: Json, *wanted: str) -> Iterator[tuple[str, Json, Json]]:
    """Each paper with a truth of fields: what it is, its truth and what was read of it."""
    invoices = {i["document"]: i for i in report.get("invoices", [])}
    drawn = truth["certificate"]["document"] != "certificate.json"
    papers = [("invoice", true, invoices.get(name, {})) for name, true in truth["invoices"].items()]
    certificate = "drawn certificate" if drawn else "certificate"
    papers.append((certificate, truth["certificate"], report.get("certificate") or {}))
    if truth["marks"]:
        papers.append(("marks", truth["marks"], report.get("marks") or {}))
    yield from (p for p in papers if not wanted or p[0] in wanted)


def _judged(case: str, truth: Json, report: Json) -> Iterator[Judged]:
    for paper, true, read in _papers(truth, report):
        for v in verdicts(true, read.get("fields", {})):
            yield Judged(case, truth["tier"], truth["sub"], truth["layout"], paper, v.field, v.verdict, v.confidence)


def _judged_items(case: str, truth: Json, report: Json) -> Iterator[JudgedItem]:
    for paper, true, read in _papers(truth, report, "invoice", "certificate", "drawn certificate"):
        for verdict in item_verdicts(true["items"], read.get("items", [])):
            yield JudgedItem(case, truth["tier"], paper, verdict)


def _routed(result: Score, case: str, truth: Json, report: Json) -> Routed:
    """With what is wrong among the values that rules compare: a value that was not read is no wrong one."""
    held = compared()
    wrong = [
        f"{j.paper} {j.field}"
        for j in result.judged
        if j.case == case and j.verdict in ("wrong", "invented") and j.field in held
    ]
    if any(i.case == case and i.verdict != "right" for i in result.items):
        wrong.append("items")
    expected = truth["expected"]
    return Routed(
        case, truth["tier"], expected["route"], report.get("route", "no report"), expected["soft"], tuple(wrong)
    )


def _score_findings(result: Score, case: str, truth: Json, report: Json) -> None:
    findings = [f for f in report.get("findings", []) if f.get("outcome") != "note"]
    named = {f.get("field") for f in findings}
    for problem in truth["expected"]["problems"]:
        result.planted[problem["field"] in named] += 1
        if problem["field"] not in named:
            near = " (a kindred field was named)" if named & set(problem["also"]) else ""
            result.missed_problems.append(f"{case} {problem['tag']}: {problem['field']}{near}")
    if truth["expected"]["route"] == "clear" and not truth["expected"]["soft"]:
        result.needless_findings.update(str(f.get("rule")) for f in findings)


def load(cases: Path, reports: Path, only: Iterable[str] = ()) -> tuple[dict[str, Json], dict[str, Json]]:
    chosen = set(only)
    truths = {
        d.name: json.loads((d / "truth.json").read_text())
        for d in sorted(cases.iterdir())
        if (d / "truth.json").exists() and (not chosen or d.name in chosen)
    }
    read = {p.stem: json.loads(p.read_text()) for p in sorted(reports.glob("*.json")) if p.stem in truths}
    return truths, read


if __name__ == "__main__":
    from .written import summary

    print("\n".join(summary(score(*load(Path(sys.argv[1]), Path(sys.argv[2]))))))
