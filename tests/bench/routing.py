"""What the routes were worth: cleared submissions with a wrongly read value, clean ones sent to a person."""

from collections.abc import Iterable
from dataclasses import dataclass

from scipy.stats import binomtest

from matchers.catalogue import rules

COMPARING = ("XDOC", "REG", "CO-B")


@dataclass(frozen=True, slots=True)
class Routed:
    """One submission's way: where it should have gone, where it went, and which compared values were read wrong."""

    case: str
    tier: str
    wanted: str
    got: str
    soft: bool = False
    """A cautious program may also say review."""
    wrong: tuple[str, ...] = ()

    @property
    def needless(self) -> bool:
        return self.wanted == "clear" and self.got == "review" and not self.soft

    @property
    def false_clear(self) -> bool:
        return self.wanted == "review" and self.got == "clear"


@dataclass(frozen=True, slots=True)
class Share:
    """A share of cases with its exact (Clopper-Pearson) 95 % interval."""

    hits: int
    cases: int

    @property
    def interval(self) -> tuple[float, float]:
        if not self.cases:
            return 0.0, 1.0
        found = binomtest(self.hits, self.cases).proportion_ci(0.95, method="exact")
        return float(found.low), float(found.high)

    def __str__(self) -> str:
        low, high = self.interval
        share = self.hits / self.cases if self.cases else 0.0
        return f"{self.hits} of {self.cases} ({share:.1%}; 95 % interval {low:.2%} to {high:.2%})"


def compared() -> frozenset[str]:
    """The fields that the rules of the catalogue hold against the certificate or the registry."""
    chosen = (r for r in rules() if r.group.startswith(COMPARING))
    return frozenset(name for r in chosen for name in r.reads)


def wrong_though_clear(routed: Iterable[Routed]) -> Share:
    """Of the submissions that went to `clear`, those with a compared value that does not stand on the paper."""
    cleared = [r for r in routed if r.got == "clear"]
    return Share(sum(bool(r.wrong) for r in cleared), len(cleared))


def needlessly_reviewed(routed: Iterable[Routed], tiers: str = "ab") -> Share:
    """Of the submissions of these tiers without any problem, those that a person must look at all the same."""
    clean = [r for r in routed if r.tier in tiers and r.wanted == "clear" and not r.soft]
    return Share(sum(r.needless for r in clean), len(clean))
