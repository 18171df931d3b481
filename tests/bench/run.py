"""`make bench`: generates both sets where they are absent, checks them with the program and writes RESULTS.md.

Nothing is read from a cache unless --cache names one; then the figures of speed stand only for what was read anew.
"""

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path
from random import Random
from typing import Any

from . import bare, extras
from .measure import Cost, Outcome, run
from .score import load, score, summary

SEEDS = {"heldout": 22, "tuning": 21}
COUNTS = {"heldout": 60, "tuning": 20}
SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "samples"
RESULTS = Path(__file__).with_name("RESULTS.md")
MIB = 1024 * 1024
LIBRARIES = (
    "pypdfium2",
    "pdfplumber",
    "pytesseract",
    "rapidocr",
    "openvino",
    "opencv-python-headless",
    "numpy",
    "rapidfuzz",
)


def main() -> None:
    args = _arguments()
    parts = [_machine()]
    for name in args.split or [*SEEDS, "samples"]:
        folder = args.samples if name == "samples" else args.sets / f"{name}-{SEEDS[name]}"
        if name != "samples":
            present(folder, name, args.count or COUNTS[name])
        if not (folder / "cases").is_dir():
            print(f"{folder} is not there: left out", file=sys.stderr)
            continue
        cases = sorted(c for c in (folder / "cases").iterdir() if (c / "truth.json").exists())
        cases = cases[: args.count or COUNTS.get(name)]
        parts.append(_section(name, folder, cases, args))
        args.out.write_text("\n\n".join(parts) + "\n")  # what was measured stays if a later set goes wrong
    parts.append(_three_pages(args.sets))
    args.out.write_text("\n\n".join(parts) + "\n")
    print(args.out.read_text())


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", type=Path, default=Path(tempfile.gettempdir()) / "shogo-bench")
    parser.add_argument("--samples", type=Path, default=SAMPLES, help="a folder with cases and registry.json")
    parser.add_argument("--split", choices=[*SEEDS, "samples"], action="append")
    parser.add_argument("--count", type=int, help="only the first cases of each set")
    parser.add_argument("--cache", type=Path, help="keep readings here and use those kept before")
    parser.add_argument("--out", type=Path, default=RESULTS)
    parser.add_argument("--workers", type=int, default=max(1, len(os.sched_getaffinity(0))))
    return parser.parse_args()


def present(folder: Path, split: str, count: int) -> None:
    """Generates a set that is absent or was left unfinished; the seed makes it the same every time."""
    if len(list(folder.glob("cases/*/truth.json"))) < count:
        from .generate import generate  # needs Chromium, which scoring again does not

        generate(folder, SEEDS[split], count, split)


def _section(name: str, folder: Path, cases: list[Path], args: argparse.Namespace) -> str:
    """Runs the program over a set and puts the figures in words."""
    began = time.perf_counter()
    outcomes = run(cases, folder / "registry.json", args.workers, args.cache)
    wall = time.perf_counter() - began
    reports = args.sets / "reports" / name
    _save(outcomes, reports)
    truths, read = load(folder / "cases", reports)
    truths = {case.name: truths[case.name] for case in cases}
    heading = f"## {name}" + (f" (seed {SEEDS[name]})" if name in SEEDS else " (the sample submissions)")
    errors = [f"- no report of {o.case}: {o.error}" for o in outcomes if o.error]
    speed = _speed(outcomes, wall, folder / "cases", truths, args.workers)
    return "\n".join([heading, "", *speed, *errors, *summary(score(truths, read))])


def _save(outcomes: Sequence[Outcome], reports: Path) -> None:
    shutil.rmtree(reports, ignore_errors=True)
    reports.mkdir(parents=True)
    for outcome in outcomes:
        if outcome.report is not None:
            (reports / f"{outcome.case}.json").write_text(json.dumps(outcome.report, ensure_ascii=False))


def _speed(outcomes: Sequence[Outcome], wall: float, cases: Path, truths: dict[str, Any], workers: int) -> list[str]:
    costs = [cost for outcome in outcomes for cost in outcome.costs]
    pages = sum(cost.pages for cost in costs)
    seconds = sorted(outcome.seconds for outcome in outcomes) or [0.0]
    rows = [f"- {len(outcomes)} submissions in {wall:.0f} s, {workers} at a time"]
    if not pages:
        return [*rows, "- nothing was read anew: no figures of speed"]
    scanned = [cost for cost in costs if cost.scanned == cost.pages]
    layers = [cost for cost in costs if not cost.scanned]
    return [
        *rows,
        f"- {pages} pages read: {wall / pages:.2f} s a page over all",
        f"- a submission, papers opened to report made: median {statistics.median(seconds):.1f} s, "
        f"worst {seconds[-1]:.1f} s",
        f"- reading a scanned page: {_each(scanned)}",
        f"- reading a page with a text layer: {_each(layers)}",
        f"- the reading child held at most {max(cost.memory for cost in costs) / MIB:.0f} MiB",
        f"- {bare.compared(scanned, cases, truths)}",
    ]


def _each(costs: Sequence[Cost]) -> str:
    if not costs:
        return "none was read"
    processor = [cost.processor / cost.pages for cost in costs]
    walls = [cost.wall / cost.pages for cost in costs]
    return (
        f"median {statistics.median(walls):.2f} s, worst {max(walls):.2f} s; "
        f"of one processor median {statistics.median(processor):.2f} s ({len(costs)} files)"
    )


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


def _machine() -> str:
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return (
        f"# Benchmark\n\nWritten by `make bench` on {date.today()}, commit {_commit()}; "
        "the papers come from `tests/bench` with fixed seeds, the held-out ones in layouts, companies and ports "
        "that nothing was tuned on.\n\n"
        f"- {len(os.sched_getaffinity(0))} cores, {_processor()}, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}\n"
        f"- {_said('tesseract', '--version')}; {libraries}"
    )


def _commit() -> str:
    changed = " and changes" if _said("git", "status", "--porcelain", "--untracked-files=no") else ""
    return (_said("git", "rev-parse", "--short", "HEAD") or "unknown") + changed


def _processor() -> str:
    names = [n for n in Path("/proc/cpuinfo").read_text().splitlines() if n.startswith("model name")]
    return names[0].partition(":")[2].strip() if names else "unknown processor"


def _said(*command: str) -> str:
    """The first line that a program prints."""
    here = Path(__file__).parent
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=here)
    except OSError:
        return ""
    return (done.stdout or done.stderr).split("\n")[0]


if __name__ == "__main__":
    main()
