"""Recall and false findings of each rule on planted problems: clean submissions and their twins, printed and examined.

    python -m tests.bench.planted --seed N --per-plant K --tiers abcd --cache DIR

Every plant meets tier a, every third one of the other tiers as well; with several times a plant all meet all.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from matchers.catalogue import rules

from .chromium import Chromium
from .damage import HARD
from .generate import registry, write_case
from .maker import Maker
from .measure import run
from .plant import HARMLESS, PLANTS, UNPRINTED, Case
from .truth import Truth
from .twins import NeverTakes, Twins, alone, shipments, twins

POOL = 16
"""So many shipments are shared by the plants that they suit, so that each of their invoices is read once a tier."""
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Twin:
    """One submission to examine: of which plant, clean or planted, and what must be found in it."""

    folder: str
    name: str
    tier: str
    planted: bool
    problems: tuple[Json, ...] = ()


@dataclass(slots=True)
class RuleScore:
    planted: int = 0
    found: int = 0
    by_it: int = 0
    false: int = 0


@dataclass(slots=True)
class PlantedScore:
    """What came of all the twins; `missed` and `false` in words."""

    rules: dict[str, RuleScore] = field(default_factory=dict)
    tiers: dict[str, Counter[str]] = field(default_factory=dict)
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)
    cleared: list[str] = field(default_factory=list)
    never: list[str] = field(default_factory=list)

    def of(self, rule: str) -> RuleScore:
        return self.rules.setdefault(rule, RuleScore())


def main() -> None:
    args = _arguments()
    sets = args.out or Path(tempfile.gettempdir()) / "shogo-bench" / f"planted-{args.seed}"
    found = planted(sets, args.seed, args.split, args.tiers, args.per_plant, args.workers, args.cache, args.only)
    print("\n".join(section(found)))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--per-plant", type=int, default=1)
    parser.add_argument("--tiers", default="abcd")
    parser.add_argument("--split", default="tuning")
    parser.add_argument("--only", default="", help="only plants and variations whose names hold this expression")
    parser.add_argument("--cache", type=Path, help="keep readings here and use those kept before")
    parser.add_argument("--out", type=Path, help="where the submissions are written")
    parser.add_argument("--workers", type=int, default=max(1, len(os.sched_getaffinity(0))))
    return parser.parse_args()


def planted(
    out: Path,
    seed: int,
    split: str,
    tiers: str,
    per_plant: int,
    workers: int,
    cache: Path | None,
    only: str = "",
    hard_every: int = 3,
) -> PlantedScore:
    """Writes the twins, examines them and counts; an invoice that twins share is read once."""
    never: list[str] = []
    written = write(out, list(_chosen(seed, split, tiers, per_plant, only, hard_every, never)), split)
    with tempfile.TemporaryDirectory() as kept:
        folders = [out / "cases" / twin.folder for twin in written]
        outcomes = run(folders, out / "registry.json", workers, cache or Path(kept))
    score = judged(written, {o.case: o.report for o in outcomes if o.report is not None})
    score.never = never
    return score


def _chosen(
    seed: int, split: str, tiers: str, per_plant: int, only: str, hard_every: int, never: list[str]
) -> Iterator[tuple[Twins, str]]:
    """Pairs of twins and lone clean submissions, each with its tier."""
    pool = list(islice(shipments(f"{seed} pool", split), POOL))
    names = [name for name in sorted({*PLANTS, *HARMLESS}) if re.search(only, name)]
    for index, name in enumerate(names):
        if name in UNPRINTED or (name in PLANTS and not PLANTS[name].printed):
            continue
        for k in range(per_plant):
            turn = (index + k) % POOL
            try:
                pair = (
                    twins(name, f"{seed} {k}", split, pool[turn:] + pool[:turn])
                    if name in PLANTS
                    else alone(name, f"{seed} {k}", split)
                )
            except NeverTakes:
                never.append(name)
                break
            yield from ((pair, tier) for tier in _tiers(tiers, index + k, per_plant, hard_every))


def _tiers(tiers: str, turn: int, per_plant: int, hard_every: int) -> str:
    """Tier a and once in so many times one of the others in turn; of the others alone one each time."""
    hard = tiers.replace("a", "")
    if per_plant > 1 or not hard:
        return tiers
    if "a" not in tiers:
        return hard[turn % len(hard)]
    return "a" if turn % hard_every else f"a{hard[turn // hard_every % len(hard)]}"


def write(out: Path, pairs: Sequence[tuple[Twins, str]], split: str) -> list[Twin]:
    """Prints each submission once: plants in the same shipment share its clean one."""
    shutil.rmtree(out, ignore_errors=True)
    written: dict[str, Twin] = {}
    cases: list[Case] = []
    kept: dict[object, tuple[bytes, str, Truth, object]] = {}
    with Chromium() as chromium:
        for pair, tier in pairs:
            for case, is_planted in ((pair.clean, False), (pair.planted, True)):
                key = f"{tier} {pair.seed} {case!r}"
                if key in written or (is_planted and pair.planted is pair.clean):
                    continue
                sub = tier if tier != "d" else HARD[len(written) % len(HARD)]
                maker = Maker(Random(f"{pair.seed} printed"), split, pair.layout, tier, sub, chromium, case)
                maker.bare, maker.kept = True, kept
                folder = f"{len(written) + 1:04d}-{pair.name[:48]}{'' if is_planted else '-clean'}-{tier}"
                write_case(out / "cases" / folder, maker)
                written[key] = Twin(folder, pair.name, tier, is_planted, tuple(case.problems))
                cases.append(case)
    (out / "registry.json").write_text(json.dumps(registry(split, cases), ensure_ascii=False))
    return list(written.values())


def judged(written: Sequence[Twin], reports: Mapping[str, Json]) -> PlantedScore:
    score = PlantedScore()
    for twin in written:
        report = reports.get(twin.folder)
        findings = [f for f in (report or {}).get("findings", []) if f["outcome"] != "note"]
        tier = score.tiers.setdefault(twin.tier, Counter())
        if report is None:
            tier["without a report"] += 1
        if twin.planted:
            _count_planted(score, tier, twin, findings)
            if report is not None and report["route"] == "clear":
                score.cleared.append(twin.folder)
        else:
            _count_clean(score, tier, twin, findings)
    return score


def _count_planted(score: PlantedScore, tier: Counter[str], twin: Twin, findings: Sequence[Json]) -> None:
    named = {f["field"] for f in findings}
    for problem in twin.problems:
        found = problem["field"] in named
        tier["planted"] += 1
        tier["found"] += found
        kindred = {f["rule"] for f in findings if f["field"] in (problem["field"], *problem["also"])}
        expected = set(PLANTS[twin.name].rules)
        tier["by an expected rule"] += bool(kindred & expected)
        for rule in expected:
            of = score.of(rule)
            of.planted, of.found, of.by_it = of.planted + 1, of.found + found, of.by_it + (rule in kindred)
        if not found:
            got = ", ".join(sorted(f"{f['rule']} {f['field']}" for f in findings)) or "nothing"
            score.missed.append(f"{twin.folder}: {problem['field']}: {problem['why']} (found: {got})")


def _count_clean(score: PlantedScore, tier: Counter[str], twin: Twin, findings: Sequence[Json]) -> None:
    tier["clean"] += 1
    tier["false findings"] += len(findings)
    tier["clean with a false finding"] += bool(findings)
    for finding in findings:
        score.of(finding["rule"]).false += 1
        score.false.append(f"{twin.folder}: {finding['rule']} {finding['field']}: {finding['message']['en']}")


def section(score: PlantedScore) -> list[str]:
    """The tables of RESULTS.md."""
    return [
        "## Planted problems, rule by rule",
        "",
        "| tier | planted | found | by an expected rule | clean | false findings | a clean submission |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        *(_tier_row(tier, counts) for tier, counts in sorted(score.tiers.items())),
        _tier_row("all", sum(score.tiers.values(), Counter())),
        "",
        f"- false clears: {len(score.cleared)} {' '.join(score.cleared)}".rstrip(),
        f"- plants and variations that no layout allows: {', '.join(score.never) or 'none'}",
        f"- rules that no plant names: {', '.join(_without_plant()) or 'none'}",
        "",
        "| rule | planted | found | by this rule | false findings on clean twins |",
        "| --- | --- | --- | --- | --- |",
        *(f"| {rule} | {r.planted} | {r.found} | {r.by_it} | {r.false} |" for rule, r in sorted(score.rules.items())),
        "",
        *(["Missed:", "", *(f"- {m}" for m in score.missed), ""] if score.missed else []),
        *(["False findings:", "", *(f"- {f}" for f in score.false), ""] if score.false else []),
    ]


def _tier_row(tier: str, counts: Counter[str]) -> str:
    rate = counts["false findings"] / counts["clean"] if counts["clean"] else 0.0
    cells = (
        tier,
        counts["planted"],
        _share(counts["found"], counts["planted"]),
        _share(counts["by an expected rule"], counts["planted"]),
        counts["clean"],
        counts["false findings"],
        f"{rate:.3f}",
    )
    return f"| {' | '.join(map(str, cells))} |"


def _share(part: int, whole: int) -> str:
    return f"{part} ({part / whole:.3f})" if whole else "0"


def _without_plant() -> list[str]:
    named = {rule for plant in PLANTS.values() for rule in plant.rules}
    return [rule.id for rule in rules() if rule.id not in named]


if __name__ == "__main__":
    main()
