"""`make bench`: generates the sets where they are absent, checks them with the program and writes RESULTS.md.

Nothing is read from a cache unless --cache names one; then the figures of speed stand only for what was read anew.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from . import extras, machine, real
from .measure import Outcome, run
from .planted import planted, section
from .routing import needlessly_reviewed, wrong_though_clear
from .score import Score, load, score
from .signatures import signature_table, told
from .speed import TierCost, ratios, speed, tier_costs
from .written import marks, summary

SHARED = Path(__file__).resolve().parents[3] / "shared"
PLANTED_SEED = 54
HARD_EVERY = 12
"""One plant in so many also meets a tier that is read by OCR: the whole benchmark is to take twenty minutes."""
RESULTS = Path(__file__).with_name("RESULTS.md")


@dataclass(frozen=True, slots=True)
class Set:
    """One set of submissions; without a seed it is there already."""

    name: str
    about: str
    seed: int = 0
    count: int = 0
    split: str = "heldout"
    tiers: str = "abcd"
    planted_every: int = 2


SETS = (
    Set("heldout", "layouts, companies, ports and goods that nothing was tuned on", 51, 60),
    Set(
        "clean",
        "the same, born-digital and clean scans, few planted problems: for the routes",
        52,
        48,
        "heldout",
        "ab",
        6,
    ),
    Set("tuning", "layouts that were open while the extractors were written", 53, 20, "tuning"),
    Set("samples", "the sample submissions"),
)


@dataclass(frozen=True, slots=True)
class Result:
    """What one set came to."""

    chosen: Set
    found: Score
    tiers: tuple[TierCost, ...]
    lines: tuple[str, ...]


def main() -> None:
    args = _arguments()
    results = []
    for chosen in (s for s in SETS if not args.set or s.name in args.set):
        folder = args.samples if not chosen.seed else args.sets / f"{chosen.name}-{chosen.seed}"
        count = args.count or chosen.count
        if chosen.seed:
            present(folder, chosen, count)
        if not (folder / "cases").is_dir():
            print(f"{folder} is not there: left out", file=sys.stderr)
            continue
        cases = sorted(c for c in (folder / "cases").iterdir() if (c / "truth.json").exists())
        results.append(_result(chosen, folder, cases[: count or None], args))
        _write(args.out, results)  # what was measured stays if a later set goes wrong
    others = [_rules(args)] if not args.set else []
    others.append(signature_table(list(told(cache=args.cache))))
    others += ["\n".join(real.sections(args.real, args.cache)), _three_pages(args.sets)]
    _write(args.out, results, others)
    print(args.out.read_text())


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", type=Path, default=Path(tempfile.gettempdir()) / "shogo-bench")
    parser.add_argument(
        "--samples", type=Path, default=SHARED / "samples", help="a folder with cases and registry.json"
    )
    parser.add_argument("--real", type=Path, default=SHARED / "real", help="real documents with truth beside them")
    parser.add_argument("--set", choices=[s.name for s in SETS], action="append")
    parser.add_argument("--count", type=int, help="only the first cases of each set")
    parser.add_argument("--cache", type=Path, help="keep readings here and use those kept before")
    parser.add_argument("--out", type=Path, default=RESULTS)
    parser.add_argument("--workers", type=int, default=max(1, len(os.sched_getaffinity(0))))
    return parser.parse_args()


def _rules(args: argparse.Namespace) -> str:
    """Planted problems and their clean twins, rule by rule."""
    folder = args.sets / f"planted-{PLANTED_SEED}"
    found = planted(folder, PLANTED_SEED, "heldout", "abcd", 1, args.workers, args.cache, hard_every=HARD_EVERY)
    return "\n".join(section(found))


def present(folder: Path, chosen: Set, count: int) -> None:
    """Generates a set that is absent or was left unfinished; the seed makes it the same every time."""
    if len(list(folder.glob("cases/*/truth.json"))) < count:
        from .generate import generate  # needs Chromium, which scoring again does not
        from .maker import plan

        generate(folder, chosen.seed, count, plan(chosen.split, chosen.tiers, every=chosen.planted_every))


def _result(chosen: Set, folder: Path, cases: Sequence[Path], args: argparse.Namespace) -> Result:
    """Runs the program over a set and puts the figures in words."""
    began = time.perf_counter()
    outcomes = run(list(cases), folder / "registry.json", args.workers, args.cache)
    wall = time.perf_counter() - began
    reports = args.sets / "reports" / chosen.name
    _save(outcomes, reports)
    truths, read = load(folder / "cases", reports, [case.name for case in cases])
    found, tiers = score(truths, read), tier_costs(outcomes, folder / "cases", truths)
    errors = [f"- no report of {o.case}: {o.error}" for o in outcomes if o.error]
    return Result(chosen, found, tiers, (*speed(outcomes, tiers, wall, args.workers), *errors, *summary(found)))


def _save(outcomes: Sequence[Outcome], reports: Path) -> None:
    shutil.rmtree(reports, ignore_errors=True)
    reports.mkdir(parents=True)
    for outcome in outcomes:
        if outcome.report is not None:
            (reports / f"{outcome.case}.json").write_text(json.dumps(outcome.report, ensure_ascii=False))


def _write(out: Path, results: Sequence[Result], others: Sequence[str] = ()) -> None:
    out.write_text("\n\n".join([machine.words(), *_top(results), *map(_section, results), *others]) + "\n")


def _top(results: Sequence[Result]) -> Iterator[str]:
    """The marks to reach, on the held-out set; the routes on everything held out."""
    heldout = [r for r in results if r.chosen.split == "heldout" and r.chosen.seed]
    if not heldout:
        return
    first = heldout[0]
    routed = [way for r in heldout for way in r.found.routed]
    rows = [
        "## Marks to reach, on unseen layouts",
        "",
        *marks(first.found, ratios(first.tiers)),
        "",
        f"Over {' and '.join(r.chosen.name for r in heldout)} together, at the shipped threshold:",
        "",
        f"- cleared submissions with a wrong value in a field that a rule compares: {wrong_though_clear(routed)}",
        f"- clean submissions of tiers a and b sent to review: {needlessly_reviewed(routed)}",
        f"- false clears: {sum(way.false_clear for way in routed)} of {sum(way.wanted == 'review' for way in routed)}",
    ]
    yield "\n".join(rows)


def _section(result: Result) -> str:
    seed = f"seed {result.chosen.seed}: " if result.chosen.seed else ""
    return "\n".join([f"## {result.chosen.name} ({seed}{result.chosen.about})", "", *result.lines])


def _three_pages(sets: Path, times: int = 5) -> str:
    """A born-digital submission of three pages, timed alone, the start of the program included."""
    from .demo import sample_deal, write

    folder = sets / "three-pages"
    write(folder)
    case = folder / "submission"
    deal = sample_deal()
    (case / "marks.pdf").write_bytes(extras.marks_page(deal.marks, deal.shape, "", Random(3)))
    (case / "packing.pdf").write_bytes(extras.packing_list(deal, Random(4)))
    took = []
    for _ in range(times):
        began = time.perf_counter()
        _shogo_check(case, folder / "registry.json", "2026-11-21")
        took.append(time.perf_counter() - began)
    each = ", ".join(f"{t:.2f}" for t in took)
    return (
        "## `shogo check` on a born-digital submission of three pages\n\n"
        f"- from command to report: median {statistics.median(took):.2f} s ({each})"
    )


def _shogo_check(case: Path, registry: Path, today: str) -> None:
    program = Path(sys.executable).with_name("shogo")
    command = [str(program), "check", str(case), "--registry", str(registry), "--today", today, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    if done.returncode not in (0, 1):
        raise RuntimeError(done.stderr)


if __name__ == "__main__":
    main()
