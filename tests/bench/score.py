"""Scores reports against the truth: `python -m tests.bench.score CASES REPORTS`, REPORTS holding NNN.json a case.

A field of the truth is right, wrong or missed; a field that was read where none is printed is invented."""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from .values import number, same, text

Json = dict[str, Any]
VERDICTS = ("right", "wrong", "missed", "invented")
DESCRIPTIONS_ALIKE = 90


@dataclass(frozen=True, slots=True)
class Verdict:
    field: str
    verdict: str
    confidence: float | None = None


@dataclass(slots=True)
class Tally:
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, verdict: str) -> None:
        self.counts[verdict] += 1

    @property
    def f1(self) -> float:
        right, other = self.counts["right"], self.counts["wrong"] * 2 + self.counts["missed"] + self.counts["invented"]
        return 2 * right / (2 * right + other) if right + other else 1.0

    def __str__(self) -> str:
        return f"F1 {self.f1:.3f}  " + "  ".join(f"{v} {self.counts[v]}" for v in VERDICTS)


@dataclass(slots=True)
class Score:
    fields: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    tiers: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    damages: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    """The hard tier by what was done to the page."""
    layouts: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    certificates: Tally = field(default_factory=Tally)
    items: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    marks_pages: Tally = field(default_factory=Tally)
    kinds: Counter[bool] = field(default_factory=Counter)
    routes: Counter[tuple[str, str]] = field(default_factory=Counter)
    planted: Counter[bool] = field(default_factory=Counter)
    missed_problems: list[str] = field(default_factory=list)
    false_clears: list[str] = field(default_factory=list)
    needless_reviews: list[str] = field(default_factory=list)
    needless_findings: Counter[str] = field(default_factory=Counter)
    without_report: list[str] = field(default_factory=list)
    stated: list[tuple[float, bool]] = field(default_factory=list)


def verdicts(truth: Json, read: Json) -> Iterator[Verdict]:
    """One verdict a field of the truth and of the reading; optional fields count only if wrong, ignored ones never."""
    ignored = set(truth.get("ignore", []))
    values = {k: _value(v) for k, v in (read or {}).items() if _value(v) not in (None, "", [], False)}
    for name in truth["fields"]:
        if name in ignored or (name == "signature" and truth["fields"][name] == "none" and name not in values):
            continue
        if name not in values:
            yield Verdict(name, "missed")
        else:
            yield Verdict(name, "right" if _accepted(name, values[name], truth) else "wrong", _confidence(read[name]))
    for name in values.keys() - truth["fields"].keys() - ignored:
        if not (_accepted(name, values[name], truth) or (name == "signature" and values[name] == "none")):
            yield Verdict(name, "invented", _confidence(read[name]))


def item_verdicts(true: list[Json], read: list[Json]) -> Iterator[str]:
    left = [{k: _value(v) for k, v in item.items()} for item in read or []]
    for item in true:
        hit = next((r for r in left if _same_item(r, item)), None)
        if hit:
            left.remove(hit)
        yield "right" if hit else "missed"
    yield from ("invented" for _ in left)


def calibration_error(stated: list[tuple[float, bool]]) -> float:
    """Expected calibration error over ten bins of stated confidence."""
    bins: defaultdict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, right in stated:
        bins[min(9, int(confidence * 10))].append((confidence, right))
    gaps = (abs(sum(c for c, _ in b) - sum(r for _, r in b)) for b in bins.values())
    return sum(gaps) / len(stated) if stated else 0.0


def score(cases: dict[str, Json], reports: dict[str, Json]) -> Score:
    result = Score()
    for name, truth in cases.items():
        if name not in reports:
            result.without_report.append(name)
        report = reports.get(name, {})
        _score_kinds(result, truth, report)
        _score_values(result, truth, report)
        _score_route(result, name, truth, report)
    return result


def _score_kinds(result: Score, truth: Json, report: Json) -> None:
    kinds = {d["name"]: d.get("kind") for d in report.get("documents", [])}
    for name, document in truth["documents"].items():
        result.kinds[kinds.get(name) == document["kind"]] += 1


def _score_values(result: Score, truth: Json, report: Json) -> None:
    invoices = {i["document"]: i for i in report.get("invoices", [])}
    for name, true in truth["invoices"].items():
        read = invoices.get(name, {})
        for v in verdicts(true, read.get("fields", {})):
            if truth["tier"] == "d":
                result.damages[truth["sub"]].add(v.verdict)
            for tally in (
                result.fields[v.field],
                result.tiers[truth["tier"]],
                result.tiers["all"],
                result.layouts[truth["layout"]],
            ):
                tally.add(v.verdict)
            if v.confidence is not None:
                result.stated.append((v.confidence, v.verdict == "right"))
        for verdict in item_verdicts(true["items"], read.get("items", [])):
            result.items[truth["tier"]].add(verdict)
            result.items["all"].add(verdict)
    certificate = report.get("certificate") or {}
    for v in verdicts(truth["certificate"], certificate.get("fields", {})):
        result.certificates.add(v.verdict)
    if truth["marks"]:
        for v in verdicts(truth["marks"], (report.get("marks") or {}).get("fields", {})):
            result.marks_pages.add(v.verdict)


def _score_route(result: Score, name: str, truth: Json, report: Json) -> None:
    wanted, got = truth["expected"]["route"], report.get("route", "no report")
    result.routes[wanted, got] += 1
    findings = [f for f in report.get("findings", []) if f.get("outcome") != "note"]
    named = {f.get("field") for f in findings}
    for problem in truth["expected"]["problems"]:
        result.planted[problem["field"] in named] += 1
        if problem["field"] not in named:
            near = " (a kindred field was named)" if named & set(problem["also"]) else ""
            result.missed_problems.append(f"{name} {problem['tag']}: {problem['field']}{near}")
    if (wanted, got) == ("review", "clear"):
        result.false_clears.append(name)
    if wanted == "clear" and not truth["expected"]["soft"]:
        result.needless_findings.update(str(f.get("rule")) for f in findings)
        if got == "review":
            result.needless_reviews.append(name)


def _accepted(name: str, value: Any, truth: Json) -> bool:
    answers = [truth[part][name] for part in ("fields", "optional") if name in truth.get(part, {})]
    return any(same(name, value, true) for true in answers + truth.get("accept", {}).get(name, []))


def _same_item(read: Json, true: Json) -> bool:
    alike = fuzz.ratio(text(read.get("description") or ""), text(true["description"])) >= DESCRIPTIONS_ALIKE
    numbers = all(number(read.get(k)) == number(true[k]) for k in ("quantity", "unit_price", "amount") if k in true)
    return alike and numbers and ("unit" not in true or same("unit", read.get("unit") or "", true["unit"]))


def _value(field_read: Any) -> Any:
    return field_read.get("value") if isinstance(field_read, dict) and "value" in field_read else field_read


def _confidence(field_read: Any) -> float | None:
    if isinstance(field_read, dict) and field_read.get("source") != "structured":
        return field_read.get("confidence")
    return None


def summary(result: Score) -> list[str]:
    """The figures as lines of Markdown."""
    rows = [
        f"| {what} | {tally} |"
        for what, tally in [
            *((f"invoice fields, tier {t}", result.tiers[t]) for t in sorted(result.tiers)),
            *((f"invoice items, tier {t}", result.items[t]) for t in sorted(result.items)),
            *((f"invoice fields, tier d, {t}", result.damages[t]) for t in sorted(result.damages)),
            *((f"layout {t}", result.layouts[t]) for t in sorted(result.layouts)),
            ("certificates", result.certificates),
            ("marks pages", result.marks_pages),
            ("marks on invoices", result.fields["marks"]),
            ("signatures on invoices", result.fields["signature"]),
            *((f"field {t}", result.fields[t]) for t in sorted(result.fields, key=lambda k: result.fields[k].f1)),
        ]
    ]
    agreed = sum(n for (wanted, got), n in result.routes.items() if wanted == got)
    routes = ", ".join(f"{wanted} → {got} {n}" for (wanted, got), n in sorted(result.routes.items()))
    stated = f"{calibration_error(result.stated):.3f} over {len(result.stated)} values"
    return [
        f"- without a report: {', '.join(result.without_report) or 'none'}",
        f"- document kinds right: {result.kinds[True]} of {result.kinds.total()}",
        f"- routes right: {agreed} of {result.routes.total()}; {routes}",
        f"- **false clears: {len(result.false_clears)}** {' '.join(result.false_clears)}",
        f"- needless reviews: {len(result.needless_reviews)} {' '.join(result.needless_reviews)}",
        f"- needless findings: {', '.join(f'{r} {n}' for r, n in result.needless_findings.most_common()) or 'none'}",
        f"- planted problems found: {result.planted[True]} of {result.planted.total()}",
        *(f"  - missed {m}" for m in result.missed_problems),
        f"- expected calibration error: {stated}",
        "",
        "| what | score |",
        "| --- | --- |",
        *rows,
    ]


def load(cases: Path, reports: Path) -> tuple[dict[str, Json], dict[str, Json]]:
    truths = {
        d.name: json.loads((d / "truth.json").read_text())
        for d in sorted(cases.iterdir())
        if (d / "truth.json").exists()
    }
    read = {p.stem: json.loads(p.read_text()) for p in sorted(reports.glob("*.json")) if p.stem in truths}
    return truths, read


if __name__ == "__main__":
    print("\n".join(summary(score(*load(Path(sys.argv[1]), Path(sys.argv[2]))))))
