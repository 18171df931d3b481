"""Learns the chooser's weights and the calibration from documents with truth, and writes both into the extractors.

    python -m tests.bench.learning.train SET... [--cache FOLDER] [--workers N] [--dry]

A SET is a folder of cases in the samples' format: generated ones, or corrected documents. What was read before comes
from the cache. The same sets give the same bytes. All figures printed are of layouts left out of the fitting.
"""

import argparse
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from extractors import calibration_weights, chooser_weights
from extractors.traits import GROUPS

from .calibration import fit_calibration, report
from .examples import FOLDS, Example, read_all, sources
from .fit import fit
from .prior import HAND_MADE
from .questions import Prepared, f1, tally
from .trials import trials

Weights = Mapping[str, float]
MODULE = '''"""{title} Written by `python -m tests.bench.learning.train`."""

from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {{
{lines}
}}
'''
CHOOSER = "What each trait of a candidate adds to its log-odds."
CALIBRATION = "What each trait of a value adds to its log-odds of being right."


def main() -> None:
    args = _arguments()
    papers = read_all(sources(args.sets), args.cache, args.workers)
    prepared = [Prepared.of(p) for p in papers if isinstance(p, Example)]
    asked = [(p.example.source.fold, q) for p in prepared for q in p.questions()]
    unseen = {fold: fit([q for f, q in asked if f != fold]) for fold in range(FOLDS)}
    print("\n".join(compared(prepared, unseen)))
    tried = trials(papers, unseen)
    print("\n".join(report(tried)))
    if not args.dry:
        write(Path(chooser_weights.__file__), CHOOSER, fit([q for _, q in asked]))
        write(Path(calibration_weights.__file__), CALIBRATION, fit_calibration(tried))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", type=Path, nargs="+")
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "shogo-readings")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--dry", action="store_true", help="print the figures, write nothing")
    return parser.parse_args()


def compared(prepared: Sequence[Prepared], unseen: Mapping[int, Weights]) -> Iterator[str]:
    """Hand-made against learned, each layout judged by weights that never saw it."""
    hand = tally(prepared, dict.fromkeys(range(FOLDS), HAND_MADE))
    learned = tally(prepared, unseen)
    yield "| fields | F1 hand-made | F1 learned | not the best: hand-made | not the best: learned |"
    yield "| --- | --- | --- | --- | --- |"
    for name, fields in {"all": frozenset(hand), **GROUPS, "title": frozenset({"title"})}.items():
        one, other = (sum((t[f] for f in sorted(fields) if f in t), Counter()) for t in (hand, learned))
        yield f"| {name} | {f1(one):.4f} | {f1(other):.4f} | {_worse(one)} | {_worse(other)} |"


def _worse(counts: Counter[str]) -> str:
    told = ("wrong", "worse than another", "missed", "wrong, as all are", "invented")
    return ", ".join(f"{name} {counts[name]}" for name in told if counts[name]) or "none"


def write(path: Path, title: str, weights: Weights) -> None:
    """A data module: sorted, rounded, one trait a line, so that a change can be read."""
    lines = "\n".join(f'    "{name}": {weights[name]},' for name in sorted(weights))
    path.write_text(MODULE.format(title=title, lines=lines))


if __name__ == "__main__":
    main()
