"""Choosing one candidate for each field: a score from its features, then a choice over all fields at once."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from extractors.candidates import Candidate
from extractors.regions import Placement
from extractors.stacking import PARTIES
from models.document import Word

SURE_ENOUGH = 0.5  # below this probability a field stays empty: an invented value costs as much as a missed one
MOST_CERTAIN = 0.98


@dataclass(frozen=True, slots=True)
class Weights:
    """What each feature adds to the log-odds that a candidate is right. Made by hand."""

    base: float = -3.6
    label: float = 3.0
    weak_label: float = -0.9
    colon: float = 0.4
    each_other_meaning: float = -0.25
    fit: float = 2.6
    known: float = 0.8
    per_height: float = -0.03
    aligned: float = 0.3
    in_goods: float = -2.5
    labelled_in_goods: float = -0.6
    later_page: float = -0.4


PLACEMENTS: Mapping[Placement, float] = {
    Placement.SAME: 1.2,
    Placement.CELL: 1.2,
    Placement.RIGHT: 0.9,
    Placement.BELOW: 0.6,
    Placement.SENTENCE: 2.6,
    Placement.LETTERHEAD: 2.7,
    Placement.ALONE: 1.0,
}


HAND_MADE = Weights()
# Fields that are often stated in the goods table itself: over the amounts, in its foot, in the mark.
AT_THE_GOODS = frozenset(
    {"incoterm", "incoterm_place", "packages", "net_weight", "gross_weight", "origin", "currency", "payment_terms"}
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The candidate taken for a field, the probability that it is right, and other values that were nearly taken."""

    candidate: Candidate
    certainty: float
    rivals: tuple[str, ...] = ()


def log_odds(c: Candidate, w: Weights = HAND_MADE) -> float:
    f = c.features
    return (
        w.base
        + w.label * f.label
        + w.weak_label * f.weak
        + w.colon * f.colon
        + w.each_other_meaning * max(0, f.choices - 1)
        + w.fit * f.fit
        + w.known * f.known
        + w.per_height * f.distance
        + w.aligned * f.aligned
        + _goods_penalty(c, w)
        + w.later_page * (not f.first_page)
        + PLACEMENTS[f.placement]
    )


def _goods_penalty(c: Candidate, w: Weights) -> float:
    if not c.features.in_goods or c.field in AT_THE_GOODS:
        return 0.0
    return w.labelled_in_goods if c.features.label and not c.features.weak else w.in_goods


def probability(c: Candidate) -> float:
    return 1.0 / (1.0 + math.exp(-log_odds(c)))


def choose(candidates: Iterable[Candidate]) -> dict[str, Chosen]:
    """One candidate a field, best first; words that serve one field serve no other, unless one label announced both."""
    ranked = sorted(candidates, key=lambda c: probability(c), reverse=True)
    taken: dict[str, Candidate] = {}
    used: dict[Word, Candidate] = {}
    for c in ranked:
        if c.field in taken or probability(c) < SURE_ENOUGH or _conflicts(c, used):
            continue
        taken[c.field] = c
        used.update(dict.fromkeys(c.words, c))
    by_field: dict[str, list[Candidate]] = defaultdict(list)
    for c in ranked:
        by_field[c.field].append(c)
    return {field: _judged(c, by_field[field]) for field, c in taken.items()}


def _conflicts(c: Candidate, used: Mapping[Word, Candidate]) -> bool:
    owners = [used[w] for w in c.words if w in used]
    return any(
        o.field != c.field and (o.spot is None or o.spot is not c.spot or _exclude(o.field, c.field)) for o in owners
    )


def _exclude(one: str, other: str) -> bool:
    """A ship and a flight, or two parties, cannot both be meant by the same words."""
    transport = "flight" in (one, other) and bool({one, other} & {"vessel", "voyage"})
    return transport or {one, other} <= PARTIES


def _judged(chosen: Candidate, of_field: Sequence[Candidate]) -> Chosen:
    """The certainty falls with the lead over the best candidate of another value that stands elsewhere."""
    certainty = min(MOST_CERTAIN, probability(chosen)) * chosen.certainty
    others = [c for c in of_field if c.value != chosen.value and not set(c.words) & set(chosen.words)]
    if others:
        lead = log_odds(chosen) - log_odds(others[0])
        certainty *= 1.0 - 0.5 * math.exp(-max(0.0, lead))
    return Chosen(chosen, certainty, chosen.rivals)
