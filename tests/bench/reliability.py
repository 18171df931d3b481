"""Whether stated confidence is a probability: `python -m tests.bench.reliability CASES REPORTS [CASES REPORTS ...]`.

Reliability tables set what was stated beside what was right, over all values, by field and by tier.
"""

import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

BINS = 10


@dataclass(frozen=True, slots=True)
class Stated:
    """One value that was read from a page with a confidence; `right` is what the truth says of it."""

    confidence: float
    right: bool
    field: str = ""
    paper: str = "invoice"
    tier: str = ""
    layout: str = ""
    case: str = ""


@dataclass(frozen=True, slots=True)
class Bin:
    stated: float
    right: float
    count: int


def gathered(folders: Iterable[tuple[Path, Path]]) -> Iterator[Stated]:
    """Every stated confidence in the reports of several sets; a folder of cases and one of NNN.json each."""
    from .score import load, score  # which itself draws on this module

    for cases, reports in folders:
        yield from score(*load(cases, reports)).stated


def bins(stated: Iterable[Stated]) -> tuple[Bin, ...]:
    """Deciles of stated confidence that hold any value, the lowest first."""
    found: defaultdict[int, list[Stated]] = defaultdict(list)
    for s in stated:
        found[min(BINS - 1, int(s.confidence * BINS))].append(s)
    return tuple(
        Bin(sum(s.confidence for s in held) / len(held), sum(s.right for s in held) / len(held), len(held))
        for _, held in sorted(found.items())
    )


def calibration_error(stated: Sequence[Stated]) -> float:
    """Expected calibration error: the mean gap between stated and true, bin by bin."""
    gaps = (abs(b.stated - b.right) * b.count for b in bins(stated))
    return sum(gaps) / len(stated) if stated else 0.0


def table(stated: Sequence[Stated]) -> list[str]:
    """A reliability table in Markdown."""
    rows = [f"| {b.stated:.3f} | {b.right:.3f} | {b.count} |" for b in bins(stated)]
    return ["| stated | right | values |", "| --- | --- | --- |", *rows]


def errors_by(stated: Sequence[Stated], key: Callable[[Stated], str]) -> list[str]:
    """Calibration error, mean confidence and share right of each group, the worst first."""
    groups: defaultdict[str, list[Stated]] = defaultdict(list)
    for s in stated:
        groups[key(s)].append(s)
    rows = [
        (calibration_error(held) * len(held), name, held)
        for name, held in sorted(groups.items(), key=lambda group: group[0])
    ]
    return [
        f"| {name} | {error / len(held):.3f} | {sum(s.confidence for s in held) / len(held):.3f} "
        f"| {sum(s.right for s in held) / len(held):.3f} | {len(held)} |"
        for error, name, held in sorted(rows, key=lambda row: -row[0])
    ]


def main() -> None:
    folders = [(Path(cases), Path(reports)) for cases, reports in zip(sys.argv[1::2], sys.argv[2::2], strict=True)]
    stated = list(gathered(folders))
    print(f"expected calibration error {calibration_error(stated):.4f} over {len(stated)} values\n")
    print("\n".join(table(stated)))
    for name, key in (("tier", lambda s: s.tier), ("field", lambda s: f"{s.paper} {s.field}")):
        print(f"\n| {name} | error | stated | right | values |\n| --- | --- | --- | --- | --- |")
        print("\n".join(errors_by(stated, key)))


if __name__ == "__main__":
    main()
