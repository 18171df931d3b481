"""What one chamber asks for on one day: its profile, resolved. Rules look here for what differs between chambers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from models.finding import Outcome
from models.vocabulary.areas import CHINA, EUROPE


@dataclass(frozen=True, slots=True)
class Practice:
    """What a profile says of a day. A rule that is not named here holds as it stands in the catalogue.

    `off` and the keys of `outcomes`, `allowed` and `barred` are rule ids. `allowed` are words that a rule lets pass,
    `barred` words that it refuses beyond its own. Countries (alpha-2) of one area count as one where consignee and port
    of discharge are compared. `switches` are the named options of single rules.
    """

    profile: str = "nonpreferential"
    version: str = ""
    off: frozenset[str] = frozenset()
    outcomes: Mapping[str, Outcome] = field(default_factory=dict)
    allowed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    barred: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    areas: tuple[frozenset[str], ...] = (EUROPE, CHINA)
    switches: frozenset[str] = frozenset()

    def same_area(self, one: str, other: str) -> bool:
        """Whether two countries count as one for consignee and port of discharge (SUP-B2-03 and -04)."""
        return one == other or any(one in area and other in area for area in self.areas)

    def outcome_of(self, rule: str, usual: Outcome, special: Outcome | None = None) -> Outcome:
        """The weight of a finding. A verdict that weighs less than its rule (`special`) never grows."""
        said = self.outcomes.get(rule)
        if said is None:
            return special or usual
        return said if special is None else max(said, special, key=_ORDER.index)


_ORDER = (Outcome.FIX, Outcome.EVIDENCE, Outcome.REVIEW, Outcome.NOTE)
