"""What reading costs a page, by tier, beside what a bare tool takes for the same pages."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import bare
from .measure import Cost, Outcome

MIB = 1024 * 1024
COMPARED = 8
"""So many invoices of a tier are read again by the bare tool."""
RULES_BOUND = 50
TIERS = ("a", "b", "c", "d")


@dataclass(frozen=True, slots=True)
class TierCost:
    """Reading the invoices of one tier; seconds a page, and of the compared ones both processor figures."""

    tier: str
    pages: int
    wall: float
    """Median of the files' seconds a page."""
    processor: float
    """Mean processor seconds a page, in the pages that were compared."""
    alone: float
    """The same of the bare tool."""

    @property
    def ratio(self) -> float:
        return self.processor / self.alone if self.alone else 0.0


def tier_costs(outcomes: Sequence[Outcome], cases: Path, truths: dict[str, Any]) -> tuple[TierCost, ...]:
    costs = [cost for outcome in outcomes for cost in outcome.costs if cost.file in truths[cost.case]["invoices"]]
    by_tier = ((tier, [c for c in costs if truths[c.case]["tier"] == tier]) for tier in TIERS)
    return tuple(_tier_cost(tier, found, cases, truths) for tier, found in by_tier if found)


def _tier_cost(tier: str, costs: Sequence[Cost], cases: Path, truths: dict[str, Any]) -> TierCost:
    chosen = costs[:: max(1, len(costs) // COMPARED)][:COMPARED]
    pages = sum(cost.pages for cost in chosen)
    alone = sum(_alone(tier, cases / cost.case / cost.file, truths[cost.case]) for cost in chosen)
    return TierCost(
        tier,
        sum(cost.pages for cost in costs),
        statistics.median(cost.wall / cost.pages for cost in costs),
        sum(cost.processor for cost in chosen) / pages,
        alone / pages,
    )


def _alone(tier: str, path: Path, truth: dict[str, Any]) -> float:
    return bare.plumber_seconds(path) if tier == "a" else bare.tesseract_seconds(path, truth)


def speed(outcomes: Sequence[Outcome], tiers: Sequence[TierCost], wall: float, workers: int) -> list[str]:
    costs = [cost for outcome in outcomes for cost in outcome.costs]
    seconds = sorted(outcome.seconds for outcome in outcomes) or [0.0]
    rows = [f"- {len(outcomes)} submissions in {wall:.0f} s, {workers} at a time", *rule_speed(outcomes)]
    if not costs:
        return [*rows, "- nothing was read anew: no figures of speed"]
    return [
        *rows,
        f"- a submission, papers opened to report made: median {statistics.median(seconds):.1f} s, "
        f"worst {seconds[-1]:.1f} s",
        f"- the reading child held at most {max(cost.memory for cost in costs) / MIB:.0f} MiB",
        "",
        "| invoices of tier | pages | seconds a page, median | processor seconds a page | bare tool's | ratio |",
        "| --- | --- | --- | --- | --- | --- |",
        *(
            f"| {t.tier} | {t.pages} | {t.wall:.2f} | {t.processor:.3f} | {t.alone:.3f} | {t.ratio:.2f} |"
            for t in tiers
        ),
        "",
        f"The bare tool is pdfplumber's word extraction for tier a, Tesseract (eng, psm 3, one thread, upright at "
        f"{bare.DPI} dpi) for the others, on up to {COMPARED} invoices of the tier.",
        "",
    ]


def rule_speed(outcomes: Sequence[Outcome]) -> list[str]:
    """All rules over one submission already read, beside the bound that acceptance sets."""
    took = sorted(1000 * outcome.rules for outcome in outcomes if outcome.rules)
    if not took:
        return []
    rows = f"median {statistics.median(took):.1f} ms, worst {took[-1]:.1f} ms (bound {RULES_BOUND} ms)"
    return [f"- all rules over one submission: {rows}"]


def ratios(tiers: Sequence[TierCost]) -> tuple[str, ...]:
    found = {t.tier: f"{t.ratio:.2f}" for t in tiers}
    return tuple(found.get(tier, "not measured") for tier in TIERS)
