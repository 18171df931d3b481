"""`make bench`: generates both sets where they are absent, checks them with the program and writes RESULTS.md."""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path
from random import Random
from typing import Any

from . import damage, extras
from .score import load, score, summary

SEEDS = {"tuning": 1, "heldout": 2}
COUNT = 60
RESULTS = Path(__file__).with_name("RESULTS.md")
TIMEOUT = 300
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
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", type=Path, default=Path(tempfile.gettempdir()) / "shogo-bench")
    parser.add_argument("--split", choices=sorted(SEEDS), action="append")
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--workers", type=int, default=max(1, len(os.sched_getaffinity(0))))
    args = parser.parse_args()
    parts = [_machine()]
    for split in args.split or sorted(SEEDS, reverse=True):
        folder = args.sets / split
        present(folder, split, args.count)
        parts.append(measured(folder, split, args.workers))
    parts.append(_three_pages(args.sets))
    RESULTS.write_text("\n\n".join(parts) + "\n")
    print(RESULTS.read_text())


def present(folder: Path, split: str, count: int) -> None:
    if not (folder / "registry.json").exists():
        from .generate import generate  # needs Chromium, which scoring again does not

        generate(folder, SEEDS[split], count, split)


def measured(folder: Path, split: str, workers: int) -> str:
    """Runs the program over a set and puts the figures in words."""
    cases, reports = folder / "cases", folder / "reports"
    shutil.rmtree(reports, ignore_errors=True)
    reports.mkdir()
    began = time.perf_counter()
    with ThreadPoolExecutor(workers) as pool:
        runs = list(pool.map(lambda case: checked(case, folder / "registry.json", reports), sorted(cases.iterdir())))
    wall = time.perf_counter() - began
    truths, read = load(cases, reports)
    pages = sum(
        d.get("pages") or 1
        for r in read.values()
        for d in r["documents"]
        if "structured" not in d.get("text_source", [])
    )
    seconds = sorted(r.seconds for r in runs)
    speed = [
        f"- {len(runs)} submissions, {pages} pages in {wall:.0f} s with {workers} at a time: "
        f"{wall / max(1, pages):.2f} s a page",
        f"- a submission from command to report: median {seconds[len(seconds) // 2]:.1f} s, worst {seconds[-1]:.1f} s",
        f"- bare Tesseract on scanned pages at 300 dpi: {_tesseract(truths, cases)}",
    ]
    return "\n".join([f"## {split} (seed {SEEDS[split]})", "", *speed, *summary(score(truths, read))])


@dataclass(frozen=True, slots=True)
class Run:
    name: str
    seconds: float


def checked(case: Path, registry: Path, reports: Path) -> Run:
    """One `shogo check` on a copy of the case without its truth; the report is saved if there is one."""
    applied = json.loads((case / "submission.json").read_text())["applied_on"]
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / case.name
        shutil.copytree(case, copy, ignore=shutil.ignore_patterns("truth.json"))
        began = time.perf_counter()
        text = _shogo(copy, registry, applied)
        seconds = time.perf_counter() - began
    try:
        (reports / f"{case.name}.json").write_text(json.dumps(json.loads(text), ensure_ascii=False))
    except ValueError:
        print(f"{case.name}: no report", file=sys.stderr)
    return Run(case.name, seconds)


def _shogo(case: Path, registry: Path, today: str) -> str:
    program = Path(sys.executable).with_name("shogo")
    command = [str(program), "check", str(case), "--registry", str(registry), "--today", today, "--json"]
    try:
        return subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT, check=False).stdout
    except subprocess.TimeoutExpired:
        return ""


def _tesseract(truths: dict[str, Any], cases: Path, wanted: int = 6) -> str:
    """Seconds a page of the plain engine on one thread, on the first scanned PDFs of the set."""
    scans = [
        cases / case / name
        for case, t in truths.items()
        if t["tier"] in "bc"
        for name in t["invoices"]
        if name.endswith(".pdf")
    ]
    began, pages = time.perf_counter(), 0
    for path in scans[:wanted]:
        for page in damage.pictures(path.read_bytes(), 300):
            with tempfile.NamedTemporaryFile(suffix=".png") as picture:
                page.convert("L").save(picture.name)
                subprocess.run(
                    ["tesseract", picture.name, "-", "-l", "eng", "--psm", "3"],
                    capture_output=True,
                    check=False,
                    env=os.environ | {"OMP_THREAD_LIMIT": "1"},
                )
            pages += 1
    return f"{(time.perf_counter() - began) / max(1, pages):.2f} s a page over {pages} pages"


def _three_pages(sets: Path) -> str:
    """A born-digital submission of three pages, timed alone."""
    from .demo import sample_deal, write

    folder = sets / "three-pages"
    write(folder)
    case = folder / "submission"
    deal = sample_deal()
    (case / "marks.pdf").write_bytes(extras.marks_page(deal.marks, deal.shape, "", Random(3)))
    (case / "packing.pdf").write_bytes(extras.packing_list(deal, Random(4)))
    took = []
    for _ in range(3):
        began = time.perf_counter()
        _shogo(case, folder / "registry.json", "2026-11-21")
        took.append(time.perf_counter() - began)
    seconds = ", ".join(f"{t:.2f}" for t in took)
    return f"## A born-digital submission of three pages\n\n- from command to report: {seconds} s"


def _machine() -> str:
    tesseract = subprocess.run(["tesseract", "--version"], capture_output=True, text=True, check=False).stdout.split(
        "\n"
    )[0]
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return (
        f"# Benchmark\n\nWritten by `make bench` on {date.today()}; "
        "the papers come from `tests/bench` with fixed seeds.\n\n"
        f"- {len(os.sched_getaffinity(0))} cores, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}\n"
        f"- {tesseract}; {libraries}"
    )


if __name__ == "__main__":
    main()
